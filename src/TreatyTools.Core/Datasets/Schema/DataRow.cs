using System.Runtime.InteropServices;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Schema;

/// <summary>
/// One row of a table, from seeds or from a package. A value is null, a <see cref="string"/>, an <see cref="int"/>, a <see cref="double"/>, a
/// <see cref="bool"/> or a read-only list of strings, as the field's type says.
/// </summary>
internal sealed class DataRow(TableSchema table, object?[] values, string file, int line, int number, int[]? lines = null)
{
    private HashSet<int>? _reported;

    /// <summary>The table.</summary>
    public TableSchema Table { get; } = table;

    /// <summary>Name of the file that the row stands in.</summary>
    public string File { get; } = file;

    /// <summary>Line at which the row begins, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Number of the row in its table, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>The value in a column.</summary>
    public object? this[int ordinal]
    {
        get => values[ordinal];
        set => values[ordinal] = value;
    }

    /// <summary>The value in a column.</summary>
    public object? this[FieldSchema field]
    {
        get => values[Table.Ordinal(field)];
        set => values[Table.Ordinal(field)] = value;
    }

    /// <summary>The id, or what stands for it in a message; null where the row has none.</summary>
    public string? Id => Table.Id is { } id ? Text(id) : null;

    /// <summary>A text, or null.</summary>
    public string? Text(FieldSchema field) => this[field] as string;

    /// <summary>A number, or null.</summary>
    public int? Integer(FieldSchema field) => this[field] is int number ? number : null;

    /// <summary>A number that need not be whole, or null.</summary>
    public double? Real(FieldSchema field) => this[field] is double number ? number : null;

    /// <summary>A truth value, or null.</summary>
    public bool? Flag(FieldSchema field) => this[field] is bool flag ? flag : null;

    /// <summary>A list; empty where there is none.</summary>
    public IReadOnlyList<string> List(FieldSchema field) =>
        this[field] is IList<string> { Count: > 0 } list ? new ValueList<string>(list) : ValueList<string>.Empty;

    /// <summary>A date, or null. The value has been checked.</summary>
    public EdtfDate? Date(FieldSchema field) => Text(field) is { } text ? EdtfDate.Parse(text) : null;

    /// <summary>Whether the row comes from seeds, where the compiler works some values out.</summary>
    public bool IsSeed => lines is not null;

    /// <summary>Notes that a finding tells already why the value is missing.</summary>
    public void MarkReported(int ordinal) => (_reported ??= []).Add(ordinal);

    /// <summary>Whether a finding tells already why the value is missing.</summary>
    public bool IsReported(int ordinal) => _reported?.Contains(ordinal) == true;

    /// <summary>Line of a value, from 1.</summary>
    public int LineOf(int ordinal) => lines is { } known && known[ordinal] > 0 ? known[ordinal] : Line;
}

/// <summary>The rows of every table of a dataset.</summary>
internal sealed class DataRows
{
    private readonly Dictionary<string, List<DataRow>> _rows = new(StringComparer.Ordinal);

    /// <summary>The rows of a table; none at first.</summary>
    public List<DataRow> this[string table]
    {
        get => CollectionsMarshal.GetValueRefOrAddDefault(_rows, table, out _) ??= [];
        set => _rows[table] = value;
    }
}
