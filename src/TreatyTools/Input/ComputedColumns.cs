using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;
using TreatyTools.Model;

namespace TreatyTools.Input;

/// <summary>Columns that script blocks work out from each row, which they see as <c>$_</c>.</summary>
internal sealed class ComputedColumns
{
    private readonly List<(string Name, object? Value)> _columns;

    /// <summary>Columns by name: script blocks, or values that are the same in every row.</summary>
    internal ComputedColumns(IEnumerable<(string Name, object? Value)> columns) => _columns = [.. columns];

    /// <summary>The columns of a dictionary of names and script blocks, or null where there is none.</summary>
    internal static ComputedColumns? Of(IDictionary? columns) => columns is null || columns.Count == 0 ? null : new ComputedColumns(Entries(columns));

    /// <summary>The entries of a dictionary in its order; those of a plain hashtable, which has none, by name.</summary>
    internal static IEnumerable<(string Name, object? Value)> Entries(IDictionary dictionary)
    {
        IEnumerable<(string Name, object? Value)> entries = dictionary.Cast<DictionaryEntry>()
            .Select(entry => (entry.Key.ToString()!, PropertyReader.Unwrap(entry.Value)));
        return dictionary is Hashtable ? entries.OrderBy(entry => entry.Name, NaturalOrder.Comparer) : entries;
    }

    /// <summary>The columns of both, those of the second last; null where neither has any.</summary>
    internal static ComputedColumns? Join(ComputedColumns? first, ComputedColumns? second) =>
        first is null || second is null ? first ?? second : new ComputedColumns([.. first._columns, .. second._columns]);

    /// <summary>Names of the columns, in order.</summary>
    internal IReadOnlyList<string> Names => _columns.ConvertAll(column => column.Name);

    /// <summary>The values for one row.</summary>
    internal IReadOnlyList<KeyValuePair<string, object?>> Of(object? row)
    {
        KeyValuePair<string, object?>[] values = new KeyValuePair<string, object?>[_columns.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = new(_columns[i].Name, At(i, row));
        }

        return values;
    }

    /// <summary>The value of one column, by its place among <see cref="Names"/>, for one row.</summary>
    internal object? At(int column, object? row) => _columns[column].Value is var value && value is ScriptBlock script ? Run(script, row) : value;

    /// <summary>What a script block gives for a row: nothing, one value, or the list of several.</summary>
    internal static object? Run(ScriptBlock script, object? row)
    {
        Collection<PSObject> output = script.InvokeWithContext(null, [new PSVariable("_", row)]);
        return output.Count switch
        {
            0 => null,
            1 => PropertyReader.Unwrap(output[0]),
            _ => output.Select(PropertyReader.Unwrap).ToList(),
        };
    }
}
