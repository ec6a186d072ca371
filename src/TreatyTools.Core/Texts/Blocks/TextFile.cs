using System.Security.Cryptography;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Blocks;

/// <summary>A file whose text is read, with its content in memory.</summary>
/// <param name="Path">Full path, or any name that tells a person which file it is.</param>
/// <param name="Content">The bytes.</param>
public sealed record TextFile(string Path, byte[] Content)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>The extension in lower case with its dot; empty where there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>The name of the file without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads a file from the disk.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="TreatyFault"><c>TextNotReadable</c>, <c>TextTooLarge</c> or <c>TextEmpty</c>.</exception>
    public static TextFile Open(string path, CancellationToken cancellation = default)
    {
        try
        {
            // A document that is open in an editor can be read as well.
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.Length > MostBytes)
            {
                throw TextFault.TooLarge(path, $"has {stream.Length >> 20} MB, and at most {MostBytes >> 20} are read");
            }

            byte[] content = new byte[stream.Length];
            int read = 0;
            while (read < content.Length)
            {
                cancellation.ThrowIfCancellationRequested();
                int count = stream.Read(content, read, Math.Min(1 << 22, content.Length - read));
                if (count == 0)
                {
                    break;
                }

                read += count;
            }

            return read > 0 ? new TextFile(path, read == content.Length ? content : content[..read]) : throw TextFault.Empty(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new TreatyFault("TextNotReadable", FaultKind.NotAccessible, $"'{path}' cannot be read: {e.Message.TrimEnd('.')}.", path, e);
        }
    }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Content));
}
