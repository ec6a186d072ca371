using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks;

public sealed class WorkbookCellTests : IDisposable
{
    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData("007")]
    [InlineData("1,5")]
    [InlineData("1.5")]
    [InlineData("2020-01-01")]
    [InlineData("1E5")]
    [InlineData("TRUE")]
    [InlineData("=1+1")]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("+49 30 1234")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("'quoted")]
    public void Text_stays_text_now_and_when_somebody_edits_it(string text)
    {
        string path = _books.Write(Sheet(Column("Text", text)));
        Assert.Equal("s:" + text, Cells(path)["A2"]);
        Assert.True(Format(path, "A2").QuotePrefix);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("  spaces at both ends  ")]
    [InlineData("two\nlines")]
    [InlineData("carriage\r\nreturn")]
    [InlineData("<tag> & \"quote\"")]
    [InlineData("bell \a null \0 escape \u001b")]
    [InlineData("_x000D_ written out, _x0041_ too, _xZZZZ_ is none")]
    [InlineData("__x0041_ and _x0041__x0042_")]
    [InlineData("lone \ud83d high, lone \ude00 low, pair \ud83d\ude00")]
    [InlineData("\ufffe\uffff")]
    [InlineData("Ελληνικά العربية 中文 עברית")]
    public void Every_character_survives(string text)
    {
        string path = _books.Write(Sheet(Column("Text", text, "next")));
        Assert.Equal("s:" + text, Cells(path)["A2"]);
        Assert.Equal("s:next", Cells(path)["A3"]);
    }

    [Fact]
    public void Long_texts_around_the_size_of_the_buffer_survive()
    {
        string[] texts = [.. Enumerable.Range(32_700, 68).Select(n => string.Concat(Enumerable.Repeat("é😀<x", n / 5))), new string('x', 32_767)];
        string path = _books.Write(Sheet(Column("Text", texts)));
        Assert.Equal(texts, Cells(path).Where(c => c.Key != "A1").Select(c => c.Value[2..]));
    }

    [Fact]
    public void A_text_that_no_cell_can_hold_is_an_error_that_names_its_place()
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(_books.Path(), [Sheet(Column("Summary", "short", new string('x', 32_768)))]));
        Assert.Equal("CellTooLong", fault.ErrorId);
        Assert.Contains("Row 2 of the column 'Summary' has 32,768", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_books.Folder));
    }

    [Fact]
    public void Numbers_are_numbers_and_those_that_Excel_would_round_are_text()
    {
        string path = _books.Write(Sheet(
            Column<int?>("Int", 7, null), Column<long?>("Long", 999_999_999_999_999, 1_000_000_000_000_000),
            Column<double?>("Double", 0.1, -1e300), Column<decimal?>("Decimal", 12.50m, 1.2345678901234567m)));
        Dictionary<string, string> cells = Cells(path);
        Assert.Equal(
            ["n:7", "n:999999999999999", "n:0.1", "n:12.50", "s:1000000000000000", "n:-1E+300", "s:1.2345678901234567"],
            cells.Where(c => !c.Key.EndsWith('1')).Select(c => c.Value));
        Assert.False(cells.ContainsKey("A3"));
    }

    [Fact]
    public void What_is_no_number_is_empty()
    {
        string path = _books.Write(Sheet(Column<double>("Value", double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1)));
        Assert.Equal(["A1", "A5"], Cells(path).Keys);
    }

    [Fact]
    public void Truth_values_are_truth_values()
    {
        string path = _books.Write(Sheet(Column<bool?>("Flag", true, false, null)));
        Assert.Equal(["s:Flag", "b:1", "b:0"], Cells(path).Values);
    }

    [Fact]
    public void Dates_are_dates()
    {
        string path = _books.Write(Sheet(
            Column<DateOnly>("Day", new DateOnly(2024, 12, 24)),
            Column<DateTime>("Midnight", new DateTime(2024, 12, 24)),
            Column<DateTime>("Time", new DateTime(2024, 12, 24, 18, 30, 0)),
            Column("Edtf", EdtfDate.Parse("2024-12-24"))));
        Dictionary<string, string> cells = Cells(path);
        Assert.Equal(["n:45650", "n:45650", "n:45650.770833333336", "n:45650"], new[] { "A2", "B2", "C2", "D2" }.Select(c => cells[c]));
        Assert.Equal(["yyyy-mm-dd", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "yyyy-mm-dd"],
            new[] { "A2", "B2", "C2", "D2" }.Select(c => Format(path, c).NumberFormat));
    }

    [Fact]
    public void Dates_that_Excel_does_not_have_are_ISO_text()
    {
        string path = _books.Write(Sheet(
            Column<DateOnly>("Day", new DateOnly(1648, 10, 24), new DateOnly(1900, 2, 28), new DateOnly(1900, 3, 1)),
            Column<DateTime>("Time", new DateTime(1648, 10, 24), new DateTime(1899, 12, 31, 13, 5, 0), new DateTime(9999, 12, 31)),
            Column("Edtf", EdtfDate.Parse("2024-08"), EdtfDate.Parse("2024-08-08~"), EdtfDate.Parse("1815-06-09"))));
        Dictionary<string, string> cells = Cells(path);
        Assert.Equal(["s:1648-10-24", "s:1900-02-28", "n:61"], new[] { "A2", "A3", "A4" }.Select(c => cells[c]));
        Assert.Equal(["s:1648-10-24", "s:1899-12-31 13:05:00", "n:2958465"], new[] { "B2", "B3", "B4" }.Select(c => cells[c]));
        Assert.Equal(["s:2024-08", "s:2024-08-08~", "s:1815-06-09"], new[] { "C2", "C3", "C4" }.Select(c => cells[c]));
    }

    [Fact]
    public void Lists_stand_on_one_line()
    {
        string path = _books.Write(Sheet(Column<IReadOnlyList<string>>("Provisions", ["uncc/24", "uncc/35"], [])));
        Assert.Equal(["s:Provisions", "s:uncc/24; uncc/35"], Cells(path).Values);
    }

    [Fact]
    public void Addresses_are_links()
    {
        string path = _books.Write(Sheet(
            Column("Place", new Uri("https://example.org/a?b=1&c=2#d#e"), new Uri("file:///etc/passwd")),
            Column("Url", "https://example.org/straße x", "see page 2"),
            Column("Text", "https://example.org/", "javascript:alert(1)")) with { HyperlinkColumns = ["text"] });
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["A2"] = "https://example.org/a?b=1&c=2#d%23e",
                ["B2"] = "https://example.org/stra%C3%9Fe%20x",
                ["C2"] = "https://example.org/",
            },
            Links(path));
        Assert.Equal("s:https://example.org/straße x", Cells(path)["B2"]);
        Assert.Equal("s:javascript:alert(1)", Cells(path)["C3"]);
    }

    [Fact]
    public void More_links_than_a_sheet_can_have_are_text_with_one_warning()
    {
        string[] addresses = [.. Enumerable.Range(1, ExcelLimits.Links + 3).Select(n => $"https://example.org/{n}")];
        string path = _books.Path();
        WorkbookWriter.Write(path, [Sheet(Column("Url", addresses))], new WorkbookOptions { Warn = _books.Warnings.Add });
        Assert.Equal(ExcelLimits.Links, Links(path).Count);
        Assert.Equal("s:https://example.org/65533", Cells(path)["A65534"]);
        Assert.Contains("3 further addresses", Assert.Single(_books.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_column_holds_text_and_a_number_format_formats_numbers()
    {
        string path = _books.Write(Sheet(Column<int>("Year", 1994), Column<double>("Share", 0.25)) with
        {
            TextColumns = ["year"],
            NumberFormats = new Dictionary<string, string> { ["SHARE"] = "0.0%" },
        });
        Assert.Equal("s:1994", Cells(path)["A2"]);
        Assert.Equal("@", Format(path, "A2").NumberFormat);
        Assert.Equal("0.0%", Format(path, "B2").NumberFormat);
    }
}
