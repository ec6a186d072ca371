using System.Management.Automation.Runspaces;
using System.Reflection;
using TreatyTools.Shell.Hosting;

namespace TreatyTools.Shell;

/// <summary>
/// Makes <c>exit n</c> of the next script file reach the host. Left alone, the engine keeps it as <c>$LASTEXITCODE</c>, where a native command that failed
/// somewhere in the script looks the same. The engine has a switch for this that it keeps for its own console host; the version is pinned, and a
/// test starts scripts of both sorts.
/// </summary>
internal static class ExitSwitch
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Turns the switch on; it goes off by itself when a script file starts.</summary>
    internal static void LetExitThrough(Runspace runspace)
    {
        object? context = typeof(Runspace).GetProperty("ExecutionContext", Hidden)?.GetValue(runspace);
        PropertyInfo flag = context?.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", Hidden)
            ?? throw new MissingMemberException(
                $"The PowerShell engine {EngineInfo.EngineVersion} hands on exit codes in a way that this shell does not know.");
        flag.SetValue(context, true);
    }
}
