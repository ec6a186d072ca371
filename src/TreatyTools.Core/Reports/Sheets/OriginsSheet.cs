using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Where the words of each article come from, and what was said about it.</summary>
internal sealed class OriginsSheet : ReportSheet
{
    private const string SheetName = "Where the words come from";
    private const string New = "New";
    private const string Remarks = "Remarks";
    private const string Percent = "0%";
    private const double ShareWidth = 11;

    private readonly WordOrigins _origins;
    private readonly ReportTable<ArticleOrigins> _table;

    internal OriginsSheet(ReportData data)
        : base(data)
    {
        _origins = WordOrigins.Of(data.Dataset, data.Reuse, data.Treaty.Id);
        CrossCount remarks = CrossCount.Of(data.Concerns, concern => concern.Articles, concern => [concern.Outcome]);
        ReportColumn<ArticleOrigins>[] columns =
        [
            new("Article", row => "Article " + row.Article.Article) { Target = row => row.Article.Id, Width = 12 },
            new("Heading", row => row.Article.Heading) { Width = 34 },
            new("Chapter", row => row.Article.Chapter) { Width = 10 },
            new("Words", row => row.Words) { Width = 9, Format = "#,##0" },
            .. _origins.Treaties.Select(treaty => new ReportColumn<ArticleOrigins>(In(treaty), row => row.Share(treaty))
                { Width = ShareWidth, Format = Percent, Keep = true }),
            .. !_origins.HasAny ? Array.Empty<ReportColumn<ArticleOrigins>>() :
            [
                new("In any of them", row => row.Share(Reuse.Any)) { Width = ShareWidth, Format = Percent },
                new(New, row => row.New) { Width = 16, Format = Percent },
            ],
            new("Most in", row => row.Best?.Counterpart is { } best ? data.Citation(best) : null)
                { Target = row => row.Best?.Counterpart is { } best ? Correspondence(row.Article.Id, best) : null, Width = 26 },
            new("Share there", row => row.Best?.CounterpartShare) { Width = ShareWidth, Format = Percent },
            .. data.Concerns.Count == 0 ? Array.Empty<ReportColumn<ArticleOrigins>>() :
            [
                new(Remarks, row => remarks.Rows[row.Article.Id]) { Width = 11 },
                new("Unmet", row => remarks[row.Article.Id, Terms.Outcome.NotAddressed] + remarks[row.Article.Id, Terms.Outcome.Worsened]) { Width = 11 },
                new("Per 100 words", row => row.Words == 0 ? null : 100.0 * remarks.Rows[row.Article.Id] / row.Words)
                    { Width = ShareWidth, Format = "0.0" },
            ],
            new("Id", row => row.Article.Id) { Folded = true },
        ];
        _table = new ReportTable<ArticleOrigins>(SheetName, HeaderRow, _origins.Articles, columns) { TableName = "Origins", LastPrinted = "Share there" };
    }

    internal override string Name => SheetName;

    internal override string Contents => "How much of each article stands word for word in earlier treaties, and what is new";

    internal override bool HasRecords => _origins.Articles.Count > 0;

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        Head(sheet, SheetName, Finding(), _table.Column("Share there"));
        if (_origins.HasAny)
        {
            int column = _table.Column(New);
            book.AddDataBars(SheetName, WorkbookComposer.Reference(HeaderRow + 1, column, _table.LastRow, column), ReportLook.Orange);
        }

        AddFooter(sheet);
    }

    private string Finding()
    {
        int run = _origins.Articles.SelectMany(article => article.From.Values).Max(record => record.RunLength);
        string shares = string.Join(", ", _origins.Treaties.Select(treaty => $"{Share(treaty)} in {ShortName(treaty)}"));
        return $"Of the {_origins.Words.ToString("N0", CultureInfo.InvariantCulture)} words of the articles {shares}"
            + (_origins.HasAny ? $"; {Share(Reuse.Any)} in one of them at least. The rest is new." : ".")
            + $" A word counts where it lies in a run of {run.ToString(CultureInfo.InvariantCulture)} words that stands there in the same order; one that "
            + "stands in two treaties counts for each, so that the shares do not add up. That words stand in an earlier treaty does not tell that they were "
            + "taken from it."
            + (Data.Concerns.Count == 0 ? "" : " Remarks are the concerns that name the article or a part of it; unmet are those that the final text did not "
                + "address, or made worse.");
    }

    private string Share(string from) => Words.Percent(_origins.Share(from));

    // The report holds no articles of other treaties, but what is said of the pair.
    private string? Correspondence(string own, string other) =>
        Data.Correspondences.FirstOrDefault(pair => (pair.From, pair.To) == (own, other) || (pair.From, pair.To) == (other, own))?.Id;

    private string In(string treaty) => "In " + ShortName(treaty);

    private string ShortName(string treaty) => Data.Dataset.Find<Treaty>(treaty)?.ShortName ?? treaty;
}
