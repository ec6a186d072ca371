namespace TreatyTools.Model;

/// <summary>A term that a text gives a meaning to, and where the text uses it. Immutable.</summary>
public sealed record DefinedTerm
{
    /// <summary>The term, without quotation marks.</summary>
    public required string Term { get; init; }

    /// <summary>Id of the unit that defines it.</summary>
    public required string Unit { get; init; }

    /// <summary>Number of that unit as it is printed.</summary>
    public string? Label { get; init; }

    /// <summary>How often the text uses it outside of its definition, in the singular or plural.</summary>
    public required int Uses { get; init; }

    /// <summary>Ids of the articles, and of units outside of articles, that use it, in the order of reading.</summary>
    public required IReadOnlyList<string> UsedIn { get; init; }

    /// <summary>Name of the document.</summary>
    public required string Document { get; init; }

    /// <inheritdoc />
    public override string ToString() => Term;
}
