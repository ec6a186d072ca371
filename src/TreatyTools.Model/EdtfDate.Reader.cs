using System.Globalization;

namespace TreatyTools.Model;

public sealed partial class EdtfDate
{
    /// <summary>
    /// Pattern of every date of levels 0 and 1, in the subset of regular expressions that JSON Schema, Python and .NET share. It does not
    /// know the lengths of months.
    /// </summary>
    public const string Pattern =
        "^(" + Calendar
        + "|" + Calendar + "/(" + Calendar + @"|\.\.)?"
        + @"|(\.\.)?/" + Calendar
        + "|" + Year + "-2[1-4]" + Qualifier
        + "|-?[0-9]{2}([0-9]X|XX)" + Qualifier
        + "|" + Year + "-(XX|XX-XX|" + Month + "-XX)" + Qualifier
        + "|Y-?[1-9][0-9]{4,14}"
        + "|" + Year + "-" + Month + "-" + Day + "T" + Hour + ":[0-5][0-9]:[0-5][0-9](Z|[+-]" + Hour + "(:[0-5][0-9])?)?"
        + ")$";

    private const string Year = "-?[0-9]{4}";
    private const string Month = "(0[1-9]|1[0-2])";
    private const string Day = "(0[1-9]|[12][0-9]|3[01])";
    private const string Hour = "([01][0-9]|2[0-3])";
    private const string Qualifier = "[?~%]?";
    private const string Calendar = Year + "(-" + Month + "(-" + Day + ")?)?" + Qualifier;

    /// <summary>Reads the text of a date, character by character: loading a dataset reads thousands of them.</summary>
    private static class Reader
    {
        private const int LongestText = 64;
        private const int LongestYear = 15;

        public static bool TryRead(string? text, out Span span)
        {
            span = default;
            if (text is null || text.Length is 0 or > LongestText)
            {
                return false;
            }

            int stroke = text.IndexOf('/', StringComparison.Ordinal);
            return stroke < 0
                ? TrySingle(text, out span)
                : TryInterval(text.AsSpan(0, stroke), text.AsSpan(stroke + 1), out span);
        }

        private static bool TryInterval(ReadOnlySpan<char> first, ReadOnlySpan<char> last, out Span span)
        {
            span = default;
            bool openFirst = first.Length == 0 || first.SequenceEqual("..");
            bool openLast = last.Length == 0 || last.SequenceEqual("..");
            Span start = default, end = default;
            if (openFirst && openLast || !openFirst && !TryCalendar(first, out start) || !openLast && !TryCalendar(last, out end))
            {
                return false;
            }

            if (openFirst)
            {
                start = end with { From = long.MinValue, Approximate = false, Uncertain = false };
            }
            else if (openLast)
            {
                end = start with { To = long.MaxValue, Approximate = false, Uncertain = false };
            }

            span = new Span(start.From, end.To, start.Precision < end.Precision ? start.Precision : end.Precision)
            {
                Interval = true,
                Approximate = start.Approximate || end.Approximate,
                Uncertain = start.Uncertain || end.Uncertain,
            };
            return span.From <= span.To;
        }

        private static bool TrySingle(ReadOnlySpan<char> text, out Span span)
        {
            if (text[0] == 'Y')
            {
                return TryLongYear(text[1..], out span);
            }

            return text.Contains('T') ? TryDateTime(text, out span)
                : text.Contains('X') ? TryUnspecified(text, out span)
                : TrySeason(text, out span) || TryCalendar(text, out span);
        }

        /// <summary>Year, month or day with a qualifier.</summary>
        private static bool TryCalendar(ReadOnlySpan<char> text, out Span span)
        {
            Span marks = Marks(ref text);
            span = default;
            if (!TryYear(ref text, out int year))
            {
                return false;
            }

            if (text.Length == 0)
            {
                span = marks with { From = Key(year, 1, 1), To = Key(year, 12, 31), Precision = EdtfPrecision.Year };
                return true;
            }

            if (!TryPart(ref text, 12, out int month))
            {
                return false;
            }

            if (text.Length == 0)
            {
                span = marks with { From = Key(year, month, 1), To = Key(year, month, DaysIn(year, month)), Precision = EdtfPrecision.Month };
                return true;
            }

            if (!TryPart(ref text, DaysIn(year, month), out int day) || text.Length > 0)
            {
                return false;
            }

            span = marks with { From = Key(year, month, day), To = Key(year, month, day), Precision = EdtfPrecision.Day };
            return true;
        }

        private static bool TrySeason(ReadOnlySpan<char> text, out Span span)
        {
            Span marks = Marks(ref text);
            span = default;
            if (!TryYear(ref text, out int year) || text.Length != 3 || text[0] != '-' || text[1] != '2' || text[2] is < '1' or > '4')
            {
                return false;
            }

            int first = (text[2] - '0') * 3;
            (int endYear, int end) = first == 12 ? (year + 1, 2) : (year, first + 2);
            span = marks with { From = Key(year, first, 1), To = Key(endYear, end, DaysIn(endYear, end)), Precision = EdtfPrecision.Season };
            return true;
        }

        /// <summary><c>201X</c>, <c>20XX</c>, <c>2004-XX</c>, <c>2004-XX-XX</c>, <c>2004-07-XX</c>.</summary>
        private static bool TryUnspecified(ReadOnlySpan<char> text, out Span span)
        {
            Span marks = Marks(ref text) with { Unspecified = true };
            span = default;
            bool negative = text[0] == '-';
            ReadOnlySpan<char> digits = negative ? text[1..] : text;
            if (digits.Length == 4)
            {
                int known = digits.IndexOf('X');
                if (known is not (2 or 3) || digits[known..].IndexOfAnyExcept('X') >= 0 || !TryDigits(digits[..known], out int number))
                {
                    return false;
                }

                int scale = known == 3 ? 10 : 100;
                (long low, long high) = ((long)number * scale, (long)number * scale + scale - 1);
                (low, high) = negative ? (-high, -low) : (low, high);
                span = marks with { From = Key(low, 1, 1), To = Key(high, 12, 31), Precision = EdtfPrecision.Year };
                return true;
            }

            if (!TryYear(ref text, out int year))
            {
                return false;
            }

            if (text.SequenceEqual("-XX") || text.SequenceEqual("-XX-XX"))
            {
                span = marks with { From = Key(year, 1, 1), To = Key(year, 12, 31), Precision = text.Length == 3 ? EdtfPrecision.Month : EdtfPrecision.Day };
                return true;
            }

            if (!TryPart(ref text, 12, out int month) || !text.SequenceEqual("-XX"))
            {
                return false;
            }

            span = marks with { From = Key(year, month, 1), To = Key(year, month, DaysIn(year, month)), Precision = EdtfPrecision.Day };
            return true;
        }

        /// <summary><c>2024-08-08T16:30:00Z</c>: the day as it is written, in its own time zone.</summary>
        private static bool TryDateTime(ReadOnlySpan<char> text, out Span span)
        {
            int t = text.IndexOf('T');
            ReadOnlySpan<char> time = text[(t + 1)..];
            if (!TryCalendar(text[..t], out span) || span.Precision != EdtfPrecision.Day || char.IsAsciiDigit(text[t - 1]) is false
                || time.Length < 8 || !TryClock(time[..8], 3))
            {
                return false;
            }

            ReadOnlySpan<char> zone = time[8..];
            return zone.Length == 0 || zone.SequenceEqual("Z")
                || zone[0] is '+' or '-' && zone.Length is 3 or 6 && TryClock(zone[1..], zone.Length / 3);
        }

        /// <summary>Hours, minutes and seconds of two digits each, set apart by colons.</summary>
        private static bool TryClock(ReadOnlySpan<char> text, int parts)
        {
            for (int i = 0; i < parts; i++)
            {
                if (!TryDigits(text.Slice(i * 3, 2), out int value) || value > (i == 0 ? 23 : 59) || i > 0 && text[i * 3 - 1] != ':')
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary><c>Y170000002</c>: a year of more than four digits.</summary>
        private static bool TryLongYear(ReadOnlySpan<char> text, out Span span)
        {
            span = default;
            ReadOnlySpan<char> digits = text.Length > 0 && text[0] == '-' ? text[1..] : text;
            if (digits.Length is < 5 or > LongestYear || digits[0] == '0' || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }

            long year = long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            span = new Span(Key(year, 1, 1), Key(year, 12, 31), EdtfPrecision.Year);
            return true;
        }

        private static Span Marks(ref ReadOnlySpan<char> text)
        {
            char last = text.Length == 0 ? '\0' : text[^1];
            if (last is not ('?' or '~' or '%'))
            {
                return default;
            }

            text = text[..^1];
            return new Span { Uncertain = last is '?' or '%', Approximate = last is '~' or '%' };
        }

        private static bool TryYear(ref ReadOnlySpan<char> text, out int year)
        {
            year = 0;
            bool negative = text.Length > 0 && text[0] == '-';
            int start = negative ? 1 : 0;
            if (text.Length < start + 4 || !TryDigits(text.Slice(start, 4), out year) || negative && year == 0)
            {
                return false;
            }

            year = negative ? -year : year;
            text = text[(start + 4)..];
            return true;
        }

        /// <summary>A hyphen and two digits, from 1 to the limit.</summary>
        private static bool TryPart(ref ReadOnlySpan<char> text, int limit, out int value)
        {
            value = 0;
            if (text.Length < 3 || text[0] != '-' || !TryDigits(text.Slice(1, 2), out value) || value < 1 || value > limit)
            {
                return false;
            }

            text = text[3..];
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

                value = value * 10 + (c - '0');
            }

            return true;
        }

        /// <summary>Days of a month in the proleptic Gregorian calendar, which has a year 0.</summary>
        private static int DaysIn(int year, int month) => month switch
        {
            2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
    }
}
