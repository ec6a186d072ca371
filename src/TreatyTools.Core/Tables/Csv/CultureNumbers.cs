using System.Globalization;

namespace TreatyTools.Core.Tables.Csv;

/// <summary>
/// Numbers as a culture writes them, with its decimal point and, where they stand in their places, the separators of its groups: <c>1.234.567,50</c> in German.
/// </summary>
internal sealed class CultureNumbers(CultureInfo culture)
{
    /// <summary>The longest number that is looked at.</summary>
    internal const int Longest = 400;

    private const string Spaces = " \u00A0\u202F", Apostrophes = "'\u2019";

    // Tell the direction of signs in Arabic and Hebrew.
    private const string Marks = "\u061C\u200E\u200F";

    private readonly NumberFormatInfo _format = culture.NumberFormat;

    // What people type for a separator that no keyboard has.
    private readonly string _separators = culture.NumberFormat.NumberGroupSeparator is [var one]
        ? Spaces.Contains(one, StringComparison.Ordinal) ? Spaces : Apostrophes.Contains(one, StringComparison.Ordinal) ? Apostrophes : one.ToString() : "";

    /// <summary>The number as the invariant culture writes it without groups; nothing where it is none of this culture.</summary>
    /// <param name="text">The number.</param>
    /// <param name="buffer">Room for it, of <see cref="Longest"/> characters.</param>
    internal ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (text.Length > Longest)
        {
            return [];
        }

        int length = 0;
        string negative = _format.NegativeSign;
        if (text.StartsWith(negative, StringComparison.Ordinal) || text is ['-', ..])
        {
            buffer[length++] = '-';
            text = text is ['-', ..] ? text[1..] : text[negative.Length..];
        }

        int end = text.IndexOf(_format.NumberDecimalSeparator, StringComparison.Ordinal), exponent = text.IndexOfAny('e', 'E');
        ReadOnlySpan<char> whole = end >= 0 ? text[..end] : exponent >= 0 ? text[..exponent] : text;
        int before = length;
        // What has groups and an exponent is no number that people write, but one of another culture.
        if (!Whole(whole, buffer, ref length) || (exponent >= 0 && length - before != whole.Length))
        {
            return [];
        }

        ReadOnlySpan<char> rest = text[whole.Length..];
        if (end >= 0)
        {
            buffer[length++] = '.';
            rest = rest[_format.NumberDecimalSeparator.Length..];
        }

        foreach (char c in rest)
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
            {
                continue;
            }

            if (!char.IsAsciiDigit(c) && c is not ('e' or 'E' or '+' or '-'))
            {
                return [];
            }

            buffer[length++] = c;
        }

        return buffer[..length];
    }

    // The digits before the point: those behind the last separator are as many as the culture has in its first group, and so on to the left.
    private bool Whole(ReadOnlySpan<char> text, Span<char> buffer, ref int length)
    {
        int group = 0, digits = 0;
        char separator = '\0';
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits++;
                continue;
            }

            int size = _format.NumberGroupSizes.Length == 0 ? 0 : _format.NumberGroupSizes[Math.Min(group, _format.NumberGroupSizes.Length - 1)];
            if (!_separators.Contains(text[i], StringComparison.Ordinal) || (separator != '\0' && text[i] != separator) || size == 0 || digits != size
                || i == 0)
            {
                return false;
            }

            separator = text[i];
            digits = 0;
            group++;
        }

        int most = group == 0 || _format.NumberGroupSizes.Length == 0 ? int.MaxValue
            : _format.NumberGroupSizes[Math.Min(group, _format.NumberGroupSizes.Length - 1)] is > 0 and var last ? last : int.MaxValue;
        if (digits > most)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                buffer[length++] = c;
            }
        }

        return true;
    }
}
