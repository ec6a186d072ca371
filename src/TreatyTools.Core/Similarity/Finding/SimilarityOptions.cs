using TreatyTools.Model;

namespace TreatyTools.Core.Similarity.Finding;

/// <summary>How similar texts are looked for.</summary>
public sealed record SimilarityOptions
{
    /// <summary>The way to say how similar two texts are.</summary>
    public SimilarityPreset Preset { get; init; }

    /// <summary>Number of words of a run; null for that of the preset. <see cref="SimilarityPreset.Alschner"/> knows five characters only.</summary>
    public int? RunLength { get; init; }

    /// <summary>What counts as a word; null for the rule of the preset.</summary>
    public TokenRule? Rule { get; init; }

    /// <summary>The least score, from 0 to 1. Texts that share nothing are never a pair.</summary>
    public double Threshold { get; init; }

    /// <summary>Most counterparts of a text, the best first.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Most passages that are given for a pair, the longest first; 0 for none.</summary>
    public int MostPassages { get; init; }

    /// <summary>Whether units of the same text are left out.</summary>
    public bool OtherTexts { get; init; }

    /// <summary>Whether only texts that are certainly earlier count.</summary>
    public bool Earlier { get; init; }

    /// <summary>Whether a text without a counterpart gives a row as well.</summary>
    public bool WithUnmatched { get; init; }
}
