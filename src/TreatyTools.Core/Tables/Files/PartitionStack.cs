using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>Puts tables below each other: columns of the same name are one, of a type that holds all their values unchanged.</summary>
internal sealed class PartitionStack(string folder)
{
    private readonly List<(string File, int Rows)> _files = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<string, ArrayColumn?[]> _parts = new(StringComparer.Ordinal);

    /// <summary>Adds a table, without those of its columns that stand in the names of folders.</summary>
    internal void Add(string file, Table table, string[] inFolders)
    {
        foreach (ArrayColumn column in table.Arrays())
        {
            if (!inFolders.Contains(column.Name, StringComparer.Ordinal))
            {
                if (!_parts.TryGetValue(column.Name, out ArrayColumn?[]? parts))
                {
                    parts = [];
                    _names.Add(column.Name);
                }

                Array.Resize(ref parts, _files.Count + 1);
                parts[_files.Count] = column;
                _parts[column.Name] = parts;
            }
        }

        _files.Add((file, checked((int)table.RowCount)));
    }

    /// <summary>The columns of all tables. What was added is gone afterwards.</summary>
    /// <exception cref="TreatyFault"><c>PartitionConflict</c>.</exception>
    internal List<ArrayColumn> Columns() => [.. _names.Select(Column)];

    /// <summary>The number of the table from which each row comes.</summary>
    internal int[] PartOfRow()
    {
        int[] map = new int[checked((int)_files.Sum(file => (long)file.Rows))];
        int start = 0;
        for (int i = 0; i < _files.Count; i++)
        {
            map.AsSpan(start, _files[i].Rows).Fill(i);
            start += _files[i].Rows;
        }

        return map;
    }

    private ArrayColumn Column(string name)
    {
        _parts.Remove(name, out ArrayColumn?[]? parts);
        Array.Resize(ref parts, _files.Count);
        int first = Array.FindIndex(parts, part => part is not null && !IsBlank(part));
        CellKind kind = first < 0 ? CellKind.Text : ColumnTyping.Declared(parts[first]!.ValueType);
        for (int i = first + 1; first >= 0 && i < parts.Length; i++)
        {
            if (parts[i] is { } part && !IsBlank(part) && ColumnTyping.Declared(part.ValueType) is var found && found != kind)
            {
                CellKind both = ColumnTyping.Common(kind, found);
                kind = both != CellKind.Text ? both : throw Conflict(name, first, i, parts);
            }
        }

        Type type = parts.First(part => part is not null && (first < 0 || ColumnTyping.Declared(part.ValueType) == kind))!.ValueType;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = parts[i] is not { } part || IsBlank(part) ? ArrayColumn.Empty(name, type, _files[i].Rows)
                : part.ValueType == type ? part
                : ColumnTyping.As(part, kind) ?? throw Conflict(name, first, i, parts);
        }

        return parts[0]!.Stack(parts!);
    }

    // A column of texts without any is one of which nothing is known.
    private static bool IsBlank(ArrayColumn column) => column is ReferenceColumn<string> && column.IsAllNull();

    private TreatyFault Conflict(string name, int first, int second, ArrayColumn?[] parts) => new("PartitionConflict", FaultKind.InvalidData,
        $"The column '{name}' is {parts[first]!.ValueType.Name} in '{Relative(first)}' and {parts[second]!.ValueType.Name} in '{Relative(second)}' of "
            + $"'{folder}', and no type holds the values of both unchanged. "
        + "Write the parts with one type, read them one by one, or, where they are CSV or JSON Lines, give the type with -Type.", name);

    private string Relative(int file) => Path.GetRelativePath(folder, _files[file].File);
}
