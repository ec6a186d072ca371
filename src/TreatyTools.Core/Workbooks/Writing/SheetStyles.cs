using TreatyTools.Core.Workbooks.Layout;

namespace TreatyTools.Core.Workbooks.Writing;

/// <summary>Numbers of the cell formats of a sheet's columns, read off the style rows of the composed workbook.</summary>
/// <param name="columns">Number of columns.</param>
/// <param name="rows">Number of style rows; cells of the other kinds look like most.</param>
internal sealed class SheetStyles(int columns, int rows)
{
    private readonly int[][] _rows = [.. Enumerable.Range(0, rows).Select(_ => new int[columns])];

    /// <summary>The formats of one kind, by the place of the column from 0.</summary>
    internal int[] Of(CellStyle style) => _rows[(int)style < rows ? (int)style : (int)CellStyle.Plain];
}
