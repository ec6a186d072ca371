using System.Numerics;

namespace TreatyTools.Core.Similarity;

/// <summary>
/// The Jaccard index of every pair of some sets, exact. Runs that stand in two sets at least are bits, one row of bits a set; what two sets share is counted in
/// words of 64.
/// </summary>
public sealed class JaccardMatrix
{
    private readonly int[] _counts;

    // What sets share: row 1 has one number, row 2 two, and so on.
    private readonly int[] _shared;

    private JaccardMatrix(int[] counts, int[] shared) => (_counts, _shared) = (counts, shared);

    /// <summary>Number of sets.</summary>
    public int Count => _counts.Length;

    /// <summary>The index of two sets, from 0 to 1; a set with itself has 1, if it is not empty.</summary>
    public double this[int one, int other] => one == other
        ? (_counts[one] > 0 ? 1 : 0)
        : GramSet.Index(_shared[Place(Math.Max(one, other), Math.Min(one, other))], _counts[one], _counts[other]);

    /// <summary>Compares every set with every other.</summary>
    public static JaccardMatrix Of(IReadOnlyList<GramSet> sets, CancellationToken cancellation = default)
    {
        ulong[][] rows = Rows(sets);
        int[] shared = new int[sets.Count == 0 ? 0 : Place(sets.Count, 0)];
        Parallel.For(1, sets.Count, new ParallelOptions { CancellationToken = cancellation }, one =>
        {
            for (int other = 0; other < one; other++)
            {
                shared[Place(one, other)] = Common(rows[one], rows[other]);
            }
        });
        return new JaccardMatrix([.. sets.Select(set => set.Count)], shared);
    }

    private static int Place(int greater, int less) => checked((int)((long)greater * (greater - 1) / 2)) + less;

    private static ulong[][] Rows(IReadOnlyList<GramSet> sets)
    {
        int most = sets.Select(set => set.Count == 0 ? -1 : set.Grams[^1]).Append(-1).Max();

        // 0: not seen; 1: in one set; above: its bit, counted from 2.
        int[] bits = new int[most + 1];
        int next = 2;
        foreach (GramSet set in sets)
        {
            foreach (int gram in set.Grams)
            {
                bits[gram] = bits[gram] switch { 0 => 1, 1 => next++, int bit => bit };
            }
        }

        int words = (next - 2 + 63) / 64;
        return [.. sets.AsParallel().AsOrdered().Select(set =>
        {
            ulong[] row = new ulong[words];
            foreach (int gram in set.Grams)
            {
                int bit = bits[gram] - 2;
                if (bit >= 0)
                {
                    row[bit >> 6] |= 1UL << bit;
                }
            }

            return row;
        })];
    }

    private static int Common(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        int common = 0;
        for (int i = 0; i < one.Length; i++)
        {
            common += BitOperations.PopCount(one[i] & other[i]);
        }

        return common;
    }
}
