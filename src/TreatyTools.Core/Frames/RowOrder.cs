using TreatyTools.Model;

namespace TreatyTools.Core.Frames;

/// <summary>Orders the rows of a column by its values.</summary>
internal static class RowOrder
{
    /// <summary>Compares two rows that are not empty: texts in ordinal order, lists by their text.</summary>
    internal static Comparison<int> Of(ArrayColumn column) => column switch
    {
        ValueColumn<bool> c => ByValue(c),
        ValueColumn<int> c => ByValue(c),
        ValueColumn<long> c => ByValue(c),
        ValueColumn<double> c => ByValue(c),
        ValueColumn<decimal> c => ByValue(c),
        ValueColumn<DateTime> c => ByValue(c),
        ValueColumn<DateOnly> c => ByValue(c),
        ReferenceColumn<EdtfDate> c => (x, y) => c.Values[x]!.CompareTo(c.Values[y]),
        _ when KeyColumn.Of(column).Values is string?[] texts => (x, y) => string.CompareOrdinal(texts[x], texts[y]),
        _ => throw new NotSupportedException($"No order for {column.ValueType}."),
    };

    /// <summary>Compares any two rows; empty ones come last in either direction.</summary>
    internal static Comparison<int> Of(ArrayColumn column, bool descending, bool natural, bool ignoreCase)
    {
        Comparison<int> order = KeyColumn.Class(column) == KeyClass.Text && column is not ReferenceColumn<EdtfDate>
            ? ByRank(column, natural, ignoreCase)
            : Of(column);
        return (x, y) => (column.IsNull(x), column.IsNull(y)) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => -1,
            _ => descending ? order(y, x) : order(x, y),
        };
    }

    // Each different text is compared once; rows then compare by whole numbers.
    private static Comparison<int> ByRank(ArrayColumn column, bool natural, bool ignoreCase)
    {
        KeyColumn key = KeyColumn.Of(column);
        KeyCodes codes = KeyCodes.Of([key], column.Count, ignoreCase, nullsMatch: true);
        string?[] texts = Array.ConvertAll(codes.FirstRows(), row => ((string?[])key.Values)[row]);
        int[] sorted = [.. Enumerable.Range(0, texts.Length)];
        Comparison<string?> compare = (natural, ignoreCase) switch
        {
            (true, true) => (x, y) => NaturalOrder.Compare(x?.ToUpperInvariant(), y?.ToUpperInvariant()),
            (true, false) => NaturalOrder.Compare,
            (false, true) => (x, y) => string.Compare(x, y, StringComparison.OrdinalIgnoreCase),
            _ => string.CompareOrdinal,
        };
        sorted.AsSpan().Sort((x, y) => compare(texts[x], texts[y]));
        int[] ranks = new int[texts.Length];
        for (int place = 0; place < sorted.Length; place++)
        {
            ranks[sorted[place]] = place;
        }

        return (x, y) => ranks[codes.Codes[x]].CompareTo(ranks[codes.Codes[y]]);
    }

    private static Comparison<int> ByValue<T>(ValueColumn<T> column)
        where T : struct, IComparable<T>
    {
        T[] values = column.Values;
        return (x, y) => values[x].CompareTo(values[y]);
    }
}
