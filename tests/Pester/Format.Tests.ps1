#Requires -Version 7.6
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"
    $records = [TreatyTools.Model.TreatyRecord].Assembly.GetExportedTypes().Where{ $_.IsSubclassOf([TreatyTools.Model.TreatyRecord]) }
    $types = foreach ($type in $records) { @{ Name = $type.Name; Type = $type } }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'

    $concern = [TreatyTools.Model.Concern]@{
        Id = 'eff-2024-06-prior-judicial-authorisation'; Dataset = 'cybercrime'; Stakeholder = 'eff'; Date = '2024-06~'; Level = 'article'
        Theme = 'privacy'; Stance = 'propose'; Outcome = 'partly-addressed'; Confidence = 'high'
        Provisions = [string[]]('uncc/24/2', 'uncc/35'); Articles = [string[]]('uncc/24', 'uncc/35'); Sources = [string[]]('a', 'b', 'c', 'd', 'e', 'f')
        Summary = 'It wants judicial authorisation before any intrusive measure, notice to the person concerned afterwards, and a remedy.'
    }
}

AfterAll {
    $PSStyle.OutputRendering = $rendering
}

Describe 'Views of records' {
    It '<Name> has a table and a list of its own' -ForEach $types {
        $views = (Get-FormatData -TypeName $Type.FullName).FormatViewDefinition
        $views.Control.ForEach{ $_.GetType().Name } | Should -Be @('TableControl', 'ListControl')
    }

    It 'A table shows ids whole and dates as written' {
        $text = $concern | Format-Table | Out-String -Width 80
        ($text -split '\r?\n').ForEach{ $_.Length } | ForEach-Object { $_ | Should -BeLessOrEqual 80 }
        $text | Should -Match 'uncc/24 \+1'
        ($text -split '\r?\n').ForEach{ ($_ -split ' ')[0] } -join '' | Should -Match 'eff-2024-06-prior-judicial-authorisation'
    }

    It 'A list shows every value of a list property, and provenance last' {
        $lines = ($concern | Format-List | Out-String) -split '\r?\n' -match ' : '
        $lines -match '^Sources' | Should -Match 'a, b, c, d, e, f'
        $lines.ForEach{ ($_ -split ' ')[0] }[-5..-1] | Should -Be @('Confidence', 'Basis', 'Note', 'Sources', 'Dataset')
        $lines -match '^Date' | Should -Match '2024-06~'
    }

    It 'Columns that somebody asks for are shown instead' {
        $concern | Format-Table Id, Theme | Out-String | Should -Match 'eff-2024-06-prior-judicial-authorisation privacy'
    }

    It 'Rows stream: the first is shown before the second is made' {
        $event = [TreatyTools.Model.TreatyEvent]@{ Id = 'a-vote'; Date = '2024-08-08'; Kind = 'vote'; Title = 'A vote' }
        $seen = [System.Collections.Generic.List[string]]::new()
        1..3 | ForEach-Object { $seen.Add("made $_"); $event } | Out-String -Stream | ForEach-Object {
            if ($_ -match 'a-vote') { $seen.Add('shown') }
        }
        $seen.IndexOf('shown') | Should -BeLessThan $seen.IndexOf('made 3')
    }
}

Describe 'Views of data frames' {
    BeforeAll {
        $null = [TreatyTools.Formatting.FrameView]::Rows('')
        $context = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -EQ 'TreatyTools'
        $library = $context.LoadFromAssemblyName('Microsoft.Data.Analysis')
        $frame = $library.GetType('Microsoft.Data.Analysis.DataFrame')::new()
        $frame.Columns.Add($library.GetType('Microsoft.Data.Analysis.StringDataFrameColumn')::new('Name', [string[]](1..55)))
    }

    It 'shows size, columns with their types, and the first ten of many rows' {
        $lines = ($frame | Out-String) -split '\r?\n' -ne ''
        $lines[0] | Should -Be '55 rows x 1 column (data frame; -AsObject gives objects)'
        $lines[1..2].Trim() | Should -Be @('Name', 'string')
        $lines[-1] | Should -Be '... 45 more rows'
        $lines | Should -HaveCount 15
    }

    It 'has a list and a table, too' {
        $frame | Format-List | Out-String | Should -Match '(?s)Rows\s+: 55.*Columns\s+: Name \(string\)'
        $frame | Format-Table | Out-String | Should -Match '55 Name \(string\)'
    }
}
