using TreatyTools.Core.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

/// <summary>Outcomes that cannot be as they stand beside the rest of their concern.</summary>
public sealed class OutcomeRuleTests : IDisposable
{
    private const string Concern = "stance: oppose\n  summary: |-\n    It said no.\n    Twice.\n  ask: null\n  quote: No, thank you\n  outcome: unknown\n"
        + "  outcome_note: Nothing to measure.";

    private static readonly string Format = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "FORMAT.md"));
    private readonly SeedFixture _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Theory]
    // stance, what was asked, outcome, note, the rules that find it
    [InlineData("oppose", "null", "not-addressed", "Article 2 stayed.", "outcome-without-request")]
    [InlineData("oppose", "null", "addressed", "Article 2 is gone.", "outcome-without-request")]
    [InlineData("oppose", "Delete it.", "unknown", "Article 2 stayed.", "outcome-note")]
    [InlineData("oppose", "Delete it.", "unknown", "", "outcome-note")]
    [InlineData("oppose", "Delete it.", "not-addressed", "'Nothing to measure: praise.'", "outcome-note")]
    [InlineData("oppose", "Delete it.", "partly-addressed", "'Open: not known.'", "outcome-note")]
    [InlineData("oppose", "Delete it.", "addressed", "No article names it.", "outcome-note")]
    [InlineData("oppose", "Delete it.", "addressed", "Neither article 1 nor article 2 has it.", "outcome-note")]
    [InlineData("oppose", "Delete it.", "partly-addressed", "No article protects it.", "partly-without-part")]
    [InlineData("oppose", "Delete it.", "partly-addressed", "Article 2 stayed; nothing requires notice, and there is no remedy.", "partly-without-part")]
    [InlineData("oppose", "Delete it.", "partly-addressed", "Article 2 does not define it.", "partly-without-part")]
    [InlineData("oppose", "Delete it.", "not-addressed", "Article 7 stayed.", "outcome-article")]
    [InlineData("oppose", "Delete it.", "not-addressed", "Articles 3 to 9 stayed.", "outcome-article")]
    [InlineData("oppose", "Delete it.", "not-addressed", "The clause stayed (40(22)).", "outcome-article")]
    public void What_cannot_be_is_found(string stance, string ask, string outcome, string note, string rules)
    {
        Set(stance, ask, outcome, note);
        Finding[] found = Check();
        Assert.Equal(rules, string.Join(' ', found.Select(finding => finding.Rule)));
        Assert.All(found, finding =>
        {
            Assert.Equal(("society-1", FindingSeverity.Warning), (finding.RecordId, finding.Severity));
            Assert.Contains($"`{finding.Rule}`", Format, StringComparison.Ordinal);
            Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", finding.Advice, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("oppose", "null", "unknown", "'Nothing to measure: praise.'")]
    [InlineData("oppose", "Delete it.", "unknown", "'Nothing to measure: about other laws. See article 9.'")]
    [InlineData("oppose", "Delete it.", "unknown", "'Open: article 9 is not known.'")]
    [InlineData("oppose", "Delete it.", "not-addressed", "Article 2 stayed.")]
    [InlineData("oppose", "Delete it.", "not-addressed", "No article has it.")]
    [InlineData("oppose", "Delete it.", "not-addressed", "Neither article 7 nor article 2 has it.")]
    [InlineData("oppose", "Delete it.", "not-addressed", "Articles 1 to 9 stayed.")]
    [InlineData("oppose", "Delete it.", "not-addressed", "The clause stayed (2(4)), though 40(22) limits it.")]
    [InlineData("oppose", "Delete it.", "addressed", "Article 2 has nothing of it.")]
    [InlineData("oppose", "Delete it.", "addressed", "Notable is article 1.")]
    [InlineData("oppose", "Delete it.", "partly-addressed", "Article 2 lists it, but nothing requires notice.")]
    [InlineData("oppose", "Delete it.", "partly-addressed", "Article 2 stayed, though article 1 limits it.")]
    [InlineData("support", "Keep it.", "addressed", "Article 2 has it.")]
    public void What_may_be_is_not(string stance, string ask, string outcome, string note)
    {
        Set(stance, ask, outcome, note);
        Assert.Empty(Check());
    }

    [Theory]
    [InlineData("support", "Keep it.", "addressed", "Article 2 has it.", "praise-measured")]
    [InlineData("support", "null", "addressed", "Article 2 has it.", "outcome-without-request")]
    [InlineData("support", "Sign it.", "unknown", "'Nothing to measure: about practice.'", "")]
    [InlineData("conditional-support", "Keep it.", "addressed", "Article 2 has it.", "")]
    public void Praise_of_the_final_text_asks_nothing_of_it(string stance, string ask, string outcome, string note, string rules)
    {
        _seeds.Spoil("texts.yaml", "stage: zero-draft", "stage: final");
        Set(stance, ask, outcome, note);
        Assert.Equal(rules, string.Join(' ', Check().Select(finding => finding.Rule)));
    }

    [Fact]
    public void A_note_that_names_an_article_of_another_treaty_than_its_provisions_is_let_be()
    {
        _seeds.Spoil("concerns.yaml", "    - abc/1\n", "    - abc/1\n    - other/7\n").Spoil("concerns.yaml", "text: abc-draft", "text: null")
            .Spoil("concerns.yaml", "draft_articles:\n    - 2(4)", "draft_articles: []");
        Set("oppose", "Delete it.", "not-addressed", "Article 9 stayed.");
        Assert.DoesNotContain(Check(), finding => finding.Rule == "outcome-article");
    }

    [Theory]
    [InlineData("Paragraph 3 of the preamble has it, and article 9 a part.", false)]
    [InlineData("Article 9 has it.", true)]
    public void A_preamble_is_named_by_its_word(string note, bool isFound)
    {
        _seeds.Spoil("concerns.yaml", "    - abc/1\n", "    - abc/preamble\n");
        Set("oppose", "Delete it.", "not-addressed", note);
        Assert.Equal(isFound, Array.Exists(Check(), finding => finding.Rule == "outcome-article"));
    }

    [Fact]
    public void The_shipped_seeds_have_none_of_it()
    {
        string[] rules = ["outcome-without-request", "praise-measured", "outcome-note", "partly-without-part", "outcome-article"];
        Assert.DoesNotContain(DatasetValidator.Check(Repository.Seeds), finding => rules.Contains(finding.Rule));
    }

    [Fact]
    public void Whoever_opposes_or_proposes_asks_for_something()
    {
        Assert.DoesNotContain(DatasetStore.Open(Repository.Package).Tables.Concerns,
            concern => concern is { Stance: Terms.Stance.Oppose or Terms.Stance.Propose, Ask: null });
    }

    private void Set(string stance, string ask, string outcome, string note) => _seeds.Spoil("concerns.yaml", Concern, Concern
        .Replace("stance: oppose", $"stance: {stance}", StringComparison.Ordinal).Replace("ask: null", $"ask: {ask}", StringComparison.Ordinal)
        .Replace("outcome: unknown", $"outcome: {outcome}", StringComparison.Ordinal)
        .Replace("outcome_note: Nothing to measure.", $"outcome_note: {(note.Length == 0 ? "null" : note)}", StringComparison.Ordinal));

    // The second article of the sample has no paragraphs, which is no matter here.
    private Finding[] Check() => [.. DatasetValidator.Check(_seeds.Seeds).Where(finding => finding.Rule != "no-paragraphs")];
}
