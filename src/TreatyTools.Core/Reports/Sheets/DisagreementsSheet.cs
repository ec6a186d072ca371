using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Where sources disagree, and what the dataset keeps.</summary>
internal sealed class DisagreementsSheet : ReportSheet
{
    private const string SheetName = "Disagreements";
    private const string Accounts = "Accounts";

    private readonly ReportTable<Disagreement> _table;

    internal DisagreementsSheet(ReportData data)
        : base(data)
    {
        ReportColumn<Disagreement>[] columns =
        [
            new("Question", d => d.Question) { Width = 40 },
            new("Kept here", d => d.Preferred ?? "None") { Width = 22 },
            new("About", d => data.Label(data.Target(d.Subject) ?? d.Subject)) { Target = d => data.Target(d.Subject) ?? d.Subject, Width = 30 },
            new("Reason", d => d.Reason) { Width = 46 },
            new(Accounts, d => string.Join("; ", d.Accounts.Select(account =>
                $"{account.Value} {string.Concat(account.Sources.Select(data.SourceText))}".TrimEnd()))) { Width = 50 },
            .. ReportColumn<Disagreement>.SourceLinks(data, data.Disagreements, d => [.. d.Accounts.SelectMany(account => account.Sources).Distinct()],
                shown: 2),
            new("Confidence", d => Words.OrNull(d.Confidence)),
            new("Note", d => d.Note) { Width = 90, Folded = true },
            new("Id", d => d.Id) { Folded = true },
        ];
        _table = new ReportTable<Disagreement>(SheetName, HeaderRow, data.Disagreements, columns) { TableName = SheetName, LastPrinted = Accounts };
    }

    internal override string Name => SheetName;

    internal override string Contents => "Where sources disagree, which account is kept here and why";

    internal override bool HasRecords => Data.Disagreements.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, d => d.Id);

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        Head(sheet, SheetName, "Questions on which sources give different answers. The numbers in brackets are those of the sources that give an account."
            + _table.PrintNote, 5);
        AddFooter(sheet);
    }
}
