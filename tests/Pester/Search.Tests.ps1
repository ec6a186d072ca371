BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $lamps = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'texts')
    Set-Content (Join-Path $lamps 'lamps.txt') "Article 1`nLamps`nEvery harbour shall keep a lamp."
    Set-Content (Join-Path $lamps 'bells.txt') "Article 1`nBells`nA bell is rung in fog."
}

Describe 'Find-TreatyRecord' {
    It 'gives the best first, each with its record' {
        $hits = Find-TreatyRecord 'real-time NEAR traffic' -First 5
        $hits | Should -HaveCount 5
        $hits.Score | Should -Be ($hits.Score | Sort-Object -Descending)
        $hits[0].Record.Id | Should -Be $hits[0].Id
    }

    It 'folds hyphens and inflections' {
        (Find-TreatyRecord 'whistleblow*' -Table concerns).Id | Should -Contain ((Find-TreatyRecord '"whistle-blower"' -Table concerns -First 1).Id)
        (Find-TreatyRecord journalist).Id | Sort-Object | Should -Be ((Find-TreatyRecord journalists).Id | Sort-Object)
    }

    It 'pipes on to every command that takes records' {
        Find-TreatyRecord judge* -Table concerns | Get-TreatySource | Should -Not -BeNullOrEmpty
        (Find-TreatyRecord judge* -Table concerns -First 3 | ConvertTo-TreatyDataFrame -Property Id, Score | Get-TreatyConcern) | Should -HaveCount 3
        Find-TreatyRecord judge* -First 2 | Export-TreatyCitation -Format BibTeX | Should -Not -BeNullOrEmpty
    }

    It 'searches among what is piped in' {
        (Get-TreatyConcern -Outcome not-addressed | Find-TreatyRecord privacy).Record.Outcome | Sort-Object -Unique | Should -Be 'not-addressed'
        (Get-ChildItem $lamps | Find-TreatyRecord harbor).Id | Should -Be 'lamps/1'
        (Import-TreatyText "$lamps/*.txt" | Find-TreatyRecord fog).Document | Should -Be 'bells'
    }

    It 'says where a query is wrong and what would be read' {
        { Find-TreatyRecord 'privacy AND (data' } | Should -Throw -ErrorId 'MalformedQuery*' -ExpectedMessage '*at character 13*privacy data'
    }

    It 'tells which word may have been meant' {
        Find-TreatyRecord jornalist -WarningVariable told -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $told | Should -BeLike "*'journalist'*"
        Get-TreatyConcern -Text jornalists -WarningVariable told -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $told | Should -BeLike "*'journalists'*"
    }

    It 'keeps an index, and makes a damaged one anew' {
        $index = Join-Path $TestDrive 'my.index'
        $search = { Find-TreatyRecord harbor -Corpus $lamps -Table units -IndexPath $index -WarningVariable script:told -WarningAction SilentlyContinue }
        (& $search).Id | Should -Be 'lamps/1'
        $told | Should -BeNullOrEmpty
        $bytes = [IO.File]::ReadAllBytes($index)
        $bytes[$bytes.Length / 2] = $bytes[$bytes.Length / 2] -bxor 1
        [IO.File]::WriteAllBytes($index, $bytes)
        (& $search).Id | Should -Be 'lamps/1'
        $told | Should -BeLike '*made anew*'
    }

    It 'is used by several processes at once' {
        $index = Join-Path $TestDrive 'shared.index'
        $jobs = 1..3 | ForEach-Object {
            Set-Content (Join-Path $lamps "buoy$_.txt") "Article 1`nBuoys`nA buoy of kind$_."
            Start-Job { param($manifest, $corpus, $index, $number)
                Import-Module $manifest
                (Find-TreatyRecord "kind$number" -Corpus $corpus -Table units -IndexPath $index).Id
            } -ArgumentList $Manifest, "$lamps", $index, $_
        }
        $jobs | Wait-Job -Timeout 300 | Receive-Job | Sort-Object | Should -Be 'buoy1/1', 'buoy2/1', 'buoy3/1'
        (Find-TreatyRecord buoy -Table units -IndexPath $index) | Should -HaveCount 3
    }

    It 'fits <Width> columns' -ForEach @{ Width = 80 }, @{ Width = 120 } {
        $lines = (Find-TreatyRecord 'real-time NEAR traffic' -First 5 | Out-String -Width $Width) -split "`n" | ForEach-Object TrimEnd
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual $Width }
        ($lines -join ' ') | Should -Match 'traffic'
    }
}
