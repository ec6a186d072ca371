using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// Texts of Arrow files, read from their places in the buffers. The library's own way takes the places on trust, and one that lies outside ends the process.
/// </summary>
internal static class ArrowTexts
{
    private const int SizeOfView = 16;
    private const int LongestInView = 12;

    /// <summary>A column of the texts of an array, whose places are 32 or 64 bits wide or views.</summary>
    internal static ReferenceColumn<string> Column(string name, Apache.Arrow.Array array)
    {
        ArrayData data = array.Data;
        string?[] texts = new string?[data.Length];
        for (int row = 0; row < texts.Length; row++)
        {
            if (!array.IsNull(row))
            {
                ReadOnlySpan<byte> bytes = array switch
                {
                    StringArray => Between(MemoryMarshal.Cast<byte, int>(data.Buffers[1].Span), data, row),
                    LargeStringArray => Between(MemoryMarshal.Cast<byte, long>(data.Buffers[1].Span), data, row),
                    _ => Viewed(data, row),
                };
                texts[row] = Encoding.UTF8.GetString(bytes);
            }
        }

        return new ReferenceColumn<string>(name, texts);
    }

    private static ReadOnlySpan<byte> Between(ReadOnlySpan<int> ends, ArrayData data, int row) =>
        data.Buffers[2].Span[ends[data.Offset + row]..ends[data.Offset + row + 1]];

    private static ReadOnlySpan<byte> Between(ReadOnlySpan<long> ends, ArrayData data, int row) =>
        data.Buffers[2].Span[checked((int)ends[data.Offset + row])..checked((int)ends[data.Offset + row + 1])];

    private static ReadOnlySpan<byte> Viewed(ArrayData data, int row)
    {
        ReadOnlySpan<byte> view = data.Buffers[1].Span.Slice((data.Offset + row) * SizeOfView, SizeOfView);
        ReadOnlySpan<int> parts = MemoryMarshal.Cast<byte, int>(view);
        int length = parts[0];
        return length is >= 0 and <= LongestInView
            ? view.Slice(sizeof(int), length)
            : data.Buffers[2 + checked((int)(uint)parts[2])].Span.Slice(parts[3], length);
    }
}
