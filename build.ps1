<#
.SYNOPSIS
Builds, tests and packs TreatyTools.

.DESCRIPTION
Tasks, done in the order given:

  Clean    Deletes everything that a build makes.
  Build    Builds all projects; the module is then usable from this folder: Import-Module ./TreatyTools.psd1
  Dataset  Builds, then compiles seeds/ into datasets/.
  Test     Builds, then runs the tests (dotnet test).
  Pester   Builds, then runs the tests in tests/Pester in a PowerShell of its own. Needs PowerShell 7.6 and Pester 5.
  Package  Builds for release and makes output/TreatyTools/<version>, a folder that Import-Module and Publish-PSResource take, and a zip of it.

Runs in PowerShell and, where there is none, in the shell of this repository:
dotnet run --project src/TreatyTools.Shell -- -File build.ps1 Test

.EXAMPLE
./build.ps1
.EXAMPLE
./build.ps1 Clean, Package
#>
[CmdletBinding()]
param(
    # What to do: Clean, Build, Dataset, Test, Pester, Package.
    [Parameter(Position = 0)]
    [string[]] $Task = 'Build',

    # Debug or Release. Package takes Release unless told otherwise.
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

# This script uses the language, .NET and native commands only: the shell has no Join-Path, Test-Path, Write-Host and the like.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$names = 'Clean', 'Build', 'Dataset', 'Test', 'Pester', 'Package'
$packageConfiguration = if ($PSBoundParameters.ContainsKey('Configuration')) { $Configuration } else { 'Release' }

function Write-Step([string] $text) { [Console]::Out.WriteLine("== $text") }

function Invoke-Dotnet {
    & dotnet @args | ForEach-Object { [Console]::Out.WriteLine($_) }
    if ($LASTEXITCODE -ne 0) { throw "'dotnet $args' failed with exit code $LASTEXITCODE." }
}

function Remove-Folder([string] $path) {
    if ([System.IO.Directory]::Exists($path)) { [System.IO.Directory]::Delete($path, $true) }
}

function Copy-Folder([string] $from, [string] $to) {
    foreach ($file in [System.IO.Directory]::GetFiles($from, '*', 'AllDirectories')) {
        if ([System.IO.Path]::GetExtension($file) -eq '.pdb') { continue }
        $target = [System.IO.Path]::Combine($to, [System.IO.Path]::GetRelativePath($from, $file))
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($target))
        [System.IO.File]::Copy($file, $target)
    }
}

function Invoke-Clean {
    foreach ($name in 'bin', 'en-US', 'output') { Remove-Folder "$root/$name" }
    foreach ($folder in "$root/src", "$root/tests", "$root/tests/Fixtures") {
        if (-not [System.IO.Directory]::Exists($folder)) { continue }
        foreach ($project in [System.IO.Directory]::GetDirectories($folder)) {
            Remove-Folder "$project/bin"
            Remove-Folder "$project/obj"
        }
    }
}

function Invoke-Build([string] $configuration) {
    Invoke-Dotnet build "$root/TreatyTools.sln" --configuration $configuration --nologo
}

# The dataset is compiled in a process of its own, which lets go of the module's files when it ends.
function Invoke-Dataset {
    Invoke-Build $Configuration
    Invoke-Dotnet run --project "$root/src/TreatyTools.Shell" --configuration $Configuration --no-build '--' -NonInteractive -wd $root -Command 'Build-TreatyDataset -Force'
}

function Invoke-Test {
    Invoke-Dotnet test "$root/TreatyTools.sln" --configuration $Configuration --nologo
}

function Invoke-Pester {
    $get = 'Get PowerShell 7.6 or later from https://aka.ms/powershell.'
    $pwsh = @(Get-Command pwsh -CommandType Application -ErrorAction Ignore)
    if ($pwsh.Count -eq 0) { throw "The task Pester needs PowerShell, and there is no pwsh on this machine. $get" }
    $found = & $pwsh[0].Source -NoProfile -NonInteractive -Command '"$($PSVersionTable.PSVersion)|$((Get-Module Pester -ListAvailable).Where{ $_.Version.Major -ge 5 }.Count)"'
    $version, $pester = "$found".Split('|')
    if ($version -notmatch '^(\d+)\.(\d+)' -or [version] $Matches[0] -lt [version] '7.6') { throw "The task Pester needs PowerShell 7.6 or later; pwsh here is $version. $get" }
    if ([int] $pester -eq 0) { throw 'The task Pester needs Pester 5, which is not installed here. In pwsh: Install-PSResource Pester' }

    Invoke-Build $Configuration
    & $pwsh[0].Source -NoProfile -NonInteractive -Command "Import-Module Pester -MinimumVersion 5.0; Invoke-Pester -Path '$($root.Replace("'", "''"))/tests/Pester' -CI:`$false -Output Detailed -PassThru | ForEach-Object { exit `$_.FailedCount + `$_.FailedBlocksCount + `$_.FailedContainersCount }" |
        ForEach-Object { [Console]::Out.WriteLine($_) }
    if ($LASTEXITCODE -ne 0) { throw "Pester reports $LASTEXITCODE failures." }
}

# The libraries that the package carries, each with its licence: by name, and as a copy of the text where its package has one.
function Write-Notices([string] $target) {
    $store = ("$(& dotnet nuget locals global-packages --list)" -replace '^.*?global-packages:\s*', '').Trim()
    $document = [System.Text.Json.JsonDocument]::Parse([System.IO.File]::ReadAllText("$target/bin/core/TreatyTools.Core.deps.json"))
    $rows = foreach ($library in $document.RootElement.GetProperty('libraries').EnumerateObject()) {
        if ($library.Value.GetProperty('type').GetString() -ne 'package') { continue }
        $name, $version = $library.Name.Split('/')
        $folder = [System.IO.Path]::Combine($store, $library.Value.GetProperty('path').GetString())
        $facts = @{}
        foreach ($element in [System.Xml.Linq.XDocument]::Load([System.IO.Directory]::GetFiles($folder, '*.nuspec')[0]).Root.Elements().Elements()) { $facts[$element.Name.LocalName] = $element }
        $licence = if (-not $facts.ContainsKey('license')) { if ($facts.ContainsKey('licenseUrl')) { "$($facts.licenseUrl.Value)" } }
        elseif ("$($facts.license.FirstAttribute.Value)" -eq 'expression') { $facts.license.Value }
        $texts = @([System.IO.Directory]::GetFiles($folder).Where{ [System.IO.Path]::GetFileName($_) -match '^(licen[sc]e|copying|notice|third.?party)' })
        foreach ($text in $texts) {
            $null = [System.IO.Directory]::CreateDirectory("$target/licences/$name")
            [System.IO.File]::Copy($text, "$target/licences/$name/$([System.IO.Path]::GetFileName($text))")
        }

        $where = if ($texts.Count -gt 0) { "licences/$name" } else { '' }
        if (-not $licence -and -not $where) { throw "The package '$name' says nothing of its licence." }
        $page = if ($facts.ContainsKey('projectUrl')) { $facts.projectUrl.Value } else { '' }
        "| $name $version | $(if ($licence) { $licence } else { 'see the text' }) | $where | $($facts.authors.Value -replace '\s+', ' ') | $page |"
    }

    $document.Dispose()
    $text = @('# Libraries in this package', '', 'TreatyTools is under the licence in LICENSE. In bin/core it carries these libraries of others, each under its own licence, and the typeface'
        'Liberation Sans (SIL Open Font License 1.1, bin/core/LICENSE-LiberationFonts.txt).', '', '| Library | Licence | Text | Authors | Page |', '| --- | --- | --- | --- | --- |') + $rows
    [System.IO.File]::WriteAllText("$target/THIRD-PARTY-NOTICES.md", ($text -join "`n") + "`n")
}

# What a module needs and nothing else. Seeds stay in the repository: they are the source of the datasets, which are complete without them.
function Invoke-Package {
    foreach ($name in 'bin', 'en-US') { Remove-Folder "$root/$name" }
    Invoke-Build $packageConfiguration
    $folders = 'bin', 'en-US', 'datasets'
    $files = 'TreatyTools.psd1', 'README.md', 'LICENSE', 'CHANGELOG.md'
    $missing = @($folders | Where-Object { -not [System.IO.Directory]::Exists("$root/$_") }) + @($files | Where-Object { -not [System.IO.File]::Exists("$root/$_") })
    if ($missing.Count -gt 0) { throw "The package would be incomplete: there is no $($missing -join ', ')." }

    $version = (Test-ModuleManifest "$root/TreatyTools.psd1").Version
    $target = "$root/output/TreatyTools/$version"
    $zip = "$root/output/TreatyTools-$version.zip"
    Remove-Folder "$root/output/TreatyTools"
    foreach ($name in $folders) { Copy-Folder "$root/$name" "$target/$name" }
    foreach ($name in $files) { [System.IO.File]::Copy("$root/$name", "$target/$name") }
    Write-Notices $target
    [System.IO.File]::Delete($zip)
    [System.IO.Compression.ZipFile]::CreateFromDirectory("$root/output/TreatyTools", $zip, 'Optimal', $true)
    $null = Test-ModuleManifest "$target/TreatyTools.psd1"
    Write-Step "Package: $target and $zip"
}

try {
    # pwsh -File hands over 'Clean,Package' as one text.
    $tasks = @($Task.ForEach{ $_.Split(',') }.ForEach{ $_.Trim() }.Where{ $_ -ne '' })
    foreach ($name in $tasks) {
        if ($names -notcontains $name) { throw "There is no task '$name'. The tasks are: $($names -join ', ')." }
    }

    if ($IsWindows -and $Host.Name -eq 'TreatyTools.Shell') {
        throw 'On Windows the shell holds the files that a build replaces. Run build.ps1 in PowerShell there, or use dotnet build and dotnet test.'
    }

    foreach ($name in $tasks) {
        Write-Step $name
        switch ($name) {
            'Clean' { Invoke-Clean }
            'Build' { Invoke-Build $Configuration }
            'Dataset' { Invoke-Dataset }
            'Test' { Invoke-Test }
            'Pester' { Invoke-Pester }
            'Package' { Invoke-Package }
        }
    }

    Write-Step 'Done'
}
catch {
    [Console]::Error.WriteLine("build.ps1: $($_.Exception.Message)")
    exit 1
}
