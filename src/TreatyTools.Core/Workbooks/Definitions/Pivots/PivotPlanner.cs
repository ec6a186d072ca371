using System.Collections;
using System.Globalization;
using TreatyTools.Core.IO;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Definitions.Pivots;

/// <summary>Makes pivot tables of definitions.</summary>
internal static class PivotPlanner
{
    // More than that nobody reads in a pivot table, and Excel takes long to lay it out.
    private const int MostItems = 32_000;

    // Beyond this many cells the file does not carry a second copy of the rows; Excel reads them from the sheet.
    private const long LargestCopy = 2_000_000;

    private const int LongestName = 255;

    // A table without records has one empty row on its sheet.
    private static readonly object?[] EmptyRow = [null];

    /// <summary>Whether a source is small enough for its rows to be copied into the file.</summary>
    internal static bool IsCopied(PivotTable pivot) => pivot.Fields.All(f => f.Values.Length > 0)
        && pivot.Fields.Count * (long)pivot.Fields[0].Values.Length <= LargestCopy;

    /// <summary>The sheets that a definition makes a pivot table of.</summary>
    internal static List<PlannedRows> Sources(PivotDefinition definition, IReadOnlyList<PlannedRows> sheets)
    {
        string what = What(definition);
        if (definition.Rows.Length == 0)
        {
            throw DefinitionFaults.Invalid(what, "it names no Rows. Write for instance Rows = 'Theme'.");
        }

        if (definition.Name is { } name && (name.Length > LongestName || name.Any(char.IsControl)))
        {
            throw DefinitionFaults.Invalid(what, "its Name is longer than 255 characters or holds control characters.", name);
        }

        if (definition.NumberFormat is { } format)
        {
            ColumnPlanner.CheckFormat(format, what);
        }

        List<(string Column, SummaryFunction? Function)> values = Values(definition);
        List<PlannedRows> sources = DefinitionFaults.Choose(what, sheets, definition.SourceWorksheet,
            [.. definition.Rows.Concat(definition.Columns).Concat(definition.Filters).Concat(values.Select(v => v.Column))
                .Distinct(StringComparer.OrdinalIgnoreCase)]);
        foreach (PlannedRows source in sources)
        {
            if (source.Plan.HeaderRow == 0)
            {
                throw DefinitionFaults.Invalid(what, $"the sheet '{source.Plan.SheetName}' has no header. Leave -NoHeader out.");
            }

            if (source.Plan.IsPart)
            {
                throw DefinitionFaults.Invalid(
                    what, "the rows are split over several sheets, and a pivot table sees one. Group them first, with Group-TreatyDataFrame.");
            }
        }

        return sources;
    }

    /// <summary>The pivot table over a sheet.</summary>
    /// <param name="definition">What is wanted.</param>
    /// <param name="source">The rows.</param>
    /// <param name="sheet">Name of the sheet for it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="row">Row at which its filters or else it begins.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static PivotTable Plan(PivotDefinition definition, PlannedRows source, string sheet, string name, int row, CancellationToken cancellation)
    {
        string what = What(definition);
        int[] rows = Axis(source, definition.Rows), columns = Axis(source, definition.Columns), filters = Axis(source, definition.Filters);
        int[] twice = [.. rows.Concat(columns).Concat(filters).GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key)];
        if (twice.Length > 0)
        {
            throw DefinitionFaults.Invalid(what, $"the column '{source.Headers[twice[0]]}' stands in more than one of Rows, Columns and Filters.");
        }

        HashSet<int> axes = [.. rows, .. columns, .. filters];
        // A million different texts are sorted at one go.
        PivotField[] fields = Stoppable.Run(() => Fields(source, axes, [.. Values(definition).Select(v => v.Column)]), cancellation);
        foreach (int axis in axes)
        {
            Check(what, source, axis);
            if (fields[axis].Items!.Count > MostItems)
            {
                throw new TreatyFault("TooManyItems", FaultKind.LimitExceeded,
                    string.Create(CultureInfo.InvariantCulture, $"The {what} cannot be made: the column '{fields[axis].Name}' has "
                        + $"{fields[axis].Items!.Count:N0} different values, and {MostItems:N0} are the most. Choose a column that groups the rows."),
                            fields[axis].Name);
            }
        }

        PivotTable pivot = new()
        {
            Sheet = sheet,
            Name = name,
            SourceTable = source.Plan.TableName,
            SourceSheet = source.Plan.SheetName,
            SourceRange = WorkbookComposer.Reference(source.Plan.HeaderRow, source.Position(0), source.LastRow, source.Position(source.Headers.Count - 1)),
            Fields = fields,
            Rows = rows,
            Columns = columns,
            Filters = filters,
            Values = Values(definition, source, fields, what),
            Format = definition.NumberFormat,
            GrandTotals = definition.GrandTotals,
            Row = filters.Length == 0 ? row : row + filters.Length + 1,
        };
        Stoppable.Run(() =>
        {
            pivot.Calculate(Math.Max(1, source.Count), cancellation);
            return pivot;
        }, cancellation);
        if (pivot.IsTooLarge)
        {
            throw new TreatyFault("TooManyItems", FaultKind.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"The {what} cannot be made: it has {pivot.RowLines.Count:N0} rows and {pivot.ValueColumns:N0} "
                    + $"columns; at most {PivotTable.MostColumns:N0} columns and {PivotTable.MostCells:N0} cells can be read. Choose columns with fewer "
                    + $"different values."), name);
        }

        return pivot;
    }

    private static string What(PivotDefinition definition) => definition.Name is { } name ? $"pivot table '{name}'" : "pivot table";

    private static void Check(string what, PlannedRows source, int column)
    {
        if (source.IsCalculated(column))
        {
            throw DefinitionFaults.Invalid(what,
                $"the column '{source.Headers[column]}' is calculated by Excel, and its values are not known before. Work it out in the records instead.",
                    source.Headers[column]);
        }
    }

    private static int[] Axis(PlannedRows source, string[] names) => [.. source.Choose(names)];

    private static PivotField[] Fields(PlannedRows source, HashSet<int> axes, string[] values)
    {
        HashSet<int> used = [.. axes, .. source.Choose(values)];
        bool all = source.Headers.Count * (long)source.Count <= LargestCopy;
        PivotField[] fields = new PivotField[source.Headers.Count];
        for (int i = 0; i < fields.Length; i++)
        {
            object?[] column = all || values.Length == 0 || used.Contains(i) ? source.Count > 0 ? source.Values(i) : EmptyRow : [];
            fields[i] = new PivotField(source.Headers[i], column, source.Format(i), axes.Contains(i) || column.Any(v => v is not (null or double)),
                source.Order(i)?.Values);
        }

        return fields;
    }

    // What is asked for, by names that may have wildcards.
    private static List<(string Column, SummaryFunction? Function)> Values(PivotDefinition definition)
    {
        List<(string, SummaryFunction?)> values = [];
        switch (definition.Values)
        {
            case null:
                break;
            case string name:
                values.Add((name, null));
                break;
            case IDictionary dictionary:
                // The keys, since a generic dictionary gives entries of another type.
                IEnumerable<DictionaryEntry> entries = dictionary.Keys.Cast<object>().Select(key => new DictionaryEntry(key, dictionary[key]));
                foreach (DictionaryEntry entry in dictionary is Hashtable ? entries.OrderBy(e => e.Key.ToString()!, NaturalOrder.Comparer) : entries)
                {
                    foreach (object? function in entry.Value is IEnumerable list and not string ? list : new[] { entry.Value })
                    {
                        values.Add((entry.Key.ToString()!, Function(function, definition)));
                    }
                }

                break;
            case IEnumerable names:
                foreach (object? name in names)
                {
                    values.Add((name?.ToString() ?? "", null));
                }

                break;
            default:
                throw DefinitionFaults.Invalid(What(definition), "its Values are neither names of columns nor a dictionary such as @{ Votes = 'Sum' }.",
                    definition.Values);
        }

        return values;
    }

    private static SummaryFunction Function(object? function, PivotDefinition definition)
    {
        if (function is SummaryFunction known)
        {
            return known;
        }

        string text = function?.ToString() ?? "";
        return Enum.GetNames<SummaryFunction>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<SummaryFunction>(text, ignoreCase: true)
            : throw DefinitionFaults.Invalid(What(definition), $"'{text}' is no function.{NameSuggestion.Sentence(text, Enum.GetNames<SummaryFunction>())}",
                text);
    }

    private static PivotValue[] Values(PivotDefinition definition, PlannedRows source, PivotField[] fields, string what)
    {
        HashSet<string> taken = new(source.Headers, StringComparer.OrdinalIgnoreCase);
        List<PivotValue> values = [];
        foreach ((string name, SummaryFunction? wanted) in Values(definition))
        {
            foreach (int column in source.Choose([name]))
            {
                Check(what, source, column);
                bool isNumber = fields[column].Values.Any(v => v is double);
                SummaryFunction function = wanted ?? (isNumber ? SummaryFunction.Sum : SummaryFunction.Count);
                if (function != SummaryFunction.Count && !isNumber && !fields[column].Values.Any(v => v is DateTime)
                    && fields[column].Values.Any(v => v is not null))
                {
                    throw DefinitionFaults.Invalid(
                        what, $"the column '{source.Headers[column]}' has no numbers for {function}. Take Count, or another column.", source.Headers[column]);
                }

                values.Add(new PivotValue(column, function, Unique($"{function} of {source.Headers[column]}", taken)));
            }
        }

        if (values.Count == 0)
        {
            // A column without gaps counts the rows.
            int best = Enumerable.Range(0, fields.Length).Where(i => !source.IsCalculated(i)).MaxBy(i => fields[i].Values.Count(v => v is not null));
            values.Add(new PivotValue(best, SummaryFunction.Count,
                Unique(fields[best].Values.All(v => v is not null) ? "Count" : $"Count of {source.Headers[best]}", taken)));
        }

        return [.. values];
    }

    // A heading may not be that of a column of the source; Excel's users add a space.
    private static string Unique(string caption, HashSet<string> taken)
    {
        while (!taken.Add(caption))
        {
            caption += " ";
        }

        return caption;
    }
}
