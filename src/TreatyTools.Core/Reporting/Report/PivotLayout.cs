namespace TreatyTools.Core.Reporting.Report;

/// <summary>What the cells of the pivot table show, in their order, for its definition to say the same.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">First row; it begins in the first column.</param>
/// <param name="Data">What is counted.</param>
/// <param name="RowField">Field of the rows.</param>
/// <param name="ColumnField">Field of the columns.</param>
/// <param name="Rows">Its values, in order.</param>
/// <param name="Columns">Values of the field of the columns, in order.</param>
internal sealed record PivotLayout(string Sheet, int Row, string Data, string RowField, string ColumnField, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns)
{
    internal const string GrandTotal = "Grand Total";

    /// <summary>The cells that the pivot table covers: two rows of headers, the rows, the sums.</summary>
    internal string Range => WorkbookComposer.Reference(Row, 1, Row + Rows.Count + 2, Columns.Count + 2);
}
