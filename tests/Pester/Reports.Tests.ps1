BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Data frames' {
    It 'join, group and come back as objects' {
        $remarks = Get-TreatyConcern | ConvertTo-TreatyDataFrame -Property Articles, Outcome -Expand Articles
        $articles = Get-TreatyProvision -Treaty uncc | ConvertTo-TreatyDataFrame -Property Id, Heading
        $rows = $remarks | Join-TreatyDataFrame $articles -LeftOn Articles -RightOn Id |
            Group-TreatyDataFrame Articles, Heading -Count | ConvertFrom-TreatyDataFrame
        ($rows | Where-Object Articles -EQ 'uncc/24').Heading | Should -Be 'Conditions and safeguards'
        ($rows | Measure-Object Count -Sum).Sum | Should -Be ((Get-TreatyConcern | ForEach-Object { $_.Articles.Count } | Measure-Object -Sum).Sum)
    }

    It 'take objects of any module' {
        $frame = Get-Process -Id $PID | Select-Object Id, ProcessName | ConvertTo-TreatyDataFrame
        $frame | Should -BeOfType [Microsoft.Data.Analysis.DataFrame]
        $frame.Rows.Count | Should -Be 1
    }

    It 'complete the names of their columns' {
        $global:frame = Get-TreatyText | Select-Object Id, @{ n = 'Two words'; e = { $_.Title } } | ConvertTo-TreatyDataFrame
        (Complete-Input '$frame | Select-TreatyDataFrame -Property Tw').CompletionText | Should -Be "'Two words'"
        (Complete-Input 'Get-TreatyConcern | Sort-Object Theme | Group-TreatyDataFrame -By Stak').CompletionText | Should -Contain 'Stakeholder'
        (Complete-Input "`$frame | Select-TreatyDataFrame -OrderBy '-I").CompletionText | Should -Be "'-Id'"
        Remove-Variable frame -Scope Global
    }

    It 'come back from <_> as they were' -ForEach 'frame.parquet', 'frame.arrow', 'frame.feather' {
        $frame = Get-TreatyConcern | ConvertTo-TreatyDataFrame -Property Id, Theme, DateEarliest, Summary
        $frame | Export-TreatyDataFrame "$TestDrive/$_"
        $read = Import-TreatyDataFrame "$TestDrive/$_"
        $read.Columns.DataType | Should -Be $frame.Columns.DataType
        ($read | ConvertFrom-TreatyDataFrame | ConvertTo-Json) | Should -BeExactly ($frame | ConvertFrom-TreatyDataFrame | ConvertTo-Json)
    }

    It 'come back from a folder of parts, and from a workbook' {
        Get-TreatyConcern | Export-TreatyDataFrame "$TestDrive/parts" -PartitionBy Theme, Outcome
        $ids = Import-TreatyDataFrame "$TestDrive/parts" | ConvertFrom-TreatyDataFrame | ForEach-Object { "$($_.Id) $($_.Theme) $($_.Outcome)" } | Sort-Object
        $ids | Should -Be (Get-TreatyConcern | ForEach-Object { "$($_.Id) $($_.Theme) $($_.Outcome)" } | Sort-Object)
        Get-TreatyTheme | Export-TreatyWorkbook "$TestDrive/themes.xlsx" -WorksheetName Themes
        (Import-TreatyDataFrame "$TestDrive/themes.xlsx" -WorksheetName Themes).Rows.Count | Should -Be (Get-TreatyTheme).Count
    }
}

Describe 'Codings' {
    It 'are drawn, coded as CSV and held against the dataset from before a settlement' {
        Export-TreatyCoding "$TestDrive/lee.csv" -Sample 30 -Seed 'a' -Field Stance, Ask -Prefill
        $rows = Import-Csv "$TestDrive/lee.csv"
        $rows | Should -HaveCount 30
        $changed = $rows | Where-Object Stance -EQ 'concern' | Select-Object -First 2
        $changed | ForEach-Object { [pscustomobject]@{ id = $_.Id; field = 'stance'; first = 'oppose'; settled = 'concern'; reason = 'S4' } } |
            Export-Csv "$TestDrive/settlement.csv"
        $before = Measure-TreatyCoding "$TestDrive/lee.csv" -IncludeDataset -Settlement "$TestDrive/settlement.csv"
        ($before | Where-Object Field -EQ Stance).Agreed | Should -Be 28
        ($before | Where-Object Field -EQ Ask).Agreed | Should -Be 30
        $conflicts = Measure-TreatyCoding "$TestDrive/lee.csv" -IncludeDataset -Settlement "$TestDrive/settlement.csv" -Conflict
        $conflicts.Reason | Should -Be 'S4', 'S4'
    }

    It 'of the dataset agree as it says' {
        $agreement = (Get-TreatyDataset cybercrime).Agreement
        ($agreement | Group-Object Coding).Name | Should -Contain 'whole-before-settlement'
        ($agreement | Where-Object { $_.Coding -eq 'sample-settled' }).KrippendorffAlpha | Should -Not -BeNullOrEmpty
        Export-TreatyReport "$TestDrive/method.xlsx"
        Import-TreatyWorkbook "$TestDrive/method.xlsx" -WorksheetName Method -NoHeader | ForEach-Object { $_.psobject.Properties.Value } |
            Should -Contain "Krippendorff's alpha"
    }
}

Describe 'The report and the pictures' {
    It 'are written with a map of who signed' {
        $file = Export-TreatyReport "$TestDrive/report.xlsx" -PassThru
        $file | Should -BeOfType [System.IO.FileInfo]
        $rows = Import-TreatyWorkbook $file -WorksheetName Participation
        @($rows).Count | Should -BeGreaterThan 70
        $map = Export-TreatyChart "$TestDrive/map.svg" ParticipationMap -PassThru
        Get-Content -Raw $map | Should -BeLike '*QAT*'
    }

    It 'have no colours in the timeline unless it is typed at a terminal' {
        (Show-TreatyTimeline -Kind vote) -join "`n" | Should -Not -Match "`e"
        $lines = Show-TreatyTimeline -Kind vote -NoColor
        $lines -join "`n" | Should -Not -Match "`e"
    }

    It 'are a page for browsers where the name says so' {
        $file = Export-TreatyReport "$TestDrive/report.html" -Treaty ets185 -PassThru
        $page = Get-Content -Raw $file
        $page | Should -BeLike '<!DOCTYPE html>*'
        $page | Should -BeLike '*Convention on Cybercrime*'
        { Export-TreatyReport "$TestDrive/report.pdf" -ErrorAction Stop } | Should -Throw -ErrorId 'UnsupportedFormat*'
    }

    It 'tell of a day to come that nothing is known of it' {
        Export-TreatyReport "$TestDrive/future.xlsx" -Treaty ets185 -AsOf 2999 -WarningVariable told -WarningAction SilentlyContinue
        "$told" | Should -BeLike '*knows of nothing later*'
    }

    It 'are items of the file system, and take the names that PowerShell knows' {
        $item = Export-TreatyChart -LiteralPath "$TestDrive/[o].svg" -Kind Outcome -PassThru
        $item.PSPath | Should -Be (Get-Item -LiteralPath "$TestDrive/[o].svg").PSPath
        { Export-TreatyChart -PSPath $item.PSPath Outcome -NoOverwrite -ErrorAction Stop } | Should -Throw -ErrorId 'TargetExists*'
    }

    It 'are of a day that there is' {
        { Export-TreatyChart "$TestDrive/open.svg" Participation -AsOf '2024/..' -ErrorAction Stop } | Should -Throw -ErrorId 'OpenDate*'
        "$TestDrive/open.svg" | Should -Not -Exist
    }

    It 'leave an old file whole when they cannot be made' {
        Set-Content "$TestDrive/old.xlsx" 'mine'
        { Export-TreatyReport "$TestDrive/old.xlsx" -Treaty nonesuch -ErrorAction Stop } | Should -Throw -ErrorId 'RecordNotFound*'
        { Export-TreatyChart "$TestDrive/old.png" ParticipationMap -Width 800 -ErrorAction Stop } | Should -Throw -ErrorId 'ChartTooNarrow*'
        Get-Content "$TestDrive/old.xlsx" | Should -Be 'mine'
        "$TestDrive/old.png" | Should -Not -Exist
    }

    It 'name the gaps of the dataset' {
        (Get-TreatyDataset cybercrime).Gaps.Count | Should -BeGreaterThan 10
        "$((Get-TreatyDataset cybercrime).Gaps[0])" | Should -BeLike 'The final text: *'
    }
}

Describe 'Workbooks' {
    It 'are written from a pipeline' {
        $file = Get-TreatyConcern -Theme privacy -Outcome not-addressed | Get-TreatyProvision |
            Export-TreatyWorkbook "$TestDrive/objections.xlsx" -PassThru
        $file | Should -BeOfType [System.IO.FileInfo]
        $file.Length | Should -BeGreaterThan 1000
    }

    It 'leave things as they are with -WhatIf and -NoClobber' {
        $path = "$TestDrive/kept.xlsx"
        Get-TreatyTheme | Export-TreatyWorkbook $path -WhatIf
        $path | Should -Not -Exist
        Set-Content $path 'mine'
        { Get-TreatyTheme | Export-TreatyWorkbook $path -NoClobber -ErrorAction Stop } | Should -Throw -ErrorId 'TargetExists*'
        Get-Content $path | Should -Be 'mine'
    }

    It 'take charts, pivot tables, conditional formats and formulas as hashtables' {
        $path = "$TestDrive/decorated.xlsx"
        1..5 | ForEach-Object { [pscustomobject]@{ Country = "C$_"; Votes = $_ } } | Export-TreatyWorkbook $path `
            -Chart @{ Type = 'Pie'; Category = 'Country'; Value = 'Votes' }, @{ Category = 'Country' } `
            -PivotTable @{ Rows = 'Country'; Values = 'Votes' } `
            -ConditionalFormat @{ Column = 'Votes'; RuleType = 'Top'; ConditionValue = 1 } `
            -FormulaColumn @{ Share = '=[@Votes]/SUM([Votes])' } -NumberFormat @{ Share = '0%' }
        (Import-TreatyWorkbook $path -WorksheetName 'Sheet1 pivot' -StartRow 4).'Sum of Votes' | Should -Be 1, 2, 3, 4, 5, 15
        [pscustomobject]@{ Country = 'C6'; Votes = 6 } | Export-TreatyWorkbook $path -Append -WarningAction SilentlyContinue
        (Import-TreatyWorkbook $path -WorksheetName Sheet1).Count | Should -Be 6
    }

    It 'tell the right names where a definition has a wrong one' {
        { 'x' | Export-TreatyWorkbook "$TestDrive/no.xlsx" -Chart @{ Categry = 'Value' } } | Should -Throw "*'Category'*"
        { 'x' | Export-TreatyWorkbook "$TestDrive/no.xlsx" -Chart @{ Category = 'Valu' } -ErrorAction Stop } | Should -Throw -ErrorId 'ColumnNotFound*'
        "$TestDrive/no.xlsx" | Should -Not -Exist
    }

    It 'resolve paths as PowerShell does' {
        Push-Location $TestDrive
        try {
            Get-TreatyTheme | Export-TreatyWorkbook here.xlsx
            Get-TreatyTheme | Export-TreatyWorkbook TestDrive:/there.xlsx
        }
        finally { Pop-Location }
        "$TestDrive/here.xlsx" | Should -Exist
        "$TestDrive/there.xlsx" | Should -Exist
        { Get-TreatyTheme | Export-TreatyWorkbook "$TestDrive" -ErrorAction Stop } | Should -Throw -ErrorId 'TargetIsDirectory*'
        { Get-TreatyTheme | Export-TreatyWorkbook Env:/x.xlsx -ErrorAction Stop } | Should -Throw -ErrorId 'NotAFilePath*'
    }
}

Describe 'Status, drafts and citations' {
    It 'tell where the Convention stands on a day' {
        $status = Get-TreatyStatus uncc -AsOf ([datetime]'2025-12-31')
        $status.Signature | Should -Be 'open'
        $status.InstrumentsRequired | Should -Be 40
        $status.InForce | Should -BeFalse
        (Get-TreatyStatus ets185 -AsOf 2004-07-01).InForce | Should -BeTrue
    }

    It 'take a list by name, and a treaty that limits it' {
        (Get-TreatyStatus -InputObject (Get-Treaty) -Treaty uncc).Treaty | Should -Be 'uncc'
        { Get-TreatyStatus -AsOf '2024/..' -ErrorAction Stop } | Should -Throw -ErrorId 'OpenDate*'
    }

    It 'follow a number through the drafts' {
        (Resolve-TreatyArticle uncc-zero-draft 17).ToNumber | Should -Be '4'
        (Resolve-TreatyArticle uncc-final 4 -To uncc-zero-draft).ToNumber | Should -Be '17'
        { Resolve-TreatyArticle uncc-zerodraft 17 -ErrorAction Stop } | Should -Throw -ExpectedMessage '*uncc-zero-draft*' -ErrorId 'RecordNotFound*'
    }

    It 'write a profile of one stakeholder' {
        Export-TreatyReport "$TestDrive/eff.xlsx" -Stakeholder eff
        $remarks = Import-TreatyWorkbook "$TestDrive/eff.xlsx" -WorksheetName Concerns
        $remarks.Count | Should -Be (Get-TreatyConcern -Stakeholder eff).Count
        { Export-TreatyReport "$TestDrive/none.xlsx" -Stakeholder 'nobody at all' -ErrorAction Stop } | Should -Throw
        "$TestDrive/none.xlsx" | Should -Not -Exist
    }

    It 'cite in forms that other programs read' {
        $json = Get-TreatySource -Kind resolution | Export-TreatyCitation -Format CslJson | ConvertFrom-Json
        $json.Count | Should -Be (Get-TreatySource -Kind resolution).Count
        Get-TreatyProvision uncc/24/2 | Export-TreatyCitation "$TestDrive/a.bib"
        Get-Content "$TestDrive/a.bib" -Raw | Should -BeLike '@legal{uncc-24-2*'
        Get-TreatyProvision uncc/24/2 | Export-TreatyCitation -Format BibTeX | Should -BeLike '@misc{uncc-24-2*'
    }

    It 'read the depositary''s file and change nothing' {
        Set-Content "$TestDrive/XVIII-16.en.xml" '<html>503</html>'
        { Compare-TreatyStatus "$TestDrive/XVIII-16.en.xml" -ErrorAction Stop } | Should -Throw -ErrorId 'NotAStatusFile*'
    }
}
