using System.Globalization;
using System.Text;
using TreatyTools.Formatting;

namespace TreatyTools.Shell.Editing;

/// <summary>Walks through the ways to complete a line, and draws them below it in columns.</summary>
internal sealed class CompletionMenu(Completions completions, string text, int cursor)
{
    private const int Gap = 2;
    private int _chosen = -1;

    /// <summary>The line as it was before.</summary>
    internal (string Text, int Cursor) Original => (text, cursor);

    /// <summary>True if there is something to choose from.</summary>
    internal bool HasChoice => completions.Items.Count > 1;

    /// <summary>Puts the next way (or the one before) into the line.</summary>
    internal void Choose(EditBuffer buffer, int step)
    {
        int count = completions.Items.Count;
        _chosen = _chosen < 0 ? (step > 0 ? 0 : count - 1) : (_chosen + step + count) % count;
        string chosen = completions.Items[_chosen].Text;
        string changed = string.Concat(text.AsSpan(0, completions.Start), chosen, text.AsSpan(completions.Start + completions.Length));
        buffer.Set(changed, completions.Start + chosen.Length);
    }

    /// <summary>The rows below the line: as many as fit, around the chosen way.</summary>
    internal IReadOnlyList<string> Rows(int width, int height)
    {
        int cell = Math.Min(width - 1, completions.Items.Max(i => CellWidth.Of(i.Label)) + Gap);
        int columns = Math.Max(1, (width - 1) / cell);
        int rows = (completions.Items.Count + columns - 1) / columns;
        int shown = Math.Clamp(height - 4, 1, rows);
        int first = Math.Clamp((Math.Max(_chosen, 0) / columns) - (shown / 2), 0, rows - shown);
        List<string> lines = [];
        for (int row = first; row < first + shown; row++)
        {
            StringBuilder line = new();
            for (int i = row * columns; i < Math.Min((row + 1) * columns, completions.Items.Count); i++)
            {
                string label = CellWidth.Pad(CellWidth.Cut(completions.Items[i].Label, cell - Gap), cell - Gap, right: false);
                line.Append(i == _chosen ? $"\u001b[7m{label}\u001b[0m" : label).Append(' ', Gap);
            }

            lines.Add(line.ToString());
        }

        if (shown < rows)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Math.Max(_chosen, 0) + 1} of {completions.Items.Count}"));
        }

        return lines;
    }
}
