namespace TreatyTools.Model;

/// <summary>A body or person that took part in, or spoke about, a negotiation.</summary>
public sealed class Stakeholder : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Name; a state has its United Nations short name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of stakeholder it is (<see cref="Vocabularies.StakeholderKind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of its country; null where it has none.</summary>
    public string? Country { get; init; }

    /// <summary>Regional group of that country in the United Nations; null where it is in none.</summary>
    public string? RegionalGroup { get; init; }

    /// <summary>Id of the stakeholder that it belongs to.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Its part in the matter.</summary>
    public string? Role { get; init; }

    /// <summary>Whether it stands for those who signed one letter or statement together.</summary>
    public bool IsJoint { get; init; }
}
