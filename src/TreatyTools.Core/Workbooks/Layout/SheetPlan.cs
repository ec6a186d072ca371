namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>Where a table, or the part of it that one sheet holds, stands in the workbook.</summary>
internal sealed class SheetPlan(WorkbookSheet sheet, string sheetName)
{
    internal WorkbookSheet Sheet { get; } = sheet;

    /// <summary>Name of the sheet; until it is made legal and unique, the one that was wanted.</summary>
    internal string SheetName { get; set; } = sheetName;

    /// <summary>Name of the Excel table; null where there is none.</summary>
    internal string? TableName { get; set; }

    /// <summary>The columns in the order in which they stand on the sheet.</summary>
    internal required IReadOnlyList<ColumnPlan> Columns { get; set; }

    /// <summary>First row of the source that belongs here, counted from 0.</summary>
    internal long FirstRecord { get; init; }

    /// <summary>Number of rows of the source that belong here.</summary>
    internal required int RecordCount { get; init; }

    /// <summary>Number of rows below the header that carry only styles while the workbook is composed, one for each <see cref="CellStyle"/> that is
    /// needed.</summary>
    internal int StyleRows => StyleRowsOf(Columns);

    /// <summary>Row of the header, counted from 1; 0 where there is none.</summary>
    internal int HeaderRow { get; set; }

    /// <summary>Row of the first new record, counted from 1.</summary>
    internal int FirstDataRow { get; set; }

    /// <summary>Whether the workbook counts its days from 1904, as those of early Macs do.</summary>
    internal bool From1904 { get; set; }

    /// <summary>Number of links that the sheet has already.</summary>
    internal int LinksBefore { get; set; }

    /// <summary>First and last column of the table, counted from 1.</summary>
    internal int FirstColumn { get; set; } = 1;

    internal int LastColumn { get; set; }

    /// <summary>First row below the header, counted from 1: where records are added, that of the first one that was there.</summary>
    internal int FirstTableRow => HeaderRow > 0 ? HeaderRow + 1 : FirstDataRow;

    /// <summary>The headers of a sheet to which records are added, by column; empty for a new sheet.</summary>
    internal IReadOnlyDictionary<int, string> HeadersBefore { get; set; } = new Dictionary<int, string>();

    /// <summary>Number of columns that a table had before records were added to it.</summary>
    internal int ColumnsBefore { get; set; }

    /// <summary>Whether the rows of the source go on over several sheets.</summary>
    internal bool IsPart { get; init; }

    /// <summary>Number of style rows for columns: days and times among other values have a look of their own.</summary>
    internal static int StyleRowsOf(IReadOnlyList<ColumnPlan> columns) =>
        columns.Any(column => column.IsMixed) ? (int)CellStyle.Elapsed + 1 : (int)CellStyle.Number;

    /// <summary>Header of a column of the sheet.</summary>
    internal string Header(ColumnPlan column) =>
        column.Header.Length > 0 ? column.Header : HeadersBefore.GetValueOrDefault(column.Position, "");

    /// <summary>Last row of the table: a table without records keeps one empty row, as Excel demands.</summary>
    internal int LastTableRow => Math.Max(FirstDataRow + RecordCount - 1, HeaderRow + 1);
}
