using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Tests.Commands.Texts;

/// <summary>Documents are fetched from a server on the loopback address, never from elsewhere.</summary>
[Collection(EngineCollection.Name)]
public sealed class SaveTreatyTextTests : IDisposable
{
    private const string Command = "Save-TreatyText antarctic-treaty-final $args[0] -Dataset antarctica ";
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;
    private readonly LoopbackServer _server = new();
    private readonly Runspace _session = Engine.NewRunspace();

    public SaveTreatyTextTests()
    {
        string seeds = Directory.CreateDirectory(Path.Combine(_folder, "seeds")).FullName;
        foreach (string file in Directory.GetFiles(Path.Combine(Engine.RepositoryRoot, "tests", "Fixtures", "antarctica")))
        {
            string text = File.ReadAllText(file).ReplaceLineEndings("\n").Replace(
                "url: null\n  symbol: 402 UNTS 71", $"url: {_server["/treaty"]}\n  symbol: 402 UNTS 71", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(seeds, Path.GetFileName(file)), text);
        }

        Run("Import-TreatyDataset $args[0]", seeds).ThrowOnError();
    }

    private string Target => Path.Combine(_folder, "treaty.txt");

    public void Dispose()
    {
        _session.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_document_is_saved_and_can_be_registered()
    {
        _server.Redirect("/treaty", "/file");
        _server.File("/file", "text/plain; charset=utf-8",
            Encoding.UTF8.GetBytes("Article 1. Peace\nQuiet.\nArticle 2. Freedom of scientific investigation\nPenguins shall be counted.\n"));
        Assert.Equal("Penguins shall be counted.", Run(Command + """
            -PassThru | Register-TreatyText antarctic-treaty-final -Dataset antarctica -Force
            (Get-TreatyProvision 2 -Dataset antarctica).Text
            """, Target).ThrowOnError().Output.Single().ToString());
    }

    [Fact]
    public void A_second_text_does_not_replace_the_first()
    {
        _server.File("/treaty", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes("Article 1. Peace\nQuiet.\n"));
        EngineResult result = Run("""
            (Get-TreatyText antarctic-treaty-final -Dataset antarctica), (Get-TreatyText uncc-final) | Save-TreatyText -Path $args[0]
            """, Target);
        Assert.Equal("SeveralTexts", result.ErrorId);
        Assert.Equal("Article 1. Peace\nQuiet.\n", File.ReadAllText(Target));
    }

    [Fact]
    public void Nothing_is_fetched_where_it_is_only_asked_what_if_or_the_file_may_not_be_replaced()
    {
        Run(Command + "-WhatIf", Target).ThrowOnError();
        Assert.False(File.Exists(Target));
        File.WriteAllText(Target, "mine");
        Assert.Equal("TargetExists", Run(Command + "-NoClobber", Target).ErrorId);
        Assert.Equal("mine", File.ReadAllText(Target));
    }

    [Fact]
    public void What_cannot_be_taken_leaves_the_file_as_it_was()
    {
        File.WriteAllText(Target, "mine");
        Assert.Equal("DownloadFailed", Run(Command, Target).ErrorId);
        _server.File("/treaty", "image/png", [1]);
        Assert.Equal("DownloadTypeUnexpected", Run(Command, Target).ErrorId);
        Assert.Equal("UnknownSource", Run(Command + "-Source ats-parties", Target).ErrorId);
        Assert.Equal("mine", File.ReadAllText(Target));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task It_stops_when_the_pipeline_is_stopped()
    {
        _server.Stalling("/treaty", "text/plain");
        using PowerShell shell = PowerShell.Create();
        shell.Runspace = _session;
        Task running = shell.AddScript(Command).AddArgument(Target).InvokeAsync();
        await Task.Delay(500);
        Stopwatch watch = Stopwatch.StartNew();
        await Task.Run(shell.Stop).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        await Assert.ThrowsAnyAsync<Exception>(() => running.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private EngineResult Run(string script, params object?[] arguments) => Engine.Run(_session, script, arguments);
}
