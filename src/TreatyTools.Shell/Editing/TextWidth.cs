using System.Text;
using TreatyTools.Formatting;

namespace TreatyTools.Shell.Editing;

/// <summary>Fits texts into columns of a terminal.</summary>
internal static class TextWidth
{
    /// <summary>The text in exactly so many columns: cut with an ellipsis or filled with blanks.</summary>
    internal static string Fit(string text, int columns)
    {
        int width = CellWidth.Of(text);
        if (width <= columns)
        {
            return text + new string(' ', columns - width);
        }

        StringBuilder cut = new();
        int used = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (used + CellWidth.Of(rune) > columns - 1)
            {
                break;
            }

            cut.Append(rune.ToString());
            used += CellWidth.Of(rune);
        }

        return cut.Append('…').Append(' ', columns - 1 - used).ToString();
    }
}
