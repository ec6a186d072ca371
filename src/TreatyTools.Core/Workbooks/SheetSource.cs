using System.Globalization;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Layout;

namespace TreatyTools.Core.Workbooks;

/// <summary>A table that came for a sheet.</summary>
/// <param name="Name">Name of the sheet, where it came with one.</param>
/// <param name="Kind">What its rows are called, where all are of one kind.</param>
/// <param name="Table">The table.</param>
/// <param name="Property">The columns to take of it; null for all.</param>
public sealed record SheetSource(string? Name, string? Kind, Table Table, IReadOnlyList<string>? Property)
{
    private const string DefaultName = "Sheet1";

    /// <summary>The sheets of tables, in their order. A name to which nothing came has none; a table without a name takes that of its kind.</summary>
    /// <param name="sources">The tables.</param>
    /// <param name="worksheetName">Name for sheets without one of their own; null for that of the kind.</param>
    /// <param name="property">Columns that were asked for; where no table came at all and they are named one by one, an empty one has them.</param>
    /// <param name="warn">Takes a warning for each name to which nothing came.</param>
    public static List<WorkbookSheet> Sheets(IReadOnlyList<SheetSource> sources, string? worksheetName, IReadOnlyList<string>? property, Action<string> warn)
    {
        if (sources.Count == 0 && property is not null && !property.Any(ColumnPattern.IsPattern))
        {
            sources = [new SheetSource(null, null, Table.Of([], 0).OrColumns(property), null)];
        }

        List<WorkbookSheet> sheets = [];
        HashSet<string> taken = new(sources.Select(source => source.Name).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        foreach (SheetSource source in sources)
        {
            if (source.Table.Columns.Count == 0 && source.Name is not null)
            {
                warn($"Nothing came for the sheet '{source.Name}', so it was left out.");
                continue;
            }

            sheets.Add(new WorkbookSheet(source.Name ?? Free(worksheetName ?? source.Kind ?? DefaultName, taken), source.Table) { Property = source.Property });
        }

        return sheets;
    }

    private static string Free(string name, HashSet<string> taken) => FreeName.Of(taken, name, number => name == DefaultName
        ? string.Create(CultureInfo.InvariantCulture, $"Sheet{number}")
        : string.Create(CultureInfo.InvariantCulture, $"{name} ({number})"));
}
