using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>The events, oldest first.</summary>
internal sealed class TimelineSheet : ReportSheet
{
    internal const string SheetName = "Timeline";

    private readonly ReportTable<TreatyEvent> _table;

    internal TimelineSheet(ReportData data)
        : base(data)
    {
        ReportColumn<TreatyEvent>[] columns =
        [
            .. ReportColumn<TreatyEvent>.Dates("Date", e => e.Date, 18),
            new("Until", e => e.End) { Width = 12 },
            new("Kind", e => Words.Of(e.Kind)) { Width = 18 },
            new("Event", e => e.Title) { Width = 38 },
            new("What happened", e => e.Summary) { Width = 60 },
            new("Vote", e => e.Vote is null ? null : $"{e.Vote.Subject}: {e.Vote}") { Width = 24 },
            new("Place", e => e.Place) { Width = 16 },
            new("Document", e => e.Symbol) { Width = 18 },
            new("Who acted", e => e.Actors.Select(data.Names.Stakeholder).ToArray()) { Width = 42 },
            .. ReportColumn<TreatyEvent>.Links("Provision", data.Events, e => [.. e.Provisions.Select(p => ((object?)data.Citation(p), data.Target(p)))],
                shown: 2, width: 12),
            .. ReportColumn<TreatyEvent>.SourceLinks(data, data.Events, e => e.Sources, shown: 2),
            new("Confidence", e => Words.OrNull(e.Confidence)),
            new("Note", e => e.Note) { Width = 90, Folded = true },
            new("Id", e => e.Id) { Folded = true },
        ];
        _table = new ReportTable<TreatyEvent>(SheetName, HeaderRow, data.Events, columns) { TableName = SheetName, LastPrinted = "What happened" };
    }

    internal override string Name => SheetName;

    internal override string Contents => "What happened on the way to the treaty and since";

    internal override bool HasRecords => Data.Events.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, e => e.Id);

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        Head(sheet, "Timeline",
            $"Events that are known to have begun by {ReportLook.Day(Data.AsOf)}, oldest first. The folded columns Date from and Date to have the "
                + "first and the last day that an inexact date can mean; sort and filter by them." + _table.PrintNote, 6);
        AddFooter(sheet);
    }
}
