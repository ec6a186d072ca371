using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Groups;

/// <summary>Random groups against DuckDB, with every aggregate that it has too.</summary>
public sealed class FrameGroupRandomTests
{
    private const int Cases = 1800;

    [Fact]
    public void Groups_give_what_DuckDB_gives_in_order_of_first_appearance()
    {
        using Judge judge = new();
        string[] numbers = ["TInt32", "TInt64", "TDouble", "TDecimal"], all = [.. RandomTable.KeyTypes.Select(type => "T" + type.Name)];
        for (int seed = 0; seed < Cases; seed++)
        {
            Random random = new(seed);
            Type[] types = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => RandomTable.KeyTypes[random.Next(RandomTable.KeyTypes.Length)])];
            Table table = RandomTable.Make(random, types, random.Next(5) == 0 ? random.Next(3) : random.Next(200), "T");
            string[] by = [.. types.Select((_, i) => $"K{i}")];
            string any = all[random.Next(all.Length)], number = numbers[random.Next(numbers.Length)];

            Aggregate[] aggregates =
            [
                new("A1", AggregateFunction.Count), new("A2", AggregateFunction.Count, any), new("A3", AggregateFunction.Distinct, any),
                new("A4", AggregateFunction.Sum, number), new("A5", AggregateFunction.Mean, number), new("A6", AggregateFunction.Median, number),
                new("A7", AggregateFunction.Std, number), new("A8", AggregateFunction.Min, any), new("A9", AggregateFunction.Max, any),
                new("A10", AggregateFunction.First, any), new("A11", AggregateFunction.Last, any),
            ];
            string[] actual = RandomTable.Rows(FrameGroup.Group(table, new GroupOptions { By = by, Aggregates = aggregates, Share = "Part" }));

            judge.Load("t", table);
            string keys = string.Join("", by.Select(key => key + ", "));
            string[] expected = judge.Rows(
                $"SELECT {keys}count(*), count({any}), count(DISTINCT {any}), sum({number}), avg({number}), median({number}), stddev_samp({number}), "
                    + $"min({any}), max({any}), "
                + $"first({any} ORDER BY TRow) FILTER ({any} IS NOT NULL), last({any} ORDER BY TRow) FILTER ({any} IS NOT NULL), count(*) / (SELECT "
                + "nullif(count(*), 0) FROM t)::DOUBLE "
                + $"FROM t {(by.Length == 0 ? "" : "GROUP BY " + keys[..^2])} ORDER BY min(TRow)");
            Assert.True(expected.SequenceEqual(actual), $"Case {seed}, {any}, {number}:\n{string.Join('\n', expected)}\n\n{string.Join('\n', actual)}");
        }
    }
}
