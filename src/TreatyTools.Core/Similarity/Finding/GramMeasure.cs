using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Similarity.Finding;

/// <summary>Texts as sets of runs: what two of them share, of all that either has (Jaccard index).</summary>
internal abstract class GramMeasure : SimilarityMeasure
{
    private GramSet[] _sets = [];

    /// <summary>The sets of the corpus.</summary>
    private protected GramSet[] Sets
    {
        get => _sets;
        set => _sets = value;
    }

    internal override object? Prepare(string text) => Set(text) is { Count: > 0 } set ? set : null;

    internal override IEnumerable<Likeness> Nearest(
        object prepared, int most, double threshold, Func<int, bool> among, CancellationToken cancellation)
    {
        GramSet set = (GramSet)prepared;
        return Search(set, most, threshold, among, cancellation).Select(near =>
        {
            int shared = Shared(near.Score, set, Sets[near.Number]);
            return new Likeness(near.Number, near.Score, Part(shared, set), Part(shared, Sets[near.Number]));
        });
    }

    internal override (double Share, double Coverage) Directions(SimilarPair pair)
    {
        int shared = Shared(pair.Score, Sets[pair.One], Sets[pair.Other]);
        return (Part(shared, Sets[pair.One]), Part(shared, Sets[pair.Other]));
    }

    internal override double[,] Matrix(CancellationToken cancellation)
    {
        JaccardMatrix all = JaccardMatrix.Of(Sets, cancellation);
        double[,] matrix = new double[all.Count, all.Count];
        for (int i = 0; i < all.Count; i++)
        {
            for (int j = 0; j < all.Count; j++)
            {
                matrix[i, j] = all[i, j];
            }
        }

        return matrix;
    }

    /// <summary>The runs of a text.</summary>
    private protected abstract GramSet Set(string text);

    private protected abstract IReadOnlyList<NearSet> Search(
        GramSet set, int most, double threshold, Func<int, bool> among, CancellationToken cancellation);

    private protected IEnumerable<SimilarPair> AllPairs(CancellationToken cancellation)
    {
        JaccardMatrix all = JaccardMatrix.Of(Sets, cancellation);
        return from one in Enumerable.Range(0, all.Count)
               from other in Enumerable.Range(one + 1, all.Count - one - 1)
               where all[one, other] > 0
               select new SimilarPair(one, other, all[one, other]);
    }

    // The index says how many runs two sets share, which need not be counted again.
    private static int Shared(double score, GramSet one, GramSet other) => (int)Math.Round(score * (one.Count + (double)other.Count) / (1 + score));

    private static double Part(int shared, GramSet set) => set.Count == 0 ? 0 : (double)shared / set.Count;
}

/// <summary>Runs of five characters: Alschner and Skougarevskiy.</summary>
internal sealed class CharacterMeasure : GramMeasure
{
    private readonly CharacterGrams _grams = new();
    private readonly SetSearch _search;

    internal CharacterMeasure(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        Sets = [.. texts.AsParallel().AsOrdered().WithCancellation(cancellation).Select(Set)];
        _search = new SetSearch(Sets);
    }

    internal override string Parameters =>
        "Alschner: sets of runs of 5 characters (letters in lower case without accents, one space between words, no digits), Jaccard index, exact";

    internal override int RunLength => 6;

    internal override TokenRule Rule => TokenRule.Letters;

    internal override IEnumerable<SimilarPair> Pairs(double threshold, CancellationToken cancellation) =>
        threshold > 0 ? JaccardJoin.Pairs(Sets, threshold, least: 1, cancellation) : AllPairs(cancellation);

    private protected override GramSet Set(string text) => text.Length == 0 ? GramSet.Empty : _grams.Of(text);

    private protected override IReadOnlyList<NearSet> Search(
        GramSet set, int most, double threshold, Func<int, bool> among, CancellationToken cancellation) =>
        _search.Nearest(set, most, threshold, among, cancellation);
}

/// <summary>Runs of words, found by their signatures and compared exactly: textreuse.</summary>
internal sealed class WordGramMeasure : GramMeasure
{
    private readonly Lexicon _lexicon = new();
    private readonly WordGrams _grams;
    private readonly MinHashSignatures _signatures;

    internal WordGramMeasure(IReadOnlyList<string> texts, int length, TokenRule rule, CancellationToken cancellation)
    {
        (RunLength, Rule) = (length, rule);
        _grams = new WordGrams(length);
        Sets = new GramSet[texts.Count];
        for (int i = 0; i < texts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Sets[i] = Set(texts[i]);
        }

        _signatures = MinHashSignatures.Of(Sets, least: 1, cancellation);
    }

    internal override string Parameters => string.Create(CultureInfo.InvariantCulture,
        $"TextReuse: sets of runs of {RunLength} words ({Rule}, lower case), found by MinHash with {MinHashSignatures.Length} hashes, Jaccard index, exact");

    internal override int RunLength { get; }

    internal override TokenRule Rule { get; }

    internal override IEnumerable<SimilarPair> Pairs(double threshold, CancellationToken cancellation) =>
        threshold > 0 ? _signatures.Pairs(threshold, cancellation) : AllPairs(cancellation);

    private protected override GramSet Set(string text) => text.Length == 0 ? GramSet.Empty : _grams.Of(WordTokens.Of(text, _lexicon, Rule));

    private protected override IReadOnlyList<NearSet> Search(
        GramSet set, int most, double threshold, Func<int, bool> among, CancellationToken cancellation) =>
        _signatures.Nearest(set, most, threshold, among, cancellation);
}
