using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>
/// The escape of SpreadsheetML (ECMA-376 part 1, 22.9.2.19, ST_Xstring): a character that XML cannot carry is written <c>_xHHHH_</c>,
/// and so is the underscore of a text that looks like such an escape.
/// </summary>
public static class OoxmlText
{
    private const int EscapeLength = 7;

    /// <summary>The text with every character escaped that XML or a reader of it would lose: controls, lone surrogates, carriage returns.</summary>
    public static string Escape(string text)
    {
        int first = 0;
        while (first < text.Length && !NeedsEscape(text, first))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        StringBuilder escaped = new(text, 0, first, text.Length + 32);
        for (int i = first; i < text.Length; i++)
        {
            if (NeedsEscape(text, i))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text without the characters that XML cannot carry, for document properties, which know no escape.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' || !NeedsEscape(text, i))
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>The text that <see cref="Escape"/> was given.</summary>
    public static string Unescape(string text)
    {
        int at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        StringBuilder plain = new(text, 0, at, text.Length);
        while (at < text.Length)
        {
            if (IsEscape(text, at))
            {
                plain.Append((char)ushort.Parse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += EscapeLength;
            }
            else
            {
                plain.Append(text[at++]);
            }
        }

        return plain.ToString();
    }

    private static bool NeedsEscape(string text, int i)
    {
        char c = text[i];
        if (c is >= ' ' and < '\uD800' or '\t' or '\n')
        {
            return c == '_' && IsEscape(text, i);
        }

        if (char.IsHighSurrogate(c))
        {
            return i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]);
        }

        if (char.IsLowSurrogate(c))
        {
            return i == 0 || !char.IsHighSurrogate(text[i - 1]);
        }

        return c < ' ' || c >= '\uFFFE';
    }

    private static bool IsEscape(string text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3])
        && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
