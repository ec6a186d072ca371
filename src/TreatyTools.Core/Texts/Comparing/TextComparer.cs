using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Comparing;

/// <summary>
/// Compares two texts: what became of every article, recital and other unit, and of the paragraphs in it. White space, line breaks, dashes, quotation marks,
/// case and the mark that ends a paragraph never count; front matter and footnotes are left out.
/// </summary>
public static class TextComparer
{
    /// <summary>Compares two whole texts.</summary>
    /// <returns> A row for each unit, in the order of the difference text, what was dropped after what stood before it; after each the rows of the paragraphs
    /// in it. A row of depth 1 whose unit is that of the row above is about the words before the paragraphs.
    /// </returns>
    /// <exception cref="TreatyFault"><c>TooManyUnits</c>: the texts have too many units to weigh all pairs.</exception>
    public static IReadOnlyList<TextComparison> Compare(TextDocument reference, TextDocument difference)
    {
        TextTree references = new(reference), differences = new(difference);
        return Compare(references, Units(references, null), differences, Units(differences, null), false);
    }

    /// <summary>
    /// Compares a unit of one text with a unit of another, with what lies in them: two articles or paragraphs as a pair, whether they are alike or not; the
    /// articles in chapters and other divisions as in whole texts.
    /// </summary>
    /// <param name="reference">The reference text.</param>
    /// <param name="referenceUnit">Id of a unit of it.</param>
    /// <param name="difference">The difference text.</param>
    /// <param name="differenceUnit">Id of a unit of it.</param>
    /// <exception cref="TreatyFault"><c>UnknownTextUnit</c>, <c>TooManyUnits</c>.</exception>
    public static IReadOnlyList<TextComparison> Compare(TextDocument reference, string referenceUnit, TextDocument difference, string differenceUnit)
    {
        TextTree references = new(reference), differences = new(difference);
        TextUnit left = references.Get(referenceUnit), right = differences.Get(differenceUnit);
        List<TextUnit> leftUnits = Units(references, left), rightUnits = Units(differences, right);
        bool pair = leftUnits.Count <= 1 && rightUnits.Count <= 1;
        return pair ? Compare(references, [left], differences, [right], true) : Compare(references, leftUnits, differences, rightUnits, false);
    }

    private static List<TextUnit> Units(TextTree tree, TextUnit? unit) =>
        [.. (unit is null ? tree.Roots : [unit]).SelectMany(root => Passage.Units(tree, root))];

    private static IReadOnlyList<TextComparison> Compare(TextTree reference, List<TextUnit> references, TextTree difference, List<TextUnit> differences,
        bool pair)
    {
        WordWeights weights = new();
        List<Passage> left = [.. references.Select(unit => Passage.Of(reference, unit, weights))],
            right = [.. differences.Select(unit => Passage.Of(difference, unit, weights))];
        weights.Freeze();
        ComparisonRows rows = new(reference.Document.Name, difference.Document.Name, weights);
        if (pair)
        {
            rows.AddPair(left[0], right[0]);
        }
        else
        {
            rows.AddTexts(left, right);
        }

        return rows.InOrder();
    }
}
