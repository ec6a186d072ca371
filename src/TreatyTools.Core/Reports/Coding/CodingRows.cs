using TreatyTools.Core.Formats;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>Rows with names of columns, out of a workbook or a text file.</summary>
internal sealed class CodingRows
{
    private static readonly string[] TextFiles = [".csv", ".tsv", ".txt"];

    private readonly IReadOnlyList<string> _columns;
    private readonly Func<int, int, object?> _cell;

    internal CodingRows(WorkbookTable table) => (_columns, Count, _cell) = (table.Columns, table.RowCount, (column, row) => table[column, row]);

    private CodingRows(Table table) =>
        (_columns, Count, _cell) = (table.ColumnNames, (int)table.RowCount, (column, row) => table.Columns[column][row]);

    /// <summary>Number of rows.</summary>
    internal int Count { get; }

    /// <summary>Whether a file is of rows alone, by the extension of its name.</summary>
    internal static bool IsText(string path) => TextFiles.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a text file.</summary>
    /// <exception cref="TreatyFault">Those of <see cref="TableFile.Read"/>.</exception>
    internal static CodingRows OfText(string path, Action<string>? warn, CancellationToken cancellation) =>
        new(TableFile.Read(path, null, new TableFileOptions { AsText = true, Warn = warn }, cancellation)[0]);

    /// <summary>Reads a text file, or the first sheet of a workbook that is not hidden.</summary>
    /// <exception cref="TreatyFault">Those of <see cref="TableFile.Read"/> and of <see cref="WorkbookReader"/>.</exception>
    internal static CodingRows Read(string path, Action<string>? warn, CancellationToken cancellation) => IsText(path)
        ? OfText(path, warn, cancellation)
        : new CodingRows(WorkbookReader.Read(path, new WorkbookReadOptions { Warn = warn }, cancellation)[0]);

    /// <summary>The place of a column, or -1.</summary>
    internal int Find(string name) => ColumnPattern.Find(_columns, name);

    /// <summary>The text of a cell without spaces around it; null where it is blank or there is no such column.</summary>
    internal string? Text(int column, int row) =>
        column >= 0 && _cell(column, row) is { } value && CellValue.Text(value).Trim() is { Length: > 0 } text ? text : null;
}
