using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Seeds;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Session;

/// <summary>
/// The datasets at hand: those that come with the module and those that the session imported, by name, and any folder, by path. It remembers what
/// was opened, so that a record finds back to its dataset.
/// </summary>
internal static class DatasetCatalog
{
    /// <summary>The dataset that is used where none is named.</summary>
    internal const string DefaultName = "cybercrime";

    private const string Descriptor = "datapackage.json";
    private static readonly ConcurrentDictionary<string, Dataset> Opened = new(StringComparer.Ordinal);

    // A name is imported into one session, as a module is; another runspace of the process does not see it. The table lets go of closed runspaces.
    private static readonly ConditionalWeakTable<Runspace, ConcurrentDictionary<string, ImportedDataset>> Imports = [];

    private static ConcurrentDictionary<string, ImportedDataset> Imported =>
        Imports.GetValue(Runspace.DefaultRunspace, _ => new ConcurrentDictionary<string, ImportedDataset>(StringComparer.Ordinal));

    /// <summary>Names of the datasets at hand: those that come with the module, and those that were imported.</summary>
    internal static IReadOnlyList<string> Names() => [.. Shipped().Concat(Imported.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Opens a dataset.</summary>
    /// <param name="nameOrPath">A name, or the path of a package's folder or of its descriptor.</param>
    /// <param name="resolve">Turns a path of the session into one of the file system.</param>
    /// <exception cref="TreatyFault"><c>DatasetNotFound</c>, or what reading the package finds wrong.</exception>
    internal static Dataset Open(string nameOrPath, Func<string, string> resolve)
    {
        if (Names().FirstOrDefault(name => string.Equals(name, nameOrPath, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return OpenName(known);
        }

        string folder = nameOrPath.AsSpan().IndexOfAny(@"/\~.:") < 0 ? "" : resolve(nameOrPath);
        if (string.Equals(Path.GetFileName(folder), Descriptor, StringComparison.OrdinalIgnoreCase))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Directory.Exists(folder) ? OpenFolder(Path.TrimEndingDirectorySeparator(folder)) : throw NotFound(nameOrPath);
    }

    /// <summary>Makes the dataset of a folder one that the session finds by its name, until the module is removed from it.</summary>
    /// <param name="folder">Full path of a data package or of seeds.</param>
    /// <param name="force">Whether it may take the name of another one.</param>
    /// <param name="cancellation">Stops the compilation of seeds between files.</param>
    /// <exception cref="TreatyFault"><c>DatasetNameTaken</c>, <c>DatasetNotFound</c>, or what reading the folder finds wrong.</exception>
    internal static Dataset Import(string folder, bool force, CancellationToken cancellation)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        bool isPackage = File.Exists(Path.Combine(folder, Descriptor));
        if (!isPackage && !File.Exists(Path.Combine(folder, SeedFiles.Dataset)))
        {
            throw new TreatyFault("DatasetNotFound", FaultKind.NotFound,
                $"The folder '{folder}' holds neither a data package ({Descriptor}) nor seeds ({SeedFiles.Dataset}). Name another folder, or make seeds with "
                    + "New-TreatyDataset.", folder);
        }

        Dataset dataset = isPackage ? DatasetStore.Open(folder) : DatasetCompiler.Compile(folder, cancellation).ToDataset(folder);
        string name = dataset.Info.Name;
        if (!force && FolderOf(name) is { } taken && !string.Equals(taken, folder, StringComparison.Ordinal))
        {
            throw new TreatyFault("DatasetNameTaken", FaultKind.AlreadyExists,
                $"The dataset in '{folder}' is called '{name}', and so is the one in '{taken}'. Add -Force to use this one in its place, or leave it "
                    + "unimported and give its path to -Dataset.", name);
        }

        Opened[folder] = dataset;
        Imported[name] = new ImportedDataset(folder, isPackage ? null : dataset);
        return dataset;
    }

    /// <summary>Forgets what the session imported.</summary>
    internal static void RemoveImports()
    {
        // A module can be removed while its runspace closes, and then there is none.
        if (Runspace.DefaultRunspace is { } runspace)
        {
            Imports.Remove(runspace);
        }
    }

    /// <summary>The dataset with this name among those at hand, those opened by path included, or null.</summary>
    internal static Dataset? Named(string name) => Names().Contains(name, StringComparer.Ordinal)
        ? OpenName(name)
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

    /// <summary>The dataset of a name that is known. What was imported goes before what comes with the module.</summary>
    private static Dataset OpenName(string name) => Imported.TryGetValue(name, out ImportedDataset? imported)
        ? imported.Compiled ?? OpenFolder(imported.Folder)
        : OpenFolder(Path.Combine(ModulePaths.Datasets, name));

    private static Dataset OpenFolder(string folder) => Opened[folder] = DatasetStore.Open(folder);

    /// <summary>The folder of a dataset at hand, or null where none has this name.</summary>
    internal static string? FolderOf(string name) => Imported.TryGetValue(name, out ImportedDataset? imported) ? imported.Folder
        : Shipped().Contains(name, StringComparer.Ordinal) ? Path.Combine(ModulePaths.Datasets, name)
        : null;

    private static IEnumerable<string> Shipped() => Directory.Exists(ModulePaths.Datasets)
        ? Directory.EnumerateDirectories(ModulePaths.Datasets).Where(folder => File.Exists(Path.Combine(folder, Descriptor)))
        .Select(folder => Path.GetFileName(folder))
        : [];

    private static TreatyFault NotFound(string name)
    {
        IReadOnlyList<string> names = Names();
        string known = names.Count == 0 ? $"No dataset lies in '{ModulePaths.Datasets}'; Build-TreatyDataset makes the one that comes with the module."
            : $"Datasets at hand: {string.Join(", ", names)}.";
        return new TreatyFault("DatasetNotFound", FaultKind.NotFound,
            $"There is no dataset '{name}'. {known} Any folder with a {Descriptor} can be given by its path, and Import-TreatyDataset gives it a name.", name);
    }

    /// <summary>A dataset that a session imported.</summary>
    /// <param name="Folder">Its folder.</param>
    /// <param name="Compiled">The dataset where it was compiled from seeds; null where the folder is a package, which is read again when it changes.</param>
    private sealed record ImportedDataset(string Folder, Dataset? Compiled);
}
