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
        foreach ($file in @($data.RootModule) + @($data.RequiredAssemblies) + @($data['FormatsToProcess']) + @($data['TypesToProcess']) | Where-Object { $_ }) {
            "$Root/$file" | Should -Exist
        }
    }

    It 'says who made it and under which licence' {
        $data.Author | Should -Not -BeNullOrEmpty
        $data.Description | Should -Not -BeNullOrEmpty
        $data.Copyright | Should -Match 'MIT'
    }
}
