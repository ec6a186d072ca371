using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>A column on its way into an Arrow file.</summary>
internal abstract class ArrowColumn(ArrayColumn column, IArrowType type)
{
    // Days and microseconds are counted from here.
    internal static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;
    internal static readonly long EpochTicks = DateTime.UnixEpoch.Ticks;

    internal string Name => column.Name;

    internal IArrowType Type { get; } = type;

    internal static ArrowColumn Of(ArrayColumn column) => column switch
    {
        ReferenceColumn<string> c => new Texts(c),
        ValueColumn<bool> c => new Truths(c),
        ValueColumn<int> c => new Values<int, int>(c, Int32Type.Default, value => value),
        ValueColumn<long> c => new Values<long, long>(c, Int64Type.Default, value => value),
        ValueColumn<double> c => new Values<double, double>(c, DoubleType.Default, value => value),
        ValueColumn<decimal> c => Decimals(c),
        ValueColumn<DateTime> c => Moments(c),
        ValueColumn<DateOnly> c => new Values<DateOnly, int>(c, Date32Type.Default, day => day.DayNumber - EpochDay),
        ValueColumn<TimeSpan> c => Times(c),
        _ => throw new NotSupportedException($"No column of an Arrow file holds {column.ValueType}."),
    };

    /// <summary>Some of the rows.</summary>
    internal IArrowArray Part(int start, int count)
    {
        byte[] filled = new byte[(count + 7) / 8];
        int nulls = 0;
        for (int i = 0; i < count; i++)
        {
            if (column.IsNull(start + i))
            {
                nulls++;
            }
            else
            {
                filled[i >> 3] |= (byte)(1 << (i & 7));
            }
        }

        ArrowBuffer[] buffers = [nulls == 0 ? ArrowBuffer.Empty : new ArrowBuffer(filled), .. Buffers(start, count)];
        return ArrowArrayFactory.BuildArray(new ArrayData(Type, count, nulls, 0, buffers));
    }

    protected abstract IEnumerable<ArrowBuffer> Buffers(int start, int count);

    private static Values<decimal, Int128> Decimals(ValueColumn<decimal> column)
    {
        int scale = StoredTypes.Scale(column, FrameArrow.Format);
        Int128[] powers = new Int128[scale + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return new Values<decimal, Int128>(column, new Decimal128Type(StoredTypes.MaximumPrecision, scale), value =>
            Whole(value) * powers[scale - value.Scale]);
    }

    /// <summary>The number without its point.</summary>
    private static Int128 Whole(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        Int128 whole = new((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return decimal.IsNegative(value) ? -whole : whole;
    }

    private static Values<DateTime, long> Moments(ValueColumn<DateTime> column)
    {
        (bool fine, bool universal) = StoredTypes.Moments(column, FrameArrow.Format);
        TimestampType type = new(fine ? TimeUnit.Nanosecond : TimeUnit.Microsecond, universal ? "UTC" : (string?)null);
        return fine
            ? new Values<DateTime, long>(column, type, moment => checked((moment.Ticks - EpochTicks) * TimeSpan.NanosecondsPerTick))
            : new Values<DateTime, long>(column, type, moment => (moment.Ticks - EpochTicks) / TimeSpan.TicksPerMicrosecond);
    }

    // A time of day as one, and any other time as a duration, in nanoseconds where they fit and are needed.
    private static Values<TimeSpan, long> Times(ValueColumn<TimeSpan> column)
    {
        (bool fine, bool ofDay) = StoredTypes.Times(column);
        TimeUnit unit = fine ? TimeUnit.Nanosecond : TimeUnit.Microsecond;
        IArrowType type = ofDay ? new Time64Type(unit) : DurationType.FromTimeUnit(unit);
        return fine
            ? new Values<TimeSpan, long>(column, type, time => checked(time.Ticks * TimeSpan.NanosecondsPerTick))
            : new Values<TimeSpan, long>(column, type, time => time.Ticks / TimeSpan.TicksPerMicrosecond);
    }

    private sealed class Values<T, TStored>(ValueColumn<T> column, IArrowType type, Func<T, TStored> convert) : ArrowColumn(column, type)
        where T : struct
        where TStored : unmanaged
    {
        protected override IEnumerable<ArrowBuffer> Buffers(int start, int count)
        {
            TStored[] stored = new TStored[count];
            for (int i = 0; i < count; i++)
            {
                // The value of an empty cell is the type's default, which may be far from what the file can hold.
                stored[i] = column.IsNull(start + i) ? default : convert(column.Values[start + i]);
            }

            return [new ArrowBuffer(MemoryMarshal.AsBytes(stored.AsSpan()).ToArray())];
        }
    }

    private sealed class Truths(ValueColumn<bool> column) : ArrowColumn(column, BooleanType.Default)
    {
        protected override IEnumerable<ArrowBuffer> Buffers(int start, int count)
        {
            byte[] bits = new byte[(count + 7) / 8];
            for (int i = 0; i < count; i++)
            {
                bits[i >> 3] |= (byte)((column.Values[start + i] ? 1 : 0) << (i & 7));
            }

            return [new ArrowBuffer(bits)];
        }
    }

    private sealed class Texts(ReferenceColumn<string> column) : ArrowColumn(column, StringType.Default)
    {
        protected override IEnumerable<ArrowBuffer> Buffers(int start, int count)
        {
            long total = 0;
            for (int i = 0; i < count; i++)
            {
                total += column.Values[start + i] is { } text ? Encoding.UTF8.GetByteCount(text) : 0;
            }

            if (total > System.Array.MaxLength)
            {
                throw new TreatyFault("ArrowTextTooLong", FaultKind.LimitExceeded,
                    $"The column '{Name}' has {count} texts of {total} bytes in all, which is more than an Arrow file holds together. Write it as Parquet, or "
                        + "the texts to files of their own.", Name);
            }

            byte[] bytes = new byte[total];
            int[] ends = new int[count + 1];
            for (int i = 0; i < count; i++)
            {
                ends[i + 1] = ends[i] + (column.Values[start + i] is { } text ? Encoding.UTF8.GetBytes(text, bytes.AsSpan(ends[i])) : 0);
            }

            return [new ArrowBuffer(MemoryMarshal.AsBytes(ends.AsSpan()).ToArray()), new ArrowBuffer(bytes)];
        }
    }
}
