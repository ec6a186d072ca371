using DocumentFormat.OpenXml.Packaging;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks.Definitions;

public sealed class PivotDefinitionTests : IDisposable
{
    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Rows_are_counted_by_two_columns_with_totals()
    {
        string path = Write(new PivotDefinition { Rows = ["Theme"], Columns = ["Outcome"] });
        Assert.Equal(["Sheet1", "Sheet1 pivot"], Sheets(path));
        Assert.Equal(
            [
                "A4=s:Count", "B4=s:Outcome", "A5=s:Theme", "B5=s:no", "C5=s:yes", "D5=s:(blank)", "E5=s:Grand Total",
                "A6=s:privacy", "B6=n:1", "C6=n:1", "E6=n:2", "A7=s:scope", "C7=n:1", "D7=n:1", "E7=n:2", "A8=s:(blank)", "B8=n:1", "E8=n:1",
                "A9=s:Grand Total", "B9=n:2", "C9=n:2", "D9=n:1", "E9=n:5",
            ], Below(path));
    }

    [Fact]
    public void Several_values_have_a_function_and_a_column_each()
    {
        string path = Write(new PivotDefinition { Rows = ["Theme"], Values = new Dictionary<string,
            object> { ["Votes"] = new[] { "Sum", "average" }, ["Outcome"] = SummaryFunction.Count }, NumberFormat = "0.0", GrandTotals = false });
        Assert.Equal(
            [
                "A4=s:Theme", "B4=s:Sum of Votes", "C4=s:Average of Votes", "D4=s:Count of Outcome",
                "A5=s:privacy", "B5=n:3", "C5=n:1.5", "D5=n:2", "A6=s:scope", "B6=n:4", "C6=n:4", "D6=n:1", "A7=s:(blank)", "B7=n:5", "C7=n:5", "D7=n:1",
            ], Below(path));
        Assert.Equal("0.0", Format(path, "B5", "Sheet1 pivot").NumberFormat);
    }

    [Fact]
    public void Numbers_are_summed_and_least_and_greatest_are_found()
    {
        string path = Write(new PivotDefinition { Rows = ["Outcome"], Values = "Votes" });
        Assert.Contains("B4=s:Sum of Votes", Below(path));
        path = Write(new PivotDefinition { Rows = ["Outcome"], Columns = ["Theme"], Values = new Dictionary<string,
            object> { ["Votes"] = new[] { "Min", "Max" } } });
        Assert.Contains("B6=s:Min of Votes", Below(path));
        Assert.Contains("H5=s:Total Min of Votes", Below(path));
    }

    [Fact]
    public void Several_columns_down_the_side_filters_days_and_truth_values_are_possible()
    {
        string path = Write(new PivotDefinition { Rows = ["Day", "Flag"], Filters = ["Theme", "Outcome"], Name = "Mine", WorksheetName = "By day" });
        List<string> cells = Below(path, "By day");
        Assert.Equal(["A4=s:Theme", "B4=s:(All)", "A5=s:Outcome", "B5=s:(All)", "A7=s:Day", "B7=s:Flag", "C7=s:Count", "A8=n:45292", "B8=b:0", "C8=n:2"],
            cells.Take(10));
        Assert.Contains("A11=s:Grand Total", cells);
    }

    [Fact]
    public void The_copy_of_the_rows_is_in_the_file_and_refreshed_when_it_is_opened()
    {
        string path = Write(new PivotDefinition { Rows = ["Theme"], Columns = ["Outcome"] });
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        PivotTableCacheDefinitionPart cache = Assert.Single(document.WorkbookPart!.GetPartsOfType<PivotTableCacheDefinitionPart>());
        Assert.True(cache.PivotCacheDefinition.RefreshOnLoad?.Value);
        Assert.Equal("Sheet1", cache.PivotCacheDefinition.CacheSource!.WorksheetSource!.Name?.Value);
        Assert.Equal(5, cache.PivotTableCacheRecordsPart!.PivotCacheRecords.ChildElements.Count);
        Assert.Equal("A4:E9", document.WorkbookPart.WorksheetParts.SelectMany(w => w.PivotTableParts).Single().PivotTableDefinition.Location!.Reference?.Value);
    }

    [Fact]
    public void Case_does_not_part_values_as_it_does_not_in_Excel()
    {
        string path = _books.Write(Sheet(Column("K", "a", "A", "b")), new WorkbookOptions { PivotTables = [new() { Rows = ["K"] }] });
        Assert.Contains("B5=n:2", Below(path));
    }

    [Fact]
    public void Names_like_those_of_the_values_get_a_space()
    {
        string path = _books.Write(Sheet(Column("Count", 1), Column("Sum of Count", 2)),
            new WorkbookOptions { PivotTables = [new() { Rows = ["Count"], Values = "Count" }, new() { Rows = ["Count"] }] });
        Assert.Contains("B4=s:Sum of Count ", Below(path));
        Assert.Contains("B4=s:Count ", Below(path, "Sheet1 pivot (2)"));
    }

    [Fact]
    public void Hostile_texts_stay_text()
    {
        string path = _books.Write(Sheet(Column("=A1", "=cmd|x!A0", "_x0041_\u0002", "\uD800", new string('y', 400))),
            new WorkbookOptions { PivotTables = [new() { Rows = ["=A1"], Name = "=N<&>" }] });
        Assert.Contains("A5=s:=cmd|x!A0", Below(path));
        Assert.True(Format(path, "A5", "Sheet1 pivot").QuotePrefix);
    }

    [Fact]
    public void A_table_without_rows_has_a_pivot_table_without_rows() =>
        _books.Write(Sheet(Column<string>("K"), Column<int?>("V")),
            new WorkbookOptions { PivotTables = [new() { Rows = ["K"], Columns = ["V"], Values = "V" }] });

    [Fact]
    public void A_pivot_table_outlives_rows_that_are_added_and_sheets_that_are_replaced()
    {
        Write(new PivotDefinition { Rows = ["Theme"], Columns = ["Outcome"], NumberFormat = "0.000" });
        string path = _books.Write(Data(), new WorkbookOptions { Mode = WorkbookMode.Append, PivotTables = [new() { Rows = ["Outcome"] }] });
        Assert.Equal(["Sheet1", "Sheet1 pivot", "Sheet1 pivot (2)"], Sheets(path));
        Assert.Contains("B8=n:10", Below(path, "Sheet1 pivot (2)"));
        path = _books.Write(Named("More", Column("X", 1)), new WorkbookOptions { Mode = WorkbookMode.ReplaceSheet });
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        Assert.Equal(2, document.WorkbookPart!.GetPartsOfType<PivotTableCacheDefinitionPart>().Count());
        Assert.Equal(2, document.WorkbookPart.Workbook.PivotCaches!.ChildElements.Count);
        Assert.Equal(2, document.WorkbookPart.WorksheetParts.Sum(w => w.PivotTableParts.Count()));
    }

    public static TheoryData<PivotDefinition, string, string> Wrong => new()
    {
        { new(), "InvalidDefinition", "Rows" },
        { new() { Rows = ["Them"] }, "ColumnNotFound", "'Theme'" },
        { new() { Rows = ["Theme"], Columns = ["theme"] }, "InvalidDefinition", "more than one" },
        { new() { Rows = ["Theme"], Values = new Dictionary<string, string> { ["Votes"] = "Summ" } }, "InvalidDefinition", "'Sum'" },
        { new() { Rows = ["Theme"], Values = new Dictionary<string, string> { ["Outcome"] = "Sum" } }, "InvalidDefinition", "no numbers" },
        { new() { Rows = ["Theme"], Values = 7 }, "InvalidDefinition", "Values" },
        { new() { Rows = ["Theme"], NumberFormat = "0\"" }, "InvalidNumberFormat", "0\"" },
        { new() { Rows = ["Theme"], Name = "a\nb" }, "InvalidDefinition", "control" },
        { new() { Rows = ["Theme"], SourceWorksheet = "Nowhere" }, "SheetNotFound", "Nowhere" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_one_error_before_anything_is_written(PivotDefinition definition, string id, string part)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Write(definition));
        Assert.Equal(id, fault.ErrorId);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_books.Folder));
    }

    [Fact]
    public void What_would_have_too_many_cells_is_refused_before_they_are_made()
    {
        const int Rows = 8_000;
        WorkbookSheet sheet = Sheet(Column("A", [.. Enumerable.Range(0, Rows).Select(i => (int?)i)]),
            Column("B", [.. Enumerable.Range(0, Rows).Select(i => (int?)-i)]));
        long before = GC.GetTotalAllocatedBytes();
        Assert.Equal("TooManyItems", Assert.Throws<TreatyFault>(() => _books.Write(sheet,
            new WorkbookOptions { PivotTables = [new() { Rows = ["A"], Columns = ["B"] }] })).ErrorId);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 500L << 20);
    }

    [Fact]
    public void Too_many_different_values_a_calculated_column_and_a_missing_header_are_refused()
    {
        WorkbookOptions options = new() { PivotTables = [new() { Rows = ["N"] }] };
        WorkbookSheet numbers = Sheet(Column("N", [.. Enumerable.Range(0, 33_000).Select(i => (int?)i)]));
        Assert.Equal("TooManyItems", Assert.Throws<TreatyFault>(() => _books.Write(numbers, options)).ErrorId);
        WorkbookSheet one = Sheet(Column("M", 1)) with { Formulas = [new("N", "=[@M]")] };
        Assert.Contains("calculated", Assert.Throws<TreatyFault>(() => _books.Write(one, options)).Message, StringComparison.Ordinal);
        Assert.Contains("header", Assert.Throws<TreatyFault>(() => _books.Write(Sheet(Column("N", 1)) with { NoHeader = true }, options)).Message,
            StringComparison.Ordinal);
    }

    private static WorkbookSheet Data() => Sheet(
        Column("Theme", "privacy", "scope", "privacy", null, "scope"), Column("Outcome", "yes", "yes", "no", "no", null),
            Column<int?>("Votes", 1, 4, 2, 5, null),
        Column("Day", EdtfDate.Parse("2024-01-01"), EdtfDate.Parse("2024-08~"), EdtfDate.Parse("2024-01-01"), null, null),
            Column<bool?>("Flag", false, true, false, null, null), Column("Id", "1", "2", "3", "4", "5"));

    private string Write(params PivotDefinition[] pivots) => _books.Write(Data(), new WorkbookOptions { PivotTables = pivots });

    // The cells below the heading of a pivot table's sheet.
    private static List<string> Below(string path, string sheet = "Sheet1 pivot") =>
        [.. Cells(path, sheet).Where(c => int.Parse(c.Key.TrimStart("ABCDEFGHIJ".ToCharArray()), System.Globalization.CultureInfo.InvariantCulture) > 3)
            .Select(c => $"{c.Key}={c.Value}")];
}
