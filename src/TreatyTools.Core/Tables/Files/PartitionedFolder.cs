using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// A folder of files that are parts of one table, with values in the names of its folders: <c>Theme=privacy/Year=2024/part-0.parquet</c>. The folder may come
/// from
/// anywhere: a link in it is an error, and so is a file or a folder that is no part. Files whose names begin with an underscore or a point are passed over, as
/// is usual.
/// </summary>
public sealed class PartitionedFolder
{
    private readonly string _folder;
    private readonly List<PartitionPart> _parts = [];
    private readonly PartitionColumns? _known;
    private string[] _keys = [];

    private PartitionedFolder(string folder)
    {
        _folder = folder;
        _known = PartitionColumns.Read(folder);
    }

    /// <summary>Full paths of the parts, in the order of their names, where numbers within names count by their value.</summary>
    public IReadOnlyList<string> Files => [.. _parts.Select(part => part.Path)];

    /// <summary>Columns whose values stand in the names of folders.</summary>
    public IReadOnlyList<string> Keys => _parts.Count > 0 ? _keys : [.. _known?.Columns.Where(column => column.InFolders).Select(column => column.Name) ?? []];

    /// <summary>Looks for the parts of a folder.</summary>
    /// <exception cref="TreatyFault"><c>PartitionEmpty</c>, <c>PartitionLayout</c>, <c>PartitionLink</c>, <c>PartitionColumnsMalformed</c>,
    /// <c>FileNotReadable</c>.</exception>
    public static PartitionedFolder Open(string folder, CancellationToken cancellation = default)
    {
        try
        {
            PartitionedFolder opened = new(folder);
            opened.Walk(new DirectoryInfo(folder), [], cancellation);
            return opened._parts.Count > 0 || opened._known is not null ? opened : throw new TreatyFault("PartitionEmpty", FaultKind.NotFound,
                $"There are no files in the folder '{folder}'. Give the path of a file, or of a folder that Export-TreatyDataFrame -PartitionBy wrote.",
                    folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("FileNotReadable", FaultKind.NotAccessible, $"'{folder}' cannot be read: {e.Message.TrimEnd('.')}.", folder, e);
        }
    }

    /// <summary>
    /// Reads the table: the rows of the parts one below the other, each with the values of its folders. Columns are those of all parts, by name; a part without
    /// one is empty there.
    /// </summary>
    /// <param name="read">Reads a part, with the types that are known of its columns.</param>
    /// <param name="types">Types of columns, by name, which go before what the folder says of them and what is found.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>PartitionConflict</c>: a column has different types; <c>PartitionValueNotOfType</c>: the name of a folder does not hold
    /// what it should.</exception>
    public Table Read(Func<string, IReadOnlyDictionary<string, Type>, Table> read, IReadOnlyDictionary<string, Type>? types = null,
        CancellationToken cancellation = default)
    {
        Dictionary<string, Type> ofFolders = [], ofParts = [];
        foreach ((string name, Type type, bool inFolders) in _known?.Columns ?? [])
        {
            (inFolders ? ofFolders : ofParts)[name] = type;
        }

        foreach ((string name, Type type) in types ?? new Dictionary<string, Type>())
        {
            int key = ColumnPattern.Find(_keys, name);
            (key < 0 ? ofParts : ofFolders)[key < 0 ? name : _keys[key]] = type;
        }

        PartitionStack stack = new(_folder);
        foreach (PartitionPart part in _parts)
        {
            cancellation.ThrowIfCancellationRequested();
            stack.Add(part.Path, read(part.Path, ofParts), _keys);
        }

        List<ArrayColumn> columns = stack.Columns();
        int[] partOfRow = stack.PartOfRow();
        for (int i = 0; i < _keys.Length; i++)
        {
            columns.Add(Values(i, ofFolders.GetValueOrDefault(_keys[i])).Gather(partOfRow));
        }

        return Table.Of(InOrder(columns), partOfRow.Length);
    }

    private void Walk(DirectoryInfo folder, List<(string Key, string? Value)> values, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, NaturalOrder.Comparer)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal))
        {
            bool isFolder = entry is DirectoryInfo;
            int sign = isFolder ? entry.Name.IndexOf('=', StringComparison.Ordinal) : -1;
            if (entry.Name[0] is '_' or '.' && sign < 0)
            {
                continue;
            }

            if (entry.LinkTarget is not null)
            {
                throw new TreatyFault("PartitionLink", FaultKind.InvalidData,
                    $"'{entry.FullName}' is a link, which may lead out of the folder and is not followed. Put what it leads to in its place.", entry.FullName);
            }

            if (!isFolder)
            {
                AddPart(entry.FullName, values);
            }
            else if (sign > 0 && Uri.UnescapeDataString(entry.Name[..sign]) is var key && !values.Exists(value => value.Key == key))
            {
                string value = entry.Name[(sign + 1)..];
                Walk((DirectoryInfo)entry, [.. values, (key, value == FramePartition.Null ? null : Uri.UnescapeDataString(value))], cancellation);
            }
            else
            {
                throw new TreatyFault("PartitionLayout", FaultKind.InvalidData,
                    $"'{entry.FullName}' is not named like the folder of a part, which has a column of its own and a value: Theme=privacy. Give the path of a "
                        + "folder that holds nothing but parts of one table.", entry.FullName);
            }
        }
    }

    private void AddPart(string path, List<(string Key, string? Value)> values)
    {
        string[] keys = [.. values.Select(value => value.Key)];
        if (_parts.Count == 0)
        {
            _keys = keys;
        }
        else if (!keys.SequenceEqual(_keys, StringComparer.Ordinal))
        {
            throw new TreatyFault("PartitionLayout", FaultKind.InvalidData,
                $"'{path}' lies in folders for the columns {Listed(keys)}, and '{_parts[0].Path}' in folders for {Listed(_keys)}. The parts of a table lie at "
                    + "the same depth, under the same columns.", path);
        }

        _parts.Add(new PartitionPart(path, [.. values.Select(value => value.Value)]));
    }

    private static string Listed(string[] keys) => keys.Length == 0 ? "none" : string.Join(", ", keys.Select(key => $"'{key}'"));

    /// <summary>The values that a level of folders has, one a part, typed as the fields of a CSV file are.</summary>
    private ArrayColumn Values(int level, Type? type)
    {
        string?[] texts = [.. _parts.Select(part => part.Values[level])];
        char[] all = string.Concat(texts).ToCharArray();
        CsvField[] fields = new CsvField[texts.Length];
        int start = 0;
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = texts[i] is { } value ? new CsvField(start, value.Length) : new CsvField(-1, 0);
            start += texts[i]?.Length ?? 0;
        }

        CsvText text = new(all, all.Length, ',');
        CsvTyping typing = new(text, culture: null);
        try
        {
            CsvColumn column = new(_keys[level], type);
            Array.ForEach(fields, column.Add);
            column.Take(typing, text, place => place);
            return column.Make();
        }
        catch (TreatyFault fault) when (fault.ErrorId == "CsvValueNotOfType")
        {
            throw new TreatyFault("PartitionValueNotOfType", FaultKind.InvalidData,
                $"In '{_folder}' a folder of the column '{_keys[level]}' has the value '{fault.Target}', which is no {type!.Name}. Rename it, or read the "
                    + "column as String with -Type.", _folder, fault);
        }
    }

    /// <summary>The columns as they stood in the table that was written; what it did not have comes last.</summary>
    private ArrayColumn[] InOrder(List<ArrayColumn> columns)
    {
        if (_known is null)
        {
            return [.. columns];
        }

        Dictionary<string, int> places = _known.Columns.Select((column, i) => (column.Name, i))
            .ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        IEnumerable<ArrayColumn> all = _parts.Count > 0 ? columns : _known.Columns.Select(column => ArrayColumn.Empty(column.Name, column.Type, 0));
        return [.. all.OrderBy(column => places.GetValueOrDefault(column.Name, int.MaxValue))];
    }

    private sealed record PartitionPart(string Path, string?[] Values);
}
