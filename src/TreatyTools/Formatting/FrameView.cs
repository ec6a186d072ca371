using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Text;
using TreatyTools.Core.Tables.Frames;

namespace TreatyTools.Formatting;

/// <summary>Shows a data frame: its size, its columns with their types, its first rows. Called by <c>TreatyTools.Format.ps1xml</c>.</summary>
public static class FrameView
{
    private const int RowsShown = 10;
    private const int RowsShownWhole = 40;
    private const int LinesOfNames = 4;
    private const int Gap = 2;
    private const int LinesOfHeading = 3;
    private const int NarrowestText = 18;
    private const int NarrowestNumber = 7;
    private const int WidestText = 60;
    private const string Null = "null";

    // A frame looks like a table of the engine, and is one object to Sort-Object and its like.
    private const string Hint = " (data frame; -AsObject gives objects)";

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
        // A table that a reader takes in at once is shown whole; of a longer one a few rows say what it is.
        int rows = Rows(bare) <= RowsShownWhole ? RowsShownWhole : RowsShown;
        if (FrameSummary.Of(bare, rows) is not { } summary)
        {
            return bare.ToString() ?? "";
        }

        List<Column> columns = summary.Columns.Select(column => new Column(column)).ToList();
        int shown = Fit(columns, width);
        StringBuilder text = new();
        string size = $"{Count(summary.RowCount, "row")} x {Count(columns.Count, "column")}";
        text.Append(size).Append(shown > 0 && size.Length + Hint.Length <= width ? Hint : "").Append('\n');
        if (shown > 0)
        {
            text.Append('\n');
            Headings(text, columns, shown);
            Line(text, columns, shown, column => column.Type);
            Line(text, columns, shown, column => new string('-', column.Width));
            rows = columns[0].Cells.Count;
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
            $"{CellWidth.OneLine(column.Name)} ({column.Type}{(column.NullCount == 0 ? "" : $", {Number(column.NullCount)} null")})") ?? []);

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

    /// <summary>The names of the columns, those that are wider than their column over several lines, so that tables of many narrow columns can be
    /// read.</summary>
    private static void Headings(StringBuilder text, List<Column> columns, int shown)
    {
        List<string>[] lines = [.. columns.Take(shown).Select(column => Folded(column.Name, column.Width))];
        int height = lines.Max(each => each.Count);
        Dictionary<Column, List<string>> of = columns.Take(shown).Zip(lines).ToDictionary(pair => pair.First, pair => pair.Second);
        for (int line = 0; line < height; line++)
        {
            int at = line;
            Line(text, columns, shown, column => at - (height - of[column].Count) is var own and >= 0 ? of[column][own] : "");
        }
    }

    /// <summary>A name cut after blanks and hyphens into lines of at most a width; what does not fit in the last one is cut off by its reader.</summary>
    private static List<string> Folded(string name, int width)
    {
        List<string> lines = [];
        string rest = name;
        while (CellWidth.Of(rest) > width && lines.Count < LinesOfHeading - 1)
        {
            int cut = 0;
            for (int i = 0; i < rest.Length - 1; i++)
            {
                if (rest[i] is '-' or ' ' or '_' && (cut == 0 || CellWidth.Of(rest[..(i + 1)].TrimEnd()) <= width))
                {
                    cut = i + 1;
                }
            }

            if (cut == 0)
            {
                break;
            }

            lines.Add(rest[..cut].TrimEnd());
            rest = rest[cut..];
        }

        lines.Add(rest);
        return lines;
    }

    private static void Line(StringBuilder text, List<Column> columns, int shown, Func<Column, string> cell)
    {
        StringBuilder line = new();
        for (int i = 0; i < shown; i++)
        {
            Column column = columns[i];
            line.Append(' ', i == 0 ? 0 : Gap);
            line.Append(CellWidth.Pad(CellWidth.Cut(cell(column), column.Width), column.Width, column.Right));
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
            text.Append(CellWidth.Fold(CellWidth.OneLine(start + names), width, LinesOfNames)).Append('\n');
        }
    }

    private static string Count(long number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A column on its way to the screen.</summary>
    private sealed class Column
    {
        internal Column(FrameColumnSummary summary)
        {
            Name = CellWidth.OneLine(summary.Name);
            Type = summary.Type;
            Right = summary.IsNumber;
            Cells = summary.Cells.Select(cell => cell is null ? Null : CellWidth.OneLine(cell)).ToList();
            int content = Cells.Select(CellWidth.Of).Append(CellWidth.Of(Type)).Max();
            int natural = Math.Max(content, CellWidth.Of(Name));
            Width = Right ? natural : Math.Min(natural, WidestText);
            Least = Math.Min(Width, Right ? Math.Max(content, NarrowestNumber) : NarrowestText);
        }

        internal string Name { get; }

        internal string Type { get; }

        internal bool Right { get; }

        internal IReadOnlyList<string> Cells { get; }

        internal int Width { get; set; }

        internal int Least { get; }
    }
}
