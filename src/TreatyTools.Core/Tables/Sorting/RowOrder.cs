using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Sorting;

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
        ValueColumn<TimeSpan> c => ByValue(c),
        ReferenceColumn<EdtfDate> c => (x, y) => c.Values[x]!.CompareTo(c.Values[y]),
        _ when KeyColumn.Of(column).Values is string?[] texts => (x, y) => string.CompareOrdinal(texts[x], texts[y]),
        _ => throw new NotSupportedException($"No order for {column.ValueType}."),
    };

    private static Comparison<int> ByValue<T>(ValueColumn<T> column)
        where T : struct, IComparable<T>
    {
        T[] values = column.Values;
        return (x, y) => values[x].CompareTo(values[y]);
    }
}
