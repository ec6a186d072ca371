using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Definitions.Pivots;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>A pivot table over the concerns. Its cells are filled, so that it is there before it is first refreshed.</summary>
internal sealed class ConcernPivotSheet(ReportData data, ConcernsSheet concerns) : ReportSheet(data)
{
    private const string SheetName = "Concern pivot";
    private const int ChartGap = 3;
    private const int ChartRows = 18;

    internal override string Name => SheetName;

    internal override string Contents => "A pivot table over the concerns, to turn and to filter, with a chart that follows it";

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        string[] kinds = [.. Data.Kinds.Select(Words.Of)], outcomes = [.. Data.Outcomes.Select(Words.Of)];
        Head(sheet, "Concern pivot", "Concerns by kind of stakeholder and outcome, over the table on the sheet Concerns. Drag other fields in from the list "
            + "at the side: theme, stance, stakeholder, confidence.", outcomes.Length + 2);
        PivotTable pivot = Pivot(concerns.PivotSource(book), kinds, outcomes);
        PivotSheet.Fill(sheet, pivot);
        sheet.Column(1).Width = 30;
        for (int column = 2; column <= pivot.LastColumn; column++)
        {
            sheet.Column(column).Width = 18;
        }

        sheet.Range(HeaderRow + 1, 2, pivot.LastRow, pivot.LastColumn).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
        book.Pivot = pivot;
        book.Add(SheetName, Chart(pivot));
        SetUpPage(sheet);
        sheet.PageSetup.FitToPages(1, 1);
    }

    // It turns as the table does.
    private NativeChart Chart(PivotTable pivot)
    {
        int first = HeaderRow + pivot.HeaderRows, last = first + pivot.RowLines.Count - 1, top = pivot.LastRow + ChartGap;
        string Cells(int column, int from, int to) => string.Create(CultureInfo.InvariantCulture,
            $"'{SheetName}'!${ExcelNames.Letters(column)}${from}:${ExcelNames.Letters(column)}${to}");
        return new NativeChart
        {
            Kind = NativeChartKind.Bar,
            Pivot = $"{SheetName}!{pivot.Name}",
            Title = "Concerns by kind of stakeholder and outcome",
            Description = "Concerns by kind of stakeholder and outcome, drawn from the pivot table: " + string.Join(", ", pivot.RowLines.Select((line, i) =>
                string.Create(CultureInfo.InvariantCulture, $"{pivot.Fields[pivot.Rows[0]].Items![line[0]]} {pivot.Results[i][^1]}"))) + ".",
            Categories = new NativeRange(Cells(1, first, last), [.. pivot.RowLines.Select(line => pivot.Fields[pivot.Rows[0]].Items![line[0]])]),
            Series =
            [
                .. pivot.ColumnLines.Select((line, i) => new NativeSeries((string)pivot.Fields[pivot.Columns[0]].Items![line[0]]!,
                    Cells(i + 2, first - 1, first - 1).Split(':')[0], new NativeRange(Cells(i + 2, first, last),
                        [.. pivot.Results.Take(pivot.RowLines.Count).Select(row => (object?)row[i])]), ReportLook.OfOutcome(Data.Outcomes[i]))
                { Pattern = OutcomeLook.Of(Data.Outcomes[i]).Hatching }),
            ],
            Stacked = true,
            ValueTitle = "Concerns",
            Anchor = new NativeAnchor(1, top, pivot.LastColumn + 1, top + ChartRows),
        };
    }

    private static PivotTable Pivot(IXLRange source, string[] kinds, string[] outcomes)
    {
        int rows = source.RowCount() - 1;
        PivotField[] fields = [.. Enumerable.Range(1, source.ColumnCount()).Select(column => Field(source, column, rows, kinds, outcomes))];
        int Find(string name) => Array.FindIndex(fields, f => f.Name == name);
        PivotTable pivot = new()
        {
            Sheet = SheetName,
            Name = "ConcernPivot",
            SourceTable = null,
            SourceSheet = source.Worksheet.Name,
            SourceRange = source.RangeAddress.ToString()!,
            Fields = fields,
            Rows = [Find(ConcernsSheet.Kind)],
            Columns = [Find(ConcernsSheet.Outcome)],
            Filters = [],
            Values = [new PivotValue(Find(ConcernsSheet.Theme), SummaryFunction.Count, "Concerns voiced")],
            Format = null,
            GrandTotals = true,
            Row = HeaderRow,
        };
        pivot.Calculate(rows, CancellationToken.None);
        return pivot;
    }

    private static PivotField Field(IXLRange source, int column, int rows, string[] kinds, string[] outcomes)
    {
        string name = source.Cell(1, column).GetString();
        object?[] values = new object?[rows];
        for (int row = 0; row < rows; row++)
        {
            string text = source.Cell(row + 2, column).GetString();
            values[row] = text.Length == 0 ? null : text;
        }

        IReadOnlyList<string>? order = name switch { ConcernsSheet.Kind => kinds, ConcernsSheet.Outcome => outcomes, _ => null };
        return new PivotField(name, values, null, listed: true, order);
    }
}
