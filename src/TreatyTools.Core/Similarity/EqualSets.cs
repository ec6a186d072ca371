using System.Runtime.InteropServices;

namespace TreatyTools.Core.Similarity;

/// <summary>Sets that are equal, so that they are compared with others once: treaties repeat whole articles of each other.</summary>
internal static class EqualSets
{
    /// <summary>The numbers of sets, those of equal sets together, in ascending order.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="least">Sets with fewer runs are left out; empty ones always are.</param>
    internal static int[][] Groups(IReadOnlyList<GramSet> sets, int least) =>
    [
        .. Enumerable.Range(0, sets.Count).Where(i => sets[i].Count >= Math.Max(1, least))
            .GroupBy(i => sets[i], Comparer.Instance).Select(group => group.ToArray()),
    ];

    /// <summary>Adds the pairs of two groups, each with the score that the groups have; those within a group where it is given twice.</summary>
    internal static void Pair(int[] group, int[] others, double score, List<SimilarPair> pairs)
    {
        for (int i = 0; i < group.Length; i++)
        {
            for (int j = group == others ? i + 1 : 0; j < others.Length; j++)
            {
                pairs.Add(new SimilarPair(Math.Min(group[i], others[j]), Math.Max(group[i], others[j]), score));
            }
        }
    }

    /// <summary>Pairs that were found by several threads, in ascending order of their numbers.</summary>
    internal static SimilarPair[] InOrder(IEnumerable<IEnumerable<SimilarPair>> found)
    {
        SimilarPair[] pairs = [.. found.SelectMany(list => list)];
        Array.Sort(pairs, (a, b) => a.One != b.One ? a.One.CompareTo(b.One) : a.Other.CompareTo(b.Other));
        return pairs;
    }

    private sealed class Comparer : IEqualityComparer<GramSet>
    {
        internal static Comparer Instance { get; } = new();

        public bool Equals(GramSet? one, GramSet? other) => one!.Grams.SequenceEqual(other!.Grams);

        public int GetHashCode(GramSet set)
        {
            HashCode hash = default;
            hash.AddBytes(MemoryMarshal.AsBytes(set.Grams));
            return hash.ToHashCode();
        }
    }
}
