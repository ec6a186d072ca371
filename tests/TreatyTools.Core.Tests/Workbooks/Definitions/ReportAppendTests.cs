using DocumentFormat.OpenXml.Packaging;
using TreatyTools.Core.Tests.Reports;
using TreatyTools.Core.Workbooks.Layout;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks.Definitions;

/// <summary>A person's sheet beside those of the report.</summary>
public sealed class ReportAppendTests(ReportFixture fixture) : IClassFixture<ReportFixture>, IDisposable
{
    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void A_report_can_be_added_to_and_keeps_its_charts_its_pivot_table_and_its_scales()
    {
        string report = fixture.Make(fixture.Default);
        File.Copy(report, _books.Path());
        string path = _books.Write(Named("Mine", Column("Remark", "by hand")), new WorkbookOptions { Mode = WorkbookMode.Append });
        Assert.Equal([.. Sheets(report), "Mine"], Sheets(path));
        Assert.Equal(Count(report), Count(path));
        Assert.Equal(Cells(report, "Concern pivot"), Cells(path, "Concern pivot"));
    }

    private static (int Charts, int Pivots, int Rules) Count(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        WorksheetPart[] sheets = [.. document.WorkbookPart!.WorksheetParts];
        return (sheets.Sum(s => s.DrawingsPart?.ChartParts.Count() ?? 0), sheets.Sum(s => s.PivotTableParts.Count()),
            sheets.Sum(s => s.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.ConditionalFormattingRule>().Count()));
    }
}
