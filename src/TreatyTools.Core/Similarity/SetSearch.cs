using System.Collections.Concurrent;

namespace TreatyTools.Core.Similarity;

/// <summary>
/// Sets among which the nearest of another set are looked for, exact. Sets of the size of the other come first, and where even the next ones in size are too
/// small or too great to be alike enough, the search ends. Safe to ask from several threads.
/// </summary>
public sealed class SetSearch
{
    private readonly IReadOnlyList<GramSet> _sets;
    private readonly int[] _bySize;
    private readonly int _most;
    private readonly ConcurrentBag<ulong[]> _marks = [];

    /// <summary>Makes ready for searches among sets.</summary>
    public SetSearch(IReadOnlyList<GramSet> sets)
    {
        _sets = sets;
        _bySize = [.. Enumerable.Range(0, sets.Count).Where(i => sets[i].Count > 0).OrderBy(i => sets[i].Count)];
        _most = _bySize.Length == 0 ? 0 : _bySize.Max(i => sets[i].Grams[^1]) + 1;
    }

    /// <summary>The sets nearest to another one, the best first, of equal ones the lowest numbers; none that shares nothing.</summary>
    /// <param name="set">The other set.</param>
    /// <param name="most">So many at most, 1 or more.</param>
    /// <param name="threshold">The least Jaccard index, from 0 to 1.</param>
    /// <param name="among">Whether the set of a number may be found; null for all.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<NearSet> Nearest(
        GramSet set, int most, double threshold = 0, Func<int, bool>? among = null, CancellationToken cancellation = default)
    {
        NearestSets nearest = new(most, threshold);
        ulong[] marks = _marks.TryTake(out ulong[]? free) ? free : new ulong[(_most + 63) / 64];
        foreach (int gram in set.Grams)
        {
            if (gram < _most)
            {
                marks[gram >> 6] |= 1UL << gram;
            }
        }

        int above = Array.FindIndex(_bySize, i => _sets[i].Count >= set.Count);
        above = above < 0 ? _bySize.Length : above;
        for (int below = above - 1; below >= 0 || above < _bySize.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            bool down = above == _bySize.Length || (below >= 0 && Bound(below, set) >= Bound(above, set));
            int place = down ? below-- : above++, number = _bySize[place];
            if (Bound(place, set) < nearest.Least)
            {
                break;
            }

            if (among?.Invoke(number) != false)
            {
                int shared = Shared(_sets[number].Grams, marks);
                nearest.Add(number, GramSet.Index(shared, set.Count, _sets[number].Count));
            }
        }

        foreach (int gram in set.Grams)
        {
            if (gram < _most)
            {
                marks[gram >> 6] = 0;
            }
        }

        _marks.Add(marks);
        return nearest.InOrder();
    }

    // What two sets can share at most, by their sizes.
    private double Bound(int place, GramSet set)
    {
        int size = _sets[_bySize[place]].Count;
        return size < set.Count ? (double)size / set.Count : (double)set.Count / size;
    }

    private static int Shared(ReadOnlySpan<int> grams, ulong[] marks)
    {
        int shared = 0;
        foreach (int gram in grams)
        {
            shared += (int)(marks[gram >> 6] >> gram) & 1;
        }

        return shared;
    }
}
