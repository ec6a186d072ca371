using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Joins;
using TreatyTools.Core.Tests.Tables.Building;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Joins;

public sealed class FrameJoinTests
{
    private static readonly Table People = Of(new { Id = 1, Name = "a" }, new { Id = 2, Name = "b" }, new { Id = 2, Name = "c" });

    private static readonly Table Places = Of(new { Id = 2, Name = "x" }, new { Id = 3, Name = "y" });

    [Fact]
    public void Clashing_names_get_a_suffix_on_the_right_side()
    {
        Table joined = Join(People, Places);
        Assert.Equal(["Id", "Name", "Name_Right"], joined.ColumnNames);
        Assert.Equal(["2|'b'|'x'", "2|'c'|'x'"], RandomTable.Rows(joined));
    }

    [Fact]
    public void Suffixes_can_be_chosen_for_both_sides() =>
        Assert.Equal(["Id", "Name_L", "Name_R"], Join(People, Places, new JoinOptions { Suffix = ["_L", "_R"] }).ColumnNames);

    [Theory]
    [InlineData("")]
    [InlineData("_Right")]
    public void A_name_that_clashes_even_so_gets_a_number(string suffix)
    {
        Table left = Of(new { Id = 1, Name = "a", Name_Right = "b" });
        Table joined = Join(left, Of(new { Id = 1, Name = "c" }), new JoinOptions { Suffix = [suffix] });
        Assert.Equal(["Id", "Name", "Name_Right", suffix.Length == 0 ? "Name2" : "Name_Right2"], joined.ColumnNames);
    }

    [Fact]
    public void A_full_join_has_one_key_column_with_the_keys_of_both_sides() =>
        Assert.Equal(["1|'a'|NULL", "2|'b'|'x'", "2|'c'|'x'", "3|NULL|'y'"], RandomTable.Rows(Join(People, Places, new JoinOptions { Kind = JoinKind.Full })));

    [Fact]
    public void KeepKey_keeps_the_keys_of_both_sides()
    {
        Table joined = Join(People, Places, new JoinOptions { Kind = JoinKind.Full, KeepKey = true });
        Assert.Equal(["Id", "Name", "Id_Right", "Name_Right"], joined.ColumnNames);
        Assert.Equal("NULL|NULL|3|'y'", RandomTable.Rows(joined)[^1]);
    }

    [Fact]
    public void The_indicator_says_where_rows_come_from()
    {
        Table joined = Join(People, Places, new JoinOptions { Kind = JoinKind.Full, Indicator = "From" });
        Assert.Equal(["Left", "Both", "Both", "Right"], joined.Columns[^1].All<object>(4));
        Assert.Equal("ColumnExists", Fault(() => Join(People, Places, new JoinOptions { Indicator = "name" })).ErrorId);
    }

    [Fact]
    public void Keys_of_other_names_stand_under_the_left_one()
    {
        Table joined = FrameJoin.Join(People, Of(new { Key = 1L, City = "p" }), new JoinOptions { LeftOn = ["Id"], RightOn = ["key"] });
        Assert.Equal(["Id", "Name", "City"], joined.ColumnNames);
        Assert.Equal(1, joined.RowCount);
    }

    [Fact]
    public void A_key_of_both_sides_widens_to_hold_them() =>
        Assert.Equal(typeof(long), Join(People, Of(new { Id = 5_000_000_000L }), new JoinOptions { Kind = JoinKind.Full }).Columns[0].ValueType);

    [Fact]
    public void Numbers_that_a_Double_rounds_do_not_match_it()
    {
        Table exact = Of(new { Id = 9007199254740993L }), rounded = Of(new { Id = 9007199254740992.0 });
        Assert.Equal(0, Join(exact, rounded).RowCount);
        Assert.Equal(0, Join(Of(new { Id = long.MaxValue }), Of(new { Id = 9223372036854775808.0 })).RowCount);
        Assert.Equal("JoinKeyTypeMismatch", Fault(() => Join(exact, rounded, new JoinOptions { Kind = JoinKind.Full })).ErrorId);
    }

    [Fact]
    public void Numbers_and_texts_are_not_compared()
    {
        TreatyFault fault = Fault(() => Join(People, Of(new { Id = "1" })));
        Assert.Equal("JoinKeyTypeMismatch", fault.ErrorId);
        Assert.Contains("Int32", fault.Message, StringComparison.Ordinal);
        Assert.Contains("String", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(JoinKind.Inner, 0)]
    [InlineData(JoinKind.Left, 3)]
    [InlineData(JoinKind.Right, 0)]
    [InlineData(JoinKind.Full, 3)]
    [InlineData(JoinKind.Anti, 3)]
    public void An_empty_side_keeps_its_columns(JoinKind kind, int rows)
    {
        Table nothing = TableBuilder.FromRows([], new TableOptions { Property = ["Id", "City"] });
        Table joined = Join(People, nothing, new JoinOptions { Kind = kind });
        Assert.Equal(kind == JoinKind.Anti ? ["Id", "Name"] : ["Id", "Name", "City"], joined.ColumnNames);
        Assert.Equal(rows, joined.RowCount);
        Assert.Equal(typeof(int), joined.Columns[0].ValueType);
    }

    [Fact]
    public void An_unknown_key_names_the_side_and_the_nearest_columns()
    {
        TreatyFault fault = Fault(() => FrameJoin.Join(People, Places, new JoinOptions { LeftOn = ["Id"], RightOn = ["Nam"] }));
        Assert.Equal("ColumnNotFound", fault.ErrorId);
        Assert.Contains("right side", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'Name'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(JoinRelationship.OneToOne, "left")]
    [InlineData(JoinRelationship.OneToMany, "left")]
    public void A_broken_relationship_names_the_keys(JoinRelationship relationship, string side)
    {
        TreatyFault fault = Fault(() => Join(People, Places, new JoinOptions { Relationship = relationship }));
        Assert.Equal("JoinRelationshipBroken", fault.ErrorId);
        Assert.Contains(side, fault.Message, StringComparison.Ordinal);
        Assert.Contains("2 (2 times)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, Join(People, Places, new JoinOptions { Relationship = JoinRelationship.ManyToOne }).RowCount);
    }

    [Fact]
    public void A_join_that_would_be_too_large_stops()
    {
        Table many = TableBuilder.FromRows(Enumerable.Repeat(new { Id = 1 }, 100_000));
        Assert.Equal("JoinTooLarge", Fault(() => Join(many, many)).ErrorId);
        Assert.Equal("JoinTooLarge", Fault(() => FrameJoin.Join(many, many, new JoinOptions { Kind = JoinKind.Cross })).ErrorId);
        Assert.Equal("JoinTooLarge", Fault(() => Join(People, Places, new JoinOptions { MaximumRow = 1 })).ErrorId);
    }

    [Fact]
    public void A_join_without_a_key_is_refused_unless_it_is_a_cross_join()
    {
        Assert.Equal("JoinKeyMissing", Fault(() => FrameJoin.Join(People, Places, new JoinOptions())).ErrorId);
        Assert.Equal("JoinKeyMissing", Fault(() => Join(People, Places, new JoinOptions { Kind = JoinKind.Cross })).ErrorId);
    }

    [Fact]
    public void Case_counts_unless_it_is_to_be_ignored()
    {
        Table left = Of(new { Id = "EFF" }), right = Of(new { Id = "eff" });
        Assert.Equal(0, Join(left, right).RowCount);
        Assert.Equal(["'EFF'"], RandomTable.Rows(Join(left, right, new JoinOptions { IgnoreCase = true })));
    }

    [Fact]
    public void A_list_matches_what_is_in_it_each_pair_once()
    {
        Table concerns = Of(
            new { Id = "c1", On = new[] { "p2", "p1", "p2" } }, new { Id = "c2", On = Array.Empty<string>() }, new { Id = "c3", On = new[] { "p9" } });
        Table provisions = Of(new { Key = "p1", Heading = "One" }, new { Key = "p2", Heading = "Two" });
        Table joined = FrameJoin.Join(concerns, provisions, new JoinOptions { Kind = JoinKind.Left, LeftOn = ["On"], RightOn = ["Key"] });
        Assert.Equal(["Id", "On", "Key", "Heading"], joined.ColumnNames);
        Assert.Equal(["c1", "c1", "c2", "c3"], joined.Columns[0].All<object>(4));
        Assert.Equal(["p1", "p2", null, null], joined.Columns[2].All<object>(4));
        Assert.Equal(2, FrameJoin.Join(provisions, concerns, new JoinOptions { LeftOn = ["Key"], RightOn = ["On"] }).RowCount);
        Assert.Equal(["'p1'|'One'", "'p2'|'Two'"], RandomTable.Rows(
            FrameJoin.Join(provisions, concerns, new JoinOptions { Kind = JoinKind.Semi, LeftOn = ["Key"], RightOn = ["On"] })));
    }

    [Theory]
    [InlineData(JoinNearest.Before, new object?[] { null, "d1", "d2b", "d3" })]
    [InlineData(JoinNearest.After, new object?[] { "d1", "d1", "d3", null })]
    [InlineData(JoinNearest.Closest, new object?[] { "d1", "d1", "d2b", "d3" })]
    public void The_nearest_row_is_found_by_date(JoinNearest nearest, object?[] expected)
    {
        DateOnly start = new(2024, 1, 1);
        Table left = Of(new { At = start }, new { At = start.AddDays(10) }, new { At = start.AddDays(21) }, new { At = start.AddDays(99) });
        Table right = Of(
            new { At = start.AddDays(40).ToDateTime(TimeOnly.MinValue), Draft = "d3" },
                new { At = start.AddDays(10).ToDateTime(TimeOnly.MinValue), Draft = "d1" },
            new { At = start.AddDays(20).ToDateTime(TimeOnly.MinValue), Draft = "d2" },
                new { At = start.AddDays(20).ToDateTime(TimeOnly.MinValue), Draft = "d2b" });
        Table joined = FrameJoin.Join(left, right, new JoinOptions { Kind = JoinKind.Left, LeftOn = ["At"], RightOn = ["At"], Nearest = nearest });
        Assert.Equal(["At", "At_Right", "Draft"], joined.ColumnNames);
        Assert.Equal(expected, joined.Columns[2].All<object>(joined.RowCount));
    }

    [Fact]
    public void The_nearest_row_is_found_among_those_with_an_equal_key_by_the_first_day_of_an_uncertain_date()
    {
        Table left = FrameConversion.Flatten(Of(new { Treaty = "a", Date = EdtfDate.Parse("2024-08~") }, new { Treaty = "b", Date = EdtfDate.Parse("2024") }));
        Table right = FrameConversion.Flatten(Of(new { Treaty = "a", Date = EdtfDate.Parse("2024-07"), T = 1 },
            new { Treaty = "b", Date = EdtfDate.Parse("2024-02"), T = 2 }));
        Table joined = FrameJoin.Join(left, right, new JoinOptions { Kind = JoinKind.Left, LeftOn = ["Treaty", "Date"], RightOn = ["Treaty", "Date"],
            Nearest = JoinNearest.Before });
        Assert.Equal([1, null], joined.Columns[^1].All<object>(2));
        Assert.Equal("JoinNearestKeyNotOrdered", Fault(() => Join(left, left, new JoinOptions { Nearest = JoinNearest.After }, "Treaty")).ErrorId);
        Assert.Equal("JoinNearestKind", Fault(() => Join(left, left, new JoinOptions { Nearest = JoinNearest.After, Kind = JoinKind.Full }, "Date")).ErrorId);
    }

    [Fact]
    public void The_nearest_of_whole_numbers_is_found_beyond_what_Double_holds()
    {
        const long Wide = 1L << 60;
        Assert.Equal(["after"], Nearest(Of(new { At = Wide + 5 }), Of(new { At = Wide, Name = "before" }, new { At = Wide + 6, Name = "after" })));
        Assert.Equal(["before"], Nearest(Of(new { At = Wide + 2 }), Of(new { At = Wide, Name = "before" }, new { At = Wide + 6, Name = "after" })));
        Assert.Equal(["after"], Nearest(Of(new { At = long.MaxValue - 1 }),
            Of(new { At = long.MinValue, Name = "b" }, new { At = long.MaxValue, Name = "after" })));
        DateTime moment = new(2024, 8, 8, 10, 0, 0);
        Assert.Equal(["after"], Nearest(Of(new { At = moment.AddTicks(5) }),
            Of(new { At = moment, Name = "before" }, new { At = moment.AddTicks(6), Name = "after" })));
        decimal exact = 1234567890123456789012m;
        Assert.Equal(["after"], Nearest(Of(new { At = exact + 0.5m }), Of(new { At = exact, Name = "before" }, new { At = exact + 0.6m, Name = "after" })));
        Assert.Equal(["before"], Nearest(Of(new { At = decimal.MaxValue }), Of(new { At = decimal.MinValue, Name = "before" })));
    }

    [Fact]
    public void A_whole_number_beyond_Double_is_found_among_numbers_of_that_type()
    {
        const long Wide = 1L << 53;
        Table right = Of(new { At = (double)Wide, Name = "even" }, new { At = (double)(Wide + 2), Name = "next" }, new { At = 0.5, Name = "half" });
        Assert.Equal(["even", "next", "half"], Nearest(Of(new { At = Wide + 1 }, new { At = Wide + 3 }, new { At = 1L }), right));
        Table joined = FrameJoin.Join(Of(new { At = Wide + 1 }), right,
            new JoinOptions { Kind = JoinKind.Left, LeftOn = ["At"], RightOn = ["At"], Nearest = JoinNearest.After });
        Assert.Equal(["next"], joined.Columns[^1].All<object>(1));
    }

    private static object?[] Nearest(Table left, Table right) => FrameJoin.Join(left, right,
        new JoinOptions { Kind = JoinKind.Left, LeftOn = ["At"], RightOn = ["At"], Nearest = JoinNearest.Closest }).Columns[^1].All<object>(left.RowCount);

    private static Table Of(params object[] rows) => TableBuilder.FromRows(rows);

    private static Table Join(Table left, Table right, JoinOptions? options = null, string on = "Id") =>
        FrameJoin.Join(left, right, (options ?? new JoinOptions()) with { LeftOn = [on], RightOn = [on] });

    private static TreatyFault Fault(Action act) => Assert.Throws<TreatyFault>(act);
}
