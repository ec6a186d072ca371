BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'The module' {
    It 'is imported with its version' {
        (Get-Module TreatyTools).Version | Should -Be (Import-PowerShellDataFile $Manifest).ModuleVersion
    }

    It 'imports, imports again by force, goes and comes back without an error or a warning' {
        Invoke-InNewProcess "
            Import-Module '$Manifest'; Import-Module '$Manifest' -Force; Import-Module '$Manifest' -Force
            Remove-Module TreatyTools; Import-Module '$Manifest'; (Get-Module TreatyTools).Count" | Should -Be '1'
    }

    It 'is found through the module path' {
        $folder = Join-Path $TestDrive 'modules'
        $null = New-Item $folder -ItemType Directory
        $null = New-Item "$folder/TreatyTools" -ItemType SymbolicLink -Target $Root
        Invoke-InNewProcess "`$env:PSModulePath = '$folder'; Import-Module TreatyTools; (Get-Module TreatyTools).Name" | Should -Be 'TreatyTools'
    } -Skip:$IsWindows

    It 'gives its record types to scripts' {
        [TreatyTools.Model.Provision].Assembly.GetName().Name | Should -Be 'TreatyTools.Model'
    }

    It 'works in several runspaces at once' {
        $names = 1..8 | ForEach-Object -ThrottleLimit 4 -Parallel { Import-Module $using:Manifest; (Get-Module TreatyTools).Name }
        $names | Should -HaveCount 8
    }
}
