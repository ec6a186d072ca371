namespace TreatyTools.Model;

/// <summary>A treaty: its names, its dates, its depositary and the rule by which it enters into force.</summary>
public sealed class Treaty : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>The name it is called by, such as <c>Budapest Convention</c>.</summary>
    public required string ShortName { get; init; }

    /// <summary>Full official name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and abbreviations in use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Date of adoption of the text.</summary>
    public EdtfDate? Adopted { get; init; }

    /// <summary>Date on which it was opened for signature.</summary>
    public EdtfDate? OpenedForSignature { get; init; }

    /// <summary>Last day on which it can be signed; null where it stays open or is not known.</summary>
    public EdtfDate? ClosesForSignature { get; init; }

    /// <summary>Date of entry into force; null where it is not in force.</summary>
    public EdtfDate? InForce { get; init; }

    /// <summary>Who keeps the original and receives the instruments.</summary>
    public string? Depositary { get; init; }

    /// <summary>The rule of entry into force, in words.</summary>
    public string? EntryIntoForceRule { get; init; }

    /// <summary>The rule of entry into force as data; null where it is not recorded.</summary>
    public EntryIntoForceRule? EntryIntoForce { get; init; }

    /// <summary>How many instruments entry into force takes.</summary>
    public int? Threshold { get; init; }

    /// <summary>Symbol of the document or treaty series that carries the text.</summary>
    public string? Symbol { get; init; }

    /// <summary>The body in which it was negotiated.</summary>
    public string? NegotiatedBy { get; init; }

    /// <summary>Place of adoption or signature by which it is known.</summary>
    public string? Place { get; init; }

    /// <summary>Day to which its signatures and instruments were followed; later ones are not, or not all, in the dataset. Null where they are not
    /// recorded.</summary>
    public EdtfDate? ParticipationAsOf { get; init; }
}
