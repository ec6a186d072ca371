namespace TreatyTools.Model;

/// <summary>Where a final article stood in an earlier text.</summary>
public sealed class DraftingPosition : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the final article.</summary>
    public required string Article { get; init; }

    /// <summary>Id of the earlier text.</summary>
    public required string Text { get; init; }

    /// <summary>Its number there; null where it was absent.</summary>
    public string? Number { get; init; }

    /// <summary>Its heading there.</summary>
    public string? Heading { get; init; }
}
