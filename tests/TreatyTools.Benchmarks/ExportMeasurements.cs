using System.Diagnostics;
using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;

namespace TreatyTools.Benchmarks;

/// <summary>
/// Workbooks of 12 columns against the peers, each export in a fresh process, in turns, so that a busy machine slows all of them. The rows exist before. Memory
/// is what the export takes beyond them: what it allocates, and by how much the working set of the process is larger at its peak (looked at every five
/// milliseconds)
/// than before, after a full collection.
/// </summary>
internal static class ExportMeasurements
{
    internal const string Ours = "TreatyTools";
    internal const string Mini = "MiniExcel";
    internal const string Closed = "ClosedXML";

    private const int Few = 100_000;
    private const int Many = 1_000_000;
    private const double Megabyte = 1e6;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);
    private static readonly string[] Tools = [Ours, Mini, Closed];

    /// <summary>Measures and prints; with the name of a tool and a number of rows, one export in this process.</summary>
    internal static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is [string tool, string number])
        {
            Measure(tool, int.Parse(number, CultureInfo.InvariantCulture));
            return 0;
        }

        int rounds = arguments is [string wanted] ? int.Parse(wanted, CultureInfo.InvariantCulture) : 3;
        Result[] few = Rounds(rounds, Few, Tools);
        Print($"{Few:N0} rows x 12 columns, median of {rounds} processes each", few);
        Result ours = few[0], mini = few[1], closed = few[2];
        Judge("time against MiniExcel", ours.Seconds / mini.Seconds, 1.3);
        Judge("allocated against MiniExcel", ours.Allocated / mini.Allocated, 1.3);
        Judge("peak against MiniExcel", ours.Peak / mini.Peak, 1.3);
        Judge("time against ClosedXML", ours.Seconds / closed.Seconds, 0.15);
        Judge("allocated against ClosedXML", ours.Allocated / closed.Allocated, 0.15);
        Judge("peak against ClosedXML", ours.Peak / closed.Peak, 0.15);
        Result[] many = Rounds(1, Many, Tools[..2]);
        Print($"{Many:N0} rows x 12 columns, one process each", many);
        Judge("peak in MB", many[0].Peak / Megabyte, 200);
        return 0;
    }

    private static Result[] Rounds(int rounds, int rows, string[] tools)
    {
        List<Result>[] results = [.. tools.Select(_ => new List<Result>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < tools.Length; i++)
            {
                results[i].Add(InProcess(tools[i], rows));
            }
        }

        return [.. results.Select((list, i) => new Result(tools[i], Median(list, r => r.Seconds), Median(list, r => r.Allocated), Median(list, r => r.Peak),
            Median(list, r => r.Size)))];
    }

    private static Result InProcess(string tool, int rows)
    {
        ProcessStartInfo info = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        string assembly = typeof(ExportMeasurements).Assembly.Location;
        foreach (string argument in (string[])[.. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [assembly] : Array.Empty<string>(),
            "export", tool, rows.ToString(CultureInfo.InvariantCulture)])
        {
            info.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(info)!;
        using Timer limit = new(_ => process.Kill(entireProcessTree: true), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit(TimeSpan.FromMinutes(5));
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The export by {tool} failed.");
        }

        double[] numbers = [.. text.Trim().Split(';').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return new Result(tool, numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static void Measure(string tool, int count)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        try
        {
            ExportBenchmarks.Row[] rows = ExportBenchmarks.Rows(count);
            // Loading and compiling the code is no part of it.
            Export(tool, path, rows[..1000]);
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            long before = Environment.WorkingSet, peak = before, allocated = GC.GetTotalAllocatedBytes(precise: true);
            using ManualResetEventSlim done = new();
            Thread watcher = new(() =>
            {
                do
                {
                    peak = Math.Max(peak, Environment.WorkingSet);
                }
                while (!done.Wait(Interval));
            });
            watcher.Start();
            Stopwatch watch = Stopwatch.StartNew();
            Export(tool, path, rows);
            double seconds = watch.Elapsed.TotalSeconds;
            done.Set();
            watcher.Join();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{seconds};{GC.GetTotalAllocatedBytes(precise: true) - allocated};{peak - before};{new FileInfo(path).Length}"));
            GC.KeepAlive(rows);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>One export as each tool does it by default.</summary>
    internal static void Export(string tool, string path, ExportBenchmarks.Row[] rows)
    {
        switch (tool)
        {
            case Ours:
                WorkbookWriter.Write(path, [new WorkbookSheet("Rows", TableBuilder.FromRows(rows))], new WorkbookOptions { Force = true });
                break;
            case Mini:
                MiniExcelLibs.MiniExcel.SaveAs(path, rows, overwriteFile: true);
                break;
            default:
                using (XLWorkbook workbook = new())
                {
                    workbook.Worksheets.Add("Rows").Cell(1, 1).InsertTable(rows);
                    workbook.SaveAs(path);
                }

                break;
        }
    }

    private static double Median(List<Result> results, Func<Result, double> number) => results.Select(number).Order().ElementAt(results.Count / 2);

    private static void Print(FormattableString title, Result[] results)
    {
        Console.WriteLine(FormattableString.Invariant(title));
        Console.WriteLine($"{"",-14}{"seconds",10}{"allocated MB",15}{"peak MB",10}{"file MB",10}");
        foreach (Result result in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{result.Tool,-14}{result.Seconds,10:F2}{result.Allocated / Megabyte,15:F0}{result.Peak / Megabyte,10:F0}{result.Size / Megabyte,10:F1}"));
        }
    }

    private static void Judge(string what, double value, double promise) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-30}{value,8:F2}   promised at most {promise}: {(value <= promise ? "kept" : "NOT KEPT")}"));

    private sealed record Result(string Tool, double Seconds, double Allocated, double Peak, double Size);
}
