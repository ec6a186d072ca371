namespace TreatyTools.Core.Similarity;

/// <summary>A set that is like another one.</summary>
/// <param name="Number">Its number, counted from 0.</param>
/// <param name="Score">Their Jaccard index, exact.</param>
public readonly record struct NearSet(int Number, double Score);

/// <summary>The best of what was found so far: the greatest scores, and of equal ones the lowest numbers.</summary>
/// <param name="most">So many are kept.</param>
/// <param name="threshold">The least score.</param>
internal sealed class NearestSets(int most, double threshold)
{
    private readonly SortedSet<NearSet> _kept = new(Comparer<NearSet>.Create(
        (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Number.CompareTo(b.Number)));

    /// <summary>The score that another one must reach to be kept.</summary>
    internal double Least => _kept.Count < most ? threshold : Math.Max(threshold, _kept.Max.Score);

    /// <summary>Keeps a set if it is among the best; a set that shares nothing never is.</summary>
    internal void Add(int number, double score)
    {
        if (score <= 0 || score < threshold)
        {
            return;
        }

        _kept.Add(new NearSet(number, score));
        if (_kept.Count > most)
        {
            _kept.Remove(_kept.Max);
        }
    }

    /// <summary>What was kept, the best first.</summary>
    internal NearSet[] InOrder() => [.. _kept];
}
