using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of claims.</summary>
public sealed class ClaimQuery : RecordQuery<Claim>
{
    /// <summary>Findings.</summary>
    public IReadOnlyList<string> Verdict { get; set; } = [];

    /// <summary>Sources that make the claim, by id or title.</summary>
    public IReadOnlyList<string> Source { get; set; } = [];

    private protected override void Describe(FilterBuilder<Claim> filter)
    {
        filter.Term(Verdict, Vocabularies.Verdict, nameof(Verdict), claim => claim.Verdict);
        filter.OneOf(Source, () => DatasetChoices.Sources(filter.Dataset), nameof(Source), claim => claim.Source);
    }

    private protected override void CollectTexts(Claim record, List<string?> texts)
    {
        texts.Add(record.Statement);
        texts.Add(record.Correction);
    }
}
