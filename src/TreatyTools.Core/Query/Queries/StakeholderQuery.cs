using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of stakeholders.</summary>
public sealed class StakeholderQuery : RecordQuery<Stakeholder>
{
    /// <summary>Kinds of stakeholder.</summary>
    public IReadOnlyList<string> Kind { get; set; } = [];

    /// <summary>Countries, by code or name.</summary>
    public IReadOnlyList<string> Country { get; set; } = [];

    /// <summary>Stakeholders to which it belongs, by id or name.</summary>
    public IReadOnlyList<string> Affiliation { get; set; } = [];

    private protected override void Describe(FilterBuilder<Stakeholder> filter)
    {
        filter.Term(Kind, Vocabularies.StakeholderKind, nameof(Kind), stakeholder => stakeholder.Kind);
        filter.OneOf(Country, () => DatasetChoices.Countries(filter.Dataset), nameof(Country), stakeholder => stakeholder.Country);
        filter.OneOf(Affiliation, () => DatasetChoices.Named<Stakeholder>(filter.Dataset), nameof(Affiliation), stakeholder => stakeholder.Affiliation);
    }
}
