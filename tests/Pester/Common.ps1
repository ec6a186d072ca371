# Dot-sourced by every Pester file in its BeforeAll: the module as it is built, imported once, and what several files use.

$Root = [System.IO.Path]::GetFullPath("$PSScriptRoot/../..")
$Manifest = "$Root/TreatyTools.psd1"

if (-not (Test-Path "$Root/bin/TreatyTools.dll")) {
    throw "The module is not built. Run './build.ps1' first."
}

if (-not (Get-Module TreatyTools)) {
    Import-Module $Manifest -ErrorAction Stop
}

# The completions of a text, the cursor being at its end.
function Complete-Input([string] $Text) {
    [System.Management.Automation.CommandCompletion]::CompleteInput($Text, $Text.Length, $null).CompletionMatches
}

# Runs a script in a PowerShell of its own and gives its output as one text; $args holds the arguments. The module is not imported there. A PowerShell
# that was installed as a tool of .NET runs in the process "dotnet" and has no program beside its assemblies; the one on the path starts it.
function Invoke-InNewProcess([string] $Script) {
    $own = Get-Process -Id $PID
    $pwsh = if ($own.ProcessName -like 'pwsh*') { $own.Path } else { (Get-Command pwsh -CommandType Application)[0].Source }
    (& $pwsh -NoProfile -NonInteractive -Command $Script 2>&1 | Out-String).Trim().ReplaceLineEndings("`n")
}
