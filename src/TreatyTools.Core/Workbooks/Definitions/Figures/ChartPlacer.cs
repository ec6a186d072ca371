using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;

namespace TreatyTools.Core.Workbooks.Definitions.Figures;

/// <summary>Finds places for charts: right of the table and beside each other, or two by two on a sheet of their own.</summary>
internal sealed class ChartPlacer
{
    // Pixels of cells that nobody has sized; columns are taken for a little narrower, since programs differ.
    internal const int ColumnPixels = 60;
    private const int RowPixels = 20;
    private const int ChartsAcross = 2;

    // Pixels that a page of A4 across has within its margins, at the size at which cells are shown.
    private const int PageWidth = 1_020;
    private const int PageHeight = 640;

    private const int FirstColumn = 2;
    private const int FirstRow = 2;

    private readonly IXLWorksheet _sheet;
    private readonly SheetPlan? _plan;
    private readonly List<PlannedChart> _waiting = [];
    private int _column;

    /// <param name="sheet">The sheet.</param>
    /// <param name="plan">The table on it; null for a sheet of charts.</param>
    /// <param name="freeColumn">First column right of the charts that the sheet has already.</param>
    internal ChartPlacer(IXLWorksheet sheet, SheetPlan? plan, int freeColumn)
    {
        _sheet = sheet;
        _plan = plan;
        _column = plan is null ? FirstColumn : Math.Max(plan.LastColumn + 2, freeColumn);
    }

    /// <summary>The charts that were placed.</summary>
    internal List<NativeChart> Charts { get; } = [];

    /// <summary>Places a chart; on a sheet of charts once all are known.</summary>
    internal void Add(PlannedChart planned)
    {
        if (_plan is null && planned.Column is null && planned.Row is null)
        {
            _waiting.Add(planned);
            return;
        }

        int columns = Place(planned, planned.Column ?? _column, planned.Row ?? _plan?.FirstTableRow ?? FirstRow, planned.Size);
        if (planned.Column is null && planned.Row is null)
        {
            _column += columns + 1;
        }
    }

    private int Place(PlannedChart planned, int column, int row, (int Width, int Height) size)
    {
        int columns = Cells(size.Width, ColumnPixels);
        Charts.Add(planned.Chart with { Anchor = new NativeAnchor(column, row, column + columns, row + Cells(size.Height, RowPixels)) { Size = size } });
        return columns;
    }

    /// <summary>
    /// Lays a sheet of charts out: two side by side, as wide as each other and each as high as its neighbour, and where a page ends none of them is cut.
    /// </summary>
    internal void Arrange()
    {
        if (_plan is not null)
        {
            return;
        }

        int widest = 0, row = FirstRow, top = 1;
        foreach (PlannedChart planned in _waiting)
        {
            widest = Math.Max(widest, planned.IsSized.Width ? planned.Size.Width : ChartPlanner.DefaultWidth);
        }

        int across = Math.Min(ChartsAcross, _waiting.Count), step = Cells(widest, ColumnPixels) + 1;
        double shrunk = Math.Min(1, PageWidth / (double)((FirstColumn + (across * step)) * ColumnPixels));
        foreach (PlannedChart[] neighbours in _waiting.Chunk(ChartsAcross))
        {
            int height = neighbours.Max(planned => planned.Size.Height), end = row + Cells(height, RowPixels);
            if (row > FirstRow && (end - top) * RowPixels * shrunk > PageHeight)
            {
                _sheet.PageSetup.AddHorizontalPageBreak(row - 1);
                top = row;
            }

            for (int i = 0; i < neighbours.Length; i++)
            {
                PlannedChart planned = neighbours[i];
                Place(planned, FirstColumn + (i * step), row, (planned.IsSized.Width ? planned.Size.Width : widest,
                    planned.IsSized.Height ? planned.Size.Height : height));
            }

            row = end + 1;
        }
    }

    private static int Cells(int pixels, int pixelsPerCell) => (pixels + pixelsPerCell - 1) / pixelsPerCell;

    /// <summary>Sets up the page: the table on pages of its own, at the size that it has without charts, then the charts.</summary>
    /// <returns>What is to be printed, as formulas have it; null for everything.</returns>
    internal string? PrintArea()
    {
        if (_plan is null)
        {
            return null;
        }

        int first = Charts.Min(c => c.Anchor.FirstColumn), top = Charts.Min(c => c.Anchor.FirstRow);
        if (first <= _plan.LastColumn)
        {
            return null;
        }

        string rows = Area(1, 1, Math.Max(_plan.LastTableRow, _plan.FirstTableRow), _plan.LastColumn);
        return $"{rows},{Area(top, first, Charts.Max(Bottom), Charts.Max(c => c.Anchor.EndColumn))}";
    }

    private string Area(int firstRow, int firstColumn, int lastRow, int lastColumn) => string.Create(CultureInfo.InvariantCulture,
        $"{PlannedRows.Quote(_sheet.PlainName())}!${ExcelNames.Letters(firstColumn)}${firstRow}:${ExcelNames.Letters(lastColumn)}${lastRow}");

    // The row at which a chart ends, of rows that differ in height.
    private int Bottom(NativeChart chart)
    {
        ColumnPlan[] wrapped = [.. _plan!.Columns.Where(c => c.Wrap)];
        double left = chart.Anchor.Size!.Value.Height * 0.75;
        int row = chart.Anchor.FirstRow;
        for (; left > 0 && row < ExcelLimits.Rows; row++)
        {
            int record = row - _plan.FirstDataRow;
            left -= record >= 0 && record < _plan.RecordCount ? RowWriter.Height(wrapped, _plan.FirstRecord + record) ?? RowHeights.Line
                : record < 0 ? _sheet.Row(row).Height : RowHeights.Line;
        }

        return Math.Max(chart.Anchor.FirstRow, row - 1);
    }
}
