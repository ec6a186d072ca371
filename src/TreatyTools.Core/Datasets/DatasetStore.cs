using System.Collections.Concurrent;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets;

/// <summary>Datasets that were read, kept for the life of the process and read again when a file of the package changes. Safe between threads.</summary>
public static class DatasetStore
{
    private static readonly ConcurrentDictionary<string, Entry> Entries = new(StringComparer.Ordinal);

    /// <summary>The dataset of a folder.</summary>
    /// <param name="directory">Folder of the data package.</param>
    /// <exception cref="TreatyFault">As <see cref="DataPackageReader.Read"/>.</exception>
    public static Dataset Open(string directory)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        Entry entry = Entries.GetOrAdd(folder, _ => new Entry());
        lock (entry)
        {
            // The stamp is taken first: a change during the reading shows at the next call.
            string? stamp = Stamp(folder);
            if (entry.Dataset is null || stamp is null || stamp != entry.Stamp)
            {
                entry.Dataset = null;
                entry.Dataset = DataPackageReader.Read(folder);
                entry.Stamp = stamp;
            }

            return entry.Dataset;
        }
    }

    /// <summary>Name, size and time of every file that a package is made of; null where there is no folder.</summary>
    private static string? Stamp(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        IEnumerable<string> files = new DirectoryInfo(folder)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4 })
            .Where(file => file.Extension is ".csv" or ".json")
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));
        return string.Join('\n', files);
    }

    private sealed class Entry
    {
        public Dataset? Dataset { get; set; }

        public string? Stamp { get; set; }
    }
}
