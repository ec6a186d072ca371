using System.Diagnostics;
using System.Globalization;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;

namespace TreatyTools.Benchmarks;

/// <summary>How long it takes to read a text from a file: the first time in a process, and the median of nine more.</summary>
internal static class TextMeasurements
{
    /// <summary>Measures and prints; 1 if no file was named.</summary>
    internal static int Run(ReadOnlySpan<string> paths)
    {
        foreach (string path in paths)
        {
            double first = Read(path);
            double[] later = [.. Enumerable.Range(0, 9).Select(_ => Read(path)).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(path),-40} first {first,7:F0} ms, later {later[4],7:F0} ms [{later[0]:F0}-{later[^1]:F0}]"));
        }

        return paths.IsEmpty ? 1 : 0;
    }

    private static double Read(string path)
    {
        Stopwatch watch = Stopwatch.StartNew();
        TextFormats.Read(TextFile.Open(path));
        return watch.Elapsed.TotalMilliseconds;
    }
}
