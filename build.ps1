<#
.SYNOPSIS
Builds, tests and packs TreatyTools.

.DESCRIPTION
Tasks, done in the order given:

  Clean    Deletes everything that a build makes.
  Build    Builds the module with its help and the shell for daily use, compiled ahead for this machine: Import-Module ./TreatyTools.psd1.
           Where the compiler for that is not to be had (it comes from NuGet once), the module is the same and its first commands take longer.
           With -Configuration Debug it builds all projects, tests included, and compiles nothing ahead.
  Dataset  Builds, then compiles seeds/ into datasets/.
  Test     Builds, then runs the tests (dotnet test).
  Pester   Builds, then runs the tests in tests/Pester in a PowerShell of its own. Needs PowerShell 7.6 and Pester 5.
  Package  Builds for release and makes one package for each runtime: output/<runtime>/TreatyTools/<version>, a folder that Import-Module takes, and a zip of
           it, with the licences of what it carries, a bill of materials (bom.json, CycloneDX) and the hashes of the zips (output/SHA256SUMS).
           docs/PUBLISHING.md tells what to do with them.

Runs in PowerShell and, where there is none, in the shell of this repository:
dotnet run --project src/TreatyTools.Shell -- -File build.ps1 Test

.EXAMPLE
./build.ps1
.EXAMPLE
./build.ps1 Clean, Package
.EXAMPLE
./build.ps1 Package -Runtime any

The one package that runs everywhere, as a gallery wants it: larger, and compiled as it runs.
#>
[CmdletBinding()]
param(
    # What to do: Clean, Build, Dataset, Test, Pester, Package.
    [Parameter(Position = 0)]
    [string[]] $Task = 'Build',

    # Debug or Release. Build and Package take Release unless told otherwise, the others Debug.
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration,

    # The runtimes to pack for; any is one package for all of them.
    [string[]] $Runtime = @('win-x64', 'win-arm64', 'linux-x64', 'linux-arm64', 'osx-x64', 'osx-arm64'),

    # Where packages go.
    [string] $Output,

    # Packs what is built already. Only for the runtime any.
    [switch] $NoBuild
)

# This script uses the language, .NET and native commands only: the shell has no Join-Path, Test-Path, Write-Host and the like.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$names = 'Clean', 'Build', 'Dataset', 'Test', 'Pester', 'Package'
$release = if ($Configuration) { $Configuration } else { 'Release' }
$debug = if ($Configuration) { $Configuration } else { 'Debug' }
$packages = if ($Output) { [System.IO.Path]::GetFullPath($Output, $PWD.ProviderPath) } else { "$root/output" }

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
        if ($file -match '\.(pdb|xml)$' -and $file -notmatch '-Help\.xml$') { continue }
        $target = [System.IO.Path]::Combine($to, [System.IO.Path]::GetRelativePath($from, $file))
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($target))
        [System.IO.File]::Copy($file, $target)
    }
}

function Invoke-Clean {
    foreach ($name in 'bin', 'en-US', 'output') { Remove-Folder "$root/$name" }
    [System.IO.File]::Delete("$root/TreatyTools.Built.psd1")
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

# The module, its help and the shell, without the tests.
function Invoke-ModuleBuild([string] $configuration) {
    Invoke-Dotnet build "$root/src/TreatyTools.Shell" --configuration $configuration --nologo
}

# Compiles the assemblies ahead for a runtime, and puts them with the native files of that runtime alone into a folder bin. What it takes to compile ahead, the
# compiler and the runtime, comes from the package feed once. Where it is not there the assemblies are what any build makes: the same, with slower first commands.
function Publish-Bin([string] $runtime, [string] $configuration, [string] $bin) {
    $work = "$root/output/obj/$runtime"
    $ahead = $true
    Remove-Folder $work
    try { Invoke-Dotnet restore "$root/src/TreatyTools.Core" --runtime $runtime '-p:PublishReadyToRun=true' '-p:UseAppHost=false' }
    catch {
        $ahead = $false
        Write-Step "Not compiled ahead for $runtime, since the package feed has not what that takes; the first commands of a session take longer."
    }

    foreach ($project in 'TreatyTools.Core', 'TreatyTools') {
        Invoke-Dotnet publish "$root/src/$project" --configuration $configuration --runtime $runtime --self-contained false "-p:PublishReadyToRun=$ahead" '-p:UseAppHost=false' --output "$work/$project" --nologo
    }

    Remove-Folder "$bin/core"
    Copy-Folder "$work/TreatyTools.Core" "$bin/core"
    foreach ($name in 'TreatyTools.dll', 'TreatyTools.Model.dll') { [System.IO.File]::Copy("$work/TreatyTools/$name", "$bin/$name", $true) }
    Remove-Folder $work
}

function Get-OwnRuntime {
    $system = if ($IsWindows) { 'win' } elseif ($IsMacOS) { 'osx' } elseif ([System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier -match 'musl|alpine') { 'linux-musl' } else { 'linux' }
    "$system-$("$([System.Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)".ToLowerInvariant())"
}

function Invoke-DailyBuild {
    if ($release -eq 'Debug') { Invoke-Build Debug; return }
    Invoke-ModuleBuild Release
    Publish-Bin (Get-OwnRuntime) Release "$root/bin"
}

# The dataset is compiled in a process of its own, which lets go of the module's files when it ends.
function Invoke-Dataset {
    Invoke-Build $debug
    Invoke-Dotnet run --project "$root/src/TreatyTools.Shell" --configuration $debug --no-build '--' -NonInteractive -wd $root -Command 'Build-TreatyDataset -Force'
}

function Invoke-Test {
    Invoke-Dotnet test "$root/TreatyTools.sln" --configuration $debug --nologo
}

function Invoke-Pester {
    $get = 'Get PowerShell 7.6 or later from https://aka.ms/powershell.'
    $pwsh = @(Get-Command pwsh -CommandType Application -ErrorAction Ignore)
    if ($pwsh.Count -eq 0) { throw "The task Pester needs PowerShell, and there is no pwsh on this machine. $get" }
    $found = & $pwsh[0].Source -NoProfile -NonInteractive -Command '"$($PSVersionTable.PSVersion)|$((Get-Module Pester -ListAvailable).Where{ $_.Version.Major -ge 5 }.Count)"'
    $version, $pester = "$found".Split('|')
    if ($version -notmatch '^(\d+)\.(\d+)' -or [version] $Matches[0] -lt [version] '7.6') { throw "The task Pester needs PowerShell 7.6 or later; pwsh here is $version. $get" }
    if ([int] $pester -eq 0) { throw 'The task Pester needs Pester 5, which is not installed here. In pwsh: Install-PSResource Pester' }

    Invoke-Build $debug
    & $pwsh[0].Source -NoProfile -NonInteractive -Command "Import-Module Pester -MinimumVersion 5.0; Invoke-Pester -Path '$($root.Replace("'", "''"))/tests/Pester' -CI:`$false -Output Detailed -PassThru | ForEach-Object { exit `$_.FailedCount + `$_.FailedBlocksCount + `$_.FailedContainersCount }" |
        ForEach-Object { [Console]::Out.WriteLine($_) }
    if ($LASTEXITCODE -ne 0) { throw "Pester reports $LASTEXITCODE failures." }
}

# The libraries of others that a package carries: name, version, licence, authors, page, and the folder of each on this machine.
function Get-Library([string] $target) {
    $store = ("$(& dotnet nuget locals global-packages --list)" -replace '^.*?global-packages:\s*', '').Trim()
    $document = [System.Text.Json.JsonDocument]::Parse([System.IO.File]::ReadAllText("$target/bin/core/TreatyTools.Core.deps.json"))
    foreach ($library in $document.RootElement.GetProperty('libraries').EnumerateObject()) {
        # What a package for one runtime lists of the runtime itself is not in it.
        if ($library.Value.GetProperty('type').GetString() -ne 'package') { continue }
        $name, $version = $library.Name.Split('/')
        $folder = [System.IO.Path]::Combine($store, $library.Value.GetProperty('path').GetString())
        $facts = @{}
        foreach ($element in [System.Xml.Linq.XDocument]::Load([System.IO.Directory]::GetFiles($folder, '*.nuspec')[0]).Root.Elements().Elements()) { $facts[$element.Name.LocalName] = $element }
        $address = if ($facts.ContainsKey('licenseUrl')) { "$($facts.licenseUrl.Value)" } else { '' }
        $isExpression = $facts.ContainsKey('license') -and "$($facts.license.FirstAttribute.Value)" -eq 'expression'
        @{
            Name = $name; Version = $version; Folder = $folder; Authors = $facts.authors.Value -replace '\s+', ' '
            Expression = if ($isExpression) { $facts.license.Value } else { '' }
            Address = if ($isExpression) { '' } elseif ($facts.ContainsKey('license')) { '' } else { $address }
            Page = if ($facts.ContainsKey('projectUrl')) { $facts.projectUrl.Value } else { '' }
            Texts = @([System.IO.Directory]::GetFiles($folder).Where{ [System.IO.Path]::GetFileName($_) -match '^(licen[sc]e|copying|notice|third.?party)' })
        }
    }

    $document.Dispose()
}

# Each library with its licence: by name, and as a copy of the text where its package has one.
function Write-Notices([string] $target, [object[]] $libraries) {
    $rows = foreach ($library in $libraries) {
        $name = $library.Name
        foreach ($text in $library.Texts) {
            $null = [System.IO.Directory]::CreateDirectory("$target/licences/$name")
            [System.IO.File]::Copy($text, "$target/licences/$name/$([System.IO.Path]::GetFileName($text))")
        }

        $where = if ($library.Texts.Count -gt 0) { "licences/$name" } else { '' }
        $licence = "$($library.Expression)$($library.Address)"
        if (-not $licence -and -not $where) { throw "The package '$name' says nothing of its licence." }
        "| $name $($library.Version) | $(if ($licence) { $licence } else { 'see the text' }) | $where | $($library.Authors) | $($library.Page) |"
    }

    $text = @('# Libraries in this package', '', 'TreatyTools is under the licence in LICENSE. In bin/core it carries these libraries of others, each under its own licence, and the typeface'
        'Liberation Sans (SIL Open Font License 1.1, bin/core/LICENSE-LiberationFonts.txt).', '', '| Library | Licence | Text | Authors | Page |', '| --- | --- | --- | --- | --- |') + $rows
    [System.IO.File]::WriteAllText("$target/THIRD-PARTY-NOTICES.md", ($text -join "`n") + "`n")
}

function Get-FileHashText([string] $path) { [System.Convert]::ToHexStringLower([System.Security.Cryptography.SHA256]::HashData([System.IO.File]::ReadAllBytes($path))) }

function New-JsonArray([object[]] $items) {
    $array = [System.Text.Json.Nodes.JsonArray]::new()
    foreach ($item in $items) { $array.Add([System.Text.Json.Nodes.JsonNode] $item) }
    , $array
}

# An object of JSON from pairs, in their order.
function New-JsonObject([System.Collections.Specialized.OrderedDictionary] $pairs) {
    $object = [System.Text.Json.Nodes.JsonObject]::new()
    foreach ($key in $pairs.Keys) { $object.Add($key, [System.Text.Json.Nodes.JsonNode] $pairs[$key]) }
    , $object
}

# What the package is made of, as CycloneDX 1.6: libraries with licence and the hash of their NuGet package, and each file with its hash.
function Write-BillOfMaterials([string] $target, [string] $version, [string] $runtime, [object[]] $libraries) {
    $hash = { param($kind, $value) New-JsonArray @(New-JsonObject ([ordered]@{ alg = $kind; content = $value })) }
    $components = @(foreach ($library in $libraries) {
            $licence = if ($library.Expression) { [ordered]@{ expression = $library.Expression } }
            else {
                $told = [ordered]@{ name = if ($library.Texts) { "licences/$($library.Name)" } else { 'see url' } }
                if ($library.Address) { $told.url = $library.Address }
                [ordered]@{ license = New-JsonObject $told }
            }
            $sum = [System.Convert]::FromBase64String([System.IO.File]::ReadAllText([System.IO.Directory]::GetFiles($library.Folder, '*.nupkg.sha512')[0]).Trim())
            $purl = "pkg:nuget/$($library.Name)@$($library.Version)"
            New-JsonObject ([ordered]@{
                    type = 'library'; 'bom-ref' = $purl; name = $library.Name; version = $library.Version; authors = New-JsonArray @(New-JsonObject ([ordered]@{ name = $library.Authors }))
                    hashes = & $hash 'SHA-512' ([System.Convert]::ToHexStringLower($sum)); licenses = New-JsonArray @(New-JsonObject $licence); purl = $purl
                })
        }
        New-JsonObject ([ordered]@{ type = 'data'; name = 'Liberation Sans'; licenses = New-JsonArray @(New-JsonObject ([ordered]@{ license = New-JsonObject ([ordered]@{ id = 'OFL-1.1' }) })) })
        foreach ($file in [string[]] [System.Linq.Enumerable]::Order([System.IO.Directory]::GetFiles($target, '*', 'AllDirectories'), [System.StringComparer]::Ordinal)) {
            New-JsonObject ([ordered]@{ type = 'file'; name = [System.IO.Path]::GetRelativePath($target, $file).Replace('\', '/'); hashes = & $hash 'SHA-256' (Get-FileHashText $file) })
        })
    $itself = New-JsonObject ([ordered]@{
            type = 'library'; name = 'TreatyTools'; version = $version; licenses = New-JsonArray @(New-JsonObject ([ordered]@{ expression = 'MIT AND CC-BY-4.0' }))
            properties = New-JsonArray @(New-JsonObject ([ordered]@{ name = 'runtime'; value = $runtime }))
        })
    $bom = New-JsonObject ([ordered]@{
            bomFormat = 'CycloneDX'; specVersion = '1.6'; version = 1; metadata = New-JsonObject ([ordered]@{ component = $itself }); components = New-JsonArray $components
        })
    $options = [System.Text.Json.JsonSerializerOptions]::new()
    $options.WriteIndented = $true
    [System.IO.File]::WriteAllText("$target/bom.json", $bom.ToJsonString($options).ReplaceLineEndings("`n") + "`n")
}

# The manifest of a package. In a clone it leaves what is loaded to a second one, which is there once something was built; a package always has it, and reads
# one manifest faster than two.
function Write-Manifest([string] $target) {
    $loaded = [System.IO.File]::ReadAllLines("$root/TreatyTools.Built.psd1").Where{ $_ -match '^\s*(RootModule|RequiredAssemblies|FormatsToProcess)\b' }.ForEach{ $_ -replace '^ *(\w+) *=', { '    ' + $_.Groups[1].Value.PadRight(20) + ' =' } }
    $lines = foreach ($line in [System.IO.File]::ReadAllLines("$root/TreatyTools.psd1")) {
        if ($line -match '^\s*NestedModules\b') { $loaded } elseif ($line -notmatch '^    #') { $line }
    }

    [System.IO.File]::WriteAllText("$target/TreatyTools.psd1", ($lines -join "`n") + "`n")
}

# What a module needs and nothing else. Seeds stay in the repository: they are the source of the datasets, which are complete without them.
function Invoke-Package {
    $known = 'win-x64', 'win-arm64', 'linux-x64', 'linux-arm64', 'osx-x64', 'osx-arm64', 'any'
    foreach ($name in $runtimes) {
        if ($known -notcontains $name) { throw "There is no package for '$name'. The runtimes are: $($known -join ', ')." }
    }

    if ($NoBuild -and "$runtimes" -ne 'any') { throw 'A package for one runtime is compiled for it: -NoBuild goes with -Runtime any only.' }
    if (-not $NoBuild) {
        foreach ($name in 'bin', 'en-US') { Remove-Folder "$root/$name" }
        Invoke-ModuleBuild $release
    }

    $folders = 'bin', 'en-US', 'datasets'
    $files = 'README.md', 'LICENSE', 'CHANGELOG.md'
    $missing = @($folders | Where-Object { -not [System.IO.Directory]::Exists("$root/$_") }) + @($files + 'TreatyTools.Built.psd1' | Where-Object { -not [System.IO.File]::Exists("$root/$_") })
    if ($missing.Count -gt 0) { throw "The package would be incomplete: there is no $($missing -join ', ')." }

    $version = (Test-ModuleManifest "$root/TreatyTools.psd1").Version
    foreach ($name in $runtimes) {
        $target = "$packages/$name/TreatyTools/$version"
        $zip = "$packages/TreatyTools-$version-$name.zip"
        Remove-Folder "$packages/$name"
        foreach ($folder in $folders) { Copy-Folder "$root/$folder" "$target/$folder" }
        foreach ($file in $files) { [System.IO.File]::Copy("$root/$file", "$target/$file") }
        Write-Manifest $target
        if ($name -ne 'any') { Publish-Bin $name $release "$target/bin" }
        $libraries = @(Get-Library $target)
        Write-Notices $target $libraries
        Write-BillOfMaterials $target $version $name $libraries
        [System.IO.File]::Delete($zip)
        [System.IO.Compression.ZipFile]::CreateFromDirectory("$packages/$name", $zip, 'SmallestSize', $false)
        $null = Test-ModuleManifest "$target/TreatyTools.psd1"
        $megabytes = [System.IO.FileInfo]::new($zip).Length / 1e6
        Write-Step ([string]::Format([cultureinfo]::InvariantCulture, 'Package: {0}, {1:F1} MB', $zip, $megabytes))
        # With the natives of one runtime alone it is small; more would be something that does not belong there.
        if ($name -ne 'any' -and $megabytes -gt 45) { throw "The package for $name is larger than 45 MB." }
    }

    $sums = foreach ($zip in [string[]] [System.Linq.Enumerable]::Order([System.IO.Directory]::GetFiles($packages, "TreatyTools-$version-*.zip"), [System.StringComparer]::Ordinal)) {
        "$(Get-FileHashText $zip)  $([System.IO.Path]::GetFileName($zip))"
    }

    [System.IO.File]::WriteAllText("$packages/SHA256SUMS", ($sums -join "`n") + "`n")
}

try {
    # pwsh -File hands over 'Clean,Package' as one text.
    $tasks = @($Task.ForEach{ $_.Split(',') }.ForEach{ $_.Trim() }.Where{ $_ -ne '' })
    $runtimes = @($Runtime.ForEach{ $_.Split(',') }.ForEach{ $_.Trim() }.Where{ $_ -ne '' })
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
            'Build' { Invoke-DailyBuild }
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
