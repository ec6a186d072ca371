using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>A workbook as a coder sent it back: who coded, and the rows as they stand.</summary>
public sealed class CoderFile
{
    private readonly WorkbookTable _table;
    private readonly int _id;
    private readonly int _comment;

    private CoderFile(string path, string? coder, string? dataset, WorkbookTable table, int id)
    {
        Path = path;
        Coder = coder;
        Dataset = dataset;
        _table = table;
        _id = id;
        _comment = ColumnPattern.Find(table.Columns, CodingLayout.Comment);
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>Name that the coder wrote down; null where none.</summary>
    public string? Coder { get; }

    /// <summary>Name of the dataset that the workbook was made from; null where it does not say.</summary>
    public string? Dataset { get; }

    /// <summary>Number of rows.</summary>
    internal int RowCount => _table.RowCount;

    /// <summary>
    /// Reads a workbook: one that <see cref="CodingWorkbook"/> wrote, or any with a column Id on its sheet Coding, or else on its first sheet.
    /// </summary>
    /// <exception cref="TreatyFault"><c>NotACodingWorkbook</c>, and those of <see cref="WorkbookReader"/>.</exception>
    public static CoderFile Read(string path, Action<string>? warn = null, CancellationToken cancellation = default) => WorkbookReader.Use(path, book =>
    {
        (SheetPart sheet, TableRange? range) = Find(book);
        WorkbookTable table = new SheetReader(path, book, sheet, range, new WorkbookReadOptions { Warn = warn }).Read(cancellation);
        int id = ColumnPattern.Find(table.Columns, CodingLayout.Id);
        return id >= 0
            ? new CoderFile(path, Text(book, CodingLayout.CoderName), Text(book, CodingLayout.DatasetName), table, id)
            : throw new TreatyFault("NotACodingWorkbook", FaultKind.InvalidData,
                $"'{path}' has no column {CodingLayout.Id} on its sheet '{sheet.Name}', so its rows cannot be told apart. Give a workbook that "
                    + "Export-TreatyCoding made.", path);
    });

    /// <summary>The column of a field, or -1.</summary>
    internal int ColumnOf(CodingField field) => ColumnPattern.Find(_table.Columns, field.Name);

    internal string? IdAt(int row) => TextAt(_id, row);

    internal string? CommentAt(int row) => _comment < 0 ? null : TextAt(_comment, row);

    /// <summary>The text of a cell without spaces around it; null where it is blank.</summary>
    internal string? TextAt(int column, int row) =>
        _table[column, row] is { } value && CellValue.Text(value).Trim() is { Length: > 0 } text ? text : null;

    private static (SheetPart Sheet, TableRange? Table) Find(WorkbookFile book)
    {
        foreach (SheetPart sheet in book.Sheets)
        {
            if (book.Tables(sheet).Find(table => string.Equals(table.Name, CodingLayout.Table, StringComparison.OrdinalIgnoreCase)) is { } table)
            {
                return (sheet, table);
            }
        }

        // Some programs keep the cells and lose the table.
        return (book.Sheets.Find(sheet => string.Equals(sheet.Name, CodingLayout.CodingSheet, StringComparison.OrdinalIgnoreCase))
            ?? book.Sheets.Find(sheet => !sheet.IsHidden)
            ?? book.Sheets[0], null);
    }

    // What stands in the cell that has a name.
    private static string? Text(WorkbookFile book, string name)
    {
        if (!book.Names.TryGetValue(name, out string? place) || place.LastIndexOf('!') is var mark && mark < 0
            || !CellReference.TryRange(place.AsSpan(mark + 1), out CellReference cell, out _))
        {
            return null;
        }

        string sheetName = place[..mark].Trim('\'').Replace("''", "'", StringComparison.Ordinal);
        if (book.Sheets.Find(sheet => string.Equals(sheet.Name, sheetName, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return null;
        }

        using SheetRows rows = new(book, found);
        while (rows.Next() && rows.Row <= cell.Row)
        {
            if (rows.Row == cell.Row)
            {
                object? value = rows.Cells.Find(c => c.Column == cell.Column).Value;
                return value is not null && CellValue.Text(value).Trim() is { Length: > 0 } text ? text : null;
            }
        }

        return null;
    }
}
