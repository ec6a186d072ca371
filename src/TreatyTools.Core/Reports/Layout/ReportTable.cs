using ClosedXML.Excel;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>A table of the report: laid out and styled as every exported table, with links between the sheets.</summary>
internal sealed class ReportTable<T>
{
    private readonly string _sheet;
    private readonly int _headerRow;
    private readonly IReadOnlyList<T> _rows;
    private readonly ReportColumn<T>[] _columns;
    private readonly string[] _headers;

    /// <summary>A table.</summary>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="headerRow">Row of the header.</param>
    /// <param name="rows">One a row; at least one.</param>
    /// <param name="columns">The columns. One in which nothing stands is left out.</param>
    internal ReportTable(string sheet, int headerRow, IReadOnlyList<T> rows, IReadOnlyList<ReportColumn<T>> columns)
    {
        (_sheet, _headerRow, _rows) = (sheet, headerRow, rows);
        _headers = [.. columns.Select(column => column.Header)];
        _columns = [.. columns.Where(column => column.Keep || rows.Any(
            row => column.Value(row) is not (null or "" or IReadOnlyCollection<string> { Count: 0 })))];
    }

    /// <summary>Name of the Excel table.</summary>
    internal required string TableName { get; init; }

    /// <summary>Keeps the header in view; not where a chart stands above it.</summary>
    internal bool Freeze { get; init; } = true;

    /// <summary>Header of the last column that is printed; those behind it are for the screen. Null prints all.</summary>
    internal string? LastPrinted { get; init; }

    internal int LastRow => _headerRow + _rows.Count;

    /// <summary>Number of a column on the sheet.</summary>
    internal int Column(string header)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Header == header)
            {
                return i + 1;
            }
        }

        throw new ArgumentException($"There is no column '{header}'.", nameof(header));
    }

    /// <summary>Header of the column by which links find a row.</summary>
    internal string Key { get; init; } = "Id";

    /// <summary>Says by what the row of each record will be found.</summary>
    internal void Place(ReportBook book, Func<T, string> id)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        int column = Column(Key);
        foreach (T row in _rows)
        {
            book.Place(id(row), new ReportKey(_sheet, ExcelNames.Letters(column), _columns[column - 1].Value(row)!));
        }
    }

    /// <summary>Writes the table on a new sheet.</summary>
    internal IXLWorksheet Write(ReportBook book)
    {
        Table table = new([.. _columns.Select(c => ColumnTyping.Of(c.Header, [.. _rows.Select(c.Value)]))], _rows.Count);
        WorkbookSheet wanted = new(_sheet, table) { StartRow = _headerRow, TableName = TableName, FreezeHeader = Freeze };
        SheetPlan plan = SheetPlanner.Plan(wanted, split: false, _ => { }).Single();
        plan.SheetName = book.Names.Sheet(_sheet);
        plan.TableName = book.Names.Table(TableName, _sheet);
        for (int i = 0; i < _columns.Length; i++)
        {
            Narrow(plan, i);
        }

        WorkbookComposer.AddSheet(book.Book, plan, null);
        IXLWorksheet target = book.Book.Worksheet(plan.SheetName);
        Fill(target, plan, book);
        target.Table(plan.TableName).Resize(target.Range(_headerRow, 1, LastRow, _columns.Length));
        Fold(target);
        // The name of the row stays in view.
        target.SheetView.Freeze(Freeze ? _headerRow : 0, 1);
        // The last one may have been left out as empty.
        int end = Array.IndexOf(_headers, LastPrinted);
        if (_columns.Count(column => Array.IndexOf(_headers, column.Header) <= end) is var printed and > 0)
        {
            target.PageSetup.PrintAreas.Add(1, 1, LastRow, printed);
        }

        book.FreeRows.Add((_sheet, _headerRow));
        return target;
    }

    // A width of one's own: what does not fit into it is wrapped.
    private void Narrow(SheetPlan plan, int index)
    {
        if (_columns[index].Width is not { } width)
        {
            return;
        }

        ColumnPlan column = plan.Columns[index];
        bool wraps = column.Wrap || Enumerable.Range(0, _rows.Count)
            .Any(row => column.Source[row] is { } value && ColumnWidths.Measure(CellText.Of(value)) > RowHeights.Inner(width));
        ColumnPlan[] changed = [.. plan.Columns];
        changed[index] = column with { Wrap = wraps, Width = width };
        plan.Columns = changed;
    }

    private void Fill(IXLWorksheet target, SheetPlan plan, ReportBook book)
    {
        int first = plan.FirstDataRow;
        for (int row = first; row < first + SheetPlan.StyleRows; row++)
        {
            if (row > first && row >= first + _rows.Count)
            {
                target.Range(row, 1, row, _columns.Length).Clear();
            }
        }

        // From the bottom, since the first row carries the styles of all.
        for (int i = _rows.Count - 1; i >= 0; i--)
        {
            book.Cancellation.ThrowIfCancellationRequested();
            int lines = 1;
            for (int c = 0; c < _columns.Length; c++)
            {
                ColumnPlan column = plan.Columns[c];
                IXLCell cell = target.Cell(first + i, c + 1);
                if (i > 0)
                {
                    cell.Style = target.Cell(first, c + 1).Style;
                }

                object? value = column.Source[i];
                Set(cell, value);
                if (value is not null && _columns[c].Format is { } format)
                {
                    cell.Style.NumberFormat.SetFormat(format);
                }

                if (value is not null)
                {
                    book.Link(cell, _columns[c].Target?.Invoke(_rows[i]));
                    book.LinkOut(cell, _columns[c].Url?.Invoke(_rows[i]));
                    if (column.Wrap && !_columns[c].Folded)
                    {
                        lines = Math.Max(lines, RowHeights.Lines(CellText.Of(value), column.Width));
                    }
                }
            }

            if (lines > 1)
            {
                target.Row(first + i).Height = RowHeights.Of(lines);
            }
        }
    }

    private static void Set(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null:
                cell.Clear(XLClearOptions.Contents);
                break;
            case int number:
                cell.SetValue(number).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetIndent(0);
                break;
            case double number:
                cell.SetValue(number).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetIndent(0);
                break;
            case DateOnly date when CellText.TrySerial(date, out _):
                SetDay(cell, date);
                break;
            case EdtfDate edtf when !CellText.TryExactDay(edtf, out _):
                ReportBook.SetText(cell, ReportLook.Day(edtf));
                break;
            case EdtfDate edtf when CellText.TryExactDay(edtf, out DateOnly day) && CellText.TrySerial(day, out _):
                SetDay(cell, day);
                break;
            default:
                ReportBook.SetText(cell, CellText.Of(value));
                break;
        }
    }

    private static void SetDay(IXLCell cell, DateOnly day)
    {
        string format = cell.Style.NumberFormat.Format;
        cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
        cell.Style.NumberFormat.SetFormat(format);
    }

    private void Fold(IXLWorksheet target)
    {
        for (int c = 0; c < _columns.Length; c++)
        {
            if (_columns[c].Folded)
            {
                target.Column(c + 1).OutlineLevel = 1;
                target.Column(c + 1).Hide();
            }
        }
    }
}
