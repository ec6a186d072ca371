using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Measuring;

/// <summary>
/// Finds the terms that a text defines and where it uses them: terms in quotation marks that are followed by a word of definition (<c>shall mean</c>,
/// <c>means</c>, <c>s'entend</c>, <c>désigne</c>, <c>se entenderá</c>) or led in by one (<c>on entend par</c>, <c>por</c>); in articles on the use of terms
/// also terms without quotation marks at the head of a unit.
/// </summary>
public static class DefinedTerms
{
    private const string Opening = "“„«\"‘‹", Closing = "”“»\"’›";

    private const int LongestTerm = 120;

    /// <summary>Words between a term and its word of definition: <c>, which includes … where applicable,</c>.</summary>
    private const int LongestAside = 24;

    private static readonly string[] Headings =
        ["use of terms", "definition", "definitions", "terms", "terminology", "interpretation", "définition", "définitions", "terminologie",
            "expressions employées",
            "definición", "definiciones", "términos empleados", "terminología"];

    private static readonly string[] Purposes = ["for the purpose", "aux fins d", "au sens d", "a los efectos de", "para los efectos de", "a los fines de"];

    private static readonly WordPattern[] Leading =
        [new("on entend par"), new("le|les terme|termes|expression|expressions"), new("l expression"), new("el|los término|términos"),
            new("la|las expresión|expresiones"), new("por"),
            new("the term|terms|expression|expressions")];

    /// <summary>The terms, in the order in which they are defined.</summary>
    public static IReadOnlyList<DefinedTerm> Of(TextDocument document)
    {
        TextTree tree = new(document);
        List<(string Term, TextUnit Unit)> found = [];
        foreach (TextUnit unit in document.Units.Where(unit => unit.Kind is not (TextUnitKinds.Front or TextUnitKinds.Footnote)))
        {
            List<string> terms = Quoted(unit.Text);
            if (terms.Count == 0 && IsOnTerms(tree, unit) && Unquoted(unit.Text) is { } term)
            {
                terms.Add(term);
            }

            found.AddRange(terms.Select(one => (one, unit)));
        }

        List<(TextUnit Unit, string[] Words)> texts = [.. document.Units
            .Where(unit => unit.Kind is not (TextUnitKinds.Front or TextUnitKinds.Footnote))
            .Select(unit => (unit, Words(unit.Text)))];
        return [.. found.Select(term => Use(tree, term.Term, term.Unit, texts))];
    }

    private static string[] Words(string text) => [.. TextWords.Of(text).Where(word => word.IsWord).Select(word => word.Normal)];

    private static DefinedTerm Use(TextTree tree, string term, TextUnit definition, List<(TextUnit Unit, string[] Words)> texts)
    {
        string[] words = Words(term);
        int uses = 0;
        List<string> usedIn = [];
        foreach ((TextUnit unit, string[] text) in texts)
        {
            int count = unit == definition || words.Length == 0 ? 0 : Enumerable.Range(0, Math.Max(0, text.Length - words.Length + 1))
                .Count(at => Stands(words, text, at));
            uses += count;
            if (count > 0 && (tree.Article(unit) ?? unit).Id is var id && !usedIn.Contains(id))
            {
                usedIn.Add(id);
            }
        }

        return new DefinedTerm { Term = term, Unit = definition.Id, Label = definition.Label, Uses = uses, UsedIn = usedIn, Document = tree.Document.Name };
    }

    private static bool Stands(string[] term, string[] text, int at)
    {
        for (int i = 0; i < term.Length; i++)
        {
            if (!SameWord(term[i], text[at + i]))
            {
                return false;
            }
        }

        return true;
    }

    // The same word in the singular or the plural, as English, French and Spanish form it.
    private static bool SameWord(string a, string b)
    {
        (string shorter, string longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return longer == shorter || (shorter.Length > 2 && longer.StartsWith(shorter, StringComparison.Ordinal) && longer[shorter.Length..] is "s" or "es"
            or "x")
            || (shorter.Length > 2 && shorter[^1] == 'y' && longer.Length == shorter.Length + 2 && longer.EndsWith("ies", StringComparison.Ordinal)
                && longer.StartsWith(shorter[..^1], StringComparison.Ordinal));
    }

    private static bool IsOnTerms(TextTree tree, TextUnit unit)
    {
        if (tree.Article(unit) is not { } article)
        {
            return false;
        }

        string heading = $" {TextWords.Folded(article.Heading)} ";
        return Headings.Any(one => heading.Contains($" {one} ", StringComparison.Ordinal))
            || tree.Around(unit).Any(around => Purposes.Any(start => TextWords.Folded(around.Text).StartsWith(start, StringComparison.Ordinal)))
            || tree.Children(article).Take(1).Any(first => Purposes.Any(start => TextWords.Folded(first.Text).StartsWith(start, StringComparison.Ordinal)));
    }

    private static List<string> Quoted(string text)
    {
        List<(string Term, int Start, int End)> quotes = [.. Quotes(text)];
        List<string> terms = [];
        if (quotes.Count == 0)
        {
            return terms;
        }

        List<TextWord> words = TextWords.Of(text);
        List<ModalitySpan> definitions = Modalities.Of(text, words).FindAll(span => span.Term == TextModalities.Definition);
        foreach ((string term, int start, int end) in quotes)
        {
            int after = First(words.Count, i => words[i].Start >= end), first = First(words.Count, i => words[i].Start >= start);
            int next = First(definitions.Count, i => definitions[i].Start >= after);
            bool followed = next < definitions.Count && definitions[next].Start - after <= LongestAside && !Ends(words, after, definitions[next].Start);
            bool led = first > 0 && definitions.Count > 0 && Leading.Any(
                pattern => Enumerable.Range(Math.Max(0, first - 3), Math.Min(3, first)).Any(at => pattern.End(words, at) == first));
            if ((followed || led) && term.Length > 0 && !terms.Contains(term))
            {
                terms.Add(term);
            }
        }

        return terms;
    }

    // The first place at which something holds that holds from there on.
    private static int First(int count, Func<int, bool> holds)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static bool Ends(List<TextWord> words, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (words[i].Normal is "." or ";" or ":")
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(string Term, int Start, int End)> Quotes(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int mark = Opening.IndexOf(text[i], StringComparison.Ordinal);
            bool opens = mark >= 0 && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));
            int end = opens ? text.IndexOf(Closing[mark], i + 1, Math.Min(LongestTerm, text.Length - i - 1)) : -1;
            if (end > i)
            {
                yield return (text[(i + 1)..end].Trim().TrimEnd(','), i, end);
                i = end;
            }
        }
    }

    private static string? Unquoted(string text)
    {
        List<TextWord> words = TextWords.Of(text);
        ModalitySpan? definition = Modalities.Of(text, words).Select(span => (ModalitySpan?)span).FirstOrDefault();
        return definition is { Term: TextModalities.Definition, Start: > 0 and <= 8 } span && words.Take(span.Start).All(word => word.IsWord)
            ? text[words[0].Start..words[span.Start - 1].End]
            : null;
    }
}
