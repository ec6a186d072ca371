using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Groups;

/// <summary>Makes the aggregates of a table's groups.</summary>
internal sealed class GroupAggregates(KeyCodes groups, GroupOptions options)
{
    internal ArrayColumn Make(Aggregate aggregate, ArrayColumn? column)
    {
        ArrayColumn made = aggregate.Function switch
        {
            AggregateFunction.Count => new ValueColumn<int>(aggregate.Name, Counts(column), null),
            AggregateFunction.Distinct => new ValueColumn<int>(aggregate.Name, Distinct(column!), null),
            AggregateFunction.JoinText => new ReferenceColumn<string>(aggregate.Name, Joined(column!)),
            AggregateFunction.Top => column!.Gather(Top(column)),
            AggregateFunction.First or AggregateFunction.Last => column!.Gather(Edge(column, aggregate.Function == AggregateFunction.First)),
            AggregateFunction.Min or AggregateFunction.Max => column!.Gather(Extreme(column, aggregate.Function == AggregateFunction.Min)),
            _ => GroupNumbers.Make(groups, aggregate, column!),
        };
        return made.Renamed(aggregate.Name);
    }

    /// <summary>The number of rows of each group, or of its values in a column that are not empty.</summary>
    internal int[] Counts(ArrayColumn? column)
    {
        int[] counts = new int[groups.Count];
        if (column is null)
        {
            foreach (int group in groups.Codes)
            {
                counts[group]++;
            }

            return counts;
        }

        for (int row = 0; row < groups.Codes.Length; row++)
        {
            if (!column.IsNull(row))
            {
                counts[groups.Codes[row]]++;
            }
        }

        return counts;
    }

    private int[] Distinct(ArrayColumn column)
    {
        int[] counts = new int[groups.Count];
        foreach (int row in Pairs(column).FirstRows())
        {
            counts[groups.Codes[row]]++;
        }

        return counts;
    }

    private string?[] Joined(ArrayColumn column)
    {
        List<string>?[] texts = new List<string>?[groups.Count];
        foreach (int row in Pairs(column).FirstRows())
        {
            (texts[groups.Codes[row]] ??= []).Add(CellValue.Text(column[row]!));
        }

        return Array.ConvertAll(texts, list => list is null ? null : string.Join(options.Separator, list));
    }

    private int[] Top(ArrayColumn column)
    {
        KeyCodes pairs = Pairs(column);
        int[] counts = new int[pairs.Count];
        foreach (int pair in pairs.Codes)
        {
            if (pair != KeyCodes.None)
            {
                counts[pair]++;
            }
        }

        int[] rows = NoRows(), best = new int[groups.Count];
        int[] first = pairs.FirstRows();
        for (int pair = 0; pair < first.Length; pair++)
        {
            int group = groups.Codes[first[pair]];
            if (counts[pair] > best[group])
            {
                best[group] = counts[pair];
                rows[group] = first[pair];
            }
        }

        return rows;
    }

    private int[] Edge(ArrayColumn column, bool first)
    {
        int[] rows = NoRows();
        for (int row = 0; row < groups.Codes.Length; row++)
        {
            int group = groups.Codes[row];
            if (!column.IsNull(row) && (!first || rows[group] == ArrayColumn.NoRow))
            {
                rows[group] = row;
            }
        }

        return rows;
    }

    private int[] Extreme(ArrayColumn column, bool least)
    {
        int[] rows = NoRows();
        switch (column)
        {
            case ValueColumn<int> c:
                Extreme(c, rows, least);
                break;
            case ValueColumn<long> c:
                Extreme(c, rows, least);
                break;
            case ValueColumn<double> c:
                Extreme(c, rows, least);
                break;
            case ValueColumn<decimal> c:
                Extreme(c, rows, least);
                break;
            case ValueColumn<DateTime> c:
                Extreme(c, rows, least);
                break;
            default:
                Extreme(column, RowOrder.Of(column), rows, least);
                break;
        }

        return rows;
    }

    private void Extreme<T>(ValueColumn<T> column, int[] rows, bool least)
        where T : struct, IComparable<T>
    {
        int[] codes = groups.Codes;
        T[] values = column.Values, best = new T[rows.Length];
        bool[]? empty = column.Nulls;
        for (int row = 0; row < codes.Length; row++)
        {
            if (empty is not null && empty[row])
            {
                continue;
            }

            int group = codes[row];
            if (rows[group] == ArrayColumn.NoRow || (least ? values[row].CompareTo(best[group]) < 0 : values[row].CompareTo(best[group]) > 0))
            {
                rows[group] = row;
                best[group] = values[row];
            }
        }
    }

    private void Extreme(ArrayColumn column, Comparison<int> compare, int[] rows, bool least)
    {
        for (int row = 0; row < groups.Codes.Length; row++)
        {
            ref int best = ref rows[groups.Codes[row]];
            if (!column.IsNull(row) && (best == ArrayColumn.NoRow || (least ? compare(row, best) < 0 : compare(row, best) > 0)))
            {
                best = row;
            }
        }
    }

    /// <summary>Numbers the different values within each group, in order of first appearance; an empty one has none.</summary>
    private KeyCodes Pairs(ArrayColumn column) =>
        KeyCodes.Of([new KeyColumn(Array.ConvertAll(groups.Codes, code => (long)code), null), KeyColumn.Of(column)], groups.Codes.Length, options.IgnoreCase,
            nullsMatch: false);

    private int[] NoRows()
    {
        int[] rows = new int[groups.Count];
        Array.Fill(rows, ArrayColumn.NoRow);
        return rows;
    }
}
