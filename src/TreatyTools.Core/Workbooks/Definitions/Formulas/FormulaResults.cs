using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;

namespace TreatyTools.Core.Workbooks.Definitions.Formulas;

/// <summary>
/// Works out what formulas of columns give, so that programs that don't calculate show it: previews, protected views, readers of data. What cannot be worked
/// out here, or would take long, is left to the program that opens the workbook, which calculates anew in any case.
/// </summary>
internal static class FormulaResults
{
    // A formula over its own row is worked out once a row; one over a whole column goes through the column each time.
    private const int MostRows = 5_000;
    private const int MostCells = 250_000;

    /// <summary>Gives the columns of formulas of new sheets their results.</summary>
    internal static void Calculate(IReadOnlyList<SheetPlan> plans, CancellationToken cancellation)
    {
        foreach (SheetPlan plan in plans.Where(plan => plan.FirstDataRow == plan.FirstTableRow && !plan.IsPart && plan.RecordCount is > 0 and <= MostRows))
        {
            foreach (ColumnPlan column in plan.Columns.Where(column => column.FormulaText is not null))
            {
                column.Results = Of(plan, column, cancellation);
            }
        }
    }

    private static object[]? Of(SheetPlan plan, ColumnPlan column, CancellationToken cancellation)
    {
        StructuredFormula formula = StructuredFormula.Parse(column.FormulaText!, column.Header);
        ColumnReference[] references = [.. formula.References];
        bool isOwn = formula.Sheets.Count == 0 && Array.TrueForAll(references, reference =>
            reference is { Table: null, Part: null or ColumnReference.ThisRow, First: not null, Last: null }
            && Find(plan, reference.First) is { FormulaText: null });
        if (!isOwn || references.Count(reference => reference.Part is null) * (long)plan.RecordCount * plan.RecordCount > MostCells)
        {
            return null;
        }

        try
        {
            using XLWorkbook book = new(XLEventTracking.Disabled);
            IXLWorksheet sheet = book.Worksheets.Add("Rows");
            foreach (ColumnPlan source in references.Select(reference => Find(plan, reference.First!)!).Distinct())
            {
                Fill(sheet, plan, source);
            }

            object[] results = new object[plan.RecordCount];
            for (int row = 1; row <= results.Length; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                int current = row;
                string text = formula.Write(reference => Place(plan, reference, current));
                object? result = sheet.Evaluate(text);
                if (result is not (double or string or bool) || result is double number && !double.IsFinite(number))
                {
                    return null;
                }

                results[row - 1] = result;
            }

            return results;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The engine says in many ways that it does not know a function or cannot work with a value.
            return null;
        }
    }

    private static void Fill(IXLWorksheet sheet, SheetPlan plan, ColumnPlan source)
    {
        for (int row = 0; row < plan.RecordCount; row++)
        {
            if (SheetValue.Of(source, source.Source[plan.FirstRecord + row]) is { } value)
            {
                sheet.Cell(row + 1, source.Position).SetValue(value is DateTime time ? SheetValue.Serial(time) : value);
            }
        }
    }

    private static string Place(SheetPlan plan, ColumnReference reference, int row)
    {
        string letters = ExcelNames.Letters(Find(plan, reference.First!)!.Position);
        return reference.Part == ColumnReference.ThisRow
            ? string.Create(CultureInfo.InvariantCulture, $"${letters}${row}")
            : string.Create(CultureInfo.InvariantCulture, $"${letters}$1:${letters}${plan.RecordCount}");
    }

    private static ColumnPlan? Find(SheetPlan plan, string header) =>
        plan.Columns.FirstOrDefault(column => string.Equals(plan.Header(column), header, StringComparison.OrdinalIgnoreCase));
}
