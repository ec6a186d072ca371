using ClosedXML.Excel;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Concerns by theme and outcome, and by provision and kind of stakeholder.</summary>
internal sealed class ConcernMatrixSheet(ReportData data) : ReportSheet(data)
{
    private const string SheetName = "Concern matrix";
    private const int RowsOfPage = 40;
    private const string NoArticle = "";

    internal override string Name => SheetName;

    internal override string Contents => "Concerns counted by theme and outcome, and by provision and kind of stakeholder";

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        int last = Math.Max(Data.Kinds.Count, Data.Outcomes.Count) + 2;
        sheet.Column(1).Width = 56;
        for (int column = 2; column <= last; column++)
        {
            sheet.Column(column).Width = 17;
        }

        Head(sheet, "Concern matrix",
            "The darker a cell, the more concerns. A concern that speaks of several provisions is counted under each of them, so that this table adds up to "
                + "more than there are concerns; "
            + "what is about the treaty as a whole or the process, and names no provision, stands in the last row.", last);
        Grid.Heading(sheet, 4, 1, "Themes and outcomes");
        int next = Grid.CrossTable(book, sheet, 5, "Theme", [.. Data.Outcomes.Select(Words.Of)], Themes(), ReportLook.ShadeBlue);
        var provisions = Provisions();
        if (next + provisions.Count > RowsOfPage)
        {
            sheet.PageSetup.AddHorizontalPageBreak(next);
        }

        Grid.Heading(sheet, next + 1, 1, "Provisions and kinds of stakeholder");
        Grid.CrossTable(book, sheet, next + 2, "Provision", [.. Data.Kinds.Select(Words.Of)], provisions, ReportLook.ShadeGreen);
        SetUpPage(sheet);
    }

    private List<(string, string?, int[])> Themes() => [.. Data.ByTheme.Rows.ByNumber(Data.Names.Theme)
        .Select(theme => (Data.Names.Theme(theme), (string?)null, (int[])[.. Data.Outcomes.Select(outcome => Data.ByTheme[theme, outcome])]))];

    private List<(string, string?, int[])> Provisions()
    {
        HashSet<string> articles = [.. Data.Articles.Select(article => article.Id)];
        CrossCount counts = CrossCount.Of(Data.Concerns, c => Data.ProvisionsOf(c).Where(articles.Contains).DefaultIfEmpty(NoArticle),
            c => [Data.Names.StakeholderKind(c.Stakeholder)]);
        int[] Row(string id) => [.. Data.Kinds.Select(kind => counts[id, kind])];
        List<(string, string?, int[])> rows = [.. Data.Articles.Where(article => counts.Rows[article.Id] > 0).Select(article =>
            (article.Article is null ? "Preamble" : $"Article {article.Article}: {article.Heading}", (string?)article.Id, Row(article.Id)))];
        if (counts.Rows[NoArticle] > 0)
        {
            rows.Add(("No single provision", null, Row(NoArticle)));
        }

        return rows;
    }
}
