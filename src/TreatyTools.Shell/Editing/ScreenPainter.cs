using System.Globalization;
using System.Text;
using TreatyTools.Formatting;

namespace TreatyTools.Shell.Editing;

/// <summary>
/// Draws prompt, text and menu from the row where the prompt began, and knows afterwards in which row it left the cursor, so that the next drawing starts
/// at the same place.
/// </summary>
internal sealed class ScreenPainter(ITerminal terminal, string prompt, string continuation)
{
    private int _cursorRow;

    /// <summary>Draws everything anew.</summary>
    internal void Paint(string text, int cursor, IReadOnlyList<string> below)
    {
        int width = terminal.Width;
        StringBuilder screen = new(GoToStart());
        int row = 0;
        int column = 0;
        (int Row, int Column) place = (0, 0);
        Append(screen, prompt, width, ref row, ref column);
        for (int at = 0; at <= text.Length; at++)
        {
            if (at == cursor)
            {
                place = (row, column);
            }

            if (at == text.Length)
            {
                break;
            }

            if (text[at] == '\n')
            {
                screen.Append("\r\n");
                row++;
                column = 0;
                Append(screen, continuation, width, ref row, ref column);
                continue;
            }

            int length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
            Append(screen, text.Substring(at, length), width, ref row, ref column);
            at += length - 1;
        }

        foreach (string line in below)
        {
            screen.Append("\r\n").Append(line);
            row++;
        }

        int up = row - place.Row;
        if (up > 0)
        {
            screen.Append(CultureInfo.InvariantCulture, $"\u001b[{up}A");
        }

        screen.Append('\r');
        if (place.Column > 0)
        {
            screen.Append(CultureInfo.InvariantCulture, $"\u001b[{place.Column}C");
        }

        _cursorRow = place.Row;
        terminal.Write(screen.ToString());
    }

    /// <summary>Clears the screen; the next drawing starts at its top.</summary>
    internal void Clear()
    {
        terminal.Write("\u001b[H\u001b[2J");
        _cursorRow = 0;
    }

    private static void Append(StringBuilder screen, string text, int width, ref int row, ref int column)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            int columns = CellWidth.Of(rune);
            if (column + columns > width)
            {
                row++;
                column = 0;
            }

            screen.Append(Rune.IsControl(rune) ? " " : rune.ToString());
            column += Rune.IsControl(rune) ? 1 : columns;
            if (column == width)
            {
                // Terminals wait at the last column for the next letter; a blank takes the cursor to the next row at once.
                screen.Append(" \r");
                row++;
                column = 0;
            }
        }
    }

    private string GoToStart() =>
        (_cursorRow > 0 ? string.Create(CultureInfo.InvariantCulture, $"\u001b[{_cursorRow}A") : "") + "\r\u001b[J";
}
