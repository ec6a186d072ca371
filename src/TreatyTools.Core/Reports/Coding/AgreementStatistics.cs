namespace TreatyTools.Core.Reports.Coding;

/// <summary>
/// Measures of agreement between coders for values without an order. Each unit is a row with one value a coder, null where a coder gave none.
/// </summary>
/// <remarks>
/// J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37-46; K. Krippendorff, "Computing
/// Krippendorff's alpha-reliability" (2011).
/// </remarks>
public static class AgreementStatistics
{
    /// <summary>Share of pairs of values of the same unit that are equal, from 0 to 1; null where no unit has two values.</summary>
    public static double? Observed(IReadOnlyList<IReadOnlyList<string?>> units)
    {
        long pairs = 0, equal = 0;
        foreach (IReadOnlyList<string?> unit in units)
        {
            for (int i = 0; i < unit.Count; i++)
            {
                for (int j = i + 1; j < unit.Count; j++)
                {
                    if (unit[i] is { } left && unit[j] is { } right)
                    {
                        pairs++;
                        equal += string.Equals(left, right, StringComparison.Ordinal) ? 1 : 0;
                    }
                }
            }
        }

        return pairs == 0 ? null : (double)equal / pairs;
    }

    /// <summary>
    /// Cohen's kappa of two coders over the units that both gave a value: (observed - expected) / (1 - expected) agreement. Null where there are no such units,
    /// or where agreement by chance is certain.
    /// </summary>
    /// <exception cref="ArgumentException">A unit has not two places.</exception>
    public static double? CohenKappa(IReadOnlyList<IReadOnlyList<string?>> units)
    {
        Dictionary<string, long> first = new(StringComparer.Ordinal), second = new(StringComparer.Ordinal);
        long count = 0, equal = 0;
        foreach (IReadOnlyList<string?> unit in units)
        {
            if (unit.Count != 2)
            {
                throw new ArgumentException("Cohen's kappa is defined for two coders.", nameof(units));
            }

            if (unit[0] is { } left && unit[1] is { } right)
            {
                first[left] = first.GetValueOrDefault(left) + 1;
                second[right] = second.GetValueOrDefault(right) + 1;
                count++;
                equal += string.Equals(left, right, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        // In whole numbers up to the end, so that certain chance is told from nearly certain one.
        long chance = first.Sum(pair => pair.Value * second.GetValueOrDefault(pair.Key)), all = count * count;
        return chance == all ? null : ((double)equal * count - chance) / (all - chance);
    }

    /// <summary>
    /// Krippendorff's alpha for nominal data: 1 - observed / expected disagreement, over the units that have at least two values. Null where all these values
    /// are the same, or there are none.
    /// </summary>
    public static double? KrippendorffAlpha(IReadOnlyList<IReadOnlyList<string?>> units)
    {
        Dictionary<string, long> totals = new(StringComparer.Ordinal);
        double disagreeing = 0;
        long values = 0;
        foreach (IReadOnlyList<string?> unit in units)
        {
            string[] given = [.. unit.OfType<string>()];
            if (given.Length < 2)
            {
                continue;
            }

            values += given.Length;
            long unequal = 0;
            foreach (string value in given)
            {
                totals[value] = totals.GetValueOrDefault(value) + 1;
                unequal += given.Count(other => !string.Equals(other, value, StringComparison.Ordinal));
            }

            disagreeing += (double)unequal / (given.Length - 1);
        }

        // Ordered pairs of unequal values, drawn from all values together.
        long expected = values * values - totals.Values.Sum(total => total * total);
        return expected == 0 ? null : 1 - (values - 1) * disagreeing / expected;
    }
}
