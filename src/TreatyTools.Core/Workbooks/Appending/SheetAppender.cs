using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>
/// Prepares a sheet that is there to take more records below its last: each column goes under the header of its name, columns without one
/// get new headers on the right, and new cells look as those above them.
/// </summary>
internal static class SheetAppender
{
    /// <summary>The plan of the records that are added; the style rows stand below the last record.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="addition">What is added.</param>
    /// <param name="formula">Gives the formula of a column of a table, or null.</param>
    /// <param name="warn">Takes warnings.</param>
    internal static SheetPlan Append(IXLWorksheet sheet, WorkbookSheet addition, Func<string, string, string?> formula, Action<string> warn)
    {
        IXLTable? table = FindTable(sheet, addition);
        IXLRangeAddress area = table?.RangeAddress ?? sheet.RangeUsed()?.RangeAddress
            ?? throw NotAppendable(sheet, "it is empty. Write it anew with -ClearSheet");
        if (table?.ShowTotalsRow == true)
        {
            throw NotAppendable(sheet, $"its table '{table.Name}' ends with a row of totals. Take the totals off in Excel");
        }

        int headerRow = area.FirstAddress.RowNumber, firstColumn = area.FirstAddress.ColumnNumber;
        int lastColumn = area.LastAddress.ColumnNumber, lastRow = LastFilledRow(sheet, area);
        if (table is null)
        {
            (headerRow, firstColumn, lastColumn) = HeaderFinder.Find(sheet, area, addition) ?? throw NotAppendable(sheet,
                addition.StartRow > 1 ? string.Create(CultureInfo.InvariantCulture,
                    $"row {addition.StartRow} has none of the names of the columns that are added. Say with -StartRow in which row its headers are")
                : "none of its first rows has the name of a column that is added, and the first looks like a title. Say with -StartRow in which row its "
                    + "headers are");
        }

        CheckBelow(sheet, area, table);
        SheetPlan plan = Plan(sheet, addition, headerRow, lastRow, warn);
        Dictionary<string, int> headers = Headers(sheet, headerRow, firstColumn, lastColumn);
        plan.HeadersBefore = Enumerable.Range(firstColumn, lastColumn - firstColumn + 1).ToDictionary(c => c, c => sheet.Cell(headerRow, c).PlainText());
        plan.ColumnsBefore = lastColumn - firstColumn + 1;
        ColumnPlan?[] places = new ColumnPlan?[lastColumn + plan.Columns.Count + 1];
        foreach (ColumnPlan column in plan.Columns)
        {
            bool known = headers.TryGetValue(column.Header, out int position);
            column.Position = known ? position : ++lastColumn;
            places[column.Position] = column;
            if (!known)
            {
                AddColumn(sheet, plan, column);
            }
            else if (table is not null && column.FormulaText is null && column.Source is not FormulaColumn)
            {
                CheckNotCalculated(sheet, table, column, formula);
            }
        }

        // Columns to which nothing is added get empty cells that look as those above them.
        for (int position = firstColumn; position <= lastColumn; position++)
        {
            places[position] ??= new ColumnPlan(new NullColumn(), "") { Position = position, Formula = table is null ? null
                : formula(table.Name, plan.HeadersBefore[position]) };
        }

        foreach (ColumnPlan column in places.OfType<ColumnPlan>().Where(c => c.Header.Length == 0 || headers.ContainsKey(c.Header)))
        {
            StyleAsAbove(sheet, plan, column);
        }

        plan.Columns = [.. places.OfType<ColumnPlan>()];
        plan.FirstColumn = firstColumn;
        plan.LastColumn = lastColumn;
        table?.Resize(sheet.Range(headerRow, firstColumn, plan.FirstDataRow + plan.StyleRows - 1, lastColumn));
        plan.TableName = table?.Name;
        return plan;
    }

    private static IXLTable? FindTable(IXLWorksheet sheet, WorkbookSheet addition)
    {
        if (addition.TableName is not { } wanted)
        {
            return sheet.Tables.FirstOrDefault();
        }

        return sheet.Tables.FirstOrDefault(t => string.Equals(t.Name, wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw NotAppendable(sheet,
                $"it has no table '{wanted}'.{NameSuggestion.Sentence(wanted, [.. sheet.Tables.Select(t => t.Name)])} Name a table that it has, or none");
    }

    private static SheetPlan Plan(IXLWorksheet sheet, WorkbookSheet addition, int headerRow, int lastRow, Action<string> warn)
    {
        int capacity = ExcelLimits.Rows - lastRow;
        List<ColumnPlan> columns = new ColumnPlanner(addition with { NoHeader = false }).Plan(warn);
        if (addition.Table.RowCount > capacity || capacity < SheetPlan.StyleRowsOf(columns))
        {
            throw SheetPlanner.TooManyRows(sheet.PlainName(), addition.Table.RowCount, capacity);
        }

        return new SheetPlan(addition, sheet.PlainName())
        {
            Columns = columns,
            HeaderRow = headerRow,
            FirstDataRow = lastRow + 1,
            RecordCount = (int)addition.Table.RowCount,
            LinksBefore = sheet.Hyperlinks.Count(),
        };
    }

    // A table that was written without records has one empty row.
    private static int LastFilledRow(IXLWorksheet sheet, IXLRangeAddress area)
    {
        int row = area.LastAddress.RowNumber;
        while (row > area.FirstAddress.RowNumber
            && sheet.Range(row, area.FirstAddress.ColumnNumber, row, area.LastAddress.ColumnNumber).IsEmpty())
        {
            row--;
        }

        return row;
    }

    // Values among calculated ones would be taken for calculated.
    private static void CheckNotCalculated(IXLWorksheet sheet, IXLTable table, ColumnPlan column, Func<string, string, string?> formula)
    {
        if (formula(table.Name, column.Header) is not null)
        {
            throw NotAppendable(sheet,
                $"its column '{column.Header}' is calculated by Excel, and the records have values for it. Leave them out with -Property");
        }
    }

    private static void CheckBelow(IXLWorksheet sheet, IXLRangeAddress area, IXLTable? table)
    {
        if (table is not null && sheet.LastRowUsed() is { } last && last.RowNumber() > area.LastAddress.RowNumber)
        {
            throw NotAppendable(sheet, string.Create(CultureInfo.InvariantCulture,
                $"there is something in row {last.RowNumber()}, below its table '{table.Name}'. Move it away"));
        }
    }

    private static Dictionary<string, int> Headers(IXLWorksheet sheet, int row, int firstColumn, int lastColumn)
    {
        Dictionary<string, int> headers = new(StringComparer.OrdinalIgnoreCase);
        for (int column = firstColumn; column <= lastColumn; column++)
        {
            headers.TryAdd(sheet.Cell(row, column).PlainText(), column);
        }

        return headers;
    }

    private static void AddColumn(IXLWorksheet sheet, SheetPlan plan, ColumnPlan column)
    {
        if (column.Position > ExcelLimits.Columns || !sheet.Column(column.Position).IsEmpty())
        {
            throw NotAppendable(sheet, $"there is no room on the right of its table for the new column '{column.Header}'. Move away what stands there");
        }

        IXLCell header = sheet.Cell(plan.HeaderRow, column.Position);
        WorkbookComposer.SetHeader(header, column.Header);
        if (column.Position > 1)
        {
            header.Style = sheet.Cell(plan.HeaderRow, column.Position - 1).Style;
        }

        sheet.Column(column.Position).Width = column.Width;
        WorkbookComposer.StyleRecords(sheet, plan, column);
        if (plan.FirstDataRow - 1 > plan.HeaderRow)
        {
            sheet.Range(plan.HeaderRow + 1, column.Position, plan.FirstDataRow - 1, column.Position).Style = sheet.Cell(plan.FirstDataRow, column.Position)
                .Style;
        }
    }

    private static void StyleAsAbove(IXLWorksheet sheet, SheetPlan plan, ColumnPlan column)
    {
        if (plan.FirstDataRow - 1 <= plan.HeaderRow)
        {
            WorkbookComposer.StyleRecords(sheet, plan, column);
            return;
        }

        IXLStyle above = sheet.Cell(plan.FirstDataRow - 1, column.Position).Style;
        for (int i = 0; i < plan.StyleRows; i++)
        {
            IXLCell cell = sheet.Cell(plan.FirstDataRow + i, column.Position);
            cell.Style = above;
            IXLStyle style = cell.Style;
            style.IncludeQuotePrefix = false;
            SetFormat(style.NumberFormat, column, column.FormatOf((CellStyle)i));
            if (column.AsLink)
            {
                style.Font.SetUnderline(XLFontUnderlineValues.None).Font.SetFontColor(XLColor.FromTheme(XLThemeColor.Text1));
            }
        }

        WorkbookComposer.MarkStyleRows(sheet, plan, column);
    }

    // The format of the cells above stays, unless a number would be shown as a day there or a day as a number.
    private static void SetFormat(IXLNumberFormat above, ColumnPlan column, string? wanted)
    {
        NumberMeaning shown = NumberFormats.Meaning(above.NumberFormatId, above.Format);
        NumberMeaning meant = wanted is not null ? NumberFormats.Meaning(wanted) : column.IsNumber || column.IsMixed ? NumberMeaning.Number : shown;
        if (meant == shown && (wanted is null || above.NumberFormatId != 0 || !string.IsNullOrEmpty(above.Format)))
        {
            return;
        }

        if (wanted is null)
        {
            above.SetNumberFormatId(0);
        }
        else
        {
            above.SetFormat(wanted);
        }
    }

    private static TreatyFault NotAppendable(IXLWorksheet sheet, string why) => new("SheetNotAppendable", FaultKind.InvalidData,
        $"Nothing can be added to the sheet '{sheet.PlainName()}': {why}, or choose another sheet with -WorksheetName.", sheet.PlainName());

    private sealed class NullColumn() : TableColumn("", typeof(string))
    {
        public override object? this[long row] => null;
    }
}
