BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $data = Import-PowerShellDataFile $Manifest
}

Describe 'The manifest' {
    It 'passes Test-ModuleManifest without an error' {
        $null = Test-ModuleManifest $Manifest -ErrorVariable problems
        $problems | Should -BeNullOrEmpty
    }

    It 'exports cmdlets only' {
        $data.FunctionsToExport | Should -BeNullOrEmpty
        $data.VariablesToExport | Should -BeNullOrEmpty
    }

    It 'asks for PowerShell 7.6 and the Core edition' {
        $data.PowerShellVersion | Should -Be '7.6'
        $data.CompatiblePSEditions | Should -Be 'Core'
    }

    It 'names files that are there' {
        foreach ($file in @($data.NestedModules)) {
            "$Root/$file.psd1" | Should -Exist
        }
    }

    It 'says in an unbuilt clone what to run' {
        $clone = "$TestDrive/clone"
        $null = New-Item $clone -ItemType Directory
        Copy-Item $Manifest, "$Root/TreatyTools.Built.psm1" $clone
        Invoke-InNewProcess "try { Import-Module '$clone/TreatyTools.psd1' -ErrorAction Stop } catch { `$_.Exception.Message }" | Should -BeLike '*not built*./build.ps1*'
    }

    It 'says who made it and under which licence' {
        $data.Author | Should -Not -BeNullOrEmpty
        $data.Description | Should -Not -BeNullOrEmpty
        $data.Copyright | Should -Match 'MIT'
    }
}
