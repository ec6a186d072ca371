using System.Diagnostics;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Tests.Shell;

/// <summary>The shell as a process. What is expected here is what pwsh 7.6 does in the same case, unless a test says otherwise.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("TreatyTools shell ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_module_is_there_before_the_command_runs() =>
        Assert.Equal("TreatyTools TreatyTools.Model.Provision",
            ShellProcess.Run("-NoProfile", "-Command", "\"$((Get-Module).Name) $([TreatyTools.Model.Provision])\"").Good());

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("function Leave { exit 9 }; Leave; 'not reached'", 9)]
    [InlineData("'fine'", 0)]
    [InlineData("throw 'boom'", 1)]
    [InlineData("$ErrorActionPreference = 'Stop'; Import-Module NoSuchModule; 'not reached'", 1)]
    [InlineData("Import-Module NoSuchModule; 'goes on'", 0)]
    [InlineData("Import-Module NoSuchModule", 0)]
    [InlineData("dotnet no-such-command-of-dotnet 2>&1 | Out-Null", 0)]
    [InlineData("if (", 1)]
    public void A_script_file_gives_its_exit_code(string script, int code) =>
        Assert.Equal(code, ShellProcess.Run("-File", Script("a script.ps1", script)).ExitCode);

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("throw 'boom'", 1)]
    [InlineData("Import-Module NoSuchModule", 1)]
    [InlineData("Import-Module NoSuchModule; 1", 0)]
    [InlineData("dotnet no-such-command-of-dotnet 2>&1 | Out-Null", 1)]
    [InlineData("try { throw 1 } catch { 'caught' }", 0)]
    [InlineData("if (", 1)]
    [InlineData("", 0)]
    public void A_command_gives_its_exit_code(string command, int code) => Assert.Equal(code, ShellProcess.Run("-Command", command).ExitCode);

    [Theory]
    [InlineData("-NoSuchSwitch")]
    [InlineData("-Command")]
    [InlineData("-File")]
    [InlineData("-File", "no such script.ps1")]
    [InlineData("no such script.ps1")]
    [InlineData("-WorkingDirectory")]
    [InlineData("-EncodedCommand", "MQA=")]
    public void A_command_line_that_makes_no_sense_is_refused_with_64_and_a_reason(params string[] arguments)
    {
        ShellResult result = ShellProcess.Run(arguments);
        Assert.Equal(64, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("-Help", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_gets_named_and_positional_arguments_and_switches()
    {
        string script = Script(
            "arguments.ps1",
            "param([string] $Name, [int] $Count = 1, [switch] $Loud, [Parameter(ValueFromRemainingArguments)] $Rest) "
                + "\"$Name|$Count|$Loud|$($Rest -join ',')\"");
        Assert.Equal("Ada Byron|3|True|x,y z", ShellProcess.Run("-File", script, "-Loud", "-Name", "Ada Byron", "-Count:3", "x", "y z").Good());
        Assert.Equal("Ada|2|False|", ShellProcess.Run(script, "Ada", "2", "-Loud:$false").Good());
    }

    [Fact]
    public void A_script_without_parameters_gets_its_arguments_as_texts_unchanged() =>
        Assert.Equal(
            "[a b][$HOME][1][-x][\"q\"][]",
            ShellProcess.Run("-File", Script("arguments.ps1", "-join $args.ForEach{ \"[$_]\" }"), "a b", "$HOME", "1", "-x", "\"q\"", "").Good());

    [Fact]
    public void An_argument_of_the_wrong_type_is_an_error_that_names_it()
    {
        ShellResult result = ShellProcess.Run("-File", Script("count.ps1", "param([int] $Count) $Count"), "-Count", "many");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("count.ps1: Cannot process argument transformation on parameter 'Count'.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_knows_where_it_lies() =>
        Assert.Equal(_folder, ShellProcess.Run("-File", Script("place.ps1", "$PSScriptRoot")).Good());

    [Fact]
    public void An_error_goes_to_standard_error_with_its_line_and_without_colours()
    {
        string script = Script("fails.ps1", "'before'\nthrow 'boom'");
        ShellResult result = ShellProcess.Run("-File", script);
        Assert.Equal("before", result.Output);
        Assert.Equal($"Exception: {script}:2\nLine |\n   2 |  throw 'boom'\n     |  ~~~~~~~~~~~~\n     | boom", result.Error);
    }

    [Fact]
    public void A_non_terminating_error_goes_to_standard_error_and_the_script_goes_on()
    {
        ShellResult result = ShellProcess.Run("-File", Script("goes on.ps1", "Import-Module NoSuchModule\n'after'"));
        Assert.Equal("after", result.Output);
        Assert.Contains("NoSuchModule", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_error_of_a_program_stays_standard_error()
    {
        ShellResult result = ShellProcess.Run("-Command", "[Console]::Error.WriteLine('e'); 'o'");
        Assert.Equal(("o", "e"), (result.Output, result.Error));
    }

    [Fact]
    public void Warnings_and_verbose_messages_are_marked_and_plain() =>
        Assert.Equal(
            "WARNING: w\nVERBOSE: v\nDEBUG: d",
            ShellProcess.Run("-Command", "$host.UI.WriteWarningLine('w'); $host.UI.WriteVerboseLine('v'); $host.UI.WriteDebugLine('d')").Good());

    [Fact]
    public void Objects_are_shown_by_the_views_of_the_engine_in_80_columns()
    {
        string output = ShellProcess.Run("-Command", "[pscustomobject]@{ Name = 'x' * 200; Count = 2 }").Good();
        Assert.InRange(output.Split('\n').Max(l => l.Length), 78, 80);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1+1\n'x'\n", "2\nx")]
    [InlineData("if ($false) {\n 1\n}\nelse {\n 2\n}\n'end'", "2\nend")]
    [InlineData("foreach ($i in 1..2) {\n\n$i\n}\n\n'end'\n", "1\n2\nend")]
    [InlineData("@'\nhere\n'@\n", "here")]
    [InlineData("$x = 5\n$x\n", "5")]
    [InlineData("", "")]
    public void A_script_that_is_piped_in_runs_statement_by_statement(string script, string output)
    {
        Assert.Equal(output, ShellProcess.RunIn(null, script).Good());
        Assert.Equal(output, ShellProcess.RunIn(null, script, "-Command", "-").Good());
    }

    [Fact]
    public void The_exit_code_of_a_piped_script_is_that_of_exit_or_of_its_last_statement()
    {
        Assert.Equal(4, ShellProcess.RunIn(null, "exit 4\n'not reached'\n").ExitCode);
        Assert.Equal(1, ShellProcess.RunIn(null, "throw 'x'\n").ExitCode);
        ShellResult goesOn = ShellProcess.RunIn(null, "throw 'x'\n'y'\n");
        Assert.Equal((0, "y"), (goesOn.ExitCode, goesOn.Output));
    }

    [Fact]
    public void Piped_lines_are_the_input_of_a_command_or_a_script_that_asks_for_them()
    {
        Assert.Equal("<a>\n<b>", ShellProcess.RunIn(null, "a\nb\n", "-Command", "$input | ForEach-Object { \"<$_>\" }").Good());
        Assert.Equal("<a>\n<b>", ShellProcess.RunIn(null, "a\nb\n", "-File", Script("input.ps1", "$input | ForEach-Object { \"<$_>\" }")).Good());
        Assert.Equal("a", ShellProcess.RunIn(null, "a\nb\n", "-Command", "[Console]::In.ReadLine()").Good());
    }

    [Fact]
    public void A_confirmation_is_answered_from_standard_input_and_refused_without_a_person()
    {
        const string Ask = "function Ask { [CmdletBinding(SupportsShouldProcess)] param() $PSCmdlet.ShouldProcess('it') }; Ask -Confirm";
        Assert.EndsWith("True", ShellProcess.RunIn(null, "y\n", "-Command", Ask).Good(), StringComparison.Ordinal);
        Assert.EndsWith("False", ShellProcess.RunIn(null, "?\nno\n", "-Command", Ask).Good(), StringComparison.Ordinal);
        ShellResult refused = ShellProcess.RunIn(null, "y\n", "-NonInteractive", "-Command", Ask);
        Assert.Empty(refused.Output);
        Assert.Contains("non-interactive", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_mandatory_parameters_are_asked_for() =>
        Assert.EndsWith(
            "q 1 2",
            ShellProcess.RunIn(null, "q\n1\n2\n\n", "-Command",
                "function Ask { param([Parameter(Mandatory)] $x, [Parameter(Mandatory)] [int[]] $n) \"$x $n\" }; Ask").Good(),
            StringComparison.Ordinal);

    [Fact]
    public void The_working_directory_can_be_given() =>
        Assert.Equal(
            _folder + " " + _folder,
            ShellProcess.Run("-wd", _folder, "-NoLogo", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-c", "\"$pwd $([Environment]::CurrentDirectory)\"")
                .Good());

    [Fact]
    public void Version_and_help_go_to_standard_output()
    {
        Assert.Contains("7.6.9", ShellProcess.Run("-Version").Good(), StringComparison.Ordinal);
        Assert.Contains("-WorkingDirectory", ShellProcess.Run("-?").Good(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_only_PowerShell_has_is_explained()
    {
        ShellResult result = ShellProcess.Run("-Command", "1..3 | Select-Object -First 1");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Select-Object comes with PowerShell", result.Error, StringComparison.Ordinal);
        Assert.Contains("https://aka.ms/powershell", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_the_output_is_written_when_all_goes_well() => Assert.Equal("1", ShellProcess.Run("-Command", "1").Good());

    [Fact]
    public void A_shell_whose_module_is_not_built_says_what_to_do()
    {
        string shell = Path.Combine(_folder, "src", "shell");
        Directory.CreateDirectory(shell);
        foreach (string file in Directory.GetFiles(ShellProcess.Folder))
        {
            File.Copy(file, Path.Combine(shell, Path.GetFileName(file)));
        }

        ShellResult alone = ShellProcess.RunAt(Path.Combine(shell, "TreatyTools.Shell.dll"), _folder, "", "-Command", "1");
        Assert.Equal(1, alone.ExitCode);
        Assert.Contains("No TreatyTools.psd1", alone.Error, StringComparison.Ordinal);

        File.Copy(Engine.Manifest, Path.Combine(_folder, "TreatyTools.psd1"));
        ShellResult unbuilt = ShellProcess.RunAt(Path.Combine(shell, "TreatyTools.Shell.dll"), _folder, "", "-Command", "1");
        Assert.Equal(1, unbuilt.ExitCode);
        Assert.Contains("dotnet build src/TreatyTools", unbuilt.Error, StringComparison.Ordinal);
    }

    [UnixFact("On Windows no other process can be sent Ctrl+C without sharing its console.")]
    public void An_interrupt_stops_the_pipeline_runs_finally_and_ends_with_130()
    {
        string script = Script("endless.ps1",
            "'started'; try { while ($true) { [Threading.Thread]::Sleep(20) } } finally { [Console]::Out.WriteLine('cleaned up') }; 'not reached'");
        using Process process = ShellProcess.StartInterruptible(Path.Combine(ShellProcess.Folder, "TreatyTools.Shell.dll"), _folder, "-File", script);
        using Timer limit = new(_ => process.Kill(entireProcessTree: true), null, ShellProcess.Patience, Timeout.InfiniteTimeSpan);
        Assert.Equal("started", process.StandardOutput.ReadLine());
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            Assert.True(kill.WaitForExit(TimeSpan.FromSeconds(30)));
        }

        Assert.Equal("cleaned up", process.StandardOutput.ReadToEnd().TrimEnd());
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(130, process.ExitCode);
    }

    private string Script(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
