using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Groups;

public sealed class FramePivotTests
{
    private static readonly Table Long = TableBuilder.FromRows(
    [
        new { Theme = "b", Outcome = "yes", Votes = 1 }, new { Theme = "a", Outcome = (string?)null, Votes = 2 },
        new { Theme = "b", Outcome = "no", Votes = 3 }, new { Theme = "b", Outcome = "yes", Votes = 4 },
    ]);

    [Fact]
    public void Without_values_rows_are_counted()
    {
        Table wide = FramePivot.Pivot(Long, new PivotOptions { Column = "outcome", By = ["Theme"] });
        Assert.Equal(["Theme", "yes", "(empty)", "no"], wide.ColumnNames);
        Assert.Equal(["'b'|2|0|1", "'a'|0|1|0"], RandomTable.Rows(wide));
    }

    [Fact]
    public void A_function_brings_the_values_of_a_cell_together() =>
        Assert.Equal(["'b'|5|NULL|3", "'a'|NULL|2|NULL"],
            RandomTable.Rows(FramePivot.Pivot(Long, new PivotOptions { Column = "Outcome", By = ["Theme"], Value = "Votes",
                Function = AggregateFunction.Sum })));

    [Fact]
    public void Several_values_in_a_cell_without_a_function_are_a_fault_that_names_it()
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => FramePivot.Pivot(Long, new PivotOptions { Column = "Outcome", By = ["Theme"], Value = "Votes" }));
        Assert.Equal("PivotCellNotSingle", fault.ErrorId);
        Assert.Contains("Theme = b, Outcome = yes", fault.Message, StringComparison.Ordinal);
        Assert.Equal("PivotColumnTwice", Assert.Throws<TreatyFault>(() => FramePivot.Pivot(Long, new PivotOptions { Column = "Theme", By = ["*"] })).ErrorId);
        Assert.Equal("PivotValueMissing", Assert.Throws<TreatyFault>(
            () => FramePivot.Pivot(Long, new PivotOptions { Column = "Outcome", By = ["Theme"], Function = AggregateFunction.Sum })).ErrorId);
    }

    [Fact]
    public void A_new_column_that_is_named_like_a_row_column_gets_a_number()
    {
        Table table = TableBuilder.FromRows([new { Theme = "a", Outcome = "theme" }]);
        Assert.Equal(["Theme", "theme2"], FramePivot.Pivot(table, new PivotOptions { Column = "Outcome", By = ["Theme"] }).ColumnNames);
    }

    [Fact]
    public void Columns_become_rows_and_their_types_meet()
    {
        Table wide = TableBuilder.FromRows([new { Id = 1, A = (int?)1, B = (double?)2.5 }, new { Id = 2, A = (int?)null, B = (double?)3.5 }]);
        Table tall = FramePivot.Unpivot(wide, new UnpivotOptions { Columns = ["A", "B"], NameTo = "Of" });
        Assert.Equal(["Id", "Of", "Value"], tall.ColumnNames);
        Assert.Equal(["1|'A'|1", "1|'B'|2.5", "2|'A'|NULL", "2|'B'|3.5"], RandomTable.Rows(tall));
        Assert.Equal(3, FramePivot.Unpivot(wide, new UnpivotOptions { Columns = ["A", "B"], DropEmpty = true }).RowCount);
        Assert.Equal("ColumnExists", Assert.Throws<TreatyFault>(() => FramePivot.Unpivot(wide, new UnpivotOptions { Columns = ["A"], ValueTo = "b" })).ErrorId);
    }

    [Fact]
    public void What_was_turned_into_rows_turns_back_into_columns()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Random random = new(seed);
            Table wide = RandomTable.Make(random, [], random.Next(1, 30), "T");
            string[] columns = [.. wide.ColumnNames.Where((name, i) => i > 0 && wide.Columns[i].ValueType == wide.Columns[1 + (seed % 8)].ValueType)];
            Table tall = FramePivot.Unpivot(wide, new UnpivotOptions { Columns = columns });
            Table back = FramePivot.Pivot(tall, new PivotOptions { Column = "Name", By = ["TRow"], Value = "Value" });
            Table expected = FrameSelect.Select(wide, new SelectOptions { Property = ["TRow", .. columns] });
            Assert.Equal(expected.ColumnNames, back.ColumnNames);
            Assert.Equal(RandomTable.Rows(expected), RandomTable.Rows(back));
        }
    }

    [Fact]
    public void Columns_are_described()
    {
        Table measured = FrameMeasure.Measure(Long);
        Assert.Equal(["Column", "Type", "Count", "Empty", "Distinct", "Top", "Min", "Max", "Mean", "Std", "Median"], measured.ColumnNames);
        Assert.Equal(
            ["'Theme'|'String'|4|0|2|'b'|'a'|'b'|NULL|NULL|NULL", "'Outcome'|'String'|3|1|2|'yes'|'no'|'yes'|NULL|NULL|NULL",
                "'Votes'|'Int32'|4|0|4|'1'|'1'|'4'|2.5|1.290994|2.5"],
            RandomTable.Rows(measured));
        Assert.Equal(0, FrameMeasure.Measure(TableBuilder.FromRows([])).RowCount);
    }
}
