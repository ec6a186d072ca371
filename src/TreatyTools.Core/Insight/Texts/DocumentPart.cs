using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Texts;

/// <summary>
/// A part of a document that may be a treaty: an annex with articles, or what stands outside of annexes. Where the numbers of articles begin again within one,
/// as in a file that has a treaty in two languages, each row is a part.
/// </summary>
internal sealed class DocumentPart
{
    private readonly TextTree _tree;
    private readonly Dictionary<string, int> _places;
    private readonly int _start, _end;

    private DocumentPart(TextTree tree, Dictionary<string, int> places, TextUnit? annex, int start, int end) =>
        (_tree, _places, Annex, _start, _end) = (tree, places, annex, start, end);

    /// <summary>The annex; null for what stands outside of all.</summary>
    internal TextUnit? Annex { get; }

    /// <summary>The parts of a document, those outside of annexes first; one, with nothing in it, where it has no articles.</summary>
    internal static IReadOnlyList<DocumentPart> Of(TextTree tree)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (TextUnit unit in tree.Document.Units)
        {
            places.TryAdd(unit.Id, places.Count);
        }

        TextUnit[] articles = [.. tree.Document.Units.Where(unit => IsArticle(unit) && !InNote(tree, unit))];
        List<DocumentPart> parts =
        [
            .. articles.ToLookup(unit => AnnexOf(tree, unit)?.Id).OrderBy(group => group.Key is not null)
                .SelectMany(group => Rows(tree, places, AnnexOf(tree, group.First()), [.. group])),
        ];
        return parts.Count > 0 ? parts : [new DocumentPart(tree, places, null, 0, int.MaxValue)];
    }

    /// <summary>Whether a unit is an article with a number.</summary>
    internal static bool IsArticle(TextUnit unit) => unit.Kind == TextUnitKinds.Article && unit.Number is not null;

    /// <summary>Whether a unit lies in the part; notes do not.</summary>
    internal bool Contains(TextUnit unit) => _places[unit.Id] is var place && place >= _start && place < _end && AnnexOf(_tree, unit) == Annex
        && !InNote(_tree, unit);

    private static IEnumerable<DocumentPart> Rows(TextTree tree, Dictionary<string, int> places, TextUnit? annex, TextUnit[] articles)
    {
        int start = 0;
        for (int i = 1; i < articles.Length; i++)
        {
            if (TextBinding.Key(articles[i].Number!) == TextBinding.Key(articles[0].Number!))
            {
                int end = EndOf(tree, places, articles[i - 1]);
                yield return new DocumentPart(tree, places, annex, start, end);
                start = end;
            }
        }

        yield return new DocumentPart(tree, places, annex, start, int.MaxValue);
    }

    // What closes a text belongs to it; what stands before its first article belongs to the next.
    private static int EndOf(TextTree tree, Dictionary<string, int> places, TextUnit last)
    {
        IReadOnlyList<TextUnit> units = tree.Document.Units;
        int end = tree.Within(last).Max(unit => places[unit.Id]) + 1;
        while (end < units.Count && units[end].Kind == TextUnitKinds.Conclusion)
        {
            end++;
        }

        return end;
    }

    private static TextUnit? AnnexOf(TextTree tree, TextUnit unit) => tree.Around(unit).LastOrDefault(around => around.Kind == TextUnitKinds.Annex);

    private static bool InNote(TextTree tree, TextUnit unit) => tree.Around(unit).Any(around => around.Kind == TextUnitKinds.Note);
}
