using System.Management.Automation;
using Microsoft.PowerShell.Commands;
using TreatyTools.Model;

namespace TreatyTools.Paths;

/// <summary>Paths of files that a cmdlet reads: drives, <c>~</c> and the current location are those of the session.</summary>
internal static class InputPath
{
    /// <summary>The full paths of the files that a path names.</summary>
    /// <param name="cmdlet">The cmdlet that reads.</param>
    /// <param name="path">The path as it was given.</param>
    /// <param name="literal">Whether <c>*</c>, <c>?</c> and <c>[</c> stand for themselves.</param>
    /// <param name="folders">Whether a path that names folders and no file gives those.</param>
    /// <exception cref="TreatyFault"><c>FileNotFound</c> or <c>NotAFilePath</c>.</exception>
    internal static IReadOnlyList<string> Resolve(PSCmdlet cmdlet, string path, bool literal, bool folders = false)
    {
        IReadOnlyList<string> found;
        ProviderInfo provider;
        try
        {
            found = literal
                ? [cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : [.. cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider)];
        }
        catch (Exception e) when (e is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw NotFound(path, e);
        }

        if (provider.ImplementingType != typeof(FileSystemProvider))
        {
            throw new TreatyFault("NotAFilePath", FaultKind.InvalidArgument,
                $"'{path}' is a place of the provider {provider.Name}, not a file. Give a path on a disk.", path);
        }

        List<string> files = [.. found.Where(File.Exists)];
        if (files.Count == 0 && folders)
        {
            files = [.. found.Where(Directory.Exists)];
        }

        if (files.Count == 0)
        {
            throw found.Any(Directory.Exists)
                ? new TreatyFault("SourceIsDirectory", FaultKind.InvalidArgument, $"'{path}' is a folder. Give the path of a file in it.", path)
                : NotFound(path, null);
        }

        return files;
    }

    private static TreatyFault NotFound(string path, Exception? inner) =>
        new("FileNotFound", FaultKind.NotFound, $"There is no file '{path}'. Check the path; a path without a folder is looked for in the current location.",
            path, inner);
}
