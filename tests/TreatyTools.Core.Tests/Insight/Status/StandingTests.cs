using TreatyTools.Core.Insight.Status;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Status;

public sealed class StandingTests
{
    private static readonly DateOnly Day = new(2024, 8, 8);

    [Theory]
    [InlineData(null, null, Standing.None)]
    [InlineData("2024-08-09", null, Standing.None)]
    [InlineData("2024-08-08", null, Standing.Signatory)]
    [InlineData("2024-08", null, Standing.Uncertain)]
    [InlineData("2024/..", null, Standing.Uncertain)]
    [InlineData("2024-01-01", "2024", Standing.Signatory)]
    [InlineData("2024-01-01", "2024-08-08", Standing.Bound)]
    [InlineData(null, "2023~", Standing.Bound)]
    [InlineData(null, "2023/..", Standing.Uncertain)]
    public void An_act_counts_when_it_lies_certainly_on_or_before_the_day(string? signed, string? ratified, object standing) =>
        Assert.Equal(standing, Party(signed, ratified).StandingOn(Day));

    [Fact]
    public void An_open_end_is_no_day_even_for_the_last_one_there_is()
    {
        Participation party = Party("2024-01-01", "2024/..");
        Assert.Equal(Standing.Signatory, party.StandingOn(DateOnly.MaxValue));
        Assert.True(party.IsDoubtful(DateOnly.MaxValue));
        Assert.False(Party(null, "2024").IsDoubtful(DateOnly.MaxValue));
    }

    private static Participation Party(string? signed, string? ratified) => new()
    {
        Id = "t:p", Treaty = "t", Party = "p", PartyName = "p", Signed = signed is null ? null : EdtfDate.Parse(signed),
        Ratified = ratified is null ? null : EdtfDate.Parse(ratified),
    };
}
