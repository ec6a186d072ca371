using System.Management.Automation;
using Microsoft.PowerShell.Commands;
using TreatyTools.Core.IO;
using TreatyTools.Model;
using DriveMissing = System.Management.Automation.DriveNotFoundException;

namespace TreatyTools.Paths;

/// <summary>Paths as users write them: drives, <c>~</c> and the current location are those of the session.</summary>
internal static class SessionPath
{
    /// <summary>The parameter set in which a path may have wildcards.</summary>
    internal const string WithWildcards = "Path";

    /// <summary>The parameter set in which every character of a path stands for itself.</summary>
    internal const string AsWritten = "LiteralPath";

    /// <summary>The full paths of the files that a path names.</summary>
    /// <param name="cmdlet">The cmdlet that reads.</param>
    /// <param name="path">The path as it was given.</param>
    /// <param name="literal">Whether <c>*</c>, <c>?</c> and <c>[</c> stand for themselves.</param>
    /// <param name="folders">Whether a path that names folders and no file gives those.</param>
    /// <exception cref="TreatyFault"><c>FileNotFound</c>, <c>SourceIsDirectory</c> or <c>NotAFilePath</c>.</exception>
    internal static IReadOnlyList<string> Files(PSCmdlet cmdlet, string path, bool literal, bool folders = false)
    {
        IReadOnlyList<string> found = Resolve(cmdlet, path, literal, e => Missing(e));
        List<string> files = [.. found.Where(System.IO.File.Exists)];
        if (files.Count == 0 && folders)
        {
            files = [.. found.Where(Directory.Exists)];
        }

        if (files.Find(AtomicFile.IsSpecial) is { } special)
        {
            throw new TreatyFault("NotAFilePath", FaultKind.InvalidArgument, $"'{special}' is a pipe or a device, and no file that could be read.", path);
        }

        return files.Count > 0 ? files
            : throw (!found.Any(Directory.Exists) ? Missing(null)
                : new TreatyFault("SourceIsDirectory", FaultKind.InvalidArgument, $"'{path}' is a folder. Give the path of a file in it.", path));

        TreatyFault Missing(Exception? inner) => new("FileNotFound", FaultKind.NotFound,
            $"There is no file '{path}'. Check the path; a path without a folder is looked for in the current location.", path, inner);
    }

    /// <summary>The full path of the one file that a path names.</summary>
    /// <param name="cmdlet">The cmdlet that reads.</param>
    /// <param name="path">The path as it was given.</param>
    /// <param name="literal">Whether <c>*</c>, <c>?</c> and <c>[</c> stand for themselves.</param>
    /// <exception cref="TreatyFault"><c>SeveralFiles</c>, or as <see cref="Files"/>.</exception>
    internal static string File(PSCmdlet cmdlet, string path, bool literal) => Files(cmdlet, path, literal) is [var only] ? only
        : throw new TreatyFault("SeveralFiles", FaultKind.InvalidArgument, $"'{path}' stands for several files. Name one of them.", path);

    /// <summary>The full paths of the folders of datasets that a path names; a literal one need not exist.</summary>
    /// <exception cref="TreatyFault"><c>DatasetNotFound</c>, <c>DriveNotFound</c> or <c>NotAFilePath</c>.</exception>
    internal static IReadOnlyList<string> Folders(PSCmdlet cmdlet, string path, bool literal)
    {
        IReadOnlyList<string> found = Resolve(cmdlet, path, literal, e => e is ItemNotFoundException ? Missing(e) : NoDrive(path, e));
        return found.Count > 0 ? found : throw Missing(null);

        TreatyFault Missing(Exception? inner) => new("DatasetNotFound", FaultKind.NotFound,
            $"'{path}' does not exist. Give the path of a folder that holds a data package or seeds.", path, inner);
    }

    /// <summary>The full path of one folder, which need not exist. Wildcards have no meaning.</summary>
    /// <exception cref="TreatyFault"><c>DriveNotFound</c> or <c>NotAFilePath</c>.</exception>
    internal static string Folder(PSCmdlet cmdlet, string path) => Resolve(cmdlet, path, literal: true, e => NoDrive(path, e))[0];

    /// <summary>The full path of a file that is to be written. It need not exist, and wildcards have no meaning.</summary>
    /// <param name="cmdlet">The cmdlet that writes.</param>
    /// <param name="path">The path as it was given.</param>
    /// <param name="extension">Extension that a path without one gets, with its dot; null for none.</param>
    /// <exception cref="TreatyFault"><c>DriveNotFound</c>, <c>NotAFilePath</c> or <c>TargetIsDirectory</c>.</exception>
    internal static string Target(PSCmdlet cmdlet, string path, string? extension = null)
    {
        string full = Folder(cmdlet, path);
        if (path is [.., '/' or '\\'] || Directory.Exists(full))
        {
            throw new TreatyFault("TargetIsDirectory", FaultKind.InvalidArgument,
                $"'{path}' is a folder, and the result is a file. Add a file name to the path.", path);
        }

        // What is no file keeps its name, so that it is refused: with an extension it would be another place, beside a device as a rule.
        return extension is not null && Path.GetExtension(full).Length == 0 && !AtomicFile.IsSpecial(full) ? full + extension : full;
    }

    private static IReadOnlyList<string> Resolve(PSCmdlet cmdlet, string path, bool literal, Func<Exception, TreatyFault> missing)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new TreatyFault("NotAFilePath", FaultKind.InvalidArgument, $"'{path.Replace('\0', '\uFFFD')}' holds a NUL character, which no path does.",
                path);
        }

        if (string.IsNullOrWhiteSpace(path))
        {
            throw new TreatyFault("NotAFilePath", FaultKind.InvalidArgument, "The path is blank. Give that of a file or folder.", path);
        }

        try
        {
            PathIntrinsics paths = cmdlet.SessionState.Path;
            ProviderInfo provider;
            IReadOnlyList<string> found = literal
                ? [paths.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : [.. paths.GetResolvedProviderPathFromPSPath(path, out provider)];
            return provider.ImplementingType == typeof(FileSystemProvider) ? found : throw new TreatyFault("NotAFilePath", FaultKind.InvalidArgument,
                $"'{path}' is a place of the provider {provider.Name}. Give a path on a disk.", path);
        }
        catch (Exception e) when (e is ItemNotFoundException or DriveMissing or ProviderNotFoundException)
        {
            throw missing(e);
        }
    }

    private static TreatyFault NoDrive(string path, Exception inner) =>
        new("DriveNotFound", FaultKind.NotFound, $"'{path}' is no path on a disk: {inner.Message}", path, inner);
}
