using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Query;

public sealed class RecordQueryTests
{
    private static readonly Dataset Sample = SampleDataset.Create();

    [Fact]
    public void What_was_co_signed_is_not_somebodys_own_voice()
    {
        Dataset shipped = DatasetStore.Open(Repository.Package);
        TreatyRecord eff = shipped.Find("eff")!;
        ConcernQuery all = new() { Stakeholder = ["eff"] }, own = new() { Stakeholder = ["eff"], OwnVoice = true };
        Concern[] ofAll = [.. all.Compile(shipped).List().Cast<Concern>()], ofOwn = [.. own.Compile(shipped).List().Cast<Concern>()];
        Assert.Equal(ofAll.Where(concern => concern.Stakeholder == "eff"), ofOwn);
        Assert.True(ofOwn.Length < ofAll.Length);
        HashSet<TreatyRecord> given = [];
        Assert.Equal(ofOwn.Select(concern => concern.Id),
            new ConcernQuery { OwnVoice = true }.Compile(shipped).Related(eff, given).Select(record => record.Id));
        Assert.Equal(ofAll.Length, new ConcernQuery().Compile(shipped).Related(eff, new HashSet<TreatyRecord>()).Count());

        // What is piped in otherwise is not touched: an article gives joint letters, too.
        Assert.Contains(new ConcernQuery { OwnVoice = true }.Compile(shipped).Related(shipped.Find("uncc/24")!, new HashSet<TreatyRecord>()).Cast<Concern>(),
            concern => concern.Voice == Terms.Voice.Joint);
    }

    [Fact]
    public void A_bare_list_gives_articles_of_all_treaties_in_order() =>
        Assert.Equal("bud/1 bud/2 uncc/preamble uncc/6 uncc/24 uncc/40", List(new ProvisionQuery()));

    [Theory]
    [InlineData("24", "uncc/24")]
    [InlineData("1-24", "uncc/6 uncc/24")]
    [InlineData("6..24", "uncc/6 uncc/24")]
    [InlineData("40,6", "uncc/6 uncc/40")]
    [InlineData("preamble", "uncc/preamble")]
    [InlineData("2*", "uncc/24")]
    public void Numbers_of_articles_mean_the_main_treaty(string article, string expected) =>
        Assert.Equal(expected, List(new ProvisionQuery { Article = [article] }));

    [Fact]
    public void A_treaty_that_is_named_changes_what_a_number_means()
    {
        Assert.Equal("bud/2", List(new ProvisionQuery { Article = ["2"], Treaty = ["Budapest Convention"] }));
        Assert.Equal("bud/1 uncc/6", List(new ProvisionQuery { Article = ["1", "6"], Treaty = ["*"] }));
    }

    [Theory]
    [InlineData("IV", "uncc/24")]
    [InlineData("4", "uncc/24")]
    [InlineData("Chapter V of*", "uncc/40")]
    public void Chapters_go_by_numeral_or_title(string chapter, string expected) =>
        Assert.Equal(expected, List(new ProvisionQuery { Chapter = [chapter] }));

    [Fact]
    public void Paragraphs_come_when_asked_for_by_level_or_by_id()
    {
        Assert.Equal("uncc/24/1 uncc/24/2 uncc/24/3", List(new ProvisionQuery { Article = ["24"], Level = ["paragraph"] }));
        Assert.Equal("uncc/24 uncc/24/3", List(new ProvisionQuery { Article = ["24"], Level = ["article", "paragraph"], Modality = ["may"] }));
        Assert.Equal("uncc/24/2", List(new ProvisionQuery { Id = ["uncc/24/2"] }));
        Assert.Equal("uncc/40/15-20", List(new ProvisionQuery { Id = ["UNCC/40/18"] }));
        Assert.Equal("uncc/24/1 uncc/24/2 uncc/24/3", List(new ProvisionQuery { Id = ["uncc/24/*"] }));
        Assert.Equal("uncc/24", List(new ProvisionQuery { Id = ["uncc/2*"] }));
    }

    [Theory]
    [InlineData("24", "uncc/24")]
    [InlineData("24(2)", "uncc/24/2")]
    [InlineData("40/18", "uncc/40/15-20")]
    [InlineData("Preamble", "uncc/preamble")]
    public void A_number_can_stand_for_the_id_of_a_provision_of_the_main_treaty(string id, string expected) =>
        Assert.Equal(expected, List(new ProvisionQuery { Id = [id] }));

    [Fact]
    public void A_concern_gives_articles_and_on_request_the_paragraphs_it_names()
    {
        Assert.Equal("uncc/24", Related(new ProvisionQuery(), "c-article", "c-paragraph"));
        Assert.Equal("uncc/24/2", Related(new ProvisionQuery { Level = ["paragraph"] }, "c-article", "c-paragraph"));
        Assert.Equal("uncc/6/1 uncc/6/2", Related(new ProvisionQuery { Level = ["paragraph"] }, "uncc/6"));
        Assert.Equal("uncc/24/2", Related(new ProvisionQuery(), "uncc/24/2"));
        Assert.Equal("uncc/24", Related(new ProvisionQuery { Level = ["article"] }, "uncc/24/2"));
    }

    [Fact]
    public void Parameters_combine_by_and_and_values_by_or()
    {
        Assert.Equal("c-article c-paragraph", List(new ConcernQuery { Outcome = ["not-addressed", "partly-addressed"], Theme = ["privacy"] }));
        Assert.Equal("", List(new ConcernQuery { Outcome = ["not-addressed"], Theme = ["process"] }));
        Assert.Equal("c-article c-paragraph c-range", List(new ConcernQuery { Outcome = ["*addressed"] }));
    }

    [Fact]
    public void Co_signatories_count_as_stakeholders()
    {
        Assert.Equal("c-article c-process", List(new ConcernQuery { Stakeholder = ["fundacion karisma"] }));
        Assert.Equal("c-article c-process", List(new ConcernQuery { Country = ["COL"] }));
        Assert.Equal("c-range", List(new ConcernQuery { StakeholderKind = ["state"] }));
        Assert.Equal("", List(new ConcernQuery { StakeholderKind = ["state"], Country = ["COL"] }));
        Assert.Equal("c-article c-paragraph", List(new ConcernQuery { Stakeholder = ["Electronic*"] }));
    }

    [Theory]
    [InlineData("uncc/24", "c-article c-paragraph")]
    [InlineData("24", "c-article c-paragraph")]
    [InlineData("uncc/24/2", "c-paragraph")]
    [InlineData("uncc/40/16", "c-range")]
    [InlineData("uncc/4*", "c-range")]
    public void Concerns_by_provision(string provision, string expected) =>
        Assert.Equal(expected, List(new ConcernQuery { Provision = [provision] }));

    [Fact]
    public void Texts_of_which_one_must_be_found()
    {
        Assert.Equal("c-article", List(new ConcernQuery { Text = ["journalist* weak"] }));
        Assert.Equal("c-article c-paragraph", List(new ConcernQuery { Text = ["journalists", "\"prior review\""] }));
        Assert.Equal("", List(new ConcernQuery { Text = ["\"review must first\""] }));
        Assert.Equal("uncc/24", List(new ProvisionQuery { Text = ["\"judicial review\""] }));
    }

    [Fact]
    public void Events_by_actor_vote_and_date()
    {
        Assert.Equal("vote", List(new EventQuery { WithVote = true }));
        Assert.Equal("bud-opened zero-published eff-letter", List(new EventQuery { WithVote = false }));
        Assert.Equal("bud-opened vote", List(new EventQuery { Actor = ["Japan"] }));
        Assert.Equal("eff-letter vote", List(new EventQuery { Dates = new DateWindow { During = [EdtfDate.Parse("2024-08-05")] } }));
        Assert.Equal("eff-letter", List(new EventQuery { Provision = ["uncc/24"] }));
    }

    [Fact]
    public void Participation_as_of_a_day_knows_nothing_of_later_ones()
    {
        CompiledQuery query = new ParticipationQuery { AsOf = EdtfDate.Parse("2010-12-31") }.Compile(Sample);
        Participation japan = Assert.IsType<Participation>(Assert.Single(query.List()));
        Assert.Equal("bud:JPN", japan.Id);
        Assert.NotNull(japan.Signed);
        Assert.Null(japan.Ratified);
        Assert.Null(japan.Action);
        Assert.Equal("bud:JPN", List(new ParticipationQuery { Ratified = true }));
        Assert.Equal("", List(new ParticipationQuery { Ratified = true, AsOf = EdtfDate.Parse("2010") }));
        Assert.Equal("uncc:EU uncc:JPN", List(new ParticipationQuery { Ratified = false, Signed = true }));
        Assert.Equal("uncc:EU", List(new ParticipationQuery { Party = ["European Union"] }));
    }

    [Fact]
    public void Correspondences_by_treaty_or_provision_on_either_side()
    {
        Assert.Equal("uncc/6>bud/1 uncc/24>bud/2", List(new CorrespondenceQuery { To = ["bud"] }));
        Assert.Equal("uncc/40>untoc/18", List(new CorrespondenceQuery { To = ["untoc/18"] }));
        Assert.Equal("uncc/6>bud/1 uncc/24>bud/2 uncc/40>untoc/18", List(new CorrespondenceQuery { From = ["UN Convention"] }));
        Assert.Equal("uncc/24>bud/2", List(new CorrespondenceQuery { From = ["uncc/2*"], To = ["Budapest Convention"] }));
    }

    [Fact]
    public void Names_and_aliases_find_records_as_ids_do()
    {
        Assert.Equal("bud", List(new TreatyQuery { Id = ["bc"] }));
        Assert.Equal("uncc bud", List(new TreatyQuery { Id = ["uncc", "Budapest*"] }));
        Assert.Equal("karisma", List(new StakeholderQuery { Id = ["Fundacion Karisma"] }));
        Assert.Equal("eff karisma", List(new StakeholderQuery { Id = ["eff", "EFF", "*karisma*"] }));
    }

    [Fact]
    public void An_id_that_does_not_exist_is_missing_and_a_wildcard_is_silent()
    {
        CompiledQuery query = new StakeholderQuery { Id = ["effs", "zzz*", "eff"] }.Compile(Sample);
        TreatyFault fault = Assert.Single(query.Missing);
        Assert.Equal("RecordNotFound", fault.ErrorId);
        Assert.Contains("'eff'", fault.Message, StringComparison.Ordinal);
        Assert.Equal("eff", string.Join(' ', query.List()));
    }

    [Fact]
    public void The_id_of_another_kind_says_how_to_get_there()
    {
        TreatyFault fault = Assert.Single(new ConcernQuery { Id = ["eff"] }.Compile(Sample).Missing);
        Assert.Contains("Get-TreatyStakeholder eff | Get-TreatyConcern", fault.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, RecordQuery> Unknowns => new()
    {
        { "UnknownTheme", "'privacy'", new ConcernQuery { Theme = ["prvacy"] } },
        { "UnknownOutcome", "'addressed'", new ConcernQuery { Outcome = ["adressed"] } },
        { "UnknownStance", "oppose, concern", new ConcernQuery { Stance = ["xyzzy"] } },
        { "UnknownStakeholder", "'eff'", new ConcernQuery { Stakeholder = ["efff"] } },
        { "UnknownStakeholderKind", "'company'", new ConcernQuery { StakeholderKind = ["compani"] } },
        { "UnknownCountry", "'Japan'", new ConcernQuery { Country = ["Jappan"] } },
        { "UnknownProvision", "'uncc/24'", new ConcernQuery { Provision = ["unc/24"] } },
        { "UnknownDraft", "'zero'", new ConcernQuery { Draft = ["zeroo"] } },
        { "UnknownConfidence", "'high'", new ConcernQuery { Confidence = ["hihg"] } },
        { "UnknownArticle", "from 6 to 40", new ProvisionQuery { Article = ["99"] } },
        { "UnknownArticle", "'bud'", new ProvisionQuery { Article = ["24"], Treaty = ["bud"] } },
        { "InvalidArticle", "uncc/24/2", new ProvisionQuery { Article = ["24(2)"] } },
        { "UnknownChapter", "'IV'", new ProvisionQuery { Chapter = ["IVX"] } },
        { "UnknownTopic", "'extradition'", new ProvisionQuery { Topic = ["extraditon"] } },
        { "UnknownTreaty", "'uncc'", new TextQuery { Treaty = ["unccc"] } },
        { "UnknownParty", "'JPN'", new ParticipationQuery { Party = ["JAPN"] } },
        { "UnknownPublisher", "'Daily'", new SourceQuery { Publisher = ["Dailly"] } },
        { "UnknownTreaty", "'bud'", new CorrespondenceQuery { To = ["budd"] } },
    };

    [Theory]
    [MemberData(nameof(Unknowns), DisableDiscoveryEnumeration = true)]
    public void An_unknown_value_names_the_nearest_and_gives_nothing(string errorId, string nearest, RecordQuery query)
    {
        CompiledQuery compiled = query.Compile(Sample);
        TreatyFault fault = Assert.Single(compiled.Missing);
        Assert.Empty(compiled.List());
        Assert.Equal(errorId, fault.ErrorId);
        Assert.Contains(nearest, fault.Message, StringComparison.Ordinal);
    }

    private static string List(RecordQuery query) => string.Join(' ', query.Compile(Sample).List());

    private static string Related(RecordQuery query, params string[] from)
    {
        CompiledQuery compiled = query.Compile(Sample);
        HashSet<TreatyRecord> given = [];
        return string.Join(' ', from.SelectMany(id => compiled.Related(Sample.Find(id)!, given)));
    }
}
