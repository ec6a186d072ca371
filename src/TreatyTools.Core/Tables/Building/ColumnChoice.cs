using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Building;

/// <summary>
/// The columns of rows that were asked for. The two that a frame makes of a date, <c>DateEarliest</c> and <c>DateLatest</c>, can be asked for as any other;
/// where the date itself is taken it brings them along.
/// </summary>
internal sealed class ColumnChoice
{
    private const string Earliest = "Earliest";
    private const string Latest = "Latest";

    private readonly List<(int Place, string Name, string? End)> _plan = [];
    private readonly bool _derives;

    private ColumnChoice(List<(int Column, string Name, string? End)> chosen)
    {
        HashSet<int> whole = [.. chosen.Where(c => c.End is null).Select(c => c.Column)];
        foreach ((int column, string name, string? end) in chosen)
        {
            if (end is null || !whole.Contains(column))
            {
                int place = Columns.IndexOf(column);
                if (place < 0)
                {
                    place = Columns.Count;
                    Columns.Add(column);
                }

                _derives |= end is not null;
                _plan.Add((place, name, end));
            }
        }
    }

    /// <summary>The columns to read, each once.</summary>
    internal List<int> Columns { get; } = [];

    /// <summary>Finds the columns that names mean; null means all of them.</summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>.</exception>
    internal static ColumnChoice Of(IReadOnlyList<RowColumn> columns, IReadOnlyList<string>? names)
    {
        List<(int Column, string Name, string? End)> candidates = [.. columns.Select((column, i) => (i, column.Name, (string?)null))];
        if (names is null || columns.Count == 0)
        {
            return new ColumnChoice(candidates);
        }

        HashSet<string> taken = new(columns.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < columns.Count; i++)
        {
            foreach (string end in new[] { Earliest, Latest })
            {
                // What has no declared type may turn out to hold dates, but only names that are spelt out ask for it.
                string derived = columns[i].Name + end;
                bool possible = columns[i].Declared == typeof(EdtfDate) || names.Contains(derived, StringComparer.OrdinalIgnoreCase);
                if (possible && taken.Add(derived))
                {
                    candidates.Add((i, derived, end));
                }
            }
        }

        return new ColumnChoice([.. ColumnPattern.Choose([.. candidates.Select(candidate => candidate.Name)], names, "property").Select(i => candidates[i])]);
    }

    /// <summary>The columns asked for, of those that were read; those behind them stay.</summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>: the column holds no dates.</exception>
    internal Table Apply(Table table, IReadOnlyList<string> names)
    {
        if (!_derives)
        {
            return table;
        }

        IEnumerable<TableColumn> asked = _plan.Select(choice => choice.End is null ? table.Columns[choice.Place]
            : table.Columns[choice.Place] is ReferenceColumn<EdtfDate> dates
            ? FrameConversion.Days(dates, choice.End == Earliest ? date => date.HasEarliest ? date.Earliest : null
                : date => date.HasLatest ? date.Latest : null, choice.Name)
            : throw ColumnPattern.NotFound(names, choice.Name, "property"));
        return new Table([.. asked, .. table.Columns.Skip(Columns.Count)], table.RowCount);
    }
}
