namespace TreatyTools.Core.Frames;

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
        SortedSet<int> found = [];
        for (int left1 = 0, next = 0; left1 < leftCount; left1++)
        {
            cancellation.ThrowIfCancellationRequested();
            found.Clear();
            for (; next < leftRows.Length && leftRows[next] == left1; next++)
            {
                foreach (int row in spread.Of(next))
                {
                    found.Add(rightRows[row]);
                }
            }

            rows.AddRange(found);
            JoinMatches.Check(rows.Count, options.MaximumRow);
            starts[left1 + 1] = rows.Count;
        }

        return new ListedMatches(starts, [.. rows]);
    }

    private static (ArrayColumn[] Keys, int[] Rows) Spread(ArrayColumn[] keys, int count, CancellationToken cancellation)
    {
        int[] lists = [.. Enumerable.Range(0, keys.Length).Where(i => KeyColumn.Class(keys[i]) == KeyClass.List)];
        if (lists.Length == 0)
        {
            return (keys, [.. Enumerable.Range(0, count)]);
        }

        // The row numbers travel as one more column, and the keys that are no lists are gathered by them.
        object?[][] raw = [.. lists.Select(i => ((ReferenceColumn<IReadOnlyList<string>>)keys[i]).Values), [.. Enumerable.Range(0, count).Cast<object>()]];
        raw = Expansion.Spread(raw, [.. Enumerable.Range(0, lists.Length)], cancellation);
        int[] rows = Array.ConvertAll(raw[^1], row => (int)row!);
        ArrayColumn[] spread = [.. keys.Select(key => KeyColumn.Class(key) == KeyClass.List ? key : key.Gather(rows))];
        for (int i = 0; i < lists.Length; i++)
        {
            spread[lists[i]] = new ReferenceColumn<string>(keys[lists[i]].Name, Array.ConvertAll(raw[i], element => (string?)element));
        }

        return (spread, rows);
    }
}
