using System.Globalization;
using System.Text;

namespace TreatyTools.Formatting;

/// <summary>
/// Measures, cuts and fills texts by the cells that they take on a terminal. The source is compiled into the shell as well, which must not load the
/// module's assemblies.
/// </summary>
internal static class CellWidth
{
    private const char Ellipsis = '…';

    // Blocks whose letters take two cells: Hangul, CJK, full-width forms, pictographs.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Cells of a text without control sequences.</summary>
    internal static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>Cells of one code point: none for a control or a combining mark, two for a wide letter.</summary>
    internal static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
        {
            return Rune.IsControl(rune) ? 0 : 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return Array.Exists(Wide, block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1;
    }

    /// <summary>The text on one line: runs of white space and control characters become one space, so that no cell breaks a table or steers a
    /// terminal.</summary>
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

    /// <summary>The line cut to a number of cells, with an ellipsis where something was cut; between words unless that costs most of the width.</summary>
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
}
