using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Charts;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Charts that stand beside no table: events by month, and who signed by regional group. One page in print.</summary>
internal sealed class ChartsSheet(ReportData data, FiguresSheet figures) : ReportSheet(data)
{
    private const string SheetName = "Charts";
    private const int ChartRows = 17;
    private const int LastColumn = 10;
    private const int GroupColumns = 4;

    internal override string Name => SheetName;

    internal override string Contents => Words.Capital(string.Join("; ", new[]
    {
        figures.HasEvents ? "events by month" : null, HasGroups ? "who signed and consented to be bound, by regional group" : null,
    }.OfType<string>()));

    internal override bool HasRecords => figures.HasEvents || HasGroups;

    private bool HasGroups => Data.Participation.Count > 0;

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        sheet.Column(1).Width = 34;
        for (int column = 2; column <= LastColumn; column++)
        {
            sheet.Column(column).Width = 14;
        }

        string early = figures.EventsBeforeChart == 0 ? "" : $" {Words.Count(figures.EventsBeforeChart, "earlier event")} stand on the sheet Timeline only.";
        Head(sheet, SheetName, $"As of {ReportLook.Day(Data.AsOf)}."
            + (figures.HasEvents ? $" Events count in the earliest month that they can mean.{early}" : ""), LastColumn);
        int row = HeaderRow;
        if (figures.HasEvents)
        {
            book.Add(SheetName, figures.EventChart(new NativeAnchor(1, row, LastColumn + 1, row + ChartRows)));
            row += ChartRows + 1;
        }

        if (HasGroups)
        {
            Grid.Heading(sheet, row, 1, "By regional group in the United Nations");
            WriteGroups(book, sheet, row + 1, RegionalGroups.Of(Data));
        }

        sheet.ShowGridLines = false;
        SetUpPage(sheet);
        sheet.PageSetup.FitToPages(1, 1);
    }

    private static void WriteGroups(ReportBook book, IXLWorksheet sheet, int row, IReadOnlyList<RegionalGroups> groups)
    {
        string[] headers = ["Regional group", "Members", "Signed", "Consented to be bound"];
        int header = row;
        Grid.Header(sheet, row++, 1, headers);
        foreach (RegionalGroups group in groups)
        {
            ReportBook.SetText(sheet.Cell(row, 1), group.Name);
            sheet.Cell(row, 2).SetValue(group.Members);
            sheet.Cell(row, 3).SetValue(group.Signed);
            sheet.Cell(row, 4).SetValue(group.Bound);
            Grid.Underline(sheet, row++, 1, GroupColumns);
        }

        ReportBook.SetText(sheet.Cell(row, 1), "All");
        sheet.Cell(row, 2).SetValue(groups.Sum(group => group.Members));
        sheet.Cell(row, 3).SetValue(groups.Sum(group => group.Signed));
        sheet.Cell(row, 4).SetValue(groups.Sum(group => group.Bound));
        sheet.Range(row, 1, row, GroupColumns).Style.Font.SetBold();
        Grid.Underline(sheet, row, 1, GroupColumns);
        sheet.Range(header, 2, row, GroupColumns).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        string[] colours = [ReportLook.Pale, ReportLook.Blue, ReportLook.Green];
        book.Add(SheetName, new NativeChart
        {
            Kind = NativeChartKind.Bar,
            Title = "Who signed, by regional group",
            Description = "Members, signatories and those that consented to be bound, by regional group: "
                + string.Join("; ", groups.Select(group => string.Create(CultureInfo.InvariantCulture,
                    $"{group.Name} {group.Signed} signed, {group.Bound} consented, of {group.Members ?? group.Signed}"))) + ".",
            Categories = Range(1, [.. groups.Select(group => (object?)group.Name)]),
            Series =
            [
                .. new Func<RegionalGroups, int?>[] { group => group.Members, group => group.Signed, group => group.Bound }.Select((number, i) =>
                    new NativeSeries(headers[i + 1], Cell(i + 2, header), Range(i + 2, [.. groups.Select(group => (object?)number(group))]), colours[i])),
            ],
            Labels = true,
            Anchor = new NativeAnchor(GroupColumns + 2, header - 1, LastColumn + 1, header - 1 + ChartRows),
        });

        NativeRange Range(int column, object?[] values) => new($"{Cell(column, header + 1)}:{Place(column, header + groups.Count)}", values);
    }

    private static string Cell(int column, int row) => $"'{SheetName}'!{Place(column, row)}";

    private static string Place(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"${Workbooks.Parts.ExcelNames.Letters(column)}${row}");
}
