namespace TreatyTools.Model;

/// <summary>Finds the names nearest to one that is not known, for error messages.</summary>
public static class NameSuggestion
{
    // The work grows with the product of the lengths, and what strangers call a name can be a page long.
    private const int LongestName = 200;

    /// <summary>
    /// The candidates nearest to <paramref name="name"/> by edit distance with transpositions, case ignored, best first. A candidate that contains the name, or
    /// makes up at least half of it, counts as near. Nothing is given when nothing is near, or for a text too long for a name.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> candidates, int count = 3)
    {
        if (name.Length > LongestName)
        {
            return [];
        }

        string wanted = name.ToUpperInvariant();
        int limit = Math.Max(2, wanted.Length / 3);
        return candidates
            .Where(candidate => candidate.Length <= LongestName)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(candidate => (candidate, distance: Distance(wanted, candidate.ToUpperInvariant())))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, NaturalOrder.Comparer)
            .Take(count)
            .Select(pair => pair.candidate)
            .ToArray();
    }

    /// <summary>A sentence for an error message, beginning with a space: the nearest names, or all of them where they are few, or nothing.</summary>
    public static string Sentence(string name, IReadOnlyCollection<string> candidates)
    {
        string question = Question(name, candidates);
        return question.Length > 0 || candidates.Count is 0 or > 15 ? question : $" Valid values: {string.Join(", ", candidates)}.";
    }

    /// <summary>A question for an error message, beginning with a space: whether one of the nearest names was meant; nothing where none is near.</summary>
    public static string Question(string name, IEnumerable<string> candidates, int count = 3)
    {
        IReadOnlyList<string> nearest = Nearest(name, candidates, count);
        return nearest.Count == 0 ? "" : $" Did you mean {string.Join(", ", nearest.Select(n => $"'{n}'"))}?";
    }

    private static int Distance(string left, string right)
    {
        if (left.Length >= 3 && right.Contains(left, StringComparison.Ordinal)
            || right.Length >= 3 && right.Length * 2 >= left.Length && left.Contains(right, StringComparison.Ordinal))
        {
            return 1;
        }

        // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, three rows at a time.
        int[] beforeLast = new int[right.Length + 1], last = new int[right.Length + 1], current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
