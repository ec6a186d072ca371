namespace TreatyTools.Core.Tests.Datasets;

/// <summary>Where the repository's seeds and datasets lie.</summary>
internal static class Repository
{
    /// <summary>Folder of the manifest.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Seeds of the shipped dataset.</summary>
    public static string Seeds => Path.Combine(Root, "seeds", "cybercrime");

    /// <summary>The shipped dataset.</summary>
    public static string Package => Path.Combine(Root, "datasets", "cybercrime");

    /// <summary>Seeds of a dataset on another negotiation.</summary>
    public static string OtherSeeds => Path.Combine(Root, "tests", "Fixtures", "antarctica");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TreatyTools.psd1")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds TreatyTools.psd1.");
    }
}
