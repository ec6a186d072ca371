using TreatyTools.Tests.Shell;

namespace TreatyTools.Tests.Loading;

/// <summary>
/// The module keeps its libraries to itself: what other modules loaded does not break it, and it breaks nobody. Each case needs a process of its own, since
/// an assembly never leaves one.
/// </summary>
public sealed class IsolationTests
{
    // Makes a workbook with the module's own ClosedXML, the way Core does it: inside Core's load context.
    private const string OurWork =
        """
        function Invoke-OurWork {
            $core = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyName('TreatyTools.Core')
            $context = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($core)
            $workbook = $context.LoadFromAssemblyName('ClosedXML').GetType('ClosedXML.Excel.XLWorkbook')::new()
            $null = $workbook.Worksheets.Add('Concerns')
            $stream = [System.IO.MemoryStream]::new()
            $workbook.SaveAs($stream)
            "ClosedXML: $($stream.Length -gt 0)"
        }
        function Invoke-Neighbour {
            $null = [System.Reflection.Assembly]::LoadFrom($neighbour)
            [OpenXml3Neighbour.Neighbour]::Work()
        }
        function Get-Context([string] $name) {
            $found = foreach ($assembly in [AppDomain]::CurrentDomain.GetAssemblies()) {
                if ($assembly.GetName().Name -eq $name) {
                    "$([System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($assembly).Name) $($assembly.GetName().Version.Major)" }
            }
            $found -join ', '
        }

        """;

    private static string Neighbour => Path.Combine(ShellProcess.OutputOf("tests/Fixtures/OpenXml3Neighbour"), "OpenXml3Neighbour.dll");

    [Fact]
    public void Import_alone_loads_neither_the_core_nor_a_library_but_the_one_that_it_names_for_scripts() =>
        Assert.Equal(
            "[] [] [] [TreatyTools 1]",
            Run("\"[$(Get-Context TreatyTools.Core)] [$(Get-Context ClosedXML)] [$(Get-Context DocumentFormat.OpenXml)] [$(Get-Context "
                + "Microsoft.Data.Analysis)]\""));

    [Fact]
    public void The_type_of_frames_is_a_literal_while_the_module_is_there() =>
        Assert.Equal(
            "Microsoft.Data.Analysis.DataFrame\nTrue False",
            Run(
                """
                [Microsoft.Data.Analysis.DataFrame].FullName
                $names = [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')
                $before = $names::Get.ContainsKey('Microsoft.Data.Analysis.DataFrame')
                Remove-Module TreatyTools
                "$before $($names::Get.ContainsKey('Microsoft.Data.Analysis.DataFrame'))"
                """));

    [Fact]
    public void A_search_works_in_a_process_of_its_own_with_its_database_in_the_modules_context() =>
        Assert.Equal(
            "True [TreatyTools 10] [TreatyTools 2]",
            Run("\"$((Find-TreatyRecord privacy -First 1).Score -gt 0) [$(Get-Context Microsoft.Data.Sqlite)] [$(Get-Context SQLitePCLRaw.core)]\""));

    [Theory]
    [InlineData("Export-Now; Invoke-Neighbour; Export-Now", "True\nOpenXml 3: True\nTrue")]
    [InlineData("Invoke-Neighbour; Export-Now; Invoke-Neighbour", "OpenXml 3: True\nTrue\nOpenXml 3: True")]
    public void Export_of_a_workbook_works_before_and_after_a_neighbour_with_OpenXml_3(string script, string expected)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        try
        {
            string export = $"function Export-Now {{ Get-TreatyTheme | Export-TreatyWorkbook '{file}' -Force; [System.IO.File]::Exists('{file}'); "
                + $"[System.IO.File]::Delete('{file}') }}\n";
            Assert.Equal(expected, Run(export + script));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void After_use_no_library_of_the_module_is_in_the_default_context()
    {
        string loaded = Run(
            """
            Invoke-OurWork
            $ours = [System.IO.Directory]::GetFiles("$((Get-Module TreatyTools).ModuleBase)/bin/core", '*.dll') | ForEach-Object {
                [System.IO.Path]::GetFullPath($_) }
            foreach ($assembly in [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies) {
                if (-not $assembly.IsDynamic -and $ours -contains $assembly.Location) { "Default has $($assembly.GetName().Name)" }
            }
            "Core in $(Get-Context TreatyTools.Core); OpenXml in $(Get-Context DocumentFormat.OpenXml); Model in $(Get-Context TreatyTools.Model)"
            """);
        Assert.Equal("ClosedXML: True\nCore in TreatyTools 0; OpenXml in TreatyTools 2; Model in Default 0", loaded);
    }

    [Fact]
    public void The_core_shares_the_record_types_of_the_pipeline() =>
        Assert.Equal(
            "True",
            Run(
                """
                $core = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyName('TreatyTools.Core')
                $model = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($core).LoadFromAssemblyName('TreatyTools.Model')
                "$($model.GetType('TreatyTools.Model.Provision') -eq [TreatyTools.Model.Provision])"
                """));

    [Fact]
    public void A_neighbour_with_OpenXml_3_before_us_changes_nothing() =>
        Assert.Equal("OpenXml 3: True\nClosedXML: True\nOpenXml 3: True", Run("Invoke-Neighbour; Invoke-OurWork; Invoke-Neighbour"));

    [Fact]
    public void A_neighbour_with_OpenXml_3_after_us_is_not_disturbed() =>
        Assert.Equal("ClosedXML: True\nOpenXml 3: True\nClosedXML: True", Run("Invoke-OurWork; Invoke-Neighbour; Invoke-OurWork"));

    [Fact]
    public void The_module_can_be_imported_again_by_force_and_after_it_was_removed() =>
        Assert.Equal(
            "ClosedXML: True\nClosedXML: True\n0\nClosedXML: True\n1 TreatyTools 0",
            Run(
                """
                $manifest = (Get-Module TreatyTools).Path
                Import-Module $manifest -Force
                Invoke-OurWork
                Import-Module $manifest -Force
                Import-Module $manifest -Force
                Invoke-OurWork
                Remove-Module TreatyTools
                @(Get-Module TreatyTools).Count
                Import-Module $manifest
                Invoke-OurWork
                "$(@(Get-Module TreatyTools).Count) $(Get-Context TreatyTools.Core)"
                """));

    [Fact]
    public void A_removed_module_leaves_no_handler_behind() =>
        Assert.Equal(
            "not found",
            Run(
                """
                Remove-Module TreatyTools
                try { $null = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyName('TreatyTools.Core'); 'found' } catch { 'not found' }
                """));

    [Fact]
    public void Several_runspaces_use_the_module_at_once() =>
        Assert.Equal(
            "8 of 8 TreatyTools",
            Run(
                """
                $manifest = (Get-Module TreatyTools).Path
                $done = 1..8 | ForEach-Object -ThrottleLimit 4 -Parallel {
                    Import-Module $using:manifest
                    $core = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyName('TreatyTools.Core')
                    [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($core)
                }
                "$(@($done).Count) of 8 $(@([System.Linq.Enumerable]::Distinct([object[]] $done)).Name)"
                """));

    private static string Run(string script) =>
        ShellProcess.RunIn(null, "", "-NonInteractive", "-Command",
            OurWork.Replace("$neighbour", $"'{Neighbour.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal) + script).Good();
}
