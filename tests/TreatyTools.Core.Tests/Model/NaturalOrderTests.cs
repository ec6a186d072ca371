using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Model;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("uncc/7", "uncc/10", -1)]
    [InlineData("uncc/10", "uncc/10/1", -1)]
    [InlineData("uncc/07", "uncc/7", -1)]
    [InlineData("ets185/9", "uncc/1", -1)]
    [InlineData("a", "a", 0)]
    [InlineData(null, "a", -1)]
    public void Numbers_in_ids_compare_by_value(string? left, string? right, int expected)
    {
        Assert.Equal(expected, Math.Sign(NaturalOrder.Compare(left, right)));
        Assert.Equal(-expected, Math.Sign(NaturalOrder.Compare(right, left)));
    }
}
