using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>A table of the report: laid out and styled as every exported table, with links between the sheets.</summary>
internal sealed class ReportTable<T>
{
    // Points: what a page of A4 across has within its margins, and what a character and the edges of a cell take.
    private const double PageWidth = 784;
    private const double PageHeight = 516;
    private const double DigitPoints = 5.25;
    private const double PaddingPoints = 3.75;

    // What is longer is for the screen.
    private const int MostPages = 4;

    private const double HeaderHeight = 20;
    private const double HeaderButton = 3.2;
    private const double Bold = 1.08;
    private const double WidestFolded = 150;
    private const double FoldedStep = 15;

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

    /// <summary>Header of the last column that is printed; those behind it are for the screen. Null prints all.</summary>
    internal string? LastPrinted { get; init; }

    /// <summary>Whether it is for the screen however short it is.</summary>
    internal bool ForScreen { get; init; }

    /// <summary>What the heading of the sheet has to say of print, once the table is written; empty where it is printed.</summary>
    internal string PrintNote { get; private set; } = "";

    internal int LastRow => _headerRow + _rows.Count;

    /// <summary>Whether there is a column.</summary>
    internal bool Has(string header) => Array.Exists(_columns, column => column.Header == header);

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
        WorkbookSheet wanted = new(_sheet, table) { StartRow = _headerRow, TableName = TableName };
        SheetPlan plan = SheetPlanner.Plan(wanted, split: false, _ => { }).Single();
        plan.SheetName = book.Names.Sheet(_sheet);
        plan.TableName = book.Names.Table(TableName, _sheet);
        for (int i = 0; i < _columns.Length; i++)
        {
            Narrow(plan, i);
        }

        int[] lines = [.. Enumerable.Range(0, _rows.Count).Select(row => Lines(plan, row, folded: false))];
        Unfold(plan, lines);
        WorkbookComposer.AddSheet(book.Book, plan, null);
        IXLWorksheet target = book.Book.Worksheet(plan.SheetName);
        Fill(target, plan, book, lines);
        target.Table(plan.TableName).Resize(target.Range(_headerRow, 1, LastRow, _columns.Length));
        int headerLines = plan.Columns.Max(column => ColumnWidths.Lines(column.Header, (column.Width - HeaderButton) / Bold));
        target.Row(_headerRow).Height = Math.Max(HeaderHeight, RowHeights.Of(headerLines, extra: HeaderHeight - RowHeights.Line));
        Fold(target);
        // The name of the row stays in view.
        target.SheetView.Freeze(_headerRow, 1);
        SetPrint(target, plan, book, lines);
        book.FreeRows.Add((_sheet, _headerRow));
        return target;
    }

    // What is printed: the columns up to the last one for print; of a table that would take many pages nothing, unless all is wanted.
    private void SetPrint(IXLWorksheet target, SheetPlan plan, ReportBook book, int[] lines)
    {
        // The last one may have been left out as empty.
        int end = Array.IndexOf(_headers, LastPrinted);
        int printed = LastPrinted is null ? _columns.Length : _columns.Count(column => Array.IndexOf(_headers, column.Header) <= end);
        double wide = plan.Columns.Take(printed).Where((_, i) => !_columns[i].Folded).Sum(column => (column.Width * DigitPoints) + PaddingPoints);
        double scale = Math.Min(1, PageWidth / wide);
        int pages = (int)Math.Ceiling(lines.Sum(count => RowHeights.Of(count)) * scale / (PageHeight - (target.Row(_headerRow).Height * scale)));
        int hidden = Array.FindIndex(_columns, column => column.Folded);
        if ((pages <= MostPages && !ForScreen) || book.PrintAll || hidden < 0)
        {
            if (printed > 0 && printed < _columns.Length)
            {
                target.PageSetup.PrintAreas.Add(1, 1, LastRow, printed);
            }

            return;
        }

        // A folded cell: nothing that is seen.
        target.PageSetup.PrintAreas.Add(1, hidden + 1, 1, hidden + 1);
        book.ScreenOnly.Add(_sheet);
        PrintNote = string.Create(CultureInfo.InvariantCulture, $" For the screen: in print it would take about {Words.Count(pages, "page")}. "
            + $"To print it, clear the print area of this sheet, or write the report with -PrintAll.");
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
        Change(plan, index, column with { Wrap = wraps, Width = width });
    }

    // Folded columns are as wide as it takes that their texts fit into the rows as these are; what still does not fit makes its row higher.
    private void Unfold(SheetPlan plan, int[] lines)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            ColumnPlan column = plan.Columns[i];
            if (!_columns[i].Folded || !column.Wrap)
            {
                continue;
            }

            while (column.Width < WidestFolded && Enumerable.Range(0, lines.Length).Any(row => column.Source[row] is { } value
                && RowHeights.Lines(CellText.Of(value), column.Width) > lines[row]))
            {
                column = column with { Width = Math.Min(WidestFolded, column.Width + FoldedStep) };
            }

            Change(plan, i, column);
        }

        for (int row = 0; row < lines.Length; row++)
        {
            lines[row] = Math.Max(lines[row], Lines(plan, row, folded: true));
        }
    }

    private static void Change(SheetPlan plan, int index, ColumnPlan column)
    {
        ColumnPlan[] changed = [.. plan.Columns];
        changed[index] = column;
        plan.Columns = changed;
    }

    private int Lines(SheetPlan plan, int row, bool folded)
    {
        int lines = 1;
        for (int c = 0; c < _columns.Length; c++)
        {
            ColumnPlan column = plan.Columns[c];
            if (column.Wrap && _columns[c].Folded == folded && column.Source[row] is { } value)
            {
                lines = Math.Max(lines, RowHeights.Lines(Shown(value), column.Width));
            }
        }

        return lines;
    }

    private void Fill(IXLWorksheet target, SheetPlan plan, ReportBook book, int[] lines)
    {
        int first = plan.FirstDataRow;
        for (int row = first; row < first + plan.StyleRows; row++)
        {
            if (row > first && row >= first + _rows.Count)
            {
                target.Range(row, 1, row, _columns.Length).Clear();
            }
        }

        // Cells that look alike take their look from the first of them: working it out anew for each costs more than all the rest.
        Dictionary<(int Column, CellLook Look), IXLStyle> looks = [];
        string[] letters = [.. Enumerable.Range(1, _columns.Length).Select(ExcelNames.Letters)];
        // From the bottom, since the first row carries the styles of all.
        for (int i = _rows.Count - 1; i >= 0; i--)
        {
            book.Cancellation.ThrowIfCancellationRequested();
            string number = (first + i).ToString(CultureInfo.InvariantCulture);
            for (int c = 0; c < _columns.Length; c++)
            {
                IXLCell cell = target.Cell(first + i, c + 1);
                object? value = plan.Columns[c].Source[i];
                if (value is null)
                {
                    cell.Clear(XLClearOptions.Contents);
                    if (i > 0)
                    {
                        cell.Style = target.Cell(first, c + 1).Style;
                    }

                    continue;
                }

                CellLook look = Set(cell, value);
                string reference = letters[c] + number;
                bool links = _columns[c].Target is { } leads && book.TryLink(_sheet, reference, Held(cell, value), leads(_rows[i]));
                look |= links || _columns[c].Url is { } url && book.TryLinkOut(_sheet, reference, url(_rows[i])) ? CellLook.Link : CellLook.None;
                // What is calculated is no typed text.
                look = links ? look & ~CellLook.Quoted : look;
                if (!looks.TryGetValue((c, look), out IXLStyle? style))
                {
                    cell.Style = target.Cell(first, c + 1).Style;
                    Dress(cell, look, _columns[c].Format);
                    looks.Add((c, look), cell.Style);
                }
                else
                {
                    cell.Style = style;
                }
            }

            if (lines[i] > 1)
            {
                target.Row(first + i).Height = RowHeights.Of(lines[i]);
            }
        }
    }

    private static object Held(IXLCell cell, object value) => value is int number ? (double)number : cell.GetString();

    private static string Shown(object value) => value is EdtfDate date && !CellText.TryExactDay(date, out _) ? ReportLook.Day(date) : CellText.Of(value);

    private static void Dress(IXLCell cell, CellLook look, string? format)
    {
        if (look.HasFlag(CellLook.Number))
        {
            cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetIndent(0);
        }

        if (format is not null)
        {
            cell.Style.NumberFormat.SetFormat(format);
        }

        cell.Style.IncludeQuotePrefix = look.HasFlag(CellLook.Quoted);
        if (look.HasFlag(CellLook.Link))
        {
            ReportBook.Style(cell);
        }
    }

    // Writes a value, and says what look it asks for.
    private static CellLook Set(IXLCell cell, object value)
    {
        switch (value)
        {
            case int number:
                cell.SetValue(number);
                return CellLook.Number;
            case double number:
                cell.SetValue(number);
                return CellLook.Number;
            case DateOnly date when CellText.TrySerial(date, out _):
                cell.SetValue(date.ToDateTime(TimeOnly.MinValue));
                return CellLook.None;
            case EdtfDate edtf when CellText.TryExactDay(edtf, out DateOnly day) && CellText.TrySerial(day, out _):
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
                return CellLook.None;
            default:
                string text = Shown(value);
                ReportBook.SetText(cell, text);
                return CellText.NeedsQuote(text) ? CellLook.Quoted : CellLook.None;
        }
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

    // How a cell looks beside what its column says.
    [Flags]
    private enum CellLook
    {
        None = 0,
        Number = 1,
        Quoted = 2,
        Link = 4,
    }
}
