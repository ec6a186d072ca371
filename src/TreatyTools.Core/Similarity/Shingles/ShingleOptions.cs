using TreatyTools.Model;

namespace TreatyTools.Core.Similarity.Shingles;

/// <summary>How texts are taken apart into shingles for other programs.</summary>
public sealed record ShingleOptions
{
    /// <summary>Whose runs: five characters (<see cref="SimilarityPreset.Alschner"/>), six words or seven.</summary>
    public SimilarityPreset Preset { get; init; }

    /// <summary>Number of words of a run; null for that of the preset.</summary>
    public int? RunLength { get; init; }

    /// <summary>What counts as a word; null for the rule of the preset.</summary>
    public TokenRule? Rule { get; init; }

    /// <summary>Number of buckets that shingles are dealt out to, at least 1.</summary>
    public int Buckets { get; init; } = 16;

    /// <summary>Number of bands of a signature, which divides <see cref="ShingleTable.Hashes"/>.</summary>
    public int Bands { get; init; } = 32;
}
