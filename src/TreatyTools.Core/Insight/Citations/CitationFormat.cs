using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>Formats in which citations are written.</summary>
public static class CitationFormat
{
    private static readonly CitationWriter[] Writers =
    [
        new("BibLaTeX", [".bib"], BibLatexWriter.Write),
        new("BibTeX", [".bibtex"], BibTexWriter.Write),
        new("CslJson", [".json"], CslJsonWriter.Write),
        new("Ris", [".ris"], RisWriter.Write),
        new("Text", [".txt"], FootnoteWriter.Write),
    ];

    private static readonly FileFormats<string> Formats = new([.. Writers.Select(writer => (writer.Name, writer.Extensions))]);

    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Writers.Select(writer => writer.Name)];

    /// <summary>The format that a path asks for by its extension; <c>Text</c> where it has none.</summary>
    /// <exception cref="TreatyFault"><c>UnknownFormat</c>: the extension is that of no format.</exception>
    public static string FormatOf(string? path) => !Path.HasExtension(path) ? "Text"
        : Formats.Require(path!, "citations are written as", "UnknownFormat", ", or name the format with -Format");

    /// <summary>
    /// Writes citations. The text ends with a line break; two items with one id are written once.
    /// </summary>
    /// <param name="items">What to cite.</param>
    /// <param name="format"><c>BibLaTeX</c>, <c>BibTeX</c>, <c>CslJson</c>, <c>Ris</c> or <c>Text</c>, in any case.</param>
    public static string Write(IEnumerable<CitationItem> items, string format)
    {
        CitationItem[] distinct = items.DistinctBy(item => item.Id, StringComparer.Ordinal).ToArray();
        return Array.Find(Writers, writer => writer.Name.Equals(format, StringComparison.OrdinalIgnoreCase))!.Write(distinct);
    }

    private sealed record CitationWriter(string Name, IReadOnlyList<string> Extensions, Func<IReadOnlyList<CitationItem>, string> Write);
}
