BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'The official text under the records' {
    BeforeEach {
        $File = "$TestDrive/convention.txt"
        @'
Article 1. Statement of purpose
This text shall serve as an example.

Article 2. Use of terms
(a) "Example" means a text that nobody adopted;
(b) "Nobody" means everybody else.

Article 3. Scope of application
This text shall apply to examples.

Article 4. Offences of others
1. There may be others.

Article 5. Protection of sovereignty
1. Borders shall be respected.
2. So shall fences.
'@ | Set-Content $File
    }

    AfterEach { (Get-TreatyText -Registered).Registrations | Where-Object Path -EQ $File | Unregister-TreatyText }

    It 'refuses a text of another treaty, and binds it by force' {
        { Register-TreatyText uncc-final $File -ErrorAction Stop } | Should -Throw -ErrorId 'TextDoesNotFit*'
        Register-TreatyText uncc-final $File -Force
        ((Get-TreatyText -Registered).Registrations | Where-Object Path -EQ $File).State | Should -Be 'Usable'
    }

    It 'gives the words with the provision, and finds them' {
        Register-TreatyText uncc-final $File -Force
        (Get-TreatyProvision 5).Text | Should -Be "1. Borders shall be respected.`n2. So shall fences."
        (Get-TreatyProvision uncc/2/b).Text | Should -BeLike '*everybody else.'
        (Get-TreatyProvision -Text '"nobody adopted"').Id | Should -Be 'uncc/2'
        Get-TreatyProvision 5 | Format-List | Out-String | Should -Match 'Text +: .*1\. Borders shall be respected\.'
    }

    It 'cites a provision with its words, cut where that is asked' {
        Register-TreatyText uncc-final $File -Force
        Get-TreatyProvision 5 | Export-TreatyCitation -Format Text -Quote | Should -Match '“1\. Borders shall be respected\.'
        (Get-TreatyProvision 5 | Export-TreatyCitation -Format CslJson -Quote -MaxWords 3 | ConvertFrom-Json).note | Should -Match 'Borders shall'
        { Get-TreatyProvision 5 | Export-TreatyCitation -Format Text -MaxWords 3 -ErrorAction Stop } | Should -Throw -ErrorId 'QuoteNotAsked*'
    }

    It 'takes a draft, and tells on what ground an article is another' {
        Register-TreatyText uncc-final $File -Force
        Register-TreatyText uncc-zero-draft $File -Force
        $place = Resolve-TreatyArticle 5 -Draft uncc-zero-draft
        $place.Ground | Should -Not -BeNullOrEmpty
        (Get-TreatyProvision -Text '"nobody adopted"').Id | Should -Be 'uncc/2'
    }

    It 'finds what of a text is no provision' {
        Add-Content $File "`nAnnex`n`nThe list of lanterns has seven lines."
        Register-TreatyText uncc-final $File -Force
        $hit = Find-TreatyRecord 'lanterns'
        $hit.Count | Should -Be 1
        $hit.Document | Should -Not -BeNullOrEmpty
    }

    It 'leaves equality and walking as they are' {
        $before = Get-TreatyProvision 5
        Register-TreatyText uncc-final $File -Force
        Get-TreatyProvision 5 | Should -Be $before
        (Get-TreatyProvision 5 | Get-TreatyConcern).Count | Should -Be ($before | Get-TreatyConcern).Count
    }

    It 'holds the records against the text' {
        $findings = Test-TreatyText uncc-final $File -Force
        ($findings | Where-Object Rule -EQ 'text-heading').RecordId | Should -Be 'uncc/4'
        $findings.RecordId | Should -Contain 'uncc/4/2'
        Test-TreatyText uncc-final $File -Force -Quiet | Should -BeFalse
    }

    It 'goes to the network only when it is told to' {
        Save-TreatyText uncc-final "$TestDrive/saved.pdf" -WhatIf
        "$TestDrive/saved.pdf" | Should -Not -Exist
    }
}
