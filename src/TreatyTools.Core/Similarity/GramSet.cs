namespace TreatyTools.Core.Similarity;

/// <summary>The different runs of characters or words of a text, as numbers in ascending order.</summary>
public sealed class GramSet
{
    private readonly int[] _grams;

    internal GramSet(int[] grams) => _grams = grams;

    /// <summary>The set of a text without any run.</summary>
    internal static GramSet Empty { get; } = new([]);

    /// <summary>Number of different runs.</summary>
    public int Count => _grams.Length;

    internal ReadOnlySpan<int> Grams => _grams;

    /// <summary>
    /// The Jaccard index of two sets: what they share, divided by what they have together; from 0 to 1. Two empty sets share nothing: 0.
    /// </summary>
    public static double Jaccard(GramSet one, GramSet other) => Index(Shared(one, other), one.Count, other.Count);

    /// <summary>Number of runs that two sets share.</summary>
    public static int Shared(GramSet one, GramSet other)
    {
        ReadOnlySpan<int> a = one._grams, b = other._grams;
        int shared = 0, i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            int x = a[i], y = b[j];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return shared;
    }

    internal static double Index(int shared, int one, int other) => shared == 0 ? 0 : (double)shared / (one + other - shared);
}
