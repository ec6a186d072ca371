using ClosedXML.Excel;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;

namespace TreatyTools.Core.Workbooks.Definitions.Figures;

/// <summary>The sheet with the numbers that charts draw, so that they can be checked and quoted.</summary>
internal sealed class ChartFigures(IXLWorksheet sheet)
{
    private const double Widest = 42;

    private int _row = 1;

    /// <summary>Writes the numbers of a chart, and gives the chart with their places.</summary>
    internal NativeChart Add(NativeChart chart, ChartSummary summary)
    {
        XLColor band = XLColor.FromHtml(Palette.Band);
        Text(sheet.Cell(_row, 1), chart.Title);
        sheet.Cell(_row, 1).Style.Font.SetBold().Font.SetFontSize(12).Alignment.SetWrapText(false);
        int header = ++_row, last = summary.Series.Count + 1;
        Text(sheet.Cell(header, 1), summary.Category);
        sheet.Range(header, 1, header, last).Style.Font.SetBold().Fill.SetBackgroundColor(band).Alignment.SetWrapText();
        for (int i = 0; i < summary.Series.Count; i++)
        {
            Text(sheet.Cell(header, i + 2), summary.Series[i].Name);
            sheet.Cell(header, i + 2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        }

        foreach (object? category in summary.Categories)
        {
            Category(sheet.Cell(++_row, 1), category, summary.Format);
        }

        for (int i = 0; i < summary.Series.Count; i++)
        {
            double?[] values = summary.Series[i].Values;
            for (int row = 0; row < values.Length; row++)
            {
                if (values[row] is { } number)
                {
                    IXLCell cell = sheet.Cell(header + 1 + row, i + 2);
                    cell.SetValue(number);
                    cell.Style.NumberFormat.SetFormat(chart.ValueFormat == "General" ? "#,##0.00" : chart.ValueFormat);
                }
            }
        }

        Widen(header, last);
        int first = header + 1, end = Math.Max(first, _row);
        string Place(int column, int from, int to) => PlannedRows.Reference(sheet.PlainName(), column, from, to);
        NativeChart placed = chart with
        {
            Categories = chart.Categories with { Reference = Place(1, first, end) },
            Series = [.. chart.Series.Select((s, i) => s with { NameReference = s.Name == summary.Series[i].Name ? Place(i + 2, header, header) : "",
                Values = s.Values with { Reference = Place(i + 2, first, end) } })],
        };
        _row = end + 2;
        return placed;
    }

    private static void Category(IXLCell cell, object? category, string? format)
    {
        cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        switch (category)
        {
            case double number:
                cell.SetValue(number);
                cell.Style.NumberFormat.SetFormat(format ?? "General");
                break;
            case DateTime time:
                cell.SetValue(time);
                cell.Style.NumberFormat.SetFormat(format ?? "yyyy-mm-dd");
                break;
            default:
                Text(cell, SheetValue.Text(category));
                break;
        }
    }

    private void Widen(int header, int last)
    {
        for (int column = 1; column <= last; column++)
        {
            double width = Math.Max(column == 1 ? 16 : 10, sheet.Column(column).Width);
            for (int row = header; row <= _row && row < header + 500; row++)
            {
                width = Math.Max(width, ColumnWidths.Measure(sheet.Cell(row, column).GetFormattedString()) * 1.08 + 2);
            }

            sheet.Column(column).Width = Math.Min(width, Widest);
        }
    }

    private static void Text(IXLCell cell, string text)
    {
        cell.SetValue(text.Length <= ExcelLimits.CellCharacters ? text : text[..ExcelLimits.CellCharacters]);
        if (CellText.NeedsQuote(text))
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }
}
