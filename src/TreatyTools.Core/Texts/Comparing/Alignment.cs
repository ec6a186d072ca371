using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Comparing;

/// <summary>Passages that belong together: one and one, or one and the several that it was split into or made of.</summary>
/// <param name="References">Places among those of the reference text, ascending.</param>
/// <param name="Differences">Places among those of the difference text, ascending.</param>
/// <param name="Score">How much of the words both have; for several, the share of the smaller one's words at the least.</param>
/// <param name="Moved">Whether it stands elsewhere in the order.</param>
internal sealed record PassageGroup(IReadOnlyList<int> References, IReadOnlyList<int> Differences, double Score, bool Moved);

/// <summary>
/// Says which passages of two texts belong together. All pairs are weighed at once: the sum of the squares of the likeness is the greatest possible, so that
/// one good pair counts more than two poor ones. A first round finds the backbone, the heaviest selection of pairs that keep their order; a second one asks
/// less of pairs that fit between those of the backbone, and more of pairs that do not: what moved must be recognisable, what stayed may be rewritten.
/// </summary>
internal sealed class Alignment
{
    /// <summary>Likeness from which a pair may stand in the backbone.</summary>
    private const double Backbone = 0.3;

    /// <summary>Likeness asked of a pair that fits in the order.</summary>
    private const double InOrder = 0.2;

    /// <summary>Likeness asked of a pair that stands elsewhere.</summary>
    private const double OutOfOrder = 0.33;

    /// <summary>What fitting in the order adds to the likeness of a pair when pairs compete.</summary>
    private const double OrderBonus = 0.08;

    /// <summary>Share of the pairs of words of a passage that must stand in what another one has left, to be a part of it.</summary>
    private const double PartCoverage = 0.5;

    /// <summary>Number of words from which a passage can be a part of another one: shorter ones are found everywhere.</summary>
    private const int ShortestPart = 12;

    private const int MostPairs = 16_000_000;

    private readonly IReadOnlyList<Passage> _references, _differences;
    private readonly WordWeights _weights;

    internal Alignment(IReadOnlyList<Passage> references, IReadOnlyList<Passage> differences, WordWeights weights)
    {
        if ((long)references.Count * differences.Count > MostPairs)
        {
            throw new TreatyFault("TooManyUnits", FaultKind.LimitExceeded,
                $"The texts have {references.Count} and {differences.Count} units to compare, which is more than can be weighed at once. Compare them part by "
                    + "part, by the ids of units.");
        }

        _references = references;
        _differences = differences;
        _weights = weights;
    }

    /// <summary>The groups, by their first passage of the reference text; what is in none is new or dropped.</summary>
    internal List<PassageGroup> Groups()
    {
        double[,] likeness = Likeness();
        int[] pairs = Pairs(likeness);
        double[] lengths = [.. _references.Select(passage => passage.Bag.Words + 1.0)];
        bool[] inOrder = Assignment.InOrder(pairs, lengths);
        List<int>[] differences = [.. pairs.Select(pair => pair < 0 ? new List<int>() : [pair])];
        List<int>[] references = new List<int>[_differences.Count];
        for (int j = 0; j < references.Length; j++)
        {
            references[j] = [.. Enumerable.Range(0, pairs.Length).Where(i => pairs[i] == j)];
        }

        AddParts(_references, _differences, differences, references);
        AddParts(_differences, _references, references, differences);
        List<PassageGroup> groups = [];
        for (int i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] is var j && j >= 0)
            {
                bool several = differences[i].Count > 1 || references[j].Count > 1;
                double score = several ? PartScore(references[j], differences[i]) : likeness[i, j];
                groups.Add(new PassageGroup([.. references[j].Order()], [.. differences[i].Order()], score, !inOrder[i]));
            }
        }

        return groups;
    }

    /// <summary>Pairs that are at least so much alike, wherever they stand; nothing is split or merged.</summary>
    internal IEnumerable<PassageGroup> Matches(double least)
    {
        double[,] likeness = Likeness();
        int[] pairs = Assignment.Solve(Gains(likeness, (i, j) => likeness[i, j] >= least ? likeness[i, j] : 0));
        return Enumerable.Range(0, pairs.Length).Where(i => pairs[i] >= 0).Select(i => new PassageGroup([i], [pairs[i]], likeness[i, pairs[i]], true));
    }

    /// <summary>How much of the words of two passages both have, from 0 to 1.</summary>
    internal double Likeness(Passage a, Passage b)
    {
        bool headed = a.FoldedHeading.Length > 0 && b.FoldedHeading.Length > 0, worded = a.Bag.Words > 0 || b.Bag.Words > 0;
        double heading = headed ? _weights.Similarity(a.HeadingBag, b.HeadingBag) : 0, words = worded ? _weights.Similarity(a.Bag, b.Bag) : 0;
        return headed ? (worded ? (0.8 * words) + (0.2 * heading) : heading) : words;
    }

    private double[,] Likeness()
    {
        double[,] likeness = new double[_references.Count, _differences.Count];
        Parallel.For(0, _references.Count, i =>
        {
            for (int j = 0; j < _differences.Count; j++)
            {
                likeness[i, j] = Likeness(_references[i], _differences[j]);
            }
        });
        return likeness;
    }

    private int[] Pairs(double[,] likeness)
    {
        int[] first = Assignment.Solve(Gains(likeness, (i, j) => likeness[i, j] >= Backbone ? likeness[i, j] : 0));
        bool[] backbone = Assignment.InOrder(first, [.. first.Select(
            (j, i) => j < 0 ? 0 : likeness[i, j] * (1 + Math.Min(_references[i].Bag.Words, _differences[j].Bag.Words)))]);
        (int[] low, int[] high) = Window(first, backbone);
        return Assignment.Solve(Gains(likeness, (i, j) =>
        {
            bool fits = j > low[i] && j < high[i];
            return likeness[i, j] < (fits ? InOrder : OutOfOrder) ? 0 : likeness[i, j] + (fits ? OrderBonus : 0);
        }));
    }

    // For each row the columns between which it keeps the order of the backbone; its own column is between them.
    private (int[] Low, int[] High) Window(int[] pairs, bool[] backbone)
    {
        int[] low = new int[pairs.Length], high = new int[pairs.Length];
        for (int i = 0, last = -1; i < pairs.Length; i++)
        {
            low[i] = last;
            last = backbone[i] ? pairs[i] : last;
        }

        for (int i = pairs.Length - 1, next = _differences.Count; i >= 0; i--)
        {
            high[i] = next;
            next = backbone[i] ? pairs[i] : next;
        }

        return (low, high);
    }

    private static double[,] Gains(double[,] likeness, Func<int, int, double> gain)
    {
        double[,] gains = new double[likeness.GetLength(0), likeness.GetLength(1)];
        for (int i = 0; i < gains.GetLength(0); i++)
        {
            for (int j = 0; j < gains.GetLength(1); j++)
            {
                double value = gain(i, j);
                gains[i, j] = value * value;
            }
        }

        return gains;
    }

    // A passage without a counterpart is a part of one that has a counterpart, where enough of its words stand there and do not stand in that counterpart.
    private void AddParts(IReadOnlyList<Passage> wholes, IReadOnlyList<Passage> parts, List<int>[] partsOfWhole, List<int>[] wholesOfPart)
    {
        int[]?[] left = new int[]?[wholes.Count];
        for (int part = 0; part < parts.Count; part++)
        {
            if (wholesOfPart[part].Count > 0 || parts[part].Bag.Words < ShortestPart)
            {
                continue;
            }

            int best = -1;
            double most = 0;
            for (int whole = 0; whole < wholes.Count; whole++)
            {
                if (partsOfWhole[whole].Count == 0 || wholesOfPart[partsOfWhole[whole][0]].Count > 1)
                {
                    continue;
                }

                double coverage = _weights.Coverage(parts[part].Bag, wholes[whole].Bag,
                    left[whole] ??= Left(wholes[whole].Bag, parts[partsOfWhole[whole][0]].Bag));
                if (coverage > most)
                {
                    (best, most) = (whole, coverage);
                }
            }

            if (most >= PartCoverage)
            {
                partsOfWhole[best].Add(part);
                wholesOfPart[part].Add(best);
                Take(left[best]!, wholes[best].Bag, parts[part].Bag);
            }
        }
    }

    private static int[] Left(WordBag whole, WordBag part)
    {
        int[] left = [.. whole.Counts];
        Take(left, whole, part);
        return left;
    }

    private static void Take(int[] left, WordBag whole, WordBag part)
    {
        for (int i = 0, j = 0; i < part.Features.Length; i++)
        {
            while (j < left.Length && whole.Features[j] < part.Features[i])
            {
                j++;
            }

            if (j < left.Length && whole.Features[j] == part.Features[i])
            {
                left[j] = Math.Max(0, left[j] - part.Counts[i]);
            }
        }
    }

    private double PartScore(List<int> references, List<int> differences) => references.SelectMany(i => differences
        .Select(j => _weights.Containment(_references[i].Bag, _differences[j].Bag))).Min();
}
