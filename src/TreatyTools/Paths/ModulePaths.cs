namespace TreatyTools.Paths;

/// <summary>Where the module's files lie. The layout is the same in a clone after a build and in a package.</summary>
internal static class ModulePaths
{
    /// <summary>Folder of the cmdlet assembly.</summary>
    internal static string Bin { get; } = Path.GetDirectoryName(typeof(ModulePaths).Assembly.Location)!;

    /// <summary>Folder of the manifest.</summary>
    internal static string Root { get; } = Path.GetDirectoryName(Bin)!;

    /// <summary>Folder of the datasets that come with the module.</summary>
    internal static string Datasets { get; } = Path.Combine(Root, "datasets");

    /// <summary>Folder of the seeds of a dataset that comes with the module.</summary>
    internal static string Seeds(string dataset) => Path.Combine(Root, "seeds", dataset);
}
