using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Similarity.Finding;

/// <summary>Words in runs that another text has: Allee and Lugg, Allee and Elsig. The score of a text is the share of its words that the counterpart has; of
/// a pair that nobody asked about, the greater of both shares.</summary>
internal sealed class RunMeasure : SimilarityMeasure
{
    private readonly Lexicon _lexicon = new();
    private readonly WordTokens[] _texts;
    private readonly RunIndex _index;

    internal RunMeasure(IReadOnlyList<string> texts, int length, TokenRule rule, CancellationToken cancellation)
    {
        (RunLength, Rule) = (length, rule);
        _texts = new WordTokens[texts.Count];
        for (int i = 0; i < texts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            _texts[i] = WordTokens.Of(texts[i], _lexicon, rule);
        }

        _index = RunIndex.Of(_texts, length, cancellation);
    }

    internal override string Parameters => string.Create(CultureInfo.InvariantCulture,
        $"AlleeLugg: words in runs of at least {RunLength} words ({Rule}, lower case) that the counterpart has, of all words, exact");

    internal override int RunLength { get; }

    internal override TokenRule Rule { get; }

    internal override object? Prepare(string text) => WordTokens.Of(text, _lexicon, Rule) is var words && words.Count >= RunLength ? words : null;

    internal override IEnumerable<Likeness> Nearest(
        object prepared, int most, double threshold, Func<int, bool> among, CancellationToken cancellation)
    {
        WordTokens words = (WordTokens)prepared;
        int[] covered = _index.Covered(words);
        NearestSets nearest = new(most, threshold);
        for (int i = 0; i < covered.Length; i++)
        {
            if (covered[i] > 0 && among(i))
            {
                nearest.Add(i, (double)covered[i] / words.Count);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        NearSet[] found = nearest.InOrder();
        RunIndex back = RunIndex.Of(found.Length == 0 ? [] : [words], RunLength, cancellation);
        foreach (NearSet near in found)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new Likeness(near.Number, near.Score, near.Score, Part(back, _texts[near.Number]));
        }
    }

    internal override IEnumerable<SimilarPair> Pairs(double threshold, CancellationToken cancellation)
    {
        List<(int Other, double Share)>[] rows = new List<(int, double)>[_texts.Length];
        Parallel.For(0, _texts.Length, new ParallelOptions { CancellationToken = cancellation }, one =>
        {
            int[] covered = _index.Covered(_texts[one]);
            rows[one] = [];
            for (int other = 0; other < covered.Length; other++)
            {
                double share = covered[other] == 0 ? 0 : (double)covered[other] / _texts[one].Count;
                if (other != one && share > 0 && share >= threshold)
                {
                    rows[one].Add((other, share));
                }
            }
        });

        // A pair may be found from either side, or from both.
        Dictionary<(int, int), double> best = [];
        for (int one = 0; one < rows.Length; one++)
        {
            foreach ((int other, double share) in rows[one])
            {
                (int, int) pair = one < other ? (one, other) : (other, one);
                best[pair] = Math.Max(share, best.GetValueOrDefault(pair));
            }
        }

        return best.Select(pair => new SimilarPair(pair.Key.Item1, pair.Key.Item2, pair.Value));
    }

    internal override (double Share, double Coverage) Directions(SimilarPair pair) => (Part(RunIndex.Of([_texts[pair.Other]], RunLength), _texts[pair.One]),
        Part(RunIndex.Of([_texts[pair.One]], RunLength), _texts[pair.Other]));

    internal override double[,] Matrix(CancellationToken cancellation)
    {
        double[,] matrix = new double[_texts.Length, _texts.Length];
        Parallel.For(0, _texts.Length, new ParallelOptions { CancellationToken = cancellation }, one =>
        {
            int[] covered = _index.Covered(_texts[one]);
            for (int other = 0; other < covered.Length; other++)
            {
                matrix[one, other] = covered[other] == 0 ? 0 : (double)covered[other] / _texts[one].Count;
            }
        });
        return matrix;
    }

    private static double Part(RunIndex index, WordTokens text) => text.Count == 0 ? 0 : (double)index.Covered(text)[0] / text.Count;
}
