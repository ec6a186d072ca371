using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Sorting;

/// <summary>
/// Sorts rows, so that equal ones keep their order. Every key becomes whole numbers in the same order as its values; these are sorted, from the last key to the
/// first. Empty cells come last in either direction.
/// </summary>
internal static class RowSort
{
    /// <summary>Sorts numbers of rows.</summary>
    internal static void Sort(int[] rows, (ArrayColumn Column, bool Descending)[] keys, SelectOptions options, CancellationToken cancellation)
    {
        for (int key = keys.Length - 1; key >= 0; key--)
        {
            cancellation.ThrowIfCancellationRequested();
            (ArrayColumn column, bool descending) = keys[key];
            ulong[] numbers = Numbers(column, options);
            int[] filled = new int[rows.Length], empty = new int[rows.Length];
            ulong[] order = new ulong[rows.Length];
            int count = 0, nulls = 0;
            foreach (int row in rows)
            {
                if (column.IsNull(row))
                {
                    empty[nulls++] = row;
                }
                else
                {
                    order[count] = descending ? ~numbers[row] : numbers[row];
                    filled[count++] = row;
                }
            }

            DigitSort.Stable(order, filled, count);
            filled.AsSpan(0, count).CopyTo(rows);
            empty.AsSpan(0, nulls).CopyTo(rows.AsSpan(count));
        }
    }

    /// <summary>For each row a number, in the order of the values; that of an empty row means nothing.</summary>
    private static ulong[] Numbers(ArrayColumn column, SelectOptions options) => column switch
    {
        ValueColumn<bool> c => Array.ConvertAll(c.Values, value => value ? 1UL : 0UL),
        ValueColumn<int> c => Array.ConvertAll(c.Values, value => Number(value)),
        ValueColumn<long> c => Array.ConvertAll(c.Values, Number),
        ValueColumn<double> c => Array.ConvertAll(c.Values, Number),
        ValueColumn<DateTime> c => Array.ConvertAll(c.Values, value => (ulong)value.Ticks),
        ValueColumn<TimeSpan> c => Array.ConvertAll(c.Values, value => Number(value.Ticks)),
        ValueColumn<DateOnly> c => Array.ConvertAll(c.Values, value => (ulong)value.DayNumber),
        _ => Ranks(column, options),
    };

    /// <summary>A number in the order of whole numbers.</summary>
    internal static ulong Number(long value) => (ulong)value ^ (1UL << 63);

    /// <summary>
    /// A number in the order of floating-point numbers: their bits are in it once those of negative ones are turned over. NaN comes first, as everywhere in
    /// .NET; the two zeros are equal.
    /// </summary>
    internal static ulong Number(double value)
    {
        if (double.IsNaN(value))
        {
            return 0;
        }

        ulong bits = BitConverter.DoubleToUInt64Bits(value == 0 ? 0.0 : value);
        return (bits & (1UL << 63)) == 0 ? bits | (1UL << 63) : ~bits;
    }

    /// <summary>The place of each row's value among the different ones: each of these is compared once.</summary>
    private static ulong[] Ranks(ArrayColumn column, SelectOptions options)
    {
        bool isText = KeyColumn.Class(column) is KeyClass.Text or KeyClass.List && column is not ReferenceColumn<EdtfDate>;
        KeyColumn key = KeyColumn.Of(column);
        KeyCodes codes = KeyCodes.Of([key], column.Count, isText && options.IgnoreCase, nullsMatch: false);
        int[] first = codes.FirstRows();
        int[] sorted;
        Comparison<int> compare;
        if (isText)
        {
            string[] texts = Array.ConvertAll(first, row => ((string?[])key.Values)[row]!);
            if (options.IgnoreCase)
            {
                texts = Array.ConvertAll(texts, text => text.ToUpperInvariant());
            }

            if (options.Natural)
            {
                sorted = [.. Enumerable.Range(0, texts.Length)];
                compare = (x, y) => NaturalOrder.Compare(texts[x], texts[y]);
                sorted.AsSpan().Sort(compare);
            }
            else
            {
                sorted = TextSort.Sort(texts);
                compare = (x, y) => string.CompareOrdinal(texts[x], texts[y]);
            }
        }
        else
        {
            Comparison<int> rows = RowOrder.Of(column);
            sorted = [.. Enumerable.Range(0, first.Length)];
            compare = (x, y) => rows(first[x], first[y]);
            sorted.AsSpan().Sort(compare);
        }

        // Different texts may be equal in their order; they share a rank, so that their rows keep their order.
        bool[] same = new bool[sorted.Length];
        Chunks.Run(sorted.Length, (start, end) =>
        {
            for (int place = Math.Max(start, 1); place < end; place++)
            {
                same[place] = compare(sorted[place - 1], sorted[place]) == 0;
            }
        });
        ulong[] ranks = new ulong[sorted.Length];
        ulong rank = 0;
        for (int place = 1; place < sorted.Length; place++)
        {
            ranks[sorted[place]] = same[place] ? rank : ++rank;
        }

        return Array.ConvertAll(codes.Codes, code => code == KeyCodes.None ? 0 : ranks[code]);
    }
}
