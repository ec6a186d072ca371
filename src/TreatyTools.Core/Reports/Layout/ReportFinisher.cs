using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Definitions.Formats;
using TreatyTools.Core.Workbooks.Definitions.Pivots;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>Adds what ClosedXML cannot write, or writes so that validators object: charts, data bars, the pivot table.</summary>
internal static class ReportFinisher
{
    /// <summary>Works on the saved workbook in place.</summary>
    internal static void Finish(MemoryStream composed, ReportBook book)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(composed, isEditable: true);
        WorkbookPart workbook = document.WorkbookPart!;
        foreach ((string sheet, int headerRow) in book.FreeRows)
        {
            book.Cancellation.ThrowIfCancellationRequested();
            Free(PackageParts.Sheet(workbook, sheet).Worksheet, headerRow);
        }

        foreach ((string sheet, Dictionary<string, ReportFormula> formulas) in book.Formulas)
        {
            book.Cancellation.ThrowIfCancellationRequested();
            Calculate(PackageParts.Sheet(workbook, sheet).Worksheet, formulas);
        }

        foreach ((string sheet, List<(string Range, string Colour)> bars) in book.DataBars)
        {
            AddDataBars(PackageParts.Sheet(workbook, sheet).Worksheet, bars);
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

    // ClosedXML fixes every height that it writes, and a fixed row does not follow its text.
    private static void Free(Worksheet worksheet, int headerRow)
    {
        foreach (Row row in worksheet.GetFirstChild<SheetData>()!.Elements<Row>().Where(row => row.RowIndex!.Value > headerRow))
        {
            row.CustomHeight = null;
        }

        // Numbers of articles, years and codes that are text are so on purpose: no green corners.
        worksheet.InsertAfter(new IgnoredErrors(new IgnoredError
        {
            SequenceOfReferences = new ListValue<StringValue>([worksheet.SheetDimension!.Reference!.Value!]), NumberStoredAsText = true,
        }), SheetXml.LastUpTo(worksheet, "ignoredErrors"));

        worksheet.Save();
    }

    // ClosedXML would calculate formulas to have their values; here they are known.
    private static void Calculate(Worksheet worksheet, Dictionary<string, ReportFormula> formulas)
    {
        foreach (Cell cell in worksheet.GetFirstChild<SheetData>()!.Elements<Row>().SelectMany(row => row.Elements<Cell>()))
        {
            if (!formulas.TryGetValue(cell.CellReference!.Value!, out ReportFormula? formula))
            {
                continue;
            }

            cell.RemoveAllChildren();
            cell.DataType = formula.Shown is string ? CellValues.String : null;
            cell.CellFormula = new CellFormula(OoxmlText.Plain(formula.Text));
            cell.CellValue = new CellValue(OoxmlText.Escape(CellText.Of(formula.Shown)));
        }

        worksheet.Save();
    }

    private static void AddDataBars(Worksheet worksheet, List<(string Range, string Colour)> bars)
    {
        OpenXmlElement after = SheetXml.LastUpTo(worksheet, "conditionalFormatting");
        foreach ((string range, string colour) in bars)
        {
            // No bar at all for 0, where a program would give it a tenth of the cell.
            DataBar bar = new(
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
                new Color { Rgb = "FF" + colour }) { MinLength = 0, MaxLength = 100 };
            after = worksheet.InsertAfter(
                new ConditionalFormatting(new ConditionalFormattingRule(bar) { Type = ConditionalFormatValues.DataBar, Priority = 1 }) { SequenceOfReferences =
                    new ListValue<StringValue>([range]) }, after);
        }

        worksheet.Save();
    }
}
