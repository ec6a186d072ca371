using System.Globalization;
using System.Runtime.CompilerServices;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Core.Tables.Joins;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Model;

namespace TreatyTools.Benchmarks.Frames;

/// <summary>
/// The most memory that operations on frames take beside the data: the highest managed heap during the work, sampled every millisecond with what was thrown
/// away before it was collected,
/// less the heap before it. The data are the frames that go in and the frame that comes out.
/// </summary>
internal static class MemoryMeasurements
{
    private const int Runs = 3;

    /// <summary>Measures and prints.</summary>
    internal static int Run(int rows)
    {
        FrameData data = new(rows);
        long before = Heap();
        object left = FrameConversion.ToFrame(Copy(data.Left));
        long leftSize = Heap() - before;
        before = Heap();
        object right = FrameConversion.ToFrame(Copy(data.Right));
        long rightSize = Heap() - before;
        GroupOptions group = new() { By = ["Theme"], Aggregates = [new("A", AggregateFunction.Count), new("B", AggregateFunction.Sum, "Number"),
            new("C", AggregateFunction.Mean, "Weight"), new("D", AggregateFunction.Min, "Weight"), new("E", AggregateFunction.Max, "Date")] };

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows} rows; megabytes, the highest of {Runs} runs. Texts are shared between frames and count with the first one that has them."));
        Console.WriteLine($"{"",-30}{"in",8}{"result",8}{"peak beside input",19}{"/ (in + result)",17}{"promise",9}");
        Measure("inner join, int", leftSize + rightSize, () => Join(left, right, JoinKind.Inner, ["Id"], ["RId"]));
        Measure("full join, string", leftSize + rightSize, () => Join(left, right, JoinKind.Full, ["Key"], ["RKey"]));
        Measure("inner join, two keys", leftSize + rightSize, () => Join(left, right, JoinKind.Inner, ["Id", "Key"], ["RId", "RKey"]));
        Measure("anti join, int", leftSize + rightSize, () => Join(left, right, JoinKind.Anti, ["Id"], ["RId"]));
        Measure("nearest before, date", leftSize + rightSize, () => Join(left, right, JoinKind.Left, ["Date"], ["Day"], JoinNearest.Before));
        Measure("group, 450 keys", leftSize, () => FrameConversion.ToFrame(FrameGroup.Group(FrameConversion.ToTable(left), group)));
        Measure("group, a million keys", leftSize, () => FrameConversion.ToFrame(FrameGroup.Group(FrameConversion.ToTable(left), group with { By = ["Key"] })));
        Measure("sort, string", leftSize, () => Sort(left, "Key"));
        Measure("sort, double", leftSize, () => Sort(left, "Weight"));
        GC.KeepAlive(right);
        return 0;
    }

    private static object Join(object left, object right, JoinKind kind, string[] leftOn, string[] rightOn, JoinNearest nearest = JoinNearest.None) =>
        FrameConversion.ToFrame(
        FrameJoin.Join(FrameConversion.ToTable(left), FrameConversion.ToTable(right),
            new JoinOptions { Kind = kind, LeftOn = leftOn, RightOn = rightOn, Nearest = nearest }));

    private static object Sort(object frame, string column) =>
        FrameConversion.ToFrame(FrameSelect.Select(FrameConversion.ToTable(frame),
            new SelectOptions { Order = [new Core.Tables.Sorting.SortKey(column, false)] }));

    private static void Measure(string name, long input, Func<object> work)
    {
        long peak = 0, result = 0;
        Once(work);
        for (int run = 0; run < Runs; run++)
        {
            (long highest, result) = Once(work);
            peak = Math.Max(peak, highest);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-30}{Mega(input),8:F0}{Mega(result),8:F0}{Mega(peak),19:F0}{(double)peak / (input + result),17:F2}{2.0,9:F1}"));
    }

    // A method of its own, so that what one run made is gone before the next.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (long Highest, long Result) Once(Func<object> work)
    {
        long before = Heap();
        (long highest, object made) = Highest(work);
        long result = Heap() - before;
        GC.KeepAlive(made);
        return (highest - before, result);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (long Highest, object Made) Highest(Func<object> work)
    {
        long highest = 0;
        using ManualResetEventSlim done = new();
        Thread watcher = new(() =>
        {
            while (!done.Wait(1))
            {
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false));
            }
        })
        { Priority = ThreadPriority.Highest };
        watcher.Start();
        object made = work();
        highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false));
        done.Set();
        watcher.Join();
        return (highest, made);
    }

    /// <summary>The table with texts of its own, so that they are counted with the frame.</summary>
    private static Table Copy(Table table) => Table.Of(
        [.. table.Arrays().Select(column => column is ReferenceColumn<string> texts
            ? new ReferenceColumn<string>(texts.Name, Array.ConvertAll(texts.Values, text => text is null ? null : new string(text)))
            : column.Gather([.. Enumerable.Range(0, column.Count)]))],
        (int)table.RowCount);

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);

    private static double Mega(long bytes) => bytes / 1e6;
}
