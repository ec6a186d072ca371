using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TreatyTools.Core.IO;

/// <summary>
/// Files and folders that are written beside their target before they take its place. Their names tell of which target and by which process, so that whoever
/// writes the same target next clears away what a process that was killed has left, and nothing else.
/// </summary>
internal static class Leftovers
{
    /// <summary>How such names end, of what is written.</summary>
    internal const string Temporary = ".tmp";

    /// <summary>How such names end, of what was in a folder's place.</summary>
    internal const string Old = ".old";

    private const int MarkLength = 6;

    // The clocks of a file system and of a process do not agree to the moment.
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(2);

    /// <summary>A name beside a target that nothing has yet.</summary>
    internal static string Beside(string target, string ending) => Path.Combine(Path.GetDirectoryName(target)!, string.Create(CultureInfo.InvariantCulture,
        $"{Prefix(target)}{Environment.ProcessId}-{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}{ending}"));

    /// <summary>What processes that are gone have left of a target, newest first.</summary>
    internal static IReadOnlyList<FileSystemInfo> Of(string target)
    {
        // Beside the root of a drive there is nothing.
        if (Path.GetDirectoryName(target) is not { } parent)
        {
            return [];
        }

        string prefix = Prefix(target);
        DirectoryInfo folder = new(parent);
        try
        {
            return !folder.Exists ? [] :
            [
                .. folder.EnumerateFileSystemInfos(prefix + "*")
                    .Where(entry => int.TryParse(entry.Name[prefix.Length..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int process)
                        && IsGone(process, entry.LastWriteTimeUtc))
                    .OrderByDescending(entry => entry.LastWriteTimeUtc),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Who may not look into a folder clears nothing away there.
            return [];
        }
    }

    /// <summary>Clears away what processes that are gone have left of a target. What cannot be is left for the next one.</summary>
    internal static void Clear(string target)
    {
        foreach (FileSystemInfo entry in Of(target))
        {
            try
            {
                if (entry is DirectoryInfo folder)
                {
                    folder.Delete(recursive: true);
                }
                else if (IsFree(entry.FullName))
                {
                    entry.Delete();
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another one clears it away as well, or keeps it open.
            }
        }
    }

    // Of this machine only: on a folder that several share, the number of a process says nothing to the others.
    private static string Prefix(string target)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.MachineName}\0{Path.GetFileName(target)}"));
        return $".treatytools-{Convert.ToHexStringLower(hash.AsSpan(0, MarkLength))}-";
    }

    // The number may be that of another process by now, which then began after the file was written.
    private static bool IsGone(int process, DateTime written)
    {
        if (process == Environment.ProcessId)
        {
            return false;
        }

        try
        {
            using Process other = Process.GetProcessById(process);
            return other.StartTime.ToUniversalTime() > written + Doubt;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return true;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or NotSupportedException)
        {
            // It is there, and is somebody else's.
            return false;
        }
    }

    private static bool IsFree(string path)
    {
        using FileStream probe = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        return true;
    }
}
