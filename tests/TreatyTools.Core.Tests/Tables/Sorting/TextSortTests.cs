using TreatyTools.Core.Tables.Sorting;

namespace TreatyTools.Core.Tests.Tables.Sorting;

public sealed class TextSortTests
{
    [Theory]
    [InlineData(1, "ab\u00E9", 100)]
    [InlineData(2, "ab\u00E9", 50_000)]
    [InlineData(3, "a\0b", 50_000)]
    [InlineData(4, "ab\u0416\uD83D\uDE00", 50_000)]
    [InlineData(5, "a", 300)]
    public void Texts_come_in_ordinal_order_whatever_they_begin_with(int seed, string letters, int count)
    {
        Random random = new(seed);
        string[] prefixes = ["", "key-", new string('x', 40), letters];
        string[] texts = [.. Enumerable.Range(0, count).Select(_ =>
            prefixes[random.Next(prefixes.Length)] + new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => letters[random.Next(letters.Length)])]))];
        string[] expected = [.. texts];
        Array.Sort(expected, StringComparer.Ordinal);
        int[] places = TextSort.Sort(texts);
        Assert.Equal(expected, places.Select(place => texts[place]));
        Assert.Equal(count, places.Distinct().Count());
    }
}
