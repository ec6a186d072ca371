using System.Formats.Tar;
using TreatyTools.Model;

namespace TreatyTools.Core.IO;

/// <summary>
/// Writes a file so that the target is either whole and new, or as it was: the content goes to a temporary file in the same folder,
/// which takes the target's place when all of it is written, and is deleted when writing fails or is cancelled.
/// </summary>
public static class AtomicFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Checks that a file can be put at a path, before work is spent on its content.</summary>
    /// <param name="path">Full path of the target.</param>
    /// <param name="noClobber">Refuse to replace a file that is there.</param>
    /// <param name="force">Accept a folder that does not exist yet, and a target that is marked read-only.</param>
    /// <exception cref="TreatyFault">
    /// <c>TargetIsDirectory</c>, <c>TargetExists</c>, <c>DirectoryNotFound</c> or <c>TargetNotWritable</c>.
    /// </exception>
    public static void CheckTarget(string path, bool noClobber = false, bool force = false)
    {
        string target = FinalTarget(path);
        if (Directory.Exists(path))
        {
            throw new TreatyFault("TargetIsDirectory", FaultKind.InvalidArgument,
                $"'{path}' is a folder, and the result is a file. Add a file name to the path.", path);
        }

        if (File.Exists(target))
        {
            if (noClobber)
            {
                throw AlreadyThere(path);
            }

            if (IsSpecial(target))
            {
                throw new TreatyFault("TargetNotWritable", FaultKind.InvalidArgument,
                    $"'{path}' is a pipe or a device, which a file cannot take the place of. Choose the path of a file.", path);
            }

            if (!force && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            {
                throw new TreatyFault("TargetNotWritable", FaultKind.NotAccessible,
                    $"The file '{path}' is read-only and was left as it is. Choose another path, or add -Force to replace it.", path);
            }

            return;
        }

        string? folder = Path.GetDirectoryName(target);
        if (!force && !string.IsNullOrEmpty(folder) && !Directory.Exists(folder))
        {
            throw new TreatyFault("DirectoryNotFound", FaultKind.NotFound,
                $"The folder '{folder}' does not exist, so '{Path.GetFileName(path)}' cannot be written there. "
                + "Make the folder, or add -Force to have it made.", path);
        }
    }

    /// <summary>Writes a file; the target changes only when <paramref name="write"/> has returned and the content is on disk.</summary>
    /// <param name="path">Full path of the target. A symbolic link is followed, so that the link stays and its file is replaced.</param>
    /// <param name="write">Writes the content to a seekable stream, which it leaves open.</param>
    /// <param name="noClobber">Refuse to replace a file that is there.</param>
    /// <param name="force">Make the folder if it is missing, and replace a target that is marked read-only.</param>
    /// <param name="cancellation">When it is cancelled before the target was replaced, the target stays as it was.</param>
    /// <exception cref="TreatyFault">As <see cref="CheckTarget"/>; <c>TargetNotWritable</c> also when the disk is full or the file locked.</exception>
    public static void Write(string path, Action<Stream> write, bool noClobber = false, bool force = false, CancellationToken cancellation = default)
    {
        CheckTarget(path, noClobber, force);
        string target = FinalTarget(path);
        string folder = Path.GetDirectoryName(target)!;
        string temporary = Leftovers.Beside(target, Leftovers.Temporary);
        try
        {
            if (force)
            {
                Directory.CreateDirectory(folder);
            }

            CheckNotLocked(target, cancellation);
            Leftovers.Clear(target);
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16))
            {
                write(stream);
                cancellation.ThrowIfCancellationRequested();
                stream.Flush(flushToDisk: true);
            }

            Place(temporary, target, noClobber);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (noClobber && File.Exists(target))
            {
                throw AlreadyThere(path);
            }

            throw new TreatyFault("TargetNotWritable", FaultKind.NotAccessible,
                $"'{path}' cannot be written: {e.Message.TrimEnd('.')}. Nothing was changed. Close the file if another program has it open, or choose another "
                    + "path.", path, e);
        }
        finally
        {
            // After a successful move there is nothing left under this name; without its folder there never was.
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    /// <summary>Whether a path leads to a pipe or a device, which a file cannot take the place of.</summary>
    /// <param name="path">Full path; what is not there is none.</param>
    public static bool IsSpecial(string path) => KindOf(path) is TarEntryType.Fifo or TarEntryType.CharacterDevice or TarEntryType.BlockDevice;

    private static TarEntryType? KindOf(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        // What stands for the streams of a process are links to what is no file.
        if (path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path is "/dev/stdin" or "/dev/stdout" or "/dev/stderr")
        {
            return TarEntryType.Fifo;
        }

        if (!File.Exists(path) || new FileInfo(path).Length > 0)
        {
            return null;
        }

        // Only the headers of archives tell what sort of file one is without opening it, which for a pipe would wait for its other end.
        using MemoryStream header = new();
        using (TarWriter writer = new(header, leaveOpen: true))
        {
            writer.WriteEntry(FinalTarget(path), "file");
        }

        header.Position = 0;
        using TarReader reader = new(header);
        return reader.GetNextEntry()?.EntryType;
    }

    /// <summary>The file that is written: that at the end of a symbolic link.</summary>
    /// <exception cref="TreatyFault"><c>TargetNotWritable</c>: the links lead in a circle.</exception>
    internal static string FinalTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        }
        catch (IOException e)
        {
            throw EndlessLink(path, e);
        }
    }

    /// <summary>The fault that a path is a link that leads to no file.</summary>
    internal static TreatyFault EndlessLink(string path, IOException inner) => new("TargetNotWritable", FaultKind.InvalidArgument,
        $"'{path}' is a link that cannot be followed to its end ({inner.Message.TrimEnd('.')}). Choose another path, or delete the link.", path, inner);

    private static void Place(string temporary, string target, bool noClobber)
    {
        if (File.Exists(target))
        {
            FileAttributes attributes = File.GetAttributes(target);
            if (OperatingSystem.IsWindows())
            {
                File.SetAttributes(target, attributes & ~FileAttributes.ReadOnly);
            }
            else
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }
        }

        File.Move(temporary, target, overwrite: !noClobber);
    }

    // A rename succeeds over a file that another process has locked where locks are advisory; who holds it would go on with the old content.
    // A scanner, or a process that is just being started and has inherited what was open, holds it for a moment only.
    private static void CheckNotLocked(string target, CancellationToken cancellation)
    {
        using FileStream? probe = FileWait.Open(
            () => File.Exists(target) ? new FileStream(target, FileMode.Open, FileAccess.Read, FileShare.None) : null, Patience, cancellation);
    }

    private static TreatyFault AlreadyThere(string path) => new("TargetExists", FaultKind.AlreadyExists,
        $"The file '{path}' exists and was left as it is, since -NoClobber was given. Choose another path, or leave -NoClobber out.", path);
}
