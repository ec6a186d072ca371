using Parquet.Meta;
using PhysicalType = Parquet.Meta.Type;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// What the whole numbers of a column of a Parquet file mean: days, moments, times, decimal or narrow numbers. The library reads such numbers in every encoding
/// as what they are stored as, but not all encodings of what they mean; so they are read as stored, and this turns them. The same goes for the bytes of long
/// decimal numbers, which the library rounds.
/// </summary>
/// <param name="Kind">What they mean.</param>
/// <param name="Scale">Digits behind the point of a decimal number; ticks of a unit of a moment or time, and 0 where a tick has
/// 100 units; 1 for unsigned numbers that fit into Int32.</param>
/// <param name="Universal">Whether moments are of universal time.</param>
internal readonly record struct ParquetMeaning(ParquetMeaningKind Kind, long Scale = 0, bool Universal = false)
{
    private const int LongestScale = 28;
    private const int WidestInt32 = 32;

    /// <summary>Takes what a column means out of its description, so that it is read as it is stored; null where the library knows the type.</summary>
    /// <exception cref="InvalidDataException">The description is damaged.</exception>
    internal static ParquetMeaning? Take(SchemaElement element)
    {
        LogicalType? logical = element.LogicalType;
        if (element.Type == PhysicalType.BYTE_ARRAY && (logical?.JSON is not null || element.ConvertedType == ConvertedType.JSON))
        {
            element.LogicalType = new LogicalType { STRING = new StringType() };
            element.ConvertedType = ConvertedType.UTF8;
            return null;
        }

        bool isWhole = element.Type is PhysicalType.INT32 or PhysicalType.INT64;
        if (!isWhole && logical?.DECIMAL is null && element.ConvertedType != ConvertedType.DECIMAL)
        {
            return null;
        }

        ParquetMeaning? meaning = logical switch
        {
            { DATE: not null } => new ParquetMeaning(ParquetMeaningKind.Day),
            { TIME: { } time } => new ParquetMeaning(ParquetMeaningKind.Time, Ticks(time.Unit)),
            { TIMESTAMP: { } moment } => new ParquetMeaning(ParquetMeaningKind.Moment, Ticks(moment.Unit), moment.IsAdjustedToUTC),
            { DECIMAL: { } number } => new ParquetMeaning(ParquetMeaningKind.Decimal, StoredDecimal.Scale(number.Scale)),
            { INTEGER: { } whole } => whole.IsSigned ? new ParquetMeaning(ParquetMeaningKind.Whole)
                : new ParquetMeaning(ParquetMeaningKind.Unsigned, whole.BitWidth < WidestInt32 ? 1 : 0),
            _ => element.ConvertedType switch
            {
                ConvertedType.DATE => new ParquetMeaning(ParquetMeaningKind.Day),
                ConvertedType.TIME_MILLIS => new ParquetMeaning(ParquetMeaningKind.Time, TimeSpan.TicksPerMillisecond),
                ConvertedType.TIME_MICROS => new ParquetMeaning(ParquetMeaningKind.Time, TimeSpan.TicksPerMicrosecond),
                ConvertedType.TIMESTAMP_MILLIS => new ParquetMeaning(ParquetMeaningKind.Moment, TimeSpan.TicksPerMillisecond, Universal: true),
                ConvertedType.TIMESTAMP_MICROS => new ParquetMeaning(ParquetMeaningKind.Moment, TimeSpan.TicksPerMicrosecond, Universal: true),
                ConvertedType.DECIMAL => new ParquetMeaning(ParquetMeaningKind.Decimal, StoredDecimal.Scale(element.Scale ?? 0)),
                ConvertedType.UINT_8 or ConvertedType.UINT_16 => new ParquetMeaning(ParquetMeaningKind.Unsigned, 1),
                ConvertedType.UINT_32 or ConvertedType.UINT_64 => new ParquetMeaning(ParquetMeaningKind.Unsigned),
                _ => new ParquetMeaning(ParquetMeaningKind.Whole),
            },
        };
        element.LogicalType = null;
        element.ConvertedType = null;
        return meaning;
    }

    internal static DateOnly Day(long value) => DateOnly.FromDayNumber(checked((int)(ArrowColumn.EpochDay + value)));

    internal TimeSpan Time(long value) => new(TicksOf(value));

    internal DateTime Moment(long value) => new(checked(ArrowColumn.EpochTicks + TicksOf(value)), Universal ? DateTimeKind.Utc : DateTimeKind.Unspecified);

    internal decimal Number(long value)
    {
        if (Scale is < 0 or > LongestScale)
        {
            return StoredDecimal.Of(value, (int)Scale);
        }

        ulong digits = (ulong)Math.Abs((decimal)value);
        return new decimal((int)(uint)digits, (int)(uint)(digits >> 32), 0, value < 0, (byte)Scale);
    }

    private long TicksOf(long value) => Scale == 0 ? (long)Math.Floor((decimal)value / TimeSpan.NanosecondsPerTick) : checked(value * Scale);

    private static long Ticks(TimeUnit unit) => unit switch
    {
        { MILLIS: not null } => TimeSpan.TicksPerMillisecond,
        { MICROS: not null } => TimeSpan.TicksPerMicrosecond,
        { NANOS: not null } => 0,
        _ => throw new InvalidDataException("a column of times or moments has no unit"),
    };
}

/// <summary>What the whole numbers of a column of a Parquet file mean.</summary>
internal enum ParquetMeaningKind
{
    Whole,
    Unsigned,
    Decimal,
    Day,
    Moment,
    Time,
}
