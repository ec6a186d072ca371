using System.Management.Automation;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Session;

/// <summary>Finds the folder in which a version of a dataset lies, by whatever names it.</summary>
internal static class DatasetFolder
{
    private const string Descriptor = "datapackage.json", Seeds = "dataset.yaml", Manifest = "TreatyTools.psd1";

    /// <summary>The folder.</summary>
    /// <param name="cmdlet">The cmdlet that reads.</param>
    /// <param name="value">What Get-TreatyDataset gives, the name of a dataset at hand, a folder of a package, of seeds or of the module, or a version of the
    /// module.</param>
    /// <param name="name">The dataset to take of a version of the module.</param>
    /// <exception cref="TreatyFault"><c>DatasetNotFound</c>, <c>DriveNotFound</c> or <c>NotAFilePath</c>.</exception>
    internal static string Of(PSCmdlet cmdlet, PSObject value, string name)
    {
        if (value.BaseObject is TreatyDataset dataset)
        {
            return dataset.Directory;
        }

        string text = value.ToString() ?? "";
        if (DatasetCatalog.FolderOf(text) is { } known)
        {
            return known;
        }

        string folder = SessionPath.Folder(cmdlet, text);
        if (string.Equals(Path.GetFileName(folder), Descriptor, StringComparison.OrdinalIgnoreCase))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Inside(folder, name) ?? (Version.TryParse(text, out Version? version) ? Installed(version, name) : null) ?? throw new TreatyFault(
            "DatasetNotFound", FaultKind.NotFound, $"'{text}' is neither the name of a dataset at hand ({string.Join(", ", DatasetCatalog.Names())}), nor the "
                + $"folder of a data package ({Descriptor}), of seeds ({Seeds}) or of the module with a dataset '{name}', nor a version of the module that is "
                + "installed.", text);
    }

    private static string? Inside(string folder, string name)
    {
        if (File.Exists(Path.Combine(folder, Descriptor)) || File.Exists(Path.Combine(folder, Seeds)))
        {
            return folder;
        }

        string inside = Path.Combine(folder, "datasets", name);
        return File.Exists(Path.Combine(folder, Manifest)) && File.Exists(Path.Combine(inside, Descriptor)) ? inside : null;
    }

    private static string? Installed(Version version, string name) => (Environment.GetEnvironmentVariable("PSModulePath") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Inside(Path.Combine(folder, "TreatyTools", version.ToString()), name)).FirstOrDefault(folder => folder is not null);
}
