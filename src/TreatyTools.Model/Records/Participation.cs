namespace TreatyTools.Model;

/// <summary>A State's or organisation's standing towards a treaty: signature and consent to be bound.</summary>
public sealed class Participation : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the treaty.</summary>
    public required string Treaty { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the State, or <c>EU</c>.</summary>
    public required string Party { get; init; }

    /// <summary>Name of the State or organisation.</summary>
    public required string PartyName { get; init; }

    /// <summary>Regional group of the State in the United Nations; null where it is in none.</summary>
    public string? RegionalGroup { get; init; }

    /// <summary>Date of signature; null where it did not sign or none was found.</summary>
    public EdtfDate? Signed { get; init; }

    /// <summary>Date on which the instrument was deposited; null where none was found.</summary>
    public EdtfDate? Ratified { get; init; }

    /// <summary>How it consented to be bound (<see cref="Vocabularies.ParticipationAction"/>); null where it has not.</summary>
    public string? Action { get; init; }

    /// <summary>Date on which the treaty entered into force for it; null where it did not or is not known.</summary>
    public EdtfDate? InForce { get; init; }
}
