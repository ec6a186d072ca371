using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Text;
using TreatyTools.Core.Frames;

namespace TreatyTools.Formatting;

/// <summary>Shows a data frame: its size, its columns with their types, its first rows. Called by <c>TreatyTools.Format.ps1xml</c>.</summary>
public static class FrameView
{
    private const int RowsShown = 10;
    private const int LinesOfNames = 4;
    private const int Gap = 2;
    private const int NarrowestText = 18;
    private const int WidestText = 60;
    private const string Null = "null";

    /// <summary>The frame as lines that fit the host's terminal.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="host">The host that shows it.</param>
    public static string Picture(object frame, PSHost? host) => Picture(frame, HostWidth.Of(host));

    /// <summary>The frame as lines that fit a width.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="width">Cells in a line.</param>
    public static string Picture(object frame, int width)
    {
        object bare = Bare(frame);
        if (FrameSummary.Of(bare, RowsShown) is not { } summary)
        {
            return bare.ToString() ?? "";
        }

        List<Column> columns = summary.Columns.Select(column => new Column(column)).ToList();
        int shown = Fit(columns, width);
        StringBuilder text = new();
        text.Append(Count(summary.RowCount, "row")).Append(" x ").Append(Count(columns.Count, "column")).Append('\n');
        if (shown > 0)
        {
            text.Append('\n');
            Line(text, columns, shown, column => column.Name);
            Line(text, columns, shown, column => column.Type);
            Line(text, columns, shown, column => new string('-', column.Width));
            int rows = columns[0].Cells.Count;
            for (int row = 0; row < rows; row++)
            {
                int at = row;
                Line(text, columns, shown, column => column.Cells[at]);
            }

            Footer(text, summary, shown, rows, width);
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Number of rows.</summary>
    public static long? Rows(object frame) => FrameSummary.Of(Bare(frame), 0)?.RowCount;

    /// <summary>The columns in a row: <c>Id (string), Count (long)</c>.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="taken">Cells that the other columns of the table take.</param>
    /// <param name="host">The host that shows it.</param>
    public static string Columns(object frame, int taken, PSHost? host) =>
        Cell.All(FrameSummary.Of(Bare(frame), 0)?.Columns.Select(column => $"{column.Name} ({column.Type})"), taken, host);

    /// <summary>The columns one a line, with the number of nulls where there are some.</summary>
    public static string ColumnDetails(object frame) =>
        string.Join('\n', FrameSummary.Of(Bare(frame), 0)?.Columns.Select(column =>
            $"{TextWidth.OneLine(column.Name)} ({column.Type}{(column.NullCount == 0 ? "" : $", {Number(column.NullCount)} null")})") ?? []);

    private static object Bare(object frame) => frame is PSObject wrapped ? wrapped.BaseObject : frame;

    /// <summary>Gives each column its width, and tells how many of them fit. Wide text columns give way first, then the last columns fall away.</summary>
    private static int Fit(List<Column> columns, int width)
    {
        int shown = columns.Count;
        while (shown > 1 && columns.Take(shown).Sum(column => column.Least + Gap) - Gap > width)
        {
            shown--;
        }

        int over = columns.Take(shown).Sum(column => column.Width + Gap) - Gap - width;
        while (over > 0)
        {
            Column? widest = columns.Take(shown).Where(column => column.Width > column.Least).MaxBy(column => column.Width);
            if (widest is null)
            {
                break;
            }

            widest.Width--;
            over--;
        }

        return shown;
    }

    private static void Line(StringBuilder text, List<Column> columns, int shown, Func<Column, string> cell)
    {
        StringBuilder line = new();
        for (int i = 0; i < shown; i++)
        {
            Column column = columns[i];
            line.Append(' ', i == 0 ? 0 : Gap);
            line.Append(TextWidth.Pad(TextWidth.Cut(cell(column), column.Width), column.Width, column.Right));
        }

        text.Append(line.ToString().TrimEnd(' ')).Append('\n');
    }

    private static void Footer(StringBuilder text, FrameSummary summary, int shown, int rows, int width)
    {
        long moreRows = summary.RowCount - rows;
        List<FrameColumnSummary> hidden = summary.Columns.Skip(shown).ToList();
        if (moreRows == 0 && hidden.Count == 0)
        {
            return;
        }

        text.Append('\n');
        if (moreRows > 0)
        {
            text.Append("... ").Append(Number(moreRows)).Append(moreRows == 1 ? " more row\n" : " more rows\n");
        }

        if (hidden.Count > 0)
        {
            string names = string.Join(", ", hidden.Select(column => $"{column.Name} ({column.Type})"));
            string start = $"... {Number(hidden.Count)} more column{(hidden.Count == 1 ? "" : "s")}: ";
            text.Append(TextWidth.Fold(TextWidth.OneLine(start + names), width, LinesOfNames)).Append('\n');
        }
    }

    private static string Count(long number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A column on its way to the screen.</summary>
    private sealed class Column
    {
        internal Column(FrameColumnSummary summary)
        {
            Name = TextWidth.OneLine(summary.Name);
            Type = summary.Type;
            Right = summary.IsNumber;
            Cells = summary.Cells.Select(cell => cell is null ? Null : TextWidth.OneLine(cell)).ToList();
            int content = Cells.Select(CellWidth.Of).Append(CellWidth.Of(Type)).Max();
            int natural = Math.Max(content, CellWidth.Of(Name));
            Width = Right ? natural : Math.Min(natural, WidestText);
            Least = Math.Min(Width, Right ? content : NarrowestText);
        }

        internal string Name { get; }

        internal string Type { get; }

        internal bool Right { get; }

        internal IReadOnlyList<string> Cells { get; }

        internal int Width { get; set; }

        internal int Least { get; }
    }
}
