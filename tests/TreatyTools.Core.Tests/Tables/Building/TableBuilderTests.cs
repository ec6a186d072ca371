using System.Collections.Specialized;
using System.Data;
using System.Globalization;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Building;

public sealed class TableBuilderTests
{
    private static readonly Concern First = new()
    {
        Id = "c1", Dataset = "cybercrime", Stakeholder = "eff", Level = "provision", Theme = "privacy", Stance = "opposes", Summary = "s",
        Outcome = "not-addressed", Date = EdtfDate.Parse("2024-08"), Provisions = ["uncc/24", "uncc/24/2"],
    };

    private static readonly Concern Second = new()
    {
        Id = "c2", Dataset = "cybercrime", Stakeholder = "article-19", Level = "text", Theme = "privacy", Stance = "opposes", Summary = "t",
            Outcome = "not-addressed",
    };

    [Fact]
    public void A_record_gives_its_id_first_and_its_provenance_last()
    {
        Table table = TableBuilder.FromRows([First]);
        Assert.Equal("Id", table.ColumnNames[0]);
        Assert.Equal("Stakeholder", table.ColumnNames[1]);
        Assert.Equal(["Dataset", "Sources", "Confidence", "Basis", "Note"], table.ColumnNames.TakeLast(5));
        Assert.Equal(typeof(EdtfDate), Column(table, "Date").ValueType);
        Assert.Equal(["uncc/24", "uncc/24/2"], Assert.IsAssignableFrom<IReadOnlyList<string>>(Column(table, "Provisions")[0]));
    }

    [Fact]
    public void The_days_that_a_date_can_mean_can_be_asked_for_by_their_names()
    {
        Assert.Equal(["DateEarliest", "Id", "DateLatest"], TableBuilder.FromRows(
            [First, Second], new TableOptions { Property = ["DateEarliest", "Id", "datelatest"] }).ColumnNames);
        Table table = TableBuilder.FromRows([First, Second], new TableOptions { Property = ["*Latest"] });
        Assert.Equal([new DateOnly(2024, 8, 31), null], Values(table, "DateLatest"));
        Assert.Equal(["Id", "Date", "DateEarliest", "DateLatest"],
            FrameConversion.Flatten(TableBuilder.FromRows([First], new TableOptions { Property = ["Id", "DateEarliest", "Date*"] })).ColumnNames);
        Assert.Equal([new DateOnly(2024, 8, 1)], Values(TableBuilder.FromRows(
            [new ListDictionary { ["When"] = First.Date }], new TableOptions { Property = ["WhenEarliest"] }), "WhenEarliest"));
        Table expanded = TableBuilder.FromRows([First], new TableOptions { Property = ["DateEarliest"], Expand = ["Provisions"] });
        Assert.Equal(["DateEarliest", "Provisions"], expanded.ColumnNames);
        Assert.Equal(2, expanded.RowCount);
        Assert.Equal("ColumnNotFound", Assert.Throws<TreatyFault>(() => TableBuilder.FromRows([First], new TableOptions { Property = ["ThemeEarliest"] }))
            .ErrorId);
    }

    [Fact]
    public void Nested_records_are_named_by_their_ids()
    {
        Provision paragraph = new() { Id = "uncc/1/1", Treaty = "uncc", Level = "paragraph", Heading = "h", Kind = "k" };
        Provision article = new() { Id = "uncc/1", Treaty = "uncc", Level = "article", Heading = "h", Kind = "k", Paragraphs = [paragraph] };
        Assert.Equal<object>(new[] { "uncc/1/1" }, Column(TableBuilder.FromRows([article]), "Paragraphs")[0]!);
        Assert.Equal(["c1"], Values(TableBuilder.FromRows([new { Owner = First }]), "Owner"));
    }

    [Fact]
    public void Columns_are_the_union_of_the_properties_in_order_of_first_appearance()
    {
        Table table = TableBuilder.FromRows([new { B = 1 }, new { A = "x", b = 2 }, new { C = true }]);
        Assert.Equal(["B", "A", "C"], table.ColumnNames);
        Assert.Equal([1, 2, null], Values(table, "B"));
        Assert.Equal([null, null, true], Values(table, "C"));
    }

    [Theory]
    [InlineData(typeof(int), new object?[] { 1, null, (byte)2, (short)3 })]
    [InlineData(typeof(long), new object?[] { 1, 3_000_000_000L })]
    [InlineData(typeof(long), new object?[] { 3_000_000_000u, null })]
    [InlineData(typeof(double), new object?[] { 1, 2.5 })]
    [InlineData(typeof(double), new object?[] { 1L << 52, 2.5 })]
    [InlineData(typeof(bool), new object?[] { true, null })]
    [InlineData(typeof(string), new object?[] { 1, "one" })]
    [InlineData(typeof(string), new object?[] { true, 1 })]
    [InlineData(typeof(decimal), new object?[] { ulong.MaxValue })]
    public void A_column_has_the_narrowest_type_that_holds_its_values(Type expected, object?[] values) =>
        Assert.Equal(expected, Column(Of(values), "Value").ValueType);

    [Fact]
    public void Numbers_that_no_number_type_holds_together_stay_readable()
    {
        Assert.Equal([9007199254740993m, 0.5m], Values(Of(9007199254740993L, 0.5), "Value"));
        Assert.Equal(["9007199254740993", "1E+300"], Values(Of(9007199254740993L, 1e300), "Value"));
        Assert.Equal([0.1, 2.5], Values(Of(0.1m, 2.5), "Value"));
    }

    [Fact]
    public void Dates_keep_their_type_and_meet_in_moments()
    {
        DateOnly day = new(2024, 12, 24);
        DateTime moment = new(2024, 12, 24, 13, 0, 0);
        Assert.Equal([day], Values(Of(day), "Value"));
        Assert.Equal([new DateTime(2024, 12, 24), moment], Values(Of(day, moment), "Value"));
        Assert.Equal(["2024-12-24", "2024-12-24T13:00:00", "soon"], Values(Of(day, moment, "soon"), "Value"));
    }

    [Fact]
    public void Other_values_become_text_that_no_culture_changes()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            Assert.Equal(["1.5", "x"], Values(Of(1.5, "x"), "Value"));
            Assert.Equal(["2024-12-24", "x"], Values(Of(new DateTime(2024, 12, 24), "x"), "Value"));
            Assert.Equal(["Monday"], Values(Of(DayOfWeek.Monday), "Value"));
            Assert.Equal(["1.2.3"], Values(Of(new Version(1, 2, 3)), "Value"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_single_value_among_lists_is_a_list_of_one()
    {
        Table table = TableBuilder.FromRows([new { Tag = (object)"a" }, new { Tag = (object)new[] { "b", "c" } }]);
        Assert.Equal<IReadOnlyList<string>[]>([["a"], ["b", "c"]], Column(table, "Tag").All<IReadOnlyList<string>>(2)!);
    }

    [Fact]
    public void Dictionaries_are_read_when_they_are_added()
    {
        TableBuilder builder = new();
        OrderedDictionary row = new() { ["Id"] = 1 };
        builder.Add(row);
        row["Id"] = 2;
        builder.Add(row);
        Assert.Equal([1, 2], Values(builder.Build(), "Id"));
    }

    [Fact]
    public void A_data_table_gives_its_rows_with_empty_cells_for_DBNull()
    {
        using DataTable data = new();
        data.Columns.Add("Id", typeof(int));
        data.Columns.Add("Name", typeof(string));
        data.Rows.Add(1, "a");
        data.Rows.Add(2, DBNull.Value);
        Table table = TableBuilder.FromRows([data]);
        Assert.Equal([1, 2], Values(table, "Id"));
        Assert.Equal(["a", null], Values(table, "Name"));
    }

    [Fact]
    public void A_property_that_throws_is_empty()
    {
        Table table = TableBuilder.FromRows([new Stubborn()]);
        Assert.Equal([null], Values(table, nameof(Stubborn.Number)));
        Assert.Equal([null], Values(table, nameof(Stubborn.Text)));
    }

    [Fact]
    public void Null_is_an_empty_row_among_values_and_none_among_objects()
    {
        Assert.Equal([1, null, 3], Values(Of(1, null, 3), "Value"));
        Assert.Equal([1], Values(TableBuilder.FromRows([null, new { Id = 1 }, null]), "Id"));
        Assert.Equal(0, Of([null, null]).RowCount);
    }

    [Fact]
    public void Property_chooses_and_orders_columns()
    {
        Table table = TableBuilder.FromRows([First], new TableOptions { Property = ["Theme", "id", "S*"] });
        Assert.Equal(["Theme", "Id", "Stakeholder", "Stance", "Summary", "Sources"], table.ColumnNames);
    }

    [Fact]
    public void An_unknown_property_is_a_fault_that_names_the_nearest()
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => TableBuilder.FromRows([First], new TableOptions { Property = ["Theem"] }));
        Assert.Equal("ColumnNotFound", fault.ErrorId);
        Assert.Contains("'Theme'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_rows_give_the_columns_that_were_asked_for()
    {
        Assert.Empty(TableBuilder.FromRows([]).Columns);
        Table table = TableBuilder.FromRows([], new TableOptions { Property = ["Id", "Date*"] });
        Assert.Equal(["Id"], table.ColumnNames);
        Assert.Equal(0, table.RowCount);
    }

    [Fact]
    public void Expand_gives_one_row_an_element_and_one_for_an_empty_list()
    {
        Table table = TableBuilder.FromRows([First, Second], new TableOptions { Property = ["Id", "Provisions"], Expand = ["Provisions"] });
        Assert.Equal(["c1", "c1", "c2"], Values(table, "Id"));
        Assert.Equal(["uncc/24", "uncc/24/2", null], Values(table, "Provisions"));
    }

    [Fact]
    public void Several_expansions_give_every_combination_and_elements_keep_their_type()
    {
        var rows = new[] { new { A = new[] { 1, 2 }, B = new[] { "x", "y" } } };
        Table table = TableBuilder.FromRows(rows, new TableOptions { Expand = ["A", "B"] });
        Assert.Equal([1, 1, 2, 2], Values(table, "A"));
        Assert.Equal(["x", "y", "x", "y"], Values(table, "B"));
    }

    [Fact]
    public void Computed_columns_stand_beside_or_before_properties()
    {
        TableBuilder builder = new();
        builder.Add(new { Id = 1, Name = "a" }, [new("Year", 2024), new("Name", "A")]);
        builder.Add(new { Id = 2, Name = "b" });
        Table table = builder.Build();
        Assert.Equal(["Id", "Name", "Year"], table.ColumnNames);
        Assert.Equal(["A", "b"], Values(table, "Name"));
        Assert.Equal([2024, null], Values(table, "Year"));
    }

    [Fact]
    public void Names_of_a_dictionary_that_differ_in_case_only_are_columns_of_their_own_in_every_row()
    {
        Table table = Of(new Dictionary<string, object?> { ["Name"] = 1, ["name"] = 2 }, new Dictionary<string, object?> { ["name"] = 3, ["name2"] = 4 });
        Assert.Equal(["Name", "name3", "name2"], table.ColumnNames);
        Assert.Equal([1, null], Values(table, "Name"));
        Assert.Equal([2, 3], Values(table, "name3"));
        Assert.Equal([null, 4], Values(table, "name2"));
    }

    [Fact]
    public void Names_of_a_data_table_that_differ_in_case_only_are_columns_of_their_own()
    {
        using System.Data.DataTable data = new();
        data.Columns.Add("a", typeof(int));
        data.Columns.Add("A", typeof(int));
        data.Rows.Add(1, 2);
        Table table = Of(data);
        Assert.Equal(["a", "A2"], table.ColumnNames);
        Assert.Equal([2], Values(table, "A2"));
    }

    [Fact]
    public void Names_that_differ_in_case_from_row_to_row_are_one_column() => Assert.Equal([1, 2],
        Values(Of(new Dictionary<string, object?> { ["a"] = 1 }, new Dictionary<string, object?> { ["A"] = 2 }), "a"));

    private static Table Of(params object?[] values) => TableBuilder.FromRows(values);

    private static TableColumn Column(Table table, string name) => table.Columns.Single(column => column.Name == name);

    private static object?[] Values(Table table, string name) => Column(table, name).All<object>(table.RowCount);

    private sealed class Stubborn
    {
        public int Number => throw new InvalidOperationException("Not now.");

        public string Text => throw new InvalidOperationException("Not now.");
    }
}

internal static class TableColumnExtensions
{
    internal static T?[] All<T>(this TableColumn column, long count)
        where T : class => [.. Enumerable.Range(0, (int)count).Select(row => (T?)column[row])];
}
