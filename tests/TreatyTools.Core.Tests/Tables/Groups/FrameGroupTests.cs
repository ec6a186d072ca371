using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Core.Tests.Tables.Building;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Groups;

public sealed class FrameGroupTests
{
    private static readonly Table Votes = TableBuilder.FromRows(
    [
        new { Theme = "b", Who = "x", Yes = (int?)1 }, new { Theme = (string?)null, Who = "y", Yes = (int?)null },
            new { Theme = "a", Who = "Y", Yes = (int?)4 },
        new { Theme = "b", Who = "z", Yes = (int?)null }, new { Theme = "b", Who = "z", Yes = (int?)2 },
    ]);

    [Fact]
    public void Groups_come_in_order_of_first_appearance_and_an_empty_key_is_one()
    {
        Table grouped = Group(["Theme"], new Aggregate("N", AggregateFunction.Count), new Aggregate("Sum", AggregateFunction.Sum, "Yes"),
            new Aggregate("Mean", AggregateFunction.Mean, "Yes"));
        Assert.Equal(["'b'|3|3|1.5", "NULL|1|NULL|NULL", "'a'|1|4|4"], RandomTable.Rows(grouped));
    }

    [Fact]
    public void Texts_are_joined_each_once_and_the_most_frequent_is_found()
    {
        Table grouped = Group(["Theme"], new Aggregate("Who", AggregateFunction.JoinText, "Who"), new Aggregate("Top", AggregateFunction.Top, "Who"),
            new Aggregate("Max", AggregateFunction.Max, "Who"));
        Assert.Equal(["'b'|'x; z'|'z'|'z'", "NULL|'y'|'y'|'y'", "'a'|'Y'|'Y'|'Y'"], RandomTable.Rows(grouped));
    }

    [Fact]
    public void Case_can_be_ignored()
    {
        Table grouped = FrameGroup.Group(Votes, new GroupOptions { By = ["Who"], IgnoreCase = true,
            Aggregates = [new Aggregate("N", AggregateFunction.Count)] });
        Assert.Equal(["'x'|1", "'y'|2", "'z'|2"], RandomTable.Rows(grouped));
    }

    [Theory]
    [InlineData(new[] { double.PositiveInfinity, double.PositiveInfinity }, double.PositiveInfinity)]
    [InlineData(new[] { double.NegativeInfinity, double.NegativeInfinity, 1.0, 2.0 }, double.NegativeInfinity)]
    [InlineData(new[] { 5.0, double.PositiveInfinity }, double.PositiveInfinity)]
    [InlineData(new[] { double.NegativeInfinity, double.PositiveInfinity }, double.NaN)]
    [InlineData(new[] { double.MaxValue, double.MaxValue }, double.MaxValue)]
    [InlineData(new[] { -double.MaxValue, double.MaxValue }, 0.0)]
    [InlineData(new[] { 1.0, 2.0 }, 1.5)]
    [InlineData(new[] { 5e-324, 5e-324 }, 5e-324)]
    public void The_median_lies_between_the_two_numbers_in_the_middle(double[] numbers, double median)
    {
        Table table = TableBuilder.FromRows([.. numbers.Select(number => new { Number = number })]);
        Table grouped = FrameGroup.Group(table, new GroupOptions { Aggregates = [new Aggregate("M", AggregateFunction.Median, "Number")] });
        Assert.Equal([median], grouped.Columns[0].All<object>(1));
    }

    [Fact]
    public void Shares_add_up_to_one()
    {
        Table grouped = FrameGroup.Group(Votes, new GroupOptions { By = ["Theme"], Share = "Share" });
        Assert.Equal([0.6, 0.2, 0.2], grouped.Columns[1].All<object>(3));
    }

    [Fact]
    public void Without_keys_everything_is_one_group_even_nothing()
    {
        Assert.Equal(["5"], RandomTable.Rows(Group([], new Aggregate("N", AggregateFunction.Count))));
        Table nothing = TableBuilder.FromRows([], new TableOptions { Property = ["A"] });
        Assert.Equal(["0|NULL"], RandomTable.Rows(FrameGroup.Group(nothing,
            new GroupOptions { Aggregates = [new Aggregate("N", AggregateFunction.Count), new Aggregate("M", AggregateFunction.Max, "A")] })));
        Assert.Equal(0, FrameGroup.Group(nothing, new GroupOptions { By = ["A"] }).RowCount);
    }

    [Fact]
    public void A_sum_of_whole_numbers_goes_beyond_their_type_and_never_wraps()
    {
        Table large = TableBuilder.FromRows([new { I = int.MaxValue, L = long.MaxValue, D = decimal.MaxValue, F = double.MaxValue },
            new { I = int.MaxValue, L = 1L, D = 1m, F = double.MaxValue }]);
        Assert.Equal([2L * int.MaxValue], FrameGroup.Group(large, Sum("I")).Columns[0].All<object>(1));
        Assert.All(["L", "D", "F"], column => Assert.Equal("AggregateOverflow", Assert.Throws<TreatyFault>(() => FrameGroup.Group(large, Sum(column)))
            .ErrorId));

        static GroupOptions Sum(string column) => new() { Aggregates = [new Aggregate("S", AggregateFunction.Sum, column)] };
    }

    [Fact]
    public void A_sum_of_texts_is_refused() =>
        Assert.Equal("AggregateTypeMismatch", Assert.Throws<TreatyFault>(() => Group(["Theme"], new Aggregate("S", AggregateFunction.Sum, "Who"))).ErrorId);

    [Fact]
    public void Names_that_choose_no_column_are_refused()
    {
        Assert.Equal("ColumnNotFound", Assert.Throws<TreatyFault>(() => Group(["X*"])).ErrorId);
        Assert.Equal("ColumnNotFound", Assert.Throws<TreatyFault>(() => Group(["Theme"], new Aggregate("M", AggregateFunction.Max, "X*"))).ErrorId);
        Assert.Equal("ColumnNotFound", Assert.Throws<TreatyFault>(() => FrameSelect.Select(Votes, new SelectOptions { Order = [new SortKey("X*")] })).ErrorId);
        Assert.Equal("ColumnNotFound", Assert.Throws<TreatyFault>(() => FramePivot.Unpivot(Votes, new UnpivotOptions { Columns = ["X*"] })).ErrorId);
    }

    [Fact]
    public void Two_columns_of_one_name_are_refused() =>
        Assert.Equal("ColumnExists", Assert.Throws<TreatyFault>(() => Group(["Theme"], new Aggregate("theme", AggregateFunction.Count))).ErrorId);

    [Theory]
    [InlineData("max:Date", AggregateFunction.Max, "Date")]
    [InlineData(" join-text : Who ", AggregateFunction.JoinText, "Who")]
    [InlineData("COUNT", AggregateFunction.Count, null)]
    public void Aggregates_are_read_as_function_and_column(string text, AggregateFunction function, string? column) =>
        Assert.Equal(new Aggregate("N", function, column), Aggregate.Parse("N", text));

    [Theory]
    [InlineData("maxx:Date", "'Max'")]
    [InlineData("max", "name of a column")]
    public void An_aggregate_that_cannot_be_read_is_a_fault(string text, string hint)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Aggregate.Parse("N", text));
        Assert.Equal("UnknownAggregate", fault.ErrorId);
        Assert.Contains(hint, fault.Message, StringComparison.Ordinal);
    }

    private static Table Group(string[] by, params Aggregate[] aggregates) => FrameGroup.Group(Votes, new GroupOptions { By = by, Aggregates = aggregates });
}
