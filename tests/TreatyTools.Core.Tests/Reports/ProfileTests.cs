using ClosedXML.Excel;
using TreatyTools.Core.Reports;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Reports;

/// <summary>Profiles of one stakeholder.</summary>
public sealed class ProfileTests(ReportFixture reports) : IClassFixture<ReportFixture>
{
    [Fact]
    public void A_profile_has_all_that_one_stakeholder_said_and_nothing_of_others()
    {
        using XLWorkbook book = new(reports.Make(new ReportOptions { Stakeholder = "Electronic Frontier Foundation" }));
        Assert.Equal(["Summary", "Concerns", "Positions", "Quotations", "Same and other side", "Timeline", "Sources"],
            book.Worksheets.Select(sheet => sheet.Name));
        Concern[] own = [.. reports.Dataset.Tables.Concerns.Where(concern => concern.Stakeholder == "eff" || concern.CoSignatories.Contains("eff"))];
        Assert.Equal(own.Select(concern => concern.Id).Order(), Column(book, "Concerns", "Id").Order());
        Assert.Equal(own.SelectMany(concern => concern.Articles).Distinct().Order(), Column(book, "Positions", "Id").Order());
        Assert.Equal(own.Where(concern => concern.Quote is not null).Select(concern => concern.Quote!).Order(),
            Column(book, "Quotations", "Quotation").Order());
        Assert.Equal("Electronic Frontier Foundation", book.Worksheet("Summary").Cell("A1").GetString());
    }

    [Fact]
    public void Who_stands_against_it_is_told_by_article()
    {
        using XLWorkbook book = new(reports.Make(new ReportOptions { Stakeholder = "eff" }));
        IXLTable table = book.Worksheet("Same and other side").Tables.Single();
        IXLRangeRow first = table.DataRange.FirstRow();
        string id = first.Cell(table.Field("Id").Index + 1).GetString();
        string[] articles = first.Cell(table.Field("Articles on which they stand against each other").Index + 1).GetString().Split(", ");
        Assert.Equal(articles.Length, (int)first.Cell(table.Field("Other side").Index + 1).GetDouble());
        Assert.All(articles, article => Assert.Contains(reports.Dataset.Tables.Concerns, concern =>
            (concern.Stakeholder == id || concern.CoSignatories.Contains(id))
                && concern.Articles.Contains(article.Replace("art. ", "uncc/", StringComparison.Ordinal))
                && concern.Stance is "support" or "conditional-support"));
    }

    [Fact]
    public void A_State_has_its_votes_and_signatures()
    {
        using XLWorkbook book = new(reports.Make(new ReportOptions { Stakeholder = "RUS" }));
        Assert.Equal(["RUS"], Column(book, "Votes", "Id"));
        string[] lines = [.. book.Worksheet("Summary").RowsUsed().Select(row => $"{row.Cell(1).GetString()}: {row.Cell(2).GetString()}")];
        Assert.Contains("UN Convention against Cybercrime: signed 25 October 2025", lines);
        Assert.Contains(lines, line => line.EndsWith(": voted yes", StringComparison.Ordinal));
    }

    [Fact]
    public void One_who_never_spoke_has_a_first_sheet_that_says_so()
    {
        Stakeholder silent = reports.Dataset.Tables.Stakeholders.First(stakeholder => !reports.Dataset.Tables.Concerns.Any(concern =>
            concern.Stakeholder == stakeholder.Id || concern.CoSignatories.Contains(stakeholder.Id)));
        using XLWorkbook book = new(reports.Make(new ReportOptions { Stakeholder = silent.Id }));
        Assert.DoesNotContain("Concerns", book.Worksheets.Select(sheet => sheet.Name));
        Assert.Contains("No remark of it is recorded.", book.Worksheet("Summary").CellsUsed().Select(cell => cell.GetString()));
    }

    [Theory]
    [InlineData("nobody", "RecordNotFound", "profile.xlsx")]
    [InlineData("*e*", "NotOneStakeholder", "profile.xlsx")]
    [InlineData("eff", "UnsupportedFormat", "profile.html")]
    public void What_is_no_one_stakeholder_or_no_workbook_is_an_error(string who, string error, string file) => Assert.Equal(error,
        Assert.Throws<TreatyFault>(() => ReportWriter.Write(reports.Books.Path(file), reports.Dataset, new ReportOptions { Stakeholder = who })).ErrorId);

    private static IEnumerable<string> Column(XLWorkbook book, string sheet, string name)
    {
        IXLTable table = book.Worksheet(sheet).Tables.Single();
        int column = table.Field(name).Index + 1;
        return table.DataRange.Rows().Select(row => row.Cell(column).GetString());
    }
}
