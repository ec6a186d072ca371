using System.Management.Automation;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace TreatyTools.Tests.Commands.Reports;

/// <summary>Columns of a workbook whose values are of several types: each cell keeps the type of its own.</summary>
[Collection(EngineCollection.Name)]
public sealed class MixedColumnTests(Engine engine) : IDisposable
{
    private const string Rows =
        """
        $rows = 12, 'n/a', 1.5, 2.25d, $true, [DateOnly]::new(2024, 8, 8), [datetime]::new(2024, 8, 8, 15, 0, 0), [timespan]::new(30, 0, 0), '007', '=1+1',
            1234567890123456, $null, [TreatyTools.Model.EdtfDate] '2024-08-08', [TreatyTools.Model.EdtfDate] '2024-08~', '2024-08-09' |
            ForEach-Object { [pscustomobject]@{ Id = "r$($i++)"; V = $_ } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("mixed").FullName;

    private string Book => Path.Combine(_folder, "book.xlsx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_cell_keeps_its_type()
    {
        object?[] values = Values(Rows + "; $rows | Export-TreatyWorkbook $args[0]; Import-TreatyWorkbook $args[0]");
        Assert.Equal((object?[])
        [
            // Numbers of a column are read as one type, and days as moments where there is one.
            12.0, "n/a", 1.5, 2.25, true, new DateTime(2024, 8, 8), new DateTime(2024, 8, 8, 15, 0, 0), new TimeSpan(30, 0, 0), "007", "=1+1",
            "1234567890123456", null, new DateTime(2024, 8, 8), "2024-08~", "2024-08-09",
        ], values);
        Assert.Equal(["String"], engine.Texts("(Import-TreatyWorkbook $args[0] -AsDataFrame).Columns[1].DataType.Name", Book));
    }

    [Fact]
    public void What_came_back_can_be_written_again()
    {
        object?[] once = Values(Rows + "; $rows | Export-TreatyWorkbook $args[0]; Import-TreatyWorkbook $args[0]");
        Assert.Equal(once, Values("Import-TreatyWorkbook $args[0] | Export-TreatyWorkbook $args[0]; Import-TreatyWorkbook $args[0]"));
    }

    [Fact]
    public void Columns_of_texts_are_texts_if_that_is_asked_for() =>
        Assert.All(Values(Rows + "; $rows | Export-TreatyWorkbook $args[0] -TextColumn V; Import-TreatyWorkbook $args[0]"),
            value => Assert.True(value is null or string));

    [Theory]
    [InlineData("[DateOnly]::new(2024, 8, 8)", "5")]
    [InlineData("5", "[DateOnly]::new(2024, 8, 8)")]
    [InlineData("5", "[timespan]::new(1, 2, 3)")]
    [InlineData("[datetime]::new(2024, 8, 8, 15, 0, 0)", "1.5")]
    [InlineData("[timespan]::new(1, 2, 3)", "7")]
    public void What_is_appended_below_another_type_is_shown_as_what_it_is(string first, string second)
    {
        object?[] wanted = [.. engine.Output($"{first}; {second}").Select(item => item.BaseObject)];
        Assert.Equal(wanted, Values(
            $"[pscustomobject]@{{ V = {first} }} | Export-TreatyWorkbook $args[0] -WorksheetName S\n"
            + $"[pscustomobject]@{{ V = {second} }} | Export-TreatyWorkbook $args[0] -WorksheetName S -Append\nImport-TreatyWorkbook $args[0]"));
    }

    [Fact]
    public void Mixed_values_below_days_are_each_what_they_are() => Assert.Equal([new DateOnly(2024, 8, 8), 3, "x", new DateOnly(2025, 1, 2)], Values(
        """
        [pscustomobject]@{ V = [DateOnly]::new(2024, 8, 8) } | Export-TreatyWorkbook $args[0] -WorksheetName S
        3, 'x', [DateOnly]::new(2025, 1, 2) | ForEach-Object { [pscustomobject]@{ V = $_ } } | Export-TreatyWorkbook $args[0] -WorksheetName S -Append
        Import-TreatyWorkbook $args[0]
        """));

    [Fact]
    public void Formats_charts_and_pivot_tables_take_such_columns()
    {
        Assert.Equal([12, "n/a", 7], Values(
            """
            12, 'n/a', 7 | ForEach-Object { [pscustomobject]@{ Id = "r$($i++)"; V = $_ } } | Export-TreatyWorkbook $args[0] -NumberFormat @{ V = '#,##0.0' } `
                -Chart @{ Type = 'ColumnClustered'; Category = 'V' } -PivotTable @{ Rows = 'V'; Values = @{ Id = 'Count' } } `
                -ConditionalFormat @{ Column = 'V'; RuleType = 'GreaterThan'; ConditionValue = 10 }
            Import-TreatyWorkbook $args[0]
            """));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Book, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => error.Description));
    }

    [Fact]
    public void Truth_values_have_the_format_by_which_other_programs_show_them_as_such()
    {
        engine.Output("$true, $false | ForEach-Object { [pscustomobject]@{ Flag = $_; V = 1 } } | Export-TreatyWorkbook $args[0]", Book);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Book, isEditable: false);
        Assert.Contains("TRUE", document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.OuterXml, StringComparison.Ordinal);
        Assert.Equal([true, false], engine.Output("Import-TreatyWorkbook $args[0] | ForEach-Object Flag", Book).Select(flag => flag.BaseObject));
    }

    private object?[] Values(string script) =>
        [.. engine.Output(script, Book).Select(row => row.Properties["V"].Value).Select(value => value is PSObject wrapped ? wrapped.BaseObject : value)];
}
