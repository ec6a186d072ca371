using System.Globalization;
using TreatyTools.Core.IO;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Groups;

/// <summary>How the values of a column become columns.</summary>
public sealed record PivotOptions
{
    /// <summary>Column whose values name the new columns.</summary>
    public required string Column { get; init; }

    /// <summary>Columns that make the rows, with wildcards.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Column whose values fill the new columns; null to count rows.</summary>
    public string? Value { get; init; }

    /// <summary>What is made of the values that fall into one cell; null where there can be one only.</summary>
    public AggregateFunction? Function { get; init; }
}

/// <summary>How columns become rows.</summary>
public sealed record UnpivotOptions
{
    /// <summary>Columns to turn into rows, with wildcards.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Column for the names of those columns.</summary>
    public string NameTo { get; init; } = "Name";

    /// <summary>Column for their values.</summary>
    public string ValueTo { get; init; } = "Value";

    /// <summary>Gives no row for an empty cell.</summary>
    public bool DropEmpty { get; init; }
}

/// <summary>Turns values into columns and columns into rows.</summary>
public static class FramePivot
{
    private const string EmptyName = "(empty)";

    private const long MostCells = 1 << 28;

    /// <summary>
    /// Gives one row for each combination of the row columns and one new column for each value, both in order of first appearance.
    /// A cell without rows is empty, or 0 where rows or values are counted.
    /// </summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>, <c>PivotCellNotSingle</c>, <c>PivotTooLarge</c>, and those of
    /// <see cref="FrameGroup.Group"/>.</exception>
    public static Table Pivot(Table table, PivotOptions options, CancellationToken cancellation = default) =>
        Stoppable.Run(() => Pivoted(table, options, cancellation), cancellation);

    private static Table Pivoted(Table table, PivotOptions options, CancellationToken cancellation)
    {
        table = table.OrColumns([options.Column, .. options.By, .. options.Value is null ? Array.Empty<string>() : [options.Value]]);
        string pivot = table.ColumnNames[ColumnPattern.One(table.ColumnNames, options.Column)];
        string[] by = [.. ColumnPattern.ChooseSome(table.ColumnNames, options.By).Select(i => table.ColumnNames[i])];
        if (by.Contains(pivot))
        {
            throw new TreatyFault("PivotColumnTwice", FaultKind.InvalidArgument,
                $"The column '{pivot}' cannot make both the rows and the new columns. Leave it out of one of them.", pivot);
        }

        bool counted = options.Value is null || options.Function is AggregateFunction.Count or AggregateFunction.Distinct;
        ArrayColumn[] grouped = Cells(table, options, [.. by, pivot], cancellation);
        int cells = grouped[0].Count;
        KeyCodes rows = KeyCodes.Of([.. grouped[..by.Length].Select(KeyColumn.Of)], cells, ignoreCase: false, nullsMatch: true);
        KeyCodes columns = KeyCodes.Of([KeyColumn.Of(grouped[by.Length])], cells, ignoreCase: false, nullsMatch: true);

        if ((long)rows.Count * columns.Count > MostCells)
        {
            throw new TreatyFault("PivotTooLarge", FaultKind.LimitExceeded, string.Create(CultureInfo.InvariantCulture,
                $"The column '{pivot}' would make {columns.Count:N0} columns of {rows.Count:N0} rows; {MostCells:N0} cells are the most. Choose one with fewer "
                    + $"different values, or group the rows first."), pivot);
        }

        int[][] maps = new int[columns.Count][];
        for (int i = 0; i < maps.Length; i++)
        {
            maps[i] = new int[rows.Count];
            Array.Fill(maps[i], ArrayColumn.NoRow);
        }

        for (int cell = 0; cell < cells; cell++)
        {
            maps[columns.Codes[cell]][rows.Codes[cell]] = cell;
        }

        int[] firstOfRow = rows.FirstRows(), firstOfColumn = columns.FirstRows();
        HashSet<string> taken = new(by, StringComparer.OrdinalIgnoreCase);
        List<ArrayColumn> made = [.. grouped[..by.Length].Select(column => column.Gather(firstOfRow))];
        for (int i = 0; i < maps.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            object? value = grouped[by.Length][firstOfColumn[i]];
            string name = FreeName.Of(taken, value is null or "" ? EmptyName : CellValue.Text(value));
            ArrayColumn column = grouped[^1].Gather(maps[i]).Renamed(name);
            made.Add(counted && column is ValueColumn<int> counts ? new ValueColumn<int>(name, counts.Values, null) : column);
        }

        return Table.Of([.. made], rows.Count);
    }

    /// <summary>
    /// Gives one row for each row and each of the columns, with the name of the column and its value; the other columns are repeated.
    /// Values of different types are brought to one that holds them all.
    /// </summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>, <c>ColumnExists</c>.</exception>
    public static Table Unpivot(Table table, UnpivotOptions options, CancellationToken cancellation = default) =>
        Stoppable.Run(() => Unpivoted(table, options, cancellation), cancellation);

    private static Table Unpivoted(Table table, UnpivotOptions options, CancellationToken cancellation)
    {
        table = table.OrColumns(options.Columns);
        ArrayColumn[] columns = table.Arrays();
        List<int> chosen = ColumnPattern.ChooseSome(table.ColumnNames, options.Columns);
        ArrayColumn[] kept = [.. columns.Where((_, i) => !chosen.Contains(i))];
        HashSet<string> names = new(kept.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        foreach (string name in (string[])[options.NameTo, options.ValueTo])
        {
            if (!names.Add(name))
            {
                throw new TreatyFault("ColumnExists", FaultKind.InvalidArgument,
                    $"The result would have two columns named '{name}'. Choose another name with -NameTo or -ValueTo.", name);
            }
        }

        List<int> map = [];
        List<string?> from = [];
        List<object?> values = [];
        for (int row = 0; row < table.RowCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (int column in chosen)
            {
                if (!options.DropEmpty || !columns[column].IsNull(row))
                {
                    map.Add(row);
                    from.Add(columns[column].Name);
                    values.Add(columns[column][row]);
                }
            }
        }

        Type[] types = [.. chosen.Select(column => columns[column].ValueType).Distinct()];
        return Table.Of(
            [
                .. Table.Gather(kept, [.. map], cancellation),
                new ReferenceColumn<string>(options.NameTo, [.. from]),
                ColumnTyping.Of(options.ValueTo, [.. values], types.Length == 1 ? types[0] : null),
            ],
            map.Count);
    }

    /// <summary>The columns of the rows, the column of the names, and the values: one row for each cell of the result that has any.</summary>
    private static ArrayColumn[] Cells(Table table, PivotOptions options, string[] keys, CancellationToken cancellation)
    {
        const string Value = "\0Value", Count = "\0Count";
        bool single = options.Value is not null && options.Function is null;
        AggregateFunction function = single ? AggregateFunction.First : options.Function ?? AggregateFunction.Count;
        if (options.Value is null && function != AggregateFunction.Count)
        {
            throw new TreatyFault("PivotValueMissing", FaultKind.InvalidArgument, $"{function} needs a column of values. Name it with -Value.", function);
        }

        Aggregate[] aggregates = [new Aggregate(Count, AggregateFunction.Count), new Aggregate(Value, function, options.Value)];
        Table grouped = FrameGroup.Group(table, new GroupOptions { By = keys, Aggregates = aggregates }, cancellation);
        ArrayColumn[] columns = grouped.Arrays();
        int[] counts = ((ValueColumn<int>)columns[^2]).Values;
        int repeated = single ? Array.FindIndex(counts, count => count > 1) : -1;
        if (repeated >= 0)
        {
            string cell = string.Join(", ", keys.Select((key, i) => $"{key} = {(columns[i][repeated] is { } value ? CellValue.Text(value) : EmptyName)}"));
            throw new TreatyFault("PivotCellNotSingle", FaultKind.InvalidData,
                $"{counts[repeated]} rows fall into the cell {cell}, and it can hold one value. "
                + "Say what to make of them with -Function, or add columns to -By.", cell);
        }

        return [.. columns[..^2], columns[^1]];
    }
}
