using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Reports;

/// <summary>The links of the report, before and after somebody has sorted its tables.</summary>
public sealed class ReportLinkTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    private string Report => fixture.Make(fixture.Default);

    [Fact]
    public void Every_link_finds_the_row_that_it_names() => Follow(Report);

    [Theory]
    [InlineData("Sources", 4)]
    [InlineData("Provisions", 4)]
    [InlineData("Stakeholders", 4)]
    [InlineData("Concerns", 4)]
    public void Links_find_their_rows_after_a_table_was_sorted(string sheet, int headerRow)
    {
        string sorted = fixture.Books.Path($"sorted-{sheet}.xlsx");
        File.Copy(Report, sorted, overwrite: true);
        Reverse(sorted, sheet, headerRow);
        Assert.NotEqual(Cells(Report, sheet)[$"A{headerRow + 1}"], Cells(sorted, sheet)[$"A{headerRow + 1}"]);
        Follow(sorted);
    }

    [Fact]
    public void Every_concern_leads_to_its_sources_its_provisions_and_its_stakeholder()
    {
        KeyLink[] links = [.. KeyLink.Of(Report, "Concerns")];
        var concerns = fixture.Dataset.Tables.Concerns;
        Assert.Equal(concerns.Sum(c => c.Sources.Count), links.Count(link => link.Sheet == "Sources"));
        Assert.Equal(concerns.Sum(c => c.Provisions.Count(p => fixture.Dataset.References.Resolve(p).Count > 0)),
            links.Count(link => link.Sheet == "Provisions"));
        Assert.Equal(concerns.Count, links.Count(link => link.Sheet == "Stakeholders"));
    }

    [Fact]
    public void Every_sheet_has_a_way_back_to_the_first()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        WorkbookPart workbook = document.WorkbookPart!;
        foreach (Sheet sheet in workbook.Workbook.Descendants<Sheet>().Skip(1))
        {
            Worksheet worksheet = ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet;
            Assert.Contains(worksheet.Descendants<Hyperlink>(), link => link.Location?.Value == "'Summary'!A1");
        }
    }

    // What is shown is named in the row: the number of a source, the article of a provision, the name of a stakeholder.
    private static void Follow(string report)
    {
        Dictionary<string, Dictionary<string, string>> cells = Sheets(report).ToDictionary(sheet => sheet, sheet => Cells(report, sheet));
        int followed = 0;
        foreach (KeyLink link in Sheets(report).SelectMany(sheet => KeyLink.Of(report, sheet)))
        {
            string there = cells[link.Sheet]["A" + link.Row(cells[link.Sheet]).ToString(CultureInfo.InvariantCulture)];
            if (link.Sheet == "Sources")
            {
                Assert.Equal("n:" + link.Shown, there);
                followed++;
            }
            else if (link.Sheet == "Stakeholders")
            {
                Assert.Equal("s:" + link.Shown, there);
                followed++;
            }
        }

        Assert.True(followed > 2_000);
    }

    // As a program sorts: rows change places, and what is calculated in them goes along unchanged.
    private static void Reverse(string path, string sheet, int headerRow)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, true);
        WorkbookPart workbook = document.WorkbookPart!;
        WorksheetPart part = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!);
        SheetData data = part.Worksheet.GetFirstChild<SheetData>()!;
        Row[] rows = [.. data.Elements<Row>().Where(row => row.RowIndex!.Value > headerRow)];
        uint[] indexes = [.. rows.Select(row => row.RowIndex!.Value)];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i].Remove();
        }

        for (int i = 0; i < rows.Length; i++)
        {
            Row row = rows[rows.Length - 1 - i];
            row.RowIndex = indexes[i];
            foreach (Cell cell in row.Elements<Cell>())
            {
                cell.CellReference = cell.CellReference!.Value!.TrimEnd([.. "0123456789"]) + indexes[i].ToString(CultureInfo.InvariantCulture);
            }

            data.AppendChild(row);
        }

        part.Worksheet.Save();
    }
}
