using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Frames.Csv;

/// <summary>
/// Finds the type of a column of texts from all of them: a type is taken only if each text is exactly how that type is written, so that
/// nothing is lost. <c>007</c>, <c>+5</c> and <c>1,000</c> stay texts.
/// </summary>
internal sealed class CsvTyping(CultureInfo? culture)
{
    private const int MaximumDoubleDigits = 15;
    private static readonly string[] Moments = ["yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm"];
    private static readonly string[] CultureMoments = ["G", "g"];
    private const string UniversalMoment = "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'";

    private readonly CultureInfo _culture = culture ?? CultureInfo.InvariantCulture;

    /// <summary>Makes a column of its texts.</summary>
    internal ArrayColumn Infer(string name, string?[] texts)
    {
        CellKind[] kinds = [CellKind.Boolean, CellKind.Int32, CellKind.Int64, CellKind.Double, CellKind.Decimal, CellKind.DateOnly, CellKind.DateTime];
        foreach (CellKind kind in kinds)
        {
            if (TryRead(name, texts, kind, out _) is { } column)
            {
                return column.IsAllNull() ? new ReferenceColumn<string>(name, texts) : column;
            }
        }

        return new ReferenceColumn<string>(name, texts);
    }

    /// <summary>Makes a column of a type that was asked for.</summary>
    /// <exception cref="TreatyFault"><c>CsvValueNotOfType</c>: a text is no value of the type.</exception>
    internal ArrayColumn Read(string name, string?[] texts, Type type, Func<int, int> lineOf)
    {
        CellKind kind = ColumnTyping.Declared(type);
        return TryRead(name, texts, kind, out int failed) ?? (kind == CellKind.Text
            ? new ReferenceColumn<string>(name, texts)
            : throw new TreatyFault("CsvValueNotOfType", FaultKind.InvalidData,
                $"The column '{name}' has '{texts[failed]}' on line {lineOf(failed)}, which is no {type.Name}. Correct the file, or read the column as String.", texts[failed]));
    }

    private ArrayColumn? TryRead(string name, string?[] texts, CellKind kind, out int failed)
    {
        failed = -1;
        object?[] values = new object?[texts.Length];
        for (int row = 0; row < texts.Length; row++)
        {
            if (texts[row] is { } text && (values[row] = Value(text, kind)) is null)
            {
                failed = row;
                return null;
            }
        }

        return ColumnTyping.Of(name, values, Clr(kind));
    }

    private static Type Clr(CellKind kind) => kind switch
    {
        CellKind.Boolean => typeof(bool),
        CellKind.Int32 => typeof(int),
        CellKind.Int64 => typeof(long),
        CellKind.Double => typeof(double),
        CellKind.Decimal => typeof(decimal),
        CellKind.DateOnly => typeof(DateOnly),
        CellKind.DateTime => typeof(DateTime),
        _ => typeof(string),
    };

    private object? Value(string text, CellKind kind) => kind switch
    {
        CellKind.Boolean => text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false : null,
        CellKind.Int32 => IsNumber(text, whole: true) && int.TryParse(text, NumberStyles.AllowLeadingSign, _culture, out int number) ? number : null,
        CellKind.Int64 => IsNumber(text, whole: true) && long.TryParse(text, NumberStyles.AllowLeadingSign, _culture, out long number) ? number : null,
        CellKind.Double => ReadDouble(text),
        CellKind.Decimal => IsNumber(text, whole: false) && !text.AsSpan().ContainsAny('e', 'E')
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, _culture, out decimal number) && KeepsDigits(text, number) ? number : null,
        CellKind.DateOnly => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            || (culture is not null && DateOnly.TryParseExact(text, culture.DateTimeFormat.ShortDatePattern, culture, DateTimeStyles.None, out day)) ? day : null,
        // An offset other than Z stays text: a moment without one would depend on where it is read.
        CellKind.DateTime => DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment)
            || DateTime.TryParseExact(text, UniversalMoment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment)
            || (culture is not null && DateTime.TryParseExact(text, CultureMoments, culture, DateTimeStyles.None, out moment)) ? moment : null,
        _ => text,
    };

    private object? ReadDouble(string text)
    {
        if (text is "NaN" or "Infinity" or "-Infinity")
        {
            return double.Parse(text, CultureInfo.InvariantCulture);
        }

        return IsNumber(text, whole: false)
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, _culture, out double number)
            && double.IsFinite(number) && (Digits(text) <= MaximumDoubleDigits || SameDigits(text, number)) ? number : null;
    }

    /// <summary>Whether a text is a number as it is usually written: no leading zeros, plus signs, blanks or separators of thousands.</summary>
    private bool IsNumber(string text, bool whole)
    {
        ReadOnlySpan<char> rest = text.StartsWith('-') ? text.AsSpan(1) : text;
        int digits = Leading(rest);
        if (digits == 0 || (digits > 1 && rest[0] == '0') || (whole && rest is "0" && text.Length == 2))
        {
            return false;
        }

        rest = rest[digits..];
        string point = _culture.NumberFormat.NumberDecimalSeparator;
        if (!whole && rest.StartsWith(point, StringComparison.Ordinal))
        {
            rest = rest[point.Length..];
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

    private static int Digits(string text) => Significant(text).Length;

    /// <summary>The digits of a number from the first that is not zero to the last, without its point and exponent.</summary>
    private static string Significant(string text)
    {
        int exponent = text.IndexOfAny(['e', 'E']);
        return new string([.. (exponent < 0 ? text : text[..exponent]).Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
    }

    private static bool SameDigits(string text, double number) => Significant(number.ToString("R", CultureInfo.InvariantCulture)) == Significant(text);

    private static bool KeepsDigits(string text, decimal number) => Significant(number.ToString(CultureInfo.InvariantCulture)) == Significant(text);
}
