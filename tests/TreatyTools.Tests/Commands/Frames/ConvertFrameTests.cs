using System.Collections.ObjectModel;
using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Frames;

[Collection(EngineCollection.Name)]
public sealed class ConvertFrameTests(Engine engine)
{
    private const string Concerns =
        """
        $concerns = foreach ($i in 1..3) {
            [TreatyTools.Model.Concern]@{ Id = "c$i"; Stakeholder = 'eff'; Level = 'text'; Theme = 'privacy'; Stance = 'opposes'; Summary = 's'; Outcome = 'o'
                Date = [TreatyTools.Model.EdtfDate]::Parse("2024-0$i"); Provisions = [string[]]@("p$i", 'p9') }
        }
        """;

    [Fact]
    public void A_pipeline_of_objects_gives_one_frame() =>
        Assert.Equal(["Microsoft.Data.Analysis.DataFrame", "2"],
            engine.Texts("$f = 1..2 | ForEach-Object { [pscustomobject]@{ Id = $_ } } | ConvertTo-TreatyDataFrame; $f.GetType().FullName; $f.Rows.Count"));

    [Fact]
    public void Objects_with_other_properties_among_many_of_one_kind_lose_none()
    {
        // Same number of properties under other names, in another order, one more, one that is worked out, a method, another type name, and asked for its
        // psobject before.
        Collection<PSObject> rows = engine.Output(
            """
            $objects = foreach ($i in 1..10) { [pscustomobject]@{ A = $i; B = "b$i" } }
            $objects[1] = [pscustomobject]@{ A = 2; C = 'c2' }
            $objects[2] = [pscustomobject]@{ B = 'b3'; a = 3 }
            $objects[3] = [pscustomobject]@{ A = 4; B = 'b4'; D = 'd4' }
            $objects[4].PSObject.Properties.Add([psscriptproperty]::new('E', { $this.A * 10 }))
            $objects[5].PSObject.Methods.Add([psscriptmethod]::new('Double', { $this.A * 2 }))
            $objects[6].PSObject.TypeNames.Insert(0, 'Some.Row')
            $objects[7].PSObject.Properties.Remove('B')
            $null = $objects[8].PSObject, $objects[8].PSBase, $objects[8].PSTypeNames
            $objects[9].A = $null
            $objects | ConvertTo-TreatyDataFrame | ConvertFrom-TreatyDataFrame
            """);
        Assert.Equal(["A", "B", "C", "D", "E"], rows[0].Properties.Select(p => p.Name));
        Assert.Equal(
            ["1|b1|||", "2||c2||", "3|b3|||", "4|b4||d4|", "5|b5|||50", "6|b6|||", "7|b7|||", "8||||", "9|b9|||", "|b10|||"],
            rows.Select(row => string.Join('|', row.Properties.Select(p => p.Value))));
    }

    [Fact]
    public void Many_objects_are_joined_through_the_pipeline_as_by_arguments() =>
        Assert.Equal(["40000", "40000", "t7", "c40", "True"], engine.Texts(
            """
            $left = foreach ($i in 1..40000) { [pscustomobject]@{ Id = $i; Theme = "t$($i % 50)" } }
            $right = foreach ($i in 1..40000) { [pscustomobject]@{ Id = 40001 - $i; Country = "c$($i % 190)" } }
            $piped = $left | Join-TreatyDataFrame $right -On Id
            $given = Join-TreatyDataFrame -Left $left -Right $right -On Id
            $piped.Rows.Count; $given.Rows.Count; $piped['Theme'][39956]; $piped['Country'][39960]
            @(0..39999 | Where-Object { $piped['Country'][$_] -ne $given['Country'][$_] -or $piped['Id'][$_] -ne $_ + 1 }).Count -eq 0
            """));

    [Fact]
    public void Scripts_can_name_the_type_of_frames() =>
        Assert.Equal(["True"], engine.Texts("(1 | ConvertTo-TreatyDataFrame) -is [Microsoft.Data.Analysis.DataFrame]"));

    [Fact]
    public void Objects_go_into_a_frame_and_come_back_with_their_types()
    {
        PSObject row = Assert.Single(engine.Output(
            """
            [pscustomobject]@{ I = 1; L = 5000000000; D = 0.5; M = 1.5d; B = $true; T = ''; N = $null; At = [datetime]'2024-01-02T03:04:05';
                Day = [DateOnly]::new(1648, 10, 24); Uri = [uri]'https://un.org/'; E = [DayOfWeek]'Monday' } |
                ConvertTo-TreatyDataFrame | ConvertFrom-TreatyDataFrame
            """));
        Assert.Equal(["I", "L", "D", "M", "B", "T", "N", "At", "Day", "Uri", "E"], row.Properties.Select(p => p.Name));
        Assert.Equal([1, 5000000000L, 0.5, 1.5m, true, "", null, new DateTime(2024, 1, 2, 3, 4, 5), new DateOnly(1648, 10, 24), "https://un.org/", "Monday"],
            row.Properties.Select(p => p.Value is PSObject wrapped ? wrapped.BaseObject : p.Value));
    }

    [Fact]
    public void Rows_can_be_changed_like_any_object() =>
        Assert.Equal(["5", "x"], engine.Texts("$r = @{ A = 1 } | ConvertTo-TreatyDataFrame | ConvertFrom-TreatyDataFrame; $r.A = 5; $r | ForEach-Object { "
            + "$_.A }; $r.PSObject.Properties.Add([psnoteproperty]::new('B', 'x')); $r.B"));

    [Theory]
    [InlineData("[pscustomobject]@{ B = 1 }, @{ A = 'x'; b = 2 }, [ordered]@{ C = $true }", "B,A,C")]
    [InlineData("@{ Z = 1; A = 2; M = 3 }", "A,M,Z")]
    [InlineData("'a', 'bcd'", "Value")]
    [InlineData("$t = [System.Data.DataTable]::new(); [void]$t.Columns.Add('X'); [void]$t.Columns.Add('Y'); [void]$t.Rows.Add('1', '2'); $t", "X,Y")]
    [InlineData("[version]'1.2'", "Value")]
    [InlineData("[xml]'<a><b c=\"1\"/></a>' | ForEach-Object { $_.a.b }", "c")]
    public void Columns_are_all_properties_that_any_object_has(string objects, string columns) =>
        Assert.Equal([columns], engine.Texts($"$f = & {{ {objects} }} | ConvertTo-TreatyDataFrame; ($f.Columns | ForEach-Object Name) -join ','"));

    [Fact]
    public void Properties_that_a_script_added_become_columns()
    {
        string script = Concerns + "$concerns[1].PSObject.Properties.Add([psnoteproperty]::new('Mine', 7)); $concerns | ConvertTo-TreatyDataFrame ";
        Assert.Equal(["", "7", ""], engine.Texts(script + "-Property Mine | ConvertFrom-TreatyDataFrame | ForEach-Object { \"$($_.Mine)\" }"));
        Assert.Equal(["Id"], engine.Texts(script + "-Property Id | ForEach-Object { $_.Columns } | ForEach-Object Name"));
    }

    [Fact]
    public void A_record_gives_its_dates_as_text_and_days() =>
        Assert.Equal(["2024-02|2024-02-01|2024-02-29|p2; p9"], engine.Texts(Concerns +
            "$r = $concerns[1] | ConvertTo-TreatyDataFrame | ConvertFrom-TreatyDataFrame; [string]::Format([cultureinfo]::InvariantCulture, "
                + "'{0}|{1:yyyy-MM-dd}|{2:yyyy-MM-dd}|{3}', @($r.Date, $r.DateEarliest, $r.DateLatest, $r.Provisions))"));

    [Fact]
    public void Lists_are_spread_over_rows_and_columns_computed() =>
        Assert.Equal(["c1 p1 2024 x", "c1 p9 2024 x", "c2 p2 2024 x", "c2 p9 2024 x", "c3 p3 2024 x", "c3 p9 2024 x"], engine.Texts(Concerns +
            """
            $concerns | ConvertTo-TreatyDataFrame Id -Expand Provisions -As @{ Year = { $_.Date.Earliest.Year }; Fixed = 'x' } |
                ConvertFrom-TreatyDataFrame | ForEach-Object { "$($_.Id) $($_.Provisions) $($_.Year) $($_.Fixed)" }
            """));

    [Fact]
    public void Elements_of_a_script_array_keep_their_type() =>
        Assert.Equal(["Int32", "Int32"], engine.Texts("[pscustomobject]@{ N = @(1, 2 | ForEach-Object { $_ }) } | ConvertTo-TreatyDataFrame -Expand N | "
            + "ConvertFrom-TreatyDataFrame | ForEach-Object { $_.N.GetType().Name }"));

    [Fact]
    public void An_array_given_as_argument_is_its_elements() =>
        Assert.Equal(["3"], engine.Texts("(ConvertTo-TreatyDataFrame -InputObject @(1, 2, 3)).Rows.Count"));

    [Fact]
    public void Frames_are_put_one_below_the_other_and_computed_on()
    {
        Assert.Equal(["1 a", "2 "], engine.Texts(
            """
            $a = [pscustomobject]@{ Id = 1; Name = 'a' } | ConvertTo-TreatyDataFrame
            $b = [pscustomobject]@{ Id = 2 } | ConvertTo-TreatyDataFrame
            $a, $b | ConvertTo-TreatyDataFrame | ConvertFrom-TreatyDataFrame | ForEach-Object { "$($_.Id) $($_.Name)" }
            """));
        Assert.Equal(["2", "4"], engine.Texts(
            "$f = 1, 2 | ConvertTo-TreatyDataFrame; $f | ConvertTo-TreatyDataFrame -As @{ Double = { $_.Value * 2 } } | ConvertFrom-TreatyDataFrame | "
                + "ForEach-Object Double"));
    }

    [Fact]
    public void No_input_gives_a_frame_without_rows()
    {
        Assert.Equal(["0", "0"], engine.Texts("$f = @() | ConvertTo-TreatyDataFrame; $f.Rows.Count; $f.Columns.Count"));
        Assert.Equal(["Id", "Theme"],
            engine.Texts("@() | ConvertTo-TreatyDataFrame -Property Id, Theme | ForEach-Object { $_.Columns } | ForEach-Object Name"));
        Assert.Empty(engine.Output("@() | ConvertTo-TreatyDataFrame -Property Id | ConvertFrom-TreatyDataFrame"));
    }

    [Fact]
    public void What_is_no_frame_is_reported_and_the_rest_goes_on()
    {
        EngineResult result = engine.Run("'no', (1 | ConvertTo-TreatyDataFrame) | ConvertFrom-TreatyDataFrame");
        Assert.Equal("NotADataFrame", result.ErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, result.Error.CategoryInfo.Category);
        Assert.Single(result.Output);
    }

    [Fact]
    public void An_unknown_property_is_one_error()
    {
        EngineResult result = engine.Run("@{ Theme = 1 } | ConvertTo-TreatyDataFrame -Property Thema");
        Assert.Equal("ColumnNotFound", result.ErrorId);
        Assert.Contains("'Theme'", result.Error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_computed_column_ends_the_command()
    {
        EngineResult result = engine.Run("1 | ConvertTo-TreatyDataFrame -As @{ X = { throw 'no way' } }");
        Assert.Contains("no way", result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void The_frame_itself_is_not_taken_apart()
    {
        Collection<PSObject> output = engine.Output("1..3 | ConvertTo-TreatyDataFrame");
        Assert.Single(output);
    }
}
