using TreatyTools.Shell.Hosting;

namespace TreatyTools.Shell;

/// <summary>What the command line asks for.</summary>
internal enum ShellAction
{
    /// <summary>The prompt.</summary>
    Interactive,

    /// <summary>A script file.</summary>
    File,

    /// <summary>A command given as text.</summary>
    Command,

    /// <summary>A script that comes in through standard input.</summary>
    StandardInput,

    /// <summary>The usage.</summary>
    Help,

    /// <summary>The version.</summary>
    Version,

    /// <summary>Nothing that could be understood: <see cref="CommandLine.Fault"/> says why.</summary>
    Fault,
}

/// <summary>An argument for a script: with a name, without one, or a name alone whose value, if any, is the next argument.</summary>
/// <param name="Name">Name with its dash, or null.</param>
/// <param name="Value">Value: a text, a Boolean for <c>-Name:$true</c>, or null.</param>
internal sealed record ScriptArgument(string? Name, object? Value);

/// <summary>The command line, understood as pwsh understands it.</summary>
internal sealed class CommandLine
{
    // Shortest form that pwsh accepts for each, so that habits carry over.
    private static readonly (string Name, string Shortest)[] Switches =
    [
        ("nologo", "nol"), ("noprofile", "nop"), ("noninteractive", "noni"), ("interactive", "i"), ("login", "l"),
        ("noprofileloadtime", "noprofileloadtime"), ("sta", "sta"), ("mta", "mta"),
    ];

    private static readonly (string Name, string Shortest)[] Refused =
    [
        ("commandwithargs", "commandwithargs"), ("cwa", "cwa"), ("configurationname", "config"), ("configurationfile", "configurationfile"),
        ("custompipename", "cus"), ("encodedcommand", "e"), ("ec", "ec"), ("inputformat", "inp"), ("noexit", "noe"), ("outputformat", "o"),
        ("settingsfile", "settings"), ("sshservermode", "sshs"), ("windowstyle", "w"),
    ];

    /// <summary>What -Help prints.</summary>
    internal const string Usage =
        """
        Usage: TreatyTools.Shell [[-File] script.ps1 [arguments]]
               TreatyTools.Shell -Command { - | text }
               TreatyTools.Shell [-Help] [-Version]

        Runs PowerShell scripts and pipelines with the TreatyTools module loaded, where no PowerShell is installed.
        Without a file or a command it shows a prompt; a script that is piped in is run.

          -File, -f              Runs a script; everything behind it goes to the script. '-' reads the script from standard input.
          -Command, -c           Runs the text behind it; '-' reads it from standard input. $input holds what is piped in.
          -WorkingDirectory, -wd Starts in this folder.
          -NonInteractive        Never asks: a prompt is an error.
          -ExecutionPolicy, -ep  For scripts on Windows, as in pwsh.
          -NoLogo                Shows no lines before the prompt.
          -NoProfile, -Login, -Interactive, -NoProfileLoadTime, -STA, -MTA
                                 Accepted for the sake of habit: this shell never loads a profile.

        Exit code: that of 'exit n'; 1 after an error that ended the script, or that the command ended with; 64 for a command line or a
        file name that makes no sense; 130 after Ctrl+C.
        """;

    /// <summary>What to do.</summary>
    internal ShellAction Action { get; private set; }

    /// <summary>Path of the script, or text of the command.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Arguments of the script.</summary>
    internal IReadOnlyList<ScriptArgument> Arguments { get; private set; } = [];

    /// <summary>Why nothing can be done.</summary>
    internal string? Fault { get; private set; }

    /// <summary>Folder to start in, or null for the current one.</summary>
    internal string? WorkingDirectory { get; private set; }

    /// <summary>Execution policy, or null for the system's.</summary>
    internal string? ExecutionPolicy { get; private set; }

    /// <summary>True if no lines are wanted before the prompt.</summary>
    internal bool NoLogo { get; private set; }

    /// <summary>True if nobody is there to answer a question.</summary>
    internal bool NonInteractive { get; private set; }

    /// <summary>Understands the arguments of the process.</summary>
    internal static CommandLine Parse(string[] arguments, bool inputRedirected)
    {
        CommandLine line = new() { Action = inputRedirected ? ShellAction.StandardInput : ShellAction.Interactive };
        for (int i = 0; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            string? name = SwitchName(argument);
            if (name is null)
            {
                line.SetFile(arguments, i);
                return line;
            }

            if (Matches(name, "file", "f"))
            {
                line.SetFile(arguments, i + 1);
                return line;
            }

            if (Matches(name, "command", "c"))
            {
                line.SetCommand(arguments, i + 1);
                return line;
            }

            if (Matches(name, "help", "h") || name == "?")
            {
                line.Action = ShellAction.Help;
                return line;
            }

            if (Matches(name, "version", "v"))
            {
                line.Action = ShellAction.Version;
                return line;
            }

            if (!line.TrySetOption(name, arguments, ref i))
            {
                line.Fail(Array.Exists(Refused, r => Matches(name, r.Name, r.Shortest))
                    ? $"This shell does not support '{argument}'. PowerShell does: {EngineInfo.PowerShellAddress}"
                    : $"The argument '{argument}' is no parameter of this shell and no script file.");
            }

            if (line.Fault is not null)
            {
                return line;
            }
        }

        return line;
    }

    private static string? SwitchName(string argument)
    {
        if (argument.Length == 0 || !IsDash(argument[0]))
        {
            return null;
        }

        string name = argument[1..];
        return (name.Length > 0 && IsDash(name[0]) ? name[1..] : name).ToLowerInvariant();
    }

    private static bool IsDash(char c) => c is '-' or '\u2013' or '\u2014' or '\u2015';

    private static bool Matches(string given, string name, string shortest) =>
        given.Length >= shortest.Length && name.StartsWith(given, StringComparison.Ordinal);

    private bool TrySetOption(string name, string[] arguments, ref int index)
    {
        if (name.Length == 0)
        {
            Action = ShellAction.StandardInput;
        }
        else if (Matches(name, "workingdirectory", "wo") || name == "wd")
        {
            WorkingDirectory = Value(arguments, ref index);
        }
        else if (Matches(name, "executionpolicy", "ex") || name == "ep")
        {
            ExecutionPolicy = Value(arguments, ref index);
        }
        else if (Array.Find(Switches, s => Matches(name, s.Name, s.Shortest)).Name is { } found)
        {
            NoLogo |= found == "nologo";
            NonInteractive |= found == "noninteractive";
        }
        else
        {
            return false;
        }

        return true;
    }

    private string? Value(string[] arguments, ref int index)
    {
        if (index + 1 >= arguments.Length)
        {
            Fail($"'{arguments[index]}' needs a value behind it.");
            return null;
        }

        return arguments[++index];
    }

    private void SetCommand(string[] arguments, int from)
    {
        if (from >= arguments.Length)
        {
            Fail("-Command needs the text of a command behind it, or '-' to read it from standard input.");
            return;
        }

        Text = string.Join(' ', arguments[from..]);
        if (Text == "-")
        {
            Action = ShellAction.StandardInput;
            return;
        }

        Action = ShellAction.Command;
    }

    private void SetFile(string[] arguments, int at)
    {
        if (at >= arguments.Length)
        {
            Fail("-File needs the path of a script behind it, or '-' to read the script from standard input.");
            return;
        }

        if (arguments[at] == "-")
        {
            Action = ShellAction.StandardInput;
            return;
        }

        Text = arguments[at];
        Action = ShellAction.File;
        Arguments = ScriptArguments(arguments, at + 1);
        if (!System.IO.File.Exists(Text))
        {
            Fail($"The argument '{Text}' is not the name of a script file. Check the spelling and the path, seen from '{Environment.CurrentDirectory}'.");
        }
    }

    /// <summary>
    /// Splits as pwsh does: <c>-Name:value</c> is a pair, <c>-Name:$true</c> a Boolean, <c>-Name:</c> takes the next argument, a lone <c>-Name</c> is
    /// left for the script's own parameters to read as switch or as the name of what follows.
    /// </summary>
    private static List<ScriptArgument> ScriptArguments(string[] arguments, int from)
    {
        List<ScriptArgument> list = [];
        string? pending = null;
        for (int i = from; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            if (pending is not null)
            {
                list.Add(new ScriptArgument(pending, argument));
                pending = null;
                continue;
            }

            if (argument.Length < 2 || !IsDash(argument[0]))
            {
                list.Add(new ScriptArgument(null, argument));
                continue;
            }

            int colon = argument.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                list.Add(new ScriptArgument(argument, null));
            }
            else if (colon == argument.Length - 1)
            {
                pending = argument[..colon];
            }
            else
            {
                list.Add(new ScriptArgument(argument[..colon], TruthOrText(argument[(colon + 1)..])));
            }
        }

        if (pending is not null)
        {
            list.Add(new ScriptArgument(pending, null));
        }

        return list;
    }

    private static object TruthOrText(string value) => value.ToLowerInvariant() switch
    {
        "$true" or "true" => true,
        "$false" or "false" => false,
        _ => value,
    };

    private void Fail(string message)
    {
        Action = ShellAction.Fault;
        Fault = message;
    }
}
