using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>A workbook or CSV file as a coder sent it back: who coded, and the rows as they stand.</summary>
public sealed class CoderFile
{
    private readonly CodingRows _rows;
    private readonly int _id;
    private readonly int _comment;

    private CoderFile(string path, string? coder, string? dataset, CodingRows rows, int id)
    {
        Path = path;
        Coder = coder;
        Dataset = dataset;
        _rows = rows;
        _id = id;
        _comment = rows.Find(CodingLayout.Comment);
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>Name that the coder wrote down; null where none.</summary>
    public string? Coder { get; }

    /// <summary>Name of the dataset that the workbook was made from; null where it does not say.</summary>
    public string? Dataset { get; }

    /// <summary>Number of rows.</summary>
    internal int RowCount => _rows.Count;

    /// <summary>
    /// Reads a workbook: one that <see cref="CodingWorkbook"/> wrote, or any with a column Id on its sheet Coding, or else on its first sheet. A CSV file
    /// has the same columns, and its coder is called as the file.
    /// </summary>
    /// <exception cref="TreatyFault"><c>NotACodingWorkbook</c>, and those of <see cref="WorkbookReader"/>, or of a CSV file that cannot be read.</exception>
    public static CoderFile Read(string path, Action<string>? warn = null, CancellationToken cancellation = default)
    {
        if (CodingRows.IsText(path))
        {
            CodingRows rows = CodingRows.OfText(path, warn, cancellation);
            return new CoderFile(path, null, null, rows, Ids(path, "", rows));
        }

        return WorkbookReader.Use(path, book =>
        {
            (SheetPart sheet, TableRange? range) = Find(book);
            CodingRows rows = new(new SheetReader(path, book, sheet, range, new WorkbookReadOptions { Warn = warn }).Read(cancellation));
            return new CoderFile(path, Text(book, CodingLayout.CoderName), Text(book, CodingLayout.DatasetName), rows,
                Ids(path, $" on its sheet '{sheet.Name}'", rows));
        });
    }

    /// <summary>The column of a field, or -1.</summary>
    internal int ColumnOf(CodingField field) => _rows.Find(field.Name);

    internal string? IdAt(int row) => TextAt(_id, row);

    internal string? CommentAt(int row) => TextAt(_comment, row);

    /// <summary>The text of a cell without spaces around it; null where it is blank.</summary>
    internal string? TextAt(int column, int row) => _rows.Text(column, row);

    private static int Ids(string path, string place, CodingRows rows) => rows.Find(CodingLayout.Id) is >= 0 and var id
        ? id
        : throw new TreatyFault("NotACodingWorkbook", FaultKind.InvalidData,
            $"'{path}' has no column {CodingLayout.Id}{place}, so its rows cannot be told apart. Give a file that Export-TreatyCoding made.", path);

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
