using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of claims.</summary>
public sealed class ClaimQuery : RecordQuery<Claim>
{
    /// <summary>Findings.</summary>
    public IReadOnlyList<string> Verdict { get; set; } = [];

    /// <summary>Sources that make the claim, by id, title or symbol.</summary>
    public IReadOnlyList<string> Source { get; set; } = [];

    private protected override void Describe(FilterBuilder<Claim> filter)
    {
        filter.Term(Verdict, Vocabularies.Verdict, nameof(Verdict), claim => claim.Verdict);
        filter.OneOf(Source, () => DatasetChoices.Named<Source>(filter.Dataset), nameof(Source), claim => claim.Source);
    }
}
