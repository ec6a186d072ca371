namespace TreatyTools.Core.Insight.Citations;

/// <summary>Formats in which citations are written.</summary>
public static class CitationFormat
{
    private static readonly Dictionary<string, Func<IReadOnlyList<CitationItem>, string>> Writers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BibTeX"] = BibTexWriter.Write,
        ["CslJson"] = CslJsonWriter.Write,
        ["Ris"] = RisWriter.Write,
        ["Text"] = FootnoteWriter.Write,
    };

    /// <summary>
    /// Writes citations. The text ends with a line break; two items with one id are written once.
    /// </summary>
    /// <param name="items">What to cite.</param>
    /// <param name="format"><c>BibTeX</c>, <c>CslJson</c>, <c>Ris</c> or <c>Text</c>, in any case.</param>
    public static string Write(IEnumerable<CitationItem> items, string format)
    {
        CitationItem[] distinct = items.DistinctBy(item => item.Id, StringComparer.Ordinal).ToArray();
        return Writers[format](distinct);
    }
}
