using System.Management.Automation;

namespace TreatyTools.Tests.Completion;

[Collection(EngineCollection.Name)]
public sealed class ColumnCompletionTests(Engine engine)
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

    private string[] Complete(string line)
    {
        engine.Output(Variables);
        return [.. engine.Output("[System.Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null).CompletionMatches", line)
            .Select(result => ((CompletionResult)result.BaseObject).CompletionText)];
    }
}
