namespace TreatyTools.Model;

/// <summary>Ways to say how similar two texts are, each as it was published.</summary>
public enum SimilarityPreset
{
    /// <summary>The runs of five characters that two texts share, of all that either has (Jaccard index): Alschner and Skougarevskiy (2016).</summary>
    Alschner,

    /// <summary>The words of a text that lie in runs of six words which another text has, of all its words: Allee and Lugg (2016), Allee and Elsig
    /// (2019).</summary>
    AlleeLugg,

    /// <summary>The runs of seven words that two texts share, of all that either has (Jaccard index), found by signatures (MinHash): the R package
    /// textreuse.</summary>
    TextReuse,
}
