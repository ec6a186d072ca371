using System.Numerics;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Joins;

/// <summary>Matches each left row with at most one right row: among those with an equal key, the one with the nearest value.</summary>
internal static class NearestMatches
{
    internal static JoinMatches Find(
        KeyCodes left, KeyCodes right, ArrayColumn leftValues, ArrayColumn rightValues, JoinNearest nearest, CancellationToken cancellation)
    {
        Ordered(leftValues);
        Ordered(rightValues);
        if (WideNumbers.Pair(leftValues, rightValues) is { } wide)
        {
            return Find<Int128>(left, right, wide.Left, wide.Right, nearest, cancellation);
        }

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
        if (KeyColumn.Class(column) is not (KeyClass.Date or KeyClass.Time or KeyClass.Number) && !column.IsAllNull())
        {
            throw new TreatyFault("JoinNearestKeyNotOrdered", FaultKind.InvalidArgument,
                $"The nearest value can be found among dates, times and numbers only; '{column.Name}' holds {KeyColumn.Describe(column)}.", column.Name);
        }
    }

    private static EqualMatches Find<T>(
        KeyCodes left, KeyCodes right, KeyColumn leftKey, KeyColumn rightKey, JoinNearest nearest, CancellationToken cancellation)
        where T : struct, INumber<T>
    {
        Steps<T> steps = Steps<T>.Of(right, rightKey);
        cancellation.ThrowIfCancellationRequested();
        T[] wanted = (T[])leftKey.Values;
        int[] found = GC.AllocateUninitializedArray<int>(wanted.Length);
        Chunks.Run(found.Length, (start, end) =>
        {
            for (int row = start; row < end; row++)
            {
                int code = left.Codes[row];
                found[row] = code != KeyCodes.None && HasValue(leftKey, row) ? steps.Nearest(code, wanted[row], nearest) : KeyCodes.None;
            }
        });

        // Each left row has one right row at most, so the rows of the right side are keys of which none comes twice.
        int count = right.Codes.Length;
        return new EqualMatches(new KeyCodes(found, count), new KeyCodes([.. Enumerable.Range(0, count)], count));
    }

    // A whole number that no Double equals still lies between two; what is not a number lies nowhere.
    private static bool HasValue(KeyColumn key, int row) =>
        !(key.Nulls is not null && key.Nulls[row]) && !(key.Values is double[] numbers && double.IsNaN(numbers[row]));

    /// <summary>The different values of each key of the right side, lowest first, each with the first and the last row that has it.</summary>
    private sealed class Steps<T>
        where T : struct, INumber<T>
    {
        private readonly int[] _starts;
        private readonly T[] _values;
        private readonly int[] _firstRows;
        private readonly int[] _lastRows;

        private Steps(int[] starts, T[] values, int[] firstRows, int[] lastRows)
        {
            _starts = starts;
            _values = values;
            _firstRows = firstRows;
            _lastRows = lastRows;
        }

        internal static Steps<T> Of(KeyCodes keys, KeyColumn column)
        {
            T[] values = (T[])column.Values;
            int[] rows = ByKey(keys, Sorted(keys, column));
            T[] different = new T[rows.Length];
            int[] starts = new int[keys.Count + 1], firstRows = new int[rows.Length], lastRows = new int[rows.Length];
            int count = 0, key = -1;
            foreach (int row in rows)
            {
                bool next = keys.Codes[row] != key;
                while (key < keys.Codes[row])
                {
                    starts[++key] = count;
                }

                if (next || different[count - 1] != values[row])
                {
                    different[count] = values[row];
                    firstRows[count++] = row;
                }

                lastRows[count - 1] = row;
            }

            starts.AsSpan(key + 1).Fill(count);
            return new Steps<T>(starts, different, firstRows, lastRows);
        }

        internal int Nearest(int key, T wanted, JoinNearest nearest)
        {
            int least = _starts[key], below = least, above = _starts[key + 1], most = above;
            while (below < above)
            {
                int middle = (below + above) >>> 1;
                if (_values[middle] <= wanted)
                {
                    below = middle + 1;
                }
                else
                {
                    above = middle;
                }
            }

            // The value in the place before is the greatest that is not above the one wanted.
            bool hasBefore = below > least, hasAfter = below < most, equal = hasBefore && _values[below - 1] == wanted;
            if (nearest == JoinNearest.After)
            {
                return equal ? _firstRows[below - 1] : hasAfter ? _firstRows[below] : ArrayColumn.NoRow;
            }

            if (nearest == JoinNearest.Before || equal || !hasAfter)
            {
                return hasBefore ? _lastRows[below - 1] : ArrayColumn.NoRow;
            }

            return hasBefore && IsMiddleOrBefore(_values[below - 1], wanted, _values[below]) ? _lastRows[below - 1] : _firstRows[below];
        }

        // Whole numbers and ticks have more digits than Double, and their differences more than Int64.
        private static bool IsMiddleOrBefore(T before, T wanted, T after)
        {
            if (typeof(T) == typeof(double))
            {
                return wanted - before <= after - wanted;
            }

            if (typeof(T) != typeof(decimal))
            {
                Int128 middle = Int128.CreateChecked(wanted);
                return middle - Int128.CreateChecked(before) <= Int128.CreateChecked(after) - middle;
            }

            try
            {
                return wanted - before <= after - wanted;
            }
            catch (OverflowException)
            {
                return double.CreateSaturating(wanted) - double.CreateSaturating(before) <= double.CreateSaturating(after) - double.CreateSaturating(wanted);
            }
        }

        /// <summary>The rows that have a key and a value, lowest value first; those with one value in their order.</summary>
        private static int[] Sorted(KeyCodes keys, KeyColumn column)
        {
            int[] rows = new int[keys.Codes.Length];
            int count = 0;
            for (int row = 0; row < rows.Length; row++)
            {
                if (keys.Codes[row] != KeyCodes.None && HasValue(column, row))
                {
                    rows[count++] = row;
                }
            }

            Array.Resize(ref rows, count);
            switch (column.Values)
            {
                case long[] whole:
                    DigitSort.Stable(Array.ConvertAll(rows, row => RowSort.Number(whole[row])), rows, count);
                    break;
                case double[] numbers:
                    DigitSort.Stable(Array.ConvertAll(rows, row => RowSort.Number(numbers[row])), rows, count);
                    break;
                case Int128[] numbers:
                    rows.AsSpan().Sort((x, y) => numbers[x].CompareTo(numbers[y]) is var order and not 0 ? order : x.CompareTo(y));
                    break;
                case decimal[] numbers:
                    rows.AsSpan().Sort((x, y) => numbers[x].CompareTo(numbers[y]) is var order and not 0 ? order : x.CompareTo(y));
                    break;
            }

            return rows;
        }

        /// <summary>The rows key by key, each key's in the order given.</summary>
        private static int[] ByKey(KeyCodes keys, int[] rows)
        {
            if (keys.Count < 2)
            {
                return rows;
            }

            (int[] starts, int[] places) = new KeyCodes(Array.ConvertAll(rows, row => keys.Codes[row]), keys.Count).Buckets();
            return Array.ConvertAll(places, place => rows[place]);
        }
    }
}
