using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks.Definitions;

public sealed class ChartDefinitionTests : IDisposable
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

    private readonly TestWorkbooks _books = new();

    public static TheoryData<ChartType> AllTypes => [.. Enum.GetValues<ChartType>()];

    public void Dispose() => _books.Dispose();

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Every_kind_of_chart_makes_a_valid_workbook(ChartType type)
    {
        string[] values = type is ChartType.Pie or ChartType.Doughnut ? ["Votes"] : ["Votes", "Against"];
        string path = Write(new ChartDefinition { Type = type, Category = type == ChartType.XYScatter ? "Against" : "Country", Value = values, Title = "T",
            ShowValues = true, XAxisTitle = "x", YAxisTitle = "y" });
        XElement chart = Assert.Single(Charts(path)).Xml;
        Assert.Equal(values.Length, chart.Descendants(C + "ser").Count());
        Assert.Equal("'Sheet1'!$B$2:$B$4", chart.Descendants(C + "ser").First().Element(C + (type == ChartType.XYScatter ? "yVal" : "val"))!.Descendants(
            C + "f").Single().Value);
    }

    [Fact]
    public void Rows_are_counted_by_category_on_a_sheet_of_figures()
    {
        string path = Write(new ChartDefinition { Type = ChartType.BarClustered, Category = "Group" });
        Assert.Equal(["Sheet1", "Figures"], Sheets(path));
        Dictionary<string, string> cells = Cells(path, "Figures");
        Assert.Equal(["s:Sheet1 by Group", "s:Group", "s:Count", "s:g", "n:2", "s:(blank)", "n:1"], cells.Values);
        XElement series = Assert.Single(Charts(path)).Xml.Descendants(C + "ser").Single();
        Assert.Equal("'Figures'!$A$3:$A$4", series.Element(C + "cat")!.Descendants(C + "f").Single().Value);
        Assert.Equal(["2", "1"], series.Element(C + "val")!.Descendants(C + "v").Select(v => v.Value));
    }

    [Fact]
    public void Values_are_taken_together_by_category_and_series()
    {
        string path = _books.Write(
            Sheet(Column("K", "b", "a", "B", "a"), Column("S", "y", "x", "y", "y"), Column<double?>("V", 1.5, 2, 3, null)),
            new WorkbookOptions { Charts = [new() { Category = "K", Series = "S", Value = ["V"], Order = ChartOrder.Category,
                Function = SummaryFunction.Average }] });
        Assert.Equal(["s:Average of V by K and S", "s:K", "s:x", "s:y", "s:a", "n:2", "s:b", "n:2.25"], Cells(path, "Figures").Values);
    }

    [Fact]
    public void The_greatest_come_first_and_the_rest_may_be_left_out()
    {
        string path = Write(new ChartDefinition { Category = "Country", Value = ["Votes"], Function = SummaryFunction.Sum, Top = 2 });
        Assert.Equal(["s:B", "n:7", "s:A", "n:5"], Cells(path, "Figures").Values.Skip(3));
    }

    [Fact]
    public void Days_make_an_axis_of_days()
    {
        string path = Write(new ChartDefinition { Type = ChartType.Line, Category = "Day", Value = ["Votes"] });
        Assert.Single(Assert.Single(Charts(path)).Xml.Descendants(C + "dateAx"));
    }

    [Fact]
    public void Charts_stand_right_of_the_table_and_do_not_overlap()
    {
        ChartDefinition one = new() { Category = "Country", Value = ["Votes"] };
        string path = Write(one, one);
        (int From, int To)[] places = [.. Anchors(path).Select(
            a => ((int)a.Element(Xdr + "from")!.Element(Xdr + "col")!, (int)a.Element(Xdr + "from")!.Element(Xdr + "col")!
                + (int)Math.Ceiling((long)a.Element(Xdr + "ext")!.Attribute("cx")! / 9525.0 / 60)))];
        Assert.True(places[0].From >= 5);
        Assert.True(places[1].From > places[0].To);
        string area = Xml(path, "xl/workbook.xml").Descendants().Single(e => (string?)e.Attribute("name") == "_xlnm.Print_Area").Value;
        Assert.StartsWith("'Sheet1'!$A$1:$E$4,'Sheet1'!$G$2:", area, StringComparison.Ordinal);
    }

    [Fact]
    public void More_charts_than_two_stand_on_a_first_sheet_in_an_even_grid()
    {
        ChartDefinition one = new() { Category = "Country", Value = ["Votes"] }, wide = new() { Category = "Country", Value = ["Votes"],
            Type = ChartType.BarClustered, Height = 900 };
        string path = Write(one, one, wide, one, one);
        Assert.Equal(["Charts", "Sheet1"], Sheets(path));
        XElement[] anchors = [.. Anchors(path)];
        Assert.Single(anchors.Select(a => (long)a.Element(Xdr + "ext")!.Attribute("cx")!).Distinct());
        Assert.Equal([1, 13, 1, 13, 1], anchors.Select(a => (int)a.Element(Xdr + "from")!.Element(Xdr + "col")!));
        Assert.Equal(anchors[0].Element(Xdr + "from")!.Element(Xdr + "row")!.Value, anchors[1].Element(Xdr + "from")!.Element(Xdr + "row")!.Value);
        // Each page ends between charts.
        int[] breaks = [.. Xml(path, "xl/worksheets/sheet1.xml").Descendants().Where(e => e.Name.LocalName == "brk").Select(e => (int)e.Attribute("id")!)];
        Assert.NotEmpty(breaks);
        Assert.All(breaks, row => Assert.Contains(anchors, a => (int)a.Element(Xdr + "from")!.Element(Xdr + "row")! == row));
        Assert.Empty(Errors(path));
    }

    [Fact]
    public void A_chart_of_a_wide_table_stands_on_a_first_sheet()
    {
        Core.Tables.Columns.TableColumn[] columns = [.. Enumerable.Range(1, 12).Select(i => Column($"A column with a name {i}", i, 2, 3))];
        string path = _books.Write(Sheet(columns), new WorkbookOptions { Charts = [new() { Category = columns[0].Name, Value = [columns[1].Name] }] });
        Assert.Equal(["Charts", "Sheet1"], Sheets(path));
        Assert.Equal("Charts", Assert.Single(Charts(path)).Sheet);
    }

    [Fact]
    public void It_is_the_first_of_a_workbook_that_is_added_to()
    {
        Core.Tables.Columns.TableColumn[] columns = [.. Enumerable.Range(1, 12).Select(i => Column($"A column with a name {i}", i, 2, 3))];
        _books.Write([Named("Before", Column("Name", "a"))]);
        string path = _books.Write([Named("Wide", columns)], new WorkbookOptions
        {
            Mode = WorkbookMode.Append, Charts = [new() { Category = columns[0].Name, Value = [columns[1].Name] }],
        });
        Assert.Equal(["Charts", "Before", "Wide"], Sheets(path));
    }

    [Fact]
    public void A_place_a_size_and_a_sheet_can_be_chosen()
    {
        string path = Write(new ChartDefinition { Category = "Country", Value = ["Votes"], Row = 10, Column = 3, Width = 300, Height = 200 });
        XElement anchor = Assert.Single(Anchors(path));
        Assert.Equal((2, 9, 300 * 9525, 200 * 9525), ((int)anchor.Element(Xdr + "from")!.Element(Xdr + "col")!,
            (int)anchor.Element(Xdr + "from")!.Element(Xdr + "row")!, (int)anchor.Element(Xdr + "ext")!.Attribute("cx")!,
                (int)anchor.Element(Xdr + "ext")!.Attribute("cy")!));
        ChartDefinition own = new() { Category = "Country", Value = ["Votes"], WorksheetName = "Pictures" };
        path = Write(own, own);
        Assert.Equal(["Sheet1", "Pictures"], Sheets(path));
        Assert.Equal(["Pictures", "Pictures"], Charts(path).Select(c => c.Sheet));
    }

    [Fact]
    public void Names_of_series_legend_and_format_can_be_chosen()
    {
        XElement chart = Assert.Single(Charts(Write(new ChartDefinition { Category = "Country", Value = ["V*", "Against"], SeriesHeader = ["For"],
            LegendPosition = ChartLegendPosition.Right, NumberFormat = "0.00" }))).Xml;
        Assert.Equal(["For", "'Sheet1'!$C$1"], chart.Descendants(C + "tx").Where(t => t.Parent!.Name == C + "ser")
            .Select(t => (t.Element(C + "v") ?? t.Descendants(C + "f").Single()).Value));
        Assert.Equal("r", (string?)chart.Descendants(C + "legendPos").Single().Attribute("val"));
        Assert.Contains(chart.Descendants(C + "numFmt"), f => (string?)f.Attribute("formatCode") == "0.00");
    }

    [Fact]
    public void Hostile_titles_and_values_stay_text()
    {
        const string Hostile = "=cmd|'/c calc'!A0 <b>\u0001\uD800&";
        string path = _books.Write(Sheet(Column("K", Hostile, "_x0041_"), Column("V", 1, 2)),
            new WorkbookOptions { Charts = [new() { Category = "K", Title = Hostile, YAxisTitle = Hostile },
                new() { Category = "K", Value = ["V"], SeriesHeader = [Hostile] }] });
        Assert.DoesNotContain(Cells(path, "Figures").Values, v => v.StartsWith("f:", StringComparison.Ordinal));
        Assert.Contains("=cmd|'/c calc'!A0 <b>&", Charts(path)[0].Xml.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Streamed_tables_are_drawn_over_all_their_rows()
    {
        int?[] numbers = [.. Enumerable.Range(0, 20_000).Select(i => (int?)i)];
        string path = _books.Write(Sheet(Column("X", numbers), Column("Y", numbers)),
            new WorkbookOptions { Charts = [new() { Type = ChartType.Line, Category = "X", Value = ["Y"] }] });
        Assert.Contains("'Sheet1'!$B$2:$B$20001", Assert.Single(Charts(path)).Xml.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_Excel_calculates_are_drawn_from_their_cells()
    {
        string path = _books.Write(Data() with { Formulas = [new("Sum", "=[@Votes]+[@Against]")] },
            new WorkbookOptions { Charts = [new() { Category = "Country", Value = ["Sum"] }] });
        Assert.Contains("'Sheet1'!$F$2:$F$4", Assert.Single(Charts(path)).Xml.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_grow_with_the_rows_and_make_room_for_new_columns()
    {
        WorkbookOptions options = new() { Charts = [new() { Category = "Country", Value = ["Votes"] }] };
        _books.Write(Data(), options);
        string path = _books.Write(Sheet(Column("Country", "D"), Column("Votes", 9), Column("New", 1)), options with { Mode = WorkbookMode.Append });
        (string _, XElement first) = Charts(path)[0];
        Assert.Equal(["'Sheet1'!$B$1", "'Sheet1'!$A$2:$A$5", "'Sheet1'!$B$2:$B$5"], first.Descendants(C + "f").Select(f => f.Value));
        int[] columns = [.. Anchors(path).Select(a => (int)a.Element(Xdr + "from")!.Element(Xdr + "col")!)];
        Assert.Equal(7, columns[0]);
        Assert.True(columns[1] > columns[0] + 9);
    }

    [Fact]
    public void Figures_that_stay_as_they_were_are_told_of()
    {
        Write(new ChartDefinition { Category = "Country" });
        Assert.Empty(_books.Warnings);
        _books.Write(Data(), new WorkbookOptions { Mode = WorkbookMode.Append });
        Assert.Contains("Figures", Assert.Single(_books.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_that_people_put_in_stay()
    {
        string path = Write(new ChartDefinition { Category = "Country", Value = ["Votes"] });
        byte[] picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(path, true))
        {
            DrawingsPart drawing = document.WorkbookPart!.WorksheetParts.Single().DrawingsPart!;
            ImagePart image = drawing.AddImagePart(ImagePartType.Png, "rIdPicture");
            image.FeedData(new MemoryStream(picture));
            XElement root = Load(drawing);
            root.Add(XElement.Parse("""
                <xdr:oneCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
                    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
                <xdr:from><xdr:col>20</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/>
                <xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="Picture"/><xdr:cNvPicPr/></xdr:nvPicPr>
                <xdr:blipFill><a:blip
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rIdPicture"/>
                    <a:stretch><a:fillRect/></a:stretch></xdr:blipFill>
                <xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>
                </xdr:pic><xdr:clientData/></xdr:oneCellAnchor>
                """));
            using MemoryStream stream = new();
            root.Save(stream);
            stream.Position = 0;
            drawing.FeedData(stream);
        }

        _books.Write(Data(), new WorkbookOptions { Mode = WorkbookMode.Append });
        using SpreadsheetDocument added = SpreadsheetDocument.Open(path, false);
        using Stream kept = Assert.Single(added.WorkbookPart!.WorksheetParts.Single().DrawingsPart!.ImageParts).GetStream();
        using MemoryStream bytes = new();
        kept.CopyTo(bytes);
        Assert.Equal(picture, bytes.ToArray());
        Assert.Equal(2, Anchors(path).Length);
    }

    [Fact]
    public void Truth_values_name_categories()
    {
        string path = _books.Write(Sheet(Column<bool?>("Flag", true, false, null), Column("V", 1, 2, 3)),
            new WorkbookOptions { Charts = [new() { Category = "Flag", Value = ["V"] }] });
        Assert.Contains("TRUE", Assert.Single(Charts(path)).Xml.Value, StringComparison.Ordinal);
    }

    public static TheoryData<ChartDefinition, string, string> Wrong => new()
    {
        { new() { Value = ["Votes"] }, "InvalidDefinition", "Category" },
        { new() { Category = "Contry", Value = ["Votes"] }, "ColumnNotFound", "'Country'" },
        { new() { Category = "Country", Value = ["Country"] }, "InvalidDefinition", "numbers" },
        { new() { Category = "Country", Value = ["Votes"], Width = 5 }, "InvalidDefinition", "Width" },
        { new() { Category = "Country", Value = ["Votes"], Row = 0 }, "InvalidDefinition", "Row" },
        { new() { Category = "Country", Value = ["Votes"], Top = 2 }, "InvalidDefinition", "Function" },
        { new() { Category = "Country", Value = ["Votes", "Against"], Series = "Group" }, "InvalidDefinition", "Series" },
        { new() { Category = "Country", Value = ["Votes", "Against"], Type = ChartType.Pie }, "InvalidDefinition", "one series" },
        { new() { Category = "Country", Type = ChartType.XYScatter }, "InvalidDefinition", "points" },
        { new() { Category = "C*" }, "InvalidDefinition", "wildcards" },
        { new() { Category = "Country", Title = new string('t', 256) }, "InvalidDefinition", "255" },
        { new() { Category = "Country", NumberFormat = "0\"" }, "InvalidNumberFormat", "0\"" },
        { new() { Category = "Country", SourceWorksheet = "Sheet2" }, "SheetNotFound", "'Sheet1'" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_one_error_before_anything_is_written(ChartDefinition definition, string id, string part)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Write(definition));
        Assert.Equal(id, fault.ErrorId);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_books.Folder));
    }

    [Fact]
    public void Too_many_points_and_slices_are_refused()
    {
        int?[] numbers = [.. Enumerable.Range(0, 40_000).Select(i => (int?)i)];
        WorkbookSheet sheet = Sheet(Column("X", numbers));
        foreach (ChartDefinition definition in new ChartDefinition[] { new() { Category = "X", Value = ["X"] },
            new() { Category = "X", Type = ChartType.Pie, Function = SummaryFunction.Count } })
        {
            Assert.Equal("TooManyPoints", Assert.Throws<TreatyFault>(() => _books.Write(sheet, new WorkbookOptions { Charts = [definition] })).ErrorId);
        }
    }

    private static WorkbookSheet Data() => Sheet(
        Column("Country", "A", "B", "C"), Column<int?>("Votes", 5, 7, -1), Column<double?>("Against", 0.5, null, 2),
            Column("Day", EdtfDate.Parse("2024-01-01"), EdtfDate.Parse("2024-02-01"), EdtfDate.Parse("2024-03-01")), Column("Group", "g", null, "G"));

    private string Write(params ChartDefinition[] charts) => _books.Write(Data(), new WorkbookOptions { Charts = charts });

    private static List<(string Sheet, XElement Xml)> Charts(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        WorkbookPart book = document.WorkbookPart!;
        return
        [
            .. book.Workbook.Descendants<Sheet>().SelectMany(sheet => ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).DrawingsPart?.ChartParts
                .OrderBy(c => c.Uri.OriginalString.Length).ThenBy(c => c.Uri.OriginalString, StringComparer.Ordinal).Select(c => (sheet.Name!.Value!, Load(c)))
                ?? []),
        ];
    }

    private static XElement[] Anchors(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        return [.. Load(document.WorkbookPart!.WorksheetParts.Single(w => w.DrawingsPart is not null).DrawingsPart!).Elements()];
    }

    private static XElement Load(OpenXmlPart part)
    {
        using Stream stream = part.GetStream();
        return XElement.Load(stream);
    }
}
