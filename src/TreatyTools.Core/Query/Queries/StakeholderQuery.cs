using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of stakeholders.</summary>
public sealed class StakeholderQuery : RecordQuery<Stakeholder>
{
    /// <summary>Kinds of stakeholder.</summary>
    public IReadOnlyList<string> Kind { get; set; } = [];

    /// <summary>Countries, by code or name.</summary>
    public IReadOnlyList<string> Country { get; set; } = [];

    /// <summary>Groups of States, by code or name: its country is a member on the day of the dataset.</summary>
    public IReadOnlyList<string> Group { get; set; } = [];

    /// <summary>Stakeholders to which it belongs, by id or name.</summary>
    public IReadOnlyList<string> Affiliation { get; set; } = [];

    /// <summary>A State or the European Union, by whatever it is called, is itself.</summary>
    internal override IReadOnlyList<Stakeholder> Resolve(Dataset dataset, string id) =>
        DatasetChoices.StateOf(dataset, id) is { } state ? [state] : [];

    private protected override void Describe(FilterBuilder<Stakeholder> filter)
    {
        filter.Term(Kind, Vocabularies.StakeholderKind, nameof(Kind), stakeholder => stakeholder.Kind);
        filter.Country(Country, nameof(Country), stakeholder => StakeholderCountry.CodeOf(filter.Dataset, stakeholder));
        EdtfDate day = filter.Dataset.Info.Created;
        filter.Groups(Group, stakeholder => stakeholder.Country, _ => day);
        filter.OneOf(Affiliation, () => DatasetChoices.Named<Stakeholder>(filter.Dataset), nameof(Affiliation), stakeholder => stakeholder.Affiliation);
    }
}
