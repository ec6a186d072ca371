namespace TreatyTools.Tests.Commands.Query;

/// <summary>How States voted, and groups of States wherever a country can be asked for.</summary>
[Collection(EngineCollection.Name)]
public sealed class VoteTests(Engine engine)
{
    [Theory]
    [InlineData("res-73-187-2018", "94-59-33-7")]
    [InlineData("res-74-247-2019", "79-60-33-21")]
    public void Every_member_has_a_vote_and_they_make_the_tally(string happened, string tally)
    {
        Assert.Equal([tally], engine.Texts("$votes = Get-TreatyVote -Event $args[0]; $n = @{}; $votes | ForEach-Object { $n[$_.Vote]++ }; "
            + "\"$($n.yes)-$($n.no)-$($n.abstain)-$($n['non-voting'])\"", happened));
        Assert.Equal(193, engine.Output("Get-TreatyEvent $args[0] | Get-TreatyVote", happened).Count);
        Assert.StartsWith(engine.Texts("(Get-TreatyEvent $args[0]).Vote.ToString()", happened).Single(), tally, StringComparison.Ordinal);
    }

    [Fact]
    public void States_that_voted_against_and_signed_in_Hanoi_are_one_pipeline()
    {
        string[] signed = engine.Texts("Get-TreatyVote -Event res-74-247-2019 -Vote no | Get-TreatyParticipation -Treaty uncc -Signed -AsOf 2025-10-26 | "
            + "ForEach-Object Party");
        Assert.Equal(engine.Texts("$no = (Get-TreatyVote -Event res-74-247-2019 -Vote no).Country; Get-TreatyParticipation -Treaty uncc -Signed -AsOf "
            + "2025-10-26 | Where-Object Party -in $no | ForEach-Object Party").Order(StringComparer.Ordinal), signed.Order(StringComparer.Ordinal));
        Assert.Contains("GBR", signed);
        Assert.DoesNotContain("USA", signed);
    }

    [Theory]
    [InlineData("rus")]
    [InlineData("ru")]
    [InlineData("RUSSIA")]
    [InlineData("Russian Federation")]
    [InlineData("russia")]
    public void A_state_is_understood_by_whatever_it_is_called(string name)
    {
        Assert.Equal(["res-73-187-2018:RUS", "res-74-247-2019:RUS"], engine.Texts("Get-TreatyVote -Country $args[0] | ForEach-Object Id", name));
        Assert.Equal(["res-73-187-2018:RUS", "res-74-247-2019:RUS"], engine.Texts("Get-TreatyVote $args[0] | ForEach-Object Id", name));
        Assert.Equal(["russia"], engine.Texts("Get-TreatyStakeholder $args[0] | ForEach-Object Id", name));
        Assert.Equal(["RUS"], engine.Texts("Get-TreatyParticipation $args[0] -Treaty uncc | ForEach-Object Party", name));
        Assert.Equal(["RUS"], engine.Texts("Get-TreatyParticipation -Party $args[0] -Treaty uncc | ForEach-Object Party", name));
        Assert.Equal(engine.Texts("Get-TreatyConcern -Stakeholder russia | ForEach-Object Id"),
            engine.Texts("Get-TreatyConcern -Stakeholder $args[0] | ForEach-Object Id", name));
    }

    [Theory]
    [InlineData("Get-TreatyVote -Event res-74-247-2019 -Group EU", 28)]
    [InlineData("Get-TreatyVote -Event res-74-247-2019 -Group 'European Union' -Country GBR", 1)]
    [InlineData("Get-TreatyVote -Event res-74-247-2019 -Group 'african group'", 54)]
    [InlineData("Get-TreatyVote -Event res-74-247-2019 -Group CoE -Country RU", 1)]
    [InlineData("Get-TreatyVote -Event res-73-187-2018 -Group SCO", 8)]
    [InlineData("Get-TreatyVote -Event res-73-187-2018 -Group UN", 193)]
    [InlineData("Get-TreatyParticipation -Treaty ets185 -Party GBR -Group EU", 0)]
    [InlineData("Get-TreatyParticipation -Treaty ets185 -Party GBR -Group EU -AsOf 2019", 1)]
    [InlineData("Get-TreatyParticipation -Treaty uncc -Party EU", 1)]
    [InlineData("Get-TreatyParticipation -Treaty uncc -Group EU | Where-Object Party -eq EU", 0)]
    [InlineData("Get-TreatyStakeholder -Country EU european-union", 1)]
    [InlineData("Get-TreatyStakeholder -Group CoE -Country RUS", 0)]
    public void Members_of_a_group_are_those_of_the_day(string command, int count) => Assert.Equal(count, engine.Output(command).Count);

    [Fact]
    public void Concerns_count_for_a_group_when_their_state_was_a_member_at_the_time()
    {
        string[] members = engine.Texts("Get-TreatyConcern -Group CoE -Country RUS | Where-Object Date | ForEach-Object { \"$($_.Date)\".Substring(0, 4) }");
        Assert.NotEmpty(members);
        Assert.All(members, year => Assert.True(string.CompareOrdinal(year, "2022") <= 0, year));
        Assert.NotEmpty(engine.Texts("Get-TreatyConcern -Country RUS -After 2022-03-16 | ForEach-Object Id"));
    }

    [Fact]
    public void Regional_groups_stand_on_states_wherever_they_are()
    {
        Assert.Equal(["Eastern Europe"], engine.Texts(
            "(Get-TreatyVote res-74-247-2019:RUS).RegionalGroup; (Get-TreatyStakeholder russia).RegionalGroup; "
                + "(Get-TreatyParticipation uncc:RUS).RegionalGroup")
            .Distinct());
        Assert.Equal([""], engine.Texts("\"$((Get-TreatyParticipation uncc:EU).RegionalGroup)\""));
    }

    [Fact]
    public void Concerns_are_counted_by_regional_group_and_those_of_the_union_by_it()
    {
        string[] groups = engine.Texts("Get-TreatyConcern | Measure-TreatyConcern -By RegionalGroup -NoTotal -AsObject | ForEach-Object RegionalGroup");
        Assert.Contains("Latin America and the Caribbean", groups);
        Assert.Contains("(none)", groups);
        Assert.Contains("EU", engine.Texts("Measure-TreatyConcern -By Country -NoTotal -AsObject | ForEach-Object Country"));
    }
}
