using Parquet;
using Parquet.Schema;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>A column on its way out of a Parquet file, group of rows by group of rows.</summary>
internal abstract class ParquetColumnReader(DataField field)
{
    private readonly List<ArrayColumn> _parts = [];

    internal DataField Field { get; } = field;

    internal static ParquetColumnReader Of(DataField field) => Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Boolean => new Values<bool, bool>(field, value => value),
        TypeCode.SByte => new Values<sbyte, int>(field, value => value),
        TypeCode.Byte => new Values<byte, int>(field, value => value),
        TypeCode.Int16 => new Values<short, int>(field, value => value),
        TypeCode.UInt16 => new Values<ushort, int>(field, value => value),
        TypeCode.Int32 => new Values<int, int>(field, value => value),
        TypeCode.UInt32 => new Values<uint, long>(field, value => value),
        TypeCode.Int64 => new Values<long, long>(field, value => value),
        TypeCode.UInt64 => new Values<ulong, decimal>(field, value => value),
        TypeCode.Single => new Values<float, double>(field, value => value),
        TypeCode.Double => new Values<double, double>(field, value => value),
        TypeCode.Decimal => new Values<decimal, decimal>(field, value => value),
        TypeCode.DateTime => new Values<DateTime, DateTime>(field, Moment(field)),
        _ when field.ClrType == typeof(DateOnly) => new Values<DateOnly, DateOnly>(field, value => value),
        _ when field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>) => new Texts(field),
        _ => throw new TreatyFault("ParquetTypeUnknown", FaultKind.InvalidData,
            $"The column '{field.Name}' holds values of the type {field.ClrType.Name}, which a data frame cannot. Write the file with that column as text.",
                field.Name),
    };

    internal async Task ReadAsync(ParquetRowGroupReader group, int count, CancellationToken cancellation) =>
        _parts.Add(await PartAsync(group, count, cancellation).ConfigureAwait(false));

    /// <summary>The column of all groups. The reader is spent.</summary>
    internal ArrayColumn Column(string name)
    {
        ArrayColumn column = _parts.Count == 0 ? None(name) : _parts[0].Stack(_parts).Renamed(name);
        _parts.Clear();
        return column;
    }

    protected abstract Task<ArrayColumn> PartAsync(ParquetRowGroupReader group, int count, CancellationToken cancellation);

    protected abstract ArrayColumn None(string name);

    // The library says that every moment is local; the file says whether it is universal, and never what is local.
    private static Func<DateTime, DateTime> Moment(DataField field)
    {
        DateTimeKind kind = field is DateTimeDataField { IsAdjustedToUTC: true } ? DateTimeKind.Utc : DateTimeKind.Unspecified;
        return value => DateTime.SpecifyKind(value, kind);
    }

    private sealed class Texts(DataField field) : ParquetColumnReader(field)
    {
        protected override async Task<ArrayColumn> PartAsync(ParquetRowGroupReader group, int count, CancellationToken cancellation)
        {
            string?[] texts = new string?[count];
            await group.ReadAsync(Field, texts.AsMemory()!, cancellationToken: cancellation).ConfigureAwait(false);
            return new ReferenceColumn<string>(Field.Name, texts);
        }

        protected override ArrayColumn None(string name) => new ReferenceColumn<string>(name, []);
    }

    private sealed class Values<TStored, T>(DataField field, Func<TStored, T> convert) : ParquetColumnReader(field)
        where TStored : struct
        where T : struct
    {
        protected override async Task<ArrayColumn> PartAsync(ParquetRowGroupReader group, int count, CancellationToken cancellation)
        {
            T[] values = new T[count];
            if (!Field.IsNullable)
            {
                TStored[] plain = new TStored[count];
                await group.ReadAsync<TStored>(Field, plain.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
                return new ValueColumn<T>(Field.Name, Array.ConvertAll(plain, value => convert(value)), null);
            }

            TStored?[] stored = new TStored?[count];
            bool[]? nulls = null;
            await group.ReadAsync<TStored>(Field, stored.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
            for (int row = 0; row < count; row++)
            {
                if (stored[row] is { } value)
                {
                    values[row] = convert(value);
                }
                else
                {
                    (nulls ??= new bool[count])[row] = true;
                }
            }

            return new ValueColumn<T>(Field.Name, values, nulls);
        }

        protected override ArrayColumn None(string name) => new ValueColumn<T>(name, [], null);
    }
}
