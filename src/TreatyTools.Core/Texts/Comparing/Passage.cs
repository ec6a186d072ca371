using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Comparing;

/// <summary>What is compared as one: an article with all that lies in it, a recital, a paragraph of an article, the words before its paragraphs.</summary>
internal sealed class Passage
{
    private Passage(TextTree tree, TextUnit unit, string text, bool headed, WordWeights weights, bool counts)
    {
        Tree = tree;
        Unit = unit;
        Text = text;
        Heading = headed ? unit.Heading : null;
        FoldedHeading = TextWords.Folded(Heading);
        Bag = weights.Bag(text, counts);
        HeadingBag = weights.Bag(FoldedHeading, false);
    }

    internal TextTree Tree { get; }

    internal TextUnit Unit { get; }

    /// <summary>The words, with those of what lies in it.</summary>
    internal string Text { get; }

    internal string? Heading { get; }

    /// <summary>The words of the heading as they are compared; empty for none.</summary>
    internal string FoldedHeading { get; }

    internal WordBag Bag { get; }

    internal WordBag HeadingBag { get; }

    /// <summary>The passages in it, in the order of reading: its own words, then each unit right in it; empty where it has no units in it.</summary>
    internal IReadOnlyList<Passage> Parts { get; private set; } = [];

    /// <summary>A unit with all that lies in it, taken apart into its parts.</summary>
    internal static Passage Of(TextTree tree, TextUnit unit, WordWeights weights)
    {
        Passage passage = new(tree, unit, tree.Text(unit), true, weights, true);
        IReadOnlyList<TextUnit> children = tree.Children(unit);
        if (children.Count > 0)
        {
            List<Passage> parts = [.. children.Select(child => new Passage(tree, child, tree.Text(child), true, weights, false))];
            if (unit.Text.Length > 0)
            {
                parts.Insert(0, new Passage(tree, unit, unit.Text, false, weights, false));
            }

            passage.Parts = parts;
        }

        return passage;
    }

    /// <summary>
    /// The units that are compared as one: articles, recitals, and outside of articles the units with words of their own whose words nobody around them has.
    /// </summary>
    internal static IEnumerable<TextUnit> Units(TextTree tree, TextUnit unit)
    {
        if (Stream(unit) is null)
        {
            return [];
        }

        bool division = unit.Kind is TextUnitKinds.Preamble or TextUnitKinds.Part or TextUnitKinds.Chapter or TextUnitKinds.Section or TextUnitKinds.Annex;
        return division ? tree.Children(unit).SelectMany(child => Units(tree, child)).Prepend(unit).Where(one => one != unit || one.Text.Length > 0) : [unit];
    }

    /// <summary>What a unit is compared with: preamble with preamble, notes with notes; null for what is not compared.</summary>
    internal static string? Stream(TextUnit unit) => unit.Kind switch
    {
        TextUnitKinds.Front or TextUnitKinds.Footnote => null,
        TextUnitKinds.Preamble or TextUnitKinds.Recital => TextUnitKinds.Preamble,
        TextUnitKinds.Resolution or TextUnitKinds.Note or TextUnitKinds.Conclusion => unit.Kind,
        _ => TextUnitKinds.Article,
    };
}
