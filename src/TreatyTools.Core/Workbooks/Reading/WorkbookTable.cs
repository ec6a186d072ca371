using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Workbooks.Reading;

/// <summary>
/// What was read of one sheet, cell by cell. A value is null or a <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>,
/// <see cref="double"/>, <see cref="DateOnly"/>, <see cref="DateTime"/> or <see cref="TimeSpan"/>; numbers of a column are of one type, and so are dates.
/// </summary>
public sealed class WorkbookTable
{
    private readonly object?[][] _cells;

    internal WorkbookTable(string worksheet, string[] columns, object?[][] cells, int rowCount)
    {
        Worksheet = worksheet;
        Columns = columns;
        _cells = cells;
        RowCount = rowCount;
    }

    /// <summary>Name of the sheet.</summary>
    public string Worksheet { get; }

    /// <summary>Names of the columns, unique without regard to case.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The value of a cell.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="row">The row, from 0.</param>
    public object? this[int column, int row] => _cells[column][row];

    /// <summary>A table in which each column has the narrowest type that holds all its values; where texts and others meet, that is text.</summary>
    public Table ToTable() => Table.Of([.. Columns.Select((name, i) => ColumnTyping.Of(name, [.. _cells[i]]))], RowCount);
}
