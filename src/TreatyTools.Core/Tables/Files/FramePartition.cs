using System.Text;
using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// Writes a table as a folder of files, one for each combination of the values of columns, in the layout that began with Hive:
/// <c>Theme=privacy/Year=2024/part-0.parquet</c>. The values stand in the names of the folders and not in the files; of what types they are says
/// a file whose name other programs pass over. <see cref="PartitionedFolder"/> reads such folders.
/// </summary>
public static class FramePartition
{
    /// <summary>What stands for null in the name of a folder.</summary>
    internal const string Null = "__HIVE_DEFAULT_PARTITION__";

    /// <summary>Writes the folder, which must not exist or be empty: whole, or not at all.</summary>
    /// <param name="table">The table.</param>
    /// <param name="by">Columns, with wildcards.</param>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="extension">Extension of the files, with its dot.</param>
    /// <param name="write">Writes one part.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>, <c>PartitionTakesAll</c>, <c>TargetExists</c>, <c>TargetNotWritable</c>.</exception>
    public static void Write(Table table, IReadOnlyList<string> by, string folder, string extension, Action<Table, Stream> write,
        CancellationToken cancellation = default)
    {
        CheckTarget(folder);
        ArrayColumn[] columns = FrameConversion.Flatten(table.OrColumns(by)).Arrays();
        string[] names = [.. columns.Select(column => column.Name)];
        List<int> keys = ColumnPattern.ChooseSome(names, by);
        ArrayColumn[] rest = [.. columns.Where((_, i) => !keys.Contains(i))];
        if (rest.Length == 0)
        {
            throw new TreatyFault("PartitionTakesAll", FaultKind.InvalidArgument,
                "Every column would stand in the names of the folders, and none in the files. Leave one out of -PartitionBy.");
        }

        KeyCodes groups = KeyCodes.Of([.. keys.Select(key => KeyColumn.Of(columns[key]))], (int)table.RowCount, ignoreCase: false, nullsMatch: true);
        (int[] starts, int[] rows) = groups.Buckets();
        int[] first = groups.FirstRows();
        // Folders whose names differ in case alone are one on some systems, so their files have numbers of their own.
        Dictionary<string, int> parts = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            AtomicFolder.Write(folder, Fill);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("TargetNotWritable", FaultKind.NotAccessible,
                $"'{folder}' cannot be written: {e.Message.TrimEnd('.')}. Nothing was changed.", folder, e);
        }

        void Fill(string temporary)
        {
            for (int group = 0; group < groups.Count; group++)
            {
                cancellation.ThrowIfCancellationRequested();
                string name = Path.Combine([.. keys.Select(key => $"{Escape(columns[key].Name)}={Value(columns[key][first[group]])}")]);
                parts[name] = parts.TryGetValue(name, out int count) ? count + 1 : 0;
                int[] part = rows[starts[group]..starts[group + 1]];
                string path = Path.Combine(temporary, name, $"part-{parts[name]}{extension}");
                AtomicFile.Write(path, stream => write(Table.Of(Table.Gather(rest, part, cancellation), part.Length), stream), force: true,
                    cancellation: cancellation);
            }

            PartitionColumns.Write(temporary, columns, keys, cancellation);
        }
    }

    /// <summary>Makes sure that a folder can be written.</summary>
    /// <exception cref="TreatyFault"><c>TargetExists</c>.</exception>
    public static void CheckTarget(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new TreatyFault("TargetExists", FaultKind.AlreadyExists,
                $"'{folder}' is there already and not an empty folder; old parts would stay among the new ones. Delete it, or choose another path.", folder);
        }
    }

    private static string Value(object? value)
    {
        if (value is null)
        {
            return Null;
        }

        string text = Escape(CellValue.Text(value is DateTime moment ? IsoTime.Text(moment) : value));
        return text == Null ? $"%5F{text[1..]}" : text;
    }

    /// <summary>A name with what paths cannot hold as percent and hexadecimal digits, as Hive and its readers do.</summary>
    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)unit;
            bool plain = char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '~' or ',' or ';' or '(' or ')' or '@' or '!' or '$' or '&' or ' ' or '.';
            escaped.Append(plain ? c.ToString() : $"%{unit:X2}");
        }

        // A folder's name does not end in a blank or a point everywhere.
        string name = escaped.ToString();
        return name.Length > 0 && name[^1] is ' ' or '.' ? $"{name[..^1]}%{(int)name[^1]:X2}" : name;
    }
}
