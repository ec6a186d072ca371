using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Keys;

/// <summary>What keys can be compared with what.</summary>
internal enum KeyClass
{
    Number,
    Text,
    Boolean,
    Date,
    Time,
    List,
}

/// <summary>A key column in a form whose values can be looked up in a dictionary.</summary>
/// <param name="Values">An array of <see cref="long"/>, <see cref="double"/>, <see cref="decimal"/> or <see cref="string"/>.</param>
/// <param name="Nulls">True where the key is empty; null where none is. Texts are empty where they are null.</param>
/// <param name="Never">True where a value cannot equal any of the other side; null where there is none such.</param>
internal sealed record KeyColumn(Array Values, bool[]? Nulls, bool[]? Never = null)
{
    internal static KeyClass Class(ArrayColumn column) => column switch
    {
        ValueColumn<int> or ValueColumn<long> or ValueColumn<double> or ValueColumn<decimal> => KeyClass.Number,
        ValueColumn<bool> => KeyClass.Boolean,
        ValueColumn<DateTime> or ValueColumn<DateOnly> => KeyClass.Date,
        ValueColumn<TimeSpan> => KeyClass.Time,
        ReferenceColumn<IReadOnlyList<string>> => KeyClass.List,
        _ => KeyClass.Text,
    };

    /// <summary>A column in its own form.</summary>
    internal static KeyColumn Of(ArrayColumn column) => column switch
    {
        ValueColumn<int> c => From(c, value => (long)value),
        ValueColumn<long> c => new KeyColumn(c.Values, c.Nulls),
        ValueColumn<double> c => new KeyColumn(c.Values, c.Nulls),
        ValueColumn<decimal> c => new KeyColumn(c.Values, c.Nulls),
        ValueColumn<bool> c => From(c, value => value ? 1L : 0L),
        ValueColumn<DateTime> c => From(c, value => value.Ticks),
        ValueColumn<DateOnly> c => From(c, value => value.DayNumber * TimeSpan.TicksPerDay),
        ValueColumn<TimeSpan> c => From(c, value => value.Ticks),
        ReferenceColumn<string> c => new KeyColumn(c.Values, null),
        ReferenceColumn<EdtfDate> c => new KeyColumn(Array.ConvertAll(c.Values, value => value?.Text), null),
        ReferenceColumn<Uri> c => new KeyColumn(Array.ConvertAll(c.Values, value => value?.OriginalString), null),
        ReferenceColumn<IReadOnlyList<string>> c => new KeyColumn(Array.ConvertAll(c.Values, value => value is null ? null : CellValue.Text(value)), null),
        _ => throw new NotSupportedException($"No key holds {column.ValueType}."),
    };

    /// <summary>
    /// Two columns in one form. Whole numbers compare exactly with each other and with Decimal and Double;
    /// Decimal compares with Double as Double. A side without any value compares with everything.
    /// </summary>
    /// <exception cref="TreatyFault"><c>JoinKeyTypeMismatch</c>: the columns cannot be compared.</exception>
    internal static (KeyColumn Left, KeyColumn Right) Pair(ArrayColumn left, ArrayColumn right)
    {
        if (Class(left) != Class(right))
        {
            if (left is ReferenceColumn<string> && left.IsAllNull())
            {
                left = ArrayColumn.Empty(left.Name, right.ValueType, left.Count);
            }
            else if (right is ReferenceColumn<string> && right.IsAllNull())
            {
                right = ArrayColumn.Empty(right.Name, left.ValueType, right.Count);
            }
            else
            {
                throw new TreatyFault("JoinKeyTypeMismatch", FaultKind.InvalidArgument,
                    $"The key '{left.Name}' of the left side holds {Describe(left)}, and '{right.Name}' of the right side {Describe(right)}: they cannot be "
                        + "compared. "
                    + "Convert one of them first, for instance with -As of ConvertTo-TreatyDataFrame.", left.Name);
            }
        }

        KeyColumn a = Of(left), b = Of(right);
        return (a.Values, b.Values) switch
        {
            (long[], double[]) => (a.WholeToDouble(), b),
            (double[], long[]) => (a, b.WholeToDouble()),
            (long[] whole, decimal[]) => (a with { Values = Array.ConvertAll(whole, value => (decimal)value) }, b),
            (decimal[], long[] whole) => (a, b with { Values = Array.ConvertAll(whole, value => (decimal)value) }),
            (decimal[] numbers, double[]) => (a with { Values = Array.ConvertAll(numbers, value => (double)value) }, b),
            (double[], decimal[] numbers) => (a, b with { Values = Array.ConvertAll(numbers, value => (double)value) }),
            _ => (a, b),
        };
    }

    internal static string Describe(ArrayColumn column) => Class(column) switch
    {
        KeyClass.Number => $"numbers ({column.ValueType.Name})",
        KeyClass.Boolean => "truth values (Boolean)",
        KeyClass.Date => $"dates ({column.ValueType.Name})",
        KeyClass.Time => "times (TimeSpan)",
        KeyClass.List => "lists of texts",
        _ => "texts (String)",
    };

    private static KeyColumn From<T>(ValueColumn<T> column, Converter<T, long> convert)
        where T : struct => new(Array.ConvertAll(column.Values, convert), column.Nulls);

    private KeyColumn WholeToDouble()
    {
        long[] whole = (long[])Values;
        double[] numbers = new double[whole.Length];
        bool[]? never = null;
        for (int row = 0; row < whole.Length; row++)
        {
            numbers[row] = whole[row];
            // 2^63 is a double but no long, so the cast back of a number that was rounded up to it saturates and differs.
            if (numbers[row] >= 9223372036854775808.0 || (long)numbers[row] != whole[row])
            {
                (never ??= new bool[whole.Length])[row] = true;
            }
        }

        return new KeyColumn(numbers, Nulls, never);
    }
}
