using System.Management.Automation;
using TreatyTools.Shell.Editing;
using TreatyTools.Shell.Hosting;

namespace TreatyTools.Shell;

/// <summary>The prompt: reads a line, runs it, until <c>exit</c> or Ctrl+D.</summary>
internal sealed class InteractiveLoop(ShellSession session)
{
    private const string Continuation = ">> ";
    private readonly LineHistory _history = new();

    /// <summary>Runs the prompt; the code is that of <c>exit</c>.</summary>
    internal int Run()
    {
        if (!session.NoLogo)
        {
            Console.Error.WriteLine(EngineInfo.Banner);
            Console.Error.WriteLine(EngineInfo.Notice);
        }

        LineEditor? editor = session.Host.UI.SupportsVirtualTerminal
            ? new LineEditor(new ConsoleTerminal(), _history, Complete, StatementReader.IsComplete)
            : null;
        while (session.Host.ExitCode is null)
        {
            string prompt = Prompt();
            (EditOutcome outcome, string text) = editor is null ? ReadPlainly(prompt) : ReadWith(editor, prompt);
            if (outcome == EditOutcome.EndOfInput)
            {
                return ExitCodes.Success;
            }

            if (!string.IsNullOrWhiteSpace(text))
            {
                session.RunTyped(text);
            }
        }

        return session.Host.ExitCode.Value;
    }

    private static (EditOutcome Outcome, string Text) ReadWith(LineEditor editor, string prompt)
    {
        // While a line is edited Ctrl+C is a key; while a pipeline runs it is a signal.
        Console.TreatControlCAsInput = true;
        try
        {
            return editor.Read(prompt, Continuation);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    private (EditOutcome Outcome, string Text) ReadPlainly(string prompt)
    {
        session.Host.UI.Write(prompt);
        string? text = Console.In.ReadLine();
        if (text is null)
        {
            return (EditOutcome.EndOfInput, "");
        }

        while (!StatementReader.IsComplete(text))
        {
            session.Host.UI.Write(Continuation);
            string? more = Console.In.ReadLine();
            if (string.IsNullOrEmpty(more))
            {
                break;
            }

            text += "\n" + more;
        }

        return (EditOutcome.Accepted, text);
    }

    private string Prompt()
    {
        string text = session.Evaluate("prompt") is [.., { } last] ? last.ToString() : "";
        return text.Length > 0 ? text : "PS> ";
    }

    private Completions Complete(string text, int cursor)
    {
        using PowerShell shell = PowerShell.Create(session.Runspace);
        CommandCompletion found = CommandCompletion.CompleteInput(text, cursor, null, shell);
        return found.CompletionMatches.Count == 0
            ? Completions.None
            : new Completions(
                found.ReplacementIndex,
                found.ReplacementLength,
                [.. found.CompletionMatches.Select(m => new Completion(m.CompletionText, m.ListItemText))]);
    }
}
