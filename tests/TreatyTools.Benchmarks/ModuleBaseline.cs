using System.Globalization;
using System.Text.Json;

namespace TreatyTools.Benchmarks;

/// <summary>
/// What import, first query and completion took when <c>module-baseline.json</c> was written, in multiples of a loop of PowerShell in the same process, so that
/// machines differ and busy ones do not matter much; and the milliseconds that are promised for a quiet one.
/// </summary>
internal static class ModuleBaseline
{
    // What is measured in processes of a tenth of a second varies; half as much again is more than that.
    private const double Tolerance = 1.5;

    private static readonly (string Name, double Limit)[] Measures = [("import", 60), ("first query", 120), ("first completion", 50), ("later completion", 50)];

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    private static string Path => System.IO.Path.Combine(ModuleMeasurements.FindRoot(), "tests", "TreatyTools.Benchmarks", "module-baseline.json");

    /// <summary>Prints each measure beside its promise and baseline, and writes the baseline if it is to be accepted.</summary>
    /// <param name="host">The host in which it was measured, each with a baseline of its own.</param>
    /// <param name="medians">Milliseconds of the measures, and of the loop.</param>
    /// <param name="compare">Whether to fail where a ratio is higher than that of the baseline by half.</param>
    /// <param name="accept">Whether these are the baseline from now on.</param>
    /// <returns>1 where something is slower than the baseline, or there is none to compare with; else 0.</returns>
    internal static int Judge(string host, double[] medians, bool compare, bool accept)
    {
        Dictionary<string, Dictionary<string, double>> known = File.Exists(Path)
            ? JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(File.ReadAllText(Path))! : [];
        Dictionary<string, double>? before = known.GetValueOrDefault(host);
        bool slower = false;
        Console.WriteLine();
        Console.WriteLine("                        ms  promise    ratio baseline");
        for (int i = 0; i < Measures.Length; i++)
        {
            double ratio = medians[i] / medians[^1];
            double? baseline = before?.GetValueOrDefault(Measures[i].Name);
            bool isSlower = ratio > baseline * Tolerance;
            slower |= isSlower;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Measures[i].Name,-18} {medians[i],7:F1} {Measures[i].Limit,8:F0} {ratio,8:F4} {baseline,8:F4}{(isSlower ? "  slower" : "")}"));
        }

        if (accept)
        {
            known[host] = Enumerable.Range(0, Measures.Length).ToDictionary(i => Measures[i].Name, i => Math.Round(medians[i] / medians[^1], 4));
            File.WriteAllText(Path, JsonSerializer.Serialize(known, Options) + "\n");
        }

        return compare && (slower || before is null) ? 1 : 0;
    }
}
