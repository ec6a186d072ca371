using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Analysis;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Core.Tables.Joins;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Model;

namespace TreatyTools.Benchmarks.Frames;

/// <summary>
/// Each operation on frames against its peers, in turns within one process, so that a busy machine slows all of them: frames in, a frame out. The time is the
/// median of the runs,
/// and the ratio is to be at most the promised one.
/// </summary>
internal sealed class FrameMeasurements : IDisposable
{
    private readonly FrameData _data;
    private readonly Duck _duck = new();
    private readonly int _runs;
    private readonly object _left, _right, _themes, _small, _other;
    private readonly string _csv = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");

    private FrameMeasurements(int rows, int runs)
    {
        _runs = runs;
        _data = new FrameData(rows);
        _left = FrameConversion.ToFrame(_data.Left);
        _right = FrameConversion.ToFrame(_data.Right);
        _themes = FrameConversion.ToFrame(_data.Themes);
        int side = (int)Math.Sqrt(rows);
        Table small = FrameSelect.Select(_data.Left, new SelectOptions { First = side }),
            other = FrameSelect.Select(_data.Right, new SelectOptions { First = side });
        (_small, _other) = (FrameConversion.ToFrame(small), FrameConversion.ToFrame(other));
        foreach ((string name, Table table) in (ReadOnlySpan<(string, Table)>)[("l", _data.Left), ("r", _data.Right), ("t", _data.Themes), ("s", small),
            ("o", other), ("g", _data.TagTexts)])
        {
            _duck.Load(name, table);
        }

        using FileStream stream = File.Create(_csv);
        FrameCsv.Write(_data.Left, stream, new CsvOptions());
    }

    /// <summary>Measures and prints.</summary>
    /// <param name="arguments">A part of the names of the cases to run; and the numbers of rows and of runs, a million and five unless given.</param>
    internal static int Run(ReadOnlySpan<string> arguments)
    {
        List<int> numbers = [];
        string filter = "";
        foreach (string argument in arguments)
        {
            if (int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                numbers.Add(number);
            }
            else
            {
                filter = argument;
            }
        }

        int rows = numbers.Count > 0 ? numbers[0] : 1_000_000;
        using FrameMeasurements measurements = new(rows, numbers.Count > 1 ? numbers[1] : 5);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows, median of {measurements._runs} runs after one that does not count; ms"));
        Console.WriteLine($"{"",-34}{"ours",8}{"DuckDB",9}{"ratio",7}{"promise",9}{"Merge",9}{"ratio",7}{"promise",9}");
        measurements.Cases(filter);
        return 0;
    }

    public void Dispose()
    {
        _duck.Dispose();
        File.Delete(_csv);
    }

    private void Cases(string filter)
    {
        const string all = "l.*, r.* EXCLUDE (RId)", texts = "l.*, r.* EXCLUDE (RKey)";
        Join("inner join, int", filter, "Id", "RId", JoinKind.Inner, $"SELECT {all} FROM l JOIN r ON l.Id = r.RId", JoinAlgorithm.Inner);
        Join("left join, int", filter, "Id", "RId", JoinKind.Left, $"SELECT {all} FROM l LEFT JOIN r ON l.Id = r.RId", JoinAlgorithm.Left);
        Join("right join, int", filter, "Id", "RId", JoinKind.Right, $"SELECT {all} FROM l RIGHT JOIN r ON l.Id = r.RId", JoinAlgorithm.Right);
        Join("full join, int", filter, "Id", "RId", JoinKind.Full, $"SELECT {all} FROM l FULL JOIN r ON l.Id = r.RId", JoinAlgorithm.FullOuter);
        Join("semi join, int", filter, "Id", "RId", JoinKind.Semi, "SELECT l.* FROM l SEMI JOIN r ON l.Id = r.RId");
        Join("anti join, int", filter, "Id", "RId", JoinKind.Anti, "SELECT l.* FROM l ANTI JOIN r ON l.Id = r.RId");
        Join("inner join, string", filter, "Key", "RKey", JoinKind.Inner, $"SELECT {texts} FROM l JOIN r ON l.Key = r.RKey", JoinAlgorithm.Inner);
        Join("full join, string", filter, "Key", "RKey", JoinKind.Full, $"SELECT {texts} FROM l FULL JOIN r ON l.Key = r.RKey", JoinAlgorithm.FullOuter);
        Compare("left join, string, to 450 rows", filter, () => Joined(_left, _themes, ["Theme"], ["RTheme"], new JoinOptions { Kind = JoinKind.Left }),
            "SELECT l.*, t.Rank FROM l LEFT JOIN t ON l.Theme = t.RTheme", 0.5);
        Compare("inner join, two keys", filter, () => Joined(_left, _right, ["Id", "Key"], ["RId", "RKey"], new JoinOptions()),
            "SELECT l.*, r.* EXCLUDE (RId, RKey) FROM l JOIN r ON l.Id = r.RId AND l.Key = r.RKey", 0.5);
        Compare("cross join", filter, () => Joined(_small, _other, [], [], new JoinOptions { Kind = JoinKind.Cross }), "SELECT s.*, o.* FROM s CROSS JOIN o",
            0.5);
        Compare("nearest before, date", filter, () => Joined(
            _left, _right, ["Date"], ["Day"], new JoinOptions { Kind = JoinKind.Left, Nearest = JoinNearest.Before }),
                "SELECT l.*, r.* FROM l ASOF LEFT JOIN r ON l.Date >= r.Day", 0.5);
        Compare("inner join, membership of lists", filter,
            () => FrameConversion.ToFrame(FrameJoin.Join(_data.Tagged, FrameConversion.ToTable(_themes),
                new JoinOptions { LeftOn = ["Tags"], RightOn = ["RTheme"] })),
            "SELECT g.*, t.* FROM (SELECT *, unnest(list_distinct(string_split(Tags, '; '))) AS Tag FROM g) g JOIN t ON g.Tag = t.RTheme", 0.5);
        Group("group, 450 keys, 5 aggregates", filter, "Theme");
        Group("group, a million keys", filter, "Key");
        Sort("sort, string", filter, "Key", 1.2);
        Sort("sort, string of 450", filter, "Theme", 1.2);
        Sort("sort, double", filter, "Weight", 1.2);
        Compare("CSV read, 7 columns", filter, ReadCsv, $"SELECT * FROM read_csv('{_csv.Replace("'", "''", StringComparison.Ordinal)}')", 1.5);
        if (Chosen("objects to frame, 6 columns", filter))
        {
            double time = Medians(() => FrameConversion.ToFrame(TableBuilder.FromRows(_data.Objects)))[0];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{"objects to frame, 6 columns",-34}{time,8:F0}   {_data.Objects.Length / time / 1000:F1} million rows a second; promise 5"));
        }
    }

    private void Join(string name, string filter, string left, string right, JoinKind kind, string sql, JoinAlgorithm? merge = null) =>
        Compare(name, filter, () => Joined(_left, _right, [left], [right], new JoinOptions { Kind = kind }), sql, 0.5,
            merge is null ? null : () => ((DataFrame)_left).Merge((DataFrame)_right, [left], [right], joinAlgorithm: merge.Value));

    private static object Joined(object left, object right, string[] leftOn, string[] rightOn, JoinOptions options) =>
        FrameConversion.ToFrame(FrameJoin.Join(FrameConversion.ToTable(left), FrameConversion.ToTable(right),
            options with { LeftOn = leftOn, RightOn = rightOn }));

    private void Group(string name, string filter, string key)
    {
        GroupOptions options = new()
        {
            By = [key],
            Aggregates =
            [
                new("A", AggregateFunction.Count), new("B", AggregateFunction.Sum, "Number"), new("C", AggregateFunction.Mean, "Weight"),
                new("D", AggregateFunction.Min, "Weight"), new("E", AggregateFunction.Max, "Date"),
            ],
        };
        Compare(name, filter, () => FrameConversion.ToFrame(FrameGroup.Group(FrameConversion.ToTable(_left), options)),
            $"SELECT {key}, count(*), sum(Number)::BIGINT, avg(Weight), min(Weight), max(Date) FROM l GROUP BY {key}", 1.2);
    }

    private void Sort(string name, string filter, string column, double promise) =>
        Compare(name, filter, () => FrameConversion.ToFrame(
            FrameSelect.Select(FrameConversion.ToTable(_left), new SelectOptions { Order = [new Core.Tables.Sorting.SortKey(column, false)] })),
            $"SELECT * FROM l ORDER BY {column}", promise);

    private object ReadCsv()
    {
        using FileStream stream = new(_csv, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return FrameConversion.ToFrame(FrameCsv.Read(stream, new CsvOptions()));
    }

    private void Compare(string name, string filter, Func<object> ours, string sql, double promise, Func<object>? merge = null)
    {
        if (!Chosen(name, filter))
        {
            return;
        }

        double[] times = merge is null ? Medians(ours, () => _duck.Frame(sql)) : Medians(ours, () => _duck.Frame(sql), merge);
        string line = string.Create(CultureInfo.InvariantCulture, $"{name,-34}{times[0],8:F0}{times[1],9:F0}{times[0] / times[1],7:F2}{promise,9:F1}");
        Console.WriteLine(merge is null ? line : line + string.Create(CultureInfo.InvariantCulture, $"{times[2],9:F0}{times[0] / times[2],7:F2}{0.2,9:F1}"));
    }

    private static bool Chosen(string name, string filter) => name.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private double[] Medians(params Func<object>[] works)
    {
        double[][] times = [.. works.Select(_ => new double[_runs])];
        for (int run = -1; run < _runs; run++)
        {
            for (int i = 0; i < works.Length; i++)
            {
                GC.Collect();
                Stopwatch watch = Stopwatch.StartNew();
                object result = works[i]();
                double time = watch.Elapsed.TotalMilliseconds;
                GC.KeepAlive(result);
                if (run >= 0)
                {
                    times[i][run] = time;
                }
            }
        }

        return [.. times.Select(each => each.Order().ElementAt(each.Length / 2))];
    }
}
