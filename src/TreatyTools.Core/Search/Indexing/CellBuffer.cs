using System.Buffers;
using System.Text;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>
/// Texts as UTF-8, one after the other in one piece of memory that is lent and given back: what readers hand to an index in thousands would else be what the
/// collector of garbage is busy with. Not safe between threads, but may go from one to another.
/// </summary>
internal sealed class CellBuffer : IDisposable
{
    private const int Null = -1, First = 1 << 16;

    // Where each text ends; for null the complement of it.
    private readonly List<int> _ends = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(First);
    private int _length;

    /// <summary>Number of texts.</summary>
    internal int Count => _ends.Count;

    /// <summary>Adds a text, or null.</summary>
    internal void Add(string? text)
    {
        if (text is not null)
        {
            Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
            _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
        }

        _ends.Add(text is null ? Null - _length : _length);
    }

    /// <summary>Adds a text that is UTF-8; an empty one as null.</summary>
    internal void Add(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
        _ends.Add(text.IsEmpty ? Null - _length : _length);
    }

    /// <summary>Whether a text is null.</summary>
    internal bool IsNull(int cell) => _ends[cell] < 0;

    /// <summary>A text as UTF-8; empty where it is null.</summary>
    internal ReadOnlySpan<byte> At(int cell) => IsNull(cell) ? [] : _bytes.AsSpan((cell == 0 ? 0 : End(cell - 1)).._ends[cell]);

    /// <summary>Gives the memory back; it has no texts then.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _ends.Clear();
        (_bytes, _length) = ([], 0);
    }

    private int End(int cell) => _ends[cell] is >= 0 and int end ? end : Null - _ends[cell];

    private void Reserve(int more)
    {
        if (_bytes.Length - _length >= more)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, checked(_length + more)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
