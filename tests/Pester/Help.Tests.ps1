#Requires -Version 7.6
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"
    $commands = foreach ($command in Get-Command -Module TreatyTools -CommandType Cmdlet) { @{ Name = $command.Name; Command = $command } }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'Help of <Name>' -ForEach $commands {
    BeforeAll {
        $help = Get-Help $Name -Full
    }

    It 'has a synopsis that is not the syntax' {
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -Match ([regex]::Escape('[<CommonParameters>]'))
    }

    It 'has a description' {
        ($help.description.Text -join '').Trim() | Should -Not -BeNullOrEmpty
    }

    It 'describes every parameter as the engine has it' {
        foreach ($parameter in $Command.Parameters.Values.Where{ $_.Name -notin [System.Management.Automation.Cmdlet]::CommonParameters }) {
            $text = $help.parameters.parameter | Where-Object name -EQ $parameter.Name
            ($text.description.Text -join '').Trim() | Should -Not -BeNullOrEmpty -Because "-$($parameter.Name) needs a text"
            [bool]::Parse($text.globbing) | Should -Be ($parameter.Attributes.Where{ $_ -is [System.Management.Automation.SupportsWildcardsAttribute] }.Count -gt 0)
        }
    }

    It 'has one line of syntax for each parameter set' {
        @($help.syntax.syntaxItem) | Should -HaveCount @($Command.ParameterSets).Count
    }

    It 'has two examples at least, and they parse' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        foreach ($example in $help.examples.example) {
            $faults = $null
            $null = [System.Management.Automation.Language.Parser]::ParseInput($example.code, [ref]$null, [ref]$faults)
            $faults | Should -BeNullOrEmpty
        }
    }

    It 'points to commands and topics that are there' {
        foreach ($link in $help.relatedLinks.navigationLink.linkText) {
            if ($link -like 'about_*') {
                "$PSScriptRoot/../../en-US/$link.help.txt" | Should -Exist -Because "$link is linked"
                continue
            }

            Get-Command $link -Module TreatyTools -ErrorAction Ignore | Should -Not -BeNullOrEmpty -Because "$link is linked"
        }
    }
}

Describe 'The topic' {
    It 'is found by its name' {
        Get-Help about_TreatyTools | Should -Match 'SHORT DESCRIPTION'
    }
}
