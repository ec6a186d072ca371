using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>The first sheet: key figures, status, latest events, charts, and the way to the other sheets.</summary>
internal sealed class SummarySheet(ReportData data, FiguresSheet figures, IReadOnlyList<ReportSheet> others, IReadOnlyList<string> leftOut) : ReportSheet(data)
{
    private const string SheetName = "Summary";
    private const int LastColumn = 12;
    private const int LabelColumns = 3;
    private const double ColumnWidth = 12.5;
    private const int TileRow = 4;
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
        WriteTiles(book, sheet);
        int row = WriteStatus(book, sheet, TileRow + 3);
        row = WriteEvents(book, sheet, row + 1);
        if (figures.HasConcerns || figures.HasParticipation)
        {
            sheet.PageSetup.AddHorizontalPageBreak(row);
        }

        row = WriteCharts(book, sheet, row + 1);
        WriteContents(book, sheet, row + 1);
        sheet.ShowGridLines = false;
        SetUpPage(sheet);
        sheet.SetTabActive();
    }

    private void WriteTitle(IXLWorksheet sheet)
    {
        ReportBook.SetText(sheet.Cell(1, 1), Data.Title);
        IXLRange title = sheet.Range(1, 1, 1, LastColumn).Merge();
        title.Style.Font.SetBold().Font.SetFontSize(20).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        sheet.Row(1).Height = 30 * ColumnWidths.Lines(Data.Title, LastColumn * ColumnWidth / 1.95);
        TreatyDataset info = Data.Dataset.Info;
        Paragraph(sheet, 2, 1, LastColumn,
            $"As of {ReportLook.Day(Data.AsOf)}. From the dataset {info.Name}, version {info.Version}{(info.Licence is null ? "" : $", {info.Licence}")}. "
                + "Every entry leads to its sources; what the figures mean stands on the sheet Method.");
    }

    private void WriteTiles(ReportBook book, IXLWorksheet sheet)
    {
        TreatyStatus status = Data.Status;
        int needed = status.InstrumentsRequired ?? 0, articles = Data.Articles.Count(a => a.Article is not null);
        (string Name, int? Number, string Label)[] tiles =
        [
            ("Report_Signatories", status.Signatories, status.Signatories is { } signed ? Words.Noun(signed, "signatory", "signatories")
                : "signatories not recorded"),
            ("Report_Instruments", status.Instruments, status.Instruments is null ? "instruments not recorded" : needed > 0 && status.InForce != true
                ? string.Create(CultureInfo.InvariantCulture, $"of {needed} instruments needed")
                : Words.Noun(status.Instruments ?? 0, "instrument")),
            ("Report_Articles", articles, Words.Noun(articles, "article")),
            ("Report_Concerns", Data.Concerns.Count, Words.Noun(Data.Concerns.Count, "concern")),
            ("Report_Stakeholders", Data.Stakeholders.Count, Words.Noun(Data.Stakeholders.Count, "stakeholder")),
            ("Report_Sources", Data.Sources.Count, Words.Noun(Data.Sources.Count, "source")),
        ];
        for (int i = 0; i < tiles.Length; i++)
        {
            int column = 1 + (2 * i);
            IXLRange number = sheet.Range(TileRow, column, TileRow, column + 1).Merge(), label = sheet.Range(TileRow + 1, column, TileRow + 1, column + 1)
                .Merge();
            if (tiles[i].Number is { } figure)
            {
                sheet.Cell(TileRow, column).SetValue(figure);
            }
            else
            {
                ReportBook.SetText(sheet.Cell(TileRow, column), "\u2013");
            }

            number.Style.Font.SetBold().Font.SetFontSize(24).Font.SetFontColor(ReportLook.Colour(ReportLook.Blue)).NumberFormat.SetFormat("#,##0");
            ReportBook.SetText(sheet.Cell(TileRow + 1, column), tiles[i].Label);
            label.Style.Font.SetFontColor(ReportLook.Colour(ReportLook.Muted));
            IXLRange tile = sheet.Range(TileRow, column, TileRow + 1, column + 1);
            tile.Style.Fill.SetBackgroundColor(ReportLook.Colour(ReportLook.Band)).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center)
                .Alignment.SetVertical(XLAlignmentVerticalValues.Center);
            tile.Style.Border.SetOutsideBorder(XLBorderStyleValues.Medium).Border.SetOutsideBorderColor(XLColor.White);
            book.Name(tiles[i].Name, sheet.Cell(TileRow, column));
        }

        sheet.Row(TileRow).Height = 38;
        sheet.Row(TileRow + 1).Height = 20;
    }

    private int WriteStatus(ReportBook book, IXLWorksheet sheet, int row)
    {
        Grid.Heading(sheet, row++, 1, $"Status on {ReportLook.Day(Data.AsOf)}");
        Treaty treaty = Data.Treaty;
        TreatyStatus status = Data.Status;
        Line(sheet, ref row, "As of", Data.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (CellText.TrySerial(Data.AsOf, out _))
        {
            sheet.Cell(row - 1, LabelColumns + 1).SetValue(Data.AsOf.ToDateTime(TimeOnly.MinValue)).Style.NumberFormat.SetFormat("yyyy-mm-dd");
        }

        book.Name("Report_AsOf", sheet.Cell(row - 1, LabelColumns + 1));
        Line(sheet, ref row, "Full name", treaty.Name);
        Line(sheet, ref row, "Adopted", Happening(treaty.Adopted, treaty.Symbol));
        Line(sheet, ref row, "Place", treaty.Place);
        Line(sheet, ref row, "Signature", Signature(treaty, status));
        Line(sheet, ref row, "In force", status.InForce switch
        {
            true => status.EntryIntoForce is { } since ? $"Yes, since {ReportLook.Day(since)}" : "Yes",
            false => "No",
            null => "The dataset cannot tell",
        });
        Line(sheet, ref row, "Still missing", status.Missing);
        Line(sheet, ref row, "Rule of entry into force", status.Rule);
        Line(sheet, ref row, "Depositary", treaty.Depositary);
        Line(sheet, ref row, "Note", status.Note);
        if (Data.Concerns.Count > 0 && treaty.Adopted is { } adopted && !adopted.IsCertainlyBy(Data.AsOf))
        {
            Line(sheet, ref row, "Outcomes",
                $"The outcomes of concerns are measured against the final text, which was adopted on {ReportLook.Day(adopted)}, after the day of this report.");
        }

        if (treaty.Adopted is { } text && !text.MayBeBy(Data.AsOf))
        {
            Line(sheet, ref row, "Text", "The day of this report lies before the adoption of the treaty. Provisions are those of the final text.");
        }

        if (Data.AsOf > Data.Dataset.Info.Created)
        {
            Line(sheet, ref row, "Knowledge", Data.Foresight);
        }

        if (Data.EventsLeftOut + Data.ConcernsLeftOut > 0)
        {
            Line(sheet, ref row, "Left out", $"{Words.Count(Data.EventsLeftOut, "event")} and {Words.Count(Data.ConcernsLeftOut, "concern")} that "
                + "came later or may have come later.");
        }

        return row;
    }

    private int WriteEvents(ReportBook book, IXLWorksheet sheet, int row)
    {
        Grid.Heading(sheet, row++, 1, "What happened last");
        foreach (TreatyEvent happened in Data.Events.OrderByDescending(e => e.Date.Latest).ThenByDescending(e => e).Take(LatestEvents))
        {
            ReportBook.SetText(sheet.Cell(row, 1), ReportLook.Day(happened.Date));
            book.Link(sheet.Cell(row, 1), happened.Id);
            sheet.Range(row, 1, row, 2).Merge();
            sheet.Cell(row, 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            string text = happened.Summary is null ? happened.Title : $"{happened.Title}. {happened.Summary}";
            Paragraph(sheet, row, LabelColumns, LastColumn, text).Style.Font.SetFontColor(XLColor.Black);
            Grid.Underline(sheet, row++, 1, LastColumn);
        }

        if (Data.Events.Count == 0)
        {
            Paragraph(sheet, row++, 1, LastColumn, "No event is recorded.");
        }

        return row;
    }

    private int WriteCharts(ReportBook book, IXLWorksheet sheet, int row)
    {
        if (!figures.HasConcerns && !figures.HasParticipation)
        {
            return row;
        }

        Grid.Heading(sheet, row++, 1, "In pictures");
        if (figures.HasConcerns)
        {
            book.Add(SheetName, figures.OutcomeChart(new NativeAnchor(1, row, 6, row + ChartRows)));
            book.Add(SheetName, figures.ThemeChart(new NativeAnchor(6, row, LastColumn + 1, row + ChartRows)));
            row += ChartRows + 1;
        }

        if (figures.HasParticipation)
        {
            book.Add(SheetName, figures.ParticipationChart(new NativeAnchor(1, row, LastColumn + 1, row + ChartRows - 2)));
            row += ChartRows - 1;
        }

        return row;
    }

    private void WriteContents(ReportBook book, IXLWorksheet sheet, int row)
    {
        Grid.Heading(sheet, row++, 1, "In this workbook");
        foreach (ReportSheet other in others)
        {
            ReportBook.SetText(sheet.Cell(row, 1), other.Name);
            sheet.Range(row, 1, row, 2).Merge();
            book.LinkTo(sheet.Cell(row, 1), $"'{other.Name}'!A1");
            Paragraph(sheet, row, LabelColumns, LastColumn, other.Contents);
            Grid.Underline(sheet, row++, 1, LastColumn);
        }

        if (leftOut.Count > 0)
        {
            Paragraph(sheet, row, 1, LastColumn,
                $"Left out, since the dataset records nothing for them on this treaty by the day of the report: {string.Join(", ", leftOut)}.");
        }
    }

    private static string? Happening(EdtfDate? date, string? symbol) =>
        date is null ? null : string.Join(", ", new[] { ReportLook.Day(date), symbol }.OfType<string>());

    private static string Signature(Treaty treaty, TreatyStatus status)
    {
        string window = Words.Of(status.Signature);
        string opened = treaty.OpenedForSignature is { } from ? $"; opened {ReportLook.Day(from)}" : "";
        string closes = status.SignatureCloses is { } to ? $"; last day {ReportLook.Day(to)}" : "";
        return window + opened + closes;
    }

    private static void Line(IXLWorksheet sheet, ref int row, string label, string? text)
    {
        if (text is null)
        {
            return;
        }

        ReportBook.SetText(sheet.Cell(row, 1), label);
        sheet.Range(row, 1, row, LabelColumns).Merge().Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        Paragraph(sheet, row, LabelColumns + 1, LastColumn, text).Style.Font.SetFontColor(XLColor.Black)
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        Grid.Underline(sheet, row++, 1, LastColumn);
    }
}
