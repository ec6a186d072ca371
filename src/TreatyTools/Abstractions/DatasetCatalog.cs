using System.Collections.Concurrent;
using TreatyTools.Core.Datasets;
using TreatyTools.Loading;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>
/// The datasets at hand: those that come with the module, by name, and any folder, by path. It remembers what was opened, so that a record finds
/// back to its dataset.
/// </summary>
internal static class DatasetCatalog
{
    /// <summary>The dataset that is used where none is named.</summary>
    internal const string DefaultName = "cybercrime";

    private const string Descriptor = "datapackage.json";
    private static readonly ConcurrentDictionary<string, Dataset> Opened = new(StringComparer.Ordinal);

    /// <summary>Names of the datasets that come with the module.</summary>
    internal static IReadOnlyList<string> Names() => Directory.Exists(ModulePaths.Datasets)
        ? [.. Directory.EnumerateDirectories(ModulePaths.Datasets)
            .Where(folder => File.Exists(Path.Combine(folder, Descriptor)))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Opens a dataset.</summary>
    /// <param name="nameOrPath">A name, or the path of a package's folder or of its descriptor.</param>
    /// <param name="resolve">Turns a path of the session into one of the file system.</param>
    /// <exception cref="TreatyFault"><c>DatasetNotFound</c>, or what reading the package finds wrong.</exception>
    internal static Dataset Open(string nameOrPath, Func<string, string> resolve)
    {
        foreach (string name in Names())
        {
            if (string.Equals(name, nameOrPath, StringComparison.OrdinalIgnoreCase))
            {
                return OpenFolder(Path.Combine(ModulePaths.Datasets, name));
            }
        }

        string folder = nameOrPath.AsSpan().IndexOfAny(@"/\~.:") < 0 ? "" : resolve(nameOrPath);
        if (string.Equals(Path.GetFileName(folder), Descriptor, StringComparison.OrdinalIgnoreCase))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Directory.Exists(folder) ? OpenFolder(Path.TrimEndingDirectorySeparator(folder)) : throw NotFound(nameOrPath);
    }

    /// <summary>The dataset with this name among those at hand, those opened by path included, or null.</summary>
    internal static Dataset? Named(string name) => Names().Contains(name, StringComparer.Ordinal)
        ? OpenFolder(Path.Combine(ModulePaths.Datasets, name))
        : Opened.Values.FirstOrDefault(dataset => dataset.Info.Name == name);

    /// <summary>The dataset that a record comes from, or null where it is none of those at hand.</summary>
    internal static Dataset? OwnerOf(TreatyRecord record)
    {
        foreach (Dataset dataset in Opened.Values)
        {
            if (ReferenceEquals(dataset.Find(record.Id), record))
            {
                return dataset;
            }
        }

        return Named(record.Dataset);
    }

    private static Dataset OpenFolder(string folder) => Opened[folder] = DatasetStore.Open(folder);

    private static TreatyFault NotFound(string name)
    {
        IReadOnlyList<string> names = Names();
        string known = names.Count == 0 ? $"No dataset lies in '{ModulePaths.Datasets}'; Build-TreatyDataset makes the one that comes with the module." : $"Datasets at hand: {string.Join(", ", names)}.";
        return new TreatyFault("DatasetNotFound", FaultKind.NotFound,
            $"There is no dataset '{name}'. {known} Any folder with a {Descriptor} can be given by its path.", name);
    }
}
