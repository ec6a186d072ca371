BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'What is piped in that is no record' {
    It 'gives for a traced article what is related to the article' {
        (Resolve-TreatyArticle uncc-zero-draft 17, 24 | Get-TreatyProvision).Id | Should -Be 'uncc/4', 'uncc/24'
        (Resolve-TreatyArticle uncc-zero-draft 17 | Get-TreatyConcern).Id | Should -Be (Get-TreatyProvision 4 | Get-TreatyConcern).Id
    }

    It 'takes results as frames and from CSV files, too' {
        $traced = (Resolve-TreatyArticle uncc-zero-draft 17 | Get-TreatyConcern).Id
        (Resolve-TreatyArticle uncc-zero-draft 17 | ConvertTo-TreatyDataFrame | Get-TreatyConcern).Id | Should -Be $traced
        Resolve-TreatyArticle uncc-zero-draft 17 | Export-Csv TestDrive:/traced.csv
        (Import-Csv TestDrive:/traced.csv | Get-TreatyConcern).Id | Should -Be $traced
    }

    It 'takes the records of a group, and no other object for a row' {
        (Get-TreatyStakeholder african-group | Group-Object Kind | Get-TreatyConcern).Id | Should -Be (Get-TreatyStakeholder african-group | Get-TreatyConcern).Id
        { Get-Item / | Get-TreatyConcern -ErrorAction Stop } | Should -Throw -ErrorId 'NotATreatyRecord*'
    }

    It 'gives for a pair of articles both' {
        (Find-TreatyCorrespondence 24 -To ets185 -First 1 | Get-TreatyProvision).Id | Should -Be 'uncc/24', 'ets185/15'
    }

    It 'takes the column Article of its own objects' {
        (Get-TreatyDraftingPosition -First 1 | Select-Object Article | Get-TreatyProvision).Id | Should -Be 'uncc/1'
        (Get-TreatyProvision -Article uncc/24, ets185/15).Id | Should -Be 'ets185/15', 'uncc/24'
    }

    It 'takes the rows of a CSV file as filters, beside what was typed, and none by how sure it is alone' {
        'Theme,Confidence', 'privacy,low' | Set-Content TestDrive:/rows.csv
        (Import-Csv TestDrive:/rows.csv | Get-TreatyConcern).Id | Should -Be (Get-TreatyConcern -Theme privacy -Confidence low).Id
        (Import-Csv TestDrive:/rows.csv | Get-TreatyConcern -Stance oppose, concern).Id |
            Should -Be (Get-TreatyConcern -Theme privacy -Confidence low -Stance oppose, concern).Id
        Import-Csv TestDrive:/rows.csv | Get-TreatyConcern -Theme scope | Should -BeNullOrEmpty
        { Import-Csv TestDrive:/rows.csv | Select-Object Confidence | Get-TreatyConcern -ErrorAction Stop } | Should -Throw -ErrorId 'NotATreatyRecord*'
    }
}

Describe 'One wrong value of several' {
    It 'is an error of its own, and the rest is given: <command>' -TestCases @(
        @{ Command = { Get-TreatyProvision -Article 24, 999 }; Id = 'UnknownArticle*' }
        @{ Command = { Get-TreatyConcern -Provision 24, 999 }; Id = 'UnknownProvision*' }
        @{ Command = { Get-TreatyCorrespondence -To uncac, 999 }; Id = 'UnknownProvision*' }
        @{ Command = { Find-TreatyRecord vote -Table events, nope }; Id = 'UnknownTable*' }
        @{ Command = { Get-TreatyEvent -Kind vote, nope }; Id = 'UnknownKind*' }
    ) {
        $given = & $Command -ErrorAction SilentlyContinue 2>&1
        @($given | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }).FullyQualifiedErrorId | Should -BeLike $Id
        @($given | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }).Count | Should -BeGreaterThan 0
    }

    It 'can be passed over when it is the only one' {
        foreach ($name in 'eff', 'zzz') { $found = Get-TreatyConcern -Stakeholder $name -First 1 -ErrorAction SilentlyContinue -ErrorVariable wrong }
        $found | Should -BeNullOrEmpty
        $wrong[0].FullyQualifiedErrorId | Should -BeLike 'UnknownStakeholder*'
    }
}

Describe 'Calculated properties where a column is named' {
    It 'are keys of a join' {
        $years = [pscustomobject]@{ Year = 2024; What = 'adopted' }
        $joined = Get-TreatyText | Join-TreatyDataFrame $years -LeftOn @{ n = 'Year'; e = { $_.Date.Earliest.Year } } -RightOn Year -AsObject
        $joined.What | Sort-Object -Unique | Should -Be 'adopted'
    }

    It 'are columns of aggregates, pivots and parts' {
        $years = Get-TreatyConcern | Group-TreatyDataFrame -Distinct @{ n = 'Year'; e = { $_.Date.Earliest.Year } } -AsObject
        $years.DistinctYear | Should -BeGreaterThan 5
        (Get-TreatyText | Convert-TreatyDataFrame -Pivot @{ n = 'Year'; e = { $_.Date.Earliest.Year } } -By Treaty -AsObject)[0].PSObject.Properties.Name |
            Should -Contain '2024'
        Get-TreatyText | Export-TreatyDataFrame TestDrive:/parts -PartitionBy @{ n = 'Year'; e = { $_.Date.Earliest.Year } }
        (Get-ChildItem TestDrive:/parts -Directory).Name | Should -Contain 'Year=2024'
    }

    It 'are dimensions of concerns' {
        $table = Get-TreatyConcern | Measure-TreatyConcern @{ n = 'Half'; e = { if ($_.Date.Earliest.Year -lt 2024) { 'before' } else { 'since' } } } -NoTotal -AsObject
        $table.Half | Sort-Object | Should -Be 'before', 'since'
    }
}

Describe 'Dates at the prompt' {
    It 'are their text' {
        ((Get-TreatyConcern -First 1).Date | Out-String).Trim() -split '\s+' | Should -Be 'Text', '----', "$((Get-TreatyConcern -First 1).Date)"
    }

    It 'have all of a month since the month' {
        Get-TreatyConcern -During 2024-08-01 | Where-Object Date -lt '2024-08' | Where-Object { $_.Date.IsExactDay } | Should -BeNullOrEmpty
    }
}

Describe 'Names that people write' {
    It 'finds <name>' -TestCases @(
        @{ Name = 'CETS No. 224'; Id = 'cets224' }
        @{ Name = 'ETS No. 185'; Id = 'ets185' }
    ) {
        (Get-Treaty $Name).Id | Should -Be $Id
    }

    It 'finds what a stakeholder published with others' {
        (Get-TreatyStakeholder eff | Get-TreatySource).Publisher | Should -Contain 'Electronic Frontier Foundation and others'
    }

    It 'finds the provision <name>' -TestCases @(
        @{ Name = 'ETS No. 185/15'; Id = 'ets185/15' }
        @{ Name = 'UNCAC, art. 12(4)'; Id = 'uncac/12/4' }
    ) {
        (Get-TreatyProvision $Name).Id | Should -Be $Id
    }

    It 'finds a publisher by the id of the stakeholder, alone and with others' {
        (Get-TreatySource -Publisher hrw).Publisher | Select-Object -Unique | Should -Contain 'Human Rights Watch and ARTICLE 19'
    }

    It 'completes without accents' {
        (Complete-Input 'Get-TreatyConcern -Country cote').CompletionText | Should -Be 'CIV'
    }

    It 'gives advice that can be pasted' {
        { Get-Treaty 'art. 24' -ErrorAction Stop } | Should -Throw -ExpectedMessage "*Get-TreatyProvision 'art. 24' | Get-Treaty*"
    }
}

Describe 'Columns of several types in a workbook' {
    It 'keep the type of each cell' {
        12, 'n/a', [DateOnly]::new(2024, 8, 8), $true, '007' | ForEach-Object { [pscustomobject]@{ V = $_ } } | Export-TreatyWorkbook TestDrive:/mixed.xlsx
        $read = (Import-TreatyWorkbook TestDrive:/mixed.xlsx).V
        $read[0] | Should -BeOfType [int]
        $read[1] | Should -Be 'n/a'
        $read[2].ToString() | Should -Be '2024-08-08'
        $read[3] | Should -BeTrue
        $read[4] | Should -Be '007'
    }

    It 'can be added below others' {
        [pscustomobject]@{ V = [DateOnly]::new(2024, 8, 8) } | Export-TreatyWorkbook TestDrive:/below.xlsx -WorksheetName S
        [pscustomobject]@{ V = 5 } | Export-TreatyWorkbook TestDrive:/below.xlsx -WorksheetName S -Append
        (Import-TreatyWorkbook TestDrive:/below.xlsx).V[1] | Should -Be 5
    }
}

Describe 'The largest groups' {
    It 'come first and are counted off' {
        $top = Get-TreatyConcern | Group-TreatyDataFrame Theme -Count -OrderBy '-Count' -First 3 -AsObject
        $top.Theme | Should -Be (Get-TreatyConcern | Group-Object Theme | Sort-Object Count -Descending -Stable | Select-Object -First 3).Name
    }
}

Describe 'Columns that only reading tells' {
    It 'complete behind a file and behind counts' {
        Get-TreatyText | ConvertTo-TreatyDataFrame -Property Id, Title | Export-TreatyDataFrame TestDrive:/texts.parquet
        $null = Import-TreatyDataFrame TestDrive:/texts.parquet
        (Complete-Input "Import-TreatyDataFrame TestDrive:/texts.parquet | Select-TreatyDataFrame -Property Ti").CompletionText | Should -Be 'Title'
        (Complete-Input 'Measure-TreatyConcern -By Theme, Outcome | Select-TreatyDataFrame worse').CompletionText | Should -Be 'worsened'
    }
}
