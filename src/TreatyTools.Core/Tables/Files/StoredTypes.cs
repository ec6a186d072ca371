using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>How much room the numbers and moments of a column need in a file with typed columns.</summary>
internal static class StoredTypes
{
    /// <summary>Digits that a decimal number of a file can have.</summary>
    internal const int MaximumPrecision = 38;

    private const int TicksOfMicrosecond = 10;
    private const long MostNanoseconds = long.MaxValue / TimeSpan.NanosecondsPerTick;
    private static readonly DateTime EarliestNanosecond = new(1677, 9, 22), LatestNanosecond = new(2262, 4, 11);

    /// <summary>The digits behind the point that every value of a column fits into, with room for those before it.</summary>
    /// <exception cref="TreatyFault"><c>ParquetValueTooFine</c> or <c>ArrowValueTooFine</c>.</exception>
    internal static int Scale(ValueColumn<decimal> column, string format)
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

        return whole + scale <= MaximumPrecision ? scale : throw new TreatyFault($"{format}ValueTooFine", FaultKind.LimitExceeded,
            $"The column '{column.Name}' has numbers of {whole} digits before the point and of {scale} behind it, and a file of the format {format} holds "
                + $"{MaximumPrecision} in all. Round them, or write them as text.", column.Name);
    }

    /// <summary>Whether times need nanoseconds instead of microseconds, and whether all are times of a day.</summary>
    /// <exception cref="TreatyFault"><c>ArrowValueTooFine</c>.</exception>
    internal static (bool Fine, bool OfDay) Times(ValueColumn<TimeSpan> column)
    {
        bool fine = false, near = true, ofDay = true;
        foreach (TimeSpan time in column.Values)
        {
            fine |= time.Ticks % TicksOfMicrosecond != 0;
            near &= time.Ticks is >= -MostNanoseconds and <= MostNanoseconds;
            ofDay &= time >= TimeSpan.Zero && time < TimeSpan.FromDays(1);
        }

        return !fine || near ? (fine, ofDay) : throw new TreatyFault("ArrowValueTooFine", FaultKind.LimitExceeded,
            $"The column '{column.Name}' has times finer than a microsecond and longer than 292 years, which a file of the format Arrow cannot hold together. "
                + "Round them first.", column.Name);
    }

    /// <summary>Whether moments need nanoseconds instead of the microseconds that every reader knows, and whether all are of universal time.</summary>
    /// <exception cref="TreatyFault"><c>ParquetValueTooFine</c> or <c>ArrowValueTooFine</c>.</exception>
    internal static (bool Fine, bool Universal) Moments(ValueColumn<DateTime> column, string format)
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

        return !fine || near ? (fine, any && universal) : throw new TreatyFault($"{format}ValueTooFine", FaultKind.LimitExceeded,
            $"The column '{column.Name}' has moments finer than a microsecond and years outside of 1678 to 2261, which a file of the format {format} cannot "
                + "hold together. Round them first.", column.Name);
    }
}
