using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace TreatyTools.Shell.Hosting;

/// <summary>What this shell runs on, and what that lacks beside a full PowerShell.</summary>
internal static class EngineInfo
{
    /// <summary>Where PowerShell is to be had.</summary>
    internal const string PowerShellAddress = "https://aka.ms/powershell";

    /// <summary>Commands of Microsoft.PowerShell.Utility that people miss first.</summary>
    private static readonly string[] Utility =
    [
        "Add-Member", "Add-Type", "Clear-Variable", "Compare-Object", "ConvertFrom-Csv", "ConvertFrom-Json", "ConvertFrom-StringData",
        "ConvertTo-Csv", "ConvertTo-Html", "ConvertTo-Json", "ConvertTo-Xml", "Export-Clixml", "Export-Csv", "Format-Custom", "Format-Hex",
        "Format-List", "Format-Table", "Format-Wide", "Get-Date", "Get-FileHash", "Get-Member", "Get-Random", "Get-Unique", "Get-Variable",
        "Group-Object", "Import-Clixml", "Import-Csv", "Import-PowerShellDataFile", "Invoke-Expression", "Invoke-RestMethod",
        "Invoke-WebRequest", "Join-String", "Measure-Command", "Measure-Object", "New-Object", "New-Variable", "Out-File", "Out-String",
        "Read-Host", "Remove-Variable", "Select-Object", "Select-String", "Select-Xml", "Set-Variable", "Sort-Object", "Start-Sleep",
        "Tee-Object", "Write-Debug", "Write-Error", "Write-Host", "Write-Information", "Write-Output", "Write-Progress", "Write-Verbose",
        "Write-Warning",
    ];

    /// <summary>Commands of Microsoft.PowerShell.Management that people miss first.</summary>
    private static readonly string[] Management =
    [
        "Add-Content", "Clear-Content", "Convert-Path", "Copy-Item", "Get-ChildItem", "Get-Clipboard", "Get-Content", "Get-Item",
        "Get-ItemProperty", "Get-Location", "Get-Process", "Invoke-Item", "Join-Path", "Move-Item", "New-Item", "New-PSDrive",
        "Pop-Location", "Push-Location", "Remove-Item", "Rename-Item", "Resolve-Path", "Set-Content", "Set-Item", "Set-Location",
        "Split-Path", "Start-Process", "Stop-Process", "Test-Connection", "Test-Path",
    ];

    private static readonly HashSet<string> Missing = new([.. Utility, .. Management], StringComparer.OrdinalIgnoreCase);

    /// <summary>Version of the engine.</summary>
    internal static string EngineVersion { get; } =
        typeof(PowerShell).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split(' ', '+')[0]
        ?? typeof(PowerShell).Assembly.GetName().Version!.ToString(3);

    /// <summary>Version of the shell.</summary>
    internal static Version ShellVersion { get; } = typeof(EngineInfo).Assembly.GetName().Version!;

    /// <summary>First line of the prompt and answer to -Version.</summary>
    internal static string Banner => $"TreatyTools {ShellVersion.ToString(3)} shell on the PowerShell engine {EngineVersion}";

    /// <summary>What a person at the prompt should know before trying the commands of a full PowerShell.</summary>
    internal static string Notice =>
        $"""
        It has the PowerShell language and the TreatyTools commands. The engine package
        lacks PowerShell's own Utility and Management commands: Select-Object,
        Sort-Object, Group-Object, Measure-Object, Format-Table, Format-List,
        ConvertTo-Json, Export-Csv, Write-Host, Get-Content, Get-ChildItem,
        Set-Location and the like. For those get PowerShell 7.6 or later from
        {PowerShellAddress} and there Import-Module ./TreatyTools.psd1
        Get-Command -Module TreatyTools lists the commands, Get-Help NAME -Examples
        shows how to use one, exit leaves.
        """;

    /// <summary>A sentence about a command (or its alias) that a full PowerShell has and this shell has not; null for any other name.</summary>
    internal static string? HintAboutMissing(string name, CommandInvocationIntrinsics commands)
    {
        if (!Missing.Contains(name))
        {
            string? target = (commands.GetCommand(name, CommandTypes.Alias) as AliasInfo)?.Definition;
            if (target is null || !Missing.Contains(target))
            {
                return null;
            }

            name = target;
        }

        return $"{name} comes with PowerShell, not with the engine package that this shell runs on."
            + $"{Environment.NewLine}PowerShell 7.6 or later, which has it, is at {PowerShellAddress}";
    }

    /// <summary>The session state that every runspace of the shell starts from.</summary>
    internal static InitialSessionState NewSessionState() => InitialSessionState.CreateDefault2();
}
