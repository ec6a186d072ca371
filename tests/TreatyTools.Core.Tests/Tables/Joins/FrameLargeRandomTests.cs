using System.Globalization;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Core.Tables.Joins;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Joins;

/// <summary>
/// Random joins and groups of so many rows that they are worked on by several processors, with DuckDB as the judge of rows and order: keys close together and
/// far apart,
/// few and many, empty ones among them, of every type, one to three of them.
/// </summary>
public sealed class FrameLargeRandomTests
{
    private const int Cases = 6;

    [Theory]
    [InlineData(JoinKind.Inner)]
    [InlineData(JoinKind.Left)]
    [InlineData(JoinKind.Right)]
    [InlineData(JoinKind.Full)]
    [InlineData(JoinKind.Semi)]
    [InlineData(JoinKind.Anti)]
    public void Large_joins_give_what_DuckDB_gives_in_the_promised_order(JoinKind kind)
    {
        using Judge judge = new();
        for (int seed = 0; seed < Cases; seed++)
        {
            Random random = new((seed * 31) + (int)kind);
            int rows = Size(random), others = random.Next(2) == 0 ? Size(random) : random.Next(1, 300);
            Type[] types = Types(random, seed);
            int domain = Math.Max(rows, others);
            Table left = Make(random, types, rows, domain, "L"), right = Make(random, types, others, domain, "R");
            bool nullMatch = seed == 3, ignoreCase = seed % 2 == 1;
            string[] on = [.. types.Select((_, i) => $"K{i}")];
            // Empty keys that match come in every pair of them: one side is kept small.
            right = nullMatch ? FrameSelect.Select(right, new SelectOptions { First = 50 }) : right;
            Table joined = FrameJoin.Join(left, right, new JoinOptions { Kind = kind, LeftOn = on, RightOn = on, NullMatch = nullMatch,
                IgnoreCase = ignoreCase });

            judge.Load("l", left);
            judge.Load("r", right);
            string condition = string.Join(" AND ", types.Select((type, i) => ignoreCase && type == typeof(string) ? $"lower(l.K{i}) {Same()} lower(r.K{i})"
                : $"l.K{i} {Same()} r.K{i}"));
            bool one = kind is JoinKind.Semi or JoinKind.Anti;
            string[] expected = judge.Rows(one ? $"SELECT LRow FROM l {kind} JOIN r ON {condition} ORDER BY 1"
                : $"SELECT LRow, RRow FROM l {kind} JOIN r ON {condition} ORDER BY LRow NULLS LAST, RRow");
            string[] actual = RandomTable.Rows(FrameSelect.Select(joined, new SelectOptions { Property = one ? ["LRow"] : ["LRow", "RRow"] }));
            Assert.True(expected.SequenceEqual(actual), $"{kind}, case {seed}: {string.Join(", ", types.Select(type => type.Name))}, {rows} and {others} "
                + $"rows; {expected.Length} expected, {actual.Length} given.");

            string Same() => nullMatch ? "IS NOT DISTINCT FROM" : "=";
        }
    }

    [Fact]
    public void Large_groups_give_what_DuckDB_gives_in_order_of_first_appearance()
    {
        using Judge judge = new();
        for (int seed = 0; seed < 12; seed++)
        {
            Random random = new(seed);
            Type[] types = Types(random, seed);
            int rows = Size(random);
            Table table = Make(random, types, rows, new[] { 3, 400, rows }[seed % 3], "T");
            string[] by = [.. types.Select((_, i) => $"K{i}")];
            string[] actual = RandomTable.Rows(FrameSelect.Select(
                FrameGroup.Group(table, new GroupOptions { By = by,
                    Aggregates = [new("A", AggregateFunction.Count), new("B", AggregateFunction.Sum, "TRow"), new("C", AggregateFunction.Min, "TRow"),
                        new("D", AggregateFunction.Max, "TRow"), new("E", AggregateFunction.Distinct, "K0")] }),
                new SelectOptions { Property = ["A", "B", "C", "D", "E"] }));
            judge.Load("t", table);
            string[] expected = judge.Rows(
                $"SELECT count(*), sum(TRow), min(TRow), max(TRow), count(DISTINCT K0) FROM t GROUP BY {string.Join(", ", by)} ORDER BY min(TRow)");
            Assert.True(expected.SequenceEqual(actual),
                $"Case {seed}: {string.Join(", ", types.Select(type => type.Name))}, {rows} rows; {expected.Length} groups expected, {actual.Length} given.");
        }
    }

    [Theory]
    [InlineData(JoinNearest.Before, ">=")]
    [InlineData(JoinNearest.After, "<=")]
    public void The_nearest_of_many_rows_have_the_values_that_DuckDB_finds(JoinNearest nearest, string comparison)
    {
        using Judge judge = new();
        Type[] ordered = [typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(DateTime), typeof(DateOnly)];
        for (int seed = 0; seed < ordered.Length * 2; seed++)
        {
            Random random = new(seed);
            Type[] types = seed % 2 == 0 ? [ordered[seed / 2]] : [typeof(string), ordered[seed / 2]];
            string value = $"K{types.Length - 1}";
            Table left = Make(random, types, Size(random), 2000, "L"), right = Make(random, types, Size(random), 2000, "R");
            Table renamed = FrameSelect.Select(right, new SelectOptions { Rename = [new(value, "V")] });
            string[] on = [.. types.Take(types.Length - 1).Select((_, i) => $"K{i}")];
            Table joined = FrameJoin.Join(left, renamed, new JoinOptions { Kind = JoinKind.Left, LeftOn = [.. on, value], RightOn = [.. on, "V"],
                Nearest = nearest });
            judge.Load("l", left);
            judge.Load("r", renamed);
            // An empty value is near to none; from some number of rows on DuckDB gives it the first or the last one even so.
            string[] expected = judge.Rows($"SELECT LRow, CASE WHEN l.{value} IS NOT NULL THEN V END FROM l ASOF LEFT JOIN r ON "
                + $"{string.Concat(on.Select(key => $"l.{key} = r.{key} AND "))}l.{value} {comparison} r.V ORDER BY 1");
            string[] actual = RandomTable.Rows(FrameSelect.Select(joined, new SelectOptions { Property = ["LRow", "V"] }));
            int different = Enumerable.Range(0, Math.Min(expected.Length, actual.Length)).FirstOrDefault(i => expected[i] != actual[i], -1);
            Assert.True(expected.SequenceEqual(actual),
                $"{nearest}, case {seed}, {value}: {(different < 0 ? "length" : expected[different] + " expected, given " + actual[different])}.");
        }
    }

    [Theory]
    [InlineData(1 << 15)]
    [InlineData(140_001)]
    public void Many_rows_are_sorted_by_each_type_and_equal_ones_keep_their_order(int rows)
    {
        Random random = new(rows);
        string[] texts = [.. Enumerable.Range(0, rows).Select(
            _ => string.Create(CultureInfo.InvariantCulture, $"record-{random.Next(rows):D7}{(random.Next(50) == 0 ? "\0" : "")}"))];
        double[] numbers = [.. Enumerable.Range(0, rows).Select(i => i % 5000 == 0 ? double.NaN : Math.Round(random.NextDouble() - 0.5, 4))];
        DateTime[] days = [.. Enumerable.Range(0, rows).Select(_ => new DateTime(1900, 1, 1).AddDays(random.Next(40_000)))];
        int[] row = [.. Enumerable.Range(0, rows)];
        Table table = Table.Of([new ReferenceColumn<string>("Text", texts), new ValueColumn<double>("Number", numbers, null),
            new ValueColumn<DateTime>("Day", days, null), new ValueColumn<int>("Row", row, null)], rows);
        Assert.Equal(row.OrderBy(i => texts[i], StringComparer.Ordinal), Sorted("Text", false));
        Assert.Equal(row.OrderByDescending(i => texts[i], StringComparer.Ordinal), Sorted("Text", true));
        Assert.Equal(row.OrderBy(i => numbers[i]), Sorted("Number", false));
        Assert.Equal(row.OrderByDescending(i => days[i]), Sorted("Day", true));

        int[] Sorted(string column, bool descending) =>
            ((ValueColumn<int>)FrameSelect.Select(table, new SelectOptions { Order = [new Core.Tables.Sorting.SortKey(column, descending)] }).Columns[^1])
                .Values;
    }

    // Below and above the numbers of rows from which on work is shared and tables have parts, and at them.
    private static int Size(Random random) => random.Next(4) switch { 0 => 1 << 15, 1 => (1 << 16) + 1, 2 => random.Next(20_000, 40_000), _ =>
        random.Next(60_000, 140_000) };

    private static Type[] Types(Random random, int seed) =>
        seed % 3 == 0 ? [RandomTable.KeyTypes[random.Next(5)]]
            : [.. Enumerable.Range(0, 1 + (seed % 3)).Select(_ => RandomTable.KeyTypes[random.Next(RandomTable.KeyTypes.Length)])];

    /// <summary>Keys of as many values as a domain has, as far as their types do; where there is more than one key they share it out.</summary>
    private static Table Make(Random random, Type[] types, int rows, int domain, string prefix)
    {
        double nullShare = random.Next(3) * 0.0005;
        List<TableColumn> columns = [];
        for (int k = 0; k < types.Length; k++)
        {
            // Half of the whole numbers lie close together, the others far apart.
            long step = (types.Length + domain) % 2 == 0 ? 1 : 40_503;
            int values = k == 0 || domain < 1000 ? domain : 1 + (domain / 20);
            object?[] cells = new object?[rows];
            for (int row = 0; row < rows; row++)
            {
                cells[row] = random.NextDouble() < nullShare ? null : Value(types[k], random.Next(values), step);
            }

            columns.Add(ColumnTyping.Of($"K{k}", cells, types[k]));
        }

        columns.Add(new ValueColumn<int>(prefix + "Row", [.. Enumerable.Range(0, rows)], null));
        return new Table(columns, rows);
    }

    private static object Value(Type type, int number, long step) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 => number - 500,
        TypeCode.Int64 => number * step * 65_537,
        TypeCode.Double => number * 0.5 * step,
        TypeCode.Decimal => number * 0.25m,
        TypeCode.Boolean => number % 2 == 0,
        TypeCode.DateTime => new DateTime(1900, 1, 1).AddHours(12 * number),
        TypeCode.String => string.Create(CultureInfo.InvariantCulture, $"{(number % 2 == 0 ? "Art" : "art")}. {number / 2}"),
        _ => new DateOnly(1900, 1, 1).AddDays(number),
    };
}
