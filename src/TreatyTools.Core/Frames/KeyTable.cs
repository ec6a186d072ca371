using System.Numerics;
using System.Runtime.CompilerServices;

namespace TreatyTools.Core.Frames;

/// <summary>How keys of a type are hashed and compared.</summary>
internal interface IKeyComparison<in T>
{
    /// <summary>A hash whose high bits are as good as its low ones.</summary>
    uint Hash(T value);

    /// <summary>Whether two keys are one.</summary>
    bool Same(T left, T right);
}

/// <summary>
/// Numbers distinct keys from 0 in order of first appearance. A table of places, each with the hash of its key and the first row that has it: one miss of the
/// cache a key, and no key is looked at unless its hash is found. Hashes, and look-ups of other rows, are made on all processors.
/// </summary>
internal readonly struct KeyTable<T, TComparison>(T[] values, bool[]? nulls, TComparison comparison)
    where TComparison : struct, IKeyComparison<T>
{
    /// <summary>Code of a row that has no key.</summary>
    private const int None = KeyCodes.None;
    private const int Empty = 0;

    /// <summary>Numbers the keys, and finds those of other rows among them.</summary>
    /// <param name="never">True where a key equals no other; null where none is such.</param>
    /// <param name="nullsMatch">Whether an empty key is a key.</param>
    /// <param name="others">The keys to find; null for none.</param>
    internal (KeyCodes Codes, int[]? Found) Number(bool[]? never, bool nullsMatch, (T[] Values, bool[]? Nulls, bool[]? Never)? others)
    {
        T[] keys = values;
        uint[] hashes = new uint[keys.Length];
        Hash(hashes);
        int capacity = (int)Math.Min(1u << 30, BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, keys.Length + (keys.Length >> 1))));
        int shift = 32 - BitOperations.Log2((uint)capacity), mask = capacity - 1;
        // The hash in the upper half, one more than the row in the lower.
        ulong[] places = new ulong[capacity];
        int[] codes = new int[keys.Length];
        int nullCode = None, count = 0;
        for (int row = 0; row < keys.Length; row++)
        {
            if (never is not null && never[row])
            {
                codes[row] = None;
                continue;
            }

            if (IsNull(nulls, keys, row))
            {
                codes[row] = nullsMatch && nullCode == None ? nullCode = count++ : nullCode;
                continue;
            }

            uint hash = hashes[row];
            int place = (int)(hash >> shift);
            while (true)
            {
                ulong held = places[place];
                if (held == Empty)
                {
                    places[place] = ((ulong)hash << 32) | (uint)(row + 1);
                    codes[row] = count++;
                    break;
                }

                if ((uint)(held >> 32) == hash && comparison.Same(keys[(int)(uint)held - 1], keys[row]))
                {
                    codes[row] = codes[(int)(uint)held - 1];
                    break;
                }

                place = (place + 1) & mask;
            }
        }

        return (new KeyCodes(codes, count), others is { } wanted ? Find(places, shift, codes, nullCode, wanted) : null);
    }

    private int[] Find(ulong[] places, int shift, int[] codes, int nullCode, (T[] Values, bool[]? Nulls, bool[]? Never) wanted)
    {
        int[] found = new int[wanted.Values.Length];
        T[] keys = values;
        TComparison same = comparison;
        int mask = places.Length - 1;
        Chunks.Run(found.Length, (start, end) =>
        {
            for (int row = start; row < end; row++)
            {
                if (wanted.Never is not null && wanted.Never[row])
                {
                    found[row] = None;
                    continue;
                }

                if (IsNull(wanted.Nulls, wanted.Values, row))
                {
                    found[row] = nullCode;
                    continue;
                }

                T key = wanted.Values[row];
                uint hash = same.Hash(key);
                int place = (int)(hash >> shift);
                int code = None;
                for (ulong held = places[place]; held != Empty; held = places[place])
                {
                    if ((uint)(held >> 32) == hash && same.Same(keys[(int)(uint)held - 1], key))
                    {
                        code = codes[(int)(uint)held - 1];
                        break;
                    }

                    place = (place + 1) & mask;
                }

                found[row] = code;
            }
        });
        return found;
    }

    private void Hash(uint[] hashes)
    {
        T[] keys = values;
        bool[]? empty = nulls;
        TComparison hash = comparison;
        Chunks.Run(keys.Length, (start, end) =>
        {
            for (int row = start; row < end; row++)
            {
                hashes[row] = IsNull(empty, keys, row) ? 0 : hash.Hash(keys[row]);
            }
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNull(bool[]? nulls, T[] values, int row) => (nulls is not null && nulls[row]) || values[row] is null;
}

/// <summary>Whole numbers, dates and codes.</summary>
internal readonly struct WholeComparison : IKeyComparison<long>
{
    public uint Hash(long value) => (uint)(((ulong)value * 0x9E3779B97F4A7C15) >> 32);

    public bool Same(long left, long right) => left == right;
}

/// <summary>Floating-point numbers: NaN is one value, and so are the two zeros.</summary>
internal readonly struct DoubleComparison : IKeyComparison<double>
{
    public uint Hash(double value) => (uint)((unchecked((uint)value.GetHashCode()) * 0x9E3779B97F4A7C15) >> 32);

    public bool Same(double left, double right) => left.Equals(right);
}

/// <summary>Decimal numbers by value, whatever zeros they end in.</summary>
internal readonly struct DecimalComparison : IKeyComparison<decimal>
{
    public uint Hash(decimal value) => (uint)((unchecked((uint)value.GetHashCode()) * 0x9E3779B97F4A7C15) >> 32);

    public bool Same(decimal left, decimal right) => left == right;
}

/// <summary>Texts letter by letter.</summary>
internal readonly struct OrdinalComparison : IKeyComparison<string?>
{
    // Hashes of texts differ from process to process, so that nobody can prepare keys that collide.
    public uint Hash(string? value) => (uint)value!.GetHashCode(StringComparison.Ordinal);

    public bool Same(string? left, string? right) => ReferenceEquals(left, right) || string.Equals(left, right, StringComparison.Ordinal);
}

/// <summary>Texts whatever their case.</summary>
internal readonly struct IgnoreCaseComparison : IKeyComparison<string?>
{
    public uint Hash(string? value) => (uint)value!.GetHashCode(StringComparison.OrdinalIgnoreCase);

    public bool Same(string? left, string? right) => ReferenceEquals(left, right) || string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
