using TreatyTools.Core.Pictures;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Definitions;
using TreatyTools.Core.Workbooks.Definitions.Figures;
using TreatyTools.Core.Workbooks.Definitions.Formats;
using TreatyTools.Core.Workbooks.Definitions.Pivots;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>
/// What stands on and beside the tables of a workbook: conditional formats, charts, pivot tables. Everything is worked out, and every fault found, while the
/// workbook
/// is composed; what ClosedXML cannot write is added to the composed workbook.
/// </summary>
internal sealed class Decorations(WorkbookOptions options, WorkbookNames names)
{
    private const string FiguresName = "Figures";
    private const string ChartsName = "Charts";
    private const double WidestBeside = 110;
    private const int MostBeside = 2;
    private const int PivotRow = 4;

    private readonly List<ConditionalRule> _rules = [];
    private readonly List<PivotTable> _pivots = [];
    private readonly Dictionary<string, ChartPlacer> _placers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is anything to add to the saved workbook.</summary>
    internal bool Any => _rules.Count + _pivots.Count + _placers.Count > 0;

    /// <summary>Checks the definitions and adds the sheets that they need.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="plans">The sheets that are written to.</param>
    /// <param name="freeColumn">First column right of the charts that a sheet has already.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal void Prepare(XLWorkbook book, IReadOnlyList<SheetPlan> plans, Func<string, int> freeColumn, CancellationToken cancellation)
    {
        PlannedRows[] sheets = [.. plans.Select(plan => new PlannedRows(plan, book.SheetNamed(plan.SheetName)))];
        foreach (ConditionalFormatDefinition format in options.ConditionalFormats)
        {
            _rules.AddRange(ConditionalFormatPlanner.Plan(format, sheets));
        }

        PlannedChart[] charts = [.. options.Charts.SelectMany(chart => ChartPlanner.Plan(chart, sheets))];
        foreach (PivotDefinition pivot in options.PivotTables)
        {
            foreach (PlannedRows source in PivotPlanner.Sources(pivot, sheets))
            {
                AddPivot(book, pivot, source, cancellation);
            }
        }

        AddCharts(book, charts, plans, freeColumn);
    }

    /// <summary>Adds to the saved workbook what ClosedXML cannot write.</summary>
    /// <param name="document">The workbook.</param>
    /// <param name="hasPrintArea">Whether somebody has chosen what is printed of a sheet.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal void Finish(SpreadsheetDocument document, Func<string, bool> hasPrintArea, CancellationToken cancellation)
    {
        WorkbookPart workbook = document.WorkbookPart!;
        StyleSheet styles = new(workbook);
        ConditionalFormatWriter.Add(name => PackageParts.Sheet(workbook, name), styles, _rules);
        styles.Save();
        foreach ((string sheet, ChartPlacer placer) in _placers)
        {
            DrawingWriter.Add(PackageParts.Sheet(workbook, sheet), placer.Charts);
            if (placer.PrintArea() is { } area && !hasPrintArea(sheet))
            {
                PrintAreas.Set(workbook, sheet, area);
            }
        }

        foreach (PivotTable pivot in _pivots)
        {
            PivotWriter.Add(workbook, PackageParts.Sheet(workbook, pivot.Sheet), pivot, styles.NumberFormat, cancellation);
        }
    }

    private void AddPivot(XLWorkbook book, PivotDefinition definition, PlannedRows source, CancellationToken cancellation)
    {
        string sheetName = definition.WorksheetName is { } wanted ? names.Sheet(wanted) : names.OwnSheet($"{Cut(source.Plan.SheetName)} pivot");
        string name = definition.Name ?? $"{source.Plan.TableName} by {string.Join(", ", definition.Rows)}";
        PivotTable pivot = PivotPlanner.Plan(definition, source, sheetName, name.Length > 255 ? name[..255] : name, PivotRow, cancellation);
        IXLWorksheet sheet = book.AddSheet(sheetName);
        string rows = string.Join(", ", pivot.Rows.Select(i => pivot.Fields[i].Name)),
            columns = string.Join(", ", pivot.Columns.Select(i => pivot.Fields[i].Name));
        sheet.Cell(1, 1).SetValue($"{source.Plan.SheetName} by {rows}{(columns.Length > 0 ? " and " + columns : "")}").Style.Font.SetBold()
            .Font.SetFontSize(14);
        sheet.Cell(2, 1).SetValue($"A pivot table over the table {source.Plan.TableName}; drag other fields in from the list at the side.")
            .Style.Font.SetFontColor(XLColor.FromHtml(Palette.Muted));
        PivotSheet.Fill(sheet, pivot, cancellation);
        PageLayout.SetUpPlain(sheet);
        _pivots.Add(pivot);
    }

    private void AddCharts(XLWorkbook book, PlannedChart[] charts, IReadOnlyList<SheetPlan> plans, Func<string, int> freeColumn)
    {
        Dictionary<string, string> own = new(StringComparer.OrdinalIgnoreCase);
        string Wanted(PlannedChart chart) => chart.Sheet ?? (chart.IsPlaced || IsBeside(charts, chart.Source.Plan) ? chart.Source.Plan.SheetName : ChartsName);
        foreach (PlannedChart chart in charts)
        {
            string wanted = Wanted(chart);
            if (!own.TryGetValue(wanted, out string? name))
            {
                SheetPlan? plan = plans.FirstOrDefault(p => string.Equals(p.SheetName, wanted, StringComparison.OrdinalIgnoreCase));
                // What nobody named goes first, where it is seen.
                bool isFirst = plan is null && chart.Sheet is null;
                name = plan?.SheetName ?? (isFirst ? names.OwnSheet(wanted) : names.Sheet(wanted));
                own.Add(wanted, name);
                IXLWorksheet sheet = plan is not null ? book.SheetNamed(name) : isFirst ? book.AddSheet(name, 1) : book.AddSheet(name);
                if (plan is null)
                {
                    sheet.ShowGridLines = false;
                    PageLayout.SetUpPlain(sheet);
                }

                if (isFirst)
                {
                    sheet.SetTabActive();
                }

                _placers.Add(name, new ChartPlacer(sheet, plan, freeColumn(name)));
            }
        }

        ChartFigures? figures = null;
        foreach (PlannedChart chart in charts)
        {
            if (chart.Summary is { } summary)
            {
                if (figures is null)
                {
                    IXLWorksheet sheet = book.AddSheet(names.OwnSheet(FiguresName));
                    PageLayout.SetUpPlain(sheet);
                    figures = new ChartFigures(sheet);
                }

                chart.Chart = figures.Add(chart.Chart, summary);
            }

            _placers[own[Wanted(chart)]].Add(chart);
        }

        foreach (ChartPlacer placer in _placers.Values)
        {
            placer.Arrange();
        }
    }

    // A chart or two stand beside a table that leaves room for them on a screen.
    private static bool IsBeside(PlannedChart[] charts, SheetPlan plan) => plan.Columns.Sum(column => column.Width) <= WidestBeside
        && charts.Count(chart => chart.Source.Plan == plan && !chart.IsPlaced) <= MostBeside;

    // Leaves room for what follows the name of a sheet.
    private static string Cut(string name) => name.Length <= 25 ? name : name[..25].TrimEnd();
}
