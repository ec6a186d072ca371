using TreatyTools.Core.Tables.Keys;

namespace TreatyTools.Core.Tests.Tables.Keys;

/// <summary>Keys by numbers and hashes: how well these are spread is what keeps large joins from taking hours.</summary>
public sealed class KeyTests
{
    private const int Rows = 100_000;

    public static TheoryData<string, Func<int, long>> Patterns => new()
    {
        { "running", row => row },
        { "multiples of a power of two", row => (long)row << 20 },
        { "high and low half equal", row => ((long)row << 32) | (uint)row },
        { "days in ticks", row => row * TimeSpan.TicksPerDay },
        { "negative", row => -row },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Hashes_of_keys_in_a_pattern_hardly_collide(string pattern, Func<int, long> value)
    {
        KeyColumn column = new(Make(value), null);
        Spread(new SingleKeys<long, WholeComparison>(column, nullsMatch: false), pattern);
        KeyPart part = new KeyPart<SingleKeys<long, WholeComparison>>(new(column, nullsMatch: false));
        Spread(new ManyKeys([part, part], Rows), pattern + ", twice");
        Spread(new ManyKeys([part, part, part], Rows), pattern + ", three times");
    }

    [Fact]
    public void Hashes_of_two_equal_texts_hardly_collide()
    {
        KeyPart part = new KeyPart<SingleKeys<string?, OrdinalComparison>>(
            new(new KeyColumn(Array.ConvertAll(Make(row => row), row => $"record {row}"), null), nullsMatch: false));
        Spread(new ManyKeys([part, part], Rows), "texts");
    }

    [Fact]
    public void Keys_are_numbered_in_order_of_first_appearance_however_they_are_looked_up()
    {
        // Close together, far apart, few, and several columns: each goes another way.
        long[] close = Make(row => row * 7919L % 50_000), far = Make(row => row * 7919L % 50_000 * 1_000_003), few = Make(row => row * 31L % 97 * 1_000_003);
        foreach (KeyColumn[] keys in (KeyColumn[][])[[new(close, null)], [new(far, null)], [new(few, null)], [new(close, null), new(far, null)],
            [new(few, null), new(few, null)]])
        {
            KeyCodes codes = KeyCodes.Of(keys, Rows, ignoreCase: false, nullsMatch: false);
            Dictionary<long, int> numbers = [];
            int[] expected = Array.ConvertAll((long[])keys[0].Values, value => numbers.TryGetValue(value, out int number) ? number
                : numbers[value] = numbers.Count);
            Assert.Equal(expected, codes.Codes);
            Assert.Equal(numbers.Count, codes.Count);
        }
    }

    [Fact]
    public void The_widest_whole_numbers_are_keys_like_others()
    {
        KeyColumn left = new(new[] { long.MaxValue, long.MinValue, 0, -1 }, null), right = new(new[] { long.MinValue, long.MaxValue, 1 }, null);
        (KeyCodes a, KeyCodes b) = KeyCodes.Of([(left, right)], 4, 3, ignoreCase: false, nullsMatch: false);
        Assert.Equal([1, 0, KeyCodes.None, KeyCodes.None], a.Codes);
        Assert.Equal([0, 1, 2], b.Codes);
    }

    private static long[] Make(Func<int, long> value) => [.. Enumerable.Range(0, Rows).Select(value)];

    private static void Spread<TRows>(TRows rows, string pattern)
        where TRows : struct, IKeyRows<TRows>
    {
        uint[] hashes = new uint[Rows];
        for (int start = 0; start < Rows; start += KeyRows.Block)
        {
            rows.Hash(start, hashes.AsSpan(start, Math.Min(KeyRows.Block, Rows - start)));
        }

        // Of as many random numbers of 32 bits about one is twice there, and of their lower bits, which choose the place, seldom more than ten fall on one
        // place.
        Assert.DoesNotContain(KeyRows.NoKey, hashes);
        Assert.InRange(hashes.Distinct().Count(), Rows - 20, Rows);
        Assert.InRange(hashes.CountBy(hash => hash & 0x1FFFF).Max(place => place.Value), 1, 16);
        Assert.InRange(hashes.CountBy(hash => hash >> 15).Max(place => place.Value), 1, 16);
    }
}
