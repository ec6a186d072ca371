using System.Diagnostics;
using TreatyTools.Tests.Shell;

namespace TreatyTools.Tests.Commands.Query;

/// <summary>One index that several processes make, bring up to date and ask at the same time.</summary>
public sealed class SharedSearchIndexTests : IDisposable
{
    private const int Rounds = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Two_processes_do_not_harm_it()
    {
        for (int i = 0; i < 30; i++)
        {
            Write($"text{i}", $"Every harbour shall keep lamp number{i}.");
        }

        // Each adds texts of its own, asks for them right away, and for what was there all the time.
        Process[] shells = [.. new[] { "red", "green" }.Select(name => ShellProcess.Start(Path.Combine(ShellProcess.Folder, "TreatyTools.Shell.dll"), _folder,
            "-NonInteractive", "-Command", $$"""
                $ErrorActionPreference = 'Stop'
                for ($i = 0; $i -lt {{Rounds}}; $i++) {
                    [IO.File]::WriteAllText("$PWD/texts/{{name}}$i.txt", "Article 1`nA buoy of kind {{name}}$i.")
                    (Find-TreatyRecord "{{name}}$i" -Corpus texts -Table units -IndexPath shared.index -WarningAction Stop).Id
                    (Find-TreatyRecord number7 -Table units -IndexPath shared.index -WarningAction Stop).Id
                }
                """))];
        string[] outputs = await Task.WhenAll(shells.Select(Output));
        foreach ((string output, string name) in outputs.Zip(["red", "green"]))
        {
            Assert.Equal(Enumerable.Range(0, Rounds).SelectMany(i => new[] { $"{name}{i}/1", "text7/1" }),
                output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        // The last one to write had all files, whoever it was, or the next one reads what is missing.
        ShellResult after = ShellProcess.RunIn(_folder, "", "-NonInteractive", "-Command",
            "$hits = @(Find-TreatyRecord buoy -Corpus texts -Table units -IndexPath shared.index -WarningAction Stop); "
                + "\"$($hits.Count) $(@(Find-TreatyRecord harbor -Table units -IndexPath shared.index -WarningAction Stop).Count)\"");
        Assert.Equal($"{2 * Rounds} 30", after.Good());
    }

    private static async Task<string> Output(Process shell)
    {
        using (shell)
        {
            shell.StandardInput.Close();
            Task<string> output = shell.StandardOutput.ReadToEndAsync(), error = shell.StandardError.ReadToEndAsync();
            using CancellationTokenSource patience = new(ShellProcess.Patience);
            try
            {
                await shell.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                shell.Kill(entireProcessTree: true);
                Assert.Fail("The shell did not end.");
            }

            Assert.Equal("", await error);
            return await output;
        }
    }

    private void Write(string name, string words)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "texts"));
        File.WriteAllText(Path.Combine(_folder, "texts", name + ".txt"), $"Article 1\n{words}");
    }
}
