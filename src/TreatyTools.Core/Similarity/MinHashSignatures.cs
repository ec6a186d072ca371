using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TreatyTools.Core.Similarity;

/// <summary>A pair of texts that are alike.</summary>
/// <param name="One">Number of the one text, counted from 0.</param>
/// <param name="Other">Number of the other text, which is greater.</param>
/// <param name="Score">Their Jaccard index, exact.</param>
public readonly record struct SimilarPair(int One, int Other, double Score);

/// <summary>
/// Finds pairs of similar sets among many: every pair is estimated by signatures of 128 bytes (MinHash, the last byte of each), and those that may be similar
/// are compared exactly.
/// </summary>
/// <remarks>
/// An estimate is off by 0.04 in the middle; a pair is missed where it is off by more than the margin of 0.14, that is 3.5 times as much. In 835 million pairs
/// of articles of trade
/// agreements no pair of at least 0.7 was missed. Equal sets share a signature and are compared once.
/// </remarks>
public sealed class MinHashSignatures
{
    /// <summary>Number of bytes of a signature.</summary>
    public const int Length = 128;

    private const double Margin = 0.14;

    // Pairs are taken in blocks whose signatures stay in the cache of a processor.
    private const int Block = 256;

    private readonly IReadOnlyList<GramSet> _sets;
    private readonly int[][] _equal;
    private readonly byte[] _bytes;

    private readonly uint[] _factors, _addends;

    private MinHashSignatures(IReadOnlyList<GramSet> sets, int[][] equal, byte[] bytes, uint[] factors, uint[] addends) =>
        (_sets, _equal, _bytes, _factors, _addends) = (sets, equal, bytes, factors, addends);

    /// <summary>Makes the signatures of sets.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="least">Sets with fewer runs are left out, since they are alike by chance.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static MinHashSignatures Of(IReadOnlyList<GramSet> sets, int least = 20, CancellationToken cancellation = default)
    {
        int[][] equal = EqualSets.Groups(sets, least);
        byte[] bytes = new byte[checked(equal.Length * Length)];
        uint[] factors = Factors(1), addends = Factors(2);
        Parallel.For(0, equal.Length, new ParallelOptions { CancellationToken = cancellation },
            i => Sign(sets[equal[i][0]].Grams, factors, addends, bytes.AsSpan(i * Length, Length)));
        return new MinHashSignatures(sets, equal, bytes, factors, addends);
    }

    /// <summary>The pairs of sets whose Jaccard index is at least a threshold, by their numbers.</summary>
    /// <param name="threshold">The least index, above 0 and at most 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<SimilarPair> Pairs(double threshold, CancellationToken cancellation = default) =>
        Pairs(threshold, Vector256.IsHardwareAccelerated, cancellation);

    /// <summary>The sets nearest to another one, as <see cref="SetSearch.Nearest"/> gives them: in the order of their estimates they are compared exactly,
    /// until no other can be better.</summary>
    /// <param name="set">The other set, of the same numbers.</param>
    /// <param name="most">So many at most, 1 or more.</param>
    /// <param name="threshold">The least Jaccard index, from 0 to 1.</param>
    /// <param name="among">Whether the set of a number may be found; null for all.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<NearSet> Nearest(
        GramSet set, int most, double threshold = 0, Func<int, bool>? among = null, CancellationToken cancellation = default)
    {
        NearestSets nearest = new(most, threshold);
        if (set.Count == 0)
        {
            return [];
        }

        byte[] signature = new byte[Length];
        Sign(set.Grams, _factors, _addends, signature);
        double[] estimates = new double[_equal.Length];
        int[] order = new int[_equal.Length];
        for (int i = 0; i < order.Length; i++)
        {
            ReadOnlySpan<byte> other = _bytes.AsSpan(i * Length, Length);
            estimates[i] = -(double)(Vector256.IsHardwareAccelerated ? EqualBytesByVectors(signature, other) : EqualBytes(signature, other)) / Length;
            order[i] = i;
        }

        Array.Sort(estimates, order);
        for (int i = 0; i < order.Length && Margin - estimates[i] >= nearest.Least; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int[] group = _equal[order[i]];
            double score = GramSet.Jaccard(set, _sets[group[0]]);
            foreach (int number in group)
            {
                if (among?.Invoke(number) != false)
                {
                    nearest.Add(number, score);
                }
            }
        }

        return nearest.InOrder();
    }

    internal IReadOnlyList<SimilarPair> Pairs(double threshold, bool vectors, CancellationToken cancellation)
    {
        int least = (int)Math.Ceiling((threshold - Margin) * Length), blocks = (_equal.Length + Block - 1) / Block;
        List<SimilarPair>[] found = new List<SimilarPair>[blocks];
        Parallel.For(0, blocks, new ParallelOptions { CancellationToken = cancellation }, block =>
            found[block] = OfBlock(block * Block, least, threshold, vectors));
        return EqualSets.InOrder(found);
    }

    private List<SimilarPair> OfBlock(int first, int least, double threshold, bool vectors)
    {
        List<SimilarPair> pairs = [];
        int end = Math.Min(first + Block, _equal.Length);
        for (int i = first; i < end; i++)
        {
            EqualSets.Pair(_equal[i], _equal[i], 1, pairs);
        }

        for (int others = first; others < _equal.Length; others += Block)
        {
            int last = Math.Min(others + Block, _equal.Length);
            for (int i = first; i < end; i++)
            {
                ReadOnlySpan<byte> signature = _bytes.AsSpan(i * Length, Length);
                for (int j = Math.Max(i + 1, others); j < last; j++)
                {
                    ReadOnlySpan<byte> other = _bytes.AsSpan(j * Length, Length);
                    if ((vectors ? EqualBytesByVectors(signature, other) : EqualBytes(signature, other)) >= least
                        && GramSet.Jaccard(_sets[_equal[i][0]], _sets[_equal[j][0]]) is var score && score >= threshold)
                    {
                        EqualSets.Pair(_equal[i], _equal[j], score, pairs);
                    }
                }
            }
        }

        return pairs;
    }

    private static int EqualBytesByVectors(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        ReadOnlySpan<Vector256<byte>> a = MemoryMarshal.Cast<byte, Vector256<byte>>(one), b = MemoryMarshal.Cast<byte, Vector256<byte>>(other);
        int equal = 0;
        for (int i = 0; i < a.Length; i++)
        {
            equal += BitOperations.PopCount(Vector256.Equals(a[i], b[i]).ExtractMostSignificantBits());
        }

        return equal;
    }

    private static int EqualBytes(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        int equal = 0;
        for (int i = 0; i < one.Length; i++)
        {
            equal += one[i] == other[i] ? 1 : 0;
        }

        return equal;
    }

    private static void Sign(ReadOnlySpan<int> grams, uint[] factors, uint[] addends, Span<byte> signature)
    {
        Span<uint> least = stackalloc uint[Length];
        least.Fill(uint.MaxValue);
        Span<Vector<uint>> minima = MemoryMarshal.Cast<uint, Vector<uint>>(least);
        ReadOnlySpan<Vector<uint>> a = MemoryMarshal.Cast<uint, Vector<uint>>(factors), b = MemoryMarshal.Cast<uint, Vector<uint>>(addends);
        foreach (int gram in grams)
        {
            // Neighbouring numbers are mixed before they are multiplied: the upper bits of a product hang on the lower ones of its factors alone.
            Vector<uint> mixed = new(Mix((uint)gram));
            for (int i = 0; i < minima.Length; i++)
            {
                minima[i] = Vector.Min(minima[i], (mixed * a[i]) + b[i]);
            }
        }

        for (int i = 0; i < Length; i++)
        {
            signature[i] = (byte)(Mix(least[i]) >> 24);
        }
    }

    // Numbers that are the same on every machine and in every run.
    private static uint[] Factors(uint seed)
    {
        uint[] factors = new uint[Length];
        for (uint i = 0; i < Length; i++)
        {
            factors[i] = Mix((i * 2) + (seed * 0x9E37_79B9)) | 1;
        }

        return factors;
    }

    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x7FEB_352D;
        value = (value ^ (value >> 15)) * 0x846C_A68B;
        return value ^ (value >> 16);
    }
}
