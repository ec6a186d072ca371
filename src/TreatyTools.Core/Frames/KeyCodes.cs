namespace TreatyTools.Core.Frames;

/// <summary>Numbers the distinct keys of rows from 0 in order of first appearance, so that joins and groups work on whole numbers.</summary>
/// <param name="Codes">The number of each row's key; <see cref="None"/> where it has none.</param>
/// <param name="Count">How many distinct keys there are.</param>
internal sealed record KeyCodes(int[] Codes, int Count)
{
    /// <summary>A key that equals no other: an empty one where these do not match, or one that the other side has not.</summary>
    internal const int None = -1;

    /// <summary>Numbers the keys of one table.</summary>
    /// <param name="keys">One column a part of the key; none makes all rows one key.</param>
    /// <param name="rowCount">Number of rows.</param>
    /// <param name="ignoreCase">Whether texts that differ in case alone are one.</param>
    /// <param name="nullsMatch">Whether an empty part is a value like any other.</param>
    internal static KeyCodes Of(IReadOnlyList<KeyColumn> keys, int rowCount, bool ignoreCase, bool nullsMatch) =>
        Number([.. keys.Select(key => (key, (KeyColumn?)null))], rowCount, 0, ignoreCase, nullsMatch).First;

    /// <summary>Numbers the keys of a right table, and finds those of a left one among them.</summary>
    internal static (KeyCodes Left, KeyCodes Right) Of(
        IReadOnlyList<(KeyColumn Left, KeyColumn Right)> keys, int leftCount, int rightCount, bool ignoreCase, bool nullsMatch)
    {
        (KeyCodes right, int[]? left) = Number([.. keys.Select(key => (key.Right, (KeyColumn?)key.Left))], rightCount, leftCount, ignoreCase, nullsMatch);
        return (new KeyCodes(left!, right.Count), right);
    }

    /// <summary>The first row of each key.</summary>
    internal int[] FirstRows()
    {
        int[] first = new int[Count];
        Array.Fill(first, ArrayColumn.NoRow);
        for (int row = 0; row < Codes.Length; row++)
        {
            if (Codes[row] != None && first[Codes[row]] == ArrayColumn.NoRow)
            {
                first[Codes[row]] = row;
            }
        }

        return first;
    }

    /// <summary>The rows key by key, each key's in their order: those of key <c>k</c> are <c>Rows[Starts[k]..Starts[k + 1]]</c>.</summary>
    internal (int[] Starts, int[] Rows) Buckets()
    {
        int[] starts = new int[Count + 1];
        foreach (int code in Codes)
        {
            if (code != None)
            {
                starts[code + 1]++;
            }
        }

        for (int code = 0; code < Count; code++)
        {
            starts[code + 1] += starts[code];
        }

        int[] next = starts[..Count];
        int[] rows = new int[starts[Count]];
        for (int row = 0; row < Codes.Length; row++)
        {
            if (Codes[row] != None)
            {
                rows[next[Codes[row]]++] = row;
            }
        }

        return (starts, rows);
    }

    private static (KeyCodes First, int[]? Second) Number(
        (KeyColumn First, KeyColumn? Second)[] keys, int firstCount, int secondCount, bool ignoreCase, bool nullsMatch)
    {
        if (keys.Length == 0)
        {
            return (new KeyCodes(new int[firstCount], firstCount == 0 ? 0 : 1), firstCount == 0 ? Filled(secondCount) : new int[secondCount]);
        }

        (KeyCodes codes, int[]? found) = One(keys[0].First, keys[0].Second, ignoreCase, nullsMatch);
        foreach ((KeyColumn first, KeyColumn? second) in keys.AsSpan(1))
        {
            (KeyCodes next, int[]? nextFound) = One(first, second, ignoreCase, nullsMatch);
            KeyColumn pairs = Pairs(codes.Codes, next.Codes);
            (codes, found) = One(pairs, found is null ? null : Pairs(found, nextFound!), ignoreCase: false, nullsMatch: false);
        }

        return (codes, found);
    }

    private static int[] Filled(int count)
    {
        int[] none = new int[count];
        Array.Fill(none, None);
        return none;
    }

    private static KeyColumn Pairs(int[] major, int[] minor)
    {
        long[] pairs = new long[major.Length];
        bool[] nulls = new bool[major.Length];
        Chunks.Run(pairs.Length, (start, end) =>
        {
            for (int row = start; row < end; row++)
            {
                nulls[row] = major[row] == None || minor[row] == None;
                pairs[row] = ((long)major[row] << 32) | (uint)minor[row];
            }
        });

        return new KeyColumn(pairs, nulls);
    }

    private static (KeyCodes, int[]?) One(KeyColumn first, KeyColumn? second, bool ignoreCase, bool nullsMatch) => first.Values switch
    {
        string?[] when ignoreCase => One<string?, IgnoreCaseComparison>(first, second, nullsMatch),
        string?[] => One<string?, OrdinalComparison>(first, second, nullsMatch),
        long[] => One<long, WholeComparison>(first, second, nullsMatch),
        double[] => One<double, DoubleComparison>(first, second, nullsMatch),
        decimal[] => One<decimal, DecimalComparison>(first, second, nullsMatch),
        _ => throw new NotSupportedException($"No key holds {first.Values.GetType()}."),
    };

    private static (KeyCodes, int[]?) One<T, TComparison>(KeyColumn first, KeyColumn? second, bool nullsMatch)
        where TComparison : struct, IKeyComparison<T> =>
        new KeyTable<T, TComparison>((T[])first.Values, first.Nulls, default)
            .Number(first.Never, nullsMatch, second is null ? null : ((T[])second.Values, second.Nulls, second.Never));
}
