using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Graph;

public sealed class RelationsTests
{
    private static readonly Dataset Sample = SampleDataset.Create();

    [Theory]
    [InlineData("bud", RecordKind.Provision, "bud/1 bud/1/a bud/2 bud/2/1")]
    [InlineData("bud", RecordKind.Event, "bud-opened")]
    [InlineData("uncc", RecordKind.Event, "zero-published eff-letter vote")]
    [InlineData("uncc", RecordKind.Concern, "c-article c-paragraph c-process c-range")]
    [InlineData("bud", RecordKind.Concern, "")]
    [InlineData("bud", RecordKind.Stakeholder, "japan")]
    [InlineData("bud", RecordKind.Correspondence, "uncc/6>bud/1 uncc/24>bud/2")]
    [InlineData("uncc", RecordKind.Claim, "claim-paragraph claim-vote")]
    [InlineData("uncc", RecordKind.Disagreement, "d-vote")]
    [InlineData("uncc", RecordKind.DraftingPosition, "uncc/6@zero uncc/24@zero")]
    [InlineData("zero", RecordKind.Provision, "uncc/24")]
    [InlineData("final", RecordKind.Provision, "uncc/preamble uncc/6 uncc/24 uncc/40")]
    [InlineData("zero", RecordKind.Event, "zero-published")]
    [InlineData("zero", RecordKind.Concern, "c-article")]
    [InlineData("uncc/24", RecordKind.Concern, "c-article c-paragraph")]
    [InlineData("uncc/24/2", RecordKind.Concern, "c-paragraph")]
    [InlineData("uncc/24/1", RecordKind.Concern, "")]
    [InlineData("uncc/40/15-20", RecordKind.Concern, "c-range")]
    [InlineData("uncc/24", RecordKind.Event, "eff-letter")]
    [InlineData("uncc/24/1", RecordKind.Correspondence, "uncc/24>bud/2")]
    [InlineData("bud/2", RecordKind.Correspondence, "uncc/24>bud/2")]
    [InlineData("uncc/24/2", RecordKind.Text, "zero final")]
    [InlineData("uncc/6", RecordKind.Text, "final")]
    [InlineData("uncc/24", RecordKind.Claim, "claim-paragraph")]
    [InlineData("uncc/24", RecordKind.Stakeholder, "eff karisma")]
    [InlineData("eff-letter", RecordKind.Concern, "c-article")]
    [InlineData("c-article", RecordKind.Event, "eff-letter")]
    [InlineData("c-paragraph", RecordKind.Event, "")]
    [InlineData("bud-opened", RecordKind.Participation, "bud:JPN")]
    [InlineData("vote", RecordKind.Participation, "uncc:JPN")]
    [InlineData("vote", RecordKind.Disagreement, "d-vote")]
    [InlineData("vote", RecordKind.Vote, "vote:JPN vote:USA")]
    [InlineData("japan", RecordKind.Vote, "vote:JPN")]
    [InlineData("uncc:JPN", RecordKind.Vote, "vote:JPN")]
    [InlineData("uncc/6", RecordKind.Vote, "vote:JPN vote:USA")]
    [InlineData("bud", RecordKind.Vote, "")]
    [InlineData("c-range", RecordKind.Vote, "vote:JPN")]
    [InlineData("s-un", RecordKind.Vote, "vote:JPN vote:USA")]
    [InlineData("vote:JPN", RecordKind.Event, "vote")]
    [InlineData("vote:JPN", RecordKind.Participation, "bud:JPN uncc:JPN")]
    [InlineData("vote:JPN", RecordKind.Stakeholder, "japan")]
    [InlineData("vote:JPN", RecordKind.Concern, "c-range")]
    [InlineData("vote:JPN", RecordKind.Treaty, "uncc")]
    [InlineData("vote:JPN", RecordKind.Provision, "uncc/6/2")]
    [InlineData("vote:USA", RecordKind.Participation, "")]
    [InlineData("vote:USA", RecordKind.Stakeholder, "")]
    [InlineData("c-paragraph", RecordKind.Provision, "uncc/24/2")]
    [InlineData("c-range", RecordKind.Provision, "uncc/40/15-20")]
    [InlineData("c-article", RecordKind.Stakeholder, "eff karisma")]
    [InlineData("c-article", RecordKind.DraftingPosition, "uncc/24@zero")]
    [InlineData("c-paragraph", RecordKind.DraftingPosition, "")]
    [InlineData("c-process", RecordKind.Treaty, "uncc")]
    [InlineData("eff", RecordKind.Concern, "c-article c-paragraph")]
    [InlineData("karisma", RecordKind.Concern, "c-article c-process")]
    [InlineData("japan", RecordKind.Participation, "bud:JPN uncc:JPN")]
    [InlineData("european-union", RecordKind.Participation, "uncc:EU")]
    [InlineData("eff", RecordKind.Participation, "")]
    [InlineData("japan", RecordKind.Treaty, "bud uncc")]
    [InlineData("uncc:JPN", RecordKind.Stakeholder, "japan")]
    [InlineData("bud:JPN", RecordKind.Concern, "")]
    [InlineData("uncc:JPN", RecordKind.Concern, "c-range")]
    [InlineData("privacy", RecordKind.Provision, "uncc/24 uncc/24/2 uncc/40/15-20")]
    [InlineData("privacy", RecordKind.Source, "s-eff s-other s-un")]
    [InlineData("unused", RecordKind.Concern, "")]
    [InlineData("uncc/40>untoc/18", RecordKind.Provision, "uncc/40")]
    [InlineData("uncc/24>bud/2", RecordKind.Treaty, "bud uncc")]
    [InlineData("uncc/24@zero", RecordKind.Concern, "c-article")]
    [InlineData("claim-paragraph", RecordKind.Concern, "c-paragraph")]
    [InlineData("claim-vote", RecordKind.Concern, "")]
    [InlineData("claim-vote", RecordKind.Disagreement, "d-vote")]
    [InlineData("d-vote", RecordKind.Source, "s-news s-un")]
    [InlineData("s-eff", RecordKind.Concern, "c-article c-process")]
    [InlineData("s-news", RecordKind.Disagreement, "d-vote")]
    [InlineData("s-eff", RecordKind.Theme, "privacy process")]
    [InlineData("eff", RecordKind.Stakeholder, "eff")]
    public void A_record_gives_what_is_related_to_it(string id, RecordKind kind, string expected) =>
        Assert.Equal(expected, string.Join(' ', Related(id, kind)));

    [Fact]
    public void Every_kind_leads_to_every_other_and_says_how()
    {
        RecordKind[] kinds = Enum.GetValues<RecordKind>();
        Assert.Equal(kinds.Length * (kinds.Length - 1), Relations.All.Count);
        Assert.All(Relations.All, relation =>
        {
            Assert.NotEqual(relation.From, relation.To);
            Assert.NotEmpty(relation.Description);
        });
    }

    [Fact]
    public void Every_record_can_be_followed_to_every_kind_and_gives_each_record_once()
    {
        RecordGraph graph = RecordGraph.Of(Sample);
        foreach (TreatyRecord record in Enum.GetValues<RecordKind>().SelectMany(graph.Records))
        {
            foreach (RecordKind kind in Enum.GetValues<RecordKind>())
            {
                IReadOnlyList<TreatyRecord> related = graph.Related(record, kind);
                Assert.All(related, found => Assert.Equal(kind, RecordKinds.Of(found)));
                Assert.Equal(related.Count, related.Distinct().Count());
            }
        }
    }

    [Theory]
    [InlineData(RecordKind.Concern, RecordKind.Provision)]
    [InlineData(RecordKind.Concern, RecordKind.Event)]
    [InlineData(RecordKind.Concern, RecordKind.Treaty)]
    [InlineData(RecordKind.Stakeholder, RecordKind.Participation)]
    [InlineData(RecordKind.Claim, RecordKind.Treaty)]
    [InlineData(RecordKind.Disagreement, RecordKind.Event)]
    [InlineData(RecordKind.DraftingPosition, RecordKind.Text)]
    [InlineData(RecordKind.Source, RecordKind.Concern)]
    [InlineData(RecordKind.Vote, RecordKind.Event)]
    [InlineData(RecordKind.Vote, RecordKind.Participation)]
    [InlineData(RecordKind.Vote, RecordKind.Treaty)]
    public void What_leads_there_leads_back(RecordKind kind, RecordKind other)
    {
        RecordGraph graph = RecordGraph.Of(Sample);
        foreach (TreatyRecord record in graph.Records(kind))
        {
            Assert.All(graph.Related(record, other), found => Assert.Contains(record, graph.Related(found, kind)));
        }
    }

    [Fact]
    public void A_copy_of_a_record_leads_where_the_record_does()
    {
        Stakeholder copy = new() { Id = "japan", Name = "Copy", Kind = "state" };
        Assert.Equal(2, RecordGraph.Of(Sample).Related(copy, RecordKind.Participation).Count);
    }

    [Fact]
    public void The_main_treaty_is_the_one_whose_drafts_the_dataset_has() => Assert.Equal("uncc", MainTreaty.Of(Sample)?.Id);

    private static IEnumerable<string> Related(string id, RecordKind kind) =>
        RecordGraph.Of(Sample).Related(Sample.Find(id)!, kind).Select(record => record.Id);
}
