namespace TreatyTools.Model;

/// <summary>How one State voted on one motion, or that it did not.</summary>
public sealed class TreatyVote : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the event in which the vote was taken; its <see cref="TreatyEvent.Vote"/> names the motion.</summary>
    public required string Event { get; init; }

    /// <summary>The date of the event.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the State.</summary>
    public required string Country { get; init; }

    /// <summary>Name of the State, as the United Nations uses it.</summary>
    public string? CountryName { get; init; }

    /// <summary>Regional group of the State in the United Nations; null where it is in none.</summary>
    public string? RegionalGroup { get; init; }

    /// <summary>How it voted (<see cref="Vocabularies.Vote"/>).</summary>
    public required string Vote { get; init; }

    /// <summary>How it explained its vote; null where no explanation was found.</summary>
    public string? Explanation { get; init; }
}
