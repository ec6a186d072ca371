using System.Numerics;
using TreatyTools.Model;

namespace TreatyTools.Core.Frames;

/// <summary>Matches each left row with at most one right row: among those with an equal key, the one with the nearest value.</summary>
internal static class NearestMatches
{
    internal static JoinMatches Find(
        KeyCodes left, KeyCodes right, ArrayColumn leftValues, ArrayColumn rightValues, JoinNearest nearest, CancellationToken cancellation)
    {
        Ordered(leftValues);
        Ordered(rightValues);
        (KeyColumn a, KeyColumn b) = KeyColumn.Pair(leftValues, rightValues);
        return a.Values switch
        {
            long[] => Find<long>(left, right, a, b, nearest, cancellation),
            decimal[] => Find<decimal>(left, right, a, b, nearest, cancellation),
            _ => Find<double>(left, right, a, b, nearest, cancellation),
        };
    }

    private static void Ordered(ArrayColumn column)
    {
        if (KeyColumn.Class(column) is not (KeyClass.Date or KeyClass.Number) && !column.IsAllNull())
        {
            throw new TreatyFault("JoinNearestKeyNotOrdered", FaultKind.InvalidArgument,
                $"The nearest value can be found among dates and numbers only; '{column.Name}' holds {KeyColumn.Describe(column)}.", column.Name);
        }
    }

    private static ListedMatches Find<T>(
        KeyCodes left, KeyCodes right, KeyColumn leftKey, KeyColumn rightKey, JoinNearest nearest, CancellationToken cancellation)
        where T : struct, INumber<T>
    {
        T[] wanted = (T[])leftKey.Values, values = (T[])rightKey.Values;
        (int[] starts, int[] rows) = WithValue<T>(right, rightKey);
        for (int code = 0; code < right.Count; code++)
        {
            // Row numbers break ties, which keeps rows with one value in their order.
            rows.AsSpan(starts[code]..starts[code + 1]).Sort((x, y) => values[x].CompareTo(values[y]) is var c and not 0 ? c : x.CompareTo(y));
        }

        int[] ends = new int[left.Codes.Length + 1];
        List<int> found = [];
        for (int row = 0; row < left.Codes.Length; row++)
        {
            if ((row & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int code = left.Codes[row];
            if (code != KeyCodes.None && HasValue(leftKey, row)
                && Nearest(rows.AsSpan(starts[code]..starts[code + 1]), values, wanted[row], nearest) is var match and not ArrayColumn.NoRow)
            {
                found.Add(match);
            }

            ends[row + 1] = found.Count;
        }

        return new ListedMatches(ends, [.. found]);
    }

    private static (int[] Starts, int[] Rows) WithValue<T>(KeyCodes right, KeyColumn key)
    {
        int[] codes = [.. right.Codes];
        for (int row = 0; row < codes.Length; row++)
        {
            if (!HasValue(key, row))
            {
                codes[row] = KeyCodes.None;
            }
        }

        return new KeyCodes(codes, right.Count).Buckets();
    }

    // A whole number that no Double equals still lies between two; what is not a number lies nowhere.
    private static bool HasValue(KeyColumn key, int row) =>
        !(key.Nulls is not null && key.Nulls[row]) && !(key.Values is double[] numbers && double.IsNaN(numbers[row]));

    private static int Nearest<T>(ReadOnlySpan<int> rows, T[] values, T wanted, JoinNearest nearest)
        where T : struct, INumber<T>
    {
        int below = 0, above = rows.Length;
        while (below < above)
        {
            int middle = (below + above) >>> 1;
            if (values[rows[middle]] <= wanted)
            {
                below = middle + 1;
            }
            else
            {
                above = middle;
            }
        }

        // rows[below - 1] is the last one that is not above the value wanted.
        int before = below > 0 ? rows[below - 1] : ArrayColumn.NoRow;
        if (nearest == JoinNearest.Before || (before != ArrayColumn.NoRow && values[before] == wanted && nearest == JoinNearest.Closest))
        {
            return before;
        }

        if (nearest == JoinNearest.After)
        {
            int first = below;
            while (first > 0 && values[rows[first - 1]] == wanted)
            {
                first--;
            }

            return first < rows.Length ? rows[first] : ArrayColumn.NoRow;
        }

        int after = below < rows.Length ? rows[below] : ArrayColumn.NoRow;
        if (before == ArrayColumn.NoRow || after == ArrayColumn.NoRow)
        {
            return before == ArrayColumn.NoRow ? after : before;
        }

        return double.CreateSaturating(wanted) - double.CreateSaturating(values[before])
            <= double.CreateSaturating(values[after]) - double.CreateSaturating(wanted) ? before : after;
    }
}
