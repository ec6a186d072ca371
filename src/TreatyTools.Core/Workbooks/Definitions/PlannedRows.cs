using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;

namespace TreatyTools.Core.Workbooks.Definitions;

/// <summary>The rows of a sheet as they will stand there: those that were there, and those that are added.</summary>
/// <param name="plan">What is added.</param>
/// <param name="sheet">The sheet, which has the rows that were there.</param>
internal sealed class PlannedRows(SheetPlan plan, IXLWorksheet sheet)
{
    internal SheetPlan Plan { get; } = plan;

    /// <summary>The headers, or without any the names of the columns, from left to right.</summary>
    internal IReadOnlyList<string> Headers { get; } = [.. plan.Columns.Select(plan.Header)];

    /// <summary>Number of rows.</summary>
    internal int Count => Before + Plan.RecordCount;

    /// <summary>First row of the sheet, counted from 1.</summary>
    internal int FirstRow => Plan.FirstTableRow;

    /// <summary>Last row of the sheet; the first where there are no rows, since a range has at least one.</summary>
    internal int LastRow => Math.Max(FirstRow, FirstRow + Count - 1);

    /// <summary>Column of the sheet, counted from 1, of a column of the table, counted from 0.</summary>
    internal int Position(int column) => Plan.Columns[column].Position;

    /// <summary>Whether Excel calculates the column.</summary>
    internal bool IsCalculated(int column) => Plan.Columns[column].Formula is not null;

    /// <summary>Number format of a column; null for the general one.</summary>
    internal string? Format(int column) => Plan.Columns[column].Format;

    private int Before => Plan.FirstDataRow - Plan.FirstTableRow;

    /// <summary>What a cell holds.</summary>
    internal object? this[int row, int column] => row >= Before
        ? SheetValue.Of(Plan.Columns[column], Plan.Columns[column].Source[Plan.FirstRecord + row - Before])
        : Existing(sheet.Cell(FirstRow + row, Position(column)));

    /// <summary>The values of a column.</summary>
    internal object?[] Values(int column)
    {
        object?[] values = new object?[Count];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = this[row, column];
        }

        return values;
    }

    /// <summary>A range of the sheet's column as formulas have it.</summary>
    internal string Reference(int column) => Reference(Plan.SheetName, Position(column), FirstRow, LastRow);

    /// <summary>The cell of a column's header as formulas have it.</summary>
    internal string HeaderReference(int column) => Reference(Plan.SheetName, Position(column), Plan.HeaderRow, Plan.HeaderRow);

    /// <summary>The column of this name, which may be an earlier one, or -1.</summary>
    internal int Find(string name) => ColumnPattern.Find(Headers, Plan.Sheet.Header(name));

    /// <summary>The columns of these names, which may be earlier ones or have wildcards.</summary>
    internal List<int> Choose(IEnumerable<string> names) => ColumnPattern.Choose(Headers, names.Select(Plan.Sheet.Header));

    /// <summary>The order in which the values of a column are read; null for that of the values themselves.</summary>
    internal ValueOrder? Order(int column) => Plan.Sheet.Orders.GetValueOrDefault(Headers[column]);

    /// <summary>The word that stands for a value that was another one before.</summary>
    internal object? Word(object? value) => value is string text ? Plan.Sheet.Reworded.GetValueOrDefault(text, text) : value;

    /// <summary>A range in one column as formulas have it.</summary>
    internal static string Reference(string sheet, int column, int firstRow, int lastRow)
    {
        string letters = ExcelNames.Letters(column), first = string.Create(CultureInfo.InvariantCulture, $"{Quote(sheet)}!${letters}${firstRow}");
        return firstRow == lastRow ? first : string.Create(CultureInfo.InvariantCulture, $"{first}:${letters}${lastRow}");
    }

    /// <summary>The name of a sheet as formulas have it.</summary>
    internal static string Quote(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    private static object? Existing(IXLCell cell) => cell.HasFormula || cell.IsEmpty() ? null : cell.Value switch
    {
        double number => number,
        bool flag => flag,
        DateTime time => time,
        TimeSpan span => span.TotalDays,
        string { Length: 0 } => null,
        object value => LibraryNames.Out(OoxmlText.Unescape(Convert.ToString(value, CultureInfo.InvariantCulture)!)),
        null => null,
    };
}
