namespace TreatyTools.Model;

/// <summary>Where a reference in a text leads.</summary>
public enum TextReferenceKind
{
    /// <summary>To a unit of the same text.</summary>
    Internal,

    /// <summary>To a unit that the same text should have and has not.</summary>
    Dangling,

    /// <summary>To a unit of another instrument.</summary>
    External,
}

/// <summary>A reference from a unit to another: an edge of the graph of references. "articles 7 to 11" gives one for each article. Immutable.</summary>
public sealed record TextReference
{
    /// <summary>Id of the unit that refers.</summary>
    public required string From { get; init; }

    /// <summary>Id of the article that it lies in; of the unit itself outside of articles.</summary>
    public required string FromArticle { get; init; }

    /// <summary>Where the reference leads.</summary>
    public required TextReferenceKind Kind { get; init; }

    /// <summary>Id of the unit that it leads to; null where it dangles or leads to another instrument.</summary>
    public string? To { get; init; }

    /// <summary>Id of the article that it leads to; of the unit itself outside of articles; null where <see cref="To"/> is.</summary>
    public string? ToArticle { get; init; }

    /// <summary>What it names, by number, as an id would be written: <c>24/2/a</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The words of the reference, as they stand.</summary>
    public required string Text { get; init; }

    /// <summary>Name of the other instrument as far as the text gives it; null for a reference within the text.</summary>
    public string? Instrument { get; init; }

    /// <summary>Name of the document.</summary>
    public required string Document { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{From} -> {(Kind == TextReferenceKind.External ? $"{Target} ({Instrument})" : Target)}";
}
