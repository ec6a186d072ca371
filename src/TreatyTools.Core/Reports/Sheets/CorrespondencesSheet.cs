using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>The same ideas in other treaties.</summary>
internal sealed class CorrespondencesSheet : ReportSheet
{
    private const string SheetName = "Correspondences";

    private readonly ReportTable<Correspondence> _table;

    internal CorrespondencesSheet(ReportData data)
        : base(data)
    {
        ReportColumn<Correspondence>[] columns =
        [
            new("Provision", c => data.Citation(c.From)) { Target = c => data.Target(c.From), Width = 24 },
            new("Heading", c => data.Dataset.References.Article(c.From)?.Heading) { Width = 44 },
            new("Stands to the other as", c => Words.Of(c.Relation)) { Width = 18 },
            new("Treaty", c => data.Dataset.Find<Treaty>(ProvisionReferences.TreatyOf(c.To))?.ShortName ?? ProvisionReferences.TreatyOf(c.To)) { Width = 28 },
            new("Provision there", c => data.Citation(c.To)) { Target = c => data.Target(c.To), Width = 34 },
            new("Heading there", c => c.ToHeading) { Width = 40 },
            new("How they differ", c => c.Note) { Width = 60 },
            .. ReportColumn<Correspondence>.SourceLinks(data, data.Correspondences, c => c.Sources, shown: 3),
            new("Confidence", c => Words.OrNull(c.Confidence)),
            new("Id", c => c.Id) { Folded = true },
        ];
        _table = new ReportTable<Correspondence>(SheetName, HeaderRow, data.Correspondences, columns) { TableName = SheetName };
    }

    internal override string Name => SheetName;

    internal override string Contents => "Articles of other treaties that say the same or something near to it";

    internal override bool HasRecords => Data.Correspondences.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, c => c.Id);

    internal override void Write(ReportBook book)
    {
        var sheet = _table.Write(book);
        Head(sheet, "Correspondences", (Data.Correspondences.Any(c => ProvisionReferences.TreatyOf(c.From) == Data.Treaty.Id)
            ? "How provisions of this treaty stand to those of others: equivalent, adapted, broader, narrower or related."
            : "How provisions of other treaties, at the left, stand to those of this one: equivalent, adapted, broader, narrower or related.")
                + " The words are defined on the sheet Method.", 6);
        AddFooter(sheet);
    }
}
