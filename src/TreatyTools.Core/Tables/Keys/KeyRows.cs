using System.Runtime.CompilerServices;

namespace TreatyTools.Core.Tables.Keys;

/// <summary>The keys of rows, to be hashed and compared.</summary>
internal interface IKeyRows<TSelf>
    where TSelf : IKeyRows<TSelf>
{
    /// <summary>Number of rows.</summary>
    int Count { get; }

    /// <summary>Makes the hashes of rows from one on; <see cref="KeyRows.NoKey"/> for a row whose key equals no other.</summary>
    void Hash(int start, Span<uint> hashes);

    /// <summary>Whether a row has the key of another, which may be one of other rows. Both have one.</summary>
    bool Same(int row, in TSelf other, int otherRow);

    /// <summary>Reads some of the key of a row, so that it is near when it is compared; what is read means nothing.</summary>
    int Touch(int row);
}

/// <summary>What the keys of rows have in common.</summary>
internal static class KeyRows
{
    /// <summary>Hash of a row without a key; no key has it.</summary>
    internal const uint NoKey = 0;

    /// <summary>Hash of an empty key, where these match.</summary>
    internal const uint NullKey = 0x9E3779B9;

    /// <summary>How many rows are hashed at a time.</summary>
    internal const int Block = 128;
}

/// <summary>Keys of one column.</summary>
internal readonly struct SingleKeys<T, TComparison>(KeyColumn column, bool nullsMatch) : IKeyRows<SingleKeys<T, TComparison>>
    where TComparison : struct, IKeyComparison<T>
{
    private readonly T[] _values = (T[])column.Values;
    private readonly bool[]? _nulls = column.Nulls;
    private readonly bool[]? _never = column.Never;
    private readonly bool _nullsMatch = nullsMatch;

    public int Count => _values.Length;

    public void Hash(int start, Span<uint> hashes)
    {
        TComparison comparison = default;
        for (int i = 0; i < hashes.Length; i++)
        {
            int row = start + i;
            uint hash = KeyRows.NoKey;
            if (IsNull(row))
            {
                hash = _nullsMatch ? KeyRows.NullKey : KeyRows.NoKey;
            }
            else if (_never is null || !_never[row])
            {
                hash = comparison.Hash(_values[row]);
                hash = hash == KeyRows.NoKey ? 1 : hash;
            }

            hashes[i] = hash;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(int row, in SingleKeys<T, TComparison> other, int otherRow)
    {
        // Rows with an empty key are compared only where these match.
        bool isNull = IsNull(row), otherIsNull = other.IsNull(otherRow);
        return isNull | otherIsNull ? isNull & otherIsNull : default(TComparison).Same(_values[row], other._values[otherRow]);
    }

    public int Touch(int row) => default(TComparison).Touch(_values[row]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsNull(int row) => (_nulls is not null && _nulls[row]) || _values[row] is null;
}

/// <summary>One column of keys that have several.</summary>
internal abstract class KeyPart
{
    internal abstract void Hash(int start, Span<uint> hashes);

    internal abstract bool Same(int row, KeyPart other, int otherRow);

    internal abstract int Touch(int row);
}

/// <summary>One column of keys that have several, over keys of that column alone.</summary>
internal sealed class KeyPart<TRows>(TRows rows) : KeyPart
    where TRows : struct, IKeyRows<TRows>
{
    private readonly TRows _rows = rows;

    internal override void Hash(int start, Span<uint> hashes) => _rows.Hash(start, hashes);

    internal override bool Same(int row, KeyPart other, int otherRow) => _rows.Same(row, ((KeyPart<TRows>)other)._rows, otherRow);

    internal override int Touch(int row) => _rows.Touch(row);
}

/// <summary>Keys of several columns. A row has one where it has each of its parts.</summary>
internal readonly struct ManyKeys(KeyPart[] parts, int count) : IKeyRows<ManyKeys>
{
    private readonly KeyPart[] _parts = parts;

    public int Count { get; } = count;

    public void Hash(int start, Span<uint> hashes)
    {
        Span<uint> next = stackalloc uint[KeyRows.Block];
        next = next[..hashes.Length];
        _parts[0].Hash(start, hashes);
        foreach (KeyPart part in _parts.AsSpan(1))
        {
            part.Hash(start, next);
            for (int i = 0; i < hashes.Length; i++)
            {
                uint both = KeyHash.Of(hashes[i], next[i]);
                hashes[i] = hashes[i] == KeyRows.NoKey || next[i] == KeyRows.NoKey ? KeyRows.NoKey : both == KeyRows.NoKey ? 1 : both;
            }
        }
    }

    public bool Same(int row, in ManyKeys other, int otherRow)
    {
        for (int i = 0; i < _parts.Length; i++)
        {
            if (!_parts[i].Same(row, other._parts[i], otherRow))
            {
                return false;
            }
        }

        return true;
    }

    public int Touch(int row)
    {
        int read = 0;
        foreach (KeyPart part in _parts)
        {
            read ^= part.Touch(row);
        }

        return read;
    }
}
