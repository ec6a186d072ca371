using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Concerns by theme and outcome, and by provision and kind of stakeholder.</summary>
internal sealed class ConcernMatrixSheet(ReportData data) : ReportSheet(data)
{
    private const string SheetName = "Concern matrix";
    private const int RowsOfPage = 40;

    internal override string Name => SheetName;

    internal override string Contents => "Concerns counted by theme and outcome, and by provision and kind of stakeholder";

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        string[] kinds = [.. Vocabularies.StakeholderKind.Values.Where(kind => Data.Concerns.Any(c => Data.StakeholderKind(c.Stakeholder) == kind))];
        string[] outcomes = [.. Vocabularies.Outcome.Values.Where(outcome => Data.Concerns.Any(c => c.Outcome == outcome))];
        int last = Math.Max(kinds.Length, outcomes.Length) + 2;
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
        int next = Grid.CrossTable(book, sheet, 5, "Theme", [.. outcomes.Select(ReportLook.Words)], Themes(outcomes), ReportLook.ShadeBlue);
        var provisions = Provisions(kinds);
        if (next + provisions.Count > RowsOfPage)
        {
            sheet.PageSetup.AddHorizontalPageBreak(next);
        }

        Grid.Heading(sheet, next + 1, 1, "Provisions and kinds of stakeholder");
        Grid.CrossTable(book, sheet, next + 2, "Provision", [.. kinds.Select(ReportLook.Words)], provisions, ReportLook.ShadeGreen);
        SetUpPage(sheet);
    }

    private List<(string, string?, int[])> Themes(string[] outcomes) => [.. Data.Concerns
        .GroupBy(c => c.Theme, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => Data.ThemeLabel(group.Key), StringComparer.Ordinal)
        .Select(group => (Data.ThemeLabel(group.Key), (string?)null, Array.ConvertAll(outcomes, outcome => group.Count(c => c.Outcome == outcome))))];

    private List<(string, string?, int[])> Provisions(string[] kinds)
    {
        List<(string, string?, int[])> rows = [];
        foreach (Provision article in Data.Articles)
        {
            IReadOnlyList<Concern> concerns = Data.ConcernsOf(article);
            if (concerns.Count > 0)
            {
                rows.Add((article.Article is null ? "Preamble" : $"Article {article.Article}: {article.Heading}", article.Id, Count(concerns)));
            }
        }

        Concern[] rest = [.. Data.Concerns.Where(c => !Data.Articles.Any(a => c.Articles.Contains(a.Id)))];
        if (rest.Length > 0)
        {
            rows.Add(("No single provision", null, Count(rest)));
        }

        return rows;

        int[] Count(IReadOnlyList<Concern> concerns) => Array.ConvertAll(kinds, kind => concerns.Count(c => Data.StakeholderKind(c.Stakeholder) == kind));
    }
}
