using Parquet;
using Parquet.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Frames.Files;

/// <summary>A column on its way into a Parquet file.</summary>
internal abstract class ParquetColumn(DataField field)
{
    private const int MaximumPrecision = 38;
    private const int TicksOfMicrosecond = 10;
    private static readonly DateTime EarliestNanosecond = new(1677, 9, 22), LatestNanosecond = new(2262, 4, 11);

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
        _ => throw new NotSupportedException($"No column of a Parquet file holds {column.ValueType}."),
    };

    internal abstract Task WriteAsync(ParquetRowGroupWriter group, int start, int count);

    /// <summary>Room for as many digits before and behind the point as any value has.</summary>
    private static DecimalDataField Decimals(ValueColumn<decimal> column)
    {
        int whole = 1, scale = 0;
        foreach (decimal value in column.Values)
        {
            scale = Math.Max(scale, value.Scale);
            int digits = 1;
            for (decimal rest = Math.Truncate(Math.Abs(value)); rest >= 10; rest = Math.Truncate(rest / 10))
            {
                digits++;
            }

            whole = Math.Max(whole, digits);
        }

        return whole + scale <= MaximumPrecision
            ? new DecimalDataField(column.Name, MaximumPrecision, scale, isNullable: true)
            : throw new TreatyFault("ParquetValueTooFine", FaultKind.LimitExceeded,
                $"The column '{column.Name}' has numbers of {whole} digits before the point and of {scale} behind it, and a Parquet file holds {MaximumPrecision} in all. Round them, or write them as text.", column.Name);
    }

    /// <summary>Microseconds, which every reader knows, unless a value is finer. Universal time where every value is of it.</summary>
    private static DateTimeDataField Moments(ValueColumn<DateTime> column)
    {
        bool universal = true, any = false, fine = false, near = true;
        for (int row = 0; row < column.Count; row++)
        {
            if (!column.IsNull(row))
            {
                DateTime value = column.Values[row];
                any = true;
                universal &= value.Kind == DateTimeKind.Utc;
                fine |= value.Ticks % TicksOfMicrosecond != 0;
                near &= value >= EarliestNanosecond && value < LatestNanosecond;
            }
        }

        return !fine || near
            ? new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: any && universal, unit: fine ? DateTimeTimeUnit.Nanos : DateTimeTimeUnit.Micros, isNullable: true)
            : throw new TreatyFault("ParquetValueTooFine", FaultKind.LimitExceeded,
                $"The column '{column.Name}' has moments finer than a microsecond and years outside of 1678 to 2261, which a Parquet file cannot hold together. Round them first.", column.Name);
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
