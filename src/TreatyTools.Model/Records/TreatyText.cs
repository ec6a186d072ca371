namespace TreatyTools.Model;

/// <summary>One text of a treaty under negotiation: a proposal, a draft, or the final text.</summary>
public sealed class TreatyText : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the treaty.</summary>
    public required string Treaty { get; init; }

    /// <summary>Title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>Symbol of the document.</summary>
    public string? Symbol { get; init; }

    /// <summary>Date of the document.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Stage of the drafting (<see cref="Vocabularies.TextStage"/>).</summary>
    public required string Stage { get; init; }

    /// <summary>Number of articles; null where not known.</summary>
    public int? Articles { get; init; }

    /// <summary>The files that are registered as this text, that of the session first. Empty where none is. No part of the dataset.</summary>
    public IReadOnlyList<TextRegistration> Registrations { get; init; } = [];
}
