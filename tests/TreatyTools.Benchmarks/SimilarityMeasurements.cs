using System.Diagnostics;
using System.Globalization;
using TreatyTools.Core.Similarity;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Benchmarks;

/// <summary>
/// What comparing all treaties and all articles of a corpus takes, each way against the plain one, in one run: <c>-- similarity FOLDER</c>, where the folder
/// holds the XML files of Texts of Trade Agreements. A second argument names a text, and those after it where its words may come from.
/// </summary>
internal static class SimilarityMeasurements
{
    private const int Runs = 3, Sample = 100;

    internal static int Run(string[] arguments)
    {
        if (arguments.Length < 1)
        {
            Console.Error.WriteLine("Give the folder of a corpus, and if you like a text and its sources.");
            return 1;
        }

        Line("cores", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), "");
        // A treaty is read, and what is kept of it are sets.
        CharacterGrams grams = new();
        Sets[] read = [];
        Tell("reading the corpus into sets of 5 characters", 1, () => read = [.. Files(arguments[0]).AsParallel().AsOrdered()
            .Select(file => Sets.Of(Read(file), grams)).Where(sets => sets.Language is "en" or "es")]);
        GramSet[] sets = [.. read.Where(sets => sets.Language == "en").Select(sets => sets.Treaty)];
        GramSet[] articles = [.. read.SelectMany(sets => sets.Articles)];
        Line("treaties in English, articles", $"{sets.Length}, {articles.Length}", "");
        JaccardMatrix matrix = JaccardMatrix.Of(sets[..2]);
        TimeSpan fast = Tell("all pairs of treaties, exact", Runs, () => matrix = JaccardMatrix.Of(sets));
        double[] plain = [];
        Ratio("... one by one, as sorted numbers", 1, fast, () => plain = Plain(sets));
        Require(plain.SequenceEqual(Enumerable.Range(0, sets.Length).SelectMany(i => Enumerable.Range(0, i).Select(j => matrix[i, j]))), "The pairs differ.");

        foreach (double threshold in (ReadOnlySpan<double>)[0.8, 0.7, 0.5])
        {
            Join(articles, threshold);
        }

        if (arguments.Length > 2)
        {
            TextDocument[] texts = [.. arguments[1..].Select(Read)];
            Tell($"{texts[0].Name} against its sources", Runs, () => ReuseMeasure.Measure(texts[0], texts[1..], new ReuseOptions()));
        }

        using Process process = Process.GetCurrentProcess();
        Line("memory at its peak", $"{process.PeakWorkingSet64 / 1_000_000} MB", "");
        return 0;
    }

    private static void Join(GramSet[] sets, double threshold)
    {
        IReadOnlyList<SimilarPair> found = [], portable = [], signed = [];
        string of = threshold.ToString("0.0", CultureInfo.InvariantCulture);
        TimeSpan fast = Tell($"all pairs of articles, {of} at least", Runs, () => found = JaccardJoin.Pairs(sets, threshold));
        Ratio("... without vectors", Runs, fast, () => portable = JaccardJoin.Pairs(sets, threshold, 20, vectors: false, CancellationToken.None));
        Ratio("... by signatures", Runs, fast, () => signed = MinHashSignatures.Of(sets).Pairs(threshold));
        Require(found.SequenceEqual(portable), "The two ways differ.");

        // The judge: a sample of articles compared with all others, run by run.
        Random random = new(1);
        int[] sample = [.. Enumerable.Range(0, Sample).Select(_ => random.Next(sets.Length)).Where(i => sets[i].Count >= 20).Distinct()];
        SimilarPair[] expected = [];
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        expected =
        [
            .. sample.AsParallel().SelectMany(one => Enumerable.Range(0, sets.Length).Where(other => other != one && sets[other].Count >= 20)
                .Select(other => new SimilarPair(one, other, GramSet.Jaccard(sets[one], sets[other]))).Where(pair => pair.Score >= threshold)),
        ];
        process.Refresh();
        TimeSpan whole = (process.TotalProcessorTime - before) * (sets.Length / 2.0 / sample.Length);
        Line("... one by one (from a sample)", $"{Seconds(whole)} of processors", $"{whole / fast:0} times");
        ILookup<int, SimilarPair> byOne = found.SelectMany(pair => (IEnumerable<SimilarPair>)[pair, new(pair.Other, pair.One, pair.Score)])
            .ToLookup(pair => pair.One);
        Require(expected.ToHashSet().SetEquals(sample.SelectMany(one => byOne[one])), "The judge found other pairs.");
        Line("... pairs, and found by signatures", $"{found.Count}, {signed.Count}", "");
    }

    private static double[] Plain(GramSet[] sets)
    {
        double[] plain = new double[sets.Length * (sets.Length - 1) / 2];
        Parallel.For(0, sets.Length, i =>
        {
            for (int j = 0; j < i; j++)
            {
                plain[(i * (i - 1) / 2) + j] = GramSet.Jaccard(sets[i], sets[j]);
            }
        });
        return plain;
    }

    internal static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    internal static TextDocument Read(string path) => TextDocuments.Read(TextFile.Open(path));

    internal static string Whole(TextDocument document) => string.Join('\n', document.Units.Select(unit => unit.Text));

    /// <summary>Does something some times, and tells the median of what it took of time and of all processors; a busy machine takes more of the first than
    /// of the second.</summary>
    internal static TimeSpan Tell(string what, int runs, Action step, TimeSpan? against = null)
    {
        using Process process = Process.GetCurrentProcess();
        (TimeSpan Time, TimeSpan Work)[] times = new (TimeSpan, TimeSpan)[runs];
        for (int run = 0; run < runs; run++)
        {
            process.Refresh();
            TimeSpan before = process.TotalProcessorTime;
            long start = Stopwatch.GetTimestamp();
            step();
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            process.Refresh();
            times[run] = (time, process.TotalProcessorTime - before);
        }

        Array.Sort(times, (a, b) => a.Work.CompareTo(b.Work));
        (TimeSpan median, TimeSpan work) = times[runs / 2];
        Line(what, $"{Seconds(median)}, {Seconds(work)} of processors", against is { } other ? $"{work / other:0.0} times" : "");
        return work;
    }

    private static void Ratio(string what, int runs, TimeSpan against, Action step) => Tell(what, runs, step, against);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000 s", CultureInfo.InvariantCulture);

    internal static void Line(string what, string value, string ratio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48} {value,36} {ratio,14}"));

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(message);
        }
    }

    /// <summary>A treaty as sets: the whole, and each article.</summary>
    private sealed record Sets(string? Language, GramSet Treaty, GramSet[] Articles)
    {
        internal static Sets Of(TextDocument document, CharacterGrams grams)
        {
            TextTree tree = new(document);
            return new Sets(document.Language, grams.Of(Whole(document)),
                [.. document.Units.Where(unit => unit.Kind == TextUnitKinds.Article).Select(article => grams.Of(tree.Text(article)))]);
        }
    }
}
