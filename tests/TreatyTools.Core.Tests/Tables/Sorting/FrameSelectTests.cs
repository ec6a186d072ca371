using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Core.Tests.Tables.Building;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Sorting;

public sealed class FrameSelectTests
{
    private static readonly Table Rows = TableBuilder.FromRows(
    [
        new { Id = "uncc/10", N = (int?)2, T = "b" }, new { Id = "uncc/7", N = (int?)null, T = "B" }, new { Id = "Uncc/8", N = (int?)1, T = "a" },
            new { Id = "uncc/9", N = (int?)2, T = "b" },
    ]);

    [Fact]
    public void Columns_are_chosen_left_out_and_renamed()
    {
        Table selected = FrameSelect.Select(Rows, new SelectOptions { Property = ["T", "*"], Exclude = ["n"], Rename = [new("t", "Title")] });
        Assert.Equal(["Title", "Id"], selected.ColumnNames);
        Assert.Equal("ColumnExists", Fault(new SelectOptions { Rename = [new("T", "Id")] }).ErrorId);
        Assert.Equal("ColumnNotFound", Fault(new SelectOptions { Rename = [new("Nothing", "Id")] }).ErrorId);
    }

    [Theory]
    [InlineData("Share [%]", "Share [%]")]
    [InlineData("share [%]", "Share [%]")]
    [InlineData("[S]hare *", "Share [%]|Share a")]
    [InlineData("Share [ab]", "Share a")]
    [InlineData("Share `[*", "Share [%]")]
    [InlineData("[N-P]", "N")]
    public void Brackets_are_those_of_a_column_or_a_set_of_letters(string name, string expected)
    {
        Table table = new([.. ((string[])["N", "Share [%]", "Share a"]).Select(column => ArrayColumn.Empty(column, typeof(string), 0))], 0);
        Assert.Equal(expected, string.Join('|', FrameSelect.Select(table, new SelectOptions { Property = [name] }).ColumnNames));
    }

    [Theory]
    [InlineData("Share [%]")]
    [InlineData("[T")]
    public void Brackets_that_fit_no_column_are_a_mistake(string name) =>
        Assert.Equal("ColumnNotFound", Fault(new SelectOptions { Property = [name] }).ErrorId);

    [Theory]
    [InlineData(false, "uncc/9|uncc/10|Uncc/8|uncc/7")]
    [InlineData(true, "Uncc/8|uncc/10|uncc/9|uncc/7")]
    public void Sorting_is_stable_and_empty_cells_come_last(bool ascending, string expected) =>
        Assert.Equal(expected, Ids(new SelectOptions { Order = ascending ? [new SortKey("N")]
            : [new SortKey("N", Descending: true), new SortKey("Id", Descending: true)] }));

    [Fact]
    public void Texts_sort_by_letters_by_numbers_or_without_case()
    {
        Assert.Equal("Uncc/8|uncc/10|uncc/7|uncc/9", Ids(new SelectOptions { Order = [new SortKey("Id")] }));
        Assert.Equal("Uncc/8|uncc/7|uncc/9|uncc/10", Ids(new SelectOptions { Order = [new SortKey("Id")], Natural = true }));
        Assert.Equal("uncc/7|Uncc/8|uncc/9|uncc/10", Ids(new SelectOptions { Order = [new SortKey("Id")], Natural = true, IgnoreCase = true }));
        Assert.Equal("Uncc/8|uncc/10|uncc/7|uncc/9", Ids(new SelectOptions { Order = [new SortKey("T")], IgnoreCase = true }));
    }

    [Theory]
    [InlineData(0, 2L, null, "uncc/10|uncc/7")]
    [InlineData(1, 2L, null, "uncc/7|Uncc/8")]
    [InlineData(1, null, 2L, "uncc/7|Uncc/8")]
    [InlineData(0, null, 2L, "Uncc/8|uncc/9")]
    [InlineData(0, 1L, 1L, "uncc/10|uncc/9")]
    [InlineData(0, 3L, 3L, "uncc/10|uncc/7|Uncc/8|uncc/9")]
    [InlineData(9, null, null, "")]
    [InlineData(0, 0L, null, "")]
    [InlineData(0, long.MaxValue, long.MaxValue, "uncc/10|uncc/7|Uncc/8|uncc/9")]
    public void Some_rows_are_taken(int skip, long? first, long? last, string expected) =>
        Assert.Equal(expected, Ids(new SelectOptions { Skip = skip, First = first, Last = last }));

    [Fact]
    public void Repeated_rows_are_dropped_by_the_columns_taken()
    {
        Assert.Equal(["2|'b'", "NULL|'B'", "1|'a'"], RandomTable.Rows(FrameSelect.Select(Rows, new SelectOptions { Property = ["N", "T"], Unique = true })));
        Assert.Equal(["'b'", "'a'"], RandomTable.Rows(FrameSelect.Select(Rows, new SelectOptions { Property = ["T"], Unique = true, IgnoreCase = true })));
        Assert.Equal(4, FrameSelect.Select(Rows, new SelectOptions { Unique = true }).RowCount);
    }

    [Fact]
    public void Random_sorts_equal_the_stable_sort_of_the_language()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            Table table = RandomTable.Make(random, [], random.Next(100), "T");
            string column = "T" + RandomTable.KeyTypes[seed % RandomTable.KeyTypes.Length].Name;
            bool descending = random.Next(2) == 0;
            TableColumn key = table.Columns.Single(c => c.Name == column);
            IComparer<object> order = Comparer<object>.Create((x, y) => x is string a ? string.CompareOrdinal(a, (string)y)
                : Comparer<object>.Default.Compare(x, y));
            int[] rows = [.. Enumerable.Range(0, (int)table.RowCount)];
            IEnumerable<int> filled = rows.Where(row => key[row] is not null), sorted = descending ? filled.OrderByDescending(row => key[row]!, order)
                : filled.OrderBy(row => key[row]!, order);
            Table selected = FrameSelect.Select(table, new SelectOptions { Order = [new SortKey(column, descending)] });
            Assert.Equal(sorted.Concat(rows.Where(row => key[row] is null)), selected.Columns[0].All<object>(selected.RowCount).Cast<int>());
        }
    }

    private static string Ids(SelectOptions options) =>
        string.Join('|', FrameSelect.Select(Rows, options) is var selected ? selected.Columns[0].All<string>(selected.RowCount) : []);

    private static TreatyFault Fault(SelectOptions options) => Assert.Throws<TreatyFault>(() => FrameSelect.Select(Rows, options));
}
