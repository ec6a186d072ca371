using ClosedXML.Excel;
using TreatyTools.Core.Reports.Sheets;
using TreatyTools.Core.Workbooks.Layout;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>One sheet of the report.</summary>
internal abstract class ReportSheet(ReportData data)
{
    /// <summary>Row of the header of tables that have nothing but the heading of the sheet above them.</summary>
    protected const int HeaderRow = 4;

    private const int WayBackRow = 3;

    // Letters may be wider than estimated.
    private const double Safety = 0.95;

    /// <summary>Name of the sheet.</summary>
    internal abstract string Name { get; }

    /// <summary>What it holds, for the list of contents.</summary>
    internal abstract string Contents { get; }

    /// <summary>Whether there is anything to tell; a sheet without is left out, and the Summary says so.</summary>
    internal virtual bool HasRecords => true;

    protected ReportData Data { get; } = data;

    /// <summary>Says on which rows its records will stand, before any sheet is written.</summary>
    internal virtual void Place(ReportBook book)
    {
    }

    /// <summary>Writes it.</summary>
    internal abstract void Write(ReportBook book);

    /// <summary>Heading of the sheet and a line below that says what is on it.</summary>
    protected static void Head(IXLWorksheet sheet, string title, string note, int lastColumn)
    {
        IXLCell cell = sheet.Cell(1, 1);
        ReportBook.SetText(cell, title);
        cell.Style.Font.SetBold().Font.SetFontSize(16).Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        sheet.Row(1).Height = 26;
        Paragraph(sheet, 2, 1, lastColumn, note);
    }

    /// <summary>A link to the first sheet, below the heading.</summary>
    internal static void AddWayBack(ReportBook book, IXLWorksheet sheet)
    {
        ReportBook.SetText(sheet.Cell(WayBackRow, 1), "Back to Summary");
        book.LinkTo(sheet.Cell(WayBackRow, 1), $"'{SummarySheet.SheetName}'!A1");
    }

    /// <summary>
    /// A text across columns, as high as it needs. What fits into a line runs over the empty cells beside it; only for what is broken into lines are cells
    /// made one.
    /// </summary>
    protected static IXLRange Paragraph(IXLWorksheet sheet, int row, int firstColumn, int lastColumn, string text)
    {
        double width = 0;
        for (int column = firstColumn; column <= lastColumn; column++)
        {
            width += Shown(sheet, column);
        }

        // What is too wide to be read in one go is not made wider.
        while (lastColumn > firstColumn && width - Shown(sheet, lastColumn) > 150)
        {
            width -= Shown(sheet, lastColumn--);
        }

        IXLRange range = sheet.Range(row, firstColumn, row, lastColumn);
        ReportBook.SetText(sheet.Cell(row, firstColumn), text);
        int lines = ColumnWidths.Lines(text, (width - 2) * Safety);
        if (lines > 1)
        {
            range.Merge();
            range.Style.Alignment.SetWrapText();
        }

        range.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Font.SetFontColor(ReportLook.Colour(ReportLook.Muted));
        double height = RowHeights.Of(lines);
        if (height > sheet.Row(row).Height)
        {
            sheet.Row(row).Height = height;
        }

        return range;
    }

    // A folded column has no room for anything.
    private static double Shown(IXLWorksheet sheet, int column) => sheet.Column(column).IsHidden ? 0 : sheet.Column(column).Width;

    /// <summary>Page set up as every sheet of the report has it.</summary>
    protected void SetUpPage(IXLWorksheet sheet, int repeatedRow = 0, XLPaperSize paper = XLPaperSize.A4Paper)
    {
        PageLayout.SetUp(sheet, paper: paper, repeatedRow: repeatedRow);
        AddFooter(sheet);
    }

    /// <summary>The name of the report in the middle of the footer.</summary>
    protected void AddFooter(IXLWorksheet sheet) =>
        sheet.PageSetup.Footer.Center.AddText($"{Data.Treaty.ShortName.Replace("&", "&&", StringComparison.Ordinal)}, as of {ReportLook.Day(Data.AsOf)}");
}
