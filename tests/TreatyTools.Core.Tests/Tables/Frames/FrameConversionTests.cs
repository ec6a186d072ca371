using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Data.Analysis;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tests.Tables.Building;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Frames;

public sealed class FrameConversionTests
{
    [Fact]
    public void Every_type_goes_into_a_frame_and_comes_back_with_nulls_and_empty_texts_apart()
    {
        object?[] rows =
        [
            new { I = (int?)1, L = (long?)2, D = (double?)0.5, M = (decimal?)1.10m, B = (bool?)true, T = "a", Day = (DateOnly?)new DateOnly(1648, 10, 24),
                At = (DateTime?)new DateTime(2024, 1, 2, 3, 4, 5) },
            new { I = (int?)null, L = (long?)null, D = (double?)null, M = (decimal?)null, B = (bool?)null, T = "", Day = (DateOnly?)null,
                At = (DateTime?)null },
            new { I = (int?)-3, L = (long?)long.MaxValue, D = (double?)double.NaN, M = (decimal?)decimal.MinValue, B = (bool?)false, T = (string?)null,
                Day = (DateOnly?)DateOnly.MaxValue, At = (DateTime?)DateTime.MinValue },
        ];
        Table table = TableBuilder.FromRows(rows);
        DataFrame frame = (DataFrame)FrameConversion.ToFrame(table);
        Assert.Equal(3, frame.Rows.Count);
        Assert.Equal(1, frame.Columns["I"].NullCount);
        Assert.Null(frame.Columns["I"][1]);
        Same(table, FrameConversion.ToTable(frame));
    }

    /// <summary>The way into a frame and back without a copy leans on how the library keeps its memory, which it does not promise: where a new version
    /// changes that, this fails, and <c>FrameConversion.Own</c> has to be looked at.</summary>
    [Fact]
    public void The_arrays_of_a_table_go_through_a_frame_without_a_copy()
    {
        ArrayColumn[] columns =
        [
            new ValueColumn<bool>("B", [true, false], null), new ValueColumn<int>("I", [1, 2], [false, true]), new ValueColumn<long>("L", [1, 2], null),
            new ValueColumn<double>("D", [1, 2], null), new ValueColumn<decimal>("M", [1, 2], null), new ValueColumn<DateTime>("T", [default, default], null),
            new ValueColumn<DateOnly>("Y", [default, default], [true, false]),
        ];
        ArrayColumn[] back = FrameConversion.ToTable(FrameConversion.ToFrame(Table.Of(columns, 2))).Arrays();
        Assert.All(columns.Zip(back), pair => Assert.Same(Values(pair.First), Values(pair.Second)));

        static object Values(ArrayColumn column) =>
            column.GetType().GetProperty("Values", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!.GetValue(column)!;
    }

    [Fact]
    public void A_cell_that_is_changed_in_a_frame_leaves_the_table_as_it_was()
    {
        int[] values = [1, 2];
        DataFrame frame = (DataFrame)FrameConversion.ToFrame(Table.Of([new ValueColumn<int>("I", values, null)], 2));
        frame.Columns["I"][0] = 7;
        Assert.Equal(1, values[0]);
        Assert.Equal(7, FrameConversion.ToTable(frame).Columns[0][0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void Frames_of_every_length_keep_their_rows(int count)
    {
        int[] numbers = [.. Enumerable.Range(0, count)];
        Table table = TableBuilder.FromRows(numbers.Select(i => new { I = i % 3 == 0 ? (int?)null : i, D = new DateOnly(2000, 1, 1).AddDays(i), T = $"t{i}" }),
            new TableOptions { Property = ["I", "D", "T"] });
        Same(table, FrameConversion.ToTable(FrameConversion.ToFrame(table)));
    }

    [Fact]
    public void A_frame_made_here_can_be_changed_by_the_library()
    {
        DataFrame frame = (DataFrame)FrameConversion.ToFrame(TableBuilder.FromRows([new { I = 1, T = "a" }]));
        frame.Append([(object)2, "b"], inPlace: true);
        frame.Columns["I"][0] = null;
        Table table = FrameConversion.ToTable(frame);
        Assert.Equal([null, 2], table.Columns[0].All<object>(2));
        Assert.Equal(["a", "b"], table.Columns[1].All<object>(2));
    }

    [Fact]
    public void Frames_made_by_the_library_are_read_whatever_their_types()
    {
        DataFrame frame = new(
            new SingleDataFrameColumn("S", [0.5f, null]), new ByteDataFrameColumn("B", [(byte)1, (byte)2]),
            new UInt64DataFrameColumn("U", [1ul, 2ul]), new Int32DataFrameColumn("I", [1, 2]), new StringDataFrameColumn("T", ["x", null!]));
        Table table = FrameConversion.ToTable(frame);
        Assert.Equal([typeof(double), typeof(int), typeof(long), typeof(int), typeof(string)], table.Columns.Select(column => column.ValueType));
        Assert.Equal([0.5, null], table.Columns[0].All<object>(2));
        Assert.Equal(["x", null], table.Columns[4].All<object>(2));
    }

    [Fact]
    public void An_uncertain_date_becomes_text_and_its_first_and_last_day()
    {
        Table flat = FrameConversion.Flatten(TableBuilder.FromRows(
            [new { Date = EdtfDate.Parse("2024-08"), DateLatest = 1, Tags = new[] { "a", "b" }, Link = new Uri("https://un.org/") }]));
        Assert.Equal(["Date", "DateEarliest", "DateLatest2", "DateLatest", "Tags", "Link"], flat.ColumnNames);
        Assert.Equal(["2024-08", new DateOnly(2024, 8, 1), new DateOnly(2024, 8, 31), 1, "a; b", "https://un.org/"], flat.Columns.Select(column => column[0]));
    }

    [Theory]
    [InlineData("2003/..", "2003-01-01", null)]
    [InlineData("2003/", "2003-01-01", null)]
    [InlineData("../2003", null, "2003-12-31")]
    [InlineData("/2003", null, "2003-12-31")]
    [InlineData("-0044", null, null)]
    [InlineData("0000", null, null)]
    [InlineData("Y12000", null, null)]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    public void An_open_end_is_no_day(string date, string? earliest, string? latest)
    {
        Table flat = FrameConversion.Flatten(TableBuilder.FromRows([new { Date = EdtfDate.Parse(date) }]));
        Assert.Equal([date, Day(earliest), Day(latest)], flat.Columns.Select(column => column[0]));
        Table asked = TableBuilder.FromRows([new { Date = EdtfDate.Parse(date) }], new TableOptions { Property = ["DateEarliest", "DateLatest"] });
        Assert.Equal([Day(earliest), Day(latest)], asked.Columns.Select(column => column[0]));

        static object? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void A_view_shows_days_in_ISO_whatever_the_culture(string culture)
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
            object frame = FrameConversion.ToFrame(TableBuilder.FromRows([new { Day = new DateOnly(2024, 8, 9), At = new DateTime(2024, 8, 9, 14, 30, 0) }]));
            Assert.Equal(["2024-08-09", "2024-08-09 14:30:00"], FrameSummary.Of(frame, 1)!.Columns.Select(column => column.Cells[0]));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_empty_list_is_null_in_a_frame() =>
        Assert.Null(FrameConversion.Flatten(TableBuilder.FromRows([new { Tags = Array.Empty<string>() }])).Columns[0][0]);

    [Fact]
    public void A_frame_of_another_copy_of_the_library_is_read()
    {
        AssemblyLoadContext other = new("other");
        Assembly library = other.LoadFromAssemblyPath(typeof(DataFrame).Assembly.Location);
        object Make(string type, params object[] arguments) =>
            Activator.CreateInstance(library.GetType("Microsoft.Data.Analysis." + type, throwOnError: true)!, arguments)!;
        object numbers = Make("Int32DataFrameColumn", "N", (IEnumerable<int?>)[1, null]),
            texts = Make("StringDataFrameColumn", "T", (IEnumerable<string>)["a", null!]);
        Array columns = Array.CreateInstance(library.GetType("Microsoft.Data.Analysis.DataFrameColumn")!, 2);
        columns.SetValue(numbers, 0);
        columns.SetValue(texts, 1);
        object frame = Make("DataFrame", columns);
        Assert.False(frame is DataFrame);
        Assert.True(FrameConversion.IsFrame(frame));
        Table table = FrameConversion.ToTable(frame);
        Assert.Equal(["N", "T"], table.ColumnNames);
        Assert.Equal([1, null], table.Columns[0].All<object>(2));
        Assert.Equal(["a", null], table.Columns[1].All<object>(2));
    }

    [Fact]
    public void What_is_no_frame_is_refused() =>
        Assert.Equal("NotADataFrame", Assert.Throws<TreatyFault>(() => FrameConversion.ToTable("frame")).ErrorId);

    private static void Same(Table expected, Table actual)
    {
        Assert.Equal(expected.ColumnNames, actual.ColumnNames);
        Assert.Equal(expected.RowCount, actual.RowCount);
        for (int i = 0; i < expected.Columns.Count; i++)
        {
            Assert.Equal(expected.Columns[i].ValueType, actual.Columns[i].ValueType);
            Assert.Equal(expected.Columns[i].All<object>(expected.RowCount), actual.Columns[i].All<object>(expected.RowCount));
        }
    }

    [Fact]
    public void A_frame_that_is_changed_leaves_those_made_of_the_same_table_as_they_were()
    {
        Table table = Table.Of([new ValueColumn<int>("N", [1, 2, 3], null),
            new ValueColumn<DateTime>("D", [default, new(2024, 8, 8), default], [true, false, true])], 3);
        DataFrame first = (DataFrame)FrameConversion.ToFrame(table), second = (DataFrame)FrameConversion.ToFrame(FrameConversion.ToTable(first));
        first["N"][0] = 10;
        first["N"].Add(1, inPlace: true);
        first["D"].FillNulls(new DateTime(2000, 1, 1), inPlace: true);
        ((Int32DataFrameColumn)first["N"]).Append(5);
        ((DateTimeDataFrameColumn)first["D"]).Append(null);

        Assert.Equal([1, 2, 3], second["N"].Cast<int>());
        Assert.Equal([null, new DateTime(2024, 8, 8), null], second["D"].Cast<DateTime?>());
        Assert.Equal(2, second["D"].NullCount);
        Assert.Equal([1, 2, 3], ((ValueColumn<int>)table.Columns[0]).Values);
        Table read = FrameConversion.ToTable(first);
        Assert.Equal([11, 3, 4, 5], Enumerable.Range(0, 4).Select(row => read.Columns[0][row]).Cast<int>());
        Assert.Equal([new DateTime(2000, 1, 1), new DateTime(2024, 8, 8), new DateTime(2000, 1, 1), null],
            Enumerable.Range(0, 4).Select(row => (DateTime?)read.Columns[1][row]));
    }

    [Fact]
    public void Frames_of_each_type_can_be_worked_on_with_the_library()
    {
        Table table = Table.Of([new ValueColumn<decimal>("M", [1.5m, 2.5m], null), new ValueColumn<DateOnly>("D", [new(1648, 10, 24), new(2024, 8, 8)], null),
            new ValueColumn<bool>("B", [true, false], [false, true])], 2);
        DataFrame frame = (DataFrame)FrameConversion.ToFrame(table);
        Assert.Equal(4m, frame["M"].Sum());
        Assert.Equal(new DateOnly(2024, 8, 8), frame.Clone()["D"][1]);
        Assert.Equal(1, frame.Filter(new BooleanDataFrameColumn("", [false, true])).Rows.Count);
        Assert.Equal([0, 1], ((PrimitiveDataFrameColumn<bool>)frame["B"]).Select(value => value is null ? 1 : 0));
    }
}
