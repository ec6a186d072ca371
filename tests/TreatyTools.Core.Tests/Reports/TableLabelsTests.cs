using TreatyTools.Core.Reports;
using TreatyTools.Core.Tests.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Reports;

/// <summary>Words in the place of terms, ids and names of properties.</summary>
public sealed class TableLabelsTests(ReportFixture fixture) : IClassFixture<ReportFixture>, IDisposable
{
    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Theory]
    [InlineData("OutcomeNote", "Outcome note")]
    [InlineData("EntryIntoForce", "Entry into force")]
    [InlineData("LeftStanding", "Left standing")]
    [InlineData("Id", "Id")]
    [InlineData("UNBody", "UN body")]
    [InlineData("not-addressed", "Not addressed")]
    [InlineData("my own name", "my own name")]
    [InlineData("Year2024", "Year 2024")]
    public void Headers_are_in_words(string name, string header) => Assert.Equal(header, TableLabels.Header(name));

    [Fact]
    public void Terms_ids_and_inexact_dates_are_in_words_and_what_is_neither_stays()
    {
        Concern concern = fixture.Dataset.Tables.Concerns.First(c => c.Provisions.Contains("uncc/24"));
        string path = _books.Write(new TableLabels(fixture.Dataset).Apply(Sheet(
            Column("Outcome", "not-addressed", "own word"), Column("Stakeholder", concern.Stakeholder, "nobody"), Column("Theme", concern.Theme, concern.Theme),
            Column<IReadOnlyList<string>>("Articles", ["uncc/24", "uncac/1"], []), Column("Id", concern.Id, "x"),
            Column("LeftStanding", "signatory", null), Column("Date", EdtfDate.Parse("2024-08~"), EdtfDate.Parse("2024-08-08")),
            Column("OutcomeNote", "not-addressed", "addressed"))));
        Dictionary<string, string> cells = Cells(path);
        Assert.Equal(["s:Outcome", "s:Stakeholder", "s:Theme", "s:Articles", "s:Id", "s:Left standing", "s:Date", "s:Outcome note"],
            "ABCDEFGH".Select(letter => cells[$"{letter}1"]));
        Assert.Equal(("s:Not addressed", "s:own word"), (cells["A2"], cells["A3"]));
        Assert.Equal(("s:" + fixture.Dataset.Find<Stakeholder>(concern.Stakeholder)!.Name, "s:nobody"), (cells["B2"], cells["B3"]));
        Assert.Equal("s:" + fixture.Dataset.Find<Theme>(concern.Theme)!.Label, cells["C2"]);
        Assert.Equal("s:art. 24; UNCAC art. 1", cells["D2"]);
        Assert.Equal("s:" + concern.Id, cells["E2"]);
        Assert.Equal("s:Signatory", cells["F2"]);
        Assert.Equal("s:about Aug 2024", cells["G2"]);
        Assert.StartsWith("n:", cells["G3"], StringComparison.Ordinal);
        Assert.Equal("s:not-addressed", cells["H2"]);
    }

    [Fact]
    public void Charts_pivot_tables_and_formats_have_the_order_of_the_vocabulary_and_find_columns_by_either_name()
    {
        WorkbookSheet sheet = new TableLabels(null).Apply(Sheet(
            Column("ConcernOutcome", "unknown", "not-addressed", "addressed", "partly-addressed"), Column("Theme", "a", "a", "a", "b")));
        string path = _books.Write(sheet, new WorkbookOptions
        {
            Charts = [new() { Type = ChartType.BarStacked, Category = "Theme", Series = "ConcernOutcome" }],
            PivotTables = [new() { Rows = ["Concern outcome"] }],
            ConditionalFormats = [new() { Column = ["ConcernOutcome"], RuleType = ConditionalRuleType.Equal, ConditionValue = "not-addressed" }],
        });
        Assert.Empty(Errors(path));
        string[] order = ["Addressed", "Partly addressed", "Not addressed", "Unknown"];
        Assert.Equal(order.Select(word => "s:" + word), "BCDE".Select(letter => Cells(path, "Figures")[$"{letter}2"]));
        string pivot = Sheets(path).Single(name => name.EndsWith("pivot", StringComparison.Ordinal));
        Assert.Equal(order.Select(word => "s:" + word), Enumerable.Range(5, 4).Select(row => Cells(path, pivot)[$"A{row}"]));
        string[] colours = [.. Xml(path, "xl/drawings/charts/chart1.xml").Descendants().Where(e => e.Name.LocalName == "ser")
            .Select(e => e.Descendants().First(d => d.Name.LocalName == "srgbClr" && (string?)d.Attribute("val") != "FFFFFF").Attribute("val")!.Value)];
        Assert.Equal(["0072B2", "56B4E9", "E69F00"], colours.Take(3));
        Assert.Contains(Xml(path, "xl/worksheets/sheet1.xml").Descendants().Concat(Xml(path, "xl/worksheets/sheet2.xml").Descendants())
            .Where(e => e.Name.LocalName == "cfRule"), rule => rule.Value.Contains("Not addressed", StringComparison.Ordinal));
    }
}
