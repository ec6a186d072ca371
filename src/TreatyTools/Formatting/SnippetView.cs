using System.Management.Automation.Host;
using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Formatting;

/// <summary>
/// What the views show of a hit of a search: the words about it, with what was found in colour where the terminal has colours, else <c>«between marks»</c>.
/// Called by <c>TreatyTools.Format.ps1xml</c>; made for people, not for scripts.
/// </summary>
public static class SnippetView
{
    private const string Bright = "\e[1;33m", Plain = "\e[0m";

    // As marks these take a cell each; no text has them.
    private const char Open = '\uE000', Close = '\uE001';
    private const int TableLines = 3;

    /// <summary>The words on a few lines of a table.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="taken">Cells that the other columns and the gaps take.</param>
    /// <param name="host">The host that shows the table.</param>
    public static string Short(SearchHit? hit, int taken, PSHost? host) => Lines(hit, TableLines, taken, host);

    /// <summary>The words whole.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="taken">Cells that the labels take.</param>
    /// <param name="host">The host that shows the list.</param>
    public static string Whole(SearchHit? hit, int taken, PSHost? host) => Lines(hit, int.MaxValue, taken, host);

    private static string Lines(SearchHit? hit, int lines, int taken, PSHost? host)
    {
        if (hit is null)
        {
            return "";
        }

        StringBuilder marked = new(hit.Snippet.Replace(Open, ' ').Replace(Close, ' '));
        foreach (SearchMark mark in hit.Marks.Reverse())
        {
            marked.Insert(mark.Start + mark.Length, Close).Insert(mark.Start, Open);
        }

        int room = Cell.Room(taken, host);
        string folded = CellWidth.Fold(Near(CellWidth.OneLine(marked.ToString()), lines == int.MaxValue ? int.MaxValue : room * (lines - 1)), room, lines);
        return host?.UI?.SupportsVirtualTerminal == true ? Coloured(folded) : folded.Replace(Open, '«').Replace(Close, '»');
    }

    // Where the first mark would not be seen, the words begin a little before it.
    private static string Near(string line, int seen)
    {
        int mark = line.IndexOf(Open, StringComparison.Ordinal);
        if (mark < seen)
        {
            return line;
        }

        int blank = line.IndexOf(' ', Math.Max(0, mark - (seen / 2)));
        return string.Concat("…", line.AsSpan(blank >= 0 && blank < mark ? blank + 1 : mark));
    }

    // Each line is coloured by itself, since the engine puts other cells between them.
    private static string Coloured(string lines)
    {
        StringBuilder text = new();
        bool open = false;
        foreach (char character in lines)
        {
            switch (character)
            {
                case Open:
                    open = true;
                    text.Append(Bright);
                    break;
                case Close:
                    open = false;
                    text.Append(Plain);
                    break;
                case '\n' when open:
                    text.Append(Plain).Append('\n').Append(Bright);
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        return text.Append(open ? Plain : "").ToString();
    }
}
