using System.Globalization;
using System.Text.RegularExpressions;
using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Judges the rows of numbers in a chain of headings: which of them is a table of contents, and which is none at all.</summary>
internal static class Segments
{
    private const int ShortBody = 160, LeastOfIndex = 3;

    /// <summary>What may stand before the only article of an excerpt, in characters.</summary>
    private const int LongestTitle = 600;

    /// <summary>What a heading that is in no row has to look like: in an excerpt, which has no other, and elsewhere.</summary>
    private const int LeastOfExcerpt = 3, LeastElsewhere = 6;

    /// <summary>Positions of matches.</summary>
    internal static List<int> Positions(this Regex.ValueMatchEnumerator matches)
    {
        List<int> positions = [];
        foreach (ValueMatch match in matches)
        {
            positions.Add(match.Index);
        }

        return positions;
    }

    /// <summary>The chain without tables of contents and without headings that belong to no row.</summary>
    /// <param name="chain">The headings of articles.</param>
    /// <param name="boundaries">Where annexes begin, in rising order.</param>
    /// <param name="layout">The text.</param>
    /// <param name="doubts">Takes what was left out.</param>
    /// <param name="contents">Where the tables of contents are.</param>
    internal static List<ChosenHeading> Clean(
        List<ChosenHeading> chain, List<int> boundaries, TextLayout layout, DoubtList doubts, out List<(int Start, int End)> contents)
    {
        contents = [];
        List<List<ChosenHeading>> segments = [];
        foreach (ChosenHeading heading in chain)
        {
            if (heading.Begins || segments.Count == 0)
            {
                segments.Add([]);
            }

            segments[^1].Add(heading);
        }

        List<ChosenHeading> kept = [];
        for (int i = 0; i < segments.Count; i++)
        {
            List<ChosenHeading> segment = segments[i];
            int start = segment[0].Candidate.Start, last = segment[^1].Candidate.Start;
            int end = i + 1 < segments.Count ? segments[i + 1][0].Candidate.Start : layout.End;
            if (kept.Count > 0 && IsIndex(segment, kept, layout.Text.AsSpan(0, end)))
            {
                contents.Add((start, layout.EndOf(segment[^1].Candidate.Block)));
                doubts.Add(Doubts.TableOfContents, OfContents(segment.Count), start);
                continue;
            }

            if (i + 1 < segments.Count && IsContents(segment, segments[i + 1], layout.Text.AsSpan(0, layout.End)))
            {
                contents.Add((ContentsStart(segment[0].Candidate, layout), layout.EndOf(segment[^1].Candidate.Block)));
                doubts.Add(Doubts.TableOfContents, OfContents(segment.Count), start);
                continue;
            }

            int before = boundaries.BinarySearch(start);
            before = before >= 0 ? before : ~before - 1;
            bool bounded = before >= 0 && (kept.Count == 0 || boundaries[before] > kept[^1].Candidate.Start);
            bool lonely = (chain.Count == 1 && segment[0].Candidate.Score < 5) || segment.Count <= 2
                && (segment[0].Reading is not { Value: 1 } || (kept.Count > 0 && !bounded && segment.Count == 1));
            bool excerpt = kept.Count == 0 && i + 1 == segments.Count && segment.TrueForAll(heading => heading.Candidate.AtStart)
                && (segment.Count > 1 || start < LongestTitle);
            if (lonely && segment.Sum(heading => heading.Candidate.Score) < segment.Count * (excerpt ? LeastOfExcerpt : LeastElsewhere))
            {
                doubts.Add(Doubts.HeadingPassedOver, $"{Label(segment[0], layout)} stands in no row of numbers; it was taken for words.", start);
                continue;
            }

            kept.AddRange(segment.Select((heading, index) => heading with { Begins = index == 0 }));
        }

        return kept;
    }

    /// <summary>What is said of a table of contents.</summary>
    /// <param name="headings">The number of its headings.</param>
    internal static string OfContents(int headings) =>
        $"{headings.ToString(CultureInfo.InvariantCulture)} headings of a table of contents were taken for none.";

    // A table begins at its word, or else at the first of its headings: those of chapters come before the first of an article.
    private static int ContentsStart(HeadingCandidate first, TextLayout layout)
    {
        int start = first.Start;
        for (int block = first.Block - 1; block >= 0 && block > first.Block - 40 && layout.Blocks[block] is { Text.Length: < ShortBody } here; block--)
        {
            if (Formulas.Contents().IsMatch(here.Text))
            {
                return here.Offset;
            }

            start = HeadingWords.At(here.Text, 0) is not null ? here.Offset : start;
        }

        return start;
    }

    private static string Label(ChosenHeading heading, TextLayout layout) =>
        layout.Text[heading.Candidate.Start..Math.Min(layout.End, heading.Reading?.End ?? heading.Candidate.Start)].Trim();

    // A list after the text in which its numbers stand again, each with a few words and without a sentence.
    private static bool IsIndex(List<ChosenHeading> segment, List<ChosenHeading> text, ReadOnlySpan<char> words)
    {
        HashSet<string> numbers = [.. text.Select(heading => heading.Reading!.Value.Text)];
        if (segment.Count < LeastOfIndex || segment.Exists(heading => !numbers.Contains(heading.Reading!.Value.Text)))
        {
            return false;
        }

        return Sentences(segment, words) * 10 <= segment.Count && Median(segment, words.Length) < ShortBody;
    }

    // How many of the headings have a sentence under them. What follows the last of a list is looked at no further than its other rows are long.
    private static int Sentences(List<ChosenHeading> segment, ReadOnlySpan<char> words)
    {
        int sentences = 0;
        for (int i = 0; i < segment.Count; i++)
        {
            int from = segment[i].Reading!.Value.End, to = i + 1 < segment.Count ? segment[i + 1].Candidate.Start : Math.Min(words.Length, from + ShortBody);
            ReadOnlySpan<char> row = words[from..Math.Max(from, to)];
            sentences += row.Contains('。') || Formulas.Verb().IsMatch(row) ? 1 : 0;
        }

        return sentences;
    }

    private static bool IsContents(List<ChosenHeading> segment, List<ChosenHeading> next, ReadOnlySpan<char> words)
    {
        HashSet<string> numbers = [.. next.Select(heading => heading.Reading!.Value.Text)];
        int same = segment.Count(heading => numbers.Contains(heading.Reading!.Value.Text));
        if (same * 10 < segment.Count * 6 || segment.Count < 2 || Sentences(segment, words[..next[0].Candidate.Start]) * 2 > segment.Count)
        {
            return false;
        }

        int here = Median(segment, next[0].Candidate.Start), there = Median(next, words.Length);
        return here < ShortBody && here * 2 < there;
    }

    private static int Median(List<ChosenHeading> segment, int end)
    {
        List<int> lengths = [];
        for (int i = 0; i < segment.Count; i++)
        {
            lengths.Add((i + 1 < segment.Count ? segment[i + 1].Candidate.Start : end) - segment[i].Candidate.Start);
        }

        lengths.Sort();
        return lengths[lengths.Count / 2];
    }
}
