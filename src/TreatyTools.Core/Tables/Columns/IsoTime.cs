using System.Globalization;

namespace TreatyTools.Core.Tables.Columns;

/// <summary>Dates in ISO 8601, as files of texts hold them.</summary>
internal static class IsoTime
{
    private const string UniversalMoment = "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'";
    private static readonly string[] Moments = ["yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm"];

    /// <summary>A moment as a text; with a Z where it is of universal time.</summary>
    internal static string Text(DateTime moment) =>
        moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (moment.Kind == DateTimeKind.Utc ? "Z" : "");

    /// <summary>A time as a text: <c>14:30:00</c>, <c>14:30:00.5</c>, <c>1.06:00:00</c> of more than a day, <c>-00:30:00</c>.</summary>
    internal static string Text(TimeSpan time)
    {
        string text = time.ToString("c", CultureInfo.InvariantCulture);
        return time.Ticks % TimeSpan.TicksPerSecond == 0 ? text : text.TrimEnd('0');
    }

    /// <summary>Reads a time that is written as <see cref="Text(TimeSpan)"/> writes it.</summary>
    internal static bool TryTime(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        ReadOnlySpan<char> rest = text is ['-', ..] ? text[1..] : text;
        int colon = rest.IndexOf(':');
        return colon >= 2 && rest.Length >= colon + 6 && rest[colon + 3] == ':' && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(text[^1])
            && (colon == 2 || rest[colon - 3] == '.') && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a moment. An offset other than Z stays text: a moment without one would depend on where it is read.</summary>
    internal static bool TryMoment(ReadOnlySpan<char> text, out DateTime value) =>
        TryPlainMoment(text, out value)
        || DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
        || DateTime.TryParseExact(text, UniversalMoment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out value);

    /// <summary>Reads a day.</summary>
    internal static bool TryDay(ReadOnlySpan<char> text, out DateOnly value)
    {
        value = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _] || !TryDigits(text[..4], out int year) || !TryDigits(text[5..7], out int month)
            || !TryDigits(text[8..], out int day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    // What nearly all moments look like, many times as fast as the general way.
    private static bool TryPlainMoment(ReadOnlySpan<char> text, out DateTime value)
    {
        value = default;
        if (text.Length != 19 || text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':' || !TryDay(text[..10], out DateOnly day)
            || !TryDigits(text[11..13], out int hour) || !TryDigits(text[14..16], out int minute) || !TryDigits(text[17..], out int second)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        value = day.ToDateTime(new TimeOnly(hour, minute, second));
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + c - '0';
        }

        return true;
    }
}
