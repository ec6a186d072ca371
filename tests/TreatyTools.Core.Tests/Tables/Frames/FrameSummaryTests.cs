using Microsoft.Data.Analysis;
using TreatyTools.Core.Tables.Frames;

namespace TreatyTools.Core.Tests.Tables.Frames;

public sealed class FrameSummaryTests
{
    [Fact]
    public void Values_become_texts_that_a_reader_knows()
    {
        DataFrame frame = new(
            new Int32DataFrameColumn("N", [1, 2]),
            new DoubleDataFrameColumn("X", new double?[] { 1.0 / 3, null }),
            new DateTimeDataFrameColumn("T", [new DateTime(2024, 8, 8), new DateTime(2024, 8, 8, 9, 30, 0)]),
            new BooleanDataFrameColumn("B", [true, false]),
            new StringDataFrameColumn("S", ["", null]));
        FrameSummary summary = FrameSummary.Of(frame, 10)!;
        Assert.Equal(2, summary.RowCount);
        Assert.Equal(["int", "double", "datetime", "bool", "string"], summary.Columns.Select(column => column.Type));
        Assert.Equal(["1", "2"], summary.Columns[0].Cells);
        Assert.Equal(["0.333333", null], summary.Columns[1].Cells);
        Assert.Equal(["2024-08-08", "2024-08-08 09:30:00"], summary.Columns[2].Cells);
        Assert.Equal(["True", "False"], summary.Columns[3].Cells);
        Assert.Equal(["", null], summary.Columns[4].Cells);
        Assert.Equal(1, summary.Columns[4].NullCount);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1234567.5, "-1234567.5")]
    [InlineData(0.00001234, "1.234E-05")]
    [InlineData(1e20, "1E+20")]
    public void Numbers_keep_what_tells_them_apart(double value, string text) =>
        Assert.Equal([text], FrameSummary.Of(new DataFrame(new DoubleDataFrameColumn("X", [value])), 1)!.Columns[0].Cells);

    [Fact]
    public void No_more_rows_are_read_than_asked_for() =>
        Assert.Equal(3, FrameSummary.Of(new DataFrame(new Int32DataFrameColumn("N", Enumerable.Range(0, 100))), 3)!.Columns[0].Cells.Count);

    [Fact]
    public void Something_else_is_no_frame() => Assert.Null(FrameSummary.Of("text", 10));
}
