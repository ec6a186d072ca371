using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>What the press claimed, and what other sources say.</summary>
internal sealed class ClaimsSheet : ReportSheet
{
    private const string SheetName = "Claims checked";

    private readonly ReportTable<Claim> _table;

    internal ClaimsSheet(ReportData data)
        : base(data)
    {
        ReportColumn<Claim>[] columns =
        [
            new("Claim", c => c.Statement) { Width = 54 },
            new("Finding", c => Words.Of(c.Verdict)),
            new("What would be right", c => c.Correction) { Width = 54 },
            new("Made in", c => data.Dataset.Find<Source>(c.Source)?.Title ?? c.Source) { Width = 40 },
            new("Source", c => data.SourceNumber(c.Source)) { Target = c => c.Source, Width = 9, Format = ReportColumn<Claim>.SourceFormat },
            new("Paragraph there", c => c.Paragraph) { Width = 12 },
            .. ReportColumn<Claim>.SourceLinks(data, data.Claims, c => c.Evidence, shown: 4, "Evidence"),
            .. ReportColumn<Claim>.Links("About", data.Claims, c => [.. c.About.Select(id => ((object?)data.Label(id), data.Target(id) ?? id))], shown: 1,
                width: 48),
            new("Confidence", c => Words.OrNull(c.Confidence)),
            new("Note", c => c.Note) { Width = 90, Folded = true },
            new("Id", c => c.Id) { Folded = true },
        ];
        _table = new ReportTable<Claim>(SheetName, HeaderRow, data.Claims, columns) { TableName = "Claims", LastPrinted = "Source" };
    }

    internal override string Name => SheetName;

    internal override string Contents => "What the press claimed, checked against other sources";

    internal override bool HasRecords => Data.Claims.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, c => c.Id);

    internal override void Write(ReportBook book)
    {
        var sheet = _table.Write(book);
        Head(sheet, "Claims checked",
            "Statements of press reports and whether other sources bear them out. The numbers in brackets are those of the sources that the finding rests on."
                + _table.PrintNote, 4);
        AddFooter(sheet);
    }
}
