using System.Text;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Search.Indexing;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Search;

/// <summary>Words about what was found, with marks, and counts of it.</summary>
internal static class Snippets
{
    // What is shown of a text: two to three lines of a terminal, some of it before the first mark.
    private const int Longest = 240, Before = 60;
    private const char Gap = '…';

    /// <summary>The snippet of a document: of the field with the most different words of the question, the first of equals.</summary>
    internal static SearchSnippet Of(IReadOnlyList<FieldText> texts, IReadOnlyList<PlannedTerm> terms)
    {
        FieldText? best = null;
        List<Place> places = [];
        int most = 0;
        foreach (FieldText text in texts)
        {
            List<Place> found = Places(text, terms);
            int different = found.Select(place => place.Sequence).Distinct().Count();
            if (different > most)
            {
                (most, best, places) = (different, text, found);
            }
        }

        return best is { } field ? Cut(field, places) : texts.Count == 0 ? new SearchSnippet("", [], null) : Cut(texts[0], []) with { Field = null };
    }

    /// <summary>How often a term stands in each field that has it.</summary>
    internal static IReadOnlyDictionary<string, int> Count(IReadOnlyList<FieldText> texts, PlannedTerm term)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (FieldText text in texts)
        {
            int count = Places(text, [term]).Count;
            if (count > 0)
            {
                counts[text.Field] = counts.GetValueOrDefault(text.Field) + count;
            }
        }

        return counts;
    }

    private static List<Place> Places(FieldText text, IReadOnlyList<PlannedTerm> terms)
    {
        List<TextToken> tokens = [];
        WordReader.Read(text.Text, tokens);
        List<Place> places = [];
        int sequences = 0;
        foreach (PlannedTerm term in terms)
        {
            foreach (WordSequence sequence in term.Sequences)
            {
                int number = sequences++;
                if (term.Field is { } only && only != text.Field)
                {
                    continue;
                }

                for (int i = 0; i < tokens.Count;)
                {
                    int length = sequence.At(tokens, i);
                    if (length > 0)
                    {
                        places.Add(new Place(tokens[i].Start, tokens[i + length - 1].End, number));
                    }

                    i += Math.Max(1, length);
                }
            }
        }

        places.Sort((left, right) => (left.Start, -left.End).CompareTo((right.Start, -right.End)));
        return places;
    }

    // The part of the text with most different words of the question, on one line.
    private static SearchSnippet Cut(FieldText field, List<Place> places)
    {
        string text = field.Text ?? "";
        (int from, int to) = Window(text, places);
        StringBuilder line = new(from > 0 ? Gap.ToString() : "");
        List<SearchMark> marks = [];
        int next = 0, start = -1, end = -1;
        for (int i = from; i < to; i++)
        {
            while (next < places.Count && places[next].Start <= i)
            {
                if (places[next].End > Math.Max(i, end) && places[next].End <= to)
                {
                    start = start < 0 ? line.Length : start;
                    end = places[next].End;
                }

                next++;
            }

            if (end == i)
            {
                Mark();
            }

            Append(line, text[i]);
        }

        Mark();
        if (to < text.Length)
        {
            line.Append(Gap);
        }

        return new SearchSnippet(line.ToString(), marks, field.Field);

        void Mark()
        {
            if (start >= 0)
            {
                marks.Add(new SearchMark(start, line.Length - start));
                start = -1;
            }
        }
    }

    // White space of any kind is one blank, and what a terminal would obey is left out.
    private static void Append(StringBuilder line, char character)
    {
        if (char.IsWhiteSpace(character) || char.IsControl(character))
        {
            if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
        else
        {
            line.Append(character);
        }
    }

    private static (int From, int To) Window(string text, List<Place> places)
    {
        if (text.Length <= Longest)
        {
            return (0, text.Length);
        }

        int from = 0, most = -1;
        for (int i = 0; i < places.Count && i < 1000; i++)
        {
            int begin = Math.Max(0, places[i].Start - Before), last = begin + Longest;
            int different = places.Skip(i).TakeWhile(place => place.End <= last).Select(place => place.Sequence).Distinct().Count();
            if (different > most)
            {
                (most, from) = (different, begin);
            }
        }

        int to = Math.Min(text.Length, from + Longest);
        from = from == 0 ? 0 : Word(text, Math.Min(from, text.Length - Longest), forward: true);
        return (from, to == text.Length ? to : Word(text, to, forward: false));
    }

    // To where a word begins, or ends, unless none does nearby.
    private static int Word(string text, int at, bool forward)
    {
        const int Nearby = 30;
        for (int i = 0; i < Nearby && at - i > 0 && at + i < text.Length; i++)
        {
            int here = forward ? at + i : at - i;
            if (char.IsWhiteSpace(text[forward ? here - 1 : here]))
            {
                return here;
            }
        }

        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private readonly record struct Place(int Start, int End, int Sequence);
}
