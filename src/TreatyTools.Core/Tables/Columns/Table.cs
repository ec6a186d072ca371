namespace TreatyTools.Core.Tables.Columns;

/// <summary>A rectangular table, column by column: what a list of objects and a data frame have in common, and what frames and workbooks are made of.</summary>
/// <param name="Columns">The columns, each with <paramref name="RowCount"/> values; names are unique, case and all.</param>
/// <param name="RowCount">Number of rows.</param>
public sealed record Table(IReadOnlyList<TableColumn> Columns, long RowCount)
{
    /// <summary>Names of the columns, in order.</summary>
    public IReadOnlyList<string> ColumnNames { get; } = [.. Columns.Select(column => column.Name)];

    /// <summary>
    /// The table itself, or where it has neither rows nor columns one with these columns, as texts: nothing came in, so nothing is known of its columns,
    /// and what is asked for is taken to exist. Names with wildcards ask for nothing in particular.
    /// </summary>
    public Table OrColumns(IEnumerable<string> names) => Columns.Count > 0
        ? this
        : Of([.. names.Where(name => !ColumnPattern.IsPattern(name)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => ArrayColumn.Empty(name, typeof(string), 0))], 0);

    /// <summary>The columns over arrays.</summary>
    internal ArrayColumn[] Arrays()
    {
        ArrayColumn[] arrays = new ArrayColumn[Columns.Count];
        Parallel.For(0, arrays.Length, i => arrays[i] = ArrayColumn.From(Columns[i], RowCount));
        return arrays;
    }

    /// <summary>The columns in these places.</summary>
    internal Table Only(IEnumerable<int> columns) => new([.. columns.Select(i => Columns[i])], RowCount);

    internal static Table Of(ArrayColumn[] columns, int rowCount) => new(columns, rowCount);

    /// <summary>The rows of columns that a map names.</summary>
    internal static ArrayColumn[] Gather(ArrayColumn[] columns, int[] map, CancellationToken cancellation)
    {
        ArrayColumn[] gathered = new ArrayColumn[columns.Length];
        Parallel.For(0, columns.Length, new ParallelOptions { CancellationToken = cancellation }, i => gathered[i] = columns[i].Gather(map));
        return gathered;
    }
}

/// <summary>
/// One column of a table. A value is null or of <see cref="ValueType"/>, which is one of: <see cref="string"/>, <see cref="bool"/>,
/// <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="decimal"/>, <see cref="DateTime"/>, <see cref="DateOnly"/>, <see cref="TimeSpan"/>,
/// <see cref="Model.EdtfDate"/>, <see cref="Uri"/>, or a list of strings (<c>IReadOnlyList&lt;string&gt;</c>).
/// </summary>
public abstract class TableColumn(string name, Type valueType)
{
    /// <summary>Name of the column.</summary>
    public string Name { get; } = name;

    /// <summary>Type of the values that are not null.</summary>
    public Type ValueType { get; } = valueType;

    /// <summary>The value in a row, counted from 0.</summary>
    public abstract object? this[long row] { get; }
}
