BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Votes of States' {
    It 'has a record for each member, those that did not vote among them' {
        $votes = Get-TreatyVote -Event res-74-247-2019
        $votes | Should -HaveCount 193
        ($votes | Group-Object Vote | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) | Should -Be 'abstain 33', 'no 60', 'non-voting 21', 'yes 79'
    }

    It 'leads to what the States signed' {
        $signed = Get-TreatyVote -Event res-74-247-2019 -Vote no | Get-TreatyParticipation -Treaty uncc -Signed -AsOf 2025-10-26
        $signed.Party | Should -Contain 'GBR'
        $signed.Party | Should -Not -Contain 'USA'
    }

    It 'shows a table with the State and its vote' {
        $shown = Get-TreatyVote -Country US -During 2019 | Format-Table | Out-String -Width 100
        $shown | Should -Match '2019-12-27\s+USA\s+no\s+United States of America\s+res-74-247-2019'
    }
}

Describe 'Groups of States' {
    It 'knows the members of the day' {
        (Get-TreatyVote -Event res-74-247-2019 -Group EU).Country | Should -Contain 'GBR'
        (Get-TreatyParticipation -Treaty ets185 -Group EU).Party | Should -Not -Contain 'GBR'
        Get-TreatyVote -Event res-74-247-2019 -Group 'African Group' | Should -HaveCount 54
    }

    It 'names the nearest group where one is unknown, and goes on with the others' {
        { Get-TreatyVote -Group 'Afrcan Group' -ErrorAction Stop } | Should -Throw -ExpectedMessage "*'African Group'*" -ErrorId 'UnknownGroup*'
        $found = Get-TreatyVote -Group Mars, EU -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'UnknownGroup*'
        $found | Should -HaveCount 56
    }

    It 'completes by code and by name' {
        (Complete-Input 'Get-TreatyConcern -Group GRU').CompletionText | Should -Be 'GRULAC'
        (Complete-Input "Get-TreatyVote -Group 'Arab").CompletionText | Should -Be 'LAS'
    }
}
