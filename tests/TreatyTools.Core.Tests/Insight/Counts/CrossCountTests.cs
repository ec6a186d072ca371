using TreatyTools.Core.Insight.Counts;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Counts;

public sealed class CrossCountTests
{
    // Row values, then column values.
    private static readonly CrossCount Counts = CrossCount.Of(
        [(["b", "a"], ["support"]), (["b"], ["oppose", "other"]), (["c"], ["support"]), (["c"], []), ((string[])["a"], (string[])["support"])],
        thing => thing.Item1, thing => thing.Item2);

    [Fact]
    public void A_thing_counts_once_for_each_of_its_values_and_once_in_every_sum()
    {
        Assert.Equal([2, 1, 0], [Counts["a", "support"], Counts["b", "other"], Counts["c", "oppose"]]);
        Assert.Equal([2, 2, 2], [Counts["a", null], Counts["b", null], Counts["c", null]]);
        Assert.Equal([3, 1, 1], [Counts[null, "support"], Counts[null, "oppose"], Counts[null, "other"]]);
        Assert.Equal([5, 0, 0], [Counts[null, null], Counts["z", null], Counts["z", "z"]]);
    }

    [Fact]
    public void Values_come_by_number_and_label_or_in_the_order_of_a_vocabulary()
    {
        Assert.Equal(["support", "oppose", "other"], Counts.Columns.ByNumber());
        Assert.Equal(["c", "b", "a"], Counts.Rows.ByNumber(value => value == "c" ? "1" : value == "b" ? "2" : "3"));
        Assert.Equal(["oppose", "support", "other"], Counts.Columns.InOrderOf(Vocabularies.Stance));
    }
}
