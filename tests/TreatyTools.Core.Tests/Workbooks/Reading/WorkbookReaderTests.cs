using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks.Reading;

public sealed class WorkbookReaderTests : IDisposable
{
    private readonly TestWorkbooks _books = new();
    private readonly List<string> _warnings = [];

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Texts_come_back_as_they_were()
    {
        string[] texts =
        [
            "007", "1,5", "1E5", "TRUE", "=1+1", "=cmd|'/c calc'!A1", "+49", "-5", "@SUM(A1)", "\t=1+1", "'quoted", " ", "  both ends  ", "two\nlines",
                "carriage\r\nreturn", "\r",
            "<tag> & \"quote\" ]]>", "bell \a null \0 escape \u001b", "_x000D_ written out, _x0041_ too, _xZZZZ_ is none", "__x0041_", "lone \ud83d high",
                "lone \ude00 low", "pair \ud83d\ude00",
            "\ufffe\uffff", "العربية 中文", new string('x', 32_767), string.Concat(Enumerable.Repeat("é😀<x", 6_000)), "2024-01-01", "http://example.org/#a#b",
        ];
        WorkbookTable table = Read(_books.Write(Sheet(Column("Text", texts))));
        Assert.Equal(texts, Enumerable.Range(0, table.RowCount).Select(row => table[0, row]));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Values_come_back_with_their_types()
    {
        WorkbookTable table = Read(_books.Write(Sheet(
            Column<int?>("Int", 1, null, -5),
            Column<long?>("Long", 5_000_000_000, 1, null),
            Column<double?>("Double", 1.5, 2, 1e-300),
            Column<bool?>("Bool", true, false, null),
            Column<DateOnly?>("Day", new DateOnly(1900, 3, 1), null, new DateOnly(9999, 12, 31)),
            Column<DateTime?>("Moment", new DateTime(2024, 8, 8, 15, 1, 2), new DateTime(2024, 8, 9), null),
            Column<EdtfDate?>("Edtf", EdtfDate.Parse("2024-08-08"), EdtfDate.Parse("2024-08~"), null),
            Column<string?>("Nothing", null, null, null))));
        Assert.Equal(["Int", "Long", "Double", "Bool", "Day", "Moment", "Edtf", "Nothing"], table.Columns);
        Assert.Equal([1, null, -5], Values(table, 0));
        Assert.Equal([5_000_000_000L, 1L, null], Values(table, 1));
        Assert.Equal([1.5, 2.0, 1e-300], Values(table, 2));
        Assert.Equal([true, false, null], Values(table, 3));
        Assert.Equal([new DateOnly(1900, 3, 1), null, new DateOnly(9999, 12, 31)], Values(table, 4));
        Assert.Equal([new DateTime(2024, 8, 8, 15, 1, 2), new DateTime(2024, 8, 9), null], Values(table, 5));
        Assert.Equal([new DateOnly(2024, 8, 8), "2024-08~", null], Values(table, 6));
        Assert.Equal([null, null, null], Values(table, 7));
    }

    [Fact]
    public void Every_second_of_a_day_comes_back()
    {
        DateTime[] moments = [.. Enumerable.Range(0, 86_400).Where(i => i % 7 == 0).Select(i => new DateTime(2024, 8, 8).AddSeconds(i))];
        WorkbookTable table = Read(_books.Write(Sheet(Column("Moment", moments))));
        Assert.Equal(moments.Cast<object?>(), Values(table, 0));
    }

    [Fact]
    public void Empty_rows_of_a_table_are_rows_even_at_its_end()
    {
        Assert.Equal(["a", null, "b", null], Values(Read(_books.Write(Sheet(Column<string?>("Text", "a", null, "b", null)))), 0));
        Assert.Equal(0, Read(_books.Write(Sheet(Column<string>("Text")))).RowCount);
    }

    [Fact]
    public void A_title_above_the_table_is_not_read()
    {
        string path = _books.Write(Sheet(Column("A", 1, 2)) with { Title = "Heading", StartRow = 3 });
        Assert.Equal([1, 2], Values(Read(path), 0));
        Assert.Equal(["Heading"], Read(path, new WorkbookReadOptions { HeaderRow = 3 }).Columns);
        Assert.Equal(["A"], Read(path, new WorkbookReadOptions { HeaderRow = 4 }).Columns);
    }

    [Fact]
    public void Without_a_header_columns_are_numbered()
    {
        string path = _books.Write(Sheet(Column("A", "x", "y"), Column("B", 1, 2)) with { NoHeader = true });
        WorkbookTable table = Read(path, new WorkbookReadOptions { NoHeader = true });
        Assert.Equal(["Column1", "Column2"], table.Columns);
        Assert.Equal(["x", "y"], Values(table, 0));
        Assert.Empty(_warnings);
        Assert.Equal(1, Read(path, new WorkbookReadOptions { NoHeader = true, HeaderRow = 2 }).RowCount);
    }

    [Fact]
    public void Sheets_are_chosen_by_name_and_wildcard()
    {
        string path = _books.Write([Named("Beta", Column("A", 1)), Named("Alpha", Column("A", 2)), Named("[x]", Column("A", 3))]);
        Assert.Equal("Beta", Read(path).Worksheet);
        Assert.Equal(["Beta", "Alpha", "-x-"], All(path, "*"));
        Assert.Equal(["Beta", "Alpha"], All(path, "alpha", "B*"));
        TreatyFault fault = Assert.Throws<TreatyFault>(() => All(path, "Alhpa"));
        Assert.Equal("WorksheetNotFound", fault.ErrorId);
        Assert.Contains("'Alpha'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_found_by_its_name_on_any_sheet()
    {
        string path = _books.Write([Named("One", Column("A", 1)) with { TableName = "First" }, Named("Two", Column("A", 2)) with { TableName = "Second" }]);
        Assert.Equal("Two", Read(path, new WorkbookReadOptions { TableName = "second" }).Worksheet);
        Assert.Equal("TableNotFound", Assert.Throws<TreatyFault>(() => Read(path, new WorkbookReadOptions { TableName = "Secnd" })).ErrorId);
        Assert.Equal([("One", false, "First"), ("Two", false, "Second")], WorkbookReader.Outline(path).Select(s => (s.Name, s.IsHidden, s.Tables.Single())));
    }

    [Fact]
    public void Names_that_are_missing_or_come_twice_are_numbered_with_a_warning()
    {
        WorkbookTable table = Read(Raw("<row><c t='str'><v>A</v></c><c/><c "
            + "t='str'><v>a</v></c><c><v>2024</v></c></row><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>"));
        Assert.Equal(["A", "Column2", "a2", "2024"], table.Columns);
        Assert.Equal(2, _warnings.Count);
        Assert.Contains("column C is called 'a2'", _warnings[0], StringComparison.Ordinal);
        Assert.Contains("B ('Column2')", _warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_rows_around_and_between_records_are_left_out()
    {
        WorkbookTable table = Read(Raw("<row r='3'/><row r='4'><c r='C4' t='str'><v>A</v></c></row><row r='6'><c r='C6'><v>1</v></c></row><row r='1048576'><c "
            + "r='C1048576'><v>2</v></c></row>"));
        Assert.Equal(["A"], table.Columns);
        Assert.Equal([1, 2], Values(table, 0));
    }

    [Theory]
    [InlineData(14, "", "2023-02-27")]
    [InlineData(22, "", "2023-02-27 12:00:00")]
    [InlineData(21, "", "44984.12:00:00")]
    [InlineData(0, "", "44984.5")]
    [InlineData(200, "[$-409]d-mmm-yy;@", "2023-02-27 12:00:00")]
    [InlineData(200, "h:mm AM/PM", "44984.12:00:00")]
    [InlineData(200, "mmm", "2023-02-27 12:00:00")]
    [InlineData(200, "[h]:mm", "44984.12:00:00")]
    [InlineData(200, "[Red]0.00 \"days\"", "44984.5")]
    [InlineData(200, "#,##0\\d", "44984.5")]
    [InlineData(200, "General", "44984.5")]
    [InlineData(200, "\"open", "44984.5")]
    [InlineData(200, "[open", "44984.5")]
    public void A_format_tells_what_a_number_means(int id, string code, string expected)
    {
        string serial = id == 14 ? "44984" : "44984.5";
        string path = Raw($"<row><c t='str'><v>A</v></c></row><row><c s='1'><v>{serial}</v></c></row>",
            $"<numFmts><numFmt numFmtId='200' formatCode='{code}'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='{id}'/></cellXfs>");
        object? value = Read(path)[0, 0];
        Assert.Equal(expected, value is TimeSpan time ? time.ToString() : CellText.Of(value!));
    }

    [Theory]
    [InlineData("", 1, "1900-01-01")]
    [InlineData("", 59, "1900-02-28")]
    [InlineData("", 60, "60")]
    [InlineData("", 61, "1900-03-01")]
    [InlineData("", -1, "1899-12-29")]
    [InlineData("", 2958466, "2958466")]
    [InlineData("date1904='1'", 0, "1904-01-01")]
    [InlineData("date1904='1'", 43522, "2023-02-27")]
    public void Days_are_counted_as_Excel_counts_them(string properties, int serial, string expected)
    {
        string path = RawWorkbook.Write(
            _books.Path(), FormattableString.Invariant($"<row><c t='str'><v>A</v></c></row><row><c s='0'><v>{serial}</v></c></row>"),
                "<cellXfs><xf numFmtId='14'/></cellXfs>", "", properties);
        Assert.Equal(expected, CellText.Of(Read(path)[0, 0]!));
    }

    [Fact]
    public void Shared_rich_and_ISO_values_are_read()
    {
        string path = RawWorkbook.Write(_books.Path(),
            "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='str'><v>C</v></c><c t='str'><v>D</v></c></row><row><c t='s'><v>2</v></c><c "
                + "t='d'><v>2024-08-08</v></c><c t='d'><v>2024-08-08T10:00:00</v></c><c t='str'><f>A1</f><v> x_x000A_y</v></c></row>",
            "", "<si><t>A</t></si><si><r><t>B</t></r><r><rPr><b/></rPr><t xml:space='preserve'> two</t></r><rPh sb='0' eb='1'><t>no</t></rPh></si><si><t "
                + "xml:space='preserve'> </t></si>");
        WorkbookTable table = Read(path);
        Assert.Equal(["A", "B two", "C", "D"], table.Columns);
        Assert.Equal([" ", new DateOnly(2024, 8, 8), new DateTime(2024, 8, 8, 10, 0, 0), " x\ny"], Enumerable.Range(0, 4).Select(i => table[i, 0]));
    }

    [Fact]
    public void Errors_and_formulas_without_a_value_are_empty_with_a_warning()
    {
        WorkbookTable table = Read(Raw("<row><c t='str'><v>A</v></c><c t='str'><v>B</v></c></row><row><c t='e'><v>#N/A</v></c><c><f>1+1</f></c></row><row><c "
            + "t='e'><v>#REF!</v></c><c><f>1+1</f><v>2</v></c></row>"));
        Assert.Equal([null, null], Values(table, 0));
        Assert.Equal([null, 2], Values(table, 1));
        Assert.Contains("2 cells (first A2)", _warnings[0], StringComparison.Ordinal);
        Assert.Contains("1 cell (B2)", _warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_on_a_sheet_are_no_rows_and_parts_are_found_in_any_case()
    {
        string path = RawWorkbook.Write(_books.Path(), "", more:
        [
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c "
                + "t='str'><v>A</v></c></row><row><c><v>1</v></c></row></sheetData><controls><anchor><row>9</row></anchor></controls></worksheet>"),
            ("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id='r1' Type='x/table' Target='../Tables/T.xml'/></Relationships>"),
            ("xl/tables/t.xml", "<table displayName='T' ref='A1:A9'/>"),
        ]);
        Assert.Equal([1], Values(Read(path), 0));
    }

    [Fact]
    public void A_table_ends_before_its_totals_and_may_have_no_header()
    {
        const string Rows = "<row><c t='str'><v>A</v></c></row><row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>3</v></c></row>";
        (string, string) relations = ("xl/worksheets/_rels/sheet1.xml.rels",
            "<Relationships><Relationship Id='r1' Type='x/table' Target='../tables/t.xml'/></Relationships>");
        string path = RawWorkbook.Write(_books.Path("totals.xlsx"), Rows,
            more: [relations, ("xl/tables/t.xml", "<table displayName='T' ref='A1:A4' totalsRowCount='1'/>")]);
        Assert.Equal([1, 2], Values(Read(path), 0));
        path = RawWorkbook.Write(_books.Path("bare.xlsx"), Rows, more: [relations, ("xl/tables/t.xml",
            "<table displayName='T' ref='A2:A3' headerRowCount='0'><tableColumns><tableColumn name='Number'/></tableColumns></table>")]);
        Assert.Equal(["Number"], Read(path).Columns);
        Assert.Equal([1, 2], Values(Read(path), 0));
    }

    [Fact]
    public void Columns_are_read_as_text_when_asked()
    {
        string path = _books.Write(Sheet(Column("Year", 2023, 2024), Column("B", 1.5, 2)));
        WorkbookTable table = Read(path, new WorkbookReadOptions { TextColumns = ["Y*"] });
        Assert.Equal(["2023", "2024"], Values(table, 0));
        Assert.Equal([1.5, 2.0], Values(table, 1));
    }

    [Fact]
    public void Texts_among_numbers_make_the_column_of_a_table_text()
    {
        Core.Tables.Columns.Table table = Read(Raw("<row><c t='str'><v>A</v></c></row><row><c><v>1</v></c></row><row><c t='str'><v>n/a</v></c></row>"))
            .ToTable();
        Assert.Equal(typeof(string), table.Columns[0].ValueType);
        Assert.Equal("1", table.Columns[0][0]);
    }

    private string Raw(string rows, string styles = "") => RawWorkbook.Write(_books.Path(), rows, styles);

    private WorkbookTable Read(string path, WorkbookReadOptions? options = null) =>
        Assert.Single(WorkbookReader.Read(path, (options ?? new WorkbookReadOptions()) with { Warn = _warnings.Add }));

    private static string[] All(string path, params string[] names) =>
        [.. WorkbookReader.Read(path, new WorkbookReadOptions { Worksheets = names }).Select(table => table.Worksheet)];

    private static object?[] Values(WorkbookTable table, int column) => [.. Enumerable.Range(0, table.RowCount).Select(row => table[column, row])];
}
