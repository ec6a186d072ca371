using System.Globalization;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>Lays tables out on sheets: checks limits and names of columns, and splits what is too long when that is wanted.</summary>
internal static class SheetPlanner
{
    /// <summary>The sheets that a table goes to, one unless it is split, each with the name that was wanted for it.</summary>
    internal static IEnumerable<SheetPlan> Plan(WorkbookSheet sheet, bool split, Action<string> warn)
    {
        CheckColumns(sheet);
        List<ColumnPlan> columns = new ColumnPlanner(sheet).Plan(warn);
        int titleRows = sheet.Title is null ? 0 : 1;
        int headerRow = sheet.NoHeader ? 0 : sheet.StartRow + titleRows;
        int firstDataRow = sheet.NoHeader ? sheet.StartRow + titleRows : headerRow + 1;
        int capacity = ExcelLimits.Rows - firstDataRow + 1;
        if (capacity < SheetPlan.StyleRowsOf(columns))
        {
            throw new TreatyFault("TooManyRows", FaultKind.LimitExceeded,
                $"Nothing fits on a sheet from row {sheet.StartRow.ToString(CultureInfo.InvariantCulture)}: it ends at row 1,048,576.", sheet.StartRow);
        }

        if (sheet.Table.RowCount > capacity && !split)
        {
            throw TooManyRows(sheet.Name, sheet.Table.RowCount, capacity);
        }

        int part = 1;
        for (long first = 0; first == 0 || first < sheet.Table.RowCount; first += capacity, part++)
        {
            yield return new SheetPlan(sheet, part == 1 ? sheet.Name : string.Create(CultureInfo.InvariantCulture, $"{sheet.Name} ({part})"))
            {
                Columns = columns,
                LastColumn = columns.Count,
                HeaderRow = headerRow,
                FirstDataRow = firstDataRow,
                FirstRecord = first,
                IsPart = sheet.Table.RowCount > capacity,
                RecordCount = (int)Math.Min(capacity, sheet.Table.RowCount - first),
            };
        }
    }

    /// <summary>Checks that every column named in the options of some sheet is a column of one of them.</summary>
    internal static void CheckNames(IReadOnlyList<WorkbookSheet> sheets)
    {
        string[] known = [.. sheets.SelectMany(s => s.Table.ColumnNames).Distinct(StringComparer.OrdinalIgnoreCase)];
        IEnumerable<string> named = sheets.SelectMany(s => s.NumberFormats.Keys.Concat(s.TextColumns).Concat(s.HyperlinkColumns).Select(s.Header));
        ColumnPattern.Choose(known, named);
    }

    internal static TreatyFault TooManyRows(string sheet, long rows, int capacity) => new("TooManyRows", FaultKind.LimitExceeded,
        string.Create(CultureInfo.InvariantCulture,
            $"{rows:N0} rows do not fit on the sheet '{sheet}', which has room for {capacity:N0}. Select fewer rows, add -Split to go on over several sheets, "
                + $"or write Parquet or CSV with Export-TreatyDataFrame."),
        sheet);

    private static void CheckColumns(WorkbookSheet sheet)
    {
        Table table = sheet.Table;
        if (table.Columns.Count == 0)
        {
            throw new TreatyFault("NothingToExport", FaultKind.InvalidArgument, $"There is nothing to write on the sheet '{sheet.Name}': it has no columns.",
                sheet.Name);
        }

        if (table.Columns.Count > ExcelLimits.Columns)
        {
            throw new TreatyFault("TooManyColumns", FaultKind.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture,
                    $"{table.Columns.Count:N0} columns do not fit on the sheet '{sheet.Name}': Excel has room for {ExcelLimits.Columns:N0}. Select columns "
                        + $"with -Property."),
                sheet.Name);
        }
    }
}
