using TreatyTools.Core.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

public sealed class SeedRuleTests : IDisposable
{
    private static readonly string Format = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "FORMAT.md"));
    private readonly SeedFixture _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void Seeds_that_keep_the_rules_have_no_finding() => Assert.Empty(_seeds.Compile().Findings);

    [Theory]
    // file, text, what the test puts in its place, rule, record, field, line
    [InlineData("treaties.yaml", "short_name: ABC", "short_nam: ABC", "unknown-key missing-key", "abc", "short_nam short_name", 1)]
    [InlineData("treaties.yaml", "short_name: ABC", "short_name: null", "required", "abc", "short_name", 2)]
    [InlineData("treaties.yaml", "short_name: ABC", "short_name: ''", "type", "abc", "short_name", 2)]
    [InlineData("treaties.yaml", "short_name: ABC", "short_name: 1.5", "type", "abc", "short_name", 2)]
    [InlineData("treaties.yaml", "short_name: ABC", "short_name: ' ABC'", "white-space", "abc", "short_name", 2)]
    [InlineData("treaties.yaml", "short_name: ABC", "short_name: \"A\\0C\"", "control-character", "abc", "short_name", 2)]
    [InlineData("treaties.yaml", "short_name: ABC", "short_name: ABC\n  short_name: ABD", "duplicate-key", null, "short_name", 3)]
    [InlineData("treaties.yaml", "instruments: 10", "instruments: null", "required", "abc", "eif_instruments", 14)]
    [InlineData("treaties.yaml", "unit: days", "unit: weeks", "vocabulary", "abc", "eif_wait_unit", 20)]
    [InlineData("treaties.yaml", "organisations_count: false", "organisations_count: 'false'", "type", "abc", "eif_organisations_count", 17)]
    [InlineData("treaties.yaml", "- Accord", "- Accord; Pact", "list-delimiter", "abc", "aliases", 5)]
    [InlineData("treaties.yaml", "- Accord", "- ABC Agreement", "duplicate-item", "abc", "aliases", 5)]
    [InlineData("treaties.yaml", "A/RES/1/2", "A/AC/291/L.15", "document-symbol", "abc", "symbol", 25)]
    [InlineData("treaties.yaml", "'2003~'", "'in 2003'", "edtf", "abc", "in_force", 10)]
    [InlineData("texts.yaml", "articles: 2", "articles: '2'", "type", "abc-draft", "articles", 7)]
    [InlineData("texts.yaml", "articles: 2", "articles: -2", "minimum", "abc-draft", "articles", 7)]
    [InlineData("texts.yaml", "stage: zero-draft", "stage: zero", "vocabulary", "abc-draft", "stage", 6)]
    [InlineData("texts.yaml", "treaty: abc", "treaty: abd", "dangling-reference", "abc-draft", "treaty", 2)]
    [InlineData("provisions-abc.yaml", "label: 2(a)", "label: 2.a", "pattern", "abc/1/2.a", "label", 15)]
    [InlineData("provisions-abc.yaml", "label: 2(a)", "label: '1'", "duplicate-id", "abc/1/1", "id", 15)]
    [InlineData("provisions-abc.yaml", "modality: may", "modality: might", "vocabulary", "abc/1/1", "modality", 13)]
    [InlineData("correspondences.yaml", "to: other/7", "to: abc/7", "dangling-reference same-treaty", "abc/1=abc/7", "to", 2)]
    [InlineData("correspondences.yaml", "to: other/7", "to: nothing/7", "dangling-reference", "abc/1=nothing/7", "to", 2)]
    [InlineData("drafting.yaml", "note: Absent.", "note: null", "required", "abc/1@abc-draft", "note", 5)]
    [InlineData("stakeholders.yaml", "country: FIN", "country: FI", "country-code", "finland", "country", 4)]
    [InlineData("stakeholders.yaml", "country: FIN", "country: EU", "country-code", "finland", "country", 4)]
    [InlineData("stakeholders.yaml", "affiliation: finland", "affiliation: abc", "dangling-reference", "society", "affiliation", 14)]
    [InlineData("events.yaml", "- abc/1/4", "- abc/1/6", "dangling-reference", "vote-2001", "provisions", 17)]
    [InlineData("events.yaml", "end: '2001-02-04'", "end: '2001-02-02'", "end-before-date", "vote-2001", "end", 3)]
    [InlineData("events.yaml", "'no': 0", "'no': -1", "minimum", "vote-2001", "vote_no", 14)]
    [InlineData("events.yaml", "subject: adoption", "subject: null", "required", "vote-2001", "vote_subject", 12)]
    [InlineData("events.yaml", "'yes': 10", "yess: 10", "unknown-key missing-key", "vote-2001", "vote.yess vote.yes", 1)]
    [InlineData("participation.yaml", "party: FIN", "party: FINLAND", "country-code", "abc:FINLAND", "party", 12)]
    [InlineData("participation.yaml", "party: FIN\n", "party: ABW\n", "record-order", "abc:EU", null, 1)]
    [InlineData("concerns.yaml", "quote: No, thank you", "quote: a b c d e f g h i j k l m n o p q r s t u", "quote-length", "society-1", "quote", 20)]
    [InlineData("concerns.yaml", "    - src-2", "    - src-3", "dangling-reference", "society-1", "sources", 24)]
    [InlineData("concerns.yaml", "sources:\n    - src-2", "sources: []", "required", "society-1", "sources", 23)]
    [InlineData("concerns.yaml", "sources:\n    - src-2", "sources: src-2", "type", "society-1", "sources", 23)]
    [InlineData("concerns.yaml", "id: society-1", "id: Society_1", "id-pattern", "Society_1", "id", 1)]
    [InlineData("claims.yaml", "id: claim-1", "id: society-1", "duplicate-id", "society-1", "id", 1)]
    [InlineData("claims.yaml", "- abc/1/2\n", "- abc/1/9\n", "dangling-reference", "claim-1", "about", 6)]
    [InlineData("treaties.yaml", "opened_for_signature: null\n  closes_for_signature: null\n  in_force: '2003~'",
        "opened_for_signature: '2001-02-02'\n  closes_for_signature: null\n  in_force: '2003~'", "treaty-date-order", "abc", "opened_for_signature", 8)]
    [InlineData("treaties.yaml", "in_force: '2003~'", "in_force: '2001-01'", "treaty-date-order", "abc", "in_force", 10)]
    [InlineData("participation.yaml", "ratified: '2002-03-01'", "ratified: '2001-02'", "ratified-before-signed", "abc:FIN", "ratified", 15)]
    [InlineData("participation.yaml", "in_force: '2003-01-01'", "in_force: '2002-02-28'", "in-force-before-ratified", "abc:FIN", "in_force", 17)]
    [InlineData("provisions-abc.yaml", "- id: abc/2\n  treaty: abc", "- id: abc/2\n  treaty: other", "provision-treaty", "abc/2", "treaty", 30)]
    [InlineData("correspondences.yaml", "to: other/7", "to: abc/2", "same-treaty", "abc/1=abc/2", "to", 2)]
    [InlineData("disagreements.yaml", "preferred: '2001-02-03'", "preferred: '2001-02-05'", "preferred-account", "day-of-vote", "preferred", 13)]
    [InlineData("sources.yaml", "https://example.org/1", "ftp://example.org/1", "pattern", "src-1", "url", 6)]
    [InlineData("dataset.yaml", "version: '1.0.0'", "version: one", "pattern", null, "version", 4)]
    [InlineData("dataset.yaml", "created: '2024-01-31'", "created: '31.1.2024'", "type", null, "created", 5)]
    [InlineData("dataset.yaml", "title: A small dataset", "titel: A small dataset", "unknown-key required", null, "titel title", 0)]
    [InlineData("themes.yaml", "- id: privacy", "- &a id: privacy", "yaml-feature", null, null, 1)]
    [InlineData("themes.yaml", "label: Privacy", "label: !!str Privacy", "yaml-feature", null, null, 2)]
    [InlineData("themes.yaml", "label: Privacy", "label: [[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]", "yaml-feature", null, null, 2)]
    [InlineData("themes.yaml", "label: Privacy", "label: 'Privacy", "yaml-syntax", null, null, 0)]
    [InlineData("themes.yaml", "- id: privacy", "  : [\nv", "yaml-syntax", null, null, 1)]
    public void A_broken_rule_is_told_with_its_place(string file, string old, string with, string rules, string? record, string? fields, int line)
    {
        _seeds.Spoil(file, old, with);
        IReadOnlyList<Finding> findings = _seeds.Compile().Findings;
        // Elsewhere there can only be references that lost their target.
        Finding[] own = findings.Where(finding => finding.File == file).ToArray();
        Assert.True(own.Select(f => f.Rule).Order(StringComparer.Ordinal).SequenceEqual(rules.Split(' ').Order(StringComparer.Ordinal)),
            string.Join('\n', findings));
        Assert.All(findings.Except(own), finding => Assert.Equal("dangling-reference", finding.Rule));

        Assert.All(own, finding =>
        {
            Assert.Equal(record, finding.RecordId);
            Assert.False(string.IsNullOrEmpty(finding.Message));
            Assert.False(string.IsNullOrEmpty(finding.Advice));
            Assert.Contains($"`{finding.Rule}`", Format, StringComparison.Ordinal);
            if (fields is not null)
            {
                Assert.Contains(finding.Field, fields.Split(' '));
            }
        });
        if (line > 0)
        {
            Assert.Contains(own, finding => finding.Line == line);
        }
    }

    [Fact]
    public void A_position_in_a_text_of_another_treaty_is_told()
    {
        Finding finding = _seeds.Spoil("texts.yaml", "treaty: abc", "treaty: other").OnlyFinding();
        Assert.Equal(("drafting-treaty", FindingSeverity.Error, "abc/1@abc-draft", "text"), (finding.Rule, finding.Severity, finding.RecordId, finding.Field));
    }

    [Fact]
    public void Dates_that_may_overlap_are_let_be() =>
        Assert.Empty(_seeds.Spoil("participation.yaml", "in_force: '2003-01-01'", "in_force: '2002'").Compile().Findings);

    [Fact]
    public void All_faults_are_told_at_once_and_nothing_can_be_made_of_the_seeds()
    {
        _seeds.Spoil("texts.yaml", "stage: zero-draft", "stage: zero").Spoil("events.yaml", "date: '2001-02-03'", "date: yesterday")
            .Spoil("sources.yaml", "kind: news", "kind: rumour");
        CompiledDataset compiled = _seeds.Compile();
        Assert.False(compiled.IsValid);
        Assert.Equal(["events.yaml", "sources.yaml", "texts.yaml"], compiled.Findings.Select(finding => finding.File));
        Assert.Equal("SeedsInvalid", Assert.Throws<TreatyFault>(() => compiled.Write(_seeds.Package)).ErrorId);
        Assert.False(Directory.Exists(_seeds.Package));
    }

    [Fact]
    public void A_wrong_word_gets_the_nearest_right_ones()
    {
        Finding finding = _seeds.Spoil("concerns.yaml", "stance: oppose", "stance: opose").OnlyFinding();
        Assert.Contains("'oppose'", finding.Message, StringComparison.Ordinal);
        Assert.Equal("opose", finding.Value);
        Assert.StartsWith("concerns.yaml:15: 'society-1'", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_would_grow_without_bound_are_refused()
    {
        File.WriteAllText(Path.Combine(_seeds.Seeds, "themes.yaml"), "- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n");
        Assert.Contains(_seeds.Compile().Findings, finding => finding is { Rule: "yaml-feature", File: "themes.yaml", Line: 1 });
    }

    [Fact]
    public void Files_that_are_no_seeds_are_told()
    {
        File.WriteAllText(Path.Combine(_seeds.Seeds, "concern.yaml"), "[]");
        Assert.Equal("unknown-file", _seeds.OnlyFinding().Rule);
    }

    [Fact]
    public void A_file_in_another_encoding_is_told()
    {
        File.WriteAllBytes(Path.Combine(_seeds.Seeds, "drafting.yaml"), [0x2D, 0x20, 0xE9, 0x0A]);
        Assert.Equal("encoding", _seeds.OnlyFinding().Rule);
    }

    [Theory]
    [InlineData("themes.yaml")]
    [InlineData("dataset.yaml")]
    [InlineData("GAPS.md")]
    public void A_file_that_is_a_link_is_not_read(string file)
    {
        string path = Path.Combine(_seeds.Seeds, file), elsewhere = Path.Combine(_seeds.Root, "elsewhere");
        File.WriteAllText(elsewhere, "secret: [");
        File.Delete(path);
        File.CreateSymbolicLink(path, elsewhere);
        Finding[] findings = [.. _seeds.Compile().Findings.Where(finding => finding.Rule != "dangling-reference")];
        Assert.Equal(("file-link", file), (Assert.Single(findings).Rule, findings[0].File));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    [InlineData("? ")]
    [InlineData("!!x ")]
    [InlineData("&a ")]
    [InlineData("'")]
    [InlineData("a: b: ")]
    [InlineData("\t\t- x\n")]
    [InlineData("|\n")]
    public void Nonsense_without_end_is_told(string part)
    {
        File.WriteAllText(Path.Combine(_seeds.Seeds, "themes.yaml"), string.Concat(Enumerable.Repeat(part, 20_000)));
        Assert.Contains(_seeds.Compile().Findings, finding => finding is { File: "themes.yaml", Severity: FindingSeverity.Error }
            && finding.Message.Length < 1000);
    }

    [Fact]
    public void A_folder_without_seeds_is_refused()
    {
        Assert.Equal("SeedsNotFound", Assert.Throws<TreatyFault>(() => DatasetCompiler.Compile(Path.Combine(_seeds.Root, "nowhere"))).ErrorId);
        Assert.Equal("SeedsNotFound", Assert.Throws<TreatyFault>(() => DatasetCompiler.Compile(_seeds.Root)).ErrorId);
    }
}
