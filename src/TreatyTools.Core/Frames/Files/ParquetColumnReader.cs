using Parquet;
using Parquet.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Frames.Files;

/// <summary>A column on its way out of a Parquet file, group of rows by group of rows.</summary>
internal abstract class ParquetColumnReader(DataField field)
{
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
            $"The column '{field.Name}' holds values of the type {field.ClrType.Name}, which a data frame cannot. Write the file with that column as text.", field.Name),
    };

    internal abstract Task ReadAsync(ParquetRowGroupReader group, int count, CancellationToken cancellation);

    internal abstract ArrayColumn Column(string name);

    // The library says that every moment is local; the file says whether it is universal, and never what is local.
    private static Func<DateTime, DateTime> Moment(DataField field)
    {
        DateTimeKind kind = field is DateTimeDataField { IsAdjustedToUTC: true } ? DateTimeKind.Utc : DateTimeKind.Unspecified;
        return value => DateTime.SpecifyKind(value, kind);
    }

    private sealed class Texts(DataField field) : ParquetColumnReader(field)
    {
        private readonly List<string?> _texts = [];

        internal override async Task ReadAsync(ParquetRowGroupReader group, int count, CancellationToken cancellation)
        {
            string?[] texts = new string?[count];
            await group.ReadAsync(Field, texts.AsMemory()!, cancellationToken: cancellation).ConfigureAwait(false);
            _texts.AddRange(texts);
        }

        internal override ArrayColumn Column(string name) => new ReferenceColumn<string>(name, [.. _texts]);
    }

    private sealed class Values<TStored, T>(DataField field, Func<TStored, T> convert) : ParquetColumnReader(field)
        where TStored : struct
        where T : struct
    {
        private readonly List<T> _values = [];
        private readonly List<bool> _nulls = [];
        private bool _anyNull;

        internal override async Task ReadAsync(ParquetRowGroupReader group, int count, CancellationToken cancellation)
        {
            TStored?[] values = new TStored?[count];
            if (Field.IsNullable)
            {
                await group.ReadAsync<TStored>(Field, values.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
            }
            else
            {
                TStored[] plain = new TStored[count];
                await group.ReadAsync<TStored>(Field, plain.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
                values = Array.ConvertAll(plain, value => (TStored?)value);
            }

            foreach (TStored? value in values)
            {
                _values.Add(value is { } stored ? convert(stored) : default);
                _nulls.Add(value is null);
                _anyNull |= value is null;
            }
        }

        internal override ArrayColumn Column(string name) => new ValueColumn<T>(name, [.. _values], _anyNull ? [.. _nulls] : null);
    }
}
