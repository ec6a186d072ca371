namespace TreatyTools.Model;

/// <summary>Something that a news report asserted, checked against other sources.</summary>
public sealed class Claim : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the source that makes the claim.</summary>
    public required string Source { get; init; }

    /// <summary>Number of the paragraph in that source.</summary>
    public int? Paragraph { get; init; }

    /// <summary>What is claimed, in the dataset's own words.</summary>
    public required string Statement { get; init; }

    /// <summary>Ids of the records, of any kind, that it is about.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The finding (<see cref="Vocabularies.Verdict"/>).</summary>
    public required string Verdict { get; init; }

    /// <summary>What would be right; null where nothing is to correct.</summary>
    public string? Correction { get; init; }

    /// <summary>Ids of the sources that the finding rests on; <see cref="TreatyRecord.Sources"/> holds these and <see cref="Source"/>.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
