using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;
using TreatyTools.Model;

namespace TreatyTools.Core.Formats;

/// <summary>Reads tables from files and folders of parts, and writes them there, in whatever format they are.</summary>
public static class TableFile
{
    /// <summary>Reads the tables of a file, or the one of a folder of parts.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="format">Name of the format; null where the extension tells.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>UnknownFormat</c>, <c>ParameterNotForFormat</c>, <c>FileNotReadable</c>, what <see cref="PartitionedFolder"/> says of a
    /// folder, or what the format says of a file that it cannot read.</exception>
    public static IReadOnlyList<Table> Read(string path, string? format, TableFileOptions options, CancellationToken cancellation = default)
    {
        if (Directory.Exists(path))
        {
            return [Folder(PartitionedFolder.Open(path, cancellation), format, options, cancellation)];
        }

        TableFormat found = TableFormats.ToRead(format, path);
        TableFormats.Check(found, options.Asked);
        return found.Read(path, options, cancellation);
    }

    /// <summary>What writes a table to a file, once it is there.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="format">Name of the format; null where the extension tells.</param>
    /// <param name="options">How to write.</param>
    /// <param name="noClobber">Refuse to replace a file that is there.</param>
    /// <param name="force">Make the folder if it is missing, and replace a file that is marked read-only.</param>
    /// <exception cref="TreatyFault"><c>UnknownFormat</c>, <c>ParameterNotForFormat</c>, or as <see cref="AtomicFile.CheckTarget"/>.</exception>
    public static Action<Table, CancellationToken> Writer(string path, string? format, TableFileOptions options, bool noClobber, bool force)
    {
        WrittenTableFormat found = TableFormats.ToWrite(format, path);
        TableFormats.Check(found, options.Asked);
        AtomicFile.CheckTarget(path, noClobber, force);
        return (table, cancellation) =>
            AtomicFile.Write(path, stream => found.Write(table, stream, path, options, cancellation), noClobber, force, cancellation);
    }

    /// <summary>What writes a table to a folder of parts, once it is there.</summary>
    /// <param name="folder">Full path of the folder, which is new or empty.</param>
    /// <param name="by">The columns whose values become folders, with wildcards.</param>
    /// <param name="format">Name of the format of the parts; null for Parquet.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="TreatyFault"><c>ParameterNotForFormat</c> or <c>TargetExists</c>.</exception>
    public static Action<Table, CancellationToken> FolderWriter(string folder, IReadOnlyList<string> by, string? format, TableFileOptions options)
    {
        WrittenTableFormat found = TableFormats.Named(TableFormats.Written, format) ?? TableFormats.OfParts;
        TableFormats.Check(found, options.Asked);
        FramePartition.CheckTarget(folder);
        return (table, cancellation) => FramePartition.Write(table, by, folder, found.Extensions[0],
            (part, stream) => found.Write(part, stream, folder, options, cancellation), cancellation);
    }

    /// <summary>A path with the extension of a format, where it has none.</summary>
    /// <param name="format">Name of the format; null for the first.</param>
    public static string Extension(string? format) => (TableFormats.Named(TableFormats.Written, format) ?? TableFormats.Written[0]).Extensions[0];

    private static Table Folder(PartitionedFolder folder, string? asked, TableFileOptions options, CancellationToken cancellation)
    {
        TableFormat? format = null;
        foreach (string file in folder.Files)
        {
            TableFormat found = TableFormats.ToRead(asked, file);
            format ??= found;
            if (found != format || found is not WrittenTableFormat)
            {
                throw new TreatyFault("PartitionFormat", FaultKind.InvalidData,
                    $"'{file}' is of the format {found.Name}, and a folder of parts has files of one format, which is none of Excel: '{folder.Files[0]}' is of "
                        + $"the format {format.Name}. Take one of them out of the folder.", file);
            }
        }

        // The values of the folders are texts, whatever the format, and may be given a type.
        format ??= TableFormats.OfParts;
        TableFormats.Check(format, options.Asked.Where(name => name != nameof(options.Type)));
        if (format.HasTypes && options.Type.Keys.FirstOrDefault(name => !folder.Keys.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } typed)
        {
            throw new TreatyFault("ColumnNotFound", FaultKind.NotFound,
                $"No column in the names of the folders is named '{typed}', and those of {format.Name} files have their "
                    + $"types.{NameSuggestion.Sentence(typed, [.. folder.Keys])}", typed);
        }

        return folder.Read((file, known) => format.Read(file, options with { Type = known }, cancellation)[0], options.Type, cancellation);
    }
}
