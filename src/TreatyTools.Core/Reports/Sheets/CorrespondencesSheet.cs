using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>The same ideas in other treaties.</summary>
internal sealed class CorrespondencesSheet : ReportSheet
{
    private const string SheetName = "Correspondences";
    private const string Note = "How they differ";
    private const string Broader = "broader";
    private const string Narrower = "narrower";
    private const string Adapted = "adapted";

    private readonly ReportTable<Correspondence> _table;

    internal CorrespondencesSheet(ReportData data)
        : base(data)
    {
        Dictionary<string, int> places = data.Articles.Select((article, i) => (article.Id, i)).ToDictionary(place => place.Id, place => place.i);
        Correspondence[] rows = [.. data.Correspondences.OrderBy(c => data.Dataset.References.Article(Own(c)) is { } article
            ? places.GetValueOrDefault(article.Id, int.MaxValue) : int.MaxValue)];
        ReportColumn<Correspondence>[] columns =
        [
            new("Provision", c => data.Citation(Own(c))) { Target = c => data.Target(Own(c)), Width = 14 },
            new("Heading", c => Heading(c, Own(c))) { Width = 32 },
            new("Stands to the other as", c => Relation(c)) { Width = 16 },
            new("Treaty", c => data.Dataset.Find<Treaty>(ProvisionReferences.TreatyOf(Other(c)))?.ShortName ?? ProvisionReferences.TreatyOf(Other(c)))
                { Width = 20 },
            new("Provision there", c => data.Citation(Other(c))) { Target = c => data.Target(Other(c)), Width = 30 },
            new("Heading there", c => Heading(c, Other(c))) { Width = 32 },
            new(Note, c => c.Note) { Width = 50 },
            .. ReportColumn<Correspondence>.SourceLinks(data, rows, c => c.Sources, shown: 3),
            new("Confidence", c => Words.OrNull(c.Confidence)),
            new("Id", c => c.Id) { Folded = true },
        ];
        _table = new ReportTable<Correspondence>(SheetName, HeaderRow, rows, columns) { TableName = SheetName, LastPrinted = Note };
    }

    internal override string Name => SheetName;

    internal override string Contents => "Articles of other treaties that say the same or something near to it";

    internal override bool HasRecords => Data.Correspondences.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, c => c.Id);

    internal override void Write(ReportBook book)
    {
        var sheet = _table.Write(book);
        Head(sheet, "Correspondences",
            "How provisions of this treaty stand to those of others: equivalent, adapted, broader, narrower or related. The words are "
            + "defined on the sheet Vocabularies." + _table.PrintNote, 6);
        AddFooter(sheet);
    }

    // The treaty of the report stands on the left, whichever of the two the record begins with.
    private bool IsOwnFirst(Correspondence c) => ProvisionReferences.TreatyOf(c.From) == Data.Treaty.Id;

    private string Own(Correspondence c) => IsOwnFirst(c) ? c.From : c.To;

    private string Other(Correspondence c) => IsOwnFirst(c) ? c.To : c.From;

    private string? Heading(Correspondence c, string reference) =>
        (reference == c.To ? c.ToHeading : null) ?? Data.Dataset.References.Article(reference)?.Heading;

    private string Relation(Correspondence c) => IsOwnFirst(c) ? Words.Of(c.Relation) : c.Relation switch
    {
        Broader => Words.Of(Narrower),
        Narrower => Words.Of(Broader),
        Adapted => "Adapted there",
        _ => Words.Of(c.Relation),
    };
}
