using System.Management.Automation;
using Microsoft.PowerShell.Commands;
using TreatyTools.Model;

namespace TreatyTools.Paths;

/// <summary>Paths of folders: drives, <c>~</c> and the current location are those of the session.</summary>
internal static class FolderPath
{
    /// <summary>The full path of a folder, which need not exist. Wildcards have no meaning.</summary>
    /// <exception cref="TreatyFault"><c>DriveNotFound</c> or <c>NotAFilePath</c>.</exception>
    internal static string Resolve(PSCmdlet cmdlet, string path)
    {
        try
        {
            string full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            Require(provider, path);
            return full;
        }
        catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw new TreatyFault("DriveNotFound", FaultKind.NotFound, $"'{path}' is no path of a folder: {e.Message}", path, e);
        }
    }

    /// <summary>The full paths that a path with wildcards stands for.</summary>
    /// <exception cref="TreatyFault"><c>DatasetNotFound</c>, <c>DriveNotFound</c> or <c>NotAFilePath</c>.</exception>
    internal static IReadOnlyList<string> Expand(PSCmdlet cmdlet, string path)
    {
        try
        {
            IReadOnlyList<string> found = [.. cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider)];
            Require(provider, path);
            return found.Count > 0 ? found : throw NotFound(path, null);
        }
        catch (ItemNotFoundException e)
        {
            throw NotFound(path, e);
        }
        catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw new TreatyFault("DriveNotFound", FaultKind.NotFound, $"'{path}' is no path of a folder: {e.Message}", path, e);
        }
    }

    private static void Require(ProviderInfo provider, string path)
    {
        if (provider.ImplementingType != typeof(FileSystemProvider))
        {
            throw new TreatyFault("NotAFilePath", FaultKind.InvalidArgument,
                $"'{path}' is a place of the provider {provider.Name}. Give the path of a folder on a disk.", path);
        }
    }

    private static TreatyFault NotFound(string path, Exception? inner) =>
        new("DatasetNotFound", FaultKind.NotFound, $"'{path}' does not exist. Give the path of a folder that holds a data package or seeds.", path, inner);
}
