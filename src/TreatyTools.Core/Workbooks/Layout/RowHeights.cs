namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>How high rows are, in points, for the lines of text that they hold.</summary>
internal static class RowHeights
{
    /// <summary>The height of a line in the default font.</summary>
    internal const double Line = 15;

    // The most that Excel gives a row.
    private const double Highest = 409;

    // Characters: what the edges of a cell take from its width, with some more for letters wider than estimated.
    private const double CellPadding = 1.5;

    /// <summary>The width that a text has in a column of a width, in characters.</summary>
    internal static double Inner(double columnWidth) => columnWidth - CellPadding;

    /// <summary>Number of lines that a text takes in a column of a width in characters.</summary>
    internal static int Lines(string text, double columnWidth) => ColumnWidths.Lines(text, Inner(columnWidth));

    /// <summary>The height of a row, as high as Excel allows at most.</summary>
    /// <param name="lines">Number of lines in its highest cell.</param>
    /// <param name="extra">Points above and below them.</param>
    internal static double Of(int lines, double extra = 0) => Math.Min((lines * Line) + extra, Highest);
}
