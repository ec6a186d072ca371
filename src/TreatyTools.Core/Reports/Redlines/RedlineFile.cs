using System.Text;
using TreatyTools.Core.IO;
using TreatyTools.Core.Texts.Comparing;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Redlines;

/// <summary>Writes a comparison of two texts as a file to read: a page of HTML, or a workbook.</summary>
public static class RedlineFile
{
    private static readonly FileFormats<string> Formats = new(("html", [".html", ".htm"]), ("xlsx", [".xlsx"]));

    /// <summary>Makes sure that a path is that of a page or a workbook.</summary>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>.</exception>
    public static void Require(string path) => Formats.Require(path, "a comparison is written as", "UnsupportedFormat");

    /// <summary>Writes a comparison by the extension of a path.</summary>
    /// <param name="path">The path, whose extension says what is written.</param>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="language">Language of the texts, by its ISO 639-1 code; null where it is not known.</param>
    /// <param name="includeKept">Whether units that kept all their words are given in full.</param>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>.</exception>
    public static void Write(string path, Stream stream, IReadOnlyList<TextComparison> rows, string? language, bool includeKept)
    {
        if (Formats.Require(path, "a comparison is written as", "UnsupportedFormat") == "xlsx")
        {
            RedlineWorkbook.Write(stream, includeKept ? rows : [.. rows.Where(row => row.Change != TextChangeKinds.Kept)], ModalityShifts.Of(rows));
        }
        else
        {
            stream.Write(Encoding.UTF8.GetBytes(Page(rows, language, includeKept)));
        }
    }

    /// <summary>A comparison as a page of HTML.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="language">Language of the texts, by its ISO 639-1 code; null where it is not known.</param>
    /// <param name="includeKept">Whether units that kept all their words are given in full; else they are listed.</param>
    public static string Page(IReadOnlyList<TextComparison> rows, string? language, bool includeKept)
    {
        using StringWriter page = new() { NewLine = "\n" };
        HtmlComparisonOptions options = new() { IncludeKept = includeKept };
        HtmlComparison.Write(page, rows, ModalityShifts.Of(rows), language is null ? options : options with { Language = language });
        return page.ToString();
    }
}
