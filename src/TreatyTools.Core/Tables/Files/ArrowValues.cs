using Apache.Arrow;
using Apache.Arrow.Arrays;
using Apache.Arrow.Types;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>Columns of what an Arrow file holds, of the types of ours that are nearest.</summary>
internal static class ArrowValues
{
    /// <summary>A column of the values of an array.</summary>
    /// <exception cref="TreatyFault"><c>ArrowTypeUnknown</c>, <c>ArrowValueTooLarge</c>.</exception>
    internal static ArrayColumn Column(string name, IArrowArray array) => array switch
    {
        BooleanArray a => Values(name, a, i => a.GetValue(i)!.Value),
        Int8Array a => Numbers(name, a, value => (int)value),
        Int16Array a => Numbers(name, a, value => (int)value),
        Int32Array a => Numbers(name, a, value => value),
        Int64Array a => Numbers(name, a, value => value),
        UInt8Array a => Numbers(name, a, value => (int)value),
        UInt16Array a => Numbers(name, a, value => (int)value),
        UInt32Array a => Numbers(name, a, value => (long)value),
        UInt64Array a => Numbers(name, a, value => (decimal)value),
        HalfFloatArray a => Numbers(name, a, value => (double)value),
        FloatArray a => Numbers(name, a, value => (double)value),
        DoubleArray a => Numbers(name, a, value => value),
        Decimal32Array { Data.DataType: Decimal32Type type } a => Decimals(name, a, type.Scale),
        Decimal64Array { Data.DataType: Decimal64Type type } a => Decimals(name, a, type.Scale),
        Decimal128Array { Data.DataType: Decimal128Type type } a => Decimals(name, a, type.Scale),
        Decimal256Array { Data.DataType: Decimal256Type type } a => Decimals(name, a, type.Scale),
        Date32Array a => Numbers(name, a, value => DateOnly.FromDayNumber(checked(ArrowColumn.EpochDay + value))),
        Date64Array a => Numbers(name, a, value => DateOnly.FromDateTime(Moment(value, TimeSpan.TicksPerMillisecond, DateTimeKind.Unspecified))),
        TimestampArray a => Moments(name, a),
        Time32Array a => Numbers(name, a, value => Time(value, ((Time32Type)a.Data.DataType).Unit)),
        Time64Array a => Numbers(name, a, value => Time(value, ((Time64Type)a.Data.DataType).Unit)),
        DurationArray a => Numbers(name, a, value => Time(value, ((DurationType)a.Data.DataType).Unit)),
        StringArray or LargeStringArray or StringViewArray => ArrowTexts.Column(name, (Apache.Arrow.Array)array),
        NullArray a => new ReferenceColumn<string>(name, new string?[a.Length]),
        DictionaryArray a => Column(name, a.Dictionary).Gather(Places(a)),
        _ => throw Unknown(name, array.Data.DataType),
    };

    /// <summary>A column without rows.</summary>
    /// <exception cref="TreatyFault"><c>ArrowTypeUnknown</c>.</exception>
    internal static ArrayColumn None(string name, IArrowType type) => type.TypeId switch
    {
        ArrowTypeId.Boolean => new ValueColumn<bool>(name, [], null),
        ArrowTypeId.Int8 or ArrowTypeId.Int16 or ArrowTypeId.Int32 or ArrowTypeId.UInt8 or ArrowTypeId.UInt16 => new ValueColumn<int>(name, [], null),
        ArrowTypeId.Int64 or ArrowTypeId.UInt32 => new ValueColumn<long>(name, [], null),
        ArrowTypeId.HalfFloat or ArrowTypeId.Float or ArrowTypeId.Double => new ValueColumn<double>(name, [], null),
        ArrowTypeId.UInt64 or ArrowTypeId.Decimal32 or ArrowTypeId.Decimal64 or ArrowTypeId.Decimal128 or ArrowTypeId.Decimal256 =>
            new ValueColumn<decimal>(name, [], null),
        ArrowTypeId.Date32 or ArrowTypeId.Date64 => new ValueColumn<DateOnly>(name, [], null),
        ArrowTypeId.Timestamp => new ValueColumn<DateTime>(name, [], null),
        ArrowTypeId.Time32 or ArrowTypeId.Time64 or ArrowTypeId.Duration => new ValueColumn<TimeSpan>(name, [], null),
        ArrowTypeId.String or ArrowTypeId.LargeString or ArrowTypeId.StringView or ArrowTypeId.Null => new ReferenceColumn<string>(name, []),
        ArrowTypeId.Dictionary => None(name, ((DictionaryType)type).ValueType),
        _ => throw Unknown(name, type),
    };

    private static ValueColumn<T> Numbers<TStored, T>(string name, PrimitiveArray<TStored> array, Func<TStored, T> convert)
        where TStored : struct, IEquatable<TStored>
        where T : struct
    {
        ReadOnlySpan<TStored> stored = array.Values;
        T[] values = new T[array.Length];
        bool[]? nulls = Nulls(array);
        for (int row = 0; row < values.Length; row++)
        {
            if (nulls is null || !nulls[row])
            {
                try
                {
                    values[row] = convert(stored[row]);
                }
                catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
                {
                    throw TooLarge(name, row, e);
                }
            }
        }

        return new ValueColumn<T>(name, values, nulls);
    }

    private static ValueColumn<T> Values<T>(string name, Apache.Arrow.Array array, Func<int, T> value)
        where T : struct
    {
        T[] values = new T[array.Length];
        bool[]? nulls = Nulls(array);
        for (int row = 0; row < values.Length; row++)
        {
            if (nulls is null || !nulls[row])
            {
                try
                {
                    values[row] = value(row);
                }
                catch (OverflowException e)
                {
                    throw TooLarge(name, row, e);
                }
            }
        }

        return new ValueColumn<T>(name, values, nulls);
    }

    private static ValueColumn<decimal> Decimals(string name, FixedSizeBinaryArray array, int scale)
    {
        int digits = StoredDecimal.Scale(scale);
        return Values(name, array, row => StoredDecimal.Of(array.GetBytes(row), isBigEndian: false, digits));
    }

    private static ValueColumn<DateTime> Moments(string name, TimestampArray array)
    {
        TimestampType type = (TimestampType)array.Data.DataType;
        DateTimeKind kind = string.IsNullOrEmpty(type.Timezone) ? DateTimeKind.Unspecified : DateTimeKind.Utc;
        return type.Unit switch
        {
            TimeUnit.Second => Numbers(name, array, value => Moment(value, TimeSpan.TicksPerSecond, kind)),
            TimeUnit.Millisecond => Numbers(name, array, value => Moment(value, TimeSpan.TicksPerMillisecond, kind)),
            TimeUnit.Microsecond => Numbers(name, array, value => Moment(value, TimeSpan.TicksPerMicrosecond, kind)),
            _ => Numbers(name, array, value => Moment((long)Math.Floor(value / (decimal)TimeSpan.NanosecondsPerTick), 1, kind)),
        };
    }

    private static DateTime Moment(long count, long ticks, DateTimeKind kind) => new(checked(ArrowColumn.EpochTicks + (count * ticks)), kind);

    private static TimeSpan Time(long count, TimeUnit unit) => new(unit switch
    {
        TimeUnit.Second => checked(count * TimeSpan.TicksPerSecond),
        TimeUnit.Millisecond => checked(count * TimeSpan.TicksPerMillisecond),
        TimeUnit.Microsecond => checked(count * TimeSpan.TicksPerMicrosecond),
        _ => count / TimeSpan.NanosecondsPerTick,
    });

    private static int[] Places(DictionaryArray array)
    {
        int count = array.Dictionary.Length;
        ArrayColumn numbers = Column("", array.Indices);
        int[] places = new int[array.Length];
        for (int row = 0; row < places.Length; row++)
        {
            long place = numbers[row] is { } value ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : ArrayColumn.NoRow;
            places[row] = place >= ArrayColumn.NoRow && place < count ? (int)place
                : throw new InvalidDataException($"row {row + 1} refers to the value {place} of {count}");
        }

        return places;
    }

    private static bool[]? Nulls(Apache.Arrow.Array array)
    {
        if (array.NullCount == 0)
        {
            return null;
        }

        bool[] nulls = new bool[array.Length];
        for (int row = 0; row < nulls.Length; row++)
        {
            nulls[row] = array.IsNull(row);
        }

        return nulls;
    }

    private static TreatyFault TooLarge(string name, int row, Exception inner) => new("ArrowValueTooLarge", FaultKind.InvalidData,
        $"The column '{name}' has a value in row {row + 1} of its part of the file that is beyond what a data frame holds. Write the file with that column as "
            + "text.", name, inner);

    private static TreatyFault Unknown(string name, IArrowType type) => new("ArrowTypeUnknown", FaultKind.InvalidData,
        $"The column '{name}' holds values of the type {type.Name}, which a data frame cannot. Write the file without it, or with that column as text.", name);
}
