using System.Collections;
using System.Collections.Specialized;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Input;

/// <summary>Rows of a table as dictionaries, in which a script finds its columns as properties of <c>$_</c>.</summary>
internal sealed class FrameRow(Table table)
{
    /// <summary>The row as a dictionary; names are found whatever their case.</summary>
    internal IDictionary At(long row)
    {
        OrderedDictionary values = new(table.Columns.Count, StringComparer.OrdinalIgnoreCase);
        foreach (TableColumn column in table.Columns)
        {
            values[column.Name] = column[row];
        }

        return values;
    }
}
