using System.Numerics;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Sorting;

/// <summary>Sorts whole numbers, and with them the items that they belong to.</summary>
internal static class DigitSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int Small = 256;

    /// <summary>
    /// Sorts the first items by their keys, lowest first; equal ones keep their order. Both arrays are changed.
    /// By digits, from the lowest: as many rounds as the greatest difference has digits.
    /// </summary>
    /// <returns>The keys in their order: the array that was given, or another.</returns>
    internal static ulong[] Stable(ulong[] keys, int[] items, int count)
    {
        if (count < 2)
        {
            return keys;
        }

        ulong least = ulong.MaxValue, greatest = 0, different = 0;
        bool sorted = true;
        for (int i = 0; i < count; i++)
        {
            sorted &= i == 0 || keys[i - 1] <= keys[i];
            least = Math.Min(least, keys[i]);
            greatest = Math.Max(greatest, keys[i]);
            different |= keys[i] ^ keys[0];
        }

        if (sorted)
        {
            return keys;
        }

        if (count <= Small)
        {
            Insert(keys, items, count);
            return keys;
        }

        ulong[] sourceKeys = keys, targetKeys = GC.AllocateUninitializedArray<ulong>(count);
        int[] source = items, target = GC.AllocateUninitializedArray<int>(count);
        int[] borders = Chunks.Borders(count);
        int[][] starts = [.. borders.Skip(1).Select(_ => new int[Buckets])];
        // Low bits that all keys share tell nothing: those of days given in ticks, for instance.
        for (int shift = BitOperations.TrailingZeroCount(different); shift < 64 && (greatest - least) >> shift != 0; shift += Bits)
        {
            Each(starts, part => CountDigits(sourceKeys.AsSpan(borders[part]..borders[part + 1]), least, shift, starts[part]));
            if (Places(starts, count))
            {
                Each(starts, part => Move(borders[part], borders[part + 1], least, shift, starts[part], sourceKeys, source, targetKeys, target));
                (sourceKeys, targetKeys) = (targetKeys, sourceKeys);
                (source, target) = (target, source);
            }
        }

        if (!ReferenceEquals(source, items))
        {
            source.AsSpan(0, count).CopyTo(items);
        }

        return sourceKeys;
    }

    private static void Each(int[][] parts, Action<int> work)
    {
        if (parts.Length == 1)
        {
            work(0);
            return;
        }

        Parallel.For(0, parts.Length, work);
    }

    private static void CountDigits(ReadOnlySpan<ulong> keys, ulong least, int shift, int[] counts)
    {
        Array.Clear(counts);
        foreach (ulong key in keys)
        {
            counts[(int)((key - least) >> shift) & (Buckets - 1)]++;
        }
    }

    /// <summary>
    /// Turns the counts of each part's digits into the places of its first items: those of a lower digit, then those of an earlier part come before.
    /// False where all items have one digit, so that nothing moves.
    /// </summary>
    private static bool Places(int[][] parts, int count)
    {
        int next = 0;
        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            int before = next;
            foreach (int[] starts in parts)
            {
                (starts[bucket], next) = (next, next + starts[bucket]);
            }

            if (next - before == count)
            {
                return false;
            }
        }

        return true;
    }

    private static void Move(int from, int to, ulong least, int shift, int[] starts, ulong[] keys, int[] items, ulong[] targetKeys, int[] targets)
    {
        for (int i = from; i < to; i++)
        {
            int place = starts[(int)((keys[i] - least) >> shift) & (Buckets - 1)]++;
            targetKeys[place] = keys[i];
            targets[place] = items[i];
        }
    }

    private static void Insert(ulong[] keys, int[] items, int count)
    {
        for (int i = 1; i < count; i++)
        {
            (ulong key, int item) = (keys[i], items[i]);
            int place = i;
            for (; place > 0 && keys[place - 1] > key; place--)
            {
                keys[place] = keys[place - 1];
                items[place] = items[place - 1];
            }

            keys[place] = key;
            items[place] = item;
        }
    }
}
