namespace TreatyTools.Model;

/// <summary>A term of the controlled vocabulary by which concerns are sorted.</summary>
public sealed class Theme : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Label for people.</summary>
    public required string Label { get; init; }

    /// <summary>Definition in one sentence.</summary>
    public required string Definition { get; init; }
}
