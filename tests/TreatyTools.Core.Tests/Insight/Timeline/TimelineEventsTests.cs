using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Timeline;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Timeline;

public sealed class TimelineEventsTests
{
    private static readonly Dataset Sample = SampleDataset.Create();

    [Theory]
    [InlineData("uncc/24 uncc/24 uncc/6", null, "", "eff-letter vote", null)]
    [InlineData("uncc/24 vote", null, "vote", "vote", null)]
    [InlineData("eff japan", null, "", "eff-letter bud-opened vote", null)]
    [InlineData("eff japan", "uncc", "", "eff-letter vote", "uncc")]
    [InlineData("", null, "", "", null)]
    public void Records_lead_to_their_events_once_and_a_treaty_limits_them(string records, string? treaty, string kind, string expected, string? of)
    {
        EventQuery query = new() { Kind = kind.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        TreatyRecord[] from = [.. records.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Sample.Find(id)!)];
        TimelineEvents chosen = TimelineEvents.Choose(query, Sample, treaty, from);
        Assert.Equal(expected, string.Join(' ', chosen.Events.Select(record => record.Id)));
        Assert.Equal(of, chosen.Treaty?.Id);
    }

    [Fact]
    public void Without_records_the_events_are_those_of_a_treaty()
    {
        TimelineEvents chosen = TimelineEvents.Choose(new EventQuery(), Sample, "uncc", null);
        Assert.Equal("uncc", chosen.Treaty?.Id);
        Assert.Contains("vote", chosen.Events.Select(record => record.Id));
        Assert.DoesNotContain("bud-opened", chosen.Events.Select(record => record.Id));
    }
}
