using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Definitions;

/// <summary>What can be wrong with a definition of a chart, a pivot table or a conditional format.</summary>
internal static class DefinitionFaults
{
    // What Excel's own dialogs take for a title.
    private const int LongestTitle = 255;
    private const int LargestPlace = 10_000;

    /// <summary>The fault that a definition cannot be used.</summary>
    internal static TreatyFault Invalid(string what, string why, object? target = null) =>
        new("InvalidDefinition", FaultKind.InvalidArgument, $"The {what} cannot be made: {why}", target);

    /// <summary>Checks a title.</summary>
    internal static void CheckTitle(string what, string? title)
    {
        if (title?.Length > LongestTitle)
        {
            throw Invalid(what, $"its title '{title[..40]}...' is longer than the 255 characters that Excel takes.", title);
        }
    }

    /// <summary>Checks a number of pixels, rows or columns.</summary>
    internal static void CheckRange(string what, string property, int? value, int least, int most = LargestPlace)
    {
        if (value < least || value > most)
        {
            throw Invalid(what, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{property} is {value}, and must lie between {least:N0} and {most:N0}."), value);
        }
    }

    /// <summary>The sheets that a definition is for: those of this name, or those that have its columns.</summary>
    /// <param name="what">What is defined, for messages.</param>
    /// <param name="all">The sheets that are written to.</param>
    /// <param name="sheet">The name that the definition gives; null for none.</param>
    /// <param name="columns">The columns that a sheet must have.</param>
    /// <exception cref="TreatyFault"><c>SheetNotFound</c>, <c>ColumnNotFound</c>.</exception>
    internal static List<PlannedRows> Choose(string what, IReadOnlyList<PlannedRows> all, string? sheet, IReadOnlyCollection<string> columns)
    {
        List<PlannedRows> named = [.. all.Where(s => sheet is null || Is(s, sheet))];
        if (named.Count == 0)
        {
            string[] names = [.. all.Select(s => s.Plan.SheetName)];
            throw new TreatyFault("SheetNotFound", FaultKind.NotFound,
                $"The {what} cannot be made: no rows are written to a sheet '{sheet}'.{NameSuggestion.Sentence(sheet!, names)}", sheet);
        }

        List<PlannedRows> having = [.. named.Where(s => columns.All(c => Has(s, c)))];
        return having.Count > 0 ? having : throw Missing(what, named, columns);
    }

    private static bool Is(PlannedRows rows, string name) =>
        string.Equals(rows.Plan.SheetName, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(rows.Plan.Sheet.Name, name, StringComparison.OrdinalIgnoreCase);

    private static bool Has(PlannedRows rows, string column) =>
        ColumnPattern.IsPattern(column) ? rows.Choose([column]).Count > 0 : rows.Find(column) >= 0;

    private static TreatyFault Missing(string what, List<PlannedRows> sheets, IReadOnlyCollection<string> columns)
    {
        foreach (string column in columns)
        {
            if (!sheets.Exists(s => Has(s, column)))
            {
                TreatyFault missing = ColumnPattern.NotFound([.. sheets.SelectMany(s => s.Headers).Distinct(StringComparer.OrdinalIgnoreCase)], column);
                return new TreatyFault(missing.ErrorId, missing.Kind, $"The {what} cannot be made. {missing.Message}", column);
            }
        }

        return Invalid(what, $"no sheet has all of its columns: {string.Join(", ", columns)}.");
    }
}
