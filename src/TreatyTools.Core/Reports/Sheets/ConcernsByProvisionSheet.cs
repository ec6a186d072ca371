using ClosedXML.Excel;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Concerns by provision and kind of stakeholder.</summary>
internal sealed class ConcernsByProvisionSheet(ReportData data) : ReportSheet(data)
{
    private const string SheetName = "Concerns by provision";
    private const string NoArticle = "";

    internal override string Name => SheetName;

    internal override string Contents => "Concerns counted by provision and kind of stakeholder";

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        int last = Data.Kinds.Count + 2;
        string[] kinds = [.. Data.Kinds.Select(Words.Of)];
        Grid.Widen(sheet, first: 48, least: 12, kinds);
        Head(sheet, SheetName,
            "The darker a cell, the more concerns. A concern that speaks of several provisions is counted under each of them, so that this table adds up to "
                + "more than there are concerns; what is about the treaty as a whole or the process, and names no provision, stands in the last row.", last);
        Grid.CrossTable(book, sheet, HeaderRow, "Provision", kinds, Provisions(), ReportLook.ShadeBlue);
        sheet.SheetView.Freeze(HeaderRow, 1);
        SetUpPage(sheet, HeaderRow);
    }

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
