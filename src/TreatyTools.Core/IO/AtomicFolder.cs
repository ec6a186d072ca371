using System.Runtime.InteropServices;

namespace TreatyTools.Core.IO;

/// <summary>
/// Writes a folder so that it is either whole and new, or as it was, at every moment where the system can exchange two folders at once, and else but for the
/// moment between two renames; if a process ends in that moment, the next one puts the old folder back.
/// </summary>
internal static class AtomicFolder
{
    private const int CurrentFolder = -100;

    private const uint Swap = 2;

    /// <summary>The folder that is written: that at the end of symbolic links, which stay.</summary>
    /// <exception cref="Model.TreatyFault"><c>TargetNotWritable</c>: the links lead in a circle.</exception>
    internal static string Real(string folder)
    {
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        try
        {
            return new DirectoryInfo(path).LinkTarget is null ? path
                : Path.TrimEndingDirectorySeparator(Directory.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName);
        }
        catch (IOException e)
        {
            throw AtomicFile.EndlessLink(path, e);
        }
    }

    /// <summary>Puts a folder into the place of another one, if there is one, and deletes that.</summary>
    /// <param name="folder">Path of the folder; a link is followed.</param>
    /// <param name="fill">Writes into the folder whose path it is given.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal static void Write(string folder, Action<string> fill)
    {
        string target = Real(folder);
        Recover(target);
        string staged = Leftovers.Beside(target, Leftovers.Temporary);
        try
        {
            Directory.CreateDirectory(staged);
            fill(staged);
            Place(staged, target);
        }
        finally
        {
            // After an exchange the old folder has this name.
            if (Directory.Exists(staged))
            {
                Directory.Delete(staged, recursive: true);
            }
        }
    }

    /// <summary>Puts a folder back that a process moved away before it was ended, and clears away what else it has left.</summary>
    internal static void Recover(string target)
    {
        if (!Directory.Exists(target) && Leftovers.Of(target).FirstOrDefault(entry => entry.Name.EndsWith(Leftovers.Old, StringComparison.Ordinal)) is { } old)
        {
            Directory.Move(old.FullName, target);
        }

        Leftovers.Clear(target);
    }

    private static void Place(string staged, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(staged, target);
            return;
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(staged, File.GetUnixFileMode(target));
        }

        if (Exchange(staged, target))
        {
            return;
        }

        string old = Leftovers.Beside(target, Leftovers.Old);
        Directory.Move(target, old);
        try
        {
            Directory.Move(staged, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Directory.Move(old, target);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    private static bool Exchange(string first, string second)
    {
        try
        {
            return OperatingSystem.IsLinux() ? ExchangeOnLinux(CurrentFolder, first, CurrentFolder, second, Swap) == 0
                : OperatingSystem.IsMacOS() && ExchangeOnMac(first, second, Swap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ExchangeOnLinux(
        int firstFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string first, int secondFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string second, uint flags);

    [DllImport("libc", EntryPoint = "renamex_np", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ExchangeOnMac(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string first, [MarshalAs(UnmanagedType.LPUTF8Str)] string second, uint flags);
}
