using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;
using TreatyTools.Shell.Hosting;

namespace TreatyTools.Shell;

/// <summary>A runspace with the module in it, and the ways to run something there.</summary>
internal sealed class ShellSession : IDisposable
{
    private readonly CommandLine _line;
    private readonly ShellUserInterface _userInterface;
    private readonly Lock _stopGate = new();
    private readonly HashSet<string> _notFound = new(StringComparer.OrdinalIgnoreCase);
    private PowerShell? _running;
    private bool _stopped;

    internal ShellSession(CommandLine line)
    {
        _line = line;
        _userInterface = new ShellUserInterface(line.NonInteractive);
        Host = new ShellHost(_userInterface);
        InitialSessionState state = EngineInfo.NewSessionState();
        if (OperatingSystem.IsWindows() && Enum.TryParse(line.ExecutionPolicy, ignoreCase: true, out ExecutionPolicy policy))
        {
            state.ExecutionPolicy = policy;
        }

        Runspace = RunspaceFactory.CreateRunspace(Host, state);
        Runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        Console.CancelKeyPress += OnCancelKey;
    }

    /// <summary>What the engine talks to.</summary>
    internal ShellHost Host { get; }

    /// <summary>Where everything runs.</summary>
    internal Runspace Runspace { get; }

    /// <summary>True if no lines are wanted before the prompt.</summary>
    internal bool NoLogo => _line.NoLogo;

    /// <summary>Opens the runspace, goes to the folder that was asked for and imports the module; false if that failed, which is then on standard
    /// error.</summary>
    internal bool Open(string manifest)
    {
        Runspace.Open();
        Runspace.DefaultRunspace = Runspace;
        Runspace.SessionStateProxy.InvokeCommand.CommandNotFoundAction += (_, e) => _notFound.Add(e.CommandName);
        if (_line.WorkingDirectory is not null)
        {
            ChangeFolder(_line.WorkingDirectory);
        }

        return Invoke(shell => shell.AddCommand("Import-Module").AddParameter("Name", manifest)
            .AddParameter("ErrorAction", ActionPreference.Stop)) == ExitCodes.Success;
    }

    /// <summary>Runs a script file with its arguments; 1 only if an error ended it.</summary>
    internal int RunFile(string path, IReadOnlyList<ScriptArgument> arguments)
    {
        string full = Path.GetFullPath(path);
        Ast script = Parser.ParseFile(full, out _, out _);
        ExitSwitch.LetExitThrough(Runspace);
        return Invoke(
            shell =>
            {
                shell.AddCommand(full, useLocalScope: false);
                foreach (ScriptArgument argument in arguments)
                {
                    shell.Commands.Commands[0].Parameters.Add(new CommandParameter(argument.Name, argument.Value));
                }
            },
            ReadsInput(script));
    }

    /// <summary>Runs a text; 1 if it ended with an error.</summary>
    internal int RunCommand(string text)
    {
        int code = Invoke(shell => shell.AddScript(text, useLocalScope: false), ReadsInput(Parser.ParseInput(text, out _, out _)));
        return Final(code);
    }

    /// <summary>Runs what comes in, statement by statement, as one would type it; the code is that of the last one.</summary>
    internal int RunStandardInput(TextReader reader)
    {
        StatementReader statements = new(reader);
        int code = ExitCodes.Success;
        while (statements.Next() is { } statement)
        {
            code = Final(Invoke(shell => shell.AddScript(statement, useLocalScope: false)));
            if (Host.ExitCode is { } exit)
            {
                return exit;
            }

            if (_stopped)
            {
                return ExitCodes.Stopped;
            }
        }

        return code;
    }

    /// <summary>Runs a line typed at the prompt.</summary>
    internal void RunTyped(string text) => Invoke(shell => shell.AddScript(text, useLocalScope: false));

    /// <summary>Runs a text quietly and gives what it wrote; nothing if it failed.</summary>
    internal IReadOnlyList<PSObject> Evaluate(string text)
    {
        using PowerShell shell = PowerShell.Create(Runspace);
        try
        {
            return shell.AddScript(text, useLocalScope: false).Invoke();
        }
        catch (RuntimeException)
        {
            return [];
        }
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKey;
        Runspace.Dispose();
    }

    private bool LastSucceeded => Runspace.SessionStateProxy.GetVariable("?") is not false;

    private static bool ReadsInput(Ast script) =>
        Console.IsInputRedirected && script.Find(a => a is VariableExpressionAst v
            && v.VariablePath.UserPath.Equals("input", StringComparison.OrdinalIgnoreCase), true) is not null;

    private int Final(int code) => code == ExitCodes.Success && Host.ExitCode is null && !LastSucceeded ? ExitCodes.Failure : code;

    private void ChangeFolder(string folder)
    {
        try
        {
            Runspace.SessionStateProxy.Path.SetLocation(WildcardPattern.Escape(folder));
            Environment.CurrentDirectory = Runspace.SessionStateProxy.Path.CurrentFileSystemLocation.ProviderPath;
        }
        catch (RuntimeException e)
        {
            ReportError(e.ErrorRecord);
        }
    }

    /// <summary>Runs a pipeline to its end on this thread, its output and errors going through the engine's own views to the console.</summary>
    private int Invoke(Action<PowerShell> compose, bool readsInput = false)
    {
        using PowerShell shell = PowerShell.Create(Runspace);
        compose(shell);
        shell.Commands.Commands[^1].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        lock (_stopGate)
        {
            _running = shell;
            _stopped = false;
        }

        try
        {
            // Only a pipeline that goes into the history leaves its $? behind.
            PSInvocationSettings settings = new() { AddToHistory = true, Host = Host };
            shell.Invoke(readsInput ? StandardInputLines() : null, settings);
            return Host.ExitCode ?? (_stopped ? ExitCodes.Stopped : ExitCodes.Success);
        }
        catch (PipelineStoppedException)
        {
            return Host.ExitCode ?? ExitCodes.Stopped;
        }
        catch (RuntimeException e)
        {
            ReportError(e.ErrorRecord);
            return Host.ExitCode ?? ExitCodes.Failure;
        }
        finally
        {
            lock (_stopGate)
            {
                _running = null;
            }

            _userInterface.ClearProgress();
            HintAboutMissing();
        }
    }

    private static IEnumerable<string> StandardInputLines()
    {
        while (Console.In.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private void ReportError(ErrorRecord record)
    {
        using PowerShell shell = PowerShell.Create(Runspace);
        shell.AddCommand("Out-Default").AddParameter("InputObject", record);
        _userInterface.WriteAsError(() => shell.Invoke());
    }

    private void HintAboutMissing()
    {
        foreach (string name in _notFound)
        {
            if (EngineInfo.HintAboutMissing(name, Runspace.SessionStateProxy.InvokeCommand) is { } hint)
            {
                Console.Error.WriteLine(hint);
            }
        }

        _notFound.Clear();
    }

    private void OnCancelKey(object? sender, ConsoleCancelEventArgs e)
    {
        lock (_stopGate)
        {
            if (_running is not null)
            {
                e.Cancel = true;
                _stopped = true;
                _running.BeginStop(null, null);
            }
        }
    }
}
