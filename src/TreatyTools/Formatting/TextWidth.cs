using System.Text;

namespace TreatyTools.Formatting;

/// <summary>Measures and cuts text by the cells that it takes on a terminal.</summary>
internal static class TextWidth
{
    internal const char Ellipsis = '…';

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

    /// <summary>
    /// The line cut to a number of cells, with an ellipsis where something was cut; between words unless that costs most of the width.
    /// </summary>
    internal static string Cut(string line, int width)
    {
        if (CellWidth.Of(line) <= width)
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

            cells += CellWidth.Of(rune);
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
        for (int left = lines; left > 1 && CellWidth.Of(line) > width; left--)
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
        string fill = new(' ', Math.Max(0, width - CellWidth.Of(line)));
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

            cells += CellWidth.Of(rune);
            if (cells > width && !Rune.IsWhiteSpace(rune))
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return wordEnd > 0 ? wordEnd : at;
    }
}
