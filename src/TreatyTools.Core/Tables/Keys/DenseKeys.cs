using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Keys;

/// <summary>Numbers whole numbers that lie close together, such as running numbers, without hashes: each has a place of its own.</summary>
internal static class DenseKeys
{
    private const int None = KeyCodes.None;

    /// <summary>Numbers the keys and finds those of other rows, as <see cref="KeyTable{TRows}"/> does; null where they lie too far apart.</summary>
    internal static (KeyCodes First, int[]? Second)? Number(KeyColumn first, KeyColumn? second, bool nullsMatch)
    {
        // Whole numbers that are compared with others than whole ones are no longer whole, so none is without an equal by its type.
        long[] values = (long[])first.Values;
        (long least, long greatest) = Range(values);
        if (values.Length == 0 || (ulong)greatest - (ulong)least > (ulong)(values.Length * 3L) + 1024
            || (ulong)greatest - (ulong)least >= (ulong)Array.MaxLength)
        {
            return null;
        }

        int[] numbers = new int[greatest - least + 1], codes = GC.AllocateUninitializedArray<int>(values.Length);
        int count = 0, nullCode = None;
        for (int row = 0; row < values.Length; row++)
        {
            if (first.Nulls is not null && first.Nulls[row])
            {
                codes[row] = nullsMatch && nullCode == None ? nullCode = count++ : nullCode;
                continue;
            }

            ref int number = ref numbers[values[row] - least];
            number = number == 0 ? ++count : number;
            codes[row] = number - 1;
        }

        return (new KeyCodes(codes, count), second is null ? null : Find(numbers, least, nullCode, second));
    }

    private static int[] Find(int[] numbers, long least, int nullCode, KeyColumn wanted)
    {
        long[] values = (long[])wanted.Values;
        bool[]? nulls = wanted.Nulls;
        int[] found = GC.AllocateUninitializedArray<int>(values.Length);
        Chunks.Run(found.Length, (start, end) =>
        {
            for (int row = start; row < end; row++)
            {
                // A number below the least wraps around to one above all places.
                ulong place = (ulong)values[row] - (ulong)least;
                found[row] = nulls is not null && nulls[row] ? nullCode : place < (ulong)numbers.Length ? numbers[(int)place] - 1 : None;
            }
        });
        return found;
    }

    // Empty rows hold 0, which may widen the range; no key is lost by that.
    private static (long Least, long Greatest) Range(long[] values)
    {
        long least = long.MaxValue, greatest = long.MinValue;
        foreach (long value in values)
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return (least, greatest);
    }
}
