using System.Security.Cryptography;
using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Core.IO;

/// <summary>
/// Lets one writer at a time read a file, change it and put it back: others of this user, threads and processes alike, wait, or are told.
/// The lock is a file of its own in the user's folder, so that nothing lies beside the target; the system frees it when its process ends, however it ends.
/// </summary>
public sealed class FileLock : IDisposable
{
    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    /// <summary>How long one waits for another writer.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Takes the lock of a file, which need not be there.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="patience">How long to wait for another writer.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="TreatyFault"><c>TargetBusy</c>: another writer held it all that time; <c>TargetNotWritable</c>: no lock can be made.</exception>
    public static FileLock Take(string path, TimeSpan patience, CancellationToken cancellation = default)
    {
        string name = LockFile(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(name)!);
            return new FileLock(FileWait.Open(() => new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1),
                patience, cancellation));
        }
        catch (IOException e) when (FileWait.IsHeld(e) && File.Exists(name))
        {
            throw new TreatyFault("TargetBusy", FaultKind.NotAccessible,
                $"'{path}' is being written by another command, and nothing was changed. Run this one again when that has ended.", path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("TargetNotWritable", FaultKind.NotAccessible,
                $"'{path}' cannot be written: no lock can be made for it ({e.Message.TrimEnd('.')}). Nothing was changed.", path, e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _held.Dispose();

    // The name says nothing of the file to others, and one file has one lock whatever the case where systems ignore that.
    private static string LockFile(string path)
    {
        string full = AtomicFile.FinalTarget(Path.GetFullPath(path));
        string key = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? full.ToUpperInvariant() : full;
        string own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(own.Length > 0 ? own : Path.GetTempPath(), "TreatyTools", "locks",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
    }
}
