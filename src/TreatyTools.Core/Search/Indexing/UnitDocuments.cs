using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>What a search finds in a text: its articles and preamble as wholes, and every other unit that has words and lies in none of these.</summary>
internal static class UnitDocuments
{
    /// <summary>The documents of a text under another name, without those of units that are left out.</summary>
    internal static IEnumerable<SearchDocument> Of(TextDocument text, string name, IReadOnlySet<string> without) =>
        Of(text).Where(document => !without.Contains(document.Key)).Select(document => document.Unit! with { Document = name })
            .Select(unit => new SearchDocument(unit.Id, Texts(unit), unit));

    /// <summary>The documents of a text, in its order. Each is made when it is asked for, and may be forgotten before the next.</summary>
    internal static IEnumerable<SearchDocument> Of(TextDocument text)
    {
        TextTree tree = new(text);
        Stack<TextUnit> open = new(tree.Roots.Reverse());
        while (open.TryPop(out TextUnit? unit))
        {
            bool whole = unit.Kind is TextUnitKinds.Article or TextUnitKinds.Preamble;
            TextUnit found = whole ? unit with { Text = tree.Text(unit) } : unit;
            if (found.Text.Length > 0 || found.Heading is not null)
            {
                yield return new SearchDocument(unit.Id, Texts(found), found);
            }

            if (!whole)
            {
                foreach (TextUnit child in tree.Children(unit).Reverse())
                {
                    open.Push(child);
                }
            }
        }
    }

    /// <summary>The words of a unit by field, those that one reads first.</summary>
    internal static IReadOnlyList<FieldText> Texts(TextUnit unit)
    {
        List<FieldText> texts = [];
        Add(SearchFields.Heading, unit.Heading);
        Add(SearchFields.Text, unit.Text);
        Add(SearchFields.Id, unit.Label);
        Add(SearchFields.Kind, unit.Kind);
        Add(SearchFields.Treaty, unit.Document);
        return texts;

        void Add(string field, string? words)
        {
            if (!string.IsNullOrEmpty(words))
            {
                texts.Add(new FieldText(field, words));
            }
        }
    }
}
