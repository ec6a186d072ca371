using ClosedXML.Excel;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Who took part or spoke, and how often with what outcome.</summary>
internal sealed class StakeholdersSheet : ReportSheet
{
    private const string SheetName = "Stakeholders";
    private const string Concerns = "Concerns";

    private readonly ReportTable<Stakeholder> _table;

    internal StakeholdersSheet(ReportData data)
        : base(data)
    {
        CrossCount concerns = CrossCount.ByOutcome(data.Concerns, c => c.Stakeholder);
        Dictionary<string, int> joined = data.Concerns.SelectMany(c => c.CoSignatories).CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        Dictionary<string, int> events = data.Events.SelectMany(e => e.Actors).CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        ReportColumn<Stakeholder>[] columns =
        [
            new("Name", s => s.Name) { Width = 44 },
            new("Kind", s => Words.Of(s.Kind)),
            new("Country", s => s.Country is null ? null : Countries.CountryTable.Find(s.Country)?.Name ?? s.Country) { Width = 24 },
            new("Part of", s => s.Affiliation is null ? null : data.Names.Stakeholder(s.Affiliation)) { Target = s => s.Affiliation, Width = 34 },
            new("Role", s => s.Role) { Width = 54 },
            .. data.Concerns.Count == 0 ? Array.Empty<ReportColumn<Stakeholder>>()
            : [new ReportColumn<Stakeholder>(Concerns, s => concerns.Rows[s.Id]) { Width = 12 }],
            .. data.Outcomes.Select(outcome =>
                new ReportColumn<Stakeholder>(Words.Of(outcome), s => concerns[s.Id, outcome] is var n and > 0 ? n : null) { Width = 12 }),
            new("Signed with others", s => joined.TryGetValue(s.Id, out int n) ? n : null) { Width = 12 },
            new("Acted in events", s => events.TryGetValue(s.Id, out int n) ? n : null) { Width = 12 },
            .. ReportColumn<Stakeholder>.SourceLinks(data, data.Stakeholders, s => s.Sources, shown: 2),
            new("Note", s => s.Note) { Width = 90, Folded = true },
            new("Id", s => s.Id) { Folded = true },
        ];
        // Those of whom there is the most to read come first; the others by name.
        Stakeholder[] rows = [.. data.Stakeholders.OrderByDescending(s => concerns.Rows[s.Id])];
        _table = new ReportTable<Stakeholder>(SheetName, HeaderRow, rows, columns)
        {
            TableName = SheetName,
            LastPrinted = data.Concerns.Count > 0 ? Concerns : "Kind",
        };
    }

    internal override string Name => SheetName;

    internal override string Contents => Data.Concerns.Count == 0 ? "Who took part"
        : "Who took part or spoke, with the number and the outcomes of their concerns";

    internal override bool HasRecords => Data.Stakeholders.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, s => s.Id);

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        Head(sheet, "Stakeholders",
            (Data.Concerns.Count == 0 ? "Who acted in an event." : "Those with the most concerns come first. "
                + "Who voiced a concern, signed one with others or acted in an event. Concerns are those that "
                + "the stakeholder voiced as the first or only one; statements that it joined are counted beside them.")
                + (Data.IsNow ? "" : " Roles are those that the dataset knows of, later ones among them.") + _table.PrintNote, 5);
        if (Data.Concerns.Count > 0)
        {
            int column = _table.Column(Concerns);
            book.AddDataBars(SheetName, WorkbookComposer.Reference(HeaderRow + 1, column, _table.LastRow, column), ReportLook.Sky);
        }

        AddFooter(sheet);
    }
}
