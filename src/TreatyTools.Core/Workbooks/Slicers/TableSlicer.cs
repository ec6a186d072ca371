namespace TreatyTools.Core.Workbooks.Slicers;

/// <summary>A panel of buttons that filters a table by the values of one of its columns.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Header">Header of the column.</param>
/// <param name="FirstColumn">Column of the sheet, counted from 1, at whose left edge it begins.</param>
/// <param name="EndColumn">Column of the sheet before which it ends.</param>
/// <param name="Row">Row of the sheet, counted from 1, that it fills.</param>
/// <param name="ButtonColumns">How many buttons stand side by side.</param>
internal sealed record TableSlicer(string Table, string Header, int FirstColumn, int EndColumn, int Row, int ButtonColumns)
{
    /// <summary>What stands there in programs that have no slicers; empty for nothing.</summary>
    internal string Instead { get; init; } = "";
}
