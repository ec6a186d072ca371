namespace TreatyTools.Tests.Commands.Frames;

[Collection(EngineCollection.Name)]
public sealed class JoinGroupSelectTests(Engine engine)
{
    private const string Data =
        """
        $left = @([ordered]@{ Id = 1; Who = 'eff'; Votes = 2 }, [ordered]@{ Id = 2; Who = 'EFF'; Votes = 3 }, [ordered]@{ Id = 3; Who = $null; Votes = $null })
        $right = @([pscustomobject]@{ Who = 'eff'; Country = 'USA' }, [pscustomobject]@{ Who = 'gpd'; Country = 'GBR' })
        function Rows { $input | ConvertFrom-TreatyDataFrame | ForEach-Object { ($_.PSObject.Properties | ForEach-Object { "$($_.Value)" }) -join '|' } }

        """;

    [Theory]
    [InlineData("-Kind Inner", new[] { "1|eff|2|USA" })]
    [InlineData("-Kind Inner -IgnoreCase", new[] { "1|eff|2|USA", "2|EFF|3|USA" })]
    [InlineData("-Kind Left", new[] { "1|eff|2|USA", "2|EFF|3|", "3|||" })]
    [InlineData("-Kind Full -Indicator From", new[] { "1|eff|2|USA|Both", "2|EFF|3||Left", "3||||Left", "|gpd||GBR|Right" })]
    [InlineData("-Kind Semi", new[] { "1|eff|2" })]
    [InlineData("-Kind Anti", new[] { "2|EFF|3", "3||" })]
    public void Objects_are_joined(string options, string[] rows) =>
        Assert.Equal(rows, engine.Texts(Data + $"$left | Join-TreatyDataFrame $right Who {options} | Rows"));

    [Fact]
    public void Frames_and_objects_join_alike_on_either_side()
    {
        string[] expected = engine.Texts(Data + "$left | Join-TreatyDataFrame $right Who -Kind Full | Rows");
        foreach (string join in new[]
        {
            "$f = $left | ConvertTo-TreatyDataFrame; $f | Join-TreatyDataFrame $right Who -Kind Full",
            "$f = $right | ConvertTo-TreatyDataFrame; $left | Join-TreatyDataFrame $f Who -Kind Full",
            "Join-TreatyDataFrame -Left $left -Right $right -LeftOn Who -RightOn who -Kind Full",
        })
        {
            Assert.Equal(expected, engine.Texts(Data + join + " | Rows"));
        }
    }

    [Fact]
    public void Nothing_on_either_side_is_no_error()
    {
        Assert.Equal(["0"], engine.Texts(Data + "(@() | Join-TreatyDataFrame $right Who).Rows.Count"));
        Assert.Equal(["3"], engine.Texts(Data + "($left | Join-TreatyDataFrame @() Who -Kind Left).Rows.Count"));
        Assert.Equal(["3"], engine.Texts(Data + "($left | Join-TreatyDataFrame (& { }) Who -Kind Left).Rows.Count"));
        Assert.Contains("no variable", Assert.Single(engine.Run(Data + "$left | Join-TreatyDataFrame -Right $rihgt -On Who").ThrowOnError().Warnings),
            StringComparison.Ordinal);
        Assert.Equal(["0"], engine.Texts(Data + "(Join-TreatyDataFrame -Left $null -Right $right -On Who).Rows.Count"));
        Assert.Equal(["Who", "Country"],
            engine.Texts(Data + "@() | Join-TreatyDataFrame $right Who -Kind Right | ForEach-Object { $_.Columns } | ForEach-Object Name"));
    }

    [Theory]
    [InlineData("Whom", "ColumnNotFound")]
    [InlineData("Id -RightOn Who", "JoinKeyTypeMismatch", "-LeftOn ")]
    [InlineData("Who -Relationship OneToOne -IgnoreCase", "JoinRelationshipBroken")]
    [InlineData("-Kind Left", "JoinKeyMissing")]
    [InlineData("-Kind Cross -MaximumRow 5", "JoinTooLarge")]
    public void A_join_that_cannot_be_made_is_one_error(string arguments, string id, string prefix = "") =>
        Assert.Equal(id, engine.Run(Data + $"$left | Join-TreatyDataFrame $right {prefix}{arguments}").ErrorId);

    [Fact]
    public void Lists_of_records_join_by_what_is_in_them() =>
        Assert.Equal(["c1|uncc/7|Scope"], engine.Texts(
            """
            $c = [TreatyTools.Model.Concern]@{ Id = 'c1'; Stakeholder = 'eff'; Level = 'text'; Theme = 't'; Stance = 's'; Summary = 's'; Outcome = 'o';
                Provisions = [string[]]('uncc/7', 'uncc/9') }
            $p = [TreatyTools.Model.Provision]@{ Id = 'uncc/7'; Treaty = 'uncc'; Level = 'article'; Heading = 'Scope'; Kind = 'k' }
            $c | Join-TreatyDataFrame $p -LeftOn Provisions -RightOn Id | ConvertFrom-TreatyDataFrame | ForEach-Object {
                "$($_.Id)|$($_.Id_Right)|$($_.Heading)" }
            """));

    [Theory]
    [InlineData("Who -OrderBy Who", "EFF|1;eff|1;|1")]
    [InlineData("Who -Max Votes -OrderBy '-MaxVotes'", "EFF|3;eff|2;|")]
    [InlineData("Who -Max Votes -OrderBy '-MaxVotes' -First 1", "EFF|3")]
    [InlineData("Who -Count -First 2", "eff|1;EFF|1")]
    [InlineData("Who -Count -First 0", "")]
    public void Groups_come_in_an_order_and_at_most_so_many(string arguments, string rows) =>
        Assert.Equal(rows, string.Join(';', engine.Texts(Data + $"$left | Group-TreatyDataFrame {arguments} | Rows")));

    [Fact]
    public void Groups_are_counted_when_nothing_else_is_asked() =>
        Assert.Equal(["eff|1", "EFF|1", "|1"], engine.Texts(Data + "$left | Group-TreatyDataFrame Who | Rows"));

    [Fact]
    public void Aggregates_are_named_after_themselves_and_their_columns()
    {
        string group = Data + "$left | Group-TreatyDataFrame -By Who -IgnoreCase -Share -Count -Sum Votes -Mean V* -JoinText Id -Separator ','";
        Assert.Equal(["Who", "Count", "SumVotes", "MeanVotes", "JoinTextId", "Share"],
            engine.Texts(group + " | ForEach-Object { $_.Columns } | ForEach-Object Name"));
        Assert.StartsWith("eff|2|5|2.5|1,2|0.66", engine.Texts(group + " | Rows")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Aggregates_can_be_named_in_an_order() =>
        Assert.Equal(["N=3 Most=3 Voices=2"], engine.Texts(Data +
            "$left | Group-TreatyDataFrame -Aggregate ([ordered]@{ N = 'count'; Most = 'max:votes'; Voices = 'distinct:Who' }) | ConvertFrom-TreatyDataFrame "
                + "| ForEach-Object { \"N=$($_.N) Most=$($_.Most) Voices=$($_.Voices)\" }"));

    [Theory]
    [InlineData("-By Thema", "ColumnNotFound")]
    [InlineData("-By Who -Sum Who", "AggregateTypeMismatch")]
    [InlineData("-By Who -Aggregate @{ X = 'most:Votes' }", "UnknownAggregate")]
    [InlineData("-By Who -Aggregate @{ Who = 'count' }", "ColumnExists")]
    public void A_group_that_cannot_be_made_is_one_error(string arguments, string id) =>
        Assert.Equal(id, engine.Run(Data + $"$left | Group-TreatyDataFrame {arguments}").ErrorId);

    [Fact]
    public void Nothing_gives_no_groups() =>
        Assert.Equal(["0 Who,Count,MaxVotes"], engine.Texts(
            "$f = @() | Group-TreatyDataFrame -By Who -Count -Max Votes; \"$($f.Rows.Count) $(($f.Columns | ForEach-Object Name) -join ',')\""));

    [Theory]
    [InlineData("Id", "1,2,3")]
    [InlineData("Id -Where { $_.Votes -gt 1 }", "1,2")]
    [InlineData("Id -Where { $null -eq $_.who }", "3")]
    [InlineData("Id -OrderBy '-Votes', Id", "2,1,3")]
    [InlineData("Id -OrderBy Votes,-Id", "1,2,3")]
    [InlineData("Id -OrderBy Votes -Descending -First 1", "2")]
    [InlineData("Id -Last 1", "3")]
    [InlineData("Id -Skip 1 -First 1", "2")]
    [InlineData("Who -Unique -IgnoreCase", "eff,")]
    [InlineData("-ExcludeProperty Who, Votes", "1,2,3")]
    [InlineData("-Property Id -Rename @{ Id = 'Number' }", "1,2,3")]
    public void Rows_and_columns_are_selected(string arguments, string expected) =>
        Assert.Equal([expected], engine.Texts(Data + $"($left | Select-TreatyDataFrame {arguments} | Rows) -join ','"));

    [Fact]
    public void A_condition_sees_the_variables_of_its_script() =>
        Assert.Equal(["2"], engine.Texts(Data + "& { $least = 3; $left | Select-TreatyDataFrame Id -Where { $_.Votes -ge $least } | Rows }"));

    [Fact]
    public void Values_become_columns_and_columns_rows()
    {
        Assert.Equal(["1|1|0|0", "2|0|1|0", "3|0|0|1"], engine.Texts(Data + "$left | Convert-TreatyDataFrame -Pivot Who -By Id | Rows"));
        Assert.Equal(["1|2||", "2||3|", "3|||"], engine.Texts(Data + "$left | Convert-TreatyDataFrame -Pivot Who -By Id -Value Votes -Function Max | Rows"));
        Assert.Equal(["eff|Id|1", "eff|Votes|2"], engine.Texts(Data + "$left[0] | Convert-TreatyDataFrame -Unpivot Id, V* -NameTo What | Rows"));
        Assert.Equal("PivotCellNotSingle", engine.Run("@{ A = 1; B = 1; C = 1 }, @{ A = 1; B = 1; C = 2 } | Convert-TreatyDataFrame -Pivot A -By B -Value C")
            .ErrorId);
    }

    [Fact]
    public void Columns_are_described() =>
        Assert.Equal(["Votes 2 1 2.5"], engine.Texts(Data + "$left | Measure-TreatyDataFrame V* | ConvertFrom-TreatyDataFrame | ForEach-Object { "
            + "\"$($_.Column) $($_.Count) $($_.Empty) $($_.Mean)\" }"));

    [Fact]
    public void An_unknown_column_names_the_nearest()
    {
        EngineResult result = engine.Run(Data + "$left | Select-TreatyDataFrame -OrderBy Vote");
        Assert.Equal("ColumnNotFound", result.ErrorId);
        Assert.Contains("'Votes'", result.Error.Exception.Message, StringComparison.Ordinal);
    }
}
