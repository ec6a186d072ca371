using System.Globalization;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Csv;

/// <summary>
/// Finds the type of a column of texts from all of them: a type is taken only if each text is exactly how that type is written, so that
/// nothing is lost. <c>007</c>, <c>+5</c> and, without a culture whose separator it is, <c>1,000</c> stay texts.
/// </summary>
internal sealed class CsvTyping(CsvText source, CultureInfo? culture)
{
    private const int MaximumDoubleDigits = 15;
    private const int LongestNumber = 400;
    private static readonly string[] CultureMoments = ["G", "g"];
    private readonly CultureNumbers? _numbers = culture is null ? null : new CultureNumbers(culture);

    private delegate bool Parse<T>(ReadOnlySpan<char> text, out T value);

    /// <summary>The kinds that are tried, each before those that hold more.</summary>
    internal static IReadOnlyList<CellKind> Kinds { get; } =
        [CellKind.Boolean, CellKind.Int32, CellKind.Int64, CellKind.Double, CellKind.Decimal, CellKind.DateOnly, CellKind.DateTime,
            CellKind.Time];

    /// <summary>Makes a column of a type that was asked for.</summary>
    /// <exception cref="TreatyFault"><c>CsvValueNotOfType</c>: a text is no value of the type.</exception>
    internal ArrayColumn Read(string name, ReadOnlyMemory<CsvField> fields, Type type, Func<int, int> lineOf, CsvTexts texts)
    {
        CellKind kind = ColumnTyping.Declared(type);
        return kind == CellKind.Text ? texts.Column(source, name, fields.Span)
            : TryRead(name, fields, kind, out int failed) ?? throw new TreatyFault("CsvValueNotOfType", FaultKind.InvalidData,
                $"The column '{name}' has '{source.Text(fields.Span[failed])}' on line {lineOf(failed)}, which is no {type.Name}. Correct the file, or read "
                    + "the column as String.", source.Text(fields.Span[failed]));
    }

    /// <summary>Makes a column of a kind; null where a text is no value of it.</summary>
    internal ArrayColumn? TryRead(string name, ReadOnlyMemory<CsvField> fields, CellKind kind) => TryRead(name, fields, kind, out _);

    /// <summary>Whether a whole number, as a text, is a Double as well.</summary>
    internal static bool IsDouble(long number)
    {
        Span<char> text = stackalloc char[20];
        number.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return length <= MaximumDoubleDigits || KeepsDigits(text[..length], (double)number);
    }

    private ArrayColumn? TryRead(string name, ReadOnlyMemory<CsvField> fields, CellKind kind, out int failed) => kind switch
    {
        CellKind.Boolean => Values<bool>(name, fields, TryBoolean, out failed),
        CellKind.Int32 => Values<int>(name, fields, TryInt32, out failed),
        CellKind.Int64 => Values<long>(name, fields, TryInt64, out failed),
        CellKind.Double => Values<double>(name, fields, TryDouble, out failed),
        CellKind.Decimal => Values<decimal>(name, fields, TryDecimal, out failed),
        CellKind.DateOnly => Values<DateOnly>(name, fields, TryDay, out failed),
        CellKind.DateTime => Values<DateTime>(name, fields, TryMoment, out failed),
        CellKind.Time => Values<TimeSpan>(name, fields, IsoTime.TryTime, out failed),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No type of a field."),
    };

    private ValueColumn<T>? Values<T>(string name, ReadOnlyMemory<CsvField> fields, Parse<T> parse, out int failed)
        where T : struct
    {
        T[] values = new T[fields.Length];
        bool[]? nulls = null;
        int first = int.MaxValue;
        Chunks.Run(fields.Length, (start, end) =>
        {
            ReadOnlySpan<CsvField> part = fields.Span;
            for (int row = start; row < end && Volatile.Read(ref first) > start; row++)
            {
                if (part[row].Start < 0)
                {
                    LazyInitializer.EnsureInitialized(ref nulls, () => new bool[fields.Length])[row] = true;
                }
                else if (!parse(source.Raw(part[row]), out values[row]))
                {
                    Lower(ref first, row);
                    return;
                }
            }
        });
        failed = first == int.MaxValue ? -1 : first;
        return failed < 0 ? new ValueColumn<T>(name, values, nulls) : null;
    }

    private static void Lower(ref int least, int row)
    {
        int seen = Volatile.Read(ref least);
        while (row < seen)
        {
            int before = Interlocked.CompareExchange(ref least, row, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }

    private ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, Span<char> buffer) => _numbers is null ? text : _numbers.Plain(text, buffer);

    private static bool TryBoolean(ReadOnlySpan<char> text, out bool value)
    {
        value = text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    private bool TryInt32(ReadOnlySpan<char> written, out int value)
    {
        ReadOnlySpan<char> text = Plain(written, stackalloc char[CultureNumbers.Longest]);
        value = 0;
        return IsNumber(text, whole: true) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private bool TryInt64(ReadOnlySpan<char> written, out long value)
    {
        ReadOnlySpan<char> text = Plain(written, stackalloc char[CultureNumbers.Longest]);
        value = 0;
        return IsNumber(text, whole: true) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private bool TryDecimal(ReadOnlySpan<char> written, out decimal value)
    {
        ReadOnlySpan<char> text = Plain(written, stackalloc char[CultureNumbers.Longest]);
        value = 0;
        return IsNumber(text, whole: false) && !text.ContainsAny('e', 'E')
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
                && KeepsDigits(text, value);
    }

    private bool TryDouble(ReadOnlySpan<char> written, out double value)
    {
        ReadOnlySpan<char> text = Plain(written, stackalloc char[CultureNumbers.Longest]);
        if (text is "NaN" or "Infinity" or "-Infinity")
        {
            value = double.Parse(text, CultureInfo.InvariantCulture);
            return true;
        }

        value = 0;
        return IsNumber(text, whole: false)
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture,
                out value)
            && double.IsFinite(value) && (text.Length <= MaximumDoubleDigits || HasFewDigits(text) || KeepsDigits(text, value));
    }

    private bool TryDay(ReadOnlySpan<char> text, out DateOnly value) =>
        IsoTime.TryDay(text, out value)
        || (culture is not null && DateOnly.TryParseExact(text, culture.DateTimeFormat.ShortDatePattern, culture, DateTimeStyles.None, out value));

    private bool TryMoment(ReadOnlySpan<char> text, out DateTime value) =>
        IsoTime.TryMoment(text, out value)
        || (culture is not null && DateTime.TryParseExact(text, CultureMoments, culture, DateTimeStyles.None, out value));

    /// <summary>Whether a text is a number as it is usually written: no leading zeros, plus signs, blanks or separators of thousands.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text, bool whole)
    {
        ReadOnlySpan<char> rest = text is ['-', ..] ? text[1..] : text;
        int digits = Leading(rest);
        if (digits == 0 || (digits > 1 && rest[0] == '0') || (whole && rest is "0" && text.Length == 2))
        {
            return false;
        }

        rest = rest[digits..];
        if (!whole && rest is ['.', ..])
        {
            rest = rest[1..];
            digits = Leading(rest);
            if (digits == 0)
            {
                return false;
            }

            rest = rest[digits..];
        }

        if (!whole && rest.Length > 1 && rest[0] is 'e' or 'E')
        {
            rest = rest[1] is '+' or '-' ? rest[2..] : rest[1..];
            return rest.Length > 0 && Leading(rest) == rest.Length;
        }

        return rest.Length == 0;
    }

    private static int Leading(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static bool HasFewDigits(ReadOnlySpan<char> text) =>
        text.Length <= LongestNumber && Significant(text, stackalloc char[LongestNumber]).Length <= MaximumDoubleDigits;

    /// <summary>Whether a number has every digit of the text that it was read from.</summary>
    internal static bool KeepsDigits<T>(ReadOnlySpan<char> text, T number)
        where T : ISpanFormattable
    {
        Span<char> written = stackalloc char[LongestNumber];
        return text.Length <= LongestNumber && number.TryFormat(written, out int length, default, CultureInfo.InvariantCulture)
            && Significant(text, stackalloc char[LongestNumber]).SequenceEqual(Significant(written[..length], stackalloc char[LongestNumber]));
    }

    /// <summary>The digits of a number from the first that is not zero to the last, without its point and exponent.</summary>
    private static ReadOnlySpan<char> Significant(ReadOnlySpan<char> text, Span<char> digits)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (c is 'e' or 'E')
            {
                break;
            }

            if (char.IsAsciiDigit(c) && (c != '0' || count > 0))
            {
                digits[count++] = c;
            }
        }

        return digits[..count].TrimEnd('0');
    }
}
