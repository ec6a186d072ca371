namespace TreatyTools.Core.Frames;

/// <summary>
/// Sorts texts in ordinal order. Four letters at a time are one number; the texts are sorted by that of the first letters in which they differ,
/// and those that share it by the next, so that whole texts are rarely compared.
/// </summary>
internal static class TextSort
{
    private const int Letters = 4;
    private const int Few = 24;
    private const int MaximumDepth = 64;

    /// <summary>The places of the texts, in the order of the texts.</summary>
    internal static int[] Sort(string[] texts)
    {
        int[] places = new int[texts.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Sort(texts, places, 0, 0);
        return places;
    }

    private static void Sort(string[] texts, Span<int> places, int from, int depth)
    {
        if (places.Length <= Few || depth == MaximumDepth)
        {
            Compare(texts, places, depth == MaximumDepth);
            return;
        }

        from = Common(texts, places, from);
        ulong[] keys = new ulong[places.Length];
        int[] sorted = places.ToArray();
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(texts[sorted[i]], from);
        }

        if (keys.Length > 1 << 15)
        {
            // The digits of the numbers are letters, of which few differ: each round is over quickly.
            DigitSort.Stable([.. keys], sorted, sorted.Length);
            for (int i = 0; i < keys.Length; i++)
            {
                keys[i] = Key(texts[sorted[i]], from);
            }
        }
        else
        {
            Array.Sort(keys, sorted);
        }

        sorted.CopyTo(places);
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Sort(texts, places[start..end], from + Letters, depth + 1);
            }

            start = end;
        }
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
