using System.Security.Cryptography;
using System.Text;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Packages;

/// <summary>Writes a package: first as a whole into a folder beside the target, then in its place, so that there is a whole package at any time.</summary>
internal static class DataPackageWriter
{
    /// <summary>Name of the descriptor.</summary>
    public const string DescriptorName = "datapackage.json";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files of the package by name, the descriptor first. The same rows give the same bytes everywhere.</summary>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Files(TreatyDataset info, DataRows rows)
    {
        List<KeyValuePair<string, byte[]>> files = [];
        Dictionary<string, (int, string)> sizes = new(StringComparer.Ordinal);
        foreach (TableSchema table in RecordTables.All)
        {
            byte[] content = Utf8.GetBytes(Csv(table, rows[table.Name]));
            sizes.Add(table.Name, (content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
            files.Add(new(table.FileName, content));
        }

        files.Insert(0, new(DescriptorName, DescriptorWriter.Write(info, sizes)));
        return files;
    }

    /// <summary>Puts the files into the folder. What else lies in it stays.</summary>
    /// <exception cref="TreatyFault"><c>DatasetDestination</c>: the folder holds something else than a package, or cannot be written.</exception>
    public static void Write(string directory, IReadOnlyList<KeyValuePair<string, byte[]>> files)
    {
        string target = AtomicFolder.Real(directory);
        AtomicFolder.Recover(target);
        Refuse(target);
        try
        {
            AtomicFolder.Write(target, staged =>
            {
                foreach ((string name, byte[] content) in files)
                {
                    File.WriteAllBytes(Path.Combine(staged, name), content);
                }

                CarryOver(target, staged, files.Select(file => file.Key).ToHashSet(StringComparer.OrdinalIgnoreCase));
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("DatasetDestination", FaultKind.NotAccessible,
                $"The package cannot be written to '{target}': {e.Message} What was there is unchanged.", target, e);
        }
    }

    private static void Refuse(string target)
    {
        if (File.Exists(target))
        {
            throw new TreatyFault("DatasetDestination", FaultKind.InvalidArgument,
                $"The destination '{target}' is a file. Name a folder.", target);
        }

        if (Path.GetDirectoryName(target) is null)
        {
            throw new TreatyFault("DatasetDestination", FaultKind.InvalidArgument,
                $"The destination '{target}' is the root of a drive. Name a folder below it.", target);
        }

        if (Directory.Exists(target) && !File.Exists(Path.Combine(target, DescriptorName)) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new TreatyFault("DatasetDestination", FaultKind.InvalidArgument,
                $"The folder '{target}' holds files, but no data package. Name a new or empty folder, or that of a package.", target);
        }
    }

    /// <summary>Copies what is not the package's own, such as a codebook that somebody wrote; a link stays one.</summary>
    private static void CarryOver(string from, string to, HashSet<string> own)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        foreach (FileSystemInfo entry in new DirectoryInfo(from).EnumerateFileSystemInfos().Where(entry => !own.Contains(entry.Name)))
        {
            string place = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link)
            {
                _ = entry is DirectoryInfo ? Directory.CreateSymbolicLink(place, link) : File.CreateSymbolicLink(place, link);
            }
            else if (entry is DirectoryInfo folder)
            {
                Directory.CreateDirectory(place);
                CarryOver(folder.FullName, place, []);
            }
            else
            {
                File.Copy(entry.FullName, place);
            }
        }
    }

    private static string Csv(TableSchema table, List<DataRow> rows)
    {
        StringBuilder csv = new();
        Append(table.Fields.Select(field => field.Name));
        foreach (DataRow row in rows)
        {
            Append(table.Fields.Select((_, i) => CellFormat.ToCell(row[i])));
        }

        return csv.ToString();

        void Append(IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(cell => CsvText.Field(cell, ','))).Append('\n');
    }
}
