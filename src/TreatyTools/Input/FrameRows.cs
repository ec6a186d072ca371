using System.Globalization;
using System.Management.Automation;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Input;

/// <summary>Rows of a table as objects with a property for each column, which any command can filter, sort and write.</summary>
internal static class FrameRows
{
    /// <summary>The rows, one after the other. Numbers and dates keep their types, and an empty cell is null.</summary>
    internal static IEnumerable<PSObject> Of(Table table, CancellationToken cancellation)
    {
        string[] names = PropertyNames(table);
        for (long row = 0; row < table.RowCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            PSObject item = new();
            for (int i = 0; i < names.Length; i++)
            {
                item.Properties.Add(new PSNoteProperty(names[i], IsoCell.Of(table.Columns[i][row])), preValidated: true);
            }

            yield return item;
        }
    }

    // Properties are one whatever their case, columns of a frame are not.
    private static string[] PropertyNames(Table table)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        return [.. table.ColumnNames.Select(name =>
        {
            string free = name;
            for (int number = 2; !taken.Add(free); number++)
            {
                free = name + number.ToString(CultureInfo.InvariantCulture);
            }

            return free;
        })];
    }
}
