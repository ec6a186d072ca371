using System.Net;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Tests.Workbooks.Reading;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks;

/// <summary>Adding to workbooks, and reading them, that other programs made in their own ways.</summary>
public sealed class WorkbookStrangerTests : IDisposable
{
    private const string Types = RawWorkbook.Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
        + "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";

    private const string Styles = "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellXfs "
        + "count=\"3\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"46\" applyNumberFormat=\"1\"/></cellXfs>";

    private static readonly WorkbookOptions Append = new() { Mode = WorkbookMode.Append };

    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Days_go_into_a_workbook_of_1904_as_it_counts_them()
    {
        string path = Raw($"<row r=\"1\">{Text("A1", "D")}</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>43951</v></c></row>", "date1904=\"1\"");
        WorkbookWriter.Write(path, [Named("Data", Column<DateTime>("D", new(2024, 5, 3), new(2024, 5, 3, 18, 0, 0), new(1903, 12, 31)))], Append);
        WorkbookWriter.Write(path, [Named("New", Column<DateOnly>("E", new(2001, 11, 23), new(1904, 1, 1)))], Append);
        WorkbookWriter.Write(path, [Named("New", Column("E", EdtfDate.Parse("2024-05-03")))], Append);
        Assert.Equal(["n:43951", "n:43953", "n:43953.75", "s:1903-12-31"], Cells(path, "Data").Values.Skip(1));
        Assert.Equal(["n:35756", "n:0", "n:43953"], Cells(path, "New").Values.Skip(1));
        Assert.Equal([new DateTime(2024, 5, 1), new DateTime(2024, 5, 3), new DateTime(2024, 5, 3, 18, 0, 0), "1903-12-31"], Values(path));
    }

    [Fact]
    public void Days_before_1900_in_a_workbook_of_1904_are_a_limit_and_no_damage()
    {
        string path = Raw($"<row r=\"1\">{Text("A1", "D")}</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>-93204</v></c></row>", "date1904=\"1\"");
        Assert.Equal(new DateOnly(1648, 10, 24), WorkbookReader.Read(path).Single()[0, 0]);
        byte[] before = File.ReadAllBytes(path);
        TreatyFault fault = Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(path, [Named("Data", Column<int>("D", 8))], Append));
        Assert.Equal("UnsupportedWorkbook", fault.ErrorId);
        Assert.Contains("before 1900", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("1/0", "t=\"e\"", "#DIV/0!")]
    [InlineData("NOSUCH(1)", "t=\"e\"", "#NAME?")]
    [InlineData("A1&amp;A1", "t=\"str\"", "NN")]
    public void Formulas_of_others_do_not_keep_rows_from_being_added(string formula, string type, string value)
    {
        string path = Raw($"<row r=\"1\">{Text("A1", "N")}</row><row r=\"2\"><c r=\"A2\" {type}><f>{formula}</f><v>{value}</v></c></row>");
        WorkbookWriter.Write(path, [Named("Data", Column<int>("N", 7))], Append);
        Assert.Equal("n:7", Cells(path)["A3"]);
        Assert.Equal(WebUtility.HtmlDecode(formula), TestWorkbooks.SheetElement(path, "f")?.Value);
    }

    [Theory]
    [InlineData(1, "A4 B4")]
    [InlineData(2, "A4 B4")]
    public void Records_go_under_the_header_below_a_title(int startRow, string cells)
    {
        string path = Raw($"<row r=\"1\">{Text("A1", "Report 2024")}</row><row r=\"2\">{Text("A2", "Name")}{Text("B2", "Count")}</row>"
            + $"<row r=\"3\">{Text("A3", "x")}<c r=\"B3\"><v>1</v></c></row>");
        WorkbookWriter.Write(path, [Named("Data", Column("Name", "new"), Column<int>("Count", 99)) with { StartRow = startRow }], Append);
        Dictionary<string, string> found = Cells(path);
        Assert.Equal(["s:Report 2024", "s:Name", "s:Count", "s:x", "n:1", "s:new", "n:99"], found.Values);
        Assert.Equal(cells.Split(' '), found.Keys.TakeLast(2));
    }

    [Fact]
    public void Records_go_under_a_header_that_stands_right_and_below()
    {
        string path = Raw($"<row r=\"1\">{Text("A1", "Heading")}</row><row r=\"5\">{Text("B5", "Name")}{Text("C5", "N")}</row>"
            + $"<row r=\"6\">{Text("B6", "x")}<c r=\"C6\"><v>1</v></c></row>");
        WorkbookWriter.Write(path, [Named("Data", Column<int>("N", 2), Column("Name", "y"), Column("New", "z"))], Append);
        Dictionary<string, string> cells = Cells(path);
        Assert.Equal(("s:New", "s:y", "n:2", "s:z"), (cells["D5"], cells["B7"], cells["C7"], cells["D7"]));
    }

    [Fact]
    public void A_row_that_is_named_and_has_none_of_the_names_is_no_header()
    {
        string path = Raw($"<row r=\"1\">{Text("A1", "Report")}</row><row r=\"2\">{Text("A2", "Name")}</row><row r=\"3\">{Text("A3", "x")}</row>");
        TreatyFault fault = Assert.Throws<TreatyFault>(
            () => WorkbookWriter.Write(path, [Named("Data", Column("Name", "new")) with { StartRow = 3 }], Append));
        Assert.Equal("SheetNotAppendable", fault.ErrorId);
        Assert.Contains("row 3 has none of the names", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_title_nothing_is_guessed()
    {
        string path = Raw($"<row r=\"1\">{Text("A1", "Report")}</row><row r=\"2\">{Text("A2", "Name")}{Text("B2", "Count")}</row>");
        TreatyFault fault = Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(path, [Named("Data", Column("Other", "x"))], Append));
        Assert.Equal("SheetNotAppendable", fault.ErrorId);
        Assert.Contains("-StartRow", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_a_workbook_without_styles_stay()
    {
        string path = RawWorkbook.Write(_books.Path("bare.xlsx"), $"<row r=\"1\">{Text("A1", "N")}</row><row r=\"2\"><c r=\"A2\"><v>7</v></c></row>", more:
        [
            ("[Content_Types].xml", Types),
            ("xl/_rels/workbook.xml.rels", RawWorkbook.Head
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
                + "Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ]);
        WorkbookWriter.Write(path, [Named("Data", Column<int>("N", 8))], Append);
        Assert.Equal(["s:N", "n:7", "n:8"], Cells(path).Values);
    }

    [SharedFact("inputs/f05_lo_comment.xlsx")]
    public void Comments_of_LibreOffice_stay()
    {
        string path = _books.Path("lo.xlsx");
        File.WriteAllBytes(path, File.ReadAllBytes(SharedFactAttribute.PathOf("inputs/f05_lo_comment.xlsx")));
        WorkbookWriter.Write(path, [Named("S", Column("K", "b"))], Append);
        WorkbookWriter.Write(path, [Named("S", Column("K", "c"))], Append);
        using System.IO.Compression.ZipArchive archive = System.IO.Compression.ZipFile.OpenRead(path);
        Assert.Single(archive.Entries, entry => entry.Name.StartsWith("comments", StringComparison.Ordinal));
        Assert.Single(archive.Entries, entry => entry.Name.EndsWith(".vml", StringComparison.Ordinal));
        Assert.NotNull(SheetElement(path, "legacyDrawing"));
        Assert.Equal(["s:K", "s:a", "s:b", "s:c"], Cells(path, "S").Values);
    }

    [Theory]
    [InlineData("-91742", 1, "1648-10-24")]
    [InlineData("-30885", 1, "1815-06-09")]
    [InlineData("-693593", 1, "0001-01-01")]
    [InlineData("-693594", 1, null)]
    [InlineData("7119", 1, "1919-06-28")]
    [InlineData("1", 1, "1900-01-01")]
    [InlineData("59", 1, "1900-02-28")]
    [InlineData("60", 1, null)]
    [InlineData("61", 1, "1900-03-01")]
    [InlineData("0", 1, null)]
    [InlineData("-0.0208333333333333", 2, "-00:30:00")]
    [InlineData("1.25", 2, "1.06:00:00")]
    public void Days_and_times_before_the_calendar_of_Excel_are_read(string number, int style, string? expected)
    {
        string path = Raw($"<row r=\"1\">{Text("A1", "D")}</row><row r=\"2\"><c r=\"A2\" s=\"{style}\"><v>{number}</v></c></row>");
        List<string> warnings = [];
        object? value = WorkbookReader.Read(path, new WorkbookReadOptions { Warn = warnings.Add }).Single()[0, 0];
        Assert.Equal(expected, value is TimeSpan or DateOnly ? Core.Tables.Columns.CellValue.Text(value) : null);
        Assert.Equal(expected is null ? 1 : 0, warnings.Count(warning => warning.Contains("A2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("0", "1899-12-30")]
    [InlineData("1", "1899-12-31")]
    [InlineData("59", "1900-02-27")]
    [InlineData("60", "1900-02-28")]
    [InlineData("61", "1900-03-01")]
    public void Days_around_1900_are_read_as_LibreOffice_counts_them(string number, string expected)
    {
        string path = RawWorkbook.Write(_books.Path("lo.xlsx"),
            $"<row r=\"1\">{Text("A1", "D")}</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>{number}</v></c></row>",
            Styles, more:
            [
                ("_rels/.rels", RawWorkbook.Head
                    + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                    + "Target=\"xl/workbook.xml\"/><Relationship Id=\"a\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" "
                    + "Target=\"docProps/app.xml\"/></Relationships>"),
                ("docProps/app.xml", "<Properties><Application>LibreOffice/25.2 Linux</Application></Properties>"),
            ]);
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), WorkbookReader.Read(path).Single()[0, 0]);
    }

    [Fact]
    public void Times_come_back_from_a_workbook()
    {
        TimeSpan?[] times = [new(14, 30, 0), new(1, 6, 0, 0), new(0, -30, 0), TimeSpan.FromMilliseconds(250), null, TimeSpan.Zero];
        string path = _books.Write(Sheet(Column("T", [.. times.Cast<object?>()]), new Core.Tables.Columns.ValueColumn<TimeSpan>("U",
            [.. times.Select(time => time ?? default)], [.. times.Select(time => time is null)])));
        WorkbookTable table = WorkbookReader.Read(path).Single();
        Assert.Equal(times.Cast<object?>(), Enumerable.Range(0, times.Length).Select(row => table[1, row]));
        Assert.Equal("[h]:mm:ss.000", Format(path, "B2").NumberFormat);
    }

    [Fact]
    public void A_decimal_of_more_than_fifteen_digits_is_text() => Assert.Equal(["s:D", "s:1234567890123456.78", "s:12345678901234567890.12", "n:0.5"],
        Cells(_books.Write(Sheet(Column<decimal>("D", 1234567890123456.78m, 12345678901234567890.12m, 0.5m)))).Values);

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("docProps/custom.xml")]
    public void A_part_that_is_nested_too_deep_is_refused_whatever_it_is(string part)
    {
        string deep = RawWorkbook.Head + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        string path = RawWorkbook.Write(_books.Path("deep.xlsx"), "", Styles, more: [("[Content_Types].xml", Types), (part, deep)]);
        TreatyFault fault = Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(path, [Named("Data", Column<int>("N", 8))], Append));
        Assert.Equal("InvalidWorkbook", fault.ErrorId);
        Assert.Contains("nested too deep", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>")]
    [InlineData("<row><c><v>1</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><c>1</c></c></row>")]
    [InlineData("</sheetData><sheetData left=\"0.4\"/><sheetData>")]
    [InlineData("between<row r=\"2\"/><!-- rows --><sheetData><sheetData/></sheetData>")]
    public void Whatever_stands_among_rows_ends_in_a_workbook_or_one_fault(string rows)
    {
        string path = Raw($"<row r=\"1\">{Text("A1", "N")}</row>{rows}");
        byte[] before = File.ReadAllBytes(path);
        if (Record.Exception(() => WorkbookWriter.Write(path, [Named("Data", Column<int>("N", 7))], Append)) is { } exception)
        {
            Assert.Equal("InvalidWorkbook", Assert.IsType<TreatyFault>(exception).ErrorId);
            Assert.Equal(before, File.ReadAllBytes(path));
        }
        else
        {
            Assert.Contains("n:7", Cells(path).Values);
        }
    }

    [Theory]
    [InlineData("C0")]
    [InlineData("A1000000:A2")]
    [InlineData("")]
    public void A_table_whose_range_is_none_is_refused_before_its_cells_are_made(string range)
    {
        string path = _books.Write([Named("Data", Column<int>("N", 1))]);
        TestWorkbooks.Alter(path, "xl/tables/table1.xml", xml => xml.Replace("A1:A2", range, StringComparison.Ordinal));
        long before = GC.GetTotalAllocatedBytes();
        TreatyFault fault = Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(path, [Named("Data", Column<int>("N", 7))], Append));
        Assert.Equal("InvalidWorkbook", fault.ErrorId);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1L << 30);
    }

    [Fact]
    public void Names_that_look_like_escapes_are_the_same_in_header_and_table_and_can_be_added_to()
    {
        const string Due = "Due_x0020_Date", SheetName = "S_x0020_1";
        WorkbookOptions options = new()
        {
            PivotTables = [new PivotDefinition { Rows = [Due], Values = "n" }],
            Charts = [new ChartDefinition { Type = ChartType.BarClustered, Category = Due }],
        };
        string path = _books.Write([Named(SheetName, Column(Due, "a"), Column<int>("n", 1), Column("Due Date", "b"))], options);
        _books.Write([Named(SheetName, Column("Due Date", "d"), Column(Due, "c"))], Append);
        _books.Write([Named("x_x000D_y", Column("k_x0041_", "e"))], Append);

        Assert.Contains("Due_x005F_x0020_Date", TestWorkbooks.Xml(path, "xl/tables/table1.xml").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFDD0', TestWorkbooks.Xml(path, "xl/workbook.xml").ToString());
        WorkbookTable first = WorkbookReader.Read(path, new WorkbookReadOptions { Worksheets = [SheetName] }).Single();
        Assert.Equal([Due, "n", "Due Date"], first.Columns);
        Assert.Equal(["a", "c", "b", "d"], new[] { first[0, 0], first[0, 1], first[2, 0], first[2, 1] });
        WorkbookTable second = WorkbookReader.Read(path, new WorkbookReadOptions { Worksheets = ["x_x000D_y"] }).Single();
        Assert.Equal(["k_x0041_"], second.Columns);
    }

    [SharedFact("inputs/hostile/append-deep.xlsx")]
    public void Hostile_workbooks_give_one_fault_each()
    {
        foreach (string file in Directory.EnumerateFiles(SharedFactAttribute.PathOf("inputs/hostile"), "*.xlsx"))
        {
            string path = _books.Path("hostile.xlsx");
            File.WriteAllBytes(path, File.ReadAllBytes(file));
            TreatyFault? fault = Record.Exception(() => WorkbookWriter.Write(path, [Named("Sheet1", Column("K", "b"))], Append)) as TreatyFault;
            Assert.True(fault?.ErrorId is "InvalidWorkbook" or "UnsupportedWorkbook", $"{file}: {fault?.ErrorId}");
            Assert.Matches("[(](its content cannot be unpacked|something in it is missing, or is not what has to stand there|its parts are nested too deep|"
                + "a part of it is no well-formed XML( at line [0-9]+, position [0-9]+)?)[)]|unpacks to more than can be read", fault!.Message);
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(path));
        }
    }

    private string Raw(string rows, string properties = "") =>
        RawWorkbook.Write(_books.Path("raw.xlsx"), rows, Styles, properties: properties, more: [("[Content_Types].xml", Types)]);

    private static string Text(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static object?[] Values(string path) =>
        WorkbookReader.Read(path).Single() is var table ? [.. Enumerable.Range(0, table.RowCount).Select(row => table[0, row])] : [];
}
