using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Profiles;

/// <summary>Article by article: what the stakeholder said about it, asked for and got.</summary>
internal sealed class PositionsSheet : ReportSheet
{
    private const string SheetName = "Positions";
    private const string Remarks = "Remarks";

    private readonly Provision[] _articles;
    private readonly ReportTable<Provision> _table;

    internal PositionsSheet(ReportData data)
        : base(data)
    {
        ILookup<string, Concern> concerns = data.Concerns.SelectMany(concern => concern.Articles.Select(article => (article, concern)))
            .ToLookup(pair => pair.article, pair => pair.concern, StringComparer.Ordinal);
        _articles = [.. data.Dataset.Tables.Provisions.Where(article => concerns.Contains(article.Id))];
        ReportColumn<Provision>[] columns =
        [
            new("Article", article => data.Citation(article.Id)) { Width = 13 },
            new("Heading", article => article.Heading) { Width = 40 },
            new(Remarks, article => concerns[article.Id].Count()) { Width = 11 },
            .. Vocabularies.Stance.Values.Select(stance => new ReportColumn<Provision>(Words.Of(stance),
                article => concerns[article.Id].Count(c => c.Stance == stance) is var n and > 0 ? n : null) { Width = 13 }),
            .. data.Outcomes.Select(outcome => new ReportColumn<Provision>(Words.Of(outcome),
                article => concerns[article.Id].Count(c => c.Outcome == outcome) is var n and > 0 ? n : null) { Width = 13 }),
            new("Asked for", article => string.Join("\n", concerns[article.Id].Select(c => c.Ask).OfType<string>().Distinct(StringComparer.Ordinal)))
                { Width = 60 },
            new("Id", article => article.Id) { Folded = true },
        ];
        _table = new ReportTable<Provision>(SheetName, HeaderRow, _articles, columns) { TableName = SheetName };
    }

    internal override string Name => SheetName;

    internal override string Contents => "Article by article: how often it spoke, how it stood, what it asked for and what came of it";

    internal override bool HasRecords => _articles.Length > 0;

    internal override void Place(ReportBook book)
    {
        _table.Place(book, article => article.Id);
        // A paragraph is found with its article.
        int key = _table.Column("Id");
        foreach (Provision article in _articles)
        {
            foreach (Provision paragraph in article.Paragraphs)
            {
                book.Place(paragraph.Id, new ReportKey(SheetName, ExcelNames.Letters(key), article.Id));
            }
        }
    }

    internal override void Write(ReportBook book)
    {
        var sheet = _table.Write(book);
        Head(sheet, SheetName, "The articles of which it spoke, in the numbering of the final text. A remark on several articles counts for each."
            + _table.PrintNote, 4);
        int column = _table.Column(Remarks);
        book.AddDataBars(SheetName, WorkbookComposer.Reference(HeaderRow + 1, column, _table.LastRow, column), ReportLook.Sky);
        AddFooter(sheet);
    }
}
