using System.Collections;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Building;

/// <summary>Spreads lists over rows: one row an element, every combination where several columns are spread.</summary>
internal static class Expansion
{
    /// <summary>Spreads raw values. A null or an empty list gives one row with null; a value that is no list stays as it is.</summary>
    /// <param name="columns">The columns, all of one length.</param>
    /// <param name="spread">Positions of the columns to spread; the last varies fastest.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static object?[][] Spread(object?[][] columns, int[] spread, CancellationToken cancellation)
    {
        foreach (int position in spread)
        {
            cancellation.ThrowIfCancellationRequested();
            columns = SpreadOne(columns, position);
        }

        return columns;
    }

    private static object?[][] SpreadOne(object?[][] columns, int position)
    {
        List<int> map = [];
        List<object?> elements = [];
        object?[] source = columns[position];
        for (int row = 0; row < source.Length; row++)
        {
            int before = elements.Count;
            if (source[row] is IEnumerable list and not (string or IDictionary or byte[] or IIdentified))
            {
                foreach (object? element in list)
                {
                    elements.Add(element);
                    map.Add(row);
                }
            }
            else
            {
                elements.Add(source[row]);
                map.Add(row);
            }

            if (elements.Count == before)
            {
                elements.Add(null);
                map.Add(row);
            }
        }

        object?[][] spread = new object?[columns.Length][];
        for (int c = 0; c < columns.Length; c++)
        {
            spread[c] = c == position ? [.. elements] : map.ConvertAll(row => columns[c][row]).ToArray();
        }

        return spread;
    }
}
