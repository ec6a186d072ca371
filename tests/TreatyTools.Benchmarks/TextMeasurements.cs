using System.Diagnostics;
using System.Globalization;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Comparing;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Benchmarks;

/// <summary>How long it takes to read a text from a file, and to compare two texts: the first time in a process, and the median of nine more. Beside it stands
/// what the processors worked, which a busy machine leaves as it is.</summary>
internal static class TextMeasurements
{
    /// <summary>Measures and prints; 1 if no file was named.</summary>
    internal static int Run(ReadOnlySpan<string> paths)
    {
        foreach (string path in paths)
        {
            Print(Path.GetFileName(path), () => TextFormats.Read(TextFile.Open(path)));
        }

        return paths.IsEmpty ? 1 : 0;
    }

    /// <summary>Compares the texts of two files, units found and words compared, without the reading; 1 if two files were not named.</summary>
    internal static int Compare(ReadOnlySpan<string> paths)
    {
        if (paths.Length != 2)
        {
            Console.WriteLine("compare, and two files");
            return 1;
        }

        TextDocument[] texts = [.. paths.ToArray().Select(path => TextDocuments.Read(TextFile.Open(path)))];
        string articles = string.Join(" and ", texts.Select(text => text.Units.Count(unit => unit.Kind == TextUnitKinds.Article)));
        Print($"{articles} articles", () => TextComparer.Compare(texts[0], texts[1]));
        return 0;
    }

    private static void Print(string what, Action step)
    {
        (double Time, double Work) first = Once(step);
        (double Time, double Work)[] later = [.. Enumerable.Range(0, 9).Select(_ => Once(step))];
        double[] times = [.. later.Select(run => run.Time).Order()], works = [.. later.Select(run => run.Work).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} first {first.Time,5:F0} ms (work {first.Work:F0}), later {times[4],5:F0} ms "
            + $"[{times[0]:F0}-{times[^1]:F0}] (work {works[4]:F0})"));
    }

    private static (double Time, double Work) Once(Action step)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Stopwatch watch = Stopwatch.StartNew();
        step();
        return (watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }
}
