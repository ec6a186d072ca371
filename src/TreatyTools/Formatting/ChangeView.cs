using System.Management.Automation.Host;
using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Formatting;

/// <summary>
/// What the views show of a comparison: <c>[-gone-]</c> and <c>{+new+}</c> words, which can be told apart without colour, and are red and green where the
/// terminal has colours. Called by <c>TreatyTools.Format.ps1xml</c>; made for people, not for scripts.
/// </summary>
public static class ChangeView
{
    private const string Red = "\e[31m", Green = "\e[32m", Plain = "\e[0m", Gap = " … ";

    // Words that both texts have and that are shown beside a change, and words of a change itself, in a table.
    private const int Beside = 3, Longest = 12;

    /// <summary>The words that changed, with a few of those beside them.</summary>
    /// <param name="changes">The runs of words.</param>
    /// <param name="taken">Cells that the other columns and the gaps take.</param>
    /// <param name="host">The host that shows the table.</param>
    public static string Changed(IEnumerable<TextChange>? changes, int taken, PSHost? host)
    {
        TextChange[] runs = [.. changes ?? []];
        return runs.All(run => run.Kind == TextChangeKind.Equal) ? "" : Lines(runs.Select((run, i) => run.Kind == TextChangeKind.Equal
            ? Ends(run.Text, i == 0 ? 0 : Beside, i == runs.Length - 1 ? 0 : Beside) : Marked(run, Ends(run.Text, Longest, 0))), taken, host);
    }

    /// <summary>All words of both texts.</summary>
    /// <param name="changes">The runs of words.</param>
    /// <param name="taken">Cells that the labels take.</param>
    /// <param name="host">The host that shows the list.</param>
    public static string All(IEnumerable<TextChange>? changes, int taken, PSHost? host) =>
        Lines((changes ?? []).Select(run => Marked(run, run.Text)), taken, host);

    private static string Marked(TextChange run, string text) => run.Kind switch
    {
        TextChangeKind.Inserted => $"{{+{text.Trim()}+}} ",
        TextChangeKind.Deleted => $"[-{text.Trim()}-] ",
        _ => text,
    };

    /// <summary>The first and the last words of a text, the rest being left out where that is shorter.</summary>
    private static string Ends(string text, int first, int last)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= first + last ? text : string.Join(' ', words.Take(first)) + Gap + string.Join(' ', words.TakeLast(last)) + " ";
    }

    private static string Lines(IEnumerable<string> runs, int taken, PSHost? host)
    {
        string lines = CellWidth.Fold(CellWidth.OneLine(string.Concat(runs)), Cell.Room(taken, host), int.MaxValue);
        return host?.UI?.SupportsVirtualTerminal == true ? Coloured(lines) : lines;
    }

    // Each line is coloured by itself, since the engine puts other cells between them.
    private static string Coloured(string lines)
    {
        StringBuilder text = new();
        string? colour = null;
        for (int i = 0; i < lines.Length; i++)
        {
            ReadOnlySpan<char> mark = lines.AsSpan(i, Math.Min(2, lines.Length - i));
            if (mark is "[-" or "{+")
            {
                colour = mark is "[-" ? Red : Green;
                text.Append(colour).Append(mark);
                i++;
            }
            else if (mark is "-]" or "+}" && colour is not null)
            {
                text.Append(mark).Append(Plain);
                colour = null;
                i++;
            }
            else if (lines[i] == '\n' && colour is not null)
            {
                text.Append(Plain).Append('\n').Append(colour);
            }
            else
            {
                text.Append(lines[i]);
            }
        }

        return text.Append(colour is null ? "" : Plain).ToString();
    }
}
