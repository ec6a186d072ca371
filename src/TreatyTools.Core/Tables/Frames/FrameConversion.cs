using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Frames;

/// <summary>
/// Between tables and <c>Microsoft.Data.Analysis.DataFrame</c>. Frames come and go as <see cref="object"/>, so that callers need not know the type.
/// </summary>
public static class FrameConversion
{
    private const string FrameTypeName = "Microsoft.Data.Analysis.DataFrame";

    /// <summary>Whether an object is a data frame, made here or by another module's copy of the library.</summary>
    public static bool IsFrame(object? value) => value is DataFrame || value?.GetType().FullName == FrameTypeName;

    /// <summary>Makes a frame. What a frame cannot hold is brought down by <see cref="Flatten"/> first.</summary>
    public static object ToFrame(Table table)
    {
        ArrayColumn[] columns = Flatten(table).Arrays();
        DataFrameColumn[] made = new DataFrameColumn[columns.Length];
        Parallel.For(0, columns.Length, i => made[i] = ToFrameColumn(columns[i]));
        return new DataFrame(made);
    }

    /// <summary>Reads a frame. Columns of other types than a table knows are widened or become text.</summary>
    /// <exception cref="TreatyFault"><c>NotADataFrame</c>: the object is no frame.</exception>
    public static Table ToTable(object frame)
    {
        if (frame is DataFrame own)
        {
            return new Table([.. own.Columns.Select(FromFrameColumn)], own.Columns.Count == 0 ? 0 : own.Columns[0].Length);
        }

        return IsFrame(frame) ? FromForeignFrame(frame) : throw NotAFrame(frame);
    }

    /// <summary>
    /// The table with columns that a frame can hold: an EDTF date becomes its text and two more columns, <c>…Earliest</c> and <c>…Latest</c>, with the
    /// first and last day that it can mean, null where that end is open or outside of the calendar; an address becomes text; a list becomes text, its
    /// elements joined with <c>"; "</c>, and null where it is empty.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="keepLists">Leaves the lists as they are.</param>
    public static Table Flatten(Table table, bool keepLists = false)
    {
        ArrayColumn[] columns = table.Arrays();
        HashSet<string> names = new(table.ColumnNames, StringComparer.OrdinalIgnoreCase);
        List<ArrayColumn> flat = new(columns.Length);
        foreach (ArrayColumn column in columns)
        {
            switch (column)
            {
                case ReferenceColumn<EdtfDate> dates:
                    flat.Add(Texts(dates, date => date.Text));
                    flat.Add(Days(dates, date => date.HasEarliest ? date.Earliest : null, FreeName.Of(names, column.Name + "Earliest")));
                    flat.Add(Days(dates, date => date.HasLatest ? date.Latest : null, FreeName.Of(names, column.Name + "Latest")));
                    break;
                case ReferenceColumn<Uri> addresses:
                    flat.Add(Texts(addresses, address => address.OriginalString));
                    break;
                case ReferenceColumn<IReadOnlyList<string>> lists when !keepLists:
                    flat.Add(Texts(lists, list => list.Count == 0 ? null : string.Join(CellValue.ListSeparator, list)));
                    break;
                default:
                    flat.Add(column);
                    break;
            }
        }

        return Table.Of([.. flat], (int)table.RowCount);
    }

    /// <summary>The fault that something is no frame.</summary>
    public static TreatyFault NotAFrame(object? value) =>
        new("NotADataFrame", FaultKind.InvalidArgument,
            $"A data frame was expected, not an object of type {value?.GetType().FullName ?? "null"}. Make one of it with ConvertTo-TreatyDataFrame.", value);

    private static ReferenceColumn<string> Texts<T>(ReferenceColumn<T> column, Func<T, string?> text)
        where T : class
    {
        string?[] texts = new string?[column.Count];
        Chunks.Run(texts.Length, (start, end) =>
        {
            for (int row = start; row < end; row++)
            {
                // A join repeats its rows one after the other; they share their text.
                texts[row] = column.Values[row] is not { } value ? null
                    : row > start && ReferenceEquals(value, column.Values[row - 1]) ? texts[row - 1] : text(value);
            }
        });
        return new ReferenceColumn<string>(column.Name, texts);
    }

    /// <summary>A column of days of a column of dates.</summary>
    internal static ValueColumn<DateOnly> Days(ReferenceColumn<EdtfDate> column, Func<EdtfDate, DateOnly?> day, string name)
    {
        DateOnly[] values = new DateOnly[column.Count];
        bool[] nulls = new bool[column.Count];
        for (int row = 0; row < values.Length; row++)
        {
            if (column.Values[row] is { } date && day(date) is { } known)
            {
                values[row] = known;
            }
            else
            {
                nulls[row] = true;
            }
        }

        return new ValueColumn<DateOnly>(name, values, nulls);
    }

    private static DataFrameColumn ToFrameColumn(ArrayColumn column) => column switch
    {
        ReferenceColumn<string> c => new StringDataFrameColumn(c.Name, c.Values!),
        ValueColumn<bool> c => new BooleanDataFrameColumn(c.Name, Bytes(c), Bitmap(c, out int nulls), c.Count, nulls),
        ValueColumn<int> c => new Int32DataFrameColumn(c.Name, Bytes(c), Bitmap(c, out int nulls), c.Count, nulls),
        ValueColumn<long> c => new Int64DataFrameColumn(c.Name, Bytes(c), Bitmap(c, out int nulls), c.Count, nulls),
        ValueColumn<double> c => new DoubleDataFrameColumn(c.Name, Bytes(c), Bitmap(c, out int nulls), c.Count, nulls),
        ValueColumn<decimal> c => new DecimalDataFrameColumn(c.Name, Bytes(c), Bitmap(c, out int nulls), c.Count, nulls),
        ValueColumn<DateTime> c => new DateTimeDataFrameColumn(c.Name, Bytes(c), Bitmap(c, out int nulls), c.Count, nulls),
        ValueColumn<DateOnly> c => new PrimitiveDataFrameColumn<DateOnly>(c.Name, Bytes(c), Bitmap(c, out int nulls), c.Count, nulls),
        ValueColumn<TimeSpan> c => new PrimitiveDataFrameColumn<TimeSpan>(c.Name, Bytes(c), Bitmap(c, out int nulls), c.Count, nulls),
        _ => throw new NotSupportedException($"No column of a frame holds {column.ValueType}."),
    };

    private static ReadOnlyMemory<byte> Bytes<T>(ValueColumn<T> column)
        where T : unmanaged => new ArrayBytes<T>(column.Values).Memory;

    /// <summary>One bit a row, set where there is a value, lowest bit first.</summary>
    private static byte[] Bitmap<T>(ValueColumn<T> column, out int nulls)
        where T : unmanaged
    {
        int count = column.Count;
        byte[] bits = new byte[(count + 7) / 8];
        nulls = 0;
        bits.AsSpan().Fill(byte.MaxValue);
        if ((count & 7) != 0)
        {
            bits[^1] = (byte)((1 << (count & 7)) - 1);
        }

        ReadOnlySpan<bool> empty = column.Nulls;
        if (!empty.Contains(true))
        {
            return bits;
        }

        for (int row = 0; row < empty.Length; row++)
        {
            if (empty[row])
            {
                nulls++;
                bits[row >> 3] &= (byte)~(1 << (row & 7));
            }
        }

        return bits;
    }

    private static TableColumn FromFrameColumn(DataFrameColumn column) => column switch
    {
        PrimitiveDataFrameColumn<bool> c => Lazily<bool>(c, () => FromBuffers(c)),
        PrimitiveDataFrameColumn<int> c => Lazily<int>(c, () => FromBuffers(c)),
        PrimitiveDataFrameColumn<long> c => Lazily<long>(c, () => FromBuffers(c)),
        PrimitiveDataFrameColumn<double> c => Lazily<double>(c, () => FromBuffers(c)),
        PrimitiveDataFrameColumn<decimal> c => Lazily<decimal>(c, () => FromBuffers(c)),
        PrimitiveDataFrameColumn<DateTime> c => Lazily<DateTime>(c, () => FromBuffers(c)),
        PrimitiveDataFrameColumn<DateOnly> c => Lazily<DateOnly>(c, () => FromBuffers(c)),
        PrimitiveDataFrameColumn<TimeSpan> c => Lazily<TimeSpan>(c, () => FromBuffers(c)),
        StringDataFrameColumn c => Lazily<string>(c, () => FromTexts(c)),
        IEnumerable<string> c => Lazily<string>(column, () => FromTexts(column.Name, checked((int)column.Length), c)),
        _ => Boxed(column.Name, column.DataType, column),
    };

    private static LazyColumn Lazily<T>(DataFrameColumn column, Func<ArrayColumn> make) => new(column.Name, typeof(T), make);

    private static ReferenceColumn<string> FromTexts(StringDataFrameColumn column)
    {
        string?[] values = new string?[checked((int)column.Length)];
        Chunks.Run(values.Length, (start, end) =>
        {
            for (int row = start; row < end; row++)
            {
                values[row] = column[row];
            }
        });
        return new ReferenceColumn<string>(column.Name, values);
    }

    private static ReferenceColumn<string> FromTexts(string name, int count, IEnumerable<string> texts)
    {
        string?[] values = new string?[count];
        int row = 0;
        foreach (string? text in texts)
        {
            values[row++] = text;
        }

        return new ReferenceColumn<string>(name, values);
    }

    private static ValueColumn<T> FromBuffers<T>(PrimitiveDataFrameColumn<T> column)
        where T : unmanaged
    {
        if (Own(column) is { } own)
        {
            return new ValueColumn<T>(column.Name, own, Nulls(column, null));
        }

        T[] values = GC.AllocateUninitializedArray<T>(checked((int)column.Length));
        int start = 0;
        foreach (ReadOnlyMemory<T> buffer in column.GetReadOnlyDataBuffers())
        {
            // A buffer may give itself out as longer than it is.
            int length = Math.Min(buffer.Length, values.Length - start);
            buffer.Span[..length].CopyTo(values.AsSpan(start));
            start += length;
        }

        return new ValueColumn<T>(column.Name, values, Nulls(column, values));
    }

    /// <summary>The array that the column was made of here, where nothing has been changed since.</summary>
    private static T[]? Own<T>(PrimitiveDataFrameColumn<T> column)
        where T : unmanaged
    {
        foreach (ReadOnlyMemory<T> buffer in column.GetReadOnlyDataBuffers())
        {
            // The library gives out its memory of bytes under another type; this is what it was.
            ReadOnlyMemory<T> given = buffer;
            ReadOnlyMemory<byte> bytes = Unsafe.As<ReadOnlyMemory<T>, ReadOnlyMemory<byte>>(ref given);
            return MemoryMarshal.TryGetMemoryManager(bytes, out ArrayBytes<T>? manager) && manager.Array.Length == column.Length ? manager.Array : null;
        }

        return null;
    }

    /// <summary>Which cells are null; their values are cleared in an array that is given.</summary>
    private static bool[]? Nulls<T>(PrimitiveDataFrameColumn<T> column, T[]? values)
        where T : unmanaged
    {
        if (column.NullCount == 0)
        {
            return null;
        }

        bool[] nulls = new bool[checked((int)column.Length)];
        int start = 0;
        using IEnumerator<ReadOnlyMemory<byte>> bitmaps = column.GetReadOnlyNullBitMapBuffers().GetEnumerator();
        foreach (ReadOnlyMemory<T> buffer in column.GetReadOnlyDataBuffers())
        {
            int length = Math.Min(buffer.Length, nulls.Length - start);
            bitmaps.MoveNext();
            ReadOnlySpan<byte> bits = bitmaps.Current.Span;
            for (int row = 0; row < length; row++)
            {
                if ((bits[row >> 3] & (1 << (row & 7))) == 0)
                {
                    nulls[start + row] = true;
                    if (values is not null)
                    {
                        values[start + row] = default;
                    }
                }
            }

            start += length;
        }

        return nulls;
    }

    private static Table FromForeignFrame(object frame)
    {
        List<ArrayColumn> columns = [];
        foreach (object column in (IEnumerable)Property(frame, "Columns")!)
        {
            columns.Add(Boxed((string)Property(column, "Name")!, Property(column, "DataType") as Type, (IEnumerable)column));
        }

        return Table.Of([.. columns], columns.Count == 0 ? 0 : columns[0].Count);
    }

    private static object? Property(object owner, string name) =>
        owner.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)?.GetValue(owner);

    private static ArrayColumn Boxed(string name, Type? declared, IEnumerable values)
    {
        List<object?> boxed = [];
        foreach (object? value in values)
        {
            boxed.Add(value);
        }

        return ColumnTyping.Of(name, [.. boxed], declared);
    }
}
