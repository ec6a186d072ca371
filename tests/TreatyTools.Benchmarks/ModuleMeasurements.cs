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
        $text = 'Get-TreatyConcern -Theme '
        function Complete { [System.Management.Automation.CommandCompletion]::CompleteInput($text, $text.Length, $null) }
        $watch.Restart(); $null = Complete; $first = $watch.Elapsed.TotalMilliseconds
        $watch.Restart(); $null = Complete; $later = $watch.Elapsed.TotalMilliseconds
        # Work that has nothing to do with the module: the ratio to it says the same on a fast machine and on a slow or a busy one.
        $watch.Restart(); $sum = 0; foreach ($number in 1..60000) { $sum += $number % 7 }; $peer = $watch.Elapsed.TotalMilliseconds
        [string]::Format([cultureinfo]::InvariantCulture, '{0};{1};{2};{3};{4}', $import, $query, $first, $later, $peer)
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

    /// <summary>Measures and prints; 1 if a process failed, or if something takes longer than it did when the baseline was written.</summary>
    /// <param name="arguments">The folder of a built module, by default that above this program; <c>--compare</c> with the baseline, or <c>--accept</c> as
    /// the new one.</param>
    internal static int Run(string[] arguments)
    {
        string root = Array.Find(arguments, argument => !argument.StartsWith('-')) is { } folder ? Path.GetFullPath(folder) : FindRoot();
        (string Program, string[] Arguments, string Name) host = Host(FindRoot());
        double[][] cold = new double[Processes][];
        for (int i = 0; i < Processes; i++)
        {
            if (Measure(host.Program, host.Arguments, root, Cold) is not { Length: 5 } told)
            {
                return 1;
            }

            cold[i] = [.. told.Select(Number)];
        }

        double[] medians = [.. Enumerable.Range(0, 5).Select(column => Median([.. cold.Select(row => row[column])]))];
        (double[] import, double[] query) = ([medians[0]], [medians[1]]);

        if (Measure(host.Program, host.Arguments, root, Warm) is not [string count, string ours, string name, string other])
        {
            return 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"In {host.Name}; median of {Processes} fresh processes, of 15 runs for warm queries"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold import of the module                     {Median(import),8:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first Get-TreatyConcern (reads the dataset)   {Median(query),8:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Get-TreatyConcern -Outcome, {count,4} concerns    {Number(ours),8:F2} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-45} {Number(other),8:F2} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"completion of a theme, the first             {medians[2],8:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"completion of a theme, later                 {medians[3],8:F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a loop of PowerShell, for comparison          {medians[4],8:F1} ms"));
        return ModuleBaseline.Judge(host.Name, medians, arguments.Contains("--compare"), arguments.Contains("--accept"));
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
