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

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Days_and_moments_of_rows_keep_their_types_and_are_written_as_ISO_has_them(string culture) => Assert.Equal(
        ["2024-08-08", "2024-08-08T15:30:00", "True", "True", "True", "2024", "09.08.2024", "1"],
        engine.Texts($$"""
            $before = [cultureinfo]::CurrentCulture
            try {
                [cultureinfo]::CurrentCulture = '{{culture}}'
                $row = [pscustomobject]@{ Day = [DateOnly]::new(2024, 8, 8); Moment = [datetime]::new(2024, 8, 8, 15, 30, 0) } |
                    ConvertTo-TreatyDataFrame -AsObject
                $row.psobject.Properties['Day'].Value.ToString()
                $row.Moment.ToString()
                "$($row.Day -is [DateOnly])"
                "$($row.Day -eq [DateOnly]::new(2024, 8, 8))"
                "$($row.Moment - [datetime]::new(2024, 8, 8) -eq [timespan]'15:30')"
                $row.Day.ToString('yyyy', [cultureinfo]::InvariantCulture)
                $row.Day.AddDays(1).ToString('dd\.MM\.yyyy', [cultureinfo]::InvariantCulture)
                "$(@($row | Where-Object Day -gt ([DateOnly]::new(2024, 8, 7))).Count)"
            }
            finally { [cultureinfo]::CurrentCulture = $before }
            """));

    [Fact]
    public void Rows_with_days_become_the_frame_that_they_were() => Assert.Equal(["DateOnly DateTime"], engine.Texts("""
        $frame = [pscustomobject]@{ Day = [DateOnly]::new(2024, 8, 8); Moment = [datetime]::new(2024, 8, 8, 15, 30, 0) } | ConvertTo-TreatyDataFrame
        $back = $frame | ConvertFrom-TreatyDataFrame | ConvertTo-TreatyDataFrame
        $back.Columns[0].DataType.Name + ' ' + $back.Columns[1].DataType.Name
        """));

    [Theory]
    [InlineData("Get-TreatyProvision 24", "ConvertTo-TreatyShingle")]
    [InlineData("Get-TreatyProvision 24", "Find-TreatySimilarity -Corpus $args[0]")]
    [InlineData("Get-TreatyProvision 24", "Compare-TreatyText -Reference $args[0]")]
    [InlineData("Get-TreatyProvision 24 | Get-TreatyCorrespondence -To ets185", "Compare-TreatyText")]
    public void Rows_that_stand_for_records_are_asked_for_their_words_as_the_records_are(string records, string command)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        File.WriteAllText(path, "Article 1\nA harbour shall keep a lamp.\n");
        try
        {
            string[] errors = [.. new[] { "", "| ConvertTo-TreatyDataFrame", "| ConvertTo-TreatyDataFrame -AsObject" }.Select(rows =>
                engine.Run($"{records} {rows} | {command}", path).Errors is [var error, ..] ? $"{error.FullyQualifiedErrorId}: {error.TargetObject}" : "")];
            Assert.StartsWith("TextNotRegistered", errors[0], StringComparison.Ordinal);
            Assert.Equal(errors[0], errors[1]);
            Assert.Equal(errors[0], errors[2]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_frame_without_ids_is_one_clear_error()
    {
        EngineResult result = engine.Run("Get-TreatyConcern | Group-TreatyDataFrame Theme | Get-TreatyStakeholder");
        Assert.Equal("NotATreatyRecord", result.ErrorId);
        Assert.Contains("no column Id, but Theme, Count", result.Error.Exception.Message, StringComparison.Ordinal);
    }
}
