using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>The documents that the records of the report rest on, by number.</summary>
internal sealed class SourcesSheet : ReportSheet
{
    private const string SheetName = "Sources";
    private const string Number = "Number";

    private readonly ReportTable<Source> _table;

    internal SourcesSheet(ReportData data)
        : base(data)
    {
        ReportColumn<Source>[] columns =
        [
            new(Number, s => data.SourceNumber(s.Id)) { Url = s => s.Url, Width = 11, Format = ReportColumn<Source>.SourceFormat },
            new("Title", s => s.Title) { Width = 58 },
            new("Publisher", s => s.Publisher) { Width = 32 },
            new("Authors", s => s.Authors) { Width = 22 },
            .. ReportColumn<Source>.Dates("Date", s => s.Date, 16),
            new("Kind", s => Words.Of(s.Kind)),
            new("Document", s => s.Symbol) { Width = 18 },
            new("Language", s => s.Language),
            new("Read", s => Words.Of(s.Consulted)),
            new("Note", s => s.Note) { Width = 40 },
            new("Id", s => s.Id) { Width = 32, Folded = true },
            new("Url", s => s.Url) { Url = s => s.Url, Width = 70 },
        ];
        _table = new ReportTable<Source>(SheetName, HeaderRow, data.Sources, columns) { TableName = SheetName, Key = Number, LastPrinted = "Kind" };
    }

    internal override string Name => SheetName;

    internal override string Contents => "The documents that all of this rests on, with links to them and how far they were read";

    internal override bool HasRecords => Data.Sources.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, s => s.Id);

    internal override void Write(ReportBook book)
    {
        var sheet = _table.Write(book);
        Head(sheet, "Sources", "The numbers are those that the other sheets show in brackets; they belong to this workbook, and lead to the documents. The "
            + "identifiers in the column Id stay the same in every version of the dataset." + Later() + _table.PrintNote, 5);
        AddFooter(sheet);
    }

    // What is told of a day may have become known after it.
    private string Later()
    {
        int later = Data.IsNow ? 0 : Data.Sources.Count(source => source.Date is { HasEarliest: true } date && date.Earliest > Data.AsOf);
        return later == 0 ? "" : $" {Words.Count(later, "source")} appeared after the day of this report and tell of what came before, or of the final text.";
    }
}
