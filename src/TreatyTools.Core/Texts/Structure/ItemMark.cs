using System.Globalization;
using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>How the mark of a paragraph or point is made.</summary>
internal enum MarkShape
{
    /// <summary>A number: <c>1.</c>, <c>(1)</c>, <c>1)</c>.</summary>
    Digit,

    /// <summary>A letter: <c>(a)</c>, <c>a)</c>, <c>a.</c>.</summary>
    Letter,

    /// <summary>A Roman numeral: <c>(i)</c>, <c>i)</c>.</summary>
    Roman,

    /// <summary>A dash or bullet.</summary>
    Dash,
}

/// <summary>The mark of a paragraph, subparagraph or point.</summary>
/// <param name="Shape">How it is made; a mark that may be a letter or a numeral is a letter, and <see cref="AsRoman"/> tells the other reading.</param>
/// <param name="Frame">Its punctuation: two signs before and after, and <c>A</c> for a capital letter, as marks of one row have in common.</param>
/// <param name="Value">The number, or the place of the letter in the alphabet; 0 for a dash.</param>
/// <param name="Label">The mark as it is printed.</param>
/// <param name="Number">The mark without its punctuation.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct ItemMark(MarkShape Shape, string Frame, int Value, string Label, string Number, int End)
{
    /// <summary>The other reading of a letter that is a Roman numeral as well; null for none.</summary>
    internal ItemMark? AsRoman => Shape is MarkShape.Letter && NumberReader.Roman(Number) is > 0 and int value
        ? this with { Shape = MarkShape.Roman, Value = value } : null;

    /// <summary>The mark that stands at a place; null for none.</summary>
    internal static ItemMark? At(string text, int start)
    {
        if (start >= text.Length)
        {
            return null;
        }

        char first = text[start];
        if (first is '-' or '–' or '—' or '•' or '·' or '▪' or '●' or '‑' && start + 1 < text.Length && text[start + 1] is ' ')
        {
            return new ItemMark(MarkShape.Dash, "-", 0, first.ToString(), "", start + 1);
        }

        bool open = first is '(' or '[' or '（';
        int word = open ? NumberReader.Skip(text, start + 1, 1) : start;
        int end = word;
        while (end < text.Length && end - word < 6 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == word)
        {
            return null;
        }

        if (!open && (end == text.Length || text[end] is not (')' or '.' or '）' or ']' or '、' or '．' or '°' or ' ' or '-')))
        {
            return null;
        }

        int suffix = Suffix(text, end);
        int after = open ? NumberReader.Skip(text, suffix, 1) : suffix;
        bool closed = after < text.Length && (text[after] is ')' or '）' or ']' || (!open && text[after] is '.' or '、' or '．' or '°'));
        if (!closed)
        {
            // Digits without a sign after them: nothing tells them from a number among the words.
            return null;
        }

        string number = text[word..end];

        int stop = after + 1;
        if (!open && text[after] == '.' && stop < text.Length && char.IsDigit(text[stop]) && char.IsDigit(number[0]))
        {
            return Decimal(text, start, stop);
        }

        return Of(number, text[end..suffix].Trim(' ', '-'), (open ? "(" : " ") + text[after], text[start..stop], stop);
    }

    /// <summary>The mark that a format wrote before a block.</summary>
    internal static ItemMark? Of(string marker) => At(marker.Trim(), 0) is { } mark && mark.End == marker.Trim().Length
        ? mark with { End = 0 }
        : Of(marker.Trim().Trim('.', '(', ')'), "", " .", marker.Trim(), 0);

    private static int Suffix(string text, int end)
    {
        if (end + 3 >= text.Length || char.ToLowerInvariant(text[end] is ' ' or '-' ? text[end + 1] : text[end]) is not (
            'b' or 't' or 'q' or 's' or 'o' or 'n' or 'd'))
        {
            return end;
        }

        int start = end < text.Length && text[end] is ' ' or '-' ? end + 1 : end;
        foreach (string suffix in NumberReader.Suffixes)
        {
            if (string.Compare(text, start, suffix, 0, suffix.Length, StringComparison.OrdinalIgnoreCase) == 0
                && start + suffix.Length < text.Length && text[start + suffix.Length] is '.' or ')')
            {
                return start + suffix.Length;
            }
        }

        return end;
    }

    // "1.2 " and "1.2.3." are marks of their own rows; "1.5 million" is none, for nothing tells where no blank follows or a small letter does.
    private static ItemMark? Decimal(string text, int start, int position)
    {
        int end = position;
        while (end < text.Length && end - start < 12 && (char.IsAsciiDigit(text[end])
            || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        string number = text[start..end];
        int stop = end < text.Length && text[end] is '.' or ')' ? end + 1 : end;
        int word = NumberReader.Skip(text, stop, 3);
        bool words = word > stop && word < text.Length && (char.IsUpper(text[word]) || text[word] is '"' or '“' or '(' || stop > end);
        int last = number.LastIndexOf('.');
        return words && int.TryParse(number.AsSpan(last + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0
            ? new ItemMark(MarkShape.Digit, "." + number.Count(sign => sign == '.').ToString(CultureInfo.InvariantCulture), value, text[start..stop], number,
                stop)
            : null;
    }

    private static ItemMark? Of(string number, string suffix, string frame, string label, int end)
    {
        string whole = suffix.Length == 0 ? number : $"{number} {suffix.ToLowerInvariant()}";
        if (number.Length <= 3 && number.All(char.IsAsciiDigit) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value > 0)
        {
            return new ItemMark(MarkShape.Digit, frame, value, label, whole, end);
        }

        bool upper = number.Length > 0 && char.IsAsciiLetterUpper(number[0]);
        string capital = upper ? "A" : "";
        if (number.Length == 1 && char.IsLetter(number[0]))
        {
            int letter = char.IsAsciiLetter(number[0]) ? char.ToLowerInvariant(number[0]) - 'a' + 1 : Alphabet(number[0]);
            return letter > 0 ? new ItemMark(MarkShape.Letter, frame + capital, letter, label, whole, end) : null;
        }

        if (NumberReader.Roman(number) is > 0 and <= 40 and int roman && (number.All(char.IsAsciiLetterLower) || number.All(char.IsAsciiLetterUpper)))
        {
            return new ItemMark(MarkShape.Roman, frame + capital, roman, label, whole, end);
        }

        return number.Length == 2 && number[0] == number[1] && char.IsAsciiLetter(number[0])
            ? new ItemMark(MarkShape.Letter, frame + capital, char.ToLowerInvariant(number[0]) - 'a' + 27, label, whole, end)
            : null;
    }

    private static int Alphabet(char letter)
    {
        int place = "абвгдежзиклмнопрстуфхцчшщэюя".IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return place >= 0 ? place + 1 : "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ".IndexOf(letter, StringComparison.Ordinal) + 1;
    }
}
