using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TreatyTools.Core.Similarity;

/// <summary>
/// Finds every pair of sets whose Jaccard index is at least a threshold, exact, and without comparing most of them: a pair is left out only where it is
/// certain that it is not alike enough.
/// </summary>
/// <remarks>
/// Two things are certain. Sets of too different size cannot share enough. And where each run of a set turns over one of some bits, the bits in which two sets
/// differ are never more than the runs in which they differ: whoever differs in too many bits, of which a processor counts 64 at once, differs in too many
/// runs. What is left, about twice as many pairs as are found, is compared run by run. Unlike <see cref="MinHashSignatures"/> no pair is missed by bad luck.
/// </remarks>
public static class JaccardJoin
{
    // Sets of a band have sizes that differ by at most this factor, so that one number of bits fits them.
    private const double Band = 1.2;

    // The number of bits is chosen so that pairs this far below the threshold are left out as a rule.
    private const double Margin = 0.1;

    // So many sets are compared with one stretch of the others before the next, so that both stay in the cache of a processor.
    private const int Block = 64;

    // Bits of a vector: a row of bits is a whole number of them.
    private const int Step = 256;

    /// <summary>The pairs of sets whose Jaccard index is at least a threshold, by their numbers.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="threshold">The least index, above 0 and at most 1.</param>
    /// <param name="least">Sets with fewer runs are left out, since they are alike by chance.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<SimilarPair> Pairs(
        IReadOnlyList<GramSet> sets, double threshold, int least = 20, CancellationToken cancellation = default) =>
        Pairs(sets, threshold, least, Avx2.IsSupported, cancellation);

    internal static IReadOnlyList<SimilarPair> Pairs(
        IReadOnlyList<GramSet> sets, double threshold, int least, bool vectors, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        int[][] equal = EqualSets.Groups(sets, least);
        Array.Sort(equal, (a, b) => sets[a[0]].Count != sets[b[0]].Count ? sets[a[0]].Count.CompareTo(sets[b[0]].Count) : a[0].CompareTo(b[0]));
        GramSet[] ordered = Array.ConvertAll(equal, group => sets[group[0]]);
        List<List<SimilarPair>> found = [];
        List<SimilarPair> repeated = [];
        foreach (int[] group in equal)
        {
            EqualSets.Pair(group, group, 1, repeated);
        }

        found.Add(repeated);
        for (int end = ordered.Length; end > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            Stretch stretch = new(ordered, end, threshold, vectors);
            stretch.Find(equal, found, cancellation);
            end = stretch.First;
        }

        return EqualSets.InOrder(found);
    }

    /// <summary>Sets of about one size, and all smaller ones that can be alike, as rows of bits.</summary>
    private sealed class Stretch
    {
        private readonly GramSet[] _ordered;
        private readonly double _threshold;
        private readonly bool _vectors;
        private readonly int _start, _end, _words;
        private readonly ulong[] _bits;

        internal Stretch(GramSet[] ordered, int end, double threshold, bool vectors)
        {
            (_ordered, _end, _threshold, _vectors) = (ordered, end, threshold, vectors);
            int most = ordered[end - 1].Count;
            First = FirstOf((int)Math.Ceiling(most / Band));
            _start = FirstOf((int)Math.Floor(threshold * ordered[First].Count));
            int steps = ((int)(most * BitsPerRun(threshold)) / Step) + 1;
            _words = steps * Step / 64;
            _bits = new ulong[checked(_words * (end - _start))];
            Parallel.For(_start, end, i => Mark(ordered[i].Grams, _bits.AsSpan(Place(i), _words)));
        }

        /// <summary>The first set of the stretch that is compared with smaller ones.</summary>
        internal int First { get; }

        internal void Find(int[][] equal, List<List<SimilarPair>> found, CancellationToken cancellation)
        {
            int blocks = (_end - First + Block - 1) / Block;
            List<SimilarPair>[] lists = new List<SimilarPair>[blocks];
            Parallel.For(0, blocks, new ParallelOptions { CancellationToken = cancellation }, block =>
                lists[block] = OfBlock(First + (block * Block), Math.Min(_end, First + ((block + 1) * Block)), equal, cancellation));
            found.AddRange(lists);
        }

        private List<SimilarPair> OfBlock(int first, int end, int[][] equal, CancellationToken cancellation)
        {
            List<SimilarPair> pairs = [];
            double part = (1 - _threshold) / (1 + _threshold);
            for (int others = _start; others < end; others += Block)
            {
                cancellation.ThrowIfCancellationRequested();
                int last = Math.Min(end, others + Block);
                for (int i = Math.Max(first, others + 1); i < end; i++)
                {
                    int size = _ordered[i].Count;
                    ref ulong row = ref _bits[Place(i)];
                    for (int j = Math.Max(others, FirstOf((int)Math.Floor(_threshold * size))); j < Math.Min(i, last); j++)
                    {
                        // A little more than the sets may differ in, for the sake of rounding; what is found is compared exactly.
                        int most = (int)(((size + _ordered[j].Count) * part) + 1e-6);
                        ref ulong other = ref _bits[Place(j)];
                        if (!(_vectors ? DifferInMoreByVectors(ref row, ref other, _words, most) : DifferInMore(ref row, ref other, _words, most))
                            && GramSet.Jaccard(_ordered[i], _ordered[j]) is var score && score >= _threshold)
                        {
                            EqualSets.Pair(equal[i], equal[j], score, pairs);
                        }
                    }
                }
            }

            return pairs;
        }

        private int Place(int set) => (set - _start) * _words;

        // The first set, in order of size, that has at least so many runs.
        private int FirstOf(int count)
        {
            int low = 0, high = _end;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = _ordered[middle].Count < count ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }

    // Two sets of n runs with an index of threshold - Margin differ in so many runs that, of this number of bits for each run, they are expected to differ in
    // more than sets with an index of threshold may: found by halving.
    private static double BitsPerRun(double threshold)
    {
        double below = Math.Max(0.01, threshold - Margin), differ = 2 * (1 - below) / (1 + below), may = 2 * (1 - threshold) / (1 + threshold);
        double low = 0.25, high = 64;
        for (int i = 0; i < 40; i++)
        {
            double bits = (low + high) / 2;
            (low, high) = bits / 2 * (1 - Math.Exp(-2 * differ / bits)) > may ? (low, bits) : (bits, high);
        }

        return high;
    }

    private static void Mark(ReadOnlySpan<int> grams, Span<ulong> bits)
    {
        ulong size = (ulong)bits.Length * 64;
        foreach (int gram in grams)
        {
            // The upper half of a product spreads the numbers evenly over any number of bits.
            ulong mixed = ((uint)gram + 1) * 0x9E37_79B9_7F4A_7C15UL;
            int bit = (int)(((mixed ^ (mixed >> 29)) >> 32) * size >> 32);
            bits[bit >> 6] ^= 1UL << bit;
        }
    }

    private static bool DifferInMore(ref ulong one, ref ulong other, int words, int most)
    {
        int differing = 0;
        for (int i = 0; i < words; i += Step / 64)
        {
            differing += BitOperations.PopCount(Unsafe.Add(ref one, i) ^ Unsafe.Add(ref other, i))
                + BitOperations.PopCount(Unsafe.Add(ref one, i + 1) ^ Unsafe.Add(ref other, i + 1))
                + BitOperations.PopCount(Unsafe.Add(ref one, i + 2) ^ Unsafe.Add(ref other, i + 2))
                + BitOperations.PopCount(Unsafe.Add(ref one, i + 3) ^ Unsafe.Add(ref other, i + 3));
            if (differing > most)
            {
                return true;
            }
        }

        return false;
    }

    // The bits of each half of a byte are looked up for 32 bytes at once; after so many vectors that no byte overflows, the bytes are added up.
    private static bool DifferInMoreByVectors(ref ulong one, ref ulong other, int words, int most)
    {
        const int Round = 3 * Step / 64;
        Vector256<byte> counts = Vector256.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
        Vector256<byte> half = Vector256.Create((byte)15);
        int differing = 0;
        for (int start = 0; start < words; start += Round)
        {
            Vector256<byte> sum = Vector256<byte>.Zero;
            int end = Math.Min(words, start + Round);
            for (int i = start; i < end; i += Step / 64)
            {
                Vector256<byte> bits = (Vector256.LoadUnsafe(ref one, (nuint)i) ^ Vector256.LoadUnsafe(ref other, (nuint)i)).AsByte();
                sum += Avx2.Shuffle(counts, bits & half) + Avx2.Shuffle(counts, (bits.AsUInt16() >> 4).AsByte() & half);
            }

            differing += (int)Vector256.Sum(Avx2.SumAbsoluteDifferences(sum, Vector256<byte>.Zero).AsUInt64());
            if (differing > most)
            {
                return true;
            }
        }

        return false;
    }
}
