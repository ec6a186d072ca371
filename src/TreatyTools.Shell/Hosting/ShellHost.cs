using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace TreatyTools.Shell.Hosting;

/// <summary>What the engine talks to: the console, the cultures, the wish to exit.</summary>
internal sealed class ShellHost(ShellUserInterface userInterface) : PSHost
{
    /// <summary>The code of <c>exit</c>, once a script has asked for it.</summary>
    internal int? ExitCode { get; private set; }

    public override string Name => "TreatyTools.Shell";

    public override Version Version => EngineInfo.ShellVersion;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI => userInterface;

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw NoNestedPrompt();

    public override void ExitNestedPrompt() => throw NoNestedPrompt();

    public override void NotifyBeginApplication() => userInterface.ClearProgress();

    public override void NotifyEndApplication()
    {
    }

    private static PSNotSupportedException NoNestedPrompt() =>
        new($"This shell has no nested prompts. PowerShell has: {EngineInfo.PowerShellAddress}");
}
