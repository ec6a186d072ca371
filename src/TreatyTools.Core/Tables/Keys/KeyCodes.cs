using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Keys;

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

    /// <summary>Whether no key comes twice.</summary>
    internal bool IsUnique()
    {
        int keyed = 0;
        foreach (int code in Codes)
        {
            keyed += code == None ? 0 : 1;
        }

        return keyed == Count;
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

        if (keys.Length > 1)
        {
            ManyKeys first = Many(keys.Select(key => key.First), firstCount, ignoreCase, nullsMatch);
            return Number(first, keys[0].Second is null ? null : Many(keys.Select(key => key.Second!), secondCount, ignoreCase, nullsMatch));
        }

        return keys[0].First.Values switch
        {
            string?[] when ignoreCase => One<string?, IgnoreCaseComparison>(keys[0].First, keys[0].Second, nullsMatch),
            string?[] => One<string?, OrdinalComparison>(keys[0].First, keys[0].Second, nullsMatch),
            long[] => DenseKeys.Number(keys[0].First, keys[0].Second, nullsMatch) ?? One<long, WholeComparison>(keys[0].First, keys[0].Second, nullsMatch),
            double[] => One<double, DoubleComparison>(keys[0].First, keys[0].Second, nullsMatch),
            decimal[] => One<decimal, DecimalComparison>(keys[0].First, keys[0].Second, nullsMatch),
            _ => throw NoKey(keys[0].First),
        };
    }

    private static int[] Filled(int count)
    {
        int[] none = new int[count];
        Array.Fill(none, None);
        return none;
    }

    private static (KeyCodes, int[]?) One<T, TComparison>(KeyColumn first, KeyColumn? second, bool nullsMatch)
        where TComparison : struct, IKeyComparison<T> =>
        Number(new SingleKeys<T, TComparison>(first, nullsMatch), second is null ? null : new SingleKeys<T, TComparison>(second, nullsMatch));

    private static (KeyCodes, int[]?) Number<TRows>(TRows first, TRows? second)
        where TRows : struct, IKeyRows<TRows>
    {
        KeyTable<TRows> table = new(first);
        return (table.Codes, second is null ? null : table.Find(second.Value));
    }

    private static ManyKeys Many(IEnumerable<KeyColumn> columns, int count, bool ignoreCase, bool nullsMatch) =>
        new([.. columns.Select(column => Part(column, ignoreCase, nullsMatch))], count);

    private static KeyPart Part(KeyColumn column, bool ignoreCase, bool nullsMatch) => column.Values switch
    {
        string?[] when ignoreCase => new KeyPart<SingleKeys<string?, IgnoreCaseComparison>>(new(column, nullsMatch)),
        string?[] => new KeyPart<SingleKeys<string?, OrdinalComparison>>(new(column, nullsMatch)),
        long[] => new KeyPart<SingleKeys<long, WholeComparison>>(new(column, nullsMatch)),
        double[] => new KeyPart<SingleKeys<double, DoubleComparison>>(new(column, nullsMatch)),
        decimal[] => new KeyPart<SingleKeys<decimal, DecimalComparison>>(new(column, nullsMatch)),
        _ => throw NoKey(column),
    };

    private static NotSupportedException NoKey(KeyColumn column) => new($"No key holds {column.Values.GetType()}.");
}
