using System.Globalization;

namespace TreatyTools.Model;

public sealed partial class EdtfDate
{
    private const int LengthOfDay = 10;

    /// <summary>A day as a date.</summary>
    public static implicit operator EdtfDate(DateOnly day) => new(day);

    /// <summary>The day, of a date that is one.</summary>
    /// <exception cref="InvalidCastException">It is no single day without reservation; the message says what it is.</exception>
    public static explicit operator DateOnly(EdtfDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.SingleDay();
    }

    /// <summary>The beginning of the day, of a date that is one; with a time that time, of universal time where it says how far it is from that.</summary>
    /// <exception cref="InvalidCastException">It is no single day without reservation; the message says what it is.</exception>
    public static explicit operator DateTime(EdtfDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        DateOnly day = date.SingleDay();
        if (date.Text.Length == LengthOfDay)
        {
            return day.ToDateTime(TimeOnly.MinValue);
        }

        ReadOnlySpan<char> time = date.Text.AsSpan(LengthOfDay + 1);
        DateTime moment = day.ToDateTime(TimeOnly.ParseExact(time[..8], "HH:mm:ss", CultureInfo.InvariantCulture));
        if (time.Length == 8)
        {
            return moment;
        }

        TimeSpan offset = time[8] == 'Z' ? TimeSpan.Zero
            : TimeSpan.ParseExact(time[9..], time.Length == 11 ? "hh" : @"hh\:mm", CultureInfo.InvariantCulture) * (time[8] == '-' ? -1 : 1);
        long ticks = moment.Ticks - offset.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc)
            : throw new InvalidCastException($"'{date}' lies outside of the years 1 to 9999 in universal time.");
    }

    /// <summary>The time from one date to another, where both are single days.</summary>
    /// <exception cref="InvalidCastException">One of them is no single day without reservation.</exception>
    public static TimeSpan operator -(EdtfDate later, EdtfDate earlier) => (DateTime)later - (DateTime)earlier;

    /// <summary>The time from a moment to a date, where it is a single day.</summary>
    /// <exception cref="InvalidCastException">The date is no single day without reservation.</exception>
    public static TimeSpan operator -(EdtfDate later, DateTime earlier) => (DateTime)later - earlier;

    /// <summary>The time from a date to a moment, where it is a single day.</summary>
    /// <exception cref="InvalidCastException">The date is no single day without reservation.</exception>
    public static TimeSpan operator -(DateTime later, EdtfDate earlier) => later - (DateTime)earlier;

    /// <summary>The time from one date to another, as the operator <c>-</c> gives it.</summary>
    /// <exception cref="InvalidCastException">One of them is no single day without reservation.</exception>
    public TimeSpan Subtract(EdtfDate earlier) => this - earlier;

    /// <summary>Whether a date comes before another in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(EdtfDate? left, EdtfDate? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Whether a date comes before another in the order of <see cref="CompareTo"/>, or is the same.</summary>
    public static bool operator <=(EdtfDate? left, EdtfDate? right) => left is null || left.CompareTo(right) <= 0;

    /// <summary>Whether a date comes after another in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(EdtfDate? left, EdtfDate? right) => right < left;

    /// <summary>Whether a date comes after another in the order of <see cref="CompareTo"/>, or is the same.</summary>
    public static bool operator >=(EdtfDate? left, EdtfDate? right) => right <= left;

    private DateOnly SingleDay()
    {
        if (IsExactDay && HasEarliest)
        {
            return Earliest;
        }

        string what = (HasEarliest, HasLatest) switch
        {
            (true, true) when Earliest == Latest && (IsApproximate || IsUncertain) => $"it is marked as {Marks()}",
            (true, true) => string.Create(CultureInfo.InvariantCulture, $"it can mean any day from {Earliest:yyyy-MM-dd} to {Latest:yyyy-MM-dd}"),
            (true, false) => "its end is open",
            (false, true) => "its beginning is open",
            _ => "it lies outside of the years 1 to 9999",
        };
        throw new InvalidCastException($"'{Text}' is no single day: {what}. Take its Earliest or its Latest day, or the dates for which IsExactDay is true.");
    }

    private string Marks() => IsApproximate && IsUncertain ? "approximate and uncertain" : IsApproximate ? "approximate" : "uncertain";
}
