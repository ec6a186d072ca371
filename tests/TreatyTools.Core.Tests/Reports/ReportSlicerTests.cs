using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using TreatyTools.Core.Reports;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using Table = TreatyTools.Core.Tables.Columns.Table;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Reports;

public sealed class ReportSlicerTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";
    private static readonly string[] Expected = ["Kind", "Theme", "Outcome", "Stance", "About"];

    [Fact]
    public void Slicers_of_the_concerns_filter_the_columns_that_they_are_named_after()
    {
        string report = fixture.Make(fixture.Default);
        Assert.Equal(Expected, Slicers(report));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(report, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Description}"));
    }

    [Fact]
    public void They_stand_above_the_header_that_stays_in_view_and_are_not_printed()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(fixture.Make(fixture.Default), false);
        WorksheetPart sheet = Part(document, "Concerns");
        int frozen = (int)sheet.Worksheet.Descendants<Pane>().Single().VerticalSplit!.Value;
        XElement[] anchors = [.. Xml(sheet.DrawingsPart!).Root!.Elements()];
        Assert.Equal(Expected.Length, anchors.Length);
        Assert.All(anchors, anchor => Assert.Equal("0",
            (string?)anchor.Elements().Single(e => e.Name.LocalName == "clientData").Attribute("fPrintsWithSheet")));
        Assert.All(anchors, anchor => Assert.True((int)anchor.Elements().Single(e => e.Name.LocalName == "to").Elements().First(e => e.Name.LocalName == "row")
            < frozen));
        int[] edges = [.. anchors.SelectMany(anchor => new[] { "from", "to" }.Select(end => (int)anchor.Elements().Single(e => e.Name.LocalName == end)
            .Elements().First()))];
        Assert.Equal(edges.Order(), edges);
    }

    [Fact]
    public void They_and_the_chart_of_the_pivot_table_are_kept_when_the_workbook_is_added_to()
    {
        string copy = fixture.Books.Path("added.xlsx");
        File.Copy(fixture.Make(fixture.Default), copy, overwrite: true);
        WorkbookWriter.Write(copy, [new WorkbookSheet("Mine", new Table([Column("Name", "one", "two")], 2)) { TableName = "Mine" }],
            new WorkbookOptions { Mode = WorkbookMode.Append });
        Assert.Empty(Errors(copy));
        Assert.Equal(Expected, Slicers(copy));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(copy, false);
        ChartPart chart = Part(document, "Concern pivot").DrawingsPart!.ChartParts.Single();
        string source = Xml(chart).Descendants().Single(e => e.Name.LocalName == "pivotSource").Elements().First().Value;
        PivotTablePart pivot = Part(document, "Concern pivot").PivotTableParts.Single();
        Assert.EndsWith("Concern pivot!" + (string?)Xml(pivot).Root!.Attribute("name"), source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Concerns")]
    [InlineData("Provisions")]
    public void Rows_that_fold_have_their_buttons_at_the_side(string sheet)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(fixture.Make(fixture.Default), false);
        Worksheet worksheet = Part(document, sheet).Worksheet;
        Assert.Equal(worksheet.Descendants<Row>().Max(row => row.OutlineLevel?.Value ?? 0), worksheet.SheetFormatProperties!.OutlineLevelRow!.Value);
    }

    [Fact]
    public void A_report_without_concerns_has_none() => Assert.Empty(Slicers(fixture.Make(new ReportOptions { Treaty = "ets185" })));

    // The headers of the columns that the slicers of a workbook filter, found by the numbers of table and column.
    private static string[] Slicers(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        WorkbookPart workbook = document.WorkbookPart!;
        XElement[] tables = [.. workbook.WorksheetParts.SelectMany(sheet => sheet.TableDefinitionParts).Select(table => Xml(table).Root!)];
        Dictionary<string, string> caches = workbook.GetPartsOfType<SlicerCachePart>().Select(part => Xml(part).Root!).ToDictionary(
            cache => (string)cache.Attribute("name")!, cache =>
            {
                XElement source = cache.Descendants(X15 + "tableSlicerCache").Single();
                XElement table = tables.Single(t => (string?)t.Attribute("id") == (string?)source.Attribute("tableId"));
                Assert.Equal("Concerns", (string?)table.Attribute("displayName"));
                string header = (string)table.Descendants(Main + "tableColumn").Single(c => (string?)c.Attribute("id") == (string?)source.Attribute("column"))
                    .Attribute("name")!;
                Assert.Equal((string?)cache.Attribute("sourceName"), header);
                return header;
            });
        string[] found = [.. workbook.WorksheetParts.SelectMany(sheet => sheet.SlicersParts).SelectMany(part => Xml(part).Root!.Elements())
            .Select(slicer => caches[(string)slicer.Attribute("cache")!])];
        Assert.Equal(caches.Count, found.Length);
        string[] names = [.. workbook.Workbook.Descendants<DefinedName>().Where(name => name.Text == "#N/A").Select(name => name.Name!.Value!)];
        Assert.Equal(caches.Keys.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        return found;
    }

    private static WorksheetPart Part(SpreadsheetDocument document, string sheet) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!);

    private static XDocument Xml(OpenXmlPart part)
    {
        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return XDocument.Load(stream);
    }
}
