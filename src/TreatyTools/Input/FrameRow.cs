using System.Collections;
using System.Collections.Specialized;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Input;

/// <summary>Rows of a table as dictionaries, in which a script finds its columns as properties of <c>$_</c>.</summary>
/// <param name="table">The table.</param>
/// <param name="renamed">Old and new names of columns, which are found by either.</param>
internal sealed class FrameRow(Table table, IReadOnlyList<KeyValuePair<string, string>>? renamed = null)
{
    /// <summary>The row as a dictionary; names are found whatever their case.</summary>
    internal IDictionary At(long row)
    {
        OrderedDictionary values = new(table.Columns.Count, StringComparer.OrdinalIgnoreCase);
        foreach (TableColumn column in table.Columns)
        {
            values[column.Name] = column[row];
        }

        foreach ((string old, string name) in renamed ?? [])
        {
            if (values.Contains(old) && !values.Contains(name))
            {
                values[name] = values[old];
            }
        }

        return values;
    }
}
