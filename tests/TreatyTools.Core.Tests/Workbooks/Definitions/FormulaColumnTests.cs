using System.Xml.Linq;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks.Definitions;

public sealed class FormulaColumnTests : IDisposable
{
    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void A_formula_is_stored_as_Excel_stores_it_in_the_cells_and_in_the_table()
    {
        string path = _books.Write(With("Share", "=[@Count]/SUM([Count])") with { Name = "Votes", NumberFormats = new Dictionary<string,
            string> { ["Share"] = "0.0%" } });
        Dictionary<string, string> cells = Cells(path);
        Assert.Equal("s:Share", cells["C1"]);
        Assert.Equal("f:Votes[[#This Row],[Count]]/SUM(Votes[Count])", cells["C2"]);
        Assert.Equal(cells["C2"], cells["C3"]);
        Assert.Equal("0.0%", Format(path, "C2").NumberFormat);
        XElement column = Xml(path, "xl/tables/table1.xml").Descendants().Last(e => e.Name.LocalName == "tableColumn");
        Assert.Equal("Votes[[#This Row],[Count]]/SUM(Votes[Count])", Assert.Single(column.Elements()).Value);
        Assert.Equal("1", (string?)Xml(path, "xl/workbook.xml").Elements().Single(e => e.Name.LocalName == "calcPr").Attribute("fullCalcOnLoad"));
    }

    [Theory]
    [InlineData("=[@Count]*2", null, "2", "4")]
    [InlineData("=[@Count]/SUM([Count])", null, "0.3333333333333333", "0.6666666666666666")]
    [InlineData("=[@Name]&\"!\"", "str", "a!", "b!")]
    [InlineData("=[@Count]>1", "b", "0", "1")]
    public void A_formula_has_its_result_in_the_file(string formula, string? type, string first, string second)
    {
        string path = _books.Write(Sheet(Column("Name", "a", "b"), Column("Count", 1, 2)) with { Formulas = [new("F", formula)] });
        XElement[] cells = [.. Xml(path, "xl/worksheets/sheet1.xml").Descendants().Where(e => (string?)e.Attribute("r") is "C2" or "C3")];
        Assert.All(cells, cell => Assert.Equal(type, (string?)cell.Attribute("t")));
        Assert.Equal([first, second], cells.Select(cell => cell.Elements().Single(e => e.Name.LocalName == "v").Value));
        Assert.Empty(Errors(path));
    }

    [Theory]
    [InlineData("=1/([@Count]-1)")]
    [InlineData("=COUNTA([@])")]
    public void What_cannot_be_worked_out_before_has_no_result_in_the_file(string formula)
    {
        string path = _books.Write(Sheet(Column("Name", "a", "b"), Column("Count", 1, 2)) with { Formulas = [new("F", formula)] });
        XElement cell = Xml(path, "xl/worksheets/sheet1.xml").Descendants().Single(e => (string?)e.Attribute("r") == "C2");
        Assert.Equal(["f"], cell.Elements().Select(e => e.Name.LocalName));
    }

    [Theory]
    [InlineData("=[@[Count (all)]]+1", "Sheet1[[#This Row],[Count (all)]]+1")]
    [InlineData("=SUM([[Count]:[Count (all)]])", "SUM(Sheet1[[Count]:[Count (all)]])")]
    [InlineData("=SUM(Sheet1[[#Headers],[Count]])", "SUM(Sheet1[[#Headers],[Count]])")]
    [InlineData("= ROWS([#All]) ", " ROWS(Sheet1[#All])")]
    [InlineData("=COUNTA([@])", "COUNTA(Sheet1[#This Row])")]
    [InlineData("=textjoin(\", \",TRUE,[@Name],\"a|b [c] 'd'\")", "_xlfn.TEXTJOIN(\", \",TRUE,Sheet1[[#This Row],[Name]],\"a|b [c] 'd'\")")]
    [InlineData("=IF([@Count]<>0,1E-5,#N/A)%", "IF(Sheet1[[#This Row],[Count]]<>0,1E-5,#N/A)%")]
    [InlineData("='Sheet1'!$A$1&Sheet1!B2", "'Sheet1'!$A$1&Sheet1!B2")]
    [InlineData("=SUM({1,2;3,4})-NOW()", "SUM({1,2;3,4})-NOW()")]
    [InlineData("=[@['#1 '[x']]]", "Sheet1[[#This Row],['#1 '[x']]]")]
    [InlineData("=IF([@Count],,2)", "IF(Sheet1[[#This Row],[Count]],,2)")]
    public void Formulas_are_understood(string formula, string stored)
    {
        string path = _books.Write(Sheet(Column("Name", "a"), Column("Count", 1), Column("Count (all)", 2),
            Column("#1 [x]", 3)) with { Formulas = [new("F", formula)] });
        Assert.Equal("f:" + stored, Cells(path)["E2"]);
    }

    [Theory]
    [InlineData("[@Count]*2", "InvalidFormula")]
    [InlineData("=", "InvalidFormula")]
    [InlineData("=[@Count", "InvalidFormula")]
    [InlineData("=([@Count]", "InvalidFormula")]
    [InlineData("=[@Count])", "InvalidFormula")]
    [InlineData("=[@Count]*", "InvalidFormula")]
    [InlineData("=*2", "InvalidFormula")]
    [InlineData("=SUM(1;2)", "InvalidFormula")]
    [InlineData("=1 2", "InvalidFormula")]
    [InlineData("=\"open", "InvalidFormula")]
    [InlineData("=cmd|'/c calc'!A0", "InvalidFormula")]
    [InlineData("='cmd'|'/c calc'!A0", "InvalidFormula")]
    [InlineData("=DDE(\"soffice\",\"a\",\"b\")", "InvalidFormula")]
    [InlineData("=[Other.xlsx]Sheet1!A1", "InvalidFormula")]
    [InlineData("='[Other.xlsx]Sheet1'!A1", "InvalidFormula")]
    [InlineData("='C:\\x\\[Other.xlsx]S'!A1", "InvalidFormula")]
    [InlineData("='\\\\server\\share\\a'!A1", "InvalidFormula")]
    [InlineData("=Nowhere!A1", "InvalidFormula")]
    [InlineData("=Nowhere[Count]", "InvalidFormula")]
    [InlineData("=LET(x,1,x)", "InvalidFormula")]
    [InlineData("=[@Cuont]", "ColumnNotFound")]
    [InlineData("=SUM(Sheet1[Cuont])", "ColumnNotFound")]
    public void Formulas_that_cannot_be_used_are_refused_and_nothing_is_written(string formula, string id)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => _books.Write(With("F", formula)));
        Assert.Equal(id, fault.ErrorId);
        Assert.Empty(Directory.GetFiles(_books.Folder));
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_with_the_nearest()
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => _books.Write(With("F", "=[@Cuont]")));
        Assert.Contains("'Count'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_the_same_name_is_not_replaced() =>
        Assert.Equal("ColumnExists", Assert.Throws<TreatyFault>(() => _books.Write(With("count", "=1"))).ErrorId);

    [Fact]
    public void Without_a_header_there_are_no_names_to_calculate_with() =>
        Assert.Equal("ConflictingParameters", Assert.Throws<TreatyFault>(() => _books.Write(With("F", "=[@Count]") with { NoHeader = true })).ErrorId);

    [Fact]
    public void Of_several_sheets_those_get_the_column_that_have_what_it_names()
    {
        KeyValuePair<string, string>[] formulas = [new("Twice", "=[@Count]*2")];
        string path = _books.Write([With("x", "=1") with { Name = "A", Formulas = formulas }, Named("B", Column("Other", 1)) with { Formulas = formulas }]);
        Assert.Equal("f:A[[#This Row],[Count]]*2", Cells(path, "A")["C2"]);
        Assert.Equal(["A1", "A2"], Cells(path, "B").Keys);
    }

    [Fact]
    public void One_column_of_formulas_may_use_another()
    {
        string path = _books.Write(With("A", "=[@Count]") with { Formulas = [new("A", "=[@Count]*2"), new("B", "=[@A]+1")] });
        Assert.Equal("f:Sheet1[[#This Row],[A]]+1", Cells(path)["D3"]);
    }

    [Fact]
    public void Records_that_are_added_are_calculated_too()
    {
        _books.Write(With("Twice", "=[@Count]*2"));
        WorkbookOptions append = new() { Mode = WorkbookMode.Append };
        string path = _books.Write(Sheet(Column("Name", "c"), Column("Count", 5), Column("More", "m")), append);
        Assert.Equal(("f:Sheet1[[#This Row],[Count]]*2", "s:m"), (Cells(path)["C4"], Cells(path)["D4"]));
        Assert.Contains(Xml(path, "xl/tables/table1.xml").Descendants(), e => e.Name.LocalName == "calculatedColumnFormula");
        TreatyFault fault = Assert.Throws<TreatyFault>(() => _books.Write(Sheet(Column("Name", "c"), Column("Twice", 5)), append));
        Assert.Equal("SheetNotAppendable", fault.ErrorId);
        path = _books.Write(With("Thrice", "=[@Count]*3"), append);
        Assert.Equal("f:Sheet1[[#This Row],[Count]]*3", Cells(path)["E5"]);
    }

    [Fact]
    public void Text_of_data_is_never_a_formula()
    {
        string path = _books.Write(With("F", "=[@Count]") with { Table = Sheet(Column("Name", "=1+1"), Column("Count", 1)).Table });
        Assert.Equal("s:=1+1", Cells(path)["A2"]);
    }

    private static WorkbookSheet With(string name, string formula) =>
        Sheet(Column("Name", "a", "b"), Column("Count", 1, 3)) with { Formulas = [new(name, formula)] };
}
