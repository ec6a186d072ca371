using ClosedXML.Excel;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Definitions.Formulas;

/// <summary>Adds the columns with formulas to the sheets that have what the formulas name, and writes the formulas as a file has them.</summary>
internal static class FormulaPlanner
{
    /// <summary>The sheets with their columns of formulas.</summary>
    /// <exception cref="TreatyFault"><c>InvalidFormula</c>, <c>ColumnNotFound</c>, <c>ConflictingParameters</c>.</exception>
    internal static IReadOnlyList<WorkbookSheet> Add(IReadOnlyList<WorkbookSheet> sheets)
    {
        List<WorkbookSheet> dressed = [.. sheets];
        foreach (KeyValuePair<string, string> formula in sheets.SelectMany(s => s.Formulas).Distinct())
        {
            StructuredFormula parsed = StructuredFormula.Parse(formula.Value, Where(formula.Key));
            List<int> targets = [.. Enumerable.Range(0, dressed.Count)
                .Where(i => sheets[i].Formulas.Contains(formula) && (dressed.Count == 1 || Has(dressed[i].Table, parsed)))];
            if (targets.Count == 0)
            {
                parsed.CheckColumns([.. dressed.SelectMany(s => s.Table.ColumnNames).Distinct(StringComparer.OrdinalIgnoreCase)]);
                throw parsed.Wrong("no sheet has all the columns that it names");
            }

            foreach (int i in targets)
            {
                dressed[i] = Add(dressed[i], formula);
            }
        }

        return dressed;
    }

    /// <summary>Writes the formulas of the sheets' columns for their tables.</summary>
    /// <exception cref="TreatyFault"><c>InvalidFormula</c>, <c>ColumnNotFound</c>.</exception>
    internal static void Resolve(XLWorkbook book, IReadOnlyList<SheetPlan> plans)
    {
        if (!plans.Any(p => p.Columns.Any(c => c.FormulaText is not null)))
        {
            return;
        }

        HashSet<string> sheets = new(book.Worksheets.Select(s => s.PlainName()), StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string[]> tables = new(StringComparer.OrdinalIgnoreCase);
        foreach (IXLTable table in book.Worksheets.SelectMany(s => s.Tables))
        {
            tables[table.Name] = [.. table.HeadersRow().Cells().Select(c => c.PlainText())];
        }

        foreach (SheetPlan plan in plans)
        {
            foreach (ColumnPlan column in plan.Columns.Where(c => c.FormulaText is not null))
            {
                StructuredFormula formula = StructuredFormula.Parse(column.FormulaText!, Where(column.Header));
                if (plan.TableName is null && formula.References.Any(r => r.Table is null))
                {
                    throw formula.Wrong("its columns stand in no Excel table");
                }

                Check(formula, plan, sheets, tables);
                column.Formula = formula.Write(r => r.Stored(plan.TableName ?? ""));
            }
        }
    }

    private static void Check(StructuredFormula formula, SheetPlan plan, HashSet<string> sheets, Dictionary<string, string[]> tables)
    {
        formula.CheckColumns([.. plan.Columns.Select(plan.Header)]);
        foreach (ColumnReference reference in formula.References.Where(r => r.Table is not null))
        {
            if (!tables.TryGetValue(reference.Table!, out string[]? headers))
            {
                throw formula.Wrong($"the workbook has no table '{reference.Table}'.{NameSuggestion.Sentence(reference.Table!, tables.Keys)} Name one that it "
                    + "has");
            }

            foreach (string name in new[] { reference.First, reference.Last }.OfType<string>())
            {
                ColumnPattern.One(headers, name, $"column of the table '{reference.Table}'");
            }
        }

        foreach (string sheet in formula.Sheets)
        {
            if (!sheets.Contains(sheet))
            {
                throw formula.Wrong($"the workbook has no sheet '{sheet}'.{NameSuggestion.Sentence(sheet, sheets)} Name one that it has");
            }
        }
    }

    private static WorkbookSheet Add(WorkbookSheet sheet, KeyValuePair<string, string> formula)
    {
        if (sheet.NoHeader)
        {
            throw new TreatyFault("ConflictingParameters", FaultKind.InvalidArgument,
                "-FormulaColumn names columns by their headers, and -NoHeader leaves them out. Give one of them.", formula.Key);
        }

        if (ColumnPattern.Find(sheet.Table.ColumnNames, formula.Key) >= 0)
        {
            throw new TreatyFault("ColumnExists", FaultKind.InvalidArgument,
                $"The sheet '{sheet.Name}' has a column '{formula.Key}' already. Give the column of formulas another name, or leave the other out with "
                    + "-Property.", formula.Key);
        }

        return sheet with { Table = new Table([.. sheet.Table.Columns, new FormulaColumn(formula.Key, formula.Value)], sheet.Table.RowCount) };
    }

    private static bool Has(Table table, StructuredFormula formula) =>
        formula.OwnColumns().All(name => ColumnPattern.Find(table.ColumnNames, name) >= 0);

    private static string Where(string column) => $"the column '{column}'";
}
