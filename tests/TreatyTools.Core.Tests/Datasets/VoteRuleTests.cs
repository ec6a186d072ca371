using TreatyTools.Core.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

/// <summary>Votes of States, held against the tally of their event and the members of the day.</summary>
public sealed class VoteRuleTests : IDisposable
{
    private readonly SeedFixture _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Theory]
    // The tally of the fixture is 10-0-?, on 3 February 2001.
    [InlineData("", "")]
    [InlineData("FIN:yes", "")]
    [InlineData("FIN:no", "vote-tally vote-2001 vote_no")]
    [InlineData("FIN:yes AUT:yes BEL:yes DNK:yes", "")]
    [InlineData("FIN:yes AUT:yes BEL:yes DNK:yes ESP:yes", "vote-tally vote-2001 vote_yes")]
    [InlineData("AUT:yes BEL:yes DNK:yes ESP:yes FIN:yes FRA:yes DEU:yes GRC:yes IRL:yes ITA:yes LUX:abstain NLD:non-voting", "")]
    [InlineData("AUT:yes BEL:yes DNK:yes ESP:yes FIN:yes FRA:yes DEU:yes GRC:yes IRL:yes ITA:yes LUX:yes", "vote-tally vote-2001 vote_yes")]
    [InlineData("CHE:yes", "voter-not-member vote-2001:CHE country")]
    [InlineData("MNE:abstain TLS:yes SRB:yes", "voter-not-member vote-2001:MNE country|voter-not-member vote-2001:TLS country")]
    [InlineData("VAT:yes", "voter-not-member vote-2001:VAT country")]
    public void Votes_add_up_and_are_those_of_members(string votes, string expected)
    {
        Write(votes);
        Assert.Equal(expected, string.Join('|', Check().Select(finding => $"{finding.Rule} {finding.RecordId} {finding.Field}").Order(StringComparer.Ordinal)));
        Assert.All(Check(), finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData("EU:yes", "country-code")]
    [InlineData("fin:yes", "country-code id-pattern")]
    [InlineData("FIN:maybe", "vocabulary")]
    [InlineData("FIN:yes FIN:no", "duplicate-id vote-tally")]
    public void A_vote_is_of_a_state_and_stands_once(string votes, string rules)
    {
        Write(votes);
        Assert.Subset(rules.Split(' ').ToHashSet(StringComparer.Ordinal), Check().Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal));
        Assert.Contains(Check(), finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void Votes_in_an_event_without_a_vote_are_told_once()
    {
        Write("AUT:yes FIN:yes");
        _seeds.Spoil("events.yaml", "vote:\n    subject: adoption\n    'yes': 10\n    'no': 0\n    abstain: null", "vote: null");
        Assert.Equal("vote-tally", Assert.Single(Check()).Rule);
    }

    [Fact]
    public void What_is_known_of_a_state_comes_with_its_vote_and_the_package_keeps_it()
    {
        Write("AUT:yes FIN:non-voting");
        CompiledDataset compiled = _seeds.Compile();
        compiled.Write(_seeds.Package);
        TreatyVote[] read = [.. DataPackageReader.Read(_seeds.Package).Tables.Votes];
        Assert.Equal(["vote-2001:AUT", "vote-2001:FIN"], read.Select(vote => vote.Id));
        Assert.Equal(("Austria", "Western Europe and others", "2001-02-03"), (read[0].CountryName, read[0].RegionalGroup, read[0].Date?.Text));
        Assert.Equal(
            compiled.ToDataset(_seeds.Package).Tables.Votes.SelectMany(RecordDump.Values), read.SelectMany(RecordDump.Values));
    }

    private void Write(string votes) => File.WriteAllText(Path.Combine(_seeds.Seeds, "votes.yaml"), string.Join("\n\n",
        votes.Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderBy(vote => vote.Split(':')[0], StringComparer.Ordinal).Select(vote =>
            $"- event: vote-2001\n  country: {vote.Split(':')[0]}\n  vote: '{vote.Split(':')[1]}'\n  explanation: null\n  sources:\n    - src-1\n"
                + "  confidence: high")) + "\n");

    /// <summary>The findings but for the article without paragraphs that the fixture has.</summary>
    private Finding[] Check() => [.. DatasetValidator.Check(_seeds.Seeds).Where(finding => finding is not { Rule: "no-paragraphs" })];
}
