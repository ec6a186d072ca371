using ClosedXML.Excel;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Who signed and who is bound: by regional group, over time, and one by one.</summary>
internal sealed class ParticipationSheet : ReportSheet
{
    private const string SheetName = "Participation";
    private const string NoGroup = "Not in a regional group";
    private const int GroupHeaderRow = 5;
    private const int ChartRows = 18;
    private const int GroupColumns = 4;
    private const int GroupRows = 8;
    private const string LastPrinted = "Regional group";

    private readonly FiguresSheet _figures;
    private readonly ReportTable<Participation> _table;

    internal ParticipationSheet(ReportData data, FiguresSheet figures)
        : base(data)
    {
        _figures = figures;
        ReportColumn<Participation>[] columns =
        [
            new("State or organisation", p => p.PartyName) { Width = 34 },
            new("Signed", p => p.HasSigned(data.AsOf) ? p.Signed : null) { Width = 23 },
            new("Instrument deposited", p => p.IsBound(data.AsOf) ? p.Ratified : null) { Width = 34 },
            new("Act", p => p.IsBound(data.AsOf) ? Words.OrNull(p.Action) : null) { Width = 14 },
            new("In force for it", p => p.InForce?.IsCertainlyBy(data.AsOf) == true ? p.InForce : null) { Width = 16 },
            new("Standing", p => p.StandingOn(data.AsOf) switch
            {
                Standing.Bound => "Has consented to be bound", Standing.Signatory => "Signatory", _ => "Date may lie later",
            }) { Width = 26 },
            new(LastPrinted, p => Group(p.Party)) { Width = 34 },
            new("Region", p => CountryTable.Find(p.Party)?.Region) { Width = 22 },
            new("Code", p => p.Party) { Width = 9 },
            .. ReportColumn<Participation>.SourceLinks(data, data.Participation, p => p.Sources, shown: 2),
            new("Confidence", p => Words.OrNull(p.Confidence)),
            new("Note", p => p.Note) { Width = 44 },
            new("Id", p => p.Id) { Folded = true },
        ];
        _table = new ReportTable<Participation>(SheetName, TableRow, data.Participation, columns)
        {
            TableName = SheetName,
            Freeze = false,
            LastPrinted = LastPrinted,
        };
    }

    internal override string Name => SheetName;

    internal override string Contents => "Who signed and who is bound, by regional group and over time";

    internal override bool HasRecords => Data.Participation.Count > 0;

    private static int MapRow => GroupHeaderRow + GroupRows + 1;

    private static int TableRow => GroupHeaderRow + ChartRows + 2;

    internal override void Place(ReportBook book) => _table.Place(book, p => p.Id);

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        int doubtful = Data.Participation.Count(p => p.IsDoubtful(Data.AsOf));
        Head(sheet, "Participation",
            $"As of {ReportLook.Day(Data.AsOf)}. A date counts when it lies certainly on or before that day; of an inexact one the chart takes the last day "
                + "that it can mean."
            + (doubtful == 0 ? "" : $" {Words.Count(doubtful, "record")} with a date that may lie later stand in the table and are not counted."), 8);
        Grid.Heading(sheet, GroupHeaderRow - 1, 1, "By regional group in the United Nations");
        WriteGroups(sheet);
        if (_figures.HasParticipation)
        {
            book.Add(SheetName, _figures.ParticipationChart(new NativeAnchor(GroupColumns + 1, GroupHeaderRow,
                _table.Column(LastPrinted) + 1, GroupHeaderRow + ChartRows)));
        }

        ReportBook.SetText(sheet.Cell(MapRow, 1), "Map of who signed and who consented to be bound");
        book.LinkTo(sheet.Cell(MapRow, 1), $"'{ParticipationMapSheet.SheetName}'!A1");
        Grid.Heading(sheet, TableRow - 1, 1, "One by one");
        AddFooter(sheet);
    }

    private void WriteGroups(IXLWorksheet sheet)
    {
        Grid.Header(sheet, GroupHeaderRow, 1, ["Regional group", "Signed", "Instruments deposited", "Members"]);
        string[] groups = [.. CountryTable.All.Select(c => c.RegionalGroup).OfType<string>().Distinct().Order(StringComparer.Ordinal), NoGroup];
        int row = GroupHeaderRow + 1;
        foreach (string? group in groups.Append(null))
        {
            Participation[] own = [.. Data.Participation.Where(p => group is null || Group(p.Party) == group)];
            int members = CountryTable.All.Count(c => c.RegionalGroup is { } g && (group is null || g == group));
            ReportBook.SetText(sheet.Cell(row, 1), group ?? "All");
            sheet.Cell(row, 2).SetValue(own.Count(p => p.HasSigned(Data.AsOf)));
            sheet.Cell(row, 3).SetValue(own.Count(p => p.IsBound(Data.AsOf)));
            if (members > 0)
            {
                sheet.Cell(row, 4).SetValue(members);
            }

            Grid.Underline(sheet, row, 1, GroupColumns);
            if (group is null)
            {
                sheet.Range(row, 1, row, GroupColumns).Style.Font.SetBold();
            }

            row++;
        }

        sheet.Range(GroupHeaderRow, 2, row - 1, GroupColumns).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Range(GroupHeaderRow + 1, 2, row - 2, 2).AddConditionalFormat().ColorScale().LowestValue(XLColor.White)
            .HighestValue(ReportLook.Colour(ReportLook.Sky));
    }

    private static string Group(string party) => CountryTable.Find(party)?.RegionalGroup ?? NoGroup;
}
