using System.Text.RegularExpressions;
using TreatyTools.Tests.Shared;
using TreatyTools.Tests.Shell;

namespace TreatyTools.Tests.Documents;

/// <summary>The README is the first thing that a user tries: its pipelines run, and give what it shows.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme =
        File.ReadAllText(Path.Combine(Engine.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_pipeline_gives_the_output_shown()
    {
        (string Code, string Output)[] examples =
            [.. Example().Matches(Readme).Select(match => (match.Groups["code"].Value, match.Groups["output"].Value))];
        Assert.True(examples.Length >= 8);
        Assert.Equal(examples.Length, Readme.Split("```powershell\n").Length - 1);

        // One session, as a reader has it; dot-sourced blocks keep their variables, and each is shown by itself.
        string script = string.Concat(examples.Select((example, i) => $"[Console]::Out.WriteLine('@@{i}@@')\n. {{\n{example.Code}}} | Out-Default\n"));
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string path = Path.Combine(folder.FullName, "readme.ps1");
            File.WriteAllText(path, script);
            ShellResult result = ShellProcess.RunIn(folder.FullName, "", "-File", path);
            Assert.Equal(("", 0), (result.Error, result.ExitCode));
            string[] outputs = Marker().Split(result.Output)[1..];
            if (Snapshot.Accepts)
            {
                Accept([.. outputs.Select(Trimmed)]);
                return;
            }

            for (int i = 0; i < examples.Length; i++)
            {
                Assert.Equal(examples[i].Output.Trim('\n'), Trimmed(outputs[i]));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_cmdlet_is_named()
    {
        string[] missing = [.. Cmdlet().Matches(File.ReadAllText(Engine.Manifest).Split("AliasesToExport")[0]).Select(match => match.Value)
            .Where(name => !Readme.Contains($"`{name}`", StringComparison.Ordinal))];
        Assert.Empty(missing);
    }

    // The outputs in place of those shown; to be read before it is committed.
    private static void Accept(string[] outputs)
    {
        int i = 0;
        File.WriteAllText(Path.Combine(Engine.RepositoryRoot, "README.md"),
            Example().Replace(Readme, match => $"```powershell\n{match.Groups["code"].Value}```\n\n```text\n{outputs[i++]}\n```"));
    }

    private static string Trimmed(string output) =>
        string.Join('\n', output.Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    [GeneratedRegex("```powershell\n(?<code>.*?)```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex("@@[0-9]+@@\n", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex("[A-Z][A-Za-z]+-Treaty[A-Za-z]*", RegexOptions.CultureInvariant)]
    private static partial Regex Cmdlet();
}
