using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Profiles;

/// <summary>What it said in its own words, with the place where that stands.</summary>
internal sealed class QuotationsSheet : ReportSheet
{
    private const string SheetName = "Quotations";

    private readonly Concern[] _quoted;
    private readonly ReportTable<Concern> _table;

    internal QuotationsSheet(ReportData data)
        : base(data)
    {
        _quoted = [.. data.Concerns.Where(concern => concern.Quote is not null).OrderBy(concern => concern.Date).ThenBy(concern => concern)];
        ReportColumn<Concern>[] columns =
        [
            .. ReportColumn<Concern>.Dates("Date", c => c.Date, 18),
            new("Quotation", c => c.Quote) { Width = 70 },
            new("Speaker", c => data.Names.Stakeholder(c.Stakeholder)) { Width = 30 },
            new("About", c => string.Join(", ", c.Provisions.Select(data.Citation)) is { Length: > 0 } places ? places : Words.Of(c.Level)) { Width = 24 },
            new("Concern", c => c.Summary) { Target = c => c.Id, Width = 44 },
            new("Source", c => SourceOf(c) is { } source ? data.SourceNumber(source.Id) : null)
                { Target = c => SourceOf(c)?.Id, Width = 9, Format = ReportColumn<Concern>.SourceFormat },
            new("Address", c => SourceOf(c)?.Url) { Url = c => SourceOf(c)?.Url, Width = 60 },
            new("Id", c => c.Id) { Folded = true },
        ];
        _table = new ReportTable<Concern>(SheetName, HeaderRow, _quoted, columns) { TableName = SheetName, LastPrinted = "About" };
    }

    internal override string Name => SheetName;

    internal override string Contents => "What it said in its own words, with day and address";

    internal override bool HasRecords => _quoted.Length > 0;

    internal override void Write(ReportBook book)
    {
        var sheet = _table.Write(book);
        Head(sheet, SheetName, "Verbatim, of twenty words at most; in the language of the source." + _table.PrintNote, _table.Column("Quotation"));
        AddFooter(sheet);
    }

    private Source? SourceOf(Concern concern) =>
        (concern.QuotationSource ?? (concern.Sources is [var first, ..] ? first : null)) is { } id ? Data.Dataset.Find<Source>(id) : null;
}
