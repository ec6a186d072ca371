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

    /// <summary>Reads a column.</summary>
    /// <param name="field">The column as the library sees it.</param>
    /// <param name="meaning">What its whole numbers, or the bytes of long decimal numbers, mean; null where it holds no such.</param>
    /// <exception cref="TreatyFault"><c>ParquetTypeUnknown</c>.</exception>
    internal static ParquetColumnReader Of(DataField field, ParquetMeaning? meaning) => meaning is { } known
        ? field.ClrType == typeof(int) ? OfMeaning<int>(field, known, value => value, value => (uint)value)
            : field.ClrType == typeof(long) ? OfMeaning<long>(field, known, value => value, value => (ulong)value)
            : new Values<ReadOnlyMemory<byte>, decimal>(field, value => StoredDecimal.Of(value.Span, isBigEndian: true, (int)known.Scale))
        : Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Boolean => new Values<bool, bool>(field, value => value),
        TypeCode.Single => new Values<float, double>(field, value => value),
        TypeCode.Double => new Values<double, double>(field, value => value),
        TypeCode.DateTime => new Values<DateTime, DateTime>(field, Moment(field)),
        _ when field.ClrType == typeof(Half) => new Values<Half, double>(field, value => (double)value),
        _ when field.ClrType == typeof(Guid) => new Guids(field),
        _ when field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>) => new Texts(field),
        _ => throw new TreatyFault("ParquetTypeUnknown", FaultKind.InvalidData,
            $"The column '{field.Name}' holds {Words(field.ClrType)}, which a data frame cannot. Write the file without it, or with that column as text.",
                field.Name),
    };

    private static ParquetColumnReader OfMeaning<TStored>(DataField field, ParquetMeaning meaning, Func<TStored, long> whole, Func<TStored, ulong> unsigned)
        where TStored : struct => (meaning.Kind, typeof(TStored) == typeof(int)) switch
        {
            (ParquetMeaningKind.Whole, true) => new Values<TStored, int>(field, value => (int)whole(value)),
            (ParquetMeaningKind.Whole, _) => new Values<TStored, long>(field, whole),
            (ParquetMeaningKind.Unsigned, true) when meaning.Scale > 0 => new Values<TStored, int>(field, value => (int)unsigned(value)),
            (ParquetMeaningKind.Unsigned, true) => new Values<TStored, long>(field, value => (long)unsigned(value)),
            (ParquetMeaningKind.Unsigned, _) => new Values<TStored, decimal>(field, value => unsigned(value)),
            (ParquetMeaningKind.Decimal, _) => new Values<TStored, decimal>(field, value => meaning.Number(whole(value))),
            (ParquetMeaningKind.Day, _) => new Values<TStored, DateOnly>(field, value => ParquetMeaning.Day(whole(value))),
            (ParquetMeaningKind.Moment, _) => new Values<TStored, DateTime>(field, value => meaning.Moment(whole(value))),
            _ => new Values<TStored, TimeSpan>(field, value => meaning.Time(whole(value))),
        };

    private static string Words(Type type) => type switch
    {
        _ when type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>) => "bytes (BYTE_ARRAY)",
        { Name: "Interval" } => "intervals (INTERVAL)",
        _ => $"values of the type {type.Name}",
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

    private sealed class Guids(DataField field) : ParquetColumnReader(field)
    {
        protected override async Task<ArrayColumn> PartAsync(ParquetRowGroupReader group, int count, CancellationToken cancellation)
        {
            string?[] texts = new string?[count];
            if (Field.IsNullable)
            {
                Guid?[] values = new Guid?[count];
                await group.ReadAsync<Guid>(Field, values.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
                texts = Array.ConvertAll(values, value => value?.ToString());
            }
            else
            {
                Guid[] values = new Guid[count];
                await group.ReadAsync<Guid>(Field, values.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
                texts = Array.ConvertAll(values, value => (string?)value.ToString());
            }

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
                for (int row = 0; row < count; row++)
                {
                    values[row] = Converted(plain[row], row);
                }

                return new ValueColumn<T>(Field.Name, values, null);
            }

            TStored?[] stored = new TStored?[count];
            bool[]? nulls = null;
            await group.ReadAsync<TStored>(Field, stored.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
            for (int row = 0; row < count; row++)
            {
                if (stored[row] is { } value)
                {
                    values[row] = Converted(value, row);
                }
                else
                {
                    (nulls ??= new bool[count])[row] = true;
                }
            }

            return new ValueColumn<T>(Field.Name, values, nulls);
        }

        private T Converted(TStored value, int row)
        {
            try
            {
                return convert(value);
            }
            catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
            {
                throw new TreatyFault("ParquetValueTooLarge", FaultKind.InvalidData,
                    $"The column '{Field.Name}' has a value in row {row + 1} of its part of the file that is beyond what a data frame holds. Write the file "
                        + "with that column as text.", Field.Name, e);
            }
        }

        protected override ArrayColumn None(string name) => new ValueColumn<T>(name, [], null);
    }
}
