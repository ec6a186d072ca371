BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'The official text under the records' {
    BeforeAll {
        $File = "$TestDrive/convention.txt"
        @'
Article 1. Statement of purpose
This text shall serve as an example.

Article 2. Use of terms
(a) "Example" means a text that nobody adopted;
(b) "Nobody" means everybody else.

Article 24. Conditions and safeguards
1. There shall be safeguards.
2. They shall be looked at.
'@ | Set-Content $File
    }

    AfterEach { Get-TreatyText -Registered | Where-Object Path -EQ $File | Unregister-TreatyText }

    It 'refuses a text of another treaty, and binds it by force' {
        { Register-TreatyText uncc-final $File -ErrorAction Stop } | Should -Throw -ErrorId 'TextDoesNotFit*'
        Register-TreatyText uncc-final $File -Force
        (Get-TreatyText -Registered | Where-Object Path -EQ $File).State | Should -Be 'Usable'
    }

    It 'gives the words with the provision, and finds them' {
        Register-TreatyText uncc-final $File -Force
        (Get-TreatyProvision 24).Text | Should -Be "1. There shall be safeguards.`n2. They shall be looked at."
        (Get-TreatyProvision uncc/2/b).Text | Should -BeLike '*everybody else.'
        (Get-TreatyProvision -Text '"nobody adopted"').Id | Should -Be 'uncc/2'
        Get-TreatyProvision 24 | Format-List | Out-String | Should -Match 'Text +: 1\. There shall be safeguards\.'
    }

    It 'leaves equality and walking as they are' {
        $before = Get-TreatyProvision 24
        Register-TreatyText uncc-final $File -Force
        Get-TreatyProvision 24 | Should -Be $before
        (Get-TreatyProvision 24 | Get-TreatyConcern).Count | Should -Be ($before | Get-TreatyConcern).Count
    }

    It 'holds the records against the text' {
        $findings = Test-TreatyText uncc-final $File -Force
        $findings | Where-Object Rule -EQ 'text-heading' | Should -BeNullOrEmpty
        $findings.RecordId | Should -Contain 'uncc/24/3'
        Test-TreatyText uncc-final $File -Force -Quiet | Should -BeFalse
    }

    It 'goes to the network only when it is told to' {
        Save-TreatyText uncc-final "$TestDrive/saved.pdf" -WhatIf
        "$TestDrive/saved.pdf" | Should -Not -Exist
    }
}
