using TreatyTools.Model;

namespace TreatyTools.Core.Similarity.Finding;

/// <summary>A text of a corpus that is like another one.</summary>
/// <param name="Number">Its number in the corpus.</param>
/// <param name="Score">How similar, from 0 to 1.</param>
/// <param name="Share">The share of the other text that it has.</param>
/// <param name="Coverage">The share of it that the other text has.</param>
internal readonly record struct Likeness(int Number, double Score, double Share, double Coverage);

/// <summary>A way to say how similar texts are, made ready for the texts of a corpus. A text that is asked for is first prepared, one at a time.</summary>
internal abstract class SimilarityMeasure
{
    /// <summary>The way in words, with every parameter.</summary>
    internal abstract string Parameters { get; }

    /// <summary>Number of words of the shortest passage worth telling.</summary>
    internal abstract int RunLength { get; }

    /// <summary>What counts as a word of a passage.</summary>
    internal abstract TokenRule Rule { get; }

    /// <summary>Makes a text ready to be compared; not by several threads at once. Null where the text has nothing to compare.</summary>
    internal abstract object? Prepare(string text);

    /// <summary>The nearest of the corpus, best first. By several threads at once.</summary>
    internal abstract IEnumerable<Likeness> Nearest(
        object prepared, int most, double threshold, Func<int, bool> among, CancellationToken cancellation);

    /// <summary>The pairs of the corpus of at least a threshold, each once, the lower number first.</summary>
    internal abstract IEnumerable<SimilarPair> Pairs(double threshold, CancellationToken cancellation);

    /// <summary>What the two texts of a pair have of each other.</summary>
    internal abstract (double Share, double Coverage) Directions(SimilarPair pair);

    /// <summary>The scores of all pairs of the corpus: row by row what a text has of that of the column.</summary>
    internal abstract double[,] Matrix(CancellationToken cancellation);

    /// <summary>Makes a measure ready.</summary>
    /// <param name="options">Which, and its parameters.</param>
    /// <param name="texts">The texts of the corpus; empty for those that are not to be found.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>RunLengthFixed</c>: the preset has no other length.</exception>
    internal static SimilarityMeasure Of(SimilarityOptions options, IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        if (options.Preset == SimilarityPreset.Alschner && (options.RunLength is not (null or CharacterGrams.Length) || options.Rule is not null))
        {
            throw RunLengthFixed(options.RunLength);
        }

        return options.Preset switch
        {
            SimilarityPreset.Alschner => new CharacterMeasure(texts, cancellation),
            SimilarityPreset.AlleeLugg => new RunMeasure(texts, options.RunLength ?? 6, options.Rule ?? TokenRule.Letters, cancellation),
            _ => new WordGramMeasure(texts, options.RunLength ?? 7, options.Rule ?? TokenRule.Words, cancellation),
        };
    }

    /// <summary>The preset of characters was asked for words.</summary>
    internal static TreatyFault RunLengthFixed(int? length) => new("RunLengthFixed", FaultKind.InvalidArgument, "The preset Alschner compares runs of five "
        + "characters of letters and knows no other length and no words. Leave out the length and the rule for words, or take the preset TextReuse or "
        + "AlleeLugg.", length);
}
