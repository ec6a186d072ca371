using System.Security.Cryptography;
using System.Text;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Packages;

/// <summary>Writes a package: first as a whole into a folder beside the target, then in its place, so that a failure leaves the old one.</summary>
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
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        Refuse(target);
        string parent = Path.GetDirectoryName(target)!;
        string mark = $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}";
        string staged = Path.Combine(parent, mark + ".new"), retired = Path.Combine(parent, mark + ".old");
        try
        {
            Directory.CreateDirectory(staged);
            foreach ((string name, byte[] content) in files)
            {
                File.WriteAllBytes(Path.Combine(staged, name), content);
            }

            if (Directory.Exists(target))
            {
                Directory.Move(target, retired);
            }

            Directory.Move(staged, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(retired))
            {
                Directory.Move(retired, target);
            }

            if (Directory.Exists(staged))
            {
                Directory.Delete(staged, recursive: true);
            }

            throw new TreatyFault("DatasetDestination", FaultKind.NotAccessible,
                $"The package cannot be written to '{target}': {e.Message} What was there is unchanged.", target, e);
        }

        if (Directory.Exists(retired))
        {
            Retire(retired, target, files.Select(file => file.Key).ToHashSet(StringComparer.OrdinalIgnoreCase));
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

    /// <summary>Carries over what is not the package's own, such as a codebook that somebody wrote, and removes the rest of the old folder.</summary>
    private static void Retire(string retired, string target, HashSet<string> own)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(retired).EnumerateFileSystemInfos())
            {
                if (!own.Contains(entry.Name))
                {
                    string place = Path.Combine(target, entry.Name);
                    if (entry is DirectoryInfo folder)
                    {
                        folder.MoveTo(place);
                    }
                    else
                    {
                        File.Move(entry.FullName, place);
                    }
                }
            }

            Directory.Delete(retired, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("DatasetDestination", FaultKind.NotAccessible,
                $"The package was written to '{target}', but the old one could not be cleared away: {e.Message} What is left of it lies in '{retired}'.",
                    retired, e);
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
