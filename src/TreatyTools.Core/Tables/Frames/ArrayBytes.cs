using System.Buffers;
using System.Runtime.InteropServices;

namespace TreatyTools.Core.Tables.Frames;

/// <summary>
/// An array as the bytes that a column of a frame is made of, without a copy. A frame never writes into bytes that it was given: where it changes a cell it
/// takes a copy first.
/// </summary>
internal sealed class ArrayBytes<T>(T[] array) : MemoryManager<byte>
    where T : unmanaged
{
    internal T[] Array { get; } = array;

    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(Array.AsSpan());

    /// <summary>Pins the array; the place is that of a whole value.</summary>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        (int place, int rest) = Math.DivRem(elementIndex, System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        return rest == 0 ? Array.AsMemory(place).Pin() : throw new ArgumentOutOfRangeException(nameof(elementIndex), elementIndex, "Not where a value begins.");
    }

    public override void Unpin()
    {
        // The handle that Pin gives is the array's own.
    }

    protected override void Dispose(bool disposing)
    {
        // An array needs no disposal.
    }
}
