using ClosedXML.Excel;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;

namespace TreatyTools.Core.Workbooks.Definitions.Pivots;

/// <summary>Fills the cells of a pivot table, so that it is there before a program lays it out anew.</summary>
internal static class PivotSheet
{
    internal const string GrandTotal = "Grand Total";

    private const string All = "(All)";
    private const double Widest = 42;

    /// <summary>Writes the cells.</summary>
    internal static void Fill(IXLWorksheet sheet, PivotTable pivot, CancellationToken cancellation = default)
    {
        for (int i = 0; i < pivot.Filters.Length; i++)
        {
            int row = pivot.Row - 1 - pivot.Filters.Length + i;
            Text(sheet.Cell(row, 1), pivot.Fields[pivot.Filters[i]].Name);
            Text(sheet.Cell(row, 2), All);
        }

        FillHeadings(sheet, pivot);
        FillRows(sheet, pivot, cancellation);
        Style(sheet, pivot);
        SetWidths(sheet, pivot);
    }

    private static void FillHeadings(IXLWorksheet sheet, PivotTable pivot)
    {
        int first = pivot.Rows.Length + 1, last = pivot.Row + pivot.HeaderRows - 1, count = pivot.Values.Length;
        for (int i = 0; i < pivot.Rows.Length; i++)
        {
            Text(sheet.Cell(last, i + 1), pivot.Fields[pivot.Rows[i]].Name);
        }

        if (pivot.Columns.Length == 0)
        {
            for (int value = 0; value < count; value++)
            {
                Text(sheet.Cell(last, first + value), pivot.Values[value].Caption);
            }

            return;
        }

        if (count == 1)
        {
            Text(sheet.Cell(pivot.Row, 1), pivot.Values[0].Caption);
        }

        for (int i = 0; i < pivot.Columns.Length; i++)
        {
            Text(sheet.Cell(pivot.Row, first + i), pivot.Fields[pivot.Columns[i]].Name);
        }

        for (int line = 0; line < pivot.ColumnLines.Count; line++)
        {
            int column = first + line * count, shared = Shared(pivot.ColumnLines, line);
            for (int i = shared; i < pivot.Columns.Length; i++)
            {
                Item(sheet.Cell(pivot.Row + 1 + i, column), pivot.Fields[pivot.Columns[i]], pivot.ColumnLines[line][i]);
            }

            for (int value = 0; count > 1 && value < count; value++)
            {
                Text(sheet.Cell(last, column + value), pivot.Values[value].Caption);
            }
        }

        for (int value = 0; pivot.HasTotalColumn && value < count; value++)
        {
            Text(sheet.Cell(pivot.Row + 1, first + pivot.ColumnLines.Count * count + value), count == 1 ? GrandTotal : "Total " + pivot.Values[value].Caption);
        }
    }

    private static void FillRows(IXLWorksheet sheet, PivotTable pivot, CancellationToken cancellation)
    {
        int top = pivot.Row + pivot.HeaderRows, first = pivot.Rows.Length + 1;
        for (int line = 0; line < pivot.Results.Length; line++)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isTotal = line == pivot.RowLines.Count;
            if (isTotal && !pivot.GrandTotals)
            {
                break;
            }

            if (isTotal)
            {
                Text(sheet.Cell(top + line, 1), GrandTotal);
            }
            else
            {
                for (int i = Shared(pivot.RowLines, line); i < pivot.Rows.Length; i++)
                {
                    Item(sheet.Cell(top + line, i + 1), pivot.Fields[pivot.Rows[i]], pivot.RowLines[line][i]);
                }
            }

            double?[] results = pivot.Results[line];
            for (int column = 0; column < results.Length; column++)
            {
                if (results[column] is { } number)
                {
                    sheet.Cell(top + line, first + column).SetValue(number);
                }
            }
        }
    }

    /// <summary>How many items a line has in common with the one before it; they are not written again.</summary>
    internal static int Shared(IReadOnlyList<int[]> lines, int line)
    {
        if (line == 0)
        {
            return 0;
        }

        // The last item is always written.
        int shared = 0;
        while (shared < lines[line].Length - 1 && lines[line][shared] == lines[line - 1][shared])
        {
            shared++;
        }

        return shared;
    }

    private static void Style(IXLWorksheet sheet, PivotTable pivot)
    {
        XLColor band = XLColor.FromHtml(Palette.Band);
        int top = pivot.Row + pivot.HeaderRows;
        sheet.Range(pivot.Row, 1, top - 1, pivot.LastColumn).Style.Font.SetBold().Fill.SetBackgroundColor(band);
        if (pivot.GrandTotals)
        {
            sheet.Range(pivot.LastRow, 1, pivot.LastRow, pivot.LastColumn).Style.Font.SetBold().Fill.SetBackgroundColor(band);
        }

        sheet.Range(top - 1, pivot.Rows.Length + 1, pivot.LastRow, pivot.LastColumn).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        sheet.Range(pivot.Row, 1, top - 1, pivot.LastColumn).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
        if (pivot.LastRow >= top)
        {
            sheet.Range(top, 1, pivot.LastRow, pivot.Rows.Length).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
            sheet.Range(top, pivot.Rows.Length + 1, pivot.LastRow, pivot.LastColumn).Style.NumberFormat.SetFormat(pivot.Format ?? NumberFormat(pivot));
        }
    }

    /// <summary>The format of values for which none is given: whole numbers with separators, others with two places.</summary>
    internal static string NumberFormat(PivotTable pivot) =>
        pivot.Results.All(line => line.All(n => n is null || double.IsInteger(n.Value))) ? "#,##0" : "#,##0.00";

    private static void SetWidths(IXLWorksheet sheet, PivotTable pivot)
    {
        int top = pivot.Row + pivot.HeaderRows;
        for (int column = 1; column <= pivot.LastColumn; column++)
        {
            double width = 10;
            // Headings of totals stand in the first row of headings.
            bool isTotal = pivot.HasTotalColumn && column > pivot.LastColumn - pivot.Values.Length;
            for (int row = isTotal ? pivot.Row + 1 : top - 1; row <= pivot.LastRow && row < top + 500; row++)
            {
                IXLCell cell = sheet.Cell(row, column);
                if (!cell.IsEmpty())
                {
                    width = Math.Max(width, ColumnWidths.Measure(cell.GetFormattedString()) * 1.08 + (column <= pivot.Rows.Length ? 3.5 : 2));
                }
            }

            sheet.Column(column).Width = Math.Min(width, Widest);
        }
    }

    private static void Item(IXLCell cell, PivotField field, int item)
    {
        switch (field.Items![item])
        {
            case double number:
                cell.SetValue(number);
                if (field.Format is { } format)
                {
                    cell.Style.NumberFormat.SetFormat(format);
                }

                break;
            case DateTime time:
                cell.SetValue(time);
                cell.Style.NumberFormat.SetFormat(field.Format ?? "yyyy-mm-dd");
                break;
            case bool flag:
                cell.SetValue(flag);
                break;
            case var other:
                Text(cell, SheetValue.Text(other));
                break;
        }
    }

    private static void Text(IXLCell cell, string text)
    {
        cell.SetValue(text);
        if (CellText.NeedsQuote(text))
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }
}
