namespace TreatyTools.Tests.Commands.Frames;

/// <summary>Frames among the commands that know none, and as records among those of the module.</summary>
[Collection(EngineCollection.Name)]
public sealed class FrameRowsTests(Engine engine)
{
    [Fact]
    public void Rows_as_objects_are_filtered_by_any_command() =>
        Assert.Equal(["b 3", "c 2"], engine.Texts("""
            'a', 'b', 'b', 'b', 'c', 'c' | ForEach-Object { [pscustomobject]@{ Letter = $_ } } | Group-TreatyDataFrame Letter -Count -AsObject |
                Where-Object Count -gt 1 | ForEach-Object { "$($_.Letter) $($_.Count)" }
            """));

    [Theory]
    [InlineData("$rows | ConvertTo-TreatyDataFrame -AsObject")]
    [InlineData("$rows | ConvertTo-TreatyDataFrame | Select-TreatyDataFrame -AsObject")]
    [InlineData("$rows | Join-TreatyDataFrame $rows -On Id -AsObject")]
    [InlineData("$rows | Convert-TreatyDataFrame -Unpivot Value -AsObject")]
    [InlineData("$rows | Measure-TreatyDataFrame -AsObject")]
    [InlineData("Get-TreatyConcern -First 3 | Measure-TreatyConcern -By Theme -AsObject")]
    [InlineData("$rows | Export-TreatyDataFrame $file; Import-TreatyDataFrame $file -AsObject")]
    public void Whatever_gives_a_frame_gives_its_rows_when_asked(string command)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        try
        {
            Assert.Equal(["rows"], engine.Texts($$"""
                $file = $args[0]
                $rows = [pscustomobject]@{ Id = 1; Value = 2 }, [pscustomobject]@{ Id = 2; Value = 3 }
                $given = @({{command}})
                if ($given.Count -gt 1 -and $given[0] -is [Management.Automation.PSCustomObject]) { 'rows' } else { "$($given.Count) $given" }
                """, file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_session_can_make_it_its_habit() => Assert.Equal(["1"], engine.Texts("""
        $PSDefaultParameterValues['*-Treaty*:AsObject'] = $true
        try { @(1, 2, 2 | ForEach-Object { [pscustomobject]@{ N = $_ } } | Group-TreatyDataFrame N -Count | Where-Object Count -eq 2).Count }
        finally { $PSDefaultParameterValues.Remove('*-Treaty*:AsObject') }
        """));

    [Theory]
    [InlineData("$frame | Get-TreatyConcern | ForEach-Object Id")]
    [InlineData("Get-TreatyConcern -InputObject $frame | ForEach-Object Id")]
    [InlineData("$frame, $frame | Get-TreatyConcern | ForEach-Object Id")]
    public void The_rows_of_a_frame_are_the_records_that_they_name(string command)
    {
        string[] ids = engine.Texts("Get-TreatyConcern -First 3 | ForEach-Object Id");
        Assert.Equal(ids, engine.Texts($$"""
            $frame = Get-TreatyConcern -First 3 | ConvertTo-TreatyDataFrame -Property Id, Theme
            {{command}}
            """));
    }

    [Theory]
    [InlineData("$input | Get-TreatyStakeholder")]
    [InlineData("$input | Export-TreatyCitation")]
    [InlineData("$input | Measure-TreatyConcern -By Theme, Outcome -AsObject")]
    public void A_frame_gives_what_its_records_give(string command) => Assert.Equal(
        ["same"],
        engine.Texts($$"""
            $records = Get-TreatyConcern -First 20
            $frame = $records | ConvertTo-TreatyDataFrame
            $ofRecords = $records | & { {{command}} } | ForEach-Object { "$_" }
            $ofFrame = $frame | & { {{command}} } | ForEach-Object { "$_" }
            if ($ofRecords -and "$ofRecords" -eq "$ofFrame") { 'same' } else { $ofRecords; $ofFrame }
            """));

    [Fact]
    public void A_frame_without_ids_is_one_clear_error()
    {
        EngineResult result = engine.Run("Get-TreatyConcern | Group-TreatyDataFrame Theme | Get-TreatyStakeholder");
        Assert.Equal("NotATreatyRecord", result.ErrorId);
        Assert.Contains("no column Id, but Theme, Count", result.Error.Exception.Message, StringComparison.Ordinal);
    }
}
