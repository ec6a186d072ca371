BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $words = @'
CHAPTER I
Light
Article 1
Lamps
1. Every harbour shall keep a lamp for the ships that come by night.
2. A harbour may keep two:
(a) one at the pier;
(b) one at the gate.
Article 2
Keepers
For the purposes of this Agreement, "keeper" means a person who minds a lamp.
Article 3
Oil
A keeper shall follow article 1 and article 9.
'@
    Set-Content "$TestDrive/lamps.txt" $words
    Set-Content "$TestDrive/draft.txt" $words.Replace('shall keep', 'may keep')
    $lamps = Import-TreatyText "$TestDrive/lamps.txt"
}

Describe 'Import-TreatyText' {
    It 'gives a text with its units' {
        $lamps | Should -BeOfType [TreatyTools.Model.TextDocument]
        $lamps.Articles | Should -Be 3
        ($lamps.Units | Where-Object Kind -EQ article).Heading | Should -Be @('Lamps', 'Keepers', 'Oil')
    }

    It 'reads files that Get-ChildItem finds, one by one' {
        (Get-ChildItem $TestDrive -Filter *.txt | Import-TreatyText).Name | Should -Be @('draft', 'lamps')
        (Get-ChildItem $TestDrive -Filter *.txt | Import-TreatyText | Select-Object -First 1).Name | Should -Be 'draft'
        Set-Content -LiteralPath "$TestDrive/[1].txt" $words
        (Import-TreatyText -LiteralPath "$TestDrive/[1].txt").Name | Should -Be '[1]'
        Remove-Item -LiteralPath "$TestDrive/[1].txt"
    }

    It 'gives units of kinds' {
        (Import-TreatyText "$TestDrive/lamps.txt" -Unit sub*, article).Id | Should -Be @('1', '1/2/a', '1/2/b', '2', '3')
        { Import-TreatyText "$TestDrive/lamps.txt" -Unit verse -ErrorAction Stop } | Should -Throw -ErrorId 'UnknownUnitKind,*'
    }

    It 'reports a bad file and reads the rest' {
        New-Item -ItemType Directory "$TestDrive/mixed" | Out-Null
        Set-Content "$TestDrive/mixed/a.pdf" 'no pdf'
        Copy-Item "$TestDrive/lamps.txt" "$TestDrive/mixed/b.txt"
        (Import-TreatyText "$TestDrive/mixed/*" -ErrorVariable problems -ErrorAction SilentlyContinue).Name | Should -Be 'b'
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'TextDamaged,*'
    }

    It 'completes kinds and formats' {
        (Complete-Input 'Import-TreatyText x -Unit parag').CompletionText | Should -Be @('paragraph', 'subparagraph')
        (Complete-Input 'Import-TreatyText x -Format to').CompletionText | Should -Be 'tota'
    }
}

Describe 'Export-TreatyText' {
    It 'writes <_>, which is read back as it was' -ForEach 'lamps.xml', 'lamps.json' {
        $read = $lamps | Export-TreatyText "$TestDrive/$_" -PassThru | Import-TreatyText
        $properties = 'Id', 'Kind', 'Label', 'Number', 'Heading', 'Text', 'Level', 'Parent', 'Position', 'Language', 'Document'
        $read.Units | Select-Object $properties | ConvertTo-Json | Should -BeExactly ($lamps.Units | Select-Object $properties | ConvertTo-Json)
        Compare-TreatyText $lamps $read | Should -BeNullOrEmpty
    }

    It 'writes Markdown and plain text' {
        $lamps | Export-TreatyText "$TestDrive/read.md"
        Get-Content "$TestDrive/read.md" | Should -Contain '### Article 1. Lamps'
        $lamps | Export-TreatyText "$TestDrive/read" -Format txt
        Get-Content "$TestDrive/read.txt" | Should -Contain 'Article 1'
        Remove-Item "$TestDrive/read.*"
    }

    It 'asks first and keeps what is there' {
        $lamps | Export-TreatyText "$TestDrive/asked.md" -WhatIf
        "$TestDrive/asked.md" | Should -Not -Exist
        { $lamps | Export-TreatyText "$TestDrive/lamps.txt" -NoClobber -ErrorAction Stop } | Should -Throw -ErrorId 'TargetExists,*'
    }
}

Describe 'Compare-TreatyText' {
    It 'tells what changed, word by word' {
        $rows = Compare-TreatyText "$TestDrive/draft.txt" $lamps
        $rows.DifferenceUnit | Should -Be @('1', '1/1')
        ($rows[1].Changes | Where-Object Kind -NE Equal).ForEach{ "$_" } | Should -Be @('[-may-]', '{+shall+}')
        @(Compare-TreatyText "$TestDrive/draft.txt" $lamps -IncludeEqual).Count | Should -BeGreaterThan 2
    }

    It 'compares each text that is piped' {
        (Get-ChildItem $TestDrive -Filter draft.txt | Import-TreatyText | Compare-TreatyText -Reference $lamps).Count | Should -Be 2
    }

    It 'lists shifts of modality' {
        $shift = Compare-TreatyText "$TestDrive/draft.txt" $lamps -Modality
        "$($shift.Direction) $($shift.From) $($shift.To)" | Should -Be 'Stronger may shall'
    }

    It 'tells gone words from new ones without colour' {
        $rendering = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'PlainText'
            $plain = Compare-TreatyText "$TestDrive/draft.txt" $lamps | Out-String -Width 100
            $plain | Should -Match '\[-may-\] \{\+shall\+\}'
            $plain | Should -Not -Match "`e"
        }
        finally {
            $PSStyle.OutputRendering = $rendering
        }
    }

    It 'writes a page' {
        $page = Compare-TreatyText "$TestDrive/draft.txt" $lamps -Path "$TestDrive/redline.html" -PassThru
        $page | Should -BeOfType [System.IO.FileInfo]
        Get-Content -Raw $page | Should -Match '<ins>'
        Compare-TreatyText "$TestDrive/draft.txt" $lamps -As Html | Should -BeLike '<!DOCTYPE html>*'
    }

    It 'writes a workbook' {
        $book = Compare-TreatyText "$TestDrive/draft.txt" $lamps -Path "$TestDrive/redline.xlsx" -PassThru
        (Import-TreatyWorkbook $book -WorksheetName Redline).Change | Should -Be @('edited', 'edited')
        (Import-TreatyWorkbook $book -WorksheetName Modality).Direction | Should -Be 'Stronger'
    }
}

Describe 'Measure-TreatyText' {
    It 'counts obligations of articles' {
        ($lamps | Measure-TreatyText | Measure-Object Shall -Sum).Sum | Should -Be 2
        (Measure-TreatyText "$TestDrive/*.txt").Document | Select-Object -Unique | Should -Be @('draft', 'lamps')
    }

    It 'lists defined terms and references' {
        ($lamps | Measure-TreatyText -Definition).Term | Should -Be 'keeper'
        ($lamps | Measure-TreatyText -Reference | Where-Object Kind -EQ Dangling).Target | Should -Be '9'
        $lamps | Measure-TreatyText -As Mermaid | Should -BeLike 'flowchart LR*'
        $lamps | Measure-TreatyText -As Dot | Should -BeLike 'digraph*'
    }
}

Describe 'Find-TreatySimilarity' {
    It 'gives the nearest counterparts as objects' {
        $rows = Import-TreatyText "$TestDrive/draft.txt" | Find-TreatySimilarity $lamps -First 1
        $rows.Counterpart | Should -Be @('1', '2', '3')
        ($rows | Sort-Object Score -Descending)[0].Score | Should -Be 1
        ($rows | Measure-Object Share -Minimum).Minimum | Should -BeGreaterThan 0.8
        $rows[0].Passages[0].Text | Should -Match 'a lamp for the ships that come by night'
        $rows[0].Parameters | Should -Match '^Alschner: '
    }

    It 'gives all pairs of a corpus once' {
        $pairs = Find-TreatySimilarity "$TestDrive/*.txt" -Pair -Unit text
        $pairs.Count | Should -Be 1
        $pairs.Score | Should -BeGreaterThan 0.9
        $pairs | Select-Object Document, CounterpartDocument, Score | ConvertTo-Csv | Should -HaveCount 2
    }

    It 'draws a map, and writes its scores' {
        $map = Import-TreatyText "$TestDrive/lamps.txt", "$TestDrive/draft.txt" | Export-TreatySimilarity "$TestDrive/map.svg" -PassThru
        Get-Content -Raw $map | Should -Match 'How similar 2 texts are'
        Get-Item "$TestDrive/lamps.txt", "$TestDrive/draft.txt" | Export-TreatySimilarity "$TestDrive/map.xlsx"
        (Import-TreatyWorkbook "$TestDrive/map.xlsx")[0].draft | Should -Be 1
        Get-Item "$TestDrive/lamps.txt", "$TestDrive/draft.txt" | Export-TreatySimilarity "$TestDrive/none.png" -WhatIf
        "$TestDrive/none.png" | Should -Not -Exist
    }
}

Describe 'ConvertTo-TreatyShingle' {
    It 'gives the shingles of texts as a frame that is written in parts' {
        $frame = $lamps | ConvertTo-TreatyShingle -Bucket 4
        $frame | Export-TreatyDataFrame "$TestDrive/shingles" -PartitionBy Bucket
        (Get-ChildItem "$TestDrive/shingles" -Directory).Name | Should -Be @('Bucket=0', 'Bucket=1', 'Bucket=2', 'Bucket=3')
        (Import-TreatyDataFrame "$TestDrive/shingles").Rows.Count | Should -Be $frame.Rows.Count
        ($lamps | ConvertTo-TreatyShingle -Signature -Band 64 -AsObject | Group-Object Id | ForEach-Object Count) | Should -Be @(64, 64, 64)
    }
}

Describe 'Measure-TreatySurvival' {
    It 'tells what became of a proposal' {
        $row = Import-TreatyText "$TestDrive/lamps.txt" | Measure-TreatySurvival "$TestDrive/draft.txt", "$TestDrive/lamps.txt"
        $row | Should -BeOfType [TreatyTools.Model.TextSurvival]
        $row.Share | Should -Be 1
        $row.First | Should -Be 'draft'
        $row.Stages.Stage | Should -Be 'draft', 'lamps'
    }
}

Describe 'Export-TreatyChart of a text' {
    It 'draws which article refers to which' {
        $lamps | Export-TreatyChart "$TestDrive/references.svg" References
        Get-Content "$TestDrive/references.svg" -Raw | Should -BeLike '*refers to*'
        { Export-TreatyChart "$TestDrive/references.svg" References -ErrorAction Stop } | Should -Throw -ErrorId 'TextNotRegistered*'
        { $lamps, $lamps | Export-TreatyChart "$TestDrive/references.svg" References -ErrorAction Stop } | Should -Throw -ErrorId 'SeveralTexts*'
    }
}
