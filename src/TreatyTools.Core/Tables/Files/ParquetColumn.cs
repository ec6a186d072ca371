using Parquet;
using Parquet.Schema;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Files;

/// <summary>A column on its way into a Parquet file.</summary>
internal abstract class ParquetColumn(DataField field)
{
    internal DataField Field { get; } = field;

    internal static ParquetColumn Of(ArrayColumn column) => column switch
    {
        ReferenceColumn<string> c => new Texts(c),
        ValueColumn<bool> c => new Values<bool>(c, new DataField(c.Name, typeof(bool), isNullable: true)),
        ValueColumn<int> c => new Values<int>(c, new DataField(c.Name, typeof(int), isNullable: true)),
        ValueColumn<long> c => new Values<long>(c, new DataField(c.Name, typeof(long), isNullable: true)),
        ValueColumn<double> c => new Values<double>(c, new DataField(c.Name, typeof(double), isNullable: true)),
        ValueColumn<decimal> c => new Values<decimal>(c, Decimals(c)),
        ValueColumn<DateTime> c => new Values<DateTime>(c, Moments(c)),
        ValueColumn<DateOnly> c => new Values<DateOnly>(c, new DataField(c.Name, typeof(DateOnly), isNullable: true)),
        ValueColumn<TimeSpan> c => Times(c),
        _ => throw new NotSupportedException($"No column of a Parquet file holds {column.ValueType}."),
    };

    internal abstract Task WriteAsync(ParquetRowGroupWriter group, int start, int count);

    private static DecimalDataField Decimals(ValueColumn<decimal> column) =>
        new(column.Name, StoredTypes.MaximumPrecision, StoredTypes.Scale(column, FrameParquet.Format), isNullable: true);

    // Parquet has times of a day. Others are texts, which is what they are in every other file of texts.
    private static ParquetColumn Times(ValueColumn<TimeSpan> column)
    {
        bool fine = false;
        for (int row = 0; row < column.Count; row++)
        {
            TimeSpan time = column.Values[row];
            if (time < TimeSpan.Zero || time >= TimeSpan.FromDays(1))
            {
                return new Texts(new ReferenceColumn<string>(column.Name,
                    [.. column.Values.Select((value, i) => column.IsNull(i) ? null : IsoTime.Text(value))]));
            }

            fine |= time.Ticks % TimeSpan.TicksPerMicrosecond != 0;
        }

        TimeDataField field = new(column.Name, fine ? TimeUnitPrecision.Nanos : TimeUnitPrecision.Micros, isNullable: true) { IsAdjustedToUtc = false };
        return new Values<long>(new ValueColumn<long>(column.Name, Array.ConvertAll(column.Values, time => fine
            ? time.Ticks * TimeSpan.NanosecondsPerTick : time.Ticks / TimeSpan.TicksPerMicrosecond), column.Nulls), field);
    }

    private static DateTimeDataField Moments(ValueColumn<DateTime> column)
    {
        (bool fine, bool universal) = StoredTypes.Moments(column, FrameParquet.Format);
        return new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: universal, unit: fine ? DateTimeTimeUnit.Nanos
            : DateTimeTimeUnit.Micros, isNullable: true);
    }

    private sealed class Texts(ReferenceColumn<string> column) : ParquetColumn(new DataField(column.Name, typeof(string), isNullable: true))
    {
        internal override async Task WriteAsync(ParquetRowGroupWriter group, int start, int count) =>
            await group.WriteAsync(Field, new ArraySegment<string>(column.Values!, start, count)).ConfigureAwait(false);
    }

    private sealed class Values<T>(ValueColumn<T> column, DataField field) : ParquetColumn(field)
        where T : struct
    {
        internal override async Task WriteAsync(ParquetRowGroupWriter group, int start, int count)
        {
            T?[] values = new T?[count];
            for (int i = 0; i < count; i++)
            {
                values[i] = column.IsNull(start + i) ? null : column.Values[start + i];
            }

            await group.WriteAsync<T>(Field, values).ConfigureAwait(false);
        }
    }
}
