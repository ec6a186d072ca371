using System.Management.Automation;

namespace TreatyTools.Tests.Completion;

[Collection(EngineCollection.Name)]
public sealed class ColumnCompletionTests(Engine engine) : IDisposable
{
    private const string Variables =
        """
        $global:frame = Get-TreatyConcern -First 3 | ConvertTo-TreatyDataFrame -Property Id, Theme, Stakeholder, Date
        $global:texts = Get-TreatyText | ConvertTo-TreatyDataFrame -Property Id, Title
        $global:rows = [pscustomobject]@{ 'two words' = 1; Zed = 2 }, [pscustomobject]@{ Other = 1 }
        $global:row = [pscustomobject]@{ Alone = 1 }
        $global:scripted = [pscustomobject]@{ Plain = 1 }
        $global:scripted.PSObject.Properties.Add([psscriptproperty]::new('Worked', { $global:ran = $true; 1 }))
        $global:records = Get-TreatyConcern -First 2
        $global:empty = $frame | Select-TreatyDataFrame -First 0
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("columns").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("$frame | Select-TreatyDataFrame -Property St", "Stakeholder")]
    [InlineData("$frame | Select-TreatyDataFrame St", "Stakeholder")]
    [InlineData("$frame | Select-TreatyDataFrame -ExcludeProperty Th", "Theme")]
    [InlineData("$empty | Select-TreatyDataFrame Th", "Theme")]
    [InlineData("Select-TreatyDataFrame -InputObject $frame -Property Th", "Theme")]
    [InlineData("$frame | Select-TreatyDataFrame -OrderBy Th", "Theme")]
    [InlineData("$frame | Select-TreatyDataFrame -OrderBy Theme, -St", "'-Stakeholder'")]
    [InlineData("$frame | Select-TreatyDataFrame -OrderBy '-St", "'-Stakeholder'")]
    [InlineData("$rows | Measure-TreatyDataFrame -Property tw", "'two words'")]
    [InlineData("$rows | Measure-TreatyDataFrame -Property Ot", "Other")]
    [InlineData("$row | ConvertTo-TreatyDataFrame -Property Al", "Alone")]
    [InlineData("$records | ConvertTo-TreatyDataFrame -Property DateL", "DateLatest")]
    [InlineData("$frame | Group-TreatyDataFrame -By Th", "Theme")]
    [InlineData("$frame | Group-TreatyDataFrame Theme -Max DateL", "DateLatest")]
    [InlineData("$frame | Group-TreatyDataFrame Theme -Count -OrderBy Co", "Count")]
    [InlineData("$frame | Group-TreatyDataFrame Theme -Max Date -OrderBy Theme, -Ma", "'-MaxDate'")]
    [InlineData("$frame | Convert-TreatyDataFrame -Pivot Th", "Theme")]
    [InlineData("$frame | Convert-TreatyDataFrame -Unpivot Th", "Theme")]
    [InlineData("$frame | Export-TreatyDataFrame parts -PartitionBy Th", "Theme")]
    [InlineData("$frame | Export-TreatyWorkbook x.xlsx -TextColumn Th", "Theme")]
    [InlineData("$frame | Join-TreatyDataFrame $texts -On I", "Id")]
    [InlineData("$frame | Join-TreatyDataFrame $texts -LeftOn Th", "Theme")]
    [InlineData("$frame | Join-TreatyDataFrame $texts -LeftOn Theme -RightOn T", "Title")]
    [InlineData("$frame | Join-TreatyDataFrame (Get-TreatyText) -LeftOn Theme -RightOn Ti", "Title")]
    [InlineData("Join-TreatyDataFrame -Left $frame -Right $texts -LeftOn Th", "Theme")]
    [InlineData("Get-TreatyConcern -Theme privacy | Where-Object Outcome -eq addressed | ConvertTo-TreatyDataFrame -Property DateE", "DateEarliest")]
    [InlineData("Get-TreatyConcern | ConvertTo-TreatyDataFrame -Property Id, Theme -As @{ Year = { $_.Date.Earliest.Year } } | Group-TreatyDataFrame Y",
        "Year")]
    [InlineData("Get-TreatyConcern | Group-TreatyDataFrame Theme -Max Date -Share | Select-TreatyDataFrame -OrderBy Max", "MaxDate")]
    [InlineData("$frame | Join-TreatyDataFrame $texts -LeftOn Theme -RightOn Title | Select-TreatyDataFrame Id_", "Id_Right")]
    [InlineData("@(Get-TreatyText) | ConvertTo-TreatyDataFrame -Property Ti", "Title")]
    public void Columns_complete(string line, string expected) => Assert.Equal(expected, Complete(line)[0]);

    [Fact]
    public void Only_keys_of_both_sides_are_offered_and_no_column_twice()
    {
        Assert.Equal(["Id"], Complete("$frame | Join-TreatyDataFrame $texts -On "));
        Assert.Equal(["Theme", "Stakeholder", "Date", "DateEarliest", "DateLatest"], Complete("$frame | Select-TreatyDataFrame Id, "));
        Assert.Equal(["Stakeholder"], Complete("$frame | Select-TreatyDataFrame Theme, Id, e").Where(name => name is "Stakeholder" or "Theme"));
    }

    [Fact]
    public void Nothing_of_the_line_is_run_and_no_error_is_left()
    {
        engine.Output("function global:Invoke-Something { $global:ran = $true; Get-TreatyConcern }; $global:ran = $false; $Error.Clear()");
        Assert.DoesNotContain("Theme", Complete("Invoke-Something | Select-TreatyDataFrame -Property Th"));
        Assert.DoesNotContain("Theme", Complete("$(Invoke-Something) | Select-TreatyDataFrame -Property Th"));
        Assert.DoesNotContain("Theme", Complete("$frame | Select-TreatyDataFrame (Invoke-Something) | Select-TreatyDataFrame -Property Th"));
        Assert.DoesNotContain("Theme", Complete("$frame | Select-TreatyDataFrame -Property Nowhere | Select-TreatyDataFrame -Property Th"));
        Assert.Contains("Theme", Complete("$frame | Select-TreatyDataFrame -Where { Invoke-Something } | Select-TreatyDataFrame -Property Th"));
        Assert.Contains("Worked", Complete("$scripted | ConvertTo-TreatyDataFrame -Property W"));
        Assert.Equal(["False", "0"], engine.Texts("$global:ran; $Error.Count"));
    }

    [Fact]
    public void Every_parameter_that_names_columns_completes()
    {
        foreach (string command in new[] { "ConvertTo", "Join", "Group", "Select", "Convert", "Measure", "Export" })
        {
            CommandInfo info = (CommandInfo)Assert.Single(engine.Output("Get-Command $args[0]", $"{command}-TreatyDataFrame")).BaseObject;
            string[] others = ["Suffix", "Path"];
            foreach (ParameterMetadata parameter in info.Parameters.Values.Where(parameter => parameter.ParameterType == typeof(string[])
                && !others.Contains(parameter.Name)))
            {
                Assert.True(parameter.Attributes.OfType<ArgumentCompleterAttribute>().Any(), $"{command} {parameter.Name}");
            }
        }
    }

    [Theory]
    [InlineData("Import-TreatyDataFrame $csv | Select-TreatyDataFrame -Property St", "Stakeholder")]
    [InlineData("Import-TreatyDataFrame $parquet | Group-TreatyDataFrame Th", "Theme")]
    [InlineData("Import-TreatyDataFrame -LiteralPath $parquet | Where-Object Theme | Select-TreatyDataFrame St", "Stakeholder")]
    [InlineData("Import-TreatyDataFrame $parquet | Group-TreatyDataFrame Theme -Max Date | Select-TreatyDataFrame -OrderBy Max", "MaxDate")]
    [InlineData("Import-TreatyDataFrame $book | Select-TreatyDataFrame St", "Stakeholder")]
    [InlineData("Import-TreatyWorkbook $book | ConvertTo-TreatyDataFrame -Property St", "Stakeholder")]
    [InlineData("Import-TreatyWorkbook $book -AsDataFrame | Group-TreatyDataFrame Th", "Theme")]
    [InlineData("$frame | Join-TreatyDataFrame (Import-TreatyDataFrame $parquet) -On Th", "Theme")]
    [InlineData("Measure-TreatyConcern -By Theme, Outcome | Select-TreatyDataFrame worse", "worsened")]
    [InlineData("Measure-TreatyConcern Stance | Select-TreatyDataFrame -OrderBy Cou", "Count")]
    [InlineData("Get-TreatyConcern -Theme privacy | Measure-TreatyConcern -By Year | Select-TreatyDataFrame Ye", "Year")]
    public void Columns_of_files_and_counts_complete(string line, string expected)
    {
        engine.Output(Variables + """
            ; $global:csv = "$args/a.csv"; $global:parquet = "$args/a.parquet"; $global:book = "$args/a.xlsx"
            $frame | Export-TreatyDataFrame $csv; $frame | Export-TreatyDataFrame $parquet; $frame | Export-TreatyWorkbook $book

            # What is run for the first time takes longer than anybody waits for a key.
            $null = Import-TreatyDataFrame $csv; $null = Import-TreatyDataFrame $parquet; $null = Import-TreatyWorkbook $book; $null = Measure-TreatyConcern
            """, _folder);
        Assert.Equal(expected, Complete(line)[0]);
        Assert.Equal(["True"], engine.Texts("$null -eq $ExecutionContext.SessionState.PSVariable.Get('arguments')"));
    }

    [Theory]
    [InlineData("Import-TreatyDataFrame nowhere.csv | Select-TreatyDataFrame -Property T")]
    [InlineData("Import-TreatyDataFrame | Select-TreatyDataFrame -Property T")]
    [InlineData("Import-TreatyDataFrame (Invoke-Something) | Select-TreatyDataFrame -Property T")]
    [InlineData("Measure-TreatyConcern -By Nothing | Select-TreatyDataFrame -Property T")]
    public void What_cannot_be_read_offers_no_columns_asks_nothing_and_leaves_no_error(string line)
    {
        engine.Output("function global:Invoke-Something { $global:ran = $true }; $global:ran = $false; $Error.Clear()");
        Assert.DoesNotContain("Theme", Complete(line));
        Assert.Equal(["False", "0"], engine.Texts("$global:ran; $Error.Count"));
    }

    private string[] Complete(string line)
    {
        engine.Output(Variables);
        return [.. engine.Output("[System.Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null).CompletionMatches", line)
            .Select(result => ((CompletionResult)result.BaseObject).CompletionText)];
    }
}
