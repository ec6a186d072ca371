BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"
    $commands = @(Get-Command -Module TreatyTools -CommandType Cmdlet | ForEach-Object { @{ Name = $_.Name; Command = $_ } })
}

BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'The public surface' {
    It 'is made of cmdlets' {
        (Get-Module TreatyTools).ExportedFunctions.Count + (Get-Module TreatyTools).ExportedVariables.Count | Should -Be 0
    }

    Context '<Name>' -ForEach $commands {
        It 'has an approved verb and a noun that begins with Treaty' {
            (Get-Verb).Verb | Should -Contain ($Name -split '-')[0]
            ($Name -split '-')[1] | Should -BeLike 'Treaty*'
        }

        It 'says what it gives' {
            if (($Name -split '-')[0] -notin 'Export', 'Show') { $Command.OutputType | Should -Not -BeNullOrEmpty }
        }

        It 'has help with a synopsis, a description, examples and words for every parameter' {
            $help = Get-Help $Name -Full
            $help.Synopsis.Trim() | Should -Not -BeLike "$Name*"
            ($help.description | Out-String).Trim() | Should -Not -BeNullOrEmpty
            @($help.examples.example).Count | Should -BeGreaterOrEqual 2
            foreach ($parameter in $help.parameters.parameter) {
                ($parameter.description | Out-String).Trim() | Should -Not -BeNullOrEmpty -Because "-$($parameter.name) needs help"
            }
        }
    }
}
