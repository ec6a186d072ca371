using System.Globalization;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>
/// Estimates how wide a text is in Excel's unit, the width of a digit in the default font (Calibri 11), from classes of characters.
/// Measuring with the font itself needs a graphics library that is not on every machine.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>Width of the longest line of a text.</summary>
    internal static double Measure(string text)
    {
        double longest = 0, line = 0;
        foreach (char c in text)
        {
            if (c == '\n')
            {
                longest = Math.Max(longest, line);
                line = 0;
            }
            else
            {
                line += Of(c);
            }
        }

        return Math.Max(longest, line);
    }

    /// <summary>Number of lines that a text takes in a column, broken between words as a spreadsheet breaks it.</summary>
    internal static int Lines(string text, double width)
    {
        int lines = 1;
        double line = 0, word = 0;
        foreach (char c in text)
        {
            if (c == '\n')
            {
                lines += line + word > width ? 2 : 1;
                line = word = 0;
            }
            else if (c == ' ')
            {
                (lines, line) = line + word > width ? (lines + 1, word) : (lines, line + word);
                line += Of(c);
                word = 0;
            }
            else
            {
                word += Of(c);
                if (word > width)
                {
                    // A word longer than the column is broken wherever the column ends.
                    lines += line > 0 ? 2 : 1;
                    line = 0;
                    word = Of(c);
                }
            }
        }

        return line + word > width ? lines + 1 : lines;
    }

    private static double Of(char c) => c switch
    {
        'i' or 'j' or 'l' or 'I' or '|' or '\'' or '.' or ',' or ':' or ';' or ' ' => 0.48,
        'f' or 'r' or 't' or '(' or ')' or '[' or ']' or '-' or '/' or '!' or 'J' => 0.65,
        'c' or 's' or 'z' => 0.83,
        'm' or 'M' or 'W' => 1.65,
        'w' or '%' or '@' => 1.45,
        >= 'A' and <= 'Z' => 1.18,
        < '\u0300' => 1,
        _ => Wide(c),
    };

    private static double Wide(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark => 0,
        // Half of a pair; the pair is most often an emoji or an ideograph.
        UnicodeCategory.Surrogate => 1,
        _ => c >= '\u2E80' ? 2 : 1.05,
    };
}
