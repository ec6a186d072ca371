using System.Globalization;
using System.Text;

namespace TreatyTools.Formatting;

/// <summary>Measures and cuts text by the cells that it takes on a terminal.</summary>
internal static class TextWidth
{
    internal const char Ellipsis = '…';

    /// <summary>The text on one line: runs of white space and control characters become one space, so that no cell breaks a table or steers a terminal.</summary>
    internal static string OneLine(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        StringBuilder line = new(text.Length);
        bool gap = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                gap = line.Length > 0;
                continue;
            }

            if (gap)
            {
                line.Append(' ');
                gap = false;
            }

            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>Number of cells that a line takes: none for a combining mark, two for an East Asian wide character or a pictograph.</summary>
    internal static int Of(string line)
    {
        int width = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>
    /// The line cut to a number of cells, with an ellipsis where something was cut; between words unless that costs most of the width.
    /// </summary>
    internal static string Cut(string line, int width)
    {
        if (Of(line) <= width)
        {
            return line;
        }

        if (width < 2)
        {
            return width < 1 ? "" : Ellipsis.ToString();
        }

        int end = 0, cells = 0, wordEnd = 0, wordCells = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                (wordEnd, wordCells) = (end, cells);
            }

            cells += Of(rune);
            if (cells > width - 1)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        string kept = wordCells * 4 >= width ? line[..wordEnd] : line[..end];
        return kept.TrimEnd(' ', ',', ';', ':', '-', '.') + Ellipsis;
    }

    /// <summary>The line broken between words into a few lines of a width, the last of them cut.</summary>
    internal static string Fold(string line, int width, int lines)
    {
        StringBuilder folded = new();
        for (int left = lines; left > 1 && Of(line) > width; left--)
        {
            int end = LastBreak(line, width);
            folded.Append(line, 0, end).Append('\n');
            line = line[end..].TrimStart(' ');
        }

        return folded.Append(Cut(line, width)).ToString();
    }

    /// <summary>The line filled up with spaces to a number of cells.</summary>
    internal static string Pad(string line, int width, bool right)
    {
        string fill = new(' ', Math.Max(0, width - Of(line)));
        return right ? fill + line : line + fill;
    }

    /// <summary>The last place, up to a width, where a word has ended; where the first word is wider, the place up to which it fits.</summary>
    private static int LastBreak(string line, int width)
    {
        int at = 0, cells = 0, wordEnd = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                wordEnd = at;
            }

            cells += Of(rune);
            if (cells > width && !Rune.IsWhiteSpace(rune))
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return wordEnd > 0 ? wordEnd : at;
    }

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int value) => value is >= 0x1100 and (
        <= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD));
}
