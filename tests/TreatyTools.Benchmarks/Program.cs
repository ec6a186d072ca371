using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using TreatyTools.Benchmarks.Frames;

namespace TreatyTools.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/TreatyTools.Benchmarks</c> runs everything; <c>-- module</c> only what is measured from outside (import, queries),
/// <c>-- frames</c> only operations on frames against their peers (<c>-- frames sort 100000 3</c>: those whose name holds "sort", at 100 000 rows, three runs),
/// <c>-- export</c> only workbooks of 100 000 and of a million rows against the peers, with peak memory (<c>-- export 5</c>: median of five processes),
/// <c>-- memory</c> what these take of memory, <c>-- pipeline</c> objects of note properties through a join against joins written in PowerShell,
/// <c>-- similarity FOLDER</c> the comparison of all treaties and articles of a corpus, <c>-- scale FOLDER SQL</c> that of many more,
/// <c>-- search FOLDER</c> full-text search in the texts of a folder, <c>-- texts FILE</c> the reading of a file, first and later, <c>-- compare FILE FILE</c> the comparison of two,
/// <c>-- report FOLDER</c> the report on a dataset, <c>-- fuzz text-pdf 20000</c> what a reader does with files that nobody wrote,
/// <c>-- --filter *Join*</c> only the benchmarks of that name.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length > 0 && arguments[0] == "frames")
        {
            return FrameMeasurements.Run(arguments.AsSpan(1));
        }

        if (arguments.Length > 0 && arguments[0] == "export")
        {
            return ExportMeasurements.Run(arguments.AsSpan(1));
        }

        if (arguments.Length > 0 && arguments[0] == "memory")
        {
            return MemoryMeasurements.Run(arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1_000_000);
        }

        if (arguments.Length > 0 && arguments[0] == "pipeline")
        {
            return PipelineMeasurements.Run();
        }

        if (arguments.Length > 0 && arguments[0] == "fuzz")
        {
            return FuzzCommand.Run(arguments.AsSpan(1));
        }

        if (arguments.Length > 0 && arguments[0] == "compare")
        {
            return TextMeasurements.Compare(arguments.AsSpan(1));
        }

        if (arguments.Length > 0 && arguments[0] == "report")
        {
            return ReportMeasurements.Run(arguments.AsSpan(1));
        }

        if (arguments.Length > 0 && arguments[0] == "similarity")
        {
            return SimilarityMeasurements.Run(arguments[1..]);
        }

        if (arguments.Length > 0 && arguments[0] == "scale")
        {
            return ScaleMeasurements.Run(arguments[1..]);
        }

        if (arguments.Length > 0 && arguments[0] == "texts")
        {
            return TextMeasurements.Run(arguments.AsSpan(1));
        }

        if (arguments.Length > 0 && arguments[0] == "search")
        {
            return SearchMeasurements.Run(arguments.AsSpan(1));
        }

        if (arguments.Length == 0 || arguments[0] == "module")
        {
            int code = ModuleMeasurements.Run();
            if (arguments.Length > 0 || code != 0)
            {
                return code;
            }
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments.Length == 0 ? ["--filter", "*"] : arguments, DefaultConfig.Instance);
        return 0;
    }
}
