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
    private const int ChartsOfPage = 6;

    private readonly IXLWorksheet _sheet;
    private readonly SheetPlan? _plan;
    private int _column;
    private int _row;
    private int _across;
    private int _lowest;

    /// <param name="sheet">The sheet.</param>
    /// <param name="plan">The table on it; null for a sheet of charts.</param>
    /// <param name="freeColumn">First column right of the charts that the sheet has already.</param>
    internal ChartPlacer(IXLWorksheet sheet, SheetPlan? plan, int freeColumn)
    {
        _sheet = sheet;
        _plan = plan;
        _column = plan is null ? 2 : Math.Max(plan.LastColumn + 2, freeColumn);
        _row = plan?.FirstTableRow ?? 2;
    }

    /// <summary>The charts that were placed.</summary>
    internal List<NativeChart> Charts { get; } = [];

    /// <summary>Places a chart.</summary>
    /// <param name="planned">The chart.</param>
    /// <param name="widest">Width of the widest chart of the sheet, so that those of a sheet of charts stand in columns.</param>
    internal void Add(PlannedChart planned, int widest)
    {
        (int width, int height) = planned.Size;
        int column = planned.Column ?? _column, row = planned.Row ?? _row;
        int columns = Cells(width, ColumnPixels), rows = Cells(height, RowPixels);
        Charts.Add(planned.Chart with { Anchor = new NativeAnchor(column, row, column + columns, row + rows) { Size = planned.Size } });
        if (planned.Column is not null || planned.Row is not null)
        {
            return;
        }

        _lowest = Math.Max(_lowest, row + rows);
        _column = column + (_plan is null ? Cells(widest, ColumnPixels) : columns) + 1;
        if (_plan is null && ++_across == ChartsAcross)
        {
            (_across, _column, _row) = (0, 2, _lowest + 1);
        }
    }

    private static int Cells(int pixels, int pixelsPerCell) => (pixels + pixelsPerCell - 1) / pixelsPerCell;

    /// <summary>Puts a sheet of a few charts on one page, so that none is cut.</summary>
    internal void FitPage()
    {
        if (_plan is null && Charts.Count <= ChartsOfPage)
        {
            _sheet.PageSetup.FitToPages(1, 1);
        }
    }

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
        $"{PlannedRows.Quote(_sheet.Name)}!${ExcelNames.Letters(firstColumn)}${firstRow}:${ExcelNames.Letters(lastColumn)}${lastRow}");

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
