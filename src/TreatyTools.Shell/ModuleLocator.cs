namespace TreatyTools.Shell;

/// <summary>Finds the module that the shell loads: beside it when packaged, above it in a clone.</summary>
internal static class ModuleLocator
{
    private const string ManifestName = "TreatyTools.psd1";

    /// <summary>The manifest, or null and a sentence that says what to do.</summary>
    /// <param name="start">Folder of the shell's executable.</param>
    /// <param name="problem">Why there is none.</param>
    internal static string? Find(string start, out string? problem)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string manifest = Path.Combine(folder.FullName, ManifestName);
            if (!File.Exists(manifest))
            {
                continue;
            }

            if (File.Exists(Path.Combine(folder.FullName, "bin", "TreatyTools.dll"))
                && File.Exists(Path.Combine(folder.FullName, "bin", "core", "TreatyTools.Core.dll")))
            {
                problem = null;
                return manifest;
            }

            problem = $"The module in '{folder.FullName}' is not built: its folder 'bin' is missing or incomplete. "
                + "Run 'dotnet build src/TreatyTools' there, or start the shell with 'dotnet run --project src/TreatyTools.Shell', which builds it.";
            return null;
        }

        problem = $"No {ManifestName} lies beside the shell or in a folder above it ('{start}'). "
            + "Keep the shell inside the module's folder, or start it from a clone with 'dotnet run --project src/TreatyTools.Shell'.";
        return null;
    }
}
