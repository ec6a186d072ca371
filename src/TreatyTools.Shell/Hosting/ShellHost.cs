using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace TreatyTools.Shell.Hosting;

/// <summary>What the engine talks to: the console, the cultures, the wish to exit.</summary>
internal sealed class ShellHost(ShellUserInterface userInterface) : PSHost
{
    /// <summary>The code of <c>exit</c>, once a script has asked for it.</summary>
    internal int? ExitCode { get; private set; }

    /// <inheritdoc />
    public override string Name => "TreatyTools.Shell";

    /// <inheritdoc />
    public override Version Version => EngineInfo.ShellVersion;

    /// <inheritdoc />
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc />
    public override PSHostUserInterface UI => userInterface;

    /// <inheritdoc />
    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    /// <inheritdoc />
    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <inheritdoc />
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    /// <inheritdoc />
    public override void EnterNestedPrompt() => throw NoNestedPrompt();

    /// <inheritdoc />
    public override void ExitNestedPrompt() => throw NoNestedPrompt();

    /// <inheritdoc />
    public override void NotifyBeginApplication() => userInterface.ClearProgress();

    /// <inheritdoc />
    public override void NotifyEndApplication()
    {
    }

    private static PSNotSupportedException NoNestedPrompt() =>
        new($"This shell has no nested prompts. PowerShell has: {EngineInfo.PowerShellAddress}");
}
