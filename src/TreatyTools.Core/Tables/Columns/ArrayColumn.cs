namespace TreatyTools.Core.Tables.Columns;

/// <summary>A column over one array: what every operation on tables reads and writes.</summary>
internal abstract class ArrayColumn(string name, Type valueType) : TableColumn(name, valueType)
{
    /// <summary>Row number that stands for "no row" in a row map: it gives null.</summary>
    internal const int NoRow = -1;

    /// <summary>Number of rows.</summary>
    internal abstract int Count { get; }

    /// <summary>Whether a cell holds nothing.</summary>
    internal abstract bool IsNull(int row);

    /// <summary>The same values under another name.</summary>
    internal abstract ArrayColumn Renamed(string name);

    /// <summary>The rows that the map names, in its order; <see cref="NoRow"/> gives null.</summary>
    internal abstract ArrayColumn Gather(int[] map);

    /// <summary>The rows that the map names, and where it names none those of another column of the same type.</summary>
    internal abstract ArrayColumn Coalesce(int[] map, ArrayColumn other, int[] otherMap);

    /// <summary>The values of columns of this type, of which this is the first, one below the other.</summary>
    internal abstract ArrayColumn Stack(IReadOnlyList<ArrayColumn> parts);

    /// <summary>A column of any make as one over an array.</summary>
    internal static ArrayColumn From(TableColumn column, long rowCount)
    {
        switch (column)
        {
            case ArrayColumn array:
                return array;
            case LazyColumn lazy:
                return lazy.Array;
        }

        object?[] values = new object?[checked((int)rowCount)];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = column[row];
        }

        return ColumnTyping.Of(column.Name, values, column.ValueType);
    }

    /// <summary>A column of nulls that could hold values of the type.</summary>
    internal static ArrayColumn Empty(string name, Type valueType, int count) =>
        ColumnTyping.Of(name, new object?[count], valueType);

    /// <summary>Whether no cell holds a value.</summary>
    internal bool IsAllNull()
    {
        for (int row = 0; row < Count; row++)
        {
            if (!IsNull(row))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A column whose array is made when it is first needed: most operations need few of a frame's columns.</summary>
internal sealed class LazyColumn(string name, Type valueType, Func<ArrayColumn> make) : TableColumn(name, valueType)
{
    private readonly Lazy<ArrayColumn> _array = new(make);

    internal ArrayColumn Array => _array.Value;

    public override object? this[long row] => Array[row];
}

/// <summary>A column of numbers, truth values or dates. The value of a null cell is the type's default.</summary>
internal sealed class ValueColumn<T>(string name, T[] values, bool[]? nulls) : ArrayColumn(name, typeof(T))
    where T : struct
{
    internal T[] Values { get; } = values;

    /// <summary>True where a cell is null; null where no cell is.</summary>
    internal bool[]? Nulls { get; } = nulls;

    internal override int Count => Values.Length;

    public override object? this[long row] => IsNull(checked((int)row)) ? null : Values[row];

    internal override bool IsNull(int row) => Nulls is not null && Nulls[row];

    internal override ArrayColumn Renamed(string name) => new ValueColumn<T>(name, Values, Nulls);

    internal override ArrayColumn Gather(int[] map)
    {
        T[] gathered = GC.AllocateUninitializedArray<T>(map.Length), values = Values;
        bool[]? nulls = null, empty = Nulls;
        Chunks.Run(map.Length, (start, end) =>
        {
            bool[]? own = null;
            for (int i = start; i < end; i++)
            {
                int row = map[i];
                if (row == NoRow || (empty is not null && empty[row]))
                {
                    own ??= LazyInitializer.EnsureInitialized(ref nulls, () => new bool[map.Length]);
                    own[i] = true;
                    gathered[i] = default;
                }
                else
                {
                    gathered[i] = values[row];
                }
            }
        });
        return new ValueColumn<T>(Name, gathered, nulls);
    }

    internal override ArrayColumn Coalesce(int[] map, ArrayColumn other, int[] otherMap)
    {
        ValueColumn<T> second = (ValueColumn<T>)other;
        T[] gathered = GC.AllocateUninitializedArray<T>(map.Length);
        bool[] nulls = new bool[map.Length];
        Chunks.Run(map.Length, (start, end) =>
        {
            for (int i = start; i < end; i++)
            {
                (ValueColumn<T> source, int row) = map[i] == NoRow ? (second, otherMap[i]) : (this, map[i]);
                nulls[i] = row == NoRow || source.IsNull(row);
                gathered[i] = nulls[i] ? default : source.Values[row];
            }
        });

        return new ValueColumn<T>(Name, gathered, nulls);
    }

    internal override ArrayColumn Stack(IReadOnlyList<ArrayColumn> parts)
    {
        if (parts.Count == 1)
        {
            return this;
        }

        T[] values = GC.AllocateUninitializedArray<T>(parts.Sum(part => part.Count));
        bool[]? nulls = null;
        int start = 0;
        foreach (ArrayColumn part in parts)
        {
            ValueColumn<T> column = (ValueColumn<T>)part;
            column.Values.CopyTo(values, start);
            if (column.Nulls is not null)
            {
                column.Nulls.CopyTo(nulls ??= new bool[values.Length], start);
            }

            start += part.Count;
        }

        return new ValueColumn<T>(Name, values, nulls);
    }
}

/// <summary>A column of texts, EDTF dates, addresses or lists of texts.</summary>
internal sealed class ReferenceColumn<T>(string name, T?[] values) : ArrayColumn(name, typeof(T))
    where T : class
{
    internal T?[] Values { get; } = values;

    internal override int Count => Values.Length;

    public override object? this[long row] => Values[row];

    internal override bool IsNull(int row) => Values[row] is null;

    internal override ArrayColumn Renamed(string name) => new ReferenceColumn<T>(name, Values);

    internal override ArrayColumn Gather(int[] map)
    {
        T?[] gathered = new T?[map.Length], values = Values;
        Chunks.Run(map.Length, (start, end) =>
        {
            for (int i = start; i < end; i++)
            {
                if (map[i] != NoRow)
                {
                    gathered[i] = values[map[i]];
                }
            }
        });
        return new ReferenceColumn<T>(Name, gathered);
    }

    internal override ArrayColumn Coalesce(int[] map, ArrayColumn other, int[] otherMap)
    {
        ReferenceColumn<T> second = (ReferenceColumn<T>)other;
        T?[] gathered = new T?[map.Length];
        Chunks.Run(map.Length, (start, end) =>
        {
            for (int i = start; i < end; i++)
            {
                gathered[i] = map[i] != NoRow ? Values[map[i]] : otherMap[i] != NoRow ? second.Values[otherMap[i]] : null;
            }
        });

        return new ReferenceColumn<T>(Name, gathered);
    }

    internal override ArrayColumn Stack(IReadOnlyList<ArrayColumn> parts)
    {
        if (parts.Count == 1)
        {
            return this;
        }

        T?[] values = new T?[parts.Sum(part => part.Count)];
        int start = 0;
        foreach (ArrayColumn part in parts)
        {
            ((ReferenceColumn<T>)part).Values.CopyTo(values, start);
            start += part.Count;
        }

        return new ReferenceColumn<T>(Name, values);
    }
}
