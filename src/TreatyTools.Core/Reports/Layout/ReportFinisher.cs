using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Definitions.Formats;
using TreatyTools.Core.Workbooks.Definitions.Pivots;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>Adds what ClosedXML cannot write, or writes so that validators object: charts, data bars, the pivot table.</summary>
internal static class ReportFinisher
{
    // The elements that stand before conditional formats in a sheet (ECMA-376 part 1, 18.3.1.99).
    private static readonly HashSet<string> BeforeFormats = new(StringComparer.Ordinal)
    {
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios",
            "autoFilter",
        "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    };

    /// <summary>Works on the saved workbook in place.</summary>
    internal static void Finish(MemoryStream composed, ReportBook book)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(composed, isEditable: true);
        foreach ((string sheet, int headerRow) in book.FreeRows)
        {
            book.Cancellation.ThrowIfCancellationRequested();
            Free(Part(document, sheet).Worksheet, headerRow);
        }

        foreach ((string sheet, List<(string Range, string Colour)> bars) in book.DataBars)
        {
            AddDataBars(Part(document, sheet).Worksheet, bars);
        }

        foreach ((string sheet, List<NativeChart> charts) in book.Charts)
        {
            DrawingWriter.Add(Part(document, sheet), charts);
        }

        if (book.Pivot is { } pivot)
        {
            PivotWriter.Add(document.WorkbookPart!, Part(document, pivot.Sheet), pivot, new StyleSheet(document.WorkbookPart!).NumberFormat);
        }
    }

    private static WorksheetPart Part(SpreadsheetDocument document, string sheet)
    {
        Sheet entry = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet);
        return (WorksheetPart)document.WorkbookPart.GetPartById(entry.Id!.Value!);
    }

    // ClosedXML fixes every height that it writes, and a fixed row does not follow its text.
    private static void Free(Worksheet worksheet, int headerRow)
    {
        foreach (Row row in worksheet.GetFirstChild<SheetData>()!.Elements<Row>().Where(row => row.RowIndex!.Value > headerRow))
        {
            row.CustomHeight = null;
        }

        worksheet.Save();
    }

    private static void AddDataBars(Worksheet worksheet, List<(string Range, string Colour)> bars)
    {
        OpenXmlElement after = worksheet.ChildElements.Last(child => BeforeFormats.Contains(child.LocalName));
        foreach ((string range, string colour) in bars)
        {
            DataBar bar = new(
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
                new Color { Rgb = "FF" + colour });
            after = worksheet.InsertAfter(
                new ConditionalFormatting(new ConditionalFormattingRule(bar) { Type = ConditionalFormatValues.DataBar, Priority = 1 }) { SequenceOfReferences =
                    new ListValue<StringValue>([range]) }, after);
        }

        worksheet.Save();
    }
}
