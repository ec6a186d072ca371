using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>
/// Composes sheets with everything but their records: header, table, styles, widths, print setup. Where the records will stand there are
/// rows that carry the styles of the columns, one for each <see cref="CellStyle"/>; <see cref="PackageStreamer"/> puts the records in their place.
/// </summary>
internal static class WorkbookComposer
{
    /// <summary>Colour of the headers of tables.</summary>
    internal const string HeaderColour = "#1F4E79";

    private const double TitleHeight = 24;
    private const double HeaderHeight = 20;

    // Characters across that stay legible on A4; wider sheets are set up for A3.
    private const double WidestOnA4 = 190;

    /// <summary>Adds a new sheet.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="plan">What the sheet is to hold.</param>
    /// <param name="position">Place among the sheets, counted from 1; null for the end.</param>
    internal static void AddSheet(XLWorkbook book, SheetPlan plan, int? position)
    {
        IXLWorksheet sheet = book.AddSheet(plan.SheetName, position);
        if (plan.Sheet.Title is { } title)
        {
            IXLCell cell = sheet.Cell(plan.Sheet.StartRow, 1);
            // ClosedXML escapes by itself; the rows that are streamed past it are escaped by RowWriter.
            cell.SetValue(title);
            cell.Style.Font.SetBold().Font.SetFontSize(14).Alignment.SetVertical(XLAlignmentVerticalValues.Center);
            sheet.Row(plan.Sheet.StartRow).Height = TitleHeight;
        }

        foreach (ColumnPlan column in plan.Columns)
        {
            sheet.Column(column.Position).Width = column.Width;
            StyleRecords(sheet, plan, column);
        }

        if (plan.HeaderRow > 0)
        {
            AddHeader(sheet, plan);
        }

        PageLayout.SetUp(sheet, paper: plan.Columns.Sum(c => c.Width) > WidestOnA4 ? XLPaperSize.A3Paper : XLPaperSize.A4Paper, repeatedRow: plan.HeaderRow);
    }

    /// <summary>Gives the style rows of a column the styles of its cells.</summary>
    internal static void StyleRecords(IXLWorksheet sheet, SheetPlan plan, ColumnPlan column)
    {
        for (int i = 0; i < plan.StyleRows; i++)
        {
            CellStyle kind = (CellStyle)i;
            IXLStyle style = sheet.Cell(plan.FirstDataRow + i, column.Position).Style;
            style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText(column.Wrap);
            if (column.FormatOf(kind) is { } format)
            {
                style.NumberFormat.SetFormat(format);
            }

            if (column.IsDate || column.IsMixed && kind is CellStyle.Day or CellStyle.Moment)
            {
                style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
            }
            else if (column.IsNumber || column.IsMixed && kind is CellStyle.Number or CellStyle.Elapsed)
            {
                style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
            }

            if (plan.Sheet.TableStyle == TableStyles.Default)
            {
                // The line that the style itself draws; programs that do not draw table styles show it too.
                style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(XLColor.FromTheme(XLThemeColor.Accent1, 0.4));
            }
        }

        MarkStyleRows(sheet, plan, column);
    }

    /// <summary>Gives the style rows of quoted text and of links what sets these apart.</summary>
    internal static void MarkStyleRows(IXLWorksheet sheet, SheetPlan plan, ColumnPlan column)
    {
        // A cell is only kept in the file when it has a style or a value of its own.
        for (int i = 0; i < plan.StyleRows; i++)
        {
            sheet.Cell(plan.FirstDataRow + i, column.Position).SetValue(0);
        }

        sheet.Cell(plan.FirstDataRow + (int)CellStyle.Quoted, column.Position).Style.IncludeQuotePrefix = true;
        if (column.AsLink)
        {
            sheet.Cell(plan.FirstDataRow + (int)CellStyle.Link, column.Position).Style
                .Font.SetUnderline(XLFontUnderlineValues.Single)
                .Font.SetFontColor(XLColor.FromTheme(XLThemeColor.Hyperlink));
        }
    }

    /// <summary>Writes the name of a column into the header.</summary>
    internal static void SetHeader(IXLCell cell, string name) => cell.SetName(name).Style.NumberFormat.SetFormat("@");

    private static void AddHeader(IXLWorksheet sheet, SheetPlan plan)
    {
        foreach (ColumnPlan column in plan.Columns)
        {
            SetHeader(sheet.Cell(plan.HeaderRow, column.Position), column.Header);
        }

        IXLRange header = sheet.Range(plan.HeaderRow, 1, plan.HeaderRow, plan.Columns.Count);
        header.Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        if (plan.Sheet.TableStyle == TableStyles.Default)
        {
            header.Style.Fill.SetBackgroundColor(XLColor.FromTheme(XLThemeColor.Accent1))
                .Font.SetFontColor(XLColor.FromTheme(XLThemeColor.Background1));
        }

        bool wraps = plan.Columns.Any(c => ColumnWidths.Measure(c.Header) * 1.08 + 2 > c.Width);
        sheet.Row(plan.HeaderRow).Height = wraps ? 2 * HeaderHeight : HeaderHeight;
        IXLTable table = sheet.Range(plan.HeaderRow, 1, plan.FirstDataRow + plan.StyleRows - 1, plan.Columns.Count).CreateTable(plan.TableName);
        table.Theme = plan.Sheet.TableStyle == "None" ? XLTableTheme.None : XLTableTheme.FromName("TableStyle" + plan.Sheet.TableStyle);
        table.ShowAutoFilter = plan.Sheet.AutoFilter;
        sheet.SheetView.Freeze(plan.HeaderRow, plan.Sheet.FrozenColumns);
    }

    /// <summary>Reference of a range in A1 notation.</summary>
    internal static string Reference(int firstRow, int firstColumn, int lastRow, int lastColumn) => string.Create(
        CultureInfo.InvariantCulture, $"{ExcelNames.Letters(firstColumn)}{firstRow}:{ExcelNames.Letters(lastColumn)}{lastRow}");
}
