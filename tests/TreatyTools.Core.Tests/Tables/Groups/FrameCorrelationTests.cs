using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Groups;

public sealed class FrameCorrelationTests
{
    private static readonly object?[] X = [1, 2, 3, 4, 5], Squares = [1.0, 4.0, 9.0, 16.0, 25.0], Down = [5L, 4L, 3L, 2L, 1L], Ties = [1, 2, 2, 3, 3];

    [Fact]
    public void Ranks_go_by_order_and_values_by_a_line()
    {
        Assert.Equal(1, Coefficient(CorrelationMethod.Spearman, X, Squares)!.Value, 12);
        Assert.Equal(0.9811049102515929, Coefficient(CorrelationMethod.Pearson, X, Squares)!.Value, 12);
        Assert.Equal(-1, Coefficient(CorrelationMethod.Spearman, X, Down)!.Value, 12);
    }

    // As SciPy gives it.
    [Fact]
    public void Equal_values_share_their_mean_rank() => Assert.Equal(0.9486832980505138, Coefficient(CorrelationMethod.Spearman, X, Ties)!.Value, 12);

    [Fact]
    public void Only_rows_with_both_numbers_count()
    {
        Table pairs = Measure(CorrelationMethod.Spearman, [1, null, 3, 4, 5], [2.0, 1.0, null, 3.0, 9.0]);
        Assert.Equal(3, pairs.Columns[2][0]);
        Assert.Equal(1, (double)pairs.Columns[3][0]!, 12);
    }

    [Fact]
    public void Where_nothing_varies_there_is_no_coefficient()
    {
        Assert.Null(Coefficient(CorrelationMethod.Pearson, X, [7, 7, 7, 7, 7]));
        Assert.Null(Coefficient(CorrelationMethod.Spearman, [1, null], [null, 2]));
        Assert.Null(Coefficient(CorrelationMethod.Pearson, [1], [2]));
    }

    [Fact]
    public void Columns_of_others_are_passed_over_unless_they_are_named()
    {
        Table table = Table.Of([Column("A", X), Column("T", ["a", "b", "c", "d", "e"]), Column("B", Down), Column("C", Ties)], 5);
        Table all = FrameCorrelation.Measure(table, CorrelationMethod.Pearson);
        Assert.Equal(["A B", "A C", "B C"], Enumerable.Range(0, 3).Select(row => $"{all.Columns[0][row]} {all.Columns[1][row]}"));
        Assert.Equal(1, FrameCorrelation.Measure(table, CorrelationMethod.Pearson, ["a", "b"]).RowCount);
        Assert.Equal("ColumnNotNumeric",
            Assert.Throws<TreatyFault>(() => FrameCorrelation.Measure(table, CorrelationMethod.Pearson, ["A", "T"])).ErrorId);
        Assert.Equal("ColumnNotFound", Assert.Throws<TreatyFault>(() => FrameCorrelation.Measure(table, CorrelationMethod.Pearson, ["Z"])).ErrorId);
        Assert.Equal(0, FrameCorrelation.Measure(Table.Of([], 0), CorrelationMethod.Pearson, ["A", "B"]).RowCount);
    }

    private static double? Coefficient(CorrelationMethod method, object?[] x, object?[] y) => (double?)Measure(method, x, y).Columns[3][0];

    private static Table Measure(CorrelationMethod method, object?[] x, object?[] y) =>
        FrameCorrelation.Measure(Table.Of([Column("X", x), Column("Y", y)], x.Length), method);

    private static ArrayColumn Column(string name, object?[] values) => ArrayColumn.From(ColumnTyping.Of(name, values), values.Length);
}
