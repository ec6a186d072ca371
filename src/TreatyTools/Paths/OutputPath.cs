using System.Management.Automation;
using Microsoft.PowerShell.Commands;
using TreatyTools.Model;

namespace TreatyTools.Paths;

/// <summary>Paths of files that a cmdlet writes: drives, <c>~</c> and the current location are those of the session; wildcards have no meaning.</summary>
internal static class OutputPath
{
    /// <summary>The full path of a file that is to be written. It need not exist.</summary>
    /// <param name="cmdlet">The cmdlet that writes.</param>
    /// <param name="path">The path as it was given.</param>
    /// <param name="extension">Extension that a path without one gets, with its dot; null for none.</param>
    /// <exception cref="TreatyFault"><c>DriveNotFound</c>, <c>NotAFilePath</c> or <c>TargetIsDirectory</c>.</exception>
    internal static string Resolve(PSCmdlet cmdlet, string path, string? extension = null)
    {
        string full;
        ProviderInfo provider;
        try
        {
            full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
        }
        catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw new TreatyFault("DriveNotFound", FaultKind.NotFound, $"'{path}' cannot be written: {e.Message}", path, e);
        }

        if (provider.ImplementingType != typeof(FileSystemProvider))
        {
            throw new TreatyFault("NotAFilePath", FaultKind.InvalidArgument,
                $"'{path}' is a place of the provider {provider.Name}, and the result is a file. Give a path on a disk.", path);
        }

        bool namesFolder = path.Length > 0 && path[^1] is '/' or '\\';
        if (namesFolder || Directory.Exists(full))
        {
            throw new TreatyFault("TargetIsDirectory", FaultKind.InvalidArgument,
                $"'{path}' is a folder, and the result is a file. Add a file name to the path.", path);
        }

        return extension is not null && Path.GetExtension(full).Length == 0 ? full + extension : full;
    }
}
