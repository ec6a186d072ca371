using System.Collections.Concurrent;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Sorting;

/// <summary>
/// Sorts texts in ordinal order. Some letters at a time are one number, eight of Latin-1 or four of any script; the texts are sorted by that of the
/// first letters in which they differ, and those that share it by the next, so that whole texts are rarely compared.
/// </summary>
internal sealed class TextSort
{
    private const int Few = 24;
    private const int Many = 1 << 15;
    private const int MaximumDepth = 64;
    private const char LastOfLatin = '\u00FF';

    private readonly string[] _texts;
    private readonly int[] _places;
    private readonly int _letters;
    private readonly int _bits;

    private TextSort(string[] texts)
    {
        _texts = texts;
        _places = new int[texts.Length];
        for (int i = 0; i < _places.Length; i++)
        {
            _places[i] = i;
        }

        _letters = IsLatin(texts) ? 8 : 4;
        _bits = 64 / _letters;
    }

    /// <summary>The places of the texts, in the order of the texts.</summary>
    internal static int[] Sort(string[] texts)
    {
        TextSort sort = new(texts);
        sort.Sort(0, texts.Length, 0, 0);
        return sort._places;
    }

    private void Sort(int start, int count, int from, int depth)
    {
        if (count <= Few || depth == MaximumDepth)
        {
            Compare(_places.AsSpan(start, count), depth == MaximumDepth);
            return;
        }

        from = Common(_places.AsSpan(start, count), from);
        ulong[] keys = GC.AllocateUninitializedArray<ulong>(count);
        if (count > Many)
        {
            int[] items = _places.AsSpan(start, count).ToArray();
            Chunks.Run(count, (first, last) => Keys(items, keys, from, first, last));
            keys = DigitSort.Stable(keys, items, count);
            items.CopyTo(_places, start);
            // Groups that share their letters have nothing to do with each other.
            List<(int Start, int Count)> groups = [.. Groups(keys)];
            if (groups.Count > 0)
            {
                Parallel.ForEach(Partitioner.Create(0, groups.Count), range =>
                {
                    for (int i = range.Item1; i < range.Item2; i++)
                    {
                        Sort(start + groups[i].Start, groups[i].Count, from + _letters, depth + 1);
                    }
                });
            }
        }
        else
        {
            Span<int> places = _places.AsSpan(start, count);
            Keys(places, keys, from, 0, count);
            keys.AsSpan().Sort(places);
            foreach ((int first, int length) in Groups(keys))
            {
                Sort(start + first, length, from + _letters, depth + 1);
            }
        }
    }

    /// <summary>Runs of more than one equal key.</summary>
    private static IEnumerable<(int Start, int Count)> Groups(ulong[] keys)
    {
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                yield return (start, end - start);
            }

            start = end;
        }
    }

    private static bool IsLatin(string[] texts)
    {
        bool latin = true;
        Chunks.Run(texts.Length, (first, last) =>
        {
            for (int i = first; i < last && Volatile.Read(ref latin); i++)
            {
                if (texts[i].AsSpan().ContainsAnyExceptInRange('\0', LastOfLatin))
                {
                    Volatile.Write(ref latin, false);
                }
            }
        });
        return latin;
    }

    /// <summary>How many letters all texts share at their beginning.</summary>
    private int Common(ReadOnlySpan<int> places, int from)
    {
        string first = _texts[places[0]];
        int common = first.Length;
        for (int i = 1; i < places.Length && common > from; i++)
        {
            string other = _texts[places[i]];
            int same = from <= other.Length ? from + first.AsSpan(from, common - from).CommonPrefixLength(other.AsSpan(from)) : from;
            common = Math.Min(common, same);
        }

        return Math.Max(common, from);
    }

    // What a text lacks counts as the lowest letter; texts that are told apart by that alone share the number and are compared as a whole.
    private void Keys(ReadOnlySpan<int> places, ulong[] keys, int from, int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            string text = _texts[places[i]];
            int end = Math.Min(text.Length, from + _letters);
            ulong key = 0;
            for (int letter = from; letter < end; letter++)
            {
                key = (key << _bits) | text[letter];
            }

            int lacking = from + _letters - Math.Max(end, from);
            keys[i] = lacking == _letters ? 0 : key << (lacking * _bits);
        }
    }

    private void Compare(Span<int> places, bool many)
    {
        if (many)
        {
            places.Sort((x, y) => string.CompareOrdinal(_texts[x], _texts[y]));
            return;
        }

        for (int i = 1; i < places.Length; i++)
        {
            int item = places[i], place = i;
            for (; place > 0 && string.CompareOrdinal(_texts[places[place - 1]], _texts[item]) > 0; place--)
            {
                places[place] = places[place - 1];
            }

            places[place] = item;
        }
    }
}
