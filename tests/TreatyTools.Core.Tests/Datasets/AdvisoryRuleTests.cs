using System.Globalization;
using TreatyTools.Core.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

/// <summary>What the check of a dataset warns of, though it can be built.</summary>
public sealed class AdvisoryRuleTests : IDisposable
{
    private const string Twenty = "a b c d e f g h i j k l m n o p q r s t";
    private static readonly string Format = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "FORMAT.md"));
    private readonly SeedFixture _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Theory]
    // file, text, what the test puts in its place, rule, record, field
    [InlineData("sources.yaml", "url: null", "url: http://www.EXAMPLE.org/1/", "duplicate-source", "src-2", "url")]
    [InlineData("concerns.yaml", "date: '2000-06?'", "date: '1999'", "concern-before-text", "society-1", "date")]
    [InlineData("concerns.yaml", "    - abc/2\n", "    - abc/2\n    - other/7\n", "dangling-reference concern-treaty", "society-1", "provisions")]
    [InlineData("concerns.yaml", "- 2(4)", "- 28(4)", "draft-number", "society-1", "draft_articles")]
    [InlineData("concerns.yaml", "ask: null", "ask: It wanted \"" + Twenty + " u\" to go.", "long-quotation", "society-1", "ask")]
    [InlineData("concerns.yaml", "ask: null", "ask: It wanted “" + Twenty + " u”.", "long-quotation", "society-1", "ask")]
    [InlineData("claims.yaml", "statement: All was well.", "statement: He said '" + Twenty + " don't'.", "long-quotation", "claim-1", "statement")]
    [InlineData("drafting.yaml", "number: null", "number: '3'", "draft-number", "abc/1@abc-draft", "number")]
    [InlineData("events.yaml", "'yes': 10", "'yes': 194", "vote-sum", "vote-2001", "vote_yes")]
    [InlineData("events.yaml", "'yes': 10", "'yes': 2147483647", "vote-sum", "vote-2001", "vote_yes")]
    [InlineData("events.yaml", "'yes': 10", "'yes': 0", "vote-sum", "vote-2001", "vote_yes")]
    [InlineData("sources.yaml", "date: '2001'", "date: '2000-12-31'", "dated-after-sources", "vote-2001", "date")]
    [InlineData("participation.yaml", "action: ratification", "action: null", "participation-action", "abc:FIN", "action")]
    [InlineData("participation.yaml", "action: ratification", "action: accession", "participation-action", "abc:FIN", "action")]
    [InlineData("participation.yaml", "signed: '2001-03-01'", "signed: '2001-02-02'", "before-treaty", "abc:FIN", "signed")]
    [InlineData("treaties.yaml", "in_force: '2003~'", "in_force: '2003-01-02'", "before-treaty", "abc:FIN", "in_force")]
    [InlineData("treaties.yaml", "in_force: '2003~'", "in_force: null", "before-treaty", "abc:FIN", "in_force")]
    [InlineData("treaties.yaml", "closes_for_signature: null\n  in_force: '2003~'", "closes_for_signature: '2001-02-28'\n  in_force: '2003~'",
        "after-signature-window", "abc:FIN", "signed")]
    [InlineData("texts.yaml", "stage: zero-draft\n  articles: 2", "stage: final\n  articles: 1", "article-count draft-number", "abc-draft", "articles")]
    [InlineData("texts.yaml", "confidence: high", "confidence: medium", "confidence-without-note", "abc-draft", "confidence")]
    [InlineData("disagreements.yaml", "field: date", "field: day", "disagreement-field", "day-of-vote", "field")]
    [InlineData("events.yaml", "date: '2001-02-03'", "date: '2001-02-04'", "preferred-not-kept", "day-of-vote", "preferred")]
    [InlineData("themes.yaml", "definition: What is one's own.", "definition: What is one's own.\n\n- id: unused\n  label: Unused\n  definition: Nothing.",
        "orphan", "unused", "id")]
    public void What_is_odd_is_told_with_its_place(string file, string old, string with, string rules, string record, string field)
    {
        _seeds.Spoil(file, old, with);
        Finding[] found = Check();
        Assert.True(found.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)
            .SequenceEqual(rules.Split(' ').Order(StringComparer.Ordinal)), string.Join('\n', found));
        Assert.All(found, finding =>
        {
            Assert.Contains($"`{finding.Rule}`", Format, StringComparison.Ordinal);
            Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", finding.Advice, StringComparison.Ordinal);
        });
        Assert.Contains(found, finding => finding.RecordId == record && finding.Field == field
            && finding.Severity == (finding.Rule == "dangling-reference" ? FindingSeverity.Error : FindingSeverity.Warning));
    }

    [Fact]
    public void A_paragraph_less_sure_than_its_article_says_why()
    {
        _seeds.Spoil("provisions-abc.yaml", "      note: Recalled.\n", "")
            .Spoil("provisions-abc.yaml", "basis: primary-text\n  confidence: medium", "confidence: high");
        Finding found = Assert.Single(Check());
        Assert.Equal(("confidence-without-note", "abc/1/2/a", "confidence"), (found.Rule, found.RecordId, found.Field));
    }

    [Theory]
    [InlineData("concerns.yaml", "ask: null", "ask: It wanted \"" + Twenty + "\" to go.")]
    [InlineData("concerns.yaml", "ask: null", "ask: It wanted the States' own words to go " + Twenty + " and the members' too.")]
    [InlineData("concerns.yaml", "ask: null", "ask: It wanted \"a\" " + Twenty + " \"b\".")]
    [InlineData("concerns.yaml", "date: '2000-06?'", "date: '2000'")]
    [InlineData("concerns.yaml", "date: '2000-06?'", "date: '1999~'")]
    [InlineData("texts.yaml", "stage: zero-draft\n  articles: 2", "stage: final\n  articles: 3")]
    [InlineData("events.yaml", "'yes': 10", "'yes': 193")]
    [InlineData("events.yaml", "'yes': 10", "'yes': null")]
    [InlineData("participation.yaml", "signed: '2001-03-01'", "signed: null")]
    [InlineData("texts.yaml", "confidence: high", "confidence: medium\n  note: The month is that of the session.")]
    [InlineData("disagreements.yaml", "confidence: high", "confidence: low")]
    [InlineData("disagreements.yaml", "field: date", "field: vote")]
    [InlineData("sources.yaml", "url: https://example.org/1", "url: https://example.org/2?a=1")]
    public void What_may_well_be_right_is_not_told(string file, string old, string with)
    {
        _seeds.Spoil(file, old, with);
        Assert.Empty(Check());
    }

    [Fact]
    public void A_document_under_two_ids_is_told_by_its_symbol_or_publisher()
    {
        const string Record = "title: The text\n  publisher: null\n  authors: []\n  date: '2001'\n  url: {0}\n  symbol: {1}\n  kind: treaty-text\n  language: "
            + "{2}\n  consulted: full-text\n";
        const string Known = "title: The text\n  publisher: null\n  authors: []\n  date: '2001'\n  url: https://example.org/1\n  symbol: null\n";
        _seeds.Spoil("sources.yaml", Known, Known.Replace("symbol: null", "symbol: A/RES/1/2", StringComparison.Ordinal));
        string path = Path.Combine(_seeds.Seeds, "sources.yaml");
        File.AppendAllText(path, "\n\n- id: src-3\n  " + string.Format(CultureInfo.InvariantCulture, Record, "https://example.org/3", "A/RES/1/2", "en")
            + "\n- id: src-4\n  " + string.Format(CultureInfo.InvariantCulture, Record, "null", "A/RES/1/2", "fr"));
        Assert.Equal("src-3", Assert.Single(Check(), finding => finding.Rule == "duplicate-source").RecordId);
        File.WriteAllText(path, File.ReadAllText(path).Replace("publisher: null", "publisher: Somebody", StringComparison.Ordinal)
            .Replace("symbol: A/RES/1/2", "symbol: null", StringComparison.Ordinal));
        Assert.Equal("src-3", Assert.Single(Check(), finding => finding.Rule == "duplicate-source").RecordId);
    }

    [Theory]
    [InlineData("revised-draft", "2000-07", "2000-07-31", "")]
    [InlineData("revised-draft", "2000-07", "2000-08-30", "")]
    [InlineData("revised-draft", "2000-07", "2000-08-31", "concern-after-text society-1")]
    [InlineData("zero-draft", "2000-07", "2000-12", "")]
    [InlineData("proposal", "2000-07", "2000-12", "")]
    [InlineData("final", "2000-07?", "2000-12", "")]
    [InlineData("final", "2000-07", "2000-12", "concern-after-text society-1")]
    [InlineData("revised-draft", "2000-04-30", "2000-05", "text-order abc-draft")]
    public void Texts_and_remarks_follow_the_stages(string stage, string date, string said, string expected)
    {
        _seeds.Spoil("concerns.yaml", "date: '2000-06?'", $"date: '{said}'");
        Append("texts.yaml", Text("abc-next", stage, date));
        Assert.Equal(expected, string.Join('|', Check().Select(finding => $"{finding.Rule} {finding.RecordId}")));
    }

    [Fact]
    public void A_proposal_is_replaced_by_the_final_text_only()
    {
        _seeds.Spoil("texts.yaml", "stage: zero-draft", "stage: proposal").Spoil("concerns.yaml", "date: '2000-06?'", "date: '2001'");
        Append("texts.yaml", Text("abc-next", "revised-draft", "2000-06"));
        Assert.Empty(Check());
        Append("texts.yaml", Text("abc-thereafter", "final", "2000-07"));
        Assert.Equal("concern-after-text", Assert.Single(Check()).Rule);
    }

    [Fact]
    public void Remarks_of_one_stakeholder_on_a_replaced_text_are_one_finding()
    {
        string concerns = Path.Combine(_seeds.Seeds, "concerns.yaml");
        string first = File.ReadAllText(concerns).Replace("2000-06?", "2002", StringComparison.Ordinal);
        File.WriteAllText(concerns, first + "\n\n" + first.Replace("society-1", "society-2", StringComparison.Ordinal));
        Append("texts.yaml", Text("abc-final", "final", "2001-02-03"));
        Finding finding = Assert.Single(Check());
        Assert.Equal(("concern-after-text", "society-1", "abc-draft"), (finding.Rule, finding.RecordId, finding.Value));
        Assert.Contains("'abc-final' of 2001-02-03", finding.Message, StringComparison.Ordinal);
        Assert.Contains("1 other of 'society'", finding.Message, StringComparison.Ordinal);
    }

    private static string Text(string id, string stage, string date) =>
        $"\n\n- id: {id}\n  treaty: abc\n  title: Next\n  symbol: null\n  date: '{date}'\n  stage: {stage}\n  articles: null\n  sources:\n    - src-1\n  "
            + "confidence: high\n";

    private void Append(string file, string text) => File.AppendAllText(Path.Combine(_seeds.Seeds, file), text);

    /// <summary>The findings but for the article without paragraphs that the fixture has.</summary>
    private Finding[] Check() => DatasetValidator.Check(_seeds.Seeds).Where(finding => finding is not { Rule: "no-paragraphs", RecordId: "abc/2" }).ToArray();
}
