using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>The first sheet: key figures, status, latest events, charts, and the way to the other sheets.</summary>
internal sealed class SummarySheet(ReportData data, FiguresSheet figures, IReadOnlyList<ReportSheet> others, IReadOnlyList<string> leftOut) : ReportSheet(data)
{
    internal const string SheetName = "Summary";
    private const int LastColumn = 6;
    private const int LabelColumns = 1;
    private const double ColumnWidth = 22.5;
    private const int MessageSize = 13;
    private const double MessageLine = 20;
    private const int PrintedPages = 2;

    // Points of rows that a page of A4 upright has room for at the size at which the sheet is as wide as it.
    private const double PageHeight = 850;

    private const int LatestEvents = 8;
    private const int ChartRows = 16;

    internal override string Name => SheetName;

    internal override string Contents => "Key figures, status, latest events";

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName), 1);
        for (int column = 1; column <= LastColumn; column++)
        {
            sheet.Column(column).Width = ColumnWidth;
        }

        WriteTitle(sheet);
        int row = WriteMessage(book, sheet, 3);
        row = WriteFigures(book, sheet, row);
        row = WriteCharts(book, sheet, row + 1);
        row = WriteStatus(book, sheet, row + 1);
        int afterStatus = row;
        row = WriteEvents(book, sheet, row + 1);
        WriteContents(book, sheet, row + 1);
        // What does not fit on one page is not left over for the next: that begins with what happened.
        if (Enumerable.Range(1, sheet.LastRowUsed().RowNumber()).Sum(i => sheet.Row(i).Height) > PageHeight)
        {
            sheet.PageSetup.AddHorizontalPageBreak(afterStatus);
        }

        sheet.ShowGridLines = false;
        SetUpPage(sheet);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Portrait;
        sheet.PageSetup.FitToPages(1, PrintedPages);
        sheet.SetTabActive();
    }

    private void WriteTitle(IXLWorksheet sheet)
    {
        ReportBook.SetText(sheet.Cell(1, 1), Data.Title);
        IXLRange title = sheet.Range(1, 1, 1, LastColumn);
        int lines = ColumnWidths.Lines(Data.Title, LastColumn * ColumnWidth / 1.95);
        if (lines > 1)
        {
            title.Merge();
        }

        title.Style.Font.SetBold().Font.SetFontSize(20).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText(lines > 1);
        sheet.Row(1).Height = 30 * lines;
        TreatyDataset info = Data.Dataset.Info;
        Paragraph(sheet, 2, 1, LastColumn,
            $"As of {ReportLook.Day(Data.AsOf)}"
            + (Data.KnownTo is { } known && Data.MayHaveMore ? $"; signatures and ratifications followed to {ReportLook.Day(known)}" : "")
            + $". From the dataset {info.Name}, version {info.Version}{(info.Licence is null ? "" : $", {info.Licence}")}.");
    }

    // One link a cell: each sentence leads to where its numbers come from.
    private int WriteMessage(ReportBook book, IXLWorksheet sheet, int row)
    {
        if (Data.Foresight is { } foresight)
        {
            Paragraph(sheet, row, 1, LastColumn, foresight).Style.Font.SetBold().Font.SetFontColor(ReportLook.Colour(ReportLook.Vermilion));
            // Bold letters are wider than those that are measured.
            sheet.Row(row++).Height = RowHeights.Of(ColumnWidths.Lines(foresight, LastColumn * ColumnWidth * 0.85));
        }

        foreach (MessageSentence sentence in ReportMessage.Sentences(Data))
        {
            // The whole of it is the link.
            Paragraph(sheet, row, 1, LastColumn, sentence.Text).Merge();
            LinkTo(book, sheet.Cell(row, 1), sentence.Subject);
            sheet.Cell(row, 1).Style.Font.SetFontSize(MessageSize).Font.SetUnderline(XLFontUnderlineValues.None)
                .Font.SetFontColor(ReportLook.Colour(ReportLook.Ink))
                .Alignment.SetVertical(XLAlignmentVerticalValues.Center);
            sheet.Row(row).Height = MessageLine * ColumnWidths.Lines(sentence.Text, LastColumn * ColumnWidth / MessageSize * 11);
            row++;
        }

        return row;
    }

    private void LinkTo(ReportBook book, IXLCell cell, string sheet)
    {
        if (others.Any(other => other.Name == sheet))
        {
            book.LinkTo(cell, $"'{sheet}'!A1");
        }
    }

    private int WriteFigures(ReportBook book, IXLWorksheet sheet, int row)
    {
        int column = 1;
        foreach (KeyFigure figure in ReportMessage.Figures(Data))
        {
            IXLCell number = sheet.Cell(row, column), label = sheet.Cell(row + 1, column);
            number.SetValue(figure.Number);
            ReportBook.SetText(label, figure.Label);
            LinkTo(book, number, figure.Subject);
            number.Style.Font.SetBold().Font.SetFontSize(figure.AtLeast ? 18 : 24).Font.SetFontColor(ReportLook.Colour(ReportLook.Blue))
                .Font.SetUnderline(XLFontUnderlineValues.None).NumberFormat.SetFormat(figure.AtLeast ? "\"at least \"#,##0" : "#,##0");
            label.Style.Font.SetFontColor(ReportLook.Colour(ReportLook.Muted)).Alignment.SetWrapText();
            IXLRange tile = sheet.Range(row, column, row + 1, column);
            tile.Style.Fill.SetBackgroundColor(ReportLook.Colour(ReportLook.Band)).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center)
                .Alignment.SetVertical(XLAlignmentVerticalValues.Center);
            tile.Style.Border.SetOutsideBorder(XLBorderStyleValues.Medium).Border.SetOutsideBorderColor(XLColor.White);
            book.Name(figure.Name, sheet.Cell(row, column));
            column++;
        }

        sheet.Row(row).Height = 38;
        sheet.Row(row + 1).Height = 32;
        return row + 2;
    }

    private int WriteStatus(ReportBook book, IXLWorksheet sheet, int row)
    {
        Grid.Heading(sheet, row++, 1, $"Status on {ReportLook.Day(Data.AsOf)}");
        Line(sheet, ref row, "As of", ReportLook.Day(Data.AsOf));
        if (CellText.TrySerial(Data.AsOf, out _))
        {
            sheet.Cell(row - 1, LabelColumns + 1).SetValue(Data.AsOf.ToDateTime(TimeOnly.MinValue)).Style.NumberFormat.SetFormat("d mmmm yyyy");
        }

        book.Name("Report_AsOf", sheet.Cell(row - 1, LabelColumns + 1));
        foreach ((string label, string text) in ReportStanding.Lines(Data))
        {
            Line(sheet, ref row, label, text);
        }

        return row;
    }

    private int WriteEvents(ReportBook book, IXLWorksheet sheet, int row)
    {
        Grid.Heading(sheet, row++, 1, "What happened last");
        ReportHappening[] latest = [.. ReportHappening.Latest(Data, LatestEvents)];
        foreach (ReportHappening happened in latest)
        {
            ReportBook.SetText(sheet.Cell(row, 1), ReportLook.Day(happened.Date));
            book.Link(sheet.Cell(row, 1), happened.Record);
            sheet.Cell(row, 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            Paragraph(sheet, row, LabelColumns + 1, LastColumn, happened.Text).Style.Font.SetFontColor(XLColor.Black);
            Grid.Underline(sheet, row++, 1, LastColumn);
        }

        if (latest.Length == 0)
        {
            Paragraph(sheet, row++, 1, LastColumn, "Nothing is recorded.");
        }

        return row;
    }

    private int WriteCharts(ReportBook book, IXLWorksheet sheet, int row)
    {
        if (!figures.HasConcerns && !figures.HasParticipation)
        {
            return row;
        }

        int half = 1 + (LastColumn / 2), end = row + ChartRows;
        if (figures.HasConcerns)
        {
            book.Add(SheetName, figures.ThemeChart(new NativeAnchor(figures.HasParticipation ? half : 1, row, LastColumn + 1, end)));
        }

        if (figures.HasParticipation)
        {
            book.Add(SheetName, figures.ParticipationChart(new NativeAnchor(1, row, figures.HasConcerns ? half : LastColumn + 1, end)));
        }

        return end + 1;
    }

    private void WriteContents(ReportBook book, IXLWorksheet sheet, int row)
    {
        Grid.Heading(sheet, row++, 1, "In this workbook");
        foreach (ReportSheet other in others)
        {
            ReportBook.SetText(sheet.Cell(row, 1), other.Name);
            sheet.Cell(row, 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            book.LinkTo(sheet.Cell(row, 1), $"'{other.Name}'!A1");
            Paragraph(sheet, row, LabelColumns + 1, LastColumn, other.Contents
                + (book.ScreenOnly.Contains(other.Name) ? " (for the screen, not printed)" : ""));
            Grid.Underline(sheet, row++, 1, LastColumn);
        }

        if (leftOut.Count > 0)
        {
            Paragraph(sheet, row, 1, LastColumn,
                $"Left out, since the dataset records nothing for them on this treaty by the day of the report: {string.Join(", ", leftOut)}.");
        }
    }

    private static void Line(IXLWorksheet sheet, ref int row, string label, string text)
    {
        ReportBook.SetText(sheet.Cell(row, 1), label);
        sheet.Cell(row, 1).Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        Paragraph(sheet, row, LabelColumns + 1, LastColumn, text).Style.Font.SetFontColor(XLColor.Black)
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        Grid.Underline(sheet, row++, 1, LastColumn);
    }
}
