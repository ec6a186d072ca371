using System.Globalization;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks;

public sealed class WorkbookSheetTests : IDisposable
{
    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void A_sheet_holds_a_table_with_filter_frozen_header_and_print_setup()
    {
        string path = _books.Write(Named("Concerns", Column("Id", "c1", "c2"), Column("Theme", "privacy", "scope")));
        var table = Assert.Single(TableParts(path));
        Assert.Equal(("Concerns", "A1:B3", "TableStyleMedium2", true), (table.Name, table.Range, table.Style, table.Filter));
        Assert.Equal(["Id", "Theme"], table.Columns);
        Assert.Equal("A2", (string?)SheetElement(path, "pane")!.Attribute("topLeftCell"));
        Assert.Equal("A1:B3", (string?)SheetElement(path, "dimension")!.Attribute("ref"));
        Assert.Equal("landscape", (string?)SheetElement(path, "pageSetup")!.Attribute("orientation"));
        Assert.Contains("Concerns!$1:$1<", Xml(path, "xl/workbook.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_stands_above_the_header()
    {
        string path = _books.Write(Sheet(Column("Id", "c1")) with { Title = "=Objections" });
        Assert.Equal(new Dictionary<string, string> { ["A1"] = "s:=Objections", ["A2"] = "s:Id", ["A3"] = "s:c1" }, Cells(path));
        Assert.Equal("A2:A3", Assert.Single(TableParts(path)).Range);
        Assert.Equal("A3", (string?)SheetElement(path, "pane")!.Attribute("topLeftCell"));
    }

    [Fact]
    public void A_title_is_read_back_as_it_was_given_whatever_it_holds()
    {
        const string Title = "a_x000D_b\u0001c\uD800d";
        string path = _books.Write(Sheet(Column("Id", "c1")) with { Title = Title }, new WorkbookOptions { Title = Title });
        Assert.Equal("s:" + Title, Cells(path)["A1"]);
        Assert.Contains(">a_x000D_bcd<", Xml(path, "docProps/core.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_freeze_and_header_can_be_left_out()
    {
        string path = _books.Write(
        [
            Named("Bare", Column("Id", "c1")) with { AutoFilter = false, TableStyle = "light9" },
            Named("Headless", Column("Id", "c1", "c2")) with { NoHeader = true, StartRow = 3 },
        ]);
        var table = Assert.Single(TableParts(path, "Bare"));
        Assert.Equal(("TableStyleLight9", false), (table.Style, table.Filter));
        Assert.Empty(TableParts(path, "Headless"));
        Assert.Equal(new Dictionary<string, string> { ["A3"] = "s:c1", ["A4"] = "s:c2" }, Cells(path, "Headless"));
    }

    [Fact]
    public void A_table_without_records_keeps_its_header()
    {
        string path = _books.Write(Sheet(Column<string>("Id"), Column<int>("Count")));
        Assert.Equal("A1:B2", Assert.Single(TableParts(path)).Range);
        Assert.Equal(["A1", "B1"], Cells(path).Keys);
    }

    [Fact]
    public void Sheets_stand_in_the_order_given_under_legal_and_unique_names()
    {
        string path = _books.Write(
        [
            Named("Theme: who/what?", Column("Id", "1")), Named("theme- who-what-", Column("Id", "2")),
            Named("A name that is longer than Excel allows", Column("Id", "3")), Named("'History'", Column("Id", "4")), Named("", Column("Id", "5")),
        ]);
        Assert.Equal(["Theme- who-what-", "theme- who-what- (2)", "A name that is longer than Exce", "History_", "Sheet"], Sheets(path));
        Assert.Equal(5, _books.Warnings.Count);
    }

    [Theory]
    [InlineData("My table", "My_table")]
    [InlineData("A1", "_A1")]
    [InlineData("R1C1", "_R1C1")]
    [InlineData("c", "_c")]
    [InlineData("2024", "_2024")]
    [InlineData("Übersicht.2024", "Übersicht.2024")]
    public void Names_of_tables_are_made_legal_with_a_warning(string wanted, string name)
    {
        string path = _books.Write(Sheet(Column("Id", "1")) with { TableName = wanted });
        Assert.Equal(name, Assert.Single(TableParts(path)).Name);
        Assert.Equal(wanted == name ? 0 : 1, _books.Warnings.Count);
    }

    [Fact]
    public void Columns_get_names_that_differ_in_more_than_case()
    {
        string path = _books.Write(Sheet(Column("Id", "1"), Column("ID", "2"), Column(" ", "3"), Column("two\nlines", "4"), Column("_x0041_", "5")));
        Assert.Equal(["Id", "ID2", "Column3", "two lines", "_x0041_"], Cells(path).Take(5).Select(c => c.Value[2..]));
        Assert.Equal(3, _books.Warnings.Count);
    }

    [Fact]
    public void Long_texts_wrap_in_a_wide_column_and_ids_stay_narrow()
    {
        string text = string.Concat(Enumerable.Repeat("The safeguards are left to domestic law. ", 8));
        string path = _books.Write(Sheet(Column("Id", "c1", "c2"), Column("Summary", text, text)));
        double[] widths = [.. SheetElement(path, "cols")!.Elements().Select(c => (double)c.Attribute("width")!)];
        Assert.InRange(widths[0], 5, 12);
        Assert.InRange(widths[1], 36, 81);
        Assert.True(Format(path, "B2").Wrap);
        Assert.False(Format(path, "A2").Wrap);
        Assert.InRange((double)SheetElement(path, "sheetData")!.Elements().ElementAt(1).Attribute("ht")!, 75, 150);
    }

    [Fact]
    public void Equal_input_gives_equal_bytes()
    {
        WorkbookSheet sheet = Named("Sources", Column("Url", "https://example.org/"), Column("Id", "s1"));
        byte[] first = File.ReadAllBytes(_books.Write([sheet], new WorkbookOptions { Title = "T" }, "one.xlsx"));
        byte[] second = File.ReadAllBytes(_books.Write([sheet], new WorkbookOptions { Title = "T" }, "two.xlsx"));
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_of_the_session_changes_nothing(string culture)
    {
        WorkbookSheet sheet = Named("Titles I", Column("ID", "i"), Column<double>("Share", 0.5), Column<DateTime>("Time", new DateTime(2024, 12, 24, 1, 2, 3)),
            Column("Date", EdtfDate.Parse("1648-10-24")), Column<decimal>("Sum", 1234.5m)) with { Title = "Title" };
        byte[] expected = File.ReadAllBytes(_books.Write([sheet], null, "one.xlsx"));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, File.ReadAllBytes(_books.Write([sheet], null, "two.xlsx")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_document_says_what_it_is_and_when_it_was_made_if_told()
    {
        string path = _books.Write(Sheet(Column("Id", "1")),
            new WorkbookOptions { Title = "Objections", Created = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) });
        string properties = Xml(path, "docProps/core.xml").ToString();
        Assert.Contains(">TreatyTools<", properties, StringComparison.Ordinal);
        Assert.Contains(">Objections<", properties, StringComparison.Ordinal);
        Assert.Contains(">2026-01-02T03:04:05Z<", properties, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_rows_are_streamed()
    {
        const int Count = 21_000;
        string path = _books.Write(Sheet(
            Column("Id", [.. Enumerable.Range(0, Count).Select(n => $"id {n}")]), Column("Number", [.. Enumerable.Range(0, Count)])));
        Dictionary<string, string> cells = Cells(path);
        Assert.Equal(2 * (Count + 1), cells.Count);
        Assert.Equal(("s:id 20999", "n:20999"), (cells["A21001"], cells["B21001"]));
        Assert.Equal("A1:B21001", Assert.Single(TableParts(path)).Range);
    }

    [Fact]
    public void More_rows_than_a_sheet_has_are_an_error_or_go_on_over_several_sheets()
    {
        WorkbookSheet sheet = new("Big", new Table([new Counting()], ExcelLimits.Rows + 10));
        TreatyFault fault = Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(_books.Path(), [sheet]));
        Assert.Equal("TooManyRows", fault.ErrorId);
        Assert.Contains("1,048,586 rows", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_books.Folder));

        WorkbookWriter.Write(_books.Path(), [sheet], new WorkbookOptions { Split = true });
        Assert.Equal(["Big", "Big (2)"], Sheets(_books.Path()));
        Assert.Equal("A1:A1048576", Assert.Single(TableParts(_books.Path(), "Big")).Range);
        Dictionary<string, string> rest = Cells(_books.Path(), "Big (2)");
        Assert.Equal(("n:1048575", "n:1048585", 12), (rest["A2"], rest["A12"], rest.Count));
    }

    [Fact]
    public void Cancellation_leaves_the_old_workbook_and_nothing_else()
    {
        File.WriteAllText(_books.Path(), "old");
        using CancellationTokenSource source = new();
        WorkbookOptions options = new() { Progress = rows => { if (rows >= 5000) { source.Cancel(); } } };
        Assert.ThrowsAny<OperationCanceledException>(() => WorkbookWriter.Write(
            _books.Path(), [new WorkbookSheet("Big", new Table([new Counting()], 900_000))], options, source.Token));
        Assert.Equal([_books.Path()], Directory.GetFileSystemEntries(_books.Folder));
        Assert.Equal("old", File.ReadAllText(_books.Path()));
    }

    [Fact]
    public void More_columns_than_a_sheet_has_are_an_error()
    {
        WorkbookSheet sheet = Sheet([.. Enumerable.Range(1, ExcelLimits.Columns + 1).Select(n => Column($"c{n}", 1))]);
        Assert.Equal("TooManyColumns", Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(_books.Path(), [sheet])).ErrorId);
    }

    [Fact]
    public void Wrong_options_are_errors_that_name_what_is_right()
    {
        AssertFault("ColumnNotFound", "'Theme'", Sheet(Column("Theme", "x")) with { TextColumns = ["Them"] });
        AssertFault("UnknownTableStyle", "'Medium2'", Sheet(Column("Theme", "x")) with { TableStyle = "Medum2" });
        AssertFault("InvalidNumberFormat", "'0.0%'", Sheet(Column("Theme", "x")) with { NumberFormats = new Dictionary<string, string> { ["Theme"] = "[0" } });
        Assert.Equal("NothingToExport", Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(_books.Path(), [])).ErrorId);
        Assert.Equal("NothingToExport", Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(_books.Path(), [Sheet()])).ErrorId);
    }

    private void AssertFault(string id, string part, WorkbookSheet sheet)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(_books.Path(), [sheet]));
        Assert.Equal(id, fault.ErrorId);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_books.Folder));
    }

    private sealed class Counting() : TableColumn("Number", typeof(long))
    {
        public override object? this[long row] => row;
    }
}
