using ClosedXML.Excel;
using TreatyTools.Core.Workbooks.Layout;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>Small tables that are no Excel tables: cross-tabulations, key figures, lists on sheets that hold several of them.</summary>
internal static class Grid
{
    private const double HeaderLine = 16;
    private const double Bold = 1.08;
    private const double Edges = 2;

    /// <summary>A heading above a table.</summary>
    internal static void Heading(IXLWorksheet sheet, int row, int column, string text)
    {
        IXLCell cell = sheet.Cell(row, column);
        ReportBook.SetText(cell, text);
        cell.Style.Font.SetBold().Font.SetFontSize(13).Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        sheet.Row(row).Height = 22;
    }

    /// <summary>Names of columns, in the colours of the tables of the report.</summary>
    internal static void Header(IXLWorksheet sheet, int row, int firstColumn, IReadOnlyList<string> names)
    {
        int lines = 1;
        for (int i = 0; i < names.Count; i++)
        {
            IXLCell cell = sheet.Cell(row, firstColumn + i);
            ReportBook.SetText(cell, names[i]);
            lines = Math.Max(lines, ColumnWidths.Lines(names[i], RowHeights.Inner(sheet.Column(firstColumn + i).Width) / 1.08));
        }

        IXLRange range = sheet.Range(row, firstColumn, row, firstColumn + names.Count - 1);
        range.Style.Font.SetBold().Font.SetFontColor(XLColor.FromTheme(XLThemeColor.Background1))
            .Fill.SetBackgroundColor(XLColor.FromTheme(XLThemeColor.Accent1))
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        sheet.Row(row).Height = Math.Max(20, lines * HeaderLine + 4);
    }

    /// <summary>The widths of a cross-table: that of the labels, and of the numbers those of the longest words above them.</summary>
    internal static void Widen(IXLWorksheet sheet, double first, double least, IReadOnlyList<string> columns)
    {
        sheet.Column(1).Width = first;
        for (int i = 0; i <= columns.Count; i++)
        {
            double word = i == columns.Count ? 0 : columns[i].Split(' ').Max(ColumnWidths.Measure);
            sheet.Column(i + 2).Width = Math.Max(least, (word * Bold) + Edges);
        }
    }

    /// <summary>A last row with the sums of the columns and their sum.</summary>
    internal static void Sums(IXLWorksheet sheet, int row, string label, IReadOnlyList<int> sums)
    {
        ReportBook.SetText(sheet.Cell(row, 1), label);
        for (int i = 0; i < sums.Count; i++)
        {
            sheet.Cell(row, i + 2).SetValue(sums[i]);
        }

        sheet.Cell(row, sums.Count + 2).SetValue(sums.Sum());
        IXLRange range = sheet.Range(row, 1, row, sums.Count + 2);
        range.Style.Font.SetBold();
        sheet.Range(row, 2, row, sums.Count + 2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        Underline(sheet, row, 1, sums.Count + 2);
    }

    /// <summary>A line below a row of a table.</summary>
    internal static void Underline(IXLWorksheet sheet, int row, int firstColumn, int lastColumn) =>
        sheet.Range(row, firstColumn, row, lastColumn).Style.Border.SetBottomBorder(XLBorderStyleValues.Thin)
            .Border.SetBottomBorderColor(XLColor.FromTheme(XLThemeColor.Accent1, 0.4));

    /// <summary>Numbers by row and column with sums, the cells shaded by their number.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="row">Row of the header.</param>
    /// <param name="corner">Name of the column of labels.</param>
    /// <param name="columns">Names of the columns of numbers.</param>
    /// <param name="rows">Label, record to which it leads, and a number a column.</param>
    /// <param name="colour">Colour of the highest number.</param>
    /// <returns>The first row below.</returns>
    internal static int CrossTable(
        ReportBook book, IXLWorksheet sheet, int row, string corner, IReadOnlyList<string> columns,
            IReadOnlyList<(string Label, string? Target, int[] Counts)> rows, string colour)
    {
        int last = columns.Count + 2;
        Header(sheet, row, 1, [corner, .. columns, "Total"]);
        sheet.Range(row, 2, row, last).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        int first = ++row;
        foreach ((string label, string? target, int[] counts) in rows)
        {
            ReportBook.SetText(sheet.Cell(row, 1), label);
            sheet.Cell(row, 1).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            sheet.Row(row).Height = RowHeights.Of(RowHeights.Lines(label, sheet.Column(1).Width));
            book.Link(sheet.Cell(row, 1), target);
            for (int i = 0; i < counts.Length; i++)
            {
                if (counts[i] > 0)
                {
                    sheet.Cell(row, 2 + i).SetValue(counts[i]);
                }
            }

            sheet.Cell(row, last).SetValue(counts.Sum()).Style.Font.SetBold();
            Underline(sheet, row, 1, last);
            row++;
        }

        if (rows.Count > 0)
        {
            sheet.Range(first, 2, row - 1, last).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            sheet.Range(first, 2, row - 1, last - 1).AddConditionalFormat().ColorScale()
                .LowestValue(XLColor.White).HighestValue(ReportLook.Colour(colour));
        }

        return row;
    }
}
