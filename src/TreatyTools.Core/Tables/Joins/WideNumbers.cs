using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;

namespace TreatyTools.Core.Tables.Joins;

/// <summary>Whole numbers that no <see cref="double"/> equals beside numbers of that type, both without loss as multiples of 2 to the power of -60.</summary>
internal static class WideNumbers
{
    private const int FractionBits = 60;
    private const double Unit = 1L << FractionBits;
    private const long LargestExact = 1L << 53;

    // Times the unit it is far below what Int128 holds, and so is the difference of two.
    private const double Widest = 18446744073709551616.0;

    /// <summary>Both columns in one form; null where one of another kind does.</summary>
    internal static (KeyColumn Left, KeyColumn Right)? Pair(ArrayColumn left, ArrayColumn right) => (left, right) switch
    {
        (ValueColumn<long> a, ValueColumn<double> b) when Needed(a, b) => (Of(a), Of(b)),
        (ValueColumn<double> a, ValueColumn<long> b) when Needed(b, a) => (Of(a), Of(b)),
        _ => null,
    };

    private static bool Needed(ValueColumn<long> whole, ValueColumn<double> numbers) =>
        Array.Exists(whole.Values, value => value is > LargestExact or < -LargestExact)
        && Array.TrueForAll(numbers.Values, value => double.IsNaN(value) || Math.Abs(value) < Widest);

    private static KeyColumn Of(ValueColumn<long> column) => new(Array.ConvertAll(column.Values, value => (Int128)value << FractionBits), column.Nulls);

    private static KeyColumn Of(ValueColumn<double> column)
    {
        bool[] nulls = new bool[column.Count];
        Int128[] values = new Int128[column.Count];
        for (int row = 0; row < values.Length; row++)
        {
            nulls[row] = column.IsNull(row) || double.IsNaN(column.Values[row]);
            values[row] = nulls[row] ? 0 : (Int128)(column.Values[row] * Unit);
        }

        return new KeyColumn(values, nulls);
    }
}
