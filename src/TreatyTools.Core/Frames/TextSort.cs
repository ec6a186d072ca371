namespace TreatyTools.Core.Frames;

/// <summary>
/// Sorts texts in ordinal order. Four letters at a time are one number; the texts are sorted by that of the first letters in which they differ,
/// and those that share it by the next, so that whole texts are rarely compared.
/// </summary>
internal static class TextSort
{
    private const int Letters = 4;
    private const int Few = 24;
    private const int Large = 1 << 15;
    private const int MaximumDepth = 64;

    /// <summary>The places of the texts, in the order of the texts.</summary>
    internal static int[] Sort(string[] texts)
    {
        int[] places = new int[texts.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Sort(texts, places, 0, places.Length, 0, 0);
        return places;
    }

    private static void Sort(string[] texts, int[] all, int begin, int length, int from, int depth)
    {
        Span<int> places = all.AsSpan(begin, length);
        if (length <= Few || depth == MaximumDepth)
        {
            Compare(texts, places, depth == MaximumDepth);
            return;
        }

        from = Common(texts, places, from);
        bool large = length > Large;
        int[] sorted = places.ToArray();
        ulong[] keys = Keys(texts, sorted, from);
        if (large)
        {
            // The digits of the numbers are letters, of which few differ: each round is over quickly.
            DigitSort.Stable(keys, sorted, length);
            keys = Keys(texts, sorted, from);
        }
        else
        {
            Array.Sort(keys, sorted);
        }

        sorted.CopyTo(places);
        List<(int Start, int Count)> same = [];
        for (int start = 0; start < length;)
        {
            int end = start + 1;
            while (end < length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                same.Add((start, end - start));
            }

            start = end;
        }

        if (large)
        {
            Parallel.ForEach(same, run => Sort(texts, all, begin + run.Start, run.Count, from + Letters, depth + 1));
            return;
        }

        foreach ((int start, int count) in same)
        {
            Sort(texts, all, begin + start, count, from + Letters, depth + 1);
        }
    }

    private static ulong[] Keys(string[] texts, int[] places, int from)
    {
        ulong[] keys = GC.AllocateUninitializedArray<ulong>(places.Length);
        Chunks.Run(keys.Length, (start, end) =>
        {
            for (int i = start; i < end; i++)
            {
                keys[i] = Key(texts[places[i]], from);
            }
        });
        return keys;
    }

    /// <summary>How many letters all texts share at their beginning.</summary>
    private static int Common(string[] texts, ReadOnlySpan<int> places, int from)
    {
        string first = texts[places[0]];
        int common = first.Length;
        for (int i = 1; i < places.Length && common > from; i++)
        {
            string other = texts[places[i]];
            int same = from <= other.Length ? from + first.AsSpan(from, common - from).CommonPrefixLength(other.AsSpan(from)) : from;
            common = Math.Min(common, same);
        }

        return Math.Max(common, from);
    }

    // What a text lacks counts as the lowest letter; texts that are told apart by that alone share the number and are compared as a whole.
    private static ulong Key(string text, int from)
    {
        ulong key = 0;
        for (int i = from; i < from + Letters; i++)
        {
            key = (key << 16) | (i < text.Length ? text[i] : '\0');
        }

        return key;
    }

    private static void Compare(string[] texts, Span<int> places, bool many)
    {
        if (many)
        {
            places.Sort((x, y) => string.CompareOrdinal(texts[x], texts[y]));
            return;
        }

        for (int i = 1; i < places.Length; i++)
        {
            int item = places[i], place = i;
            for (; place > 0 && string.CompareOrdinal(texts[places[place - 1]], texts[item]) > 0; place--)
            {
                places[place] = places[place - 1];
            }

            places[place] = item;
        }
    }
}
