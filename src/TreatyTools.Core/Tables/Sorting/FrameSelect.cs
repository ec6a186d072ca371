using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Sorting;

/// <summary>A column to sort by.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Descending">Greatest first.</param>
public sealed record SortKey(string Column, bool Descending = false);

/// <summary>Which columns and rows of a table to take, and in which order.</summary>
public sealed record SelectOptions
{
    /// <summary>Columns to take, in this order, with wildcards; null for all.</summary>
    public IReadOnlyList<string>? Property { get; init; }

    /// <summary>Columns to leave out, with wildcards.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>New names of columns.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Rename { get; init; } = [];

    /// <summary>Columns to sort by, the first one first. Rows that are equal keep their order.</summary>
    public IReadOnlyList<SortKey> Order { get; init; } = [];

    /// <summary>Numbers within texts sort by their value: <c>uncc/7</c> before <c>uncc/10</c>.</summary>
    public bool Natural { get; init; }

    /// <summary>Texts that differ in case alone are equal, in sorting and for <see cref="Unique"/>.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>Takes rows that are equal in all columns taken only once, the first of them.</summary>
    public bool Unique { get; init; }

    /// <summary>Rows to pass over at the beginning, or at the end where <see cref="Last"/> is given.</summary>
    public long Skip { get; init; }

    /// <summary>Most rows to take from the beginning; null for all.</summary>
    public long? First { get; init; }

    /// <summary>Most rows to take from the end; null for all.</summary>
    public long? Last { get; init; }
}

/// <summary>Takes columns and rows of a table.</summary>
public static class FrameSelect
{
    /// <summary>
    /// Sorts, chooses columns, drops repeated rows, takes some of the rest and renames: in this order, so that a column can be sorted by without being taken.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="options">What to take.</param>
    /// <param name="where">Numbers of the rows to begin with; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>, <c>ColumnExists</c>.</exception>
    public static Table Select(Table table, SelectOptions options, IReadOnlyList<int>? where = null, CancellationToken cancellation = default) =>
        Stoppable.Run(() => Selected(table, options, where, cancellation), cancellation);

    private static Table Selected(Table table, SelectOptions options, IReadOnlyList<int>? where, CancellationToken cancellation)
    {
        ArrayColumn[] columns = table.Arrays();
        int[] rows = where is null ? [.. Enumerable.Range(0, checked((int)table.RowCount))] : [.. where];
        if (options.Order.Count > 0)
        {
            RowSort.Sort(rows, [.. options.Order.Select(key => (columns[ColumnPattern.One(table.ColumnNames, key.Column)], key.Descending))], options,
                cancellation);
        }

        HashSet<int> excluded = [.. ColumnPattern.Choose(table.ColumnNames, options.Exclude)];
        ArrayColumn[] chosen = [.. ColumnPattern.Choose(table.ColumnNames, options.Property ?? ["*"]).Where(i => !excluded.Contains(i))
            .Select(i => columns[i])];
        if (options.Unique)
        {
            rows = FirstOfEqual(chosen, rows, options.IgnoreCase);
        }

        rows = Range(rows, options);
        return Table.Of(Renamed(Table.Gather(chosen, rows, cancellation), options.Rename), rows.Length);
    }

    /// <summary>Reads a column to sort by, where a minus before the name asks for the greatest first.</summary>
    public static SortKey ParseSortKey(Table table, string name, bool descending = false) =>
        name.StartsWith('-') && ColumnPattern.Find(table.ColumnNames, name) < 0 ? new SortKey(name[1..], !descending) : new SortKey(name, descending);

    private static int[] FirstOfEqual(ArrayColumn[] columns, int[] rows, bool ignoreCase)
    {
        KeyCodes codes = KeyCodes.Of([.. columns.Select(column => KeyColumn.Of(column.Gather(rows)))], rows.Length, ignoreCase, nullsMatch: true);
        return Array.ConvertAll(codes.FirstRows(), row => rows[row]);
    }

    private static int[] Range(int[] rows, SelectOptions options)
    {
        int skip = (int)Math.Min(options.Skip, rows.Length);
        bool fromEnd = options.Last is not null && options.First is null;
        Span<int> left = fromEnd ? rows.AsSpan(0, rows.Length - skip) : rows.AsSpan(skip);
        long head = options.First ?? (fromEnd ? 0 : left.Length), tail = options.Last ?? 0;
        if (head < left.Length && tail < left.Length - head)
        {
            return [.. left[..(int)head], .. left[^(int)tail..]];
        }

        return left.ToArray();
    }

    private static ArrayColumn[] Renamed(ArrayColumn[] columns, IReadOnlyList<KeyValuePair<string, string>> names)
    {
        string[] old = [.. columns.Select(column => column.Name)];
        string[] renamed = [.. old];
        foreach ((string from, string to) in names)
        {
            renamed[ColumnPattern.One(old, from, "column to rename")] = to;
        }

        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (string name in renamed)
        {
            if (!taken.Add(name))
            {
                throw new TreatyFault("ColumnExists", FaultKind.InvalidArgument, $"The result would have two columns named '{name}'. Choose another name.",
                    name);
            }
        }

        return [.. columns.Select((column, i) => column.Renamed(renamed[i]))];
    }
}
