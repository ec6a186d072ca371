using ClosedXML.Excel;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Who signed and who consented to be bound, one by one.</summary>
internal sealed class ParticipationSheet : ReportSheet
{
    private const string SheetName = "Participation";
    private const string LastPrinted = "Regional group";

    private readonly ReportTable<Participation> _table;

    internal ParticipationSheet(ReportData data)
        : base(data)
    {
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
            new(LastPrinted, p => RegionalGroups.Of(p.Party)) { Width = 34 },
            new("Region", p => CountryTable.Find(p.Party)?.Region) { Width = 22 },
            new("Code", p => p.Party) { Width = 9 },
            .. ReportColumn<Participation>.SourceLinks(data, data.Participation, p => p.Sources, shown: 2),
            new("Confidence", p => Words.OrNull(p.Confidence)),
            new("Note", p => p.Note) { Width = 80 },
            new("Id", p => p.Id) { Folded = true },
        ];
        _table = new ReportTable<Participation>(SheetName, HeaderRow, data.Participation, columns) { TableName = SheetName, LastPrinted = LastPrinted };
    }

    internal override string Name => SheetName;

    internal override string Contents => "Who signed and who consented to be bound, one by one";

    internal override bool HasRecords => Data.Participation.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, p => p.Id);

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        int doubtful = Data.Participation.Count(p => p.IsDoubtful(Data.AsOf));
        Head(sheet, "Participation",
            $"As of {ReportLook.Day(Data.AsOf)}. A date counts when it lies certainly on or before that day; of an inexact one the charts take the last "
                + "day that it can mean."
            + (doubtful == 0 ? "" : $" {Words.Count(doubtful, "record")} with a date that may lie later stand in the table and are not counted.")
            + _table.PrintNote, 7);
        AddFooter(sheet);
    }
}
