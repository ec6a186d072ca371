namespace TreatyTools.Core.Frames;

/// <summary>Sorts whole numbers, and with them the items that they belong to.</summary>
internal static class DigitSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int Small = 256;

    /// <summary>
    /// Sorts the first items by their keys, lowest first; equal ones keep their order. Both arrays are changed; the keys are used up.
    /// By digits, from the lowest: as many rounds as the greatest difference has digits.
    /// </summary>
    internal static void Stable(ulong[] keys, int[] items, int count)
    {
        if (count < 2)
        {
            return;
        }

        ulong least = ulong.MaxValue, greatest = 0;
        bool sorted = true;
        for (int i = 0; i < count; i++)
        {
            sorted &= i == 0 || keys[i - 1] <= keys[i];
            least = Math.Min(least, keys[i]);
            greatest = Math.Max(greatest, keys[i]);
        }

        if (sorted)
        {
            return;
        }

        if (count <= Small)
        {
            Insert(keys, items, count);
            return;
        }

        ulong[] sourceKeys = keys, targetKeys = new ulong[count];
        int[] source = items, target = new int[count];
        int[] starts = new int[Buckets];
        for (int shift = 0; shift < 64 && (greatest - least) >> shift != 0; shift += Bits)
        {
            Array.Clear(starts);
            for (int i = 0; i < count; i++)
            {
                starts[(int)((sourceKeys[i] - least) >> shift) & (Buckets - 1)]++;
            }

            if (starts.AsSpan().Contains(count))
            {
                continue;
            }

            int next = 0;
            for (int bucket = 0; bucket < Buckets; bucket++)
            {
                (starts[bucket], next) = (next, next + starts[bucket]);
            }

            for (int i = 0; i < count; i++)
            {
                int place = starts[(int)((sourceKeys[i] - least) >> shift) & (Buckets - 1)]++;
                targetKeys[place] = sourceKeys[i];
                target[place] = source[i];
            }

            (sourceKeys, targetKeys) = (targetKeys, sourceKeys);
            (source, target) = (target, source);
        }

        if (!ReferenceEquals(source, items))
        {
            source.AsSpan(0, count).CopyTo(items);
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
