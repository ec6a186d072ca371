using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Definitions.Formats;
using TreatyTools.Core.Workbooks.Definitions.Pivots;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Slicers;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>Adds what ClosedXML cannot write, or writes so that validators object: charts, data bars, the pivot table.</summary>
internal static class ReportFinisher
{
    /// <summary>Works on the saved workbook in place.</summary>
    internal static void Finish(MemoryStream composed, ReportBook book)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(composed, isEditable: true);
        WorkbookPart workbook = document.WorkbookPart!;
        Dictionary<string, int> tables = book.FreeRows.ToDictionary(table => table.Sheet, table => table.HeaderRow, StringComparer.Ordinal);
        foreach ((string sheet, TableSlicer[] slicers) in book.Slicers)
        {
            SlicerWriter.Add(workbook, PackageParts.Sheet(workbook, sheet), slicers);
        }

        string[] changed = [.. tables.Keys.Concat(book.Formulas.Keys).Concat(book.DataBars.Keys).Concat(book.LinksOut.Keys).Distinct(StringComparer.Ordinal)];
        foreach (string sheet in changed)
        {
            book.Cancellation.ThrowIfCancellationRequested();
            bool hasTable = tables.TryGetValue(sheet, out int headerRow);
            new SheetRewriter(book.Formulas.GetValueOrDefault(sheet, []), book.LinksOut.GetValueOrDefault(sheet, []), headerRow,
                Added(book.DataBars.GetValueOrDefault(sheet, []), hasTable, book.Slicers.ContainsKey(sheet))) { FoldsRows = book.FoldedRows.Contains(sheet) }
                .Rewrite(PackageParts.Sheet(workbook, sheet), book.Cancellation);
        }

        foreach ((string sheet, List<NativeChart> charts) in book.Charts)
        {
            DrawingWriter.Add(PackageParts.Sheet(workbook, sheet), charts);
        }

        if (book.Pivot is { } pivot)
        {
            PivotWriter.Add(workbook, PackageParts.Sheet(workbook, pivot.Sheet), pivot, new StyleSheet(workbook).NumberFormat);
        }
    }

    private static IEnumerable<XElement> Added(List<(string Range, string Colour)> bars, bool hasTable, bool hasSlicers)
    {
        var formats = bars.Select((bar, i) => ConditionalFormatWriter.Bars(bar.Range, bar.Colour, i + 1)).ToArray();
        foreach ((XElement format, _) in formats)
        {
            yield return format;
        }

        if (hasTable)
        {
            yield return new XElement(SheetXml.Main + "ignoredErrors", new XElement(SheetXml.Main + "ignoredError", new XAttribute("numberStoredAsText", 1)));
        }

        List<XElement> extensions = formats.Length == 0 ? [] : [ConditionalFormatWriter.Extension(formats.Select(format => format.Extended))];
        if (hasSlicers)
        {
            (XElement drawing, XElement extension) = SlicerWriter.Elements();
            yield return drawing;
            extensions.Add(extension);
        }

        if (extensions.Count > 0)
        {
            yield return new XElement(SheetXml.Main + "extLst", extensions);
        }
    }
}
