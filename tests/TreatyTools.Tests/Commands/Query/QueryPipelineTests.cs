using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Query;

[Collection(EngineCollection.Name)]
public sealed class QueryPipelineTests(Engine engine)
{
    internal static readonly string[] Names =
    [
        "Get-Treaty", "Get-TreatyText", "Get-TreatyProvision", "Get-TreatyEvent", "Get-TreatyConcern", "Get-TreatyStakeholder", "Get-TreatyParticipation",
        "Get-TreatyVote", "Get-TreatySource", "Get-TreatyClaim", "Get-TreatyCorrespondence", "Get-TreatyTheme",
        "Get-TreatyDraftingPosition", "Get-TreatyDisagreement",
    ];

    public static TheoryData<string> Commands => [.. Names];

    [Theory]
    [InlineData("Get-TreatyConcern")]
    [InlineData("Get-TreatyProvision")]
    [InlineData("Get-TreatyParticipation")]
    [InlineData("Get-TreatySource")]
    public void The_id_is_the_first_property(string command) =>
        Assert.Equal(["Id"], engine.Texts($"@(({command} -First 1).psobject.Properties)[0].Name"));

    [Fact]
    public void A_body_is_counted_by_its_own_voice()
    {
        Assert.Equal(["True", "True", "True", "ConflictingParameters"], engine.Texts("""
            $all = Get-TreatyConcern -Stakeholder eff
            $own = Get-TreatyConcern -Stakeholder eff -OwnVoice
            $own.Count -lt $all.Count -and -not ($own | Where-Object Stakeholder -ne eff)
            (Get-TreatyStakeholder eff | Get-TreatyConcern -OwnVoice).Count -eq $own.Count
            $counted = Get-TreatyStakeholder eff | Measure-TreatyConcern -By Voice -OwnVoice -AsObject
            $counted[-1].Count -eq $own.Count -and $counted[0].Voice -eq 'own'
            try { Measure-TreatyConcern -OwnVoice -IncludeCoSignatory } catch { $_.FullyQualifiedErrorId.Split(',')[0] }
            """));
    }

    [Fact]
    public void Lists_stay_lists_and_read_well_where_a_command_turns_them_into_text()
    {
        Assert.Equal(["uncc/2; uncc/7; uncc/8; uncc/9; uncc/10; uncc/11"], engine.Texts("(Get-TreatyConcern a19-2022-vague-terms).Provisions.ToString()"));
        Assert.Equal(["uncc/7", "6", ""],
            engine.Texts("$c = Get-TreatyConcern a19-2022-vague-terms; $c.Provisions[1]; $c.Provisions.Count; $c.CoSignatories.ToString()"));
        Assert.Equal(["uncc/24/1; uncc/24/2; uncc/24/3; uncc/24/4; uncc/24/5"], engine.Texts("(Get-TreatyProvision 24).Paragraphs.ToString()"));
    }

    [Fact]
    public void Stakeholder_to_concern_to_provision_to_correspondence()
    {
        string[] given = engine.Texts(
            "Get-TreatyStakeholder eff | Get-TreatyConcern -Outcome not-addressed | Get-TreatyProvision | Get-TreatyCorrespondence -To ets185 | "
                + "ForEach-Object { $_.From + ' ' + $_.To }");
        Assert.Contains("uncc/28 ets185/19", given);
        Assert.Equal(given.Length, given.Distinct().Count());
        Assert.All(given, pair => Assert.Contains(" ets185/", pair, StringComparison.Ordinal));
    }

    [Fact]
    public void Provision_to_concern_to_stakeholder_to_participation()
    {
        string[] parties = engine.Texts(
            "Get-TreatyProvision -Article 24 | Get-TreatyConcern | Get-TreatyStakeholder | Get-TreatyParticipation | ForEach-Object { $_.Treaty + ' ' + "
                + "$_.Party }");
        Assert.Contains("uncc GBR", parties);
        Assert.Contains("ets185 GBR", parties);
        Assert.Equal(parties.Length, parties.Distinct().Count());
    }

    [Fact]
    public void A_filter_gives_what_the_pipe_gives()
    {
        Assert.Equal(
            engine.Texts("Get-TreatyConcern -Stakeholder hrw | ForEach-Object Id").Order(StringComparer.Ordinal),
            engine.Texts("Get-TreatyStakeholder hrw | Get-TreatyConcern | ForEach-Object Id").Order(StringComparer.Ordinal));
        Assert.Equal(
            engine.Texts("Get-TreatyConcern -Provision uncc/24 | ForEach-Object Id"),
            engine.Texts("Get-TreatyProvision uncc/24 | Get-TreatyConcern | ForEach-Object Id"));
        Assert.Equal(
            engine.Texts("Get-TreatyConcern -Theme privacy | ForEach-Object Id"),
            engine.Texts("Get-TreatyTheme privacy | Get-TreatyConcern | ForEach-Object Id"));
    }

    [Fact]
    public void Filters_agree_with_a_plain_loop()
    {
        Assert.Equal(
            engine.Texts("Get-TreatyConcern | Where-Object { $_.Theme -in 'privacy','process' -and $_.Outcome -eq 'not-addressed' } | ForEach-Object Id"),
            engine.Texts("Get-TreatyConcern -Theme privacy, process -Outcome not-addressed | ForEach-Object Id"));
        Assert.Equal(
            engine.Texts("Get-TreatyEvent | Where-Object { $_.Vote } | ForEach-Object Id"),
            engine.Texts("Get-TreatyEvent -WithVote | ForEach-Object Id"));
    }

    [Fact]
    public void Each_record_comes_once_and_from_the_first_input_on()
    {
        string[] all = engine.Texts("Get-TreatyProvision uncc/24, uncc/23, uncc/24 | Get-TreatyConcern | ForEach-Object Id");
        string[] first = engine.Texts("Get-TreatyProvision uncc/24 | Get-TreatyConcern | ForEach-Object Id");
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(first, all.Take(first.Length));
    }

    [Fact]
    public void Records_stream_before_the_input_ends() =>
        Assert.Equal("in out in out", string.Join(' ', engine.Texts(
            "$log = [System.Collections.Generic.List[string]]::new(); 'uncc/7', 'uncc/8' | ForEach-Object { $log.Add('in'); $_ } | Get-TreatyProvision | "
                + "ForEach-Object { $log.Add('out') }; $log")));

    [Fact]
    public void The_same_kind_passes_through_the_filters() =>
        Assert.Equal(
            engine.Texts("Get-TreatyConcern -Stakeholder eff -Outcome worsened | ForEach-Object Id"),
            engine.Texts("Get-TreatyConcern -Stakeholder eff | Get-TreatyConcern -Outcome worsened | ForEach-Object Id"));

    [Theory]
    [InlineData("'uncc/24' | Get-TreatyTheme")]
    [InlineData("[pscustomobject]@{ Id = 'uncc/24'; Other = 1 } | Get-TreatyTheme")]
    [InlineData("@{ Id = 'uncc/24' } | Get-TreatyTheme")]
    [InlineData("$t = [System.Data.DataTable]::new(); $null = $t.Columns.Add('Id'); $null = $t.Rows.Add('uncc/24'); $t.Rows | Get-TreatyTheme")]
    [InlineData("Get-TreatyTheme -InputObject (Get-TreatyProvision uncc/24)")]
    [InlineData("Get-TreatyTheme -InputObject @(Get-TreatyProvision uncc/24; 'uncc/24')")]
    public void Ids_and_rows_stand_for_records(string script) =>
        Assert.Equal(engine.Texts("Get-TreatyProvision uncc/24 | Get-TreatyTheme"), engine.Texts(script));

    [Fact]
    public void What_is_no_record_is_one_error_and_the_rest_goes_on()
    {
        EngineResult result = engine.Run("5.5, 'uncc/24', 'nobody', [pscustomobject]@{ Name = 'x' } | Get-TreatyProvision");
        Assert.Equal("uncc/24", Assert.Single(result.Output).ToString());
        Assert.Equal(
            ["NotATreatyRecord", "RecordNotFound", "NotATreatyRecord"],
            result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
    }

    [Fact]
    public void An_empty_or_null_input_gives_nothing_but_wrong_arguments_are_still_wrong()
    {
        Assert.Empty(engine.Output("@() | Get-TreatyConcern"));
        Assert.Empty(engine.Output("$null | Get-TreatyConcern"));
        Assert.Empty(engine.Output("Get-TreatyConcern -InputObject $null"));
        Assert.Equal("UnknownTheme", engine.Run("@() | Get-TreatyConcern -Theme prvacy").ErrorId);
    }

    [Fact]
    public void Paging_counts_over_the_whole_output()
    {
        string[] all = engine.Texts("Get-TreatyConcern");
        Assert.Equal(all.Skip(10).Take(5), engine.Texts("Get-TreatyConcern -Skip 10 -First 5"));
        Assert.Equal(all.Skip(500), engine.Texts("Get-TreatyConcern -Skip 500"));
        Assert.Equal([all.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), all[0]],
            engine.Texts("Get-TreatyConcern -First 1 -IncludeTotalCount | ForEach-Object { [string]$_.PSObject.BaseObject }"));
        Assert.Equal(["2", "uncc/7"],
            engine.Texts("'uncc/7', 'uncc/8' | Get-TreatyProvision -First 1 -IncludeTotalCount | ForEach-Object { [string]$_.PSObject.BaseObject }"));
        Assert.Empty(engine.Output("Get-TreatyConcern -First 0"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_query_cmdlet_has_one_surface_and_gives_what_it_declares(string command)
    {
        PSObject info = Assert.Single(engine.Output("Get-Command $args[0]", command));
        CommandInfo cmdlet = (CommandInfo)info.BaseObject;
        foreach (string name in (string[])["Id", "InputObject", "Text", "Dataset", "First", "Skip", "IncludeTotalCount"])
        {
            Assert.Contains(name, cmdlet.Parameters.Keys);
        }

        string declared = Assert.Single(cmdlet.OutputType).Name;
        foreach (PSObject record in engine.Output($"{command} -First 3"))
        {
            Assert.Equal(declared, record.BaseObject.GetType().FullName);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_record_goes_into_every_cmdlet(string command)
    {
        foreach (string target in Names)
        {
            EngineResult result = engine.Run($"{command} | {target}").ThrowOnError();
            Assert.Equal(result.Output.Count, result.Output.Select(o => o.BaseObject).Distinct().Count());
        }
    }

    [Fact]
    public void Sources_can_be_walked_both_ways()
    {
        Assert.NotEmpty(engine.Output("Get-TreatySource hrw-* | Get-TreatyConcern"));
        Assert.Empty(engine.Output(
            "foreach ($c in Get-TreatyConcern -First 50) { $ids = ($c | Get-TreatySource).Id; foreach ($s in $c.Sources) { if ($s -notin $ids) { $s } } }"));
    }
}
