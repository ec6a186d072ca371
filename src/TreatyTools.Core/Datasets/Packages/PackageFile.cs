using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Packages;

/// <summary>Reads files of a package that may come from a stranger.</summary>
internal static class PackageFile
{
    /// <summary>The largest file of a table that is read.</summary>
    public const long MaximumBytes = 128L * 1024 * 1024;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="TreatyFault"><c>DatasetFileAccess</c>: it cannot be read.</exception>
    public static byte[] Bytes(string path)
    {
        try
        {
            // What has no length is not opened: it is empty, or a pipe or device that would keep the reader waiting.
            return new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("DatasetFileAccess", FaultKind.NotAccessible, $"The file '{path}' cannot be read: {e.Message}", path, e);
        }
    }

    /// <summary>Refuses a file before it fills the memory.</summary>
    /// <exception cref="TreatyFault"><c>DatasetFileTooLarge</c>.</exception>
    public static void RefuseLarge(string path, long maximumBytes)
    {
        if (new FileInfo(path).Length is var length && length > maximumBytes)
        {
            throw new TreatyFault("DatasetFileTooLarge", FaultKind.LimitExceeded,
                $"The file '{path}' has {length:N0} bytes; the limit is {maximumBytes:N0}.".Replace("\u00A0", " ", StringComparison.Ordinal), path);
        }
    }

    /// <summary>Refuses a file that is, or lies behind, a link that leads out of the folder.</summary>
    /// <exception cref="TreatyFault"><c>DatasetResourcePath</c>.</exception>
    public static void RefuseLinksOut(string folder, string path)
    {
        for (string? part = path; part is not null && part.Length > folder.Length; part = Path.GetDirectoryName(part))
        {
            FileSystemInfo info = Directory.Exists(part) ? new DirectoryInfo(part) : new FileInfo(part);
            if (info.LinkTarget is not null)
            {
                throw new TreatyFault("DatasetResourcePath", FaultKind.InvalidData,
                    $"'{part}' is a link. Only files that lie in the folder of the package themselves are read.", part);
            }
        }
    }
}
