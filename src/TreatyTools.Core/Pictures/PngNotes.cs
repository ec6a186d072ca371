using System.Buffers.Binary;
using System.Text;

namespace TreatyTools.Core.Pictures;

/// <summary>Adds to a PNG file how many pixels an inch has, and texts about the picture.</summary>
internal static class PngNotes
{
    // The signature, and the chunk IHDR, which stands first: length, name, 13 bytes, checksum.
    private const int HeadLength = 8 + 4 + 4 + 13 + 4;
    private const double Inch = 0.0254;

    /// <summary>Writes the file anew, the notes behind its first chunk.</summary>
    /// <param name="png">The file.</param>
    /// <param name="target">Takes the new file, and is left open.</param>
    /// <param name="resolution">Pixels an inch.</param>
    /// <param name="notes">Keywords of at most 79 letters of ASCII, and their texts.</param>
    internal static void Add(ReadOnlySpan<byte> png, Stream target, int resolution, IEnumerable<(string Keyword, string Text)> notes)
    {
        target.Write(png[..HeadLength]);
        byte[] size = new byte[9];
        uint perMetre = (uint)Math.Round(resolution / Inch);
        BinaryPrimitives.WriteUInt32BigEndian(size, perMetre);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(4), perMetre);
        size[8] = 1;
        Write(target, "pHYs", size);
        foreach ((string keyword, string text) in notes)
        {
            // Not compressed, no language, no translated keyword.
            Write(target, "iTXt", [.. Encoding.ASCII.GetBytes(keyword), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(text)]);
        }

        target.Write(png[HeadLength..]);
    }

    private static void Write(Stream target, string name, byte[] content)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(name), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        target.Write(number);
        target.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(chunk));
        target.Write(number);
    }

    /// <summary>The cyclic redundancy check that PNG asks for (ISO 3309).</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte value in bytes)
        {
            sum ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return ~sum;
    }
}
