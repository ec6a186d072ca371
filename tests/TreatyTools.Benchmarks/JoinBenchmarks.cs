using BenchmarkDotNet.Attributes;
using Microsoft.Data.Analysis;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Joins;
using TreatyTools.Model;

namespace TreatyTools.Benchmarks;

/// <summary>A left join of two frames of 100 000 rows on an integer key that nearly every row finds once.</summary>
[LongRun]
[MemoryDiagnoser]
public class JoinBenchmarks
{
    private const int Rows = 100_000;
    private static readonly string[] Key = ["Id"];
    private DataFrame _left = null!;
    private DataFrame _right = null!;

    /// <summary>Makes the frames.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Random random = new(7);
        int[] ids = [.. Enumerable.Range(0, Rows)];
        random.Shuffle(ids);
        _left = new DataFrame(
            new Int32DataFrameColumn("Id", Enumerable.Range(0, Rows)),
            new StringDataFrameColumn("Party", Enumerable.Range(0, Rows).Select(i => $"Party {i % 200}")),
            new DoubleDataFrameColumn("Weight", Enumerable.Range(0, Rows).Select(_ => random.NextDouble())));
        _right = new DataFrame(
            new Int32DataFrameColumn("Id", ids.Select(id => id + 500)),
            new StringDataFrameColumn("Article", Enumerable.Range(0, Rows).Select(i => $"Article {i % 70}")),
            new BooleanDataFrameColumn("Reserved", Enumerable.Range(0, Rows).Select(i => i % 3 == 0)));
    }

    /// <summary>What Join-TreatyDataFrame does, frames in and frame out.</summary>
    [Benchmark]
    public object TreatyTools() => FrameConversion.ToFrame(
        FrameJoin.Join(FrameConversion.ToTable(_left), FrameConversion.ToTable(_right), new JoinOptions { Kind = JoinKind.Left, LeftOn = Key, RightOn = Key }));

    /// <summary>The library's own join. There are no nulls here, with which it gives wrong rows.</summary>
    [Benchmark(Baseline = true)]
    public object DataFrameMerge() => _left.Merge(_right, Key, Key, joinAlgorithm: JoinAlgorithm.Left);
}
