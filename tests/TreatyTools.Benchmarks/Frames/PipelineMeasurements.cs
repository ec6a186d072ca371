using System.Globalization;

namespace TreatyTools.Benchmarks.Frames;

/// <summary>
/// Objects of note properties, as scripts make them, through <c>Join-TreatyDataFrame</c> and through joins written in PowerShell, in turns within one process:
/// 50 000 and 500 000 on either side,
/// four properties each, a key that every row finds once. In pwsh where it is installed, else in the shell of this repository.
/// </summary>
internal static class PipelineMeasurements
{
    private const string Script =
        """
        Import-Module $manifest -Force
        function Join-Loop($LeftRows, $RightRows) {
            $index = @{}
            foreach ($r in $RightRows) { $index[$r.Id] = $r }
            foreach ($l in $LeftRows) {
                $r = $index[$l.Id]
                if ($r) { [pscustomobject]@{ Id = $l.Id; Name = $l.Name; Theme = $l.Theme; Weight = $l.Weight; Country = $r.Country; Vote = $r.Vote;
                    Score = $r.Score } }
            }
        }
        function Join-Any {
            [CmdletBinding()]
            param([Parameter(ValueFromPipeline)] $InputObject, $RightRows, [string] $On)
            begin {
                $index = @{}
                foreach ($r in $RightRows) {
                    $key = $r.$On
                    if (-not $index.ContainsKey($key)) { $index[$key] = [System.Collections.Generic.List[object]]::new() }
                    $index[$key].Add($r)
                }
            }
            process {
                foreach ($r in $index[$InputObject.$On]) {
                    $row = [ordered]@{}
                    foreach ($p in $InputObject.PSObject.Properties) { $row[$p.Name] = $p.Value }
                    foreach ($p in $r.PSObject.Properties) { if (-not $row.Contains($p.Name)) { $row[$p.Name] = $p.Value } }
                    [pscustomobject] $row
                }
            }
        }
        $works = [ordered]@{
            'pipeline with an empty process block' = { $left | & { process { } } }
            'Join-TreatyDataFrame, pipeline' = { $left | Join-TreatyDataFrame $right -On Id }
            'Join-TreatyDataFrame -Left -Right' = { Join-TreatyDataFrame -Left $left -Right $right -On Id }
            'Join-TreatyDataFrame, two frames' = { Join-TreatyDataFrame -Left $leftFrame -Right $rightFrame -On Id }
            'hashtable and foreach, names written out' = { Join-Loop $left $right }
            'hashtable in a pipeline function, any names' = { $left | Join-Any -RightRows $right -On Id }
        }
        $lines = foreach ($n in 50000, 500000) {
            $left = foreach ($i in 1..$n) { [pscustomobject]@{ Id = $i; Name = "name $i"; Theme = "t$($i % 50)"; Weight = $i / 7 } }
            $right = foreach ($i in 1..$n) { [pscustomobject]@{ Id = $n + 1 - $i; Country = "c$($i % 190)"; Vote = $i % 3 -eq 0; Score = $i / 3 } }
            $leftFrame = $left | ConvertTo-TreatyDataFrame
            $rightFrame = $right | ConvertTo-TreatyDataFrame
            $times = @{}
            if ($n -eq 50000) {
                $counts = (Join-TreatyDataFrame $right -Left $left -On Id).Rows.Count, @(Join-Loop $left $right).Count, @($left |
                    Join-Any -RightRows $right -On Id).Count
                if (@($counts | Where-Object { $_ -ne $n }).Count -gt 0) { throw "Every key is to be found once, but the joins give $counts rows." }
            }
            foreach ($run in $(if ($n -gt 50000) { 1 } else { 0..5 })) {
                foreach ($name in $works.Keys) {
                    [System.GC]::Collect()
                    $watch = [System.Diagnostics.Stopwatch]::StartNew()
                    $null = & $works[$name]
                    if ($run -gt 0) { $times[$name] = @($times[$name]) + $watch.Elapsed.TotalMilliseconds }
                }
            }
            foreach ($name in $works.Keys) {
                $each = [double[]] @($times[$name] -ne $null)
                [array]::Sort($each)
                [string]::Format([cultureinfo]::InvariantCulture, '{0}|{1}|{2:F0}|{3:F0}|{4:F0}', $n, $name, $each[$each.Length -shr 1], $each[0], $each[-1])
            }
        }
        $lines -join ';'
        """;

    /// <summary>Measures and prints; 1 if the process failed.</summary>
    internal static int Run()
    {
        string root = ModuleMeasurements.FindRoot();
        (string program, string[] arguments, string name) = ModuleMeasurements.Host(root);
        if (ModuleMeasurements.Measure(program, arguments, root, Script) is not { } lines)
        {
            return 1;
        }

        Console.WriteLine($"In {name}; 50000 objects: median, least and greatest of 5 runs after one that does not count; 500000: one run; ms");
        foreach (string line in lines)
        {
            string[] cells = line.Split('|');
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cells[0],7}  {cells[1],-46}{cells[2],7}  [{cells[3]}-{cells[4]}]"));
        }

        return 0;
    }
}
