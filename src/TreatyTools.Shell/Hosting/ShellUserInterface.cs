using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace TreatyTools.Shell.Hosting;

/// <summary>
/// Writes as pwsh writes: errors to standard error, everything else that a person reads to standard output, colours only to a terminal.
/// Questions are in the other part of the class.
/// </summary>
internal sealed partial class ShellUserInterface : PSHostUserInterface
{
    private readonly Lock _console = new();
    private readonly bool _nonInteractive;
    private readonly ProgressLine? _progress;
    private readonly PSHostRawUserInterface _raw = new ShellRawUserInterface();
    private bool _asError;

    internal ShellUserInterface(bool nonInteractive)
    {
        _nonInteractive = nonInteractive;
        bool terminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        SupportsVirtualTerminal = terminal && (!OperatingSystem.IsWindows() || WindowsConsole.TryEnableVirtualTerminal());
        _progress = SupportsVirtualTerminal && !Console.IsErrorRedirected ? new ProgressLine(Console.Error, () => _raw.WindowSize.Width) : null;
    }

    public override PSHostRawUserInterface RawUI => _raw;

    public override bool SupportsVirtualTerminal { get; }

    public override void Write(string value) => Put(Console.Out, value, Console.IsOutputRedirected);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        lock (_console)
        {
            if (Plain(Console.IsOutputRedirected))
            {
                Write(value);
                return;
            }

            Console.ForegroundColor = foregroundColor;
            Console.BackgroundColor = backgroundColor;
            Write(value);
            Console.ResetColor();
        }
    }

    public override void WriteLine(string value)
    {
        if (_asError)
        {
            WriteErrorLine(value);
            return;
        }

        Put(Console.Out, value + Environment.NewLine, Console.IsOutputRedirected);
    }

    public override void WriteErrorLine(string value)
    {
        // The engine's view of an error ends with an empty line that nobody wants to see.
        if (!string.IsNullOrEmpty(value))
        {
            Put(Console.Error, Dressed(value, PSStyle.Instance.Formatting.Error, Console.IsErrorRedirected) + Environment.NewLine, Console.IsErrorRedirected);
        }
    }

    public override void WriteDebugLine(string message) => WriteLine(Dressed("DEBUG: " + message, PSStyle.Instance.Formatting.Debug));

    public override void WriteVerboseLine(string message) => WriteLine(Dressed("VERBOSE: " + message, PSStyle.Instance.Formatting.Verbose));

    public override void WriteWarningLine(string message) => WriteLine(Dressed("WARNING: " + message, PSStyle.Instance.Formatting.Warning));

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        lock (_console)
        {
            _progress?.Show(record);
        }
    }

    /// <summary>Sends to standard error what the engine writes meanwhile: an error that ended a script is shown through the same view as any object.</summary>
    internal void WriteAsError(Action write)
    {
        _asError = true;
        try
        {
            write();
        }
        finally
        {
            _asError = false;
        }
    }

    /// <summary>Takes the progress line off the screen.</summary>
    internal void ClearProgress()
    {
        lock (_console)
        {
            _progress?.Clear();
        }
    }

    public override string ReadLine()
    {
        RefuseIfNonInteractive();
        return ReadAnswer() ?? "";
    }

    public override SecureString ReadLineAsSecureString()
    {
        RefuseIfNonInteractive();
        return ReadSecret();
    }

    private static bool Plain(bool redirected) =>
        PSStyle.Instance.OutputRendering switch
        {
            OutputRendering.Ansi => false,
            OutputRendering.PlainText => true,
            _ => redirected,
        };

    private static string Dressed(string text, string style, bool? redirected = null) =>
        Plain(redirected ?? Console.IsOutputRedirected) ? text : style + text + PSStyle.Instance.Reset;

    private void Put(TextWriter writer, string text, bool redirected)
    {
        if (Plain(redirected) && text.Contains('\u001b', StringComparison.Ordinal))
        {
            text = new System.Management.Automation.Internal.StringDecorated(text).ToString(OutputRendering.PlainText);
        }

        lock (_console)
        {
            _progress?.Clear();
            writer.Write(text);
        }
    }
}
