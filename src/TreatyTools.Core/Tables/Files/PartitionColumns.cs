using System.Text.Json;
using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// The columns of a table that stands in a folder of parts, with their types and in their order: names of folders do not tell <c>7</c> from the text
/// <c>"7"</c>.
/// They are written beside the parts, to a file that other programs pass over, since its name begins with an underscore.
/// </summary>
internal sealed class PartitionColumns
{
    internal const string FileName = "_columns.json";
    private const int MaximumBytes = 1 << 20;

    private static readonly Type[] Known = [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(DateOnly),
        typeof(DateTime), typeof(TimeSpan)];

    private PartitionColumns(List<(string Name, Type Type, bool InFolders)> columns) => Columns = columns;

    internal IReadOnlyList<(string Name, Type Type, bool InFolders)> Columns { get; }

    internal static void Write(string folder, ArrayColumn[] columns, List<int> keys, CancellationToken cancellation) =>
        AtomicFile.Write(Path.Combine(folder, FileName), stream =>
        {
            using Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
            writer.WriteStartObject();
            writer.WriteStartArray("columns");
            for (int i = 0; i < columns.Length; i++)
            {
                writer.WriteStartObject();
                writer.WriteString("name", columns[i].Name);
                writer.WriteString("type", columns[i].ValueType.Name);
                writer.WriteBoolean("inFolders", keys.Contains(i));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }, force: true, cancellation: cancellation);

    /// <summary>Reads the columns of a folder; null where it says nothing of them.</summary>
    /// <exception cref="TreatyFault"><c>PartitionColumnsMalformed</c>.</exception>
    internal static PartitionColumns? Read(string folder)
    {
        FileInfo file = new(Path.Combine(folder, FileName));
        if (!file.Exists)
        {
            return null;
        }

        try
        {
            if (file.LinkTarget is null && file.Length <= MaximumBytes)
            {
                using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
                List<(string Name, Type Type, bool InFolders)> columns = [.. document.RootElement.GetProperty("columns").EnumerateArray().Select(column => (
                    column.GetProperty("name").GetString()!,
                    Known.First(type => type.Name == column.GetProperty("type").GetString()),
                    column.GetProperty("inFolders").GetBoolean()))];
                if (columns.TrueForAll(column => column.Item1 is not null) && columns.DistinctBy(column => column.Item1, StringComparer.Ordinal)
                    .Count() == columns.Count)
                {
                    return new PartitionColumns(columns);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw Malformed(file.FullName, e);
        }

        throw Malformed(file.FullName, null);
    }

    private static TreatyFault Malformed(string file, Exception? inner) => new("PartitionColumnsMalformed", FaultKind.InvalidData,
        $"'{file}' does not describe columns as Export-TreatyDataFrame does. "
        + "Delete it to have the types of the values in the names of the folders found anew.", file, inner);
}
