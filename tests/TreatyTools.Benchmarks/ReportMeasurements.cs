using System.Diagnostics;
using System.Globalization;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Reports;

namespace TreatyTools.Benchmarks;

/// <summary>
/// The report on a treaty of a dataset: the first time in the process, then several times more, of which the median counts, and where the time of the
/// last one went.
/// </summary>
internal static class ReportMeasurements
{
    private const int Runs = 7;

    // Milliseconds.
    private static readonly (string Extension, double Promise)[] Formats = [(".xlsx", 2_000), (".html", 1_000)];

    /// <summary>Measures and prints. The arguments are the folder of the dataset and the id of a treaty; without the second, its main one.</summary>
    internal static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments.IsEmpty)
        {
            Console.Error.WriteLine("report FOLDER [TREATY]");
            return 1;
        }

        Dataset dataset = DatasetStore.Open(arguments[0]);
        ReportOptions options = new() { Treaty = arguments.Length > 1 ? arguments[1] : null, Force = true };
        foreach ((string extension, double promise) in Formats)
        {
            Measure(dataset, options, extension, promise);
        }

        return 0;
    }

    private static void Measure(Dataset dataset, ReportOptions options, string extension, double promise)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        try
        {
            double first = Write(path, dataset, options, []);
            List<(string, double)> parts = [];
            // Beside others who use the processors, the time that the process itself took of them says more.
            TimeSpan before = Environment.CpuUsage.TotalTime;
            double[] later = [.. Enumerable.Range(0, Runs).Select(_ => Write(path, dataset, options, parts)).Order()];
            double processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Runs;
            foreach ((string part, double milliseconds) in parts)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part,-30}{milliseconds,7:F0} ms"));
            }

            double median = later[Runs / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{extension[1..]}: first {first:F0} ms, later {median:F0} ms [{later[0]:F0}-{later[^1]:F0}], {processor:F0} ms of processors each, "
                    + $"{new FileInfo(path).Length / 1e6:F2} MB; promised at most "
                    + $"{promise:F0} ms: {(median <= promise ? "kept" : "NOT KEPT")}"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double Write(string path, Dataset dataset, ReportOptions options, List<(string, double)> parts)
    {
        parts.Clear();
        Stopwatch watch = Stopwatch.StartNew();
        (string Name, double Start) part = ("before the sheets", 0);
        ReportWriter.Write(path, dataset, options, (name, _) =>
        {
            parts.Add((part.Name, watch.Elapsed.TotalMilliseconds - part.Start));
            part = (name, watch.Elapsed.TotalMilliseconds);
        });
        double all = watch.Elapsed.TotalMilliseconds;
        parts.Add((part.Name, all - part.Start));
        return all;
    }
}
