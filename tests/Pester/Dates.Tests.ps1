BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Dates' {
    BeforeAll {
        function New-Date([string[]] $Text) { foreach ($one in $Text) { [TreatyTools.Model.EdtfDate]::Parse($one) } }
    }

    It 'tells apart what is written differently' -ForEach @(
        @{ First = '2021'; Second = '2021~' }, @{ First = '2024-05'; Second = '2024-05-XX' }, @{ First = '2024-21'; Second = '2024-03/2024-05' }
    ) {
        $both = New-Date $First, $Second
        $both[0] -eq $both[1] | Should -BeFalse
        @($both | Sort-Object -Unique) | Should -HaveCount 2
        @($both | Select-Object -Unique) | Should -HaveCount 2
        @($both | Group-Object) | Should -HaveCount 2
        @(Compare-Object $both[0] $both[1]) | Should -HaveCount 2
        @(Compare-Object (New-Date $First) (New-Date $First)) | Should -HaveCount 0
    }

    It 'makes as many groups of the dates of concerns as there are texts' {
        $dated = Get-TreatyConcern | Where-Object Date
        @($dated | Group-Object Date).Count | Should -Be @($dated | ForEach-Object { "$($_.Date)" } | Sort-Object -Unique).Count
    }

    It 'makes a moment of a single day, and says why not of another' {
        [datetime](New-Date '2024-08-08') | Should -Be ([datetime]::new(2024, 8, 8))
        [dateonly](New-Date '2024-08-08') | Should -Be ([dateonly]::new(2024, 8, 8))
        { [datetime](New-Date '2024-08') } | Should -Throw '*any day from 2024-08-01 to 2024-08-31*'
        { [datetime](New-Date '2003/..') } | Should -Throw '*its end is open*'
        { [datetime](New-Date '2024-08-08~') } | Should -Throw '*approximate*'
    }

    It 'subtracts and compares dates' {
        $first, $last = New-Date '2024-02-28', '2024-03-01'
        ($last - $first).TotalDays | Should -Be 2
        ($last - [datetime]'2024-02-28').TotalDays | Should -Be 2
        ([datetime]'2024-03-02' - $last).TotalDays | Should -Be 1
        (New-TimeSpan -Start $first -End $last).TotalDays | Should -Be 2
        { $last - (New-Date '2024') } | Should -Throw '*any day from 2024-01-01 to 2024-12-31*'
        $first -lt $last | Should -BeTrue
        $first -lt '2024-03' | Should -BeTrue
        $first -lt [datetime]'2024-02-29' | Should -BeTrue
        [datetime]'2024-02-29' -gt $first | Should -BeTrue
        $first -eq [datetime]'2024-02-28' | Should -BeTrue
        $first -eq '2024-02-28' | Should -BeTrue
    }

    It 'writes days in ISO in <_>' -ForEach 'en-US', 'de-DE', 'ar-SA' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            $status = Get-TreatyStatus uncc -AsOf 2026-11-01
            "$($status.AsOf)" | Should -Be '2026-11-01'
            ($status | Select-Object AsOf | ConvertTo-Csv)[1] | Should -Be '"2026-11-01"'
            $status | Select-Object AsOf | Format-List | Out-String | Should -Match '2026-11-01'
            $status | Format-Table AsOf | Out-String | Should -Match '2026-11-01'
            "$((Get-TreatyDataset)[0].Created)" | Should -Match '^\d{4}-\d\d-\d\d$'
            $frame = Get-TreatyEvent vote-article-6-2 | ConvertTo-TreatyDataFrame -Property Kind, DateEarliest
            $frame | Out-String | Should -Match 'vote +2024-08-08'
            $row = $frame | ConvertFrom-TreatyDataFrame
            ($row | ConvertTo-Csv)[1] | Should -Be '"vote","2024-08-08"'
            $row | Format-List | Out-String | Should -Match ': 2024-08-08'
            $row | Format-Table | Out-String | Should -Match 'vote 2024-08-08'
            "$row" | Should -Be '@{Kind=vote; DateEarliest=2024-08-08}'
            $row.DateEarliest | Should -Be ([dateonly]::new(2024, 8, 8))
            ($row, $row | Sort-Object DateEarliest -Unique).Count | Should -Be 1
            ($row | Group-Object DateEarliest).Name | Should -Be '2024-08-08'
            $frame | Export-TreatyDataFrame "$TestDrive/dates.csv" -Force
            (Get-Content "$TestDrive/dates.csv")[1] | Should -Be 'vote,2024-08-08'
            $frame | Export-TreatyDataFrame "$TestDrive/dates.jsonl" -Force
            Get-Content "$TestDrive/dates.jsonl" | Should -Be '{"Kind":"vote","DateEarliest":"2024-08-08"}'
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }

    It 'has no day for an end that is open' {
        $frame = [pscustomobject]@{ Date = New-Date '2003/..' } | ConvertTo-TreatyDataFrame -AsObject
        $frame.DateEarliest | Should -Be ([dateonly]::new(2003, 1, 1))
        $frame.DateLatest | Should -BeNullOrEmpty
    }
}
