using System.Diagnostics;
using System.Globalization;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Search;
using TreatyTools.Core.Search.Asking;
using TreatyTools.Model;

namespace TreatyTools.Benchmarks;

/// <summary>
/// Full-text search in a folder of texts: how long the index takes to make, to write, to bring up to date and to read back, what it takes of memory, and how
/// long the first twenty hits of a question take, with their snippets. Questions are made of words of headings of the articles, by chance that is the same each
/// time: what lawyers look for, common words as often as they are headings.
/// </summary>
internal static class SearchMeasurements
{
    private const int Hits = 20, Questions = 600;

    /// <summary>Measures and prints; 1 if no folder was named.</summary>
    internal static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments.IsEmpty)
        {
            return 1;
        }

        string kept = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".index");
        try
        {
            IReadOnlyList<string> files = TextCorpus.Files(arguments[0]);
            long size = files.Sum(file => new FileInfo(file).Length);
            Print($"{files.Count} files, {size / 1e6:F0} MB");
            for (int i = 0; i < 3; i++)
            {
                Time(i == 0 ? "index in memory, first in the process" : "index in memory, again", () => TextCorpus.Open(files).Dispose());
            }

            Time("index made and written", () => TextCorpus.OpenKept(kept, files, (_, _) => { }).Dispose());
            Print($"{"size of the index",-45} {new FileInfo(kept).Length / 1e6,8:F0} MB");
            Time("index read back, nothing changed", () => TextCorpus.OpenKept(kept, files, (_, _) => { }).Dispose());
            SearchIndex index = TextCorpus.OpenKept(kept, null, (_, _) => { });
            Print($"{"units that can be found",-45} {index.Count,8:N0}");
            Ask(index, DatasetStore.Open(Dataset()));
            using Process own = Process.GetCurrentProcess();
            Print($"{"most memory of the process",-45} {own.PeakWorkingSet64 / 1e6,8:F0} MB");
            return 0;
        }
        finally
        {
            File.Delete(kept);
        }
    }

    private static void Ask(SearchIndex index, Dataset dataset)
    {
        SearchFilter all = SearchFilter.Of(new SearchOptions(), dataset, hasUnits: true);
        string[][] headings = [.. index.Find(SearchQuery.Parse("kind:article"), all)
            .Select(hit => (hit.Heading ?? "").Split([' ', ',', '.', ';', '(', ')', '/', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length > 3 && word.All(char.IsAsciiLetter) && word is not ("AND" or "NEAR" or "NOT")).ToArray())
            .Where(words => words.Length > 0)];
        Random random = new(20261129);
        string Word() => headings[random.Next(headings.Length)] is var heading ? heading[random.Next(heading.Length)] : "";
        (string Name, Func<string> Make)[] kinds =
        [
            ("a word", Word),
            ("two words", () => $"{Word()} {Word()}"),
            ("a heading", () => string.Join(' ', headings[random.Next(headings.Length)].Take(6))),
            ("a phrase", () => $"\"{string.Join(' ', headings[random.Next(headings.Length)].Take(2))}\""),
            ("a beginning", () => Word() is var word ? word[..Math.Min(word.Length, 5)] + "*" : ""),
            ("NEAR", () => $"{Word()} NEAR {Word()}"),
            ("OR and NOT", () => $"({Word()} OR {Word()}) NOT {Word()}"),
            ("in a field", () => $"heading:{Word()}"),
        ];
        List<double> every = [];
        foreach ((string name, Func<string> make) in kinds)
        {
            List<double> times = [.. Enumerable.Range(0, Questions / kinds.Length).Select(_ => Shortest(index, make(), all))];
            every.AddRange(times);
            Print(name, times);
        }

        Print("all questions", every);
        string[] common = ["the", "of", "shall", "Party", "agreement", "a*", "the OR of"];
        Print("the most common words, at worst", [.. common.Select(word => Shortest(index, word, all))]);
    }

    // Others may use the machine as well: of three times the shortest is what the question takes.
    private static double Shortest(SearchIndex index, string question, SearchFilter filter) => Enumerable.Range(0, 3).Min(_ =>
    {
        Stopwatch watch = Stopwatch.StartNew();
        foreach (SearchHit hit in index.Find(SearchQuery.Parse(question), filter, first: Hits))
        {
            string shown = hit.Snippet;
            GC.KeepAlive(shown);
        }

        return watch.Elapsed.TotalMilliseconds;
    });

    private static void Print(string name, List<double> times)
    {
        double[] sorted = [.. times.Order()];
        double At(double part) => sorted[(int)Math.Min(sorted.Length - 1, part * sorted.Length)];
        Print($"{name,-45} median {At(0.5),6:F1} ms, p95 {At(0.95),6:F1} ms, most {sorted[^1],6:F1} ms");
    }

    private static void Time(string name, Action step)
    {
        using Process own = Process.GetCurrentProcess();
        TimeSpan before = own.TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        step();
        double passed = watch.Elapsed.TotalSeconds;
        own.Refresh();
        Print($"{name,-45} {passed,8:F2} s, {(own.TotalProcessorTime - before).TotalSeconds,6:F2} s of processors");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Dataset()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "datasets")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "datasets", "cybercrime");
    }
}
