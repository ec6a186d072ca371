using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TreatyTools.Model;

/// <summary>How finely an EDTF date is written.</summary>
public enum EdtfPrecision
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>
/// A date as the Extended Date/Time Format (ISO 8601-2, levels 0 and 1) writes it, with the first and last day that it can mean.
/// Dates compare by their earliest day, then by their latest, then by their text. Two dates are equal when they are written alike.
/// </summary>
/// <remarks>
/// A qualifier (<c>?</c> uncertain, <c>~</c> approximate, <c>%</c> both) does not widen the days. Of a date with a time only the day counts. Seasons are the
/// meteorological ones of the northern hemisphere; winter runs into the following year. An interval of which an end is open (<c>..</c>) or unknown (empty)
/// reaches as far as days can be written: its <see cref="Earliest"/> is 0001-01-01 or its <see cref="Latest"/> 9999-12-31. The same holds of years outside 1 to
/// 9999; they still compare in their right order. <see cref="HasEarliest"/> and <see cref="HasLatest"/> tell such days from real ones.
/// </remarks>
[JsonConverter(typeof(EdtfDateJsonConverter))]
public sealed partial class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>, IComparable
{
    private readonly Span _span;

    /// <summary>A whole year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public EdtfDate(int year)
        : this(year is >= 1 and <= 9999
            ? year.ToString("0000", CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(year), year, "The year must be from 1 to 9999."))
    {
    }

    /// <summary>A day.</summary>
    public EdtfDate(DateOnly day)
        : this(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
    {
    }

    /// <summary>The day of a point in time; the time of day is left out.</summary>
    public EdtfDate(DateTime time)
        : this(DateOnly.FromDateTime(time))
    {
    }

    /// <summary>Reads a date; the same as <see cref="Parse"/>.</summary>
    /// <exception cref="FormatException">The text is no EDTF date of level 0 or 1.</exception>
    public EdtfDate(string text)
        : this(text, Reader.TryRead(text, out Span span) ? span : throw NoDate(text))
    {
    }

    private EdtfDate(string text, Span span)
    {
        Text = text;
        _span = span;
        Earliest = Clamp(span.From);
        Latest = Clamp(span.To);
    }

    /// <summary>The date as written, such as <c>2024-08~</c>.</summary>
    public string Text { get; }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Latest { get; }

    /// <summary>Whether <see cref="Earliest"/> is a day that is meant; false where the beginning is open, unknown or outside the years 1 to 9999.</summary>
    public bool HasEarliest => InCalendar(_span.From);

    /// <summary>Whether <see cref="Latest"/> is a day that is meant; false where the end is open, unknown or outside the years 1 to 9999.</summary>
    public bool HasLatest => InCalendar(_span.To);

    /// <summary>Whether it, or an end of it, is marked as approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => _span.Approximate;

    /// <summary>Whether it, or an end of it, is marked as uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => _span.Uncertain;

    /// <summary>Whether digits of it are left unspecified (<c>X</c>).</summary>
    public bool IsUnspecified => _span.Unspecified;

    /// <summary>Whether it is an interval (<c>2024-07/2024-08</c>).</summary>
    public bool IsInterval => _span.Interval;

    /// <summary>How finely it is written; of an interval, the coarser end. <c>2004-XX</c> is a month that is not known, <c>2004</c> a year.</summary>
    public EdtfPrecision Precision => _span.Precision;

    /// <summary>Whether it is one known day without reservation.</summary>
    public bool IsExactDay => _span is { Precision: EdtfPrecision.Day, Interval: false, Approximate: false, Uncertain: false, Unspecified: false };

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">The text is no EDTF date of level 0 or 1.</exception>
    public static EdtfDate Parse(string text) => new(text);

    /// <summary>Reads a date, and tells whether it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = Reader.TryRead(text, out Span span) ? new EdtfDate(text!, span) : null;
        return date is not null;
    }

    /// <summary>Whether there is a day that both can mean.</summary>
    public bool Overlaps(EdtfDate other) => _span.From <= other._span.To && other._span.From <= _span.To;

    /// <summary>Whether the day is one that it can mean.</summary>
    public bool Covers(DateOnly day) => Key(day) is var key && _span.From <= key && key <= _span.To;

    /// <summary>Whether every day that it can mean lies before every day that the other can mean.</summary>
    public bool IsCertainlyBefore(EdtfDate other) => _span.To < other._span.From;

    /// <summary>Whether every day that it can mean lies after every day that the other can mean.</summary>
    public bool IsCertainlyAfter(EdtfDate other) => other.IsCertainlyBefore(this);

    /// <summary>
    /// Whether every day that it can mean lies on or before <paramref name="day"/>: what it dates had then happened without doubt. Never so where its end is
    /// open or unknown, whatever the day.
    /// </summary>
    public bool IsCertainlyBy(DateOnly day) => _span.To <= Key(day);

    /// <summary>
    /// Whether a day that it can mean lies on or before <paramref name="day"/>: what it dates may then have happened. Always so where its beginning is open or
    /// unknown.
    /// </summary>
    public bool MayBeBy(DateOnly day) => _span.From <= Key(day);

    /// <inheritdoc />
    public bool Equals(EdtfDate? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = _span.From.CompareTo(other._span.From);
        // What may last longer comes first: no day of a month comes before the month.
        order = order != 0 ? order : other._span.To.CompareTo(_span.To);
        return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        EdtfDate other => CompareTo(other),
        DateOnly day => CompareTo(new EdtfDate(day)),
        DateTime time => CompareTo(new EdtfDate(time)),
        _ => throw new ArgumentException($"An EDTF date does not compare with '{obj}'.", nameof(obj)),
    };

    /// <summary>The date as written.</summary>
    public override string ToString() => Text;

    private static FormatException NoDate(string? text) => new(
        $"'{text}' is no EDTF date of level 0 or 1; write 2024, 2024-08, 2024-08-08, 2024-08~ (about), 2024-08? (uncertain), 2024-XX, 2024-07/2024-08 or "
            + "2024-07/.. (open).");

    /// <summary>Days in one row of numbers that reaches beyond the calendar of <see cref="DateOnly"/>: every month has 31 places.</summary>
    private static long Key(long year, int month, int day) => (year * 12 + month - 1) * 31 + day - 1;

    private static long Key(DateOnly day) => Key(day.Year, day.Month, day.Day);

    private static bool InCalendar(long key) => key >= Key(DateOnly.MinValue) && key <= Key(DateOnly.MaxValue);

    private static DateOnly Clamp(long key)
    {
        if (!InCalendar(key))
        {
            return key < Key(DateOnly.MinValue) ? DateOnly.MinValue : DateOnly.MaxValue;
        }

        (long months, long day) = Math.DivRem(key, 31);
        (long year, long month) = Math.DivRem(months, 12);
        return new DateOnly((int)year, (int)month + 1, (int)day + 1);
    }

    /// <summary>What a text means: the first and last day as keys, and how it is marked.</summary>
    private readonly record struct Span(long From, long To, EdtfPrecision Precision)
    {
        public bool Approximate { get; init; }

        public bool Uncertain { get; init; }

        public bool Unspecified { get; init; }

        public bool Interval { get; init; }
    }
}
