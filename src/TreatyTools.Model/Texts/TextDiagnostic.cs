namespace TreatyTools.Model;

/// <summary>Something that the reading of a text was unsure of. Immutable.</summary>
public sealed record TextDiagnostic
{
    /// <summary>What kind of doubt it is: a short name that stays the same, such as <c>number-missing</c> or <c>second-text</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What was found, and what was made of it.</summary>
    public required string Message { get; init; }

    /// <summary>Id of the unit that it is about; null where it is about the whole text.</summary>
    public string? Unit { get; init; }

    /// <summary>The page, counted from 1; null for formats without pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where in the text that was taken from the file, counted from 0; null where it is about the whole text.</summary>
    public int? Offset { get; init; }

    /// <summary>Name of the document.</summary>
    public required string Document { get; init; }

    /// <inheritdoc />
    public override string ToString() => Message;
}
