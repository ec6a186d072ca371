using System.Globalization;
using System.Text;

namespace TreatyTools.Shell.Editing;

/// <summary>How many columns of a terminal a text takes.</summary>
internal static class TextWidth
{
    // Blocks whose letters take two columns: Hangul, CJK, full-width forms, emoji.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Columns of a text without control sequences.</summary>
    internal static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>Columns of one code point.</summary>
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

        return Array.Exists(Wide, w => rune.Value >= w.First && rune.Value <= w.Last) ? 2 : 1;
    }

    /// <summary>The text in exactly so many columns: cut with an ellipsis or filled with blanks.</summary>
    internal static string Fit(string text, int columns)
    {
        int width = Of(text);
        if (width <= columns)
        {
            return text + new string(' ', columns - width);
        }

        StringBuilder cut = new();
        int used = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (used + Of(rune) > columns - 1)
            {
                break;
            }

            cut.Append(rune.ToString());
            used += Of(rune);
        }

        return cut.Append('…').Append(' ', columns - 1 - used).ToString();
    }
}
