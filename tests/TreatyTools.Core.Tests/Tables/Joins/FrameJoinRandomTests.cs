using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Joins;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Core.Tests.Tables.Building;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Joins;

/// <summary>Random joins against DuckDB for their content, and against nested loops for their order.</summary>
public sealed class FrameJoinRandomTests
{
    // With the groups, ten thousand cases in all.
    private const int Cases = 1000;
    private const int NearestCases = 600;

    [Theory]
    [InlineData(JoinKind.Inner)]
    [InlineData(JoinKind.Left)]
    [InlineData(JoinKind.Right)]
    [InlineData(JoinKind.Full)]
    [InlineData(JoinKind.Semi)]
    [InlineData(JoinKind.Anti)]
    [InlineData(JoinKind.Cross)]
    public void Joins_give_what_DuckDB_gives_in_the_promised_order(JoinKind kind)
    {
        using Judge judge = new();
        for (int seed = 0; seed < Cases; seed++)
        {
            Random random = new((seed * 31) + (int)kind);
            Type[] types = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomTable.KeyTypes[random.Next(RandomTable.KeyTypes.Length)])];
            Table left = RandomTable.Make(random, types, Size(random), "L"),
                right = RandomTable.Make(random, [.. types.Select(type => Comparable(random, type))], Size(random), "R");
            bool nullMatch = random.Next(4) == 0;
            string[] on = kind == JoinKind.Cross ? [] : [.. types.Select((_, i) => $"K{i}")];
            JoinOptions options = new() { Kind = kind, LeftOn = on, RightOn = on, NullMatch = nullMatch };

            string[] actual = RandomTable.Rows(FrameJoin.Join(left, right, options));
            judge.Load("l", left);
            judge.Load("r", right);
            string[] expected = judge.Rows(Sql(left, right, options));
            Array.Sort(expected, StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(actual.Order(StringComparer.Ordinal)), $"{kind}, case {seed}: content differs.");
            Assert.True(Loops(left, right, options).SequenceEqual(actual), $"{kind}, case {seed}: order differs.");
        }
    }

    [Theory]
    [InlineData(JoinNearest.Before, ">=")]
    [InlineData(JoinNearest.After, "<=")]
    public void The_nearest_rows_have_the_values_that_DuckDB_finds(JoinNearest nearest, string comparison)
    {
        using Judge judge = new();
        string[] values = ["Int32", "Int64", "Double", "Decimal", "DateTime", "DateOnly"];
        for (int seed = 0; seed < NearestCases; seed++)
        {
            Random random = new(seed);
            Type key = RandomTable.KeyTypes[random.Next(RandomTable.KeyTypes.Length)];
            Table left = RandomTable.Make(random, [key], Size(random), "L"), right = RandomTable.Make(random, [key], Size(random), "R");
            string value = values[random.Next(values.Length)];
            JoinOptions options = new() { Kind = JoinKind.Left, LeftOn = ["K0", "L" + value], RightOn = ["K0", "R" + value], Nearest = nearest };
            Table joined = FrameSelect.Select(FrameJoin.Join(left, right, options), new SelectOptions { Property = ["LRow", "R" + value] });
            judge.Load("l", left);
            judge.Load("r", right);
            string[] expected = judge.Rows(
                $"SELECT l.LRow, r.R{value} FROM l ASOF LEFT JOIN r ON l.K0 = r.K0 AND l.L{value} {comparison} r.R{value} ORDER BY 1");
            Assert.True(expected.SequenceEqual(RandomTable.Rows(joined)), $"{nearest}, case {seed}, {value}.");
        }
    }

    [Fact]
    public void Lists_match_what_is_in_them_in_the_promised_order()
    {
        for (int seed = 0; seed < 1000; seed++)
        {
            Random random = new(seed);
            List<string>[] left = Lists(random), right = Lists(random);
            bool scalar = random.Next(2) == 0;
            Table a = TableBuilder.FromRows(left.Select((list, i) => new { L = i, K = list }), new TableOptions { Property = ["L", "K"] });
            Table b = TableBuilder.FromRows(right.Select((list, i) => new { R = i, K = scalar ? (object?)list.FirstOrDefault() : list }),
                new TableOptions { Property = ["R", "K"] });
            Table joined = FrameJoin.Join(a, b, new JoinOptions { LeftOn = ["K"], RightOn = ["K"] });
            List<string> expected = [];
            for (int l = 0; l < left.Length; l++)
            {
                for (int r = 0; r < right.Length; r++)
                {
                    if (left[l].Intersect(scalar ? right[r].Take(1) : right[r]).Any())
                    {
                        expected.Add($"{l}|{r}");
                    }
                }
            }

            Assert.Equal(expected, RandomTable.Rows(FrameSelect.Select(joined, new SelectOptions { Property = ["L", "R"] })));
        }

        static List<string>[] Lists(Random random) =>
            [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Enumerable.Range(0, random.Next(4)).Select(_ => $"p{random.Next(5)}").ToList())];
    }

    private static int Size(Random random) => random.Next(6) switch { 0 => 0, 1 => 1, 2 => 60, _ => random.Next(2, 15) };

    // Numbers of all types join with each other, and so do days and moments.
    private static Type Comparable(Random random, Type type)
    {
        Type[] numbers = [typeof(int), typeof(long), typeof(double), typeof(decimal)], dates = [typeof(DateTime), typeof(DateOnly)];
        Type[] family = numbers.Contains(type) ? numbers : dates.Contains(type) ? dates : [type];
        return random.Next(2) == 0 ? type : family[random.Next(family.Length)];
    }

    private static string Sql(Table left, Table right, JoinOptions options)
    {
        string[] keys = [.. options.LeftOn];
        string on = string.Join(" AND ", keys.Select(key => options.NullMatch ? $"l.{key} IS NOT DISTINCT FROM r.{key}" : $"l.{key} = r.{key}"));
        if (options.Kind is JoinKind.Semi or JoinKind.Anti)
        {
            return $"SELECT l.* FROM l {options.Kind} JOIN r ON {on}";
        }

        bool both = options.Kind is JoinKind.Right or JoinKind.Full;
        IEnumerable<string> columns = left.ColumnNames.Select(
            name => both && keys.Contains(name) ? $"CASE WHEN l.\"LRow\" IS NULL THEN r.{name} ELSE l.{name} END" : $"l.\"{name}\"")
            .Concat(right.ColumnNames.Where(name => !keys.Contains(name)).Select(name => $"r.\"{name}\""));
        string join = options.Kind == JoinKind.Cross ? "CROSS JOIN r" : $"{options.Kind} JOIN r ON {on}";
        return $"SELECT {string.Join(", ", columns)} FROM l {join}";
    }

    private static List<string> Loops(Table left, Table right, JoinOptions options)
    {
        TableColumn[] leftKeys = [.. options.LeftOn.Select(name => left.Columns.Single(c => c.Name == name))];
        TableColumn[] rightKeys = [.. options.RightOn.Select(name => right.Columns.Single(c => c.Name == name))];
        TableColumn[] rest = [.. right.Columns.Except(rightKeys)];
        List<string> rows = [];
        HashSet<long> matched = [];
        for (long l = 0; l < left.RowCount; l++)
        {
            bool found = false;
            for (long r = 0; r < right.RowCount; r++)
            {
                if (Enumerable.Range(0, leftKeys.Length).All(k => Matches(leftKeys[k][l], rightKeys[k][r], options.NullMatch)))
                {
                    found = true;
                    matched.Add(r);
                    if (options.Kind is not (JoinKind.Semi or JoinKind.Anti))
                    {
                        rows.Add(Row(left.Columns.Select(c => c[l]).Concat(rest.Select(c => c[r]))));
                    }
                }
            }

            if (options.Kind == (found ? JoinKind.Semi : JoinKind.Anti))
            {
                rows.Add(Row(left.Columns.Select(c => c[l])));
            }
            else if (!found && options.Kind is JoinKind.Left or JoinKind.Full)
            {
                rows.Add(Row(left.Columns.Select(c => c[l]).Concat(rest.Select(_ => (object?)null))));
            }
        }

        for (long r = 0; options.Kind is JoinKind.Right or JoinKind.Full && r < right.RowCount; r++)
        {
            if (!matched.Contains(r))
            {
                rows.Add(Row(left.Columns.Select(c => Array.IndexOf(leftKeys, c) is var k and >= 0 ? rightKeys[k][r] : null).Concat(rest.Select(c => c[r]))));
            }
        }

        return rows;
    }

    private static string Row(IEnumerable<object?> values) => string.Join('|', values.Select(RandomTable.Text));

    private static bool Matches(object? left, object? right, bool nullMatch) =>
        left is null || right is null ? nullMatch && left is null && right is null : RandomTable.Text(left) == RandomTable.Text(right);
}
