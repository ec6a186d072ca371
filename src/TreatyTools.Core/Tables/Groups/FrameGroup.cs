using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Groups;

/// <summary>Groups a table by the values of columns.</summary>
public static class FrameGroup
{
    /// <summary>
    /// One row a group, in order of first appearance; an empty cell is a value like any other. First the columns of the groups, then the aggregates.
    /// </summary>
    /// <exception cref="TreatyFault">
    /// <c>ColumnNotFound</c>, <c>ColumnExists</c>, <c>AggregateTypeMismatch</c>, <c>AggregateOverflow</c>.
    /// </exception>
    public static Table Group(Table table, GroupOptions options, CancellationToken cancellation = default) =>
        Stoppable.Run(() => Grouped(table, options, cancellation), cancellation);

    private static Table Grouped(Table table, GroupOptions options, CancellationToken cancellation)
    {
        table = table.OrColumns(options.By.Concat(options.Aggregates.Select(aggregate => aggregate.Column).OfType<string>()));
        int rowCount = checked((int)table.RowCount);
        ArrayColumn[] by = [.. ColumnPattern.ChooseSome(table.ColumnNames, options.By).Select(Column)];
        CheckNames(by, options);
        KeyCodes groups = KeyCodes.Of([.. by.Select(KeyColumn.Of)], rowCount, options.IgnoreCase, nullsMatch: true);
        if (by.Length == 0)
        {
            // A whole table is one group, even one without rows.
            groups = groups with { Count = 1 };
        }

        GroupAggregates aggregates = new(groups, options);
        int[] first = groups.FirstRows();
        List<ArrayColumn> made = [.. by.Select(column => column.Gather(first))];
        List<Func<ArrayColumn>> makers = [];
        foreach (Aggregate aggregate in options.Aggregates)
        {
            int place = aggregate.Column is null ? -1 : ColumnPattern.One(table.ColumnNames, aggregate.Column);
            makers.Add(() => aggregates.Make(aggregate, place < 0 ? null : Column(place)));
        }

        made.AddRange(Chunks.Columns(makers, cancellation));
        if (options.Share is not null)
        {
            int[] counts = aggregates.Counts(null);
            made.Add(new ValueColumn<double>(options.Share, Array.ConvertAll(counts, count => (double)count / rowCount), rowCount == 0
                ? [.. counts.Select(_ => true)] : null));
        }

        return Table.Of([.. made], groups.Count);

        ArrayColumn Column(int place) => ArrayColumn.From(table.Columns[place], rowCount);
    }

    /// <summary>One aggregate for each column that the names choose, with wildcards; its name is that of the function and of the column.</summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>: a name without wildcards is no column.</exception>
    public static IReadOnlyList<Aggregate> Aggregates(Table table, AggregateFunction function, IReadOnlyList<string> columns) =>
        [.. ColumnPattern.Choose(table.ColumnNames, columns)
            .Select(i => table.ColumnNames[i])
            .Select(name => new Aggregate($"{function}{name}", function, name))];

    private static void CheckNames(ArrayColumn[] by, GroupOptions options)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> all = by.Select(column => column.Name).Concat(options.Aggregates.Select(aggregate => aggregate.Name));
        foreach (string name in options.Share is null ? all : all.Append(options.Share))
        {
            if (!names.Add(name))
            {
                throw new TreatyFault("ColumnExists", FaultKind.InvalidArgument,
                    $"The result would have two columns named '{name}'. Give the aggregate another name with -Aggregate @{{ Name = 'function:column' }}.",
                        name);
            }
        }
    }
}
