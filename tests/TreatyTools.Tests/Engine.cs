using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace TreatyTools.Tests;

/// <summary>
/// The real engine with the built module imported by its manifest, as a user has it. One runspace for all tests of the collection;
/// a test that needs a clean one makes its own with <see cref="NewRunspace"/>.
/// </summary>
public sealed class Engine : IDisposable
{
    private readonly Lazy<Runspace> _runspace = new(() => NewRunspace());

    /// <summary>Folder that holds the manifest.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Path of the manifest.</summary>
    public static string Manifest => Path.Combine(RepositoryRoot, "TreatyTools.psd1");

    /// <summary>A new runspace, with the module imported unless said otherwise.</summary>
    public static Runspace NewRunspace(bool import = true)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        Runspace runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        if (import)
        {
            Run(runspace, "Import-Module $args[0] -ErrorAction Stop", Manifest).ThrowOnError();
        }

        return runspace;
    }

    /// <summary>Runs a script in the shared runspace; <c>$args</c> holds the arguments.</summary>
    public EngineResult Run(string script, params object?[] arguments) => Run(_runspace.Value, script, arguments);

    /// <summary>Runs a script that must not write an error, and gives its output.</summary>
    public Collection<PSObject> Output(string script, params object?[] arguments) => Run(script, arguments).ThrowOnError().Output;

    /// <summary>Runs a script that must not write an error, and gives its output as texts.</summary>
    public string[] Texts(string script, params object?[] arguments) =>
        Output(script, arguments).Select(o => o?.ToString() ?? "").ToArray();

    /// <summary>Runs a script in a runspace.</summary>
    public static EngineResult Run(Runspace runspace, string script, params object?[] arguments)
    {
        using PowerShell shell = PowerShell.Create();
        shell.Runspace = runspace;
        shell.AddScript(script);
        foreach (object? argument in arguments)
        {
            shell.AddArgument(argument);
        }

        Collection<PSObject> output = [];
        ErrorRecord? terminating = null;
        try
        {
            output = shell.Invoke();
        }
        catch (RuntimeException e)
        {
            terminating = e.ErrorRecord;
        }

        List<ErrorRecord> errors = [.. shell.Streams.Error];
        if (terminating is not null)
        {
            errors.Add(terminating);
        }

        return new EngineResult(output, errors, [.. shell.Streams.Warning.Select(w => w.Message)], [.. shell.Streams.Verbose.Select(v => v.Message)]);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_runspace.IsValueCreated)
        {
            _runspace.Value.Dispose();
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TreatyTools.psd1")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds TreatyTools.psd1.");
    }
}

/// <summary>What a script gave: its output, its errors (a terminating one last), its warnings.</summary>
public sealed record EngineResult(
    Collection<PSObject> Output, IReadOnlyList<ErrorRecord> Errors, IReadOnlyList<string> Warnings, IReadOnlyList<string> Verbose)
{
    /// <summary>The one error that the script wrote.</summary>
    public ErrorRecord Error => Assert.Single(Errors);

    /// <summary>The id of the one error that the script wrote, without the name of the command.</summary>
    public string ErrorId => Error.FullyQualifiedErrorId.Split(',')[0];

    /// <summary>Fails the test if the script wrote an error.</summary>
    public EngineResult ThrowOnError()
    {
        Assert.True(Errors.Count == 0, string.Join(Environment.NewLine, Errors.Select(e => $"{e.FullyQualifiedErrorId}: {e}")));
        return this;
    }
}

/// <summary>Tests that share the engine run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EngineCollection : ICollectionFixture<Engine>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Engine";
}
