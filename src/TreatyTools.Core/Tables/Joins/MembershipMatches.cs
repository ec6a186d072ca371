using System.Runtime.InteropServices;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;

namespace TreatyTools.Core.Tables.Joins;

/// <summary>
/// Matches where a key is a list: a list matches what equals one of its elements. Lists are spread over rows, matched as plain keys,
/// and the pairs brought back to the rows that they came from, each pair once.
/// </summary>
internal static class MembershipMatches
{
    internal static JoinMatches Find(
        ArrayColumn[] left, ArrayColumn[] right, int leftCount, int rightCount, JoinOptions options, CancellationToken cancellation)
    {
        (ArrayColumn[] leftKeys, int[] leftRows) = Spread(left, leftCount, cancellation);
        (ArrayColumn[] rightKeys, int[] rightRows) = Spread(right, rightCount, cancellation);
        (KeyCodes leftCodes, KeyCodes rightCodes) = KeyCodes.Of(
            [.. leftKeys.Zip(rightKeys, KeyColumn.Pair)], leftRows.Length, rightRows.Length, options.IgnoreCase, options.NullMatch);
        EqualMatches spread = new(leftCodes, rightCodes);

        int[] starts = new int[leftCount + 1];
        List<int> rows = [];
        for (int left1 = 0, next = 0; left1 < leftCount; left1++)
        {
            cancellation.ThrowIfCancellationRequested();
            int before = rows.Count;
            for (; next < leftRows.Length && leftRows[next] == left1; next++)
            {
                foreach (int row in spread.Of(next))
                {
                    rows.Add(rightRows[row]);
                }
            }

            Distinct(rows, before);
            JoinMatches.Check(rows.Count, options.MaximumRow);
            starts[left1 + 1] = rows.Count;
        }

        return new ListedMatches(starts, [.. rows]);
    }

    // Puts the rows from a place on in order, each once.
    private static void Distinct(List<int> rows, int from)
    {
        if (rows.Count - from < 2)
        {
            return;
        }

        Span<int> found = CollectionsMarshal.AsSpan(rows)[from..];
        found.Sort();
        int kept = 1;
        for (int i = 1; i < found.Length; i++)
        {
            if (found[i] != found[i - 1])
            {
                found[kept++] = found[i];
            }
        }

        CollectionsMarshal.SetCount(rows, from + kept);
    }

    /// <summary>The keys with every list spread over rows, in every combination where there are several, and the row that each came from.</summary>
    private static (ArrayColumn[] Keys, int[] Rows) Spread(ArrayColumn[] keys, int count, CancellationToken cancellation)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        ArrayColumn[] spread = [.. keys];
        for (int i = 0; i < keys.Length; i++)
        {
            if (KeyColumn.Class(keys[i]) != KeyClass.List)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            (string?[] elements, int[] map) = Elements(((ReferenceColumn<IReadOnlyList<string>>)keys[i]).Values, rows);
            rows = Array.ConvertAll(map, place => rows[place]);
            for (int before = 0; before < i; before++)
            {
                if (!ReferenceEquals(spread[before], keys[before]))
                {
                    spread[before] = spread[before].Gather(map);
                }
            }

            spread[i] = new ReferenceColumn<string>(keys[i].Name, elements);
        }

        // The keys that are no lists are gathered once, at the end.
        return ([.. spread.Select((key, i) => ReferenceEquals(key, keys[i]) && rows.Length != count ? key.Gather(rows) : key)], rows);
    }

    /// <summary>The elements of the lists of some rows, one after the other, and the place of the row of each. No list and an empty one give one
    /// null.</summary>
    private static (string?[] Elements, int[] Places) Elements(IReadOnlyList<string>?[] lists, int[] rows)
    {
        int total = 0;
        foreach (int row in rows)
        {
            total = checked(total + Math.Max(lists[row]?.Count ?? 0, 1));
        }

        string?[] elements = new string?[total];
        int[] places = new int[total];
        for (int place = 0, next = 0; place < rows.Length; place++)
        {
            IReadOnlyList<string>? list = lists[rows[place]];
            int length = list?.Count ?? 0;
            for (int i = 0; i < length; i++)
            {
                elements[next + i] = list![i];
            }

            length = Math.Max(length, 1);
            places.AsSpan(next, length).Fill(place);
            next += length;
        }

        return (elements, places);
    }
}
