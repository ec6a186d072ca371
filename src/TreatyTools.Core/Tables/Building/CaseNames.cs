using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Tables.Building;

/// <summary>
/// Names of the values of dictionaries and data rows, which may differ in case only. Columns ignore case, so that names are one column, unless a row has two of
/// them: then each has one of its own in every row, as equal headers of a CSV file have.
/// </summary>
internal sealed class CaseNames
{
    private readonly HashSet<string> _row = new(StringComparer.OrdinalIgnoreCase), _apart = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes note of the names of a row.</summary>
    internal void Learn(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        _row.Clear();
        for (int i = 0; i < values.Count; i++)
        {
            if (!_row.Add(values[i].Key))
            {
                _apart.Add(values[i].Key);
            }
        }
    }

    /// <summary>Gives names that a row had both of one each, in all rows that were given as names and values.</summary>
    internal void Separate(List<object?> rows)
    {
        if (_apart.Count == 0)
        {
            return;
        }

        HashSet<string> taken = new(rows.OfType<NamedValues>().SelectMany(row => row.Values).Select(value => value.Key).Where(name => !_apart.Contains(name)),
            StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i] is NamedValues named && named.Values.Any(value => _apart.Contains(value.Key)))
            {
                rows[i] = new NamedValues([.. named.Values.Select(value => new KeyValuePair<string, object?>(Given(value.Key), value.Value))]);
            }
        }

        string Given(string name)
        {
            if (!_apart.Contains(name))
            {
                return name;
            }

            if (!given.TryGetValue(name, out string? free))
            {
                given.Add(name, free = FreeName.Of(taken, name));
            }

            return free;
        }
    }
}
