BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    # The package with one theme less.
    $old = "$TestDrive/old"
    Copy-Item "$Root/datasets/cybercrime" $old -Recurse
    $lines = Get-Content "$old/themes.csv" | Where-Object { $_ -notlike 'asset-recovery,*' }
    [IO.File]::WriteAllText("$old/themes.csv", ($lines -join "`n") + "`n")
}

Describe 'Versions of a dataset' {
    It 'gives a change for each record that is new' {
        $change = Compare-TreatyDataset $old
        $change | Should -HaveCount 1
        "$change" | Should -Be 'themes asset-recovery record-added'
        ($change | Format-Table | Out-String -Width 120) | Should -Match 'record-added\s+themes\s+asset-recovery'
    }

    It 'names the version that follows' {
        $summary = Compare-TreatyDataset $old -Summary
        $summary.CallsFor | Should -Be 'minor'
        $summary.NextVersion | Should -BeGreaterThan $summary.ReferenceVersion
        $summary.Tables[0].Added | Should -Be 1
    }

    It 'takes versions from the pipeline' {
        (Get-TreatyDataset cybercrime | Compare-TreatyDataset $old).Id | Should -Be 'asset-recovery'
    }

    It 'writes a change log and a workbook' {
        Compare-TreatyDataset $old -Path "$TestDrive/log"
        Get-Content "$TestDrive/log.md" -Raw | Should -Match '## .* - \d{4}-\d\d-\d\d'
        Compare-TreatyDataset $old | Export-TreatyWorkbook "$TestDrive/changes.xlsx"
        (Import-TreatyWorkbook "$TestDrive/changes.xlsx").Change | Should -Be 'record-added'
        { Compare-TreatyDataset "$TestDrive/nowhere" -ErrorAction Stop } | Should -Throw -ErrorId 'DatasetNotFound*'
    }
}
