using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace TreatyTools.Benchmarks;

/// <summary>
/// What a user waits for, measured in fresh processes: the import (after a module of PowerShell's own: the first import of all takes some 0.1 s whatever it
/// imports; the shell has imported before, so there it is an import by force), the first query, and a query over all concerns against reading the same CSV
/// file.
/// In pwsh where it is installed, else in the shell of this repository.
/// </summary>
internal static class ModuleMeasurements
{
    private const int Processes = 9;

    private const string Cold =
        """
        Import-Module Microsoft.PowerShell.Management -ErrorAction Ignore
        $watch = [System.Diagnostics.Stopwatch]::StartNew(); Import-Module $manifest -Force; $import = $watch.Elapsed.TotalMilliseconds
        $watch.Restart(); $null = Get-TreatyConcern; $query = $watch.Elapsed.TotalMilliseconds
        [string]::Format([cultureinfo]::InvariantCulture, '{0};{1}', $import, $query)
        """;

    private const string Warm =
        """
        Import-Module $manifest -Force
        function Get-Median([scriptblock] $block) {
            $times = [double[]] @(1..15 | ForEach-Object { $watch = [System.Diagnostics.Stopwatch]::StartNew(); $null = & $block;
                $watch.Elapsed.TotalMilliseconds })
            [array]::Sort($times)
            $times[7]
        }
        $csv = "$root/datasets/cybercrime/concerns.csv"
        $count = @(Get-TreatyConcern).Count
        $ours = Get-Median { Get-TreatyConcern -Outcome not-addressed }
        if (Get-Command Import-Csv -ErrorAction Ignore) { $name = 'Import-Csv | Where-Object'; $other = Get-Median { Import-Csv $csv |
            Where-Object outcome -eq 'not-addressed' } }
        else { $name = 'loop over the lines'; $other = Get-Median { foreach ($line in [System.IO.File]::ReadLines($csv)) {
            if ($line.Contains(',not-addressed,')) { $line } } } }
        [string]::Format([cultureinfo]::InvariantCulture, '{0};{1};{2};{3}', $count, $ours, $name, $other)
        """;

    /// <summary>Measures and prints; 1 if a process failed.</summary>
    internal static int Run()
    {
        string root = FindRoot();
        (string Program, string[] Arguments, string Name) host = Host(root);
        double[] import = new double[Processes];
        double[] query = new double[Processes];
        for (int i = 0; i < Processes; i++)
        {
            if (Measure(host.Program, host.Arguments, root, Cold) is not [string first, string second])
            {
                return 1;
            }

            import[i] = Number(first);
            query[i] = Number(second);
        }

        if (Measure(host.Program, host.Arguments, root, Warm) is not [string count, string ours, string name, string other])
        {
            return 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"In {host.Name}; median of {Processes} fresh processes, of 15 runs for warm queries"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold import of the module                     {Median(import),8:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first Get-TreatyConcern (reads the dataset)   {Median(query),8:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Get-TreatyConcern -Outcome, {count,4} concerns    {Number(ours),8:F2} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-45} {Number(other),8:F2} ms"));
        return 0;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    internal static (string Program, string[] Arguments, string Name) Host(string root)
    {
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            string pwsh = Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh");
            if (File.Exists(pwsh))
            {
                return (pwsh, ["-NoProfile", "-NonInteractive"], "pwsh");
            }
        }

        DirectoryInfo output = new(AppContext.BaseDirectory);
        string shell = Path.Combine(root, "src", "TreatyTools.Shell", "bin", output.Parent!.Name, output.Name, "TreatyTools.Shell.dll");
        return ("dotnet", [shell, "-NonInteractive"], "the TreatyTools shell");
    }

    internal static string[]? Measure(string program, string[] arguments, string root, string script)
    {
        string quoted = root.Replace("'", "''", StringComparison.Ordinal);
        ProcessStartInfo info = new(program) { RedirectStandardOutput = true };
        foreach (string argument in (string[])[.. arguments, "-Command", $"$root = '{quoted}'; $manifest = \"$root/TreatyTools.psd1\"; {script}"])
        {
            info.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(info)!;
        using Timer limit = new(_ => process.Kill(entireProcessTree: true), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit(TimeSpan.FromMinutes(5));
        return process.ExitCode == 0 ? text.Trim().Split(';') : null;
    }

    internal static string FindRoot()
    {
        DirectoryInfo? folder = new(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TreatyTools.psd1")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No folder above the benchmarks holds TreatyTools.psd1.");
    }
}
