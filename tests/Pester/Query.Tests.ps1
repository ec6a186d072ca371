BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Asking for records' {
    It 'gives the articles of a treaty in their order' {
        $articles = Get-TreatyProvision -Treaty uncc
        $articles | Should -HaveCount 69
        $articles[0].Kind | Should -Be 'preamble'
        ($articles | Select-Object -Skip 1).Article | Should -Be (1..68 | ForEach-Object { "$_" })
    }

    It 'takes articles as numbers, texts and ranges alike' {
        (Get-TreatyProvision -Article 7, 8, 9).Id | Should -Be (Get-TreatyProvision -Article '7-9').Id
        (Get-TreatyProvision -Article (7..9)).Id | Should -Be (Get-TreatyProvision -Article '7-9').Id
    }

    It 'combines filters by and, and the values of one by or' {
        $both = Get-TreatyConcern -Theme privacy, freedom-of-expression -Outcome not-addressed
        $both.Outcome | Sort-Object -Unique | Should -Be 'not-addressed'
        $both.Theme | Sort-Object -Unique | Should -Be 'freedom-of-expression', 'privacy'
    }

    It 'tells own statements from joint ones' {
        $own = Get-TreatyConcern -Stakeholder eff -OwnVoice
        $own.Stakeholder | Sort-Object -Unique | Should -Be 'eff'
        $own.Count | Should -BeLessThan (Get-TreatyConcern -Stakeholder eff).Count
        (Get-TreatyStakeholder eff | Get-TreatyConcern -OwnVoice).Id | Should -Be $own.Id
        (Get-TreatyConcern -Stakeholder ngo-letter-2021-12 -OwnVoice).Voice | Sort-Object -Unique | Should -Be 'joint'
    }

    It 'names the nearest terms when one is unknown' {
        { Get-TreatyConcern -Theme privcy -ErrorAction Stop } | Should -Throw -ExpectedMessage "*'privacy'*" -ErrorId 'UnknownTheme*'
        { Get-TreatyProvision uncc/99 -ErrorAction Stop } | Should -Throw -ErrorId 'RecordNotFound*'
    }

    It 'gives rows of frames to the commands that every user has' {
        $top = Get-TreatyConcern | Group-TreatyDataFrame Theme -Count -AsObject | Sort-Object Count -Descending | Select-Object -First 3
        $top | Should -HaveCount 3
        $top[0].Count | Should -BeGreaterThan $top[2].Count
        ($top | ConvertTo-Csv)[0] | Should -Be '"Theme","Count"'
    }

    It 'takes a frame for the records of its rows' {
        $frame = Get-TreatyConcern -First 3 | ConvertTo-TreatyDataFrame
        ($frame | Get-TreatyConcern).Id | Should -Be (Get-TreatyConcern -First 3).Id
    }

    It 'tells where the words of an article come from' {
        $reuse = Get-TreatyProvision uncc/24 | Get-TreatyReuse
        $reuse.From | Should -Be 'any', 'crc-opsc', 'ets185', 'uncac', 'untoc'
        ($reuse | Where-Object From -EQ ets185).Counterpart | Should -Be 'ets185/15'
        ($reuse | Get-TreatyProvision).Id | Should -Contain 'ets185/15'
        (Get-TreatyReuse -From any | Sort-Object New -Descending | Select-Object -First 2).Provision | Should -Be 'uncc/36', 'uncc/4'
        { Get-TreatyReuse -From ets158 -ErrorAction Stop } | Should -Throw -ErrorId 'UnknownFrom*'
    }

    It 'suggests articles of other treaties' {
        $found = Find-TreatyCorrespondence 24 -To ets185 -First 1
        $found.To | Should -Be 'ets185/15'
        $found.Recorded | Should -Be 'adapted'
        (Get-TreatyProvision ets185/2 | Find-TreatyCorrespondence -To uncc -First 1).To | Should -Be 'uncc/7'
        { Find-TreatyCorrespondence 24 -To malabo -ErrorAction Stop } | Should -Throw -ErrorId 'TreatyWithoutProvisions*'
    }

    It 'correlates columns' {
        $pair = 1..5 | ForEach-Object { [pscustomobject]@{ A = $_; B = $_ * $_; C = 'x' } } | Measure-TreatyDataFrame -Correlation Spearman -AsObject
        $pair | Should -HaveCount 1
        $pair.Correlation | Should -Be 1
    }

    It 'works with the commands that every user has' {
        $top = Get-TreatyConcern | Group-Object Theme | Sort-Object Count -Descending | Select-Object -First 1
        $top.Count | Should -BeGreaterThan 50
        Get-TreatyEvent | Sort-Object Date | Select-Object -First 1 -ExpandProperty Date | Should -Be '2001-11-23'
        (Get-TreatyEvent | Where-Object Date -LT '2002').Id | Should -Be 'budapest-opened-2001'
    }

    It 'stops early when the pipeline has enough' {
        Get-TreatyConcern | Select-Object -First 3 | Should -HaveCount 3
        (Get-TreatyConcern -First 2 -IncludeTotalCount)[0] | Should -BeOfType [uint64]
    }
}

Describe 'Walking from record to record' {
    It 'goes from an article to those who spoke about it, and to what they joined' {
        $parties = Get-TreatyProvision -Article 24 | Get-TreatyConcern | Get-TreatyStakeholder -Kind state | Get-TreatyParticipation -Treaty uncc
        $parties | Should -Not -BeNullOrEmpty
        $parties.Id | Should -Be ($parties.Id | Select-Object -Unique)
    }

    It 'goes from a stakeholder to the Budapest Convention' {
        $found = Get-TreatyStakeholder eff | Get-TreatyConcern -Outcome not-addressed | Get-TreatyProvision | Get-TreatyCorrespondence -To ets185
        $found.To | Should -Contain 'ets185/14'
    }

    It 'finds back from the rows of a CSV file' {
        $csv = Get-TreatyConcern -Stakeholder eff -First 5 | Select-Object Id, Theme | ConvertTo-Csv | ConvertFrom-Csv
        ($csv | Get-TreatyConcern).Id | Should -Be $csv.Id
    }

    It 'refuses what is no record, and goes on' {
        $found = 1.5, 'uncc/7' | Get-TreatyConcern -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'NotATreatyRecord*'
        $found | Should -Not -BeNullOrEmpty
    }
}

Describe 'Completion' {
    It 'completes vocabularies, ids and articles' {
        (Complete-Input 'Get-TreatyConcern -Outcome not').CompletionText | Should -Be 'not-addressed'
        (Complete-Input 'Get-TreatyStakeholder elect').CompletionText | Should -Contain 'eff'
        (Complete-Input 'Get-TreatyProvision -Topic safe').CompletionText | Should -Contain 'safeguards'
        (Complete-Input 'Get-TreatyConcern -Dataset cyb').CompletionText | Should -Be 'cybercrime'
    }
}
