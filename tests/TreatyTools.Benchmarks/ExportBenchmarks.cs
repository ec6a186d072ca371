using BenchmarkDotNet.Attributes;

namespace TreatyTools.Benchmarks;

/// <summary>A workbook of 100 000 rows and 12 columns of mixed types, from objects to the file.</summary>
[LongRun]
[MemoryDiagnoser]
public class ExportBenchmarks
{
    private const int Count = 100_000;
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
    private Row[] _rows = [];

    /// <summary>Makes the rows.</summary>
    [GlobalSetup]
    public void Prepare() => _rows = Rows(Count);

    /// <summary>Deletes the file.</summary>
    [GlobalCleanup]
    public void CleanUp() => File.Delete(_path);

    /// <summary>What Export-TreatyWorkbook does: a table with filter, frozen header, widths and date formats.</summary>
    [Benchmark]
    public void TreatyTools() => ExportMeasurements.Export(ExportMeasurements.Ours, _path, _rows);

    /// <summary>MiniExcel with its defaults.</summary>
    [Benchmark]
    public void MiniExcel() => ExportMeasurements.Export(ExportMeasurements.Mini, _path, _rows);

    /// <summary>ClosedXML alone, a table without widths.</summary>
    [Benchmark(Baseline = true)]
    public void ClosedXml() => ExportMeasurements.Export(ExportMeasurements.Closed, _path, _rows);

    /// <summary>Rows of mixed types: texts that repeat and texts that do not, numbers, days, gaps.</summary>
    internal static Row[] Rows(int count) => [.. Enumerable.Range(0, count).Select(i => new Row(
        i, $"record-{i:D6}", $"Party {i % 200}", $"Article {i % 70}", i % 3 == 0, i / 7.0, new DateTime(2001, 1, 1).AddDays(i % 9000), $"{i % 100:D3}",
        "A sentence of the length that summaries have in a dataset, more or less.", i % 5 == 0 ? null : $"note {i % 31}", i % 1000, (decimal)i / 4))];

    /// <summary>A row of the workbook.</summary>
    public sealed record Row(
        int Number, string Id, string Party, string Article, bool Reserved, double Weight, DateTime Date, string Code, string Summary, string? Note, int Count,
            decimal Share);
}
