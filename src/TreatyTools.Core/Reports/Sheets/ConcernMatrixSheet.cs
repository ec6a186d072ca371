using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Concerns by theme and outcome.</summary>
internal sealed class ConcernMatrixSheet(ReportData data) : ReportSheet(data)
{
    private const string SheetName = "Concern matrix";

    internal override string Name => SheetName;

    internal override string Contents => "Concerns counted by theme and outcome";

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        int last = Data.Outcomes.Count + 2;
        string[] outcomes = [.. Data.Outcomes.Select(Words.Of)];
        Grid.Widen(sheet, first: 38, least: 16, outcomes);
        Head(sheet, SheetName, "The darker a cell, the more concerns. Every concern has one theme.", last);
        List<(string, string?, int[])> rows = [.. Data.ByTheme.Rows.ByNumber(Data.Names.Theme).Select(theme =>
            (Data.Names.Theme(theme), (string?)null, (int[])[.. Data.Outcomes.Select(outcome => Data.ByTheme[theme, outcome])]))];
        int next = Grid.CrossTable(book, sheet, HeaderRow, "Theme", outcomes, rows, ReportLook.ShadeBlue);
        Grid.Sums(sheet, next, "All", [.. Data.Outcomes.Select(outcome => Data.ByTheme[null, outcome])]);
        sheet.SheetView.Freeze(HeaderRow, 1);
        SetUpPage(sheet, HeaderRow);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Portrait;
    }
}
