namespace TreatyTools.Model;

/// <summary>The rule by which a treaty enters into force, as data that a program can evaluate.</summary>
public sealed class EntryIntoForceRule
{
    /// <summary>How many consents to be bound it takes.</summary>
    public required int Instruments { get; init; }

    /// <summary>The body whose members must be among them; null where the rule asks for none.</summary>
    public string? MembersOf { get; init; }

    /// <summary>How many members of that body must be among them.</summary>
    public int? MembersMinimum { get; init; }

    /// <summary>Whether the instrument of a regional organisation adds to the number; null where the treaty is silent or the text was not seen.</summary>
    public bool? OrganisationsCount { get; init; }

    /// <summary>Length of the wait after the last instrument needed.</summary>
    public int? WaitCount { get; init; }

    /// <summary>Unit of the wait (<see cref="Vocabularies.WaitUnit"/>).</summary>
    public string? WaitUnit { get; init; }

    /// <summary>The day that the wait leads to (<see cref="Vocabularies.EntryIntoForceDay"/>).</summary>
    public string? From { get; init; }

    /// <summary>Last day for signature; null where the treaty stays open.</summary>
    public EdtfDate? SignatureCloses { get; init; }

    /// <summary>Number of the article that holds the rule; null where not known.</summary>
    public string? Article { get; init; }
}
