using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>The same ideas in other treaties.</summary>
internal sealed class CorrespondencesSheet : ReportSheet
{
    private const string SheetName = "Correspondences";
    private const string Note = "How they differ";

    private readonly ReportTable<OwnCorrespondence> _table;

    internal CorrespondencesSheet(ReportData data)
        : base(data)
    {
        IReadOnlyList<OwnCorrespondence> rows = OwnCorrespondence.Of(data);
        ReportColumn<OwnCorrespondence>[] columns =
        [
            new("Provision", c => data.Citation(c.Own)) { Target = c => data.Target(c.Own), Width = 14 },
            new("Heading", c => c.Heading(data, c.Own)) { Width = 32 },
            new("Stands to the other as", c => c.Relation) { Width = 16 },
            new("Treaty", c => c.Treaty(data)) { Width = 20 },
            new("Provision there", c => data.Citation(c.Other)) { Target = c => data.Target(c.Other), Width = 30 },
            new("Heading there", c => c.Heading(data, c.Other)) { Width = 32 },
            new(Note, c => c.Record.Note) { Width = 50 },
            .. ReportColumn<OwnCorrespondence>.SourceLinks(data, rows, c => c.Record.Sources, shown: 3),
            new("Confidence", c => Words.OrNull(c.Record.Confidence)),
            new("Id", c => c.Record.Id) { Folded = true },
        ];
        _table = new ReportTable<OwnCorrespondence>(SheetName, HeaderRow, rows, columns) { TableName = SheetName, LastPrinted = Note };
    }

    internal override string Name => SheetName;

    internal override string Contents => "Articles of other treaties that say the same or something near to it";

    internal override bool HasRecords => Data.Correspondences.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, c => c.Record.Id);

    internal override void Write(ReportBook book)
    {
        var sheet = _table.Write(book);
        Head(sheet, "Correspondences",
            "How provisions of this treaty" + Data.LaterText + (Data.IsAdopted ? "" : ",") + " stand to those of others: equivalent, adapted, broader, "
            + "narrower or related. The words are defined on the sheet Vocabularies." + _table.PrintNote, 6);
        AddFooter(sheet);
    }
}
