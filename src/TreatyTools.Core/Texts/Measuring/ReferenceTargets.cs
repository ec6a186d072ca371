using System.Globalization;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Measuring;

/// <summary>Finds the units that references lead to.</summary>
internal sealed class ReferenceTargets
{
    /// <summary>The most units that one range, such as <c>articles 7 to 11</c>, stands for.</summary>
    private const int LongestRange = 200;

    private readonly TextTree _tree;
    private readonly Dictionary<(string Scope, string Kind, string Number), TextUnit> _tops = [];
    private readonly HashSet<string> _own;

    internal ReferenceTargets(TextTree tree)
    {
        _tree = tree;
        foreach (TextUnit unit in tree.Document.Units.Where(unit => unit.Number is not null && unit.Kind is TextUnitKinds.Article or TextUnitKinds.Chapter
            or TextUnitKinds.Annex))
        {
            _tops.TryAdd((unit.Kind == TextUnitKinds.Annex ? "" : Scope(unit), unit.Kind, Folded(unit.Number!)), unit);
        }

        _own = OwnNames(tree.Document);
    }

    /// <summary>Whether the text has numbered chapters. One that has none and speaks of chapters means those of a tariff or another text.</summary>
    internal bool HasChapters => _tops.Keys.Any(key => key.Kind == TextUnitKinds.Chapter);

    /// <summary>Whether a word is what the text calls itself: <c>Convention</c> in one that speaks of <c>this Convention</c>.</summary>
    internal bool IsOwn(string word) => _own.Contains(word);

    /// <summary>The unit that numbers lead to from where a unit stands, and how it is written; null where there is none.</summary>
    /// <param name="from">The unit that refers.</param>
    /// <param name="numbers">Numbers from the outside to the inside; an empty one stands for the unit itself that refers or lies around it.</param>
    /// <param name="kinds">Kinds of the units, in the same order.</param>
    internal (TextUnit? Unit, string Name) Resolve(TextUnit from, IReadOnlyList<string> numbers, IReadOnlyList<string> kinds)
    {
        TextUnit? at = null;
        string name = "";
        for (int i = 0; i < numbers.Count; i++)
        {
            bool first = i == 0;
            TextUnit? next = numbers[i].Length == 0 ? Around(from, kinds[i])
                : kinds[i] is TextUnitKinds.Article or TextUnitKinds.Chapter or TextUnitKinds.Annex ? Top(from, kinds[i], numbers[i])
                : Inner(first ? Home(from, kinds[i]) : at, kinds[i], numbers[i]);
            string outer = first && numbers[i].Length > 0 && Depends(kinds[i]) ? Home(from, kinds[i])?.Id ?? "" : name;
            name = next?.Id ?? (outer.Length > 0 ? $"{outer}/{numbers[i]}" : kinds[i] == TextUnitKinds.Article && numbers[i].Length > 0 ? numbers[i]
                : numbers[i].Length == 0 ? kinds[i] : $"{kinds[i]}-{numbers[i]}");
            at = next;
            if (next is null && i + 1 < numbers.Count)
            {
                return (null, $"{name}/{string.Join('/', numbers.Skip(i + 1))}");
            }
        }

        return (at, name);
    }

    /// <summary>The numbers from the first to the last of a range, as the text has them.</summary>
    internal static List<string> Range(IReadOnlyList<string> ends)
    {
        if (int.TryParse(ends[^2], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            && last >= first && last - first < LongestRange)
        {
            return [.. ends.Take(ends.Count - 2), .. Enumerable.Range(first, last - first + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        }

        // "(a) to (d)"
        return ends[^2].Length == 1 && ends[^1].Length == 1 && ends[^1][0] >= ends[^2][0]
            ? [.. ends.Take(ends.Count - 2), .. Enumerable.Range(ends[^2][0], ends[^1][0] - ends[^2][0] + 1).Select(letter => ((char)letter).ToString())]
            : [.. ends];
    }

    private static bool Depends(string kind) => kind is TextUnitKinds.Paragraph or TextUnitKinds.Subparagraph;

    private static string Folded(string number) => number.ToLowerInvariant();

    // Articles of an annex or protocol in the same file are another row of numbers.
    private string Scope(TextUnit unit) => _tree.Around(unit).FirstOrDefault(around => around.Kind == TextUnitKinds.Annex)?.Id ?? "";

    // An annex that has no such article means that of the text it is annexed to.
    private TextUnit? Top(TextUnit from, string kind, string number) =>
        _tops.GetValueOrDefault((kind == TextUnitKinds.Annex ? "" : Scope(from), kind, Folded(number))) ?? _tops.GetValueOrDefault(("", kind, Folded(number)));

    private TextUnit? Around(TextUnit from, string kind) => _tree.Around(from).FirstOrDefault(around => around.Kind == kind);

    // Where a paragraph without an article is looked for: in the article that speaks of it; a letter without a paragraph first in the paragraph.
    private TextUnit? Home(TextUnit from, string kind) =>
        (kind == TextUnitKinds.Subparagraph ? _tree.Around(from).FirstOrDefault(around => around.Kind == TextUnitKinds.Paragraph) : null) ?? _tree.Article(from)
        ?? _tree.Around(from).Skip(1).FirstOrDefault();

    private TextUnit? Inner(TextUnit? outer, string kind, string number)
    {
        if (outer is null)
        {
            return null;
        }

        string folded = Folded(number);
        TextUnit? found = _tree.Children(outer).FirstOrDefault(child => child.Number is { } own && Folded(own) == folded);

        // It may lie deeper: in the only paragraph of an article, which nobody numbers, or under a heading of its own.
        return found ?? _tree.Within(outer).Skip(1).FirstOrDefault(inner => inner.Number is { } own && Folded(own) == folded
            && (inner.Kind == kind || (inner.Kind is TextUnitKinds.Subparagraph or TextUnitKinds.Point && !char.IsAsciiDigit(folded[0]))));
    }

    private static HashSet<string> OwnNames(TextDocument document)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (TextUnit unit in document.Units)
        {
            List<TextWord> words = TextWords.Of(unit.Text);
            for (int i = 1; i < words.Count; i++)
            {
                if (ReferenceWords.IsInstrument(words[i].Normal) && ReferenceWords.IsThis(words[i - 1].Normal))
                {
                    names.Add(words[i].Normal);
                }
            }
        }

        return names;
    }
}
