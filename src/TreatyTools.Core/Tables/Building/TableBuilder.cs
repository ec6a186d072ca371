using System.Collections;
using System.Data;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Building;

/// <summary>
/// Makes a table of rows of any kind: .NET objects by their public properties, dictionaries, rows of a <see cref="DataTable"/>
/// or a <see cref="Table"/>, <see cref="NamedValues"/> and <see cref="ShapedValues"/>, and plain values, which fill a column <c>Value</c>. The columns are the
/// union of the properties over all rows, case ignored unless a dictionary or data row has names that differ in nothing else,
/// in the order of their first appearance; each gets the narrowest type that holds all its values.
/// </summary>
/// <remarks>
/// Dictionaries and data rows are read when they are added, since they may change; other objects when the table is built.
/// A null is no row, except among plain values, where it is an empty one.
/// </remarks>
public sealed class TableBuilder(TableOptions? options = null)
{
    private const string ValueColumnName = "Value";

    private readonly TableOptions _options = options ?? new TableOptions();
    private readonly List<object?> _rows = [];
    private readonly CaseNames _names = new();
    private readonly List<(int FirstRow, Table Table)> _tables = [];
    private List<IReadOnlyList<KeyValuePair<string, object?>>?>? _computed;

    // Type of the last row that is none of the kinds that Add takes apart: rows of one type come in thousands.
    private Type? _object;

    /// <summary>Number of rows added so far.</summary>
    public int Count => _rows.Count;

    /// <summary>Makes a table of a sequence of rows.</summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>: a name in the options is no column.</exception>
    public static Table FromRows(IEnumerable<object?> rows, TableOptions? options = null, CancellationToken cancellation = default)
    {
        TableBuilder builder = new(options);
        foreach (object? row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            builder.Add(row);
        }

        return builder.Build(cancellation);
    }

    /// <summary>Adds a row; a <see cref="DataTable"/> and a <see cref="Table"/> add all of theirs.</summary>
    /// <param name="row">The row.</param>
    /// <param name="computed">More columns of this row, such as computed ones; they go before properties of the same name.</param>
    public void Add(object? row, IReadOnlyList<KeyValuePair<string, object?>>? computed = null)
    {
        if (row is not null && row.GetType() == _object)
        {
            Append(row, computed);
            return;
        }

        switch (row)
        {
            case DataTable table:
                foreach (DataRow dataRow in table.Rows)
                {
                    Append(Snapshot(dataRow), computed);
                }

                break;
            case Table table:
                _tables.Add((_rows.Count, table));
                TableNames names = new(table);
                for (long i = 0; i < table.RowCount; i++)
                {
                    Append(new TableRow(names, i), computed);
                }

                break;
            case DataRow dataRow:
                Append(Snapshot(dataRow), computed);
                break;
            case DataRowView view:
                Append(Snapshot(view.Row), computed);
                break;
            case IDictionary dictionary:
                Append(Snapshot(dictionary), computed);
                break;
            case DBNull:
                Append(null, computed);
                break;
            default:
                Append(row, computed);
                _object = row?.GetType();
                break;
        }
    }

    /// <summary>Makes the table of the rows added. The builder is spent.</summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>: a name in the options is no column.</exception>
    public Table Build(CancellationToken cancellation = default)
    {
        if (_tables.Count == 1 && _tables[0].Table.RowCount == _rows.Count && _computed is null && _options.Expand.Count == 0)
        {
            Table only = WithComputed(_tables[0].Table);
            return _options.Property is null
                ? only
                : new Table([.. ColumnPattern.Choose(only.ColumnNames, [.. _options.Property, .. _options.Computed], "property").Select(i => only.Columns[i])],
                    only.RowCount);
        }

        DropNullsAmongObjects();
        _names.Separate(_rows);
        List<RowColumn> columns = Columns(out Type? single);
        string[] names = [.. columns.Select(column => column.Name)];
        ColumnChoice choice = ColumnChoice.Of(columns, _options.Property);
        List<int> chosen = [.. choice.Columns];
        if (_rows.Count == 0 && names.Length == 0)
        {
            return Table.Of([], 0).OrColumns(_options.Property is null ? [] : [.. _options.Property, .. _options.Expand, .. _options.Computed]);
        }

        HashSet<int> expanded = [.. ColumnPattern.Choose(names, _options.Expand, "property to expand")];
        IEnumerable<int> asked = expanded.Concat(_options.Computed.Select(name => ColumnPattern.Find(names, name)));
        chosen.AddRange(asked.Where(column => column >= 0 && !chosen.Contains(column)).Distinct().ToArray());
        if (expanded.Count == 0)
        {
            return choice.Apply(Table.Of(Typed([.. chosen.Select(i => columns[i])], single, cancellation), _rows.Count), names);
        }

        object?[][] raw = new object?[chosen.Count][];
        for (int i = 0; i < raw.Length; i++)
        {
            raw[i] = Raw(columns[chosen[i]], cancellation);
        }

        raw = Expansion.Spread(raw, [.. Enumerable.Range(0, raw.Length).Where(i => expanded.Contains(chosen[i]))], cancellation);
        // The declared type of a list is not that of its elements; what is found in the rows says more.
        return choice.Apply(Table.Of(
            [.. chosen.Select((c, i) => ColumnTyping.Of(names[c], raw[i], expanded.Contains(c) ? null : columns[c].Declared, _options.KeepTypes))],
            raw[0].Length), names);
    }

    // A frame without rows has none from which columns could be worked out, and they are to be there all the same.
    private Table WithComputed(Table table)
    {
        string[] missing = [.. _options.Computed.Where(name => ColumnPattern.Find(table.ColumnNames, name) < 0)];
        return missing.Length == 0 ? table
            : new Table([.. table.Columns, .. missing.Select(name => ArrayColumn.Empty(name, typeof(string), 0))], table.RowCount);
    }

    private void Append(object? row, IReadOnlyList<KeyValuePair<string, object?>>? computed)
    {
        _rows.Add(row);
        if (computed is not null || _computed is not null)
        {
            _computed ??= [.. new IReadOnlyList<KeyValuePair<string, object?>>?[_rows.Count - 1]];
            _computed.Add(computed);
        }
    }

    private NamedValues Snapshot(DataRow row)
    {
        List<KeyValuePair<string, object?>> values = new(row.Table.Columns.Count);
        foreach (DataColumn column in row.Table.Columns)
        {
            values.Add(new(column.ColumnName, row[column]));
        }

        _names.Learn(values);
        return new NamedValues(values);
    }

    private NamedValues Snapshot(IDictionary dictionary)
    {
        List<KeyValuePair<string, object?>> values = new(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            values.Add(new(CellValue.Text(entry.Key), entry.Value));
        }

        if (dictionary is Hashtable)
        {
            // Its order differs from one process to the next.
            values.Sort((x, y) => NaturalOrder.Compare(x.Key, y.Key));
        }

        _names.Learn(values);
        return new NamedValues(values);
    }

    private void DropNullsAmongObjects()
    {
        // Where tables were added their first rows are counted, so nothing may go.
        if (_tables.Count == 0 && !AnyPlain())
        {
            for (int i = _rows.Count - 1; _computed is not null && i >= 0; i--)
            {
                if (_rows[i] is null)
                {
                    _computed.RemoveAt(i);
                }
            }

            _rows.RemoveAll(row => row is null);
        }
    }

    private bool AnyPlain()
    {
        Type? known = null;
        foreach (object? row in _rows)
        {
            if (row is not null && row.GetType() != known)
            {
                if (IsPlain(row))
                {
                    return true;
                }

                known = row.GetType();
            }
        }

        return false;
    }

    private static bool IsPlain(object row) => row is not (NamedValues or ShapedValues or TableRow) && (CellValue.IsScalar(row) || row is IEnumerable);

    /// <summary>The columns in the order of their first appearance, and the type of the rows where all are objects of one type.</summary>
    private List<RowColumn> Columns(out Type? single)
    {
        List<RowColumn> columns = [];
        Dictionary<string, RowColumn> byName = new(StringComparer.OrdinalIgnoreCase);
        HashSet<Type> seen = [];
        HashSet<RowShape> shapes = [];
        RowShape? lastShape = null;
        bool others = _tables.Count > 0;
        Type? last = null;
        int nextTable = 0;
        for (int i = 0; i <= _rows.Count; i++)
        {
            for (; nextTable < _tables.Count && _tables[nextTable].FirstRow == i; nextTable++)
            {
                foreach (TableColumn column in _tables[nextTable].Table.Columns)
                {
                    Column(column.Name).Declare(column.ValueType);
                }
            }

            if (i == _rows.Count)
            {
                break;
            }

            object? row = _rows[i];
            if (row is TableRow)
            {
                // Its columns were taken with the table's.
            }
            else if (row is NamedValues named)
            {
                others = true;
                foreach (KeyValuePair<string, object?> pair in named.Values)
                {
                    Column(pair.Key);
                }
            }
            else if (row is ShapedValues shaped)
            {
                others = true;
                if (shaped.Shape != lastShape && shapes.Add(shaped.Shape))
                {
                    foreach (string name in shaped.Shape.Names)
                    {
                        Column(name);
                    }
                }

                lastShape = shaped.Shape;
            }
            else if (row is not null && row.GetType() == last)
            {
                // As the row before.
            }
            else if (row is null || IsPlain(row))
            {
                others = true;
                Column(ValueColumnName);
            }
            else if (row.GetType() is { } type && type != last && seen.Add(type))
            {
                last = type;
                foreach (TypeProperty property in TypeProperties.Of(type))
                {
                    Column(property.Name).Add(type, property);
                }
            }

            foreach (KeyValuePair<string, object?> pair in _computed?[i] ?? [])
            {
                Column(pair.Key).IsComputed = true;
            }
        }

        single = !others && seen.Count == 1 ? last : null;
        return columns;

        RowColumn Column(string name)
        {
            if (!byName.TryGetValue(name, out RowColumn? column))
            {
                column = new RowColumn(name);
                byName.Add(name, column);
                columns.Add(column);
            }

            return column;
        }
    }

    private ArrayColumn[] Typed(RowColumn[] columns, Type? single, CancellationToken cancellation)
    {
        // A getter that works something out may not bear another one at the same time.
        bool[] stored = [.. columns.Select(column => single is not null && !column.IsComputed && column.For(single)?.IsStored == true)];
        ArrayColumn[] made = [.. columns.Select((column, i) => stored[i] ? null! : Typed(column, single, cancellation))];
        Parallel.For(0, made.Length, new ParallelOptions { CancellationToken = cancellation }, i => made[i] ??= Typed(columns[i], single, cancellation));
        return made;
    }

    private ArrayColumn Typed(RowColumn column, Type? single, CancellationToken cancellation) =>
        single is not null && !column.IsComputed && column.For(single)?.Read(column.Name, _rows) is { } typed
            ? typed
            : ColumnTyping.Of(column.Name, Raw(column, cancellation), column.Declared, _options.KeepTypes);

    private object?[] Raw(RowColumn column, CancellationToken cancellation)
    {
        object?[] values = new object?[_rows.Count];
        for (int i = 0; i < values.Length; i++)
        {
            if ((i & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            values[i] = column.IsComputed && TryFind(_computed?[i], column.Name, out object? computed)
                ? computed
                : Value(_rows[i], column);
        }

        return values;
    }

    private static object? Value(object? row, RowColumn column)
    {
        if (row is NamedValues named)
        {
            TryFind(named.Values, column.Name, out object? value);
            return value;
        }

        if (row is ShapedValues shaped)
        {
            return column.Of(shaped);
        }

        if (row is TableRow tableRow)
        {
            return tableRow.Names.Find(column.Name)?[tableRow.Row];
        }

        if (row is null || IsPlain(row))
        {
            return string.Equals(column.Name, ValueColumnName, StringComparison.OrdinalIgnoreCase) ? row : null;
        }

        return column.For(row.GetType())?.Get(row);
    }

    private static bool TryFind(IReadOnlyList<KeyValuePair<string, object?>>? values, string name, out object? value)
    {
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            if (string.Equals(values![i].Key, name, StringComparison.OrdinalIgnoreCase))
            {
                value = values[i].Value;
                return true;
            }
        }

        value = null;
        return false;
    }
}
