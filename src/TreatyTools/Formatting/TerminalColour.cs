using System.Management.Automation;
using System.Management.Automation.Language;

namespace TreatyTools.Formatting;

/// <summary>Whether what a cmdlet gives is shown in colours.</summary>
internal static class TerminalColour
{
    /// <summary>
    /// Whether the output is seen in a terminal that has colours: the cmdlet was typed at the prompt, not called by a script that may take what it gives, is
    /// the last of its pipeline, and nobody took the output, or asked for none by <c>$PSStyle.OutputRendering</c> or NO_COLOR.
    /// </summary>
    internal static bool IsWanted(PSCmdlet cmdlet) =>
        cmdlet.Host.UI.SupportsVirtualTerminal
        && !Console.IsOutputRedirected
        && cmdlet.MyInvocation.CommandOrigin == CommandOrigin.Runspace
        && PSStyle.Instance.OutputRendering != OutputRendering.PlainText
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && cmdlet.MyInvocation.PipelinePosition == cmdlet.MyInvocation.PipelineLength
        && !IsTaken(cmdlet.MyInvocation.Line);

    // A line that assigns or redirects: $lines = Show-TreatyTimeline, Show-TreatyTimeline > file.
    private static bool IsTaken(string line)
    {
        ScriptBlockAst script = Parser.ParseInput(line, out _, out _);
        return script.Find(ast => ast is AssignmentStatementAst or FileRedirectionAst, searchNestedScriptBlocks: true) is not null;
    }
}
