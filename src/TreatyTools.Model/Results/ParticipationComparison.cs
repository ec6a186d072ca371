namespace TreatyTools.Model;

/// <summary>How one State or organisation stands to two treaties.</summary>
public sealed class ParticipationComparison
{
    /// <summary>ISO 3166-1 alpha-3 code of the State, or <c>EU</c>.</summary>
    public required string Party { get; init; }

    /// <summary>Name of the State or organisation.</summary>
    public required string PartyName { get; init; }

    /// <summary>Region by the United Nations' M49 scheme; null where it has none.</summary>
    public string? Region { get; init; }

    /// <summary>Regional group in the United Nations; null where it is in none.</summary>
    public string? RegionalGroup { get; init; }

    /// <summary>Id of the first treaty.</summary>
    public required string Left { get; init; }

    /// <summary>Standing to the first treaty (<see cref="Vocabularies.Standing"/>).</summary>
    public required string LeftStanding { get; init; }

    /// <summary>Id of the second treaty.</summary>
    public required string Right { get; init; }

    /// <summary>Standing to the second treaty (<see cref="Vocabularies.Standing"/>).</summary>
    public required string RightStanding { get; init; }

    /// <summary>Both standings together (<see cref="Vocabularies.Overlap"/>).</summary>
    public required string Overlap { get; init; }

    /// <summary>Name and overlap in a line.</summary>
    public override string ToString() => $"{PartyName}: {Overlap}";
}
