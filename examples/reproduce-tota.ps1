<#
.SYNOPSIS
    Works out anew what was published on copied words in trade agreements, from the corpus Texts of Trade Agreements.
.DESCRIPTION
    Gives a row for each number: what was published, what comes out here, how it was worked out, and what keeps the two apart where they differ. The corpus
    (Alschner, Seiermann and Skougarevskiy, CC BY-NC 4.0) is no part of TreatyTools: get it from github.com/mappingtreaties/tota and name its folder. The
    script uses the language and the cmdlets of TreatyTools only, so that it runs in PowerShell 7.6 and in TreatyTools.Shell alike; it takes a minute or two.

    A near miss stays one. The published numbers rest on texts and tokenisers that are not public in all details; ours rest on this corpus, with letters in
    lower case and nothing else. The bands in which the tests hold ours were set after they were seen: they guard against a change, and prove nothing.
.PARAMETER Corpus
    The folder of the XML files.
.PARAMETER Legal
    The folder inst/extdata/legal of the R package textreuse (github.com/ropensci/textreuse): ca1851-match.txt, ca1851-nomatch.txt and ny1850-match.txt.
    Without it the first number is left out.
.PARAMETER Only
    The numbers that are wanted, such as B5, B7; all by default.
.PARAMETER Path
    A workbook to write the rows to, beside giving them.
.EXAMPLE
    ./examples/reproduce-tota.ps1 -Corpus ~/tota/xml
.EXAMPLE
    dotnet run --project src/TreatyTools.Shell -- -File examples/reproduce-tota.ps1 -Corpus ~/tota/xml -Only B5, B6
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory, Position = 0)]
    [string] $Corpus,

    [string] $Legal,

    [ValidateSet('B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10', 'B11')]
    [string[]] $Only = @('B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10', 'B11'),

    [string] $Path
)

$ErrorActionPreference = 'Stop'
$invariant = [Globalization.CultureInfo]::InvariantCulture

function Format-Figure([double] $Value, [string] $Format = '0.000') { $Value.ToString($Format, $invariant) }

function New-Row([string] $Number, [string] $Claim, [string] $Published, [string] $Ours, [string] $Method, [string] $Note) {
    [pscustomobject]@{ Number = $Number; Claim = $Claim; Published = $Published; Ours = $Ours; Method = $Method; Note = $Note }
}

function Get-Average([double[]] $Values) {
    $sum = 0.0
    foreach ($value in $Values) { $sum += $value }
    $sum / $Values.Count
}

# Rows by a number, greatest first; the engine package has no Sort-Object.
function Get-Best([object[]] $Rows, [string] $By, [int] $First) {
    $list = [Collections.Generic.List[object]]::new($Rows)
    $list.Sort([Comparison[object]] { param($a, $b) $b.$By.CompareTo($a.$By) })
    $list.GetRange(0, [Math]::Min($First, $list.Count))
}

# The words of a chapter without footnotes: in this corpus these stand between the paragraphs, as lines that begin with a bare number.
function Get-ChapterWords($Document, $Chapter) {
    $inside = [Collections.Generic.HashSet[string]]::new()
    $null = $inside.Add($Chapter.Id)
    $lines = foreach ($unit in $Document.Units) {
        if ($unit.Parent -and $inside.Contains($unit.Parent)) {
            $null = $inside.Add($unit.Id)
            foreach ($line in $unit.Text.Split("`n")) {
                if ($line -cnotmatch '^\d{1,3}\s+\p{Lu}') { $line }
            }
        }
    }
    ($lines -join "`n") + "`n"
}

# The first chapter of each document whose heading begins as asked.
function Get-Chapter($Documents, [string] $Heading) {
    foreach ($document in $Documents) {
        foreach ($unit in $document.Units) {
            if ($unit.Kind -eq 'chapter' -and $unit.Heading -match $Heading) {
                [pscustomobject]@{ Document = $document; Unit = $unit }
                break
            }
        }
    }
}

# The articles of a text by their headings, those that stand there once; with numbers, by both.
function Get-Headings($Document, [switch] $WithNumber) {
    $found = @{}
    foreach ($unit in $Document.Units) {
        if ($unit.Kind -eq 'article' -and $unit.Heading) {
            $key = if ($WithNumber) { "$($unit.Number) $($unit.Heading)" } else { $unit.Heading }
            $found[$key] = if ($found.ContainsKey($key)) { $null } else { $unit.Id }
        }
    }
    $found
}

# For each article of a text that has one of the same heading (and number) in another: whether that one is found first, and among three.
function Measure-Concordance($From, $To, [switch] $WithNumber) {
    $here = Get-Headings $From -WithNumber:$WithNumber
    $there = Get-Headings $To -WithNumber:$WithNumber
    $wanted = @{}
    foreach ($key in $here.Keys) {
        if ($here[$key] -and $there[$key]) { $wanted[$here[$key]] = $there[$key] }
    }
    $first = 0; $three = 0
    foreach ($row in Find-TreatySimilarity -InputObject $From -Corpus $To -First 3 -MaximumPassage 0) {
        if ($wanted[$row.Unit] -and $wanted[$row.Unit] -eq $row.Counterpart) {
            if ($row.Rank -eq 1) { $first++ }
            $three++
        }
    }
    [pscustomobject]@{ Wanted = $wanted.Count; First = $first; Three = $three }
}

# The articles of chapters, with what lies in them.
function Get-Articles($Chapters) {
    foreach ($chapter in $Chapters) {
        $inside = [Collections.Generic.HashSet[string]]::new()
        $null = $inside.Add($chapter.Unit.Id)
        foreach ($unit in $chapter.Document.Units) {
            if ($unit.Parent -and $inside.Contains($unit.Parent)) {
                $null = $inside.Add($unit.Id)
                $unit
            }
        }
    }
}

function Get-Rows {
    if ('B1' -in $Only -and $Legal) {
        $california = [IO.File]::ReadAllText([IO.Path]::Combine($Legal, 'ca1851-match.txt'))
        $other = [IO.File]::ReadAllText([IO.Path]::Combine($Legal, 'ca1851-nomatch.txt'))
        $newYork = [IO.File]::ReadAllText([IO.Path]::Combine($Legal, 'ny1850-match.txt'))
        $match = Find-TreatySimilarity -InputObject $california -Corpus $newYork -Preset TextReuse
        $none = @(Find-TreatySimilarity -InputObject $other -Corpus $newYork -Preset TextReuse)
        New-Row B1 'Codes of civil procedure of California (1851) and New York (1850): how similar' '0.3842549; 0 for another chapter' `
            "$(Format-Figure $match.Score '0.0000000'); $($none.Count) for the other" $match.Parameters 'The same to the last digit that was printed.'
    }
    if ('B2' -in $Only) {
        # The probability that a pair of a similarity is found by bands of so many rows: 1 - (1 - s^rows)^bands.
        $threshold = [Math]::Pow(1 / 80, 1 / 3)
        $one = 1 - [Math]::Pow(1 - [Math]::Pow(0.25, 3), 80)
        $two = 1 - [Math]::Pow(1 - [Math]::Pow(0.5, 5), 40)
        New-Row B2 'Threshold of 240 hashes in 80 bands, and the probability to find a pair of 0.25; of 0.5 with 200 in 40' '0.232; 0.716; 0.719' `
            "$(Format-Figure $threshold); $(Format-Figure $one); $(Format-Figure $two)" 'Formula: (1 / bands) to the power of 1 / rows' 'The same.'
    }
    if (-not ($Only -match '^B([3-9]|1[01])$')) { return }

    $files = [IO.Directory]::GetFiles($Corpus, '*.xml', 'AllDirectories')
    [Array]::Sort($files, [StringComparer]::Ordinal)
    $english = Import-TreatyText -LiteralPath $files | Where-Object Language -EQ en
    $tpp = $english | Where-Object Title -EQ 'Trans-Pacific Partnership'
    $american = $english | Where-Object Title -Match '\bUS\b|United States|NAFTA'
    $colombia = $american | Where-Object Title -EQ 'US - Colombia'
    $peru = $american | Where-Object Title -EQ 'US - Peru'

    if ('B3' -in $Only) {
        $ours = Get-Chapter $tpp '^Investment'
        $model = Get-Chapter $colombia '^Investment'
        $plain = Find-TreatySimilarity -InputObject $tpp -Unit chapter -Corpus $colombia -First 1 -MaximumPassage 0 | Where-Object Unit -EQ $ours.Unit.Id
        $words = Get-ChapterWords $tpp $ours.Unit
        $bare = Find-TreatySimilarity -InputObject $words -Corpus (Get-ChapterWords $colombia $model.Unit) -MaximumPassage 0
        $ranked = foreach ($chapter in Get-Chapter $american '^Investment') {
            $row = Find-TreatySimilarity -InputObject $words -Corpus (Get-ChapterWords $chapter.Document $chapter.Unit) -MaximumPassage 0
            [pscustomobject]@{ Title = $chapter.Document.Title; Score = $row.Score }
        }
        $best = (Get-Best $ranked Score 3 | ForEach-Object { "$($_.Title) $(Format-Figure $_.Score)" }) -join ', '
        New-Row B3 'Investment chapter of the TPP and of the US agreement with Colombia: how similar' '0.82 (November 2015), 0.81 (final text)' `
            "$(Format-Figure $bare.Score) without footnotes, $(Format-Figure $plain.Score) with them; nearest: $best" $plain.Parameters `
            'A near miss: every way to clean the text that was tried stays below what was published, whose cleaning is not told in detail.'
    }
    if ('B4' -in $Only) {
        $parts = foreach ($part in '^Investment', '^Financial Services', '^Telecommunications') {
            $rows = foreach ($chapter in Get-Chapter $american $part) {
                $chapter.Document |
                    Find-TreatySimilarity -Unit chapter -Corpus $tpp -CorpusUnit text -Preset AlleeLugg -IncludeLabel -First 1 -MaximumPassage 0 |
                    Where-Object Unit -EQ $chapter.Unit.Id
            }
            $two = Get-Best $rows Score 3
            "$($part.Substring(1).ToLowerInvariant()): $(($two | ForEach-Object { Format-Figure $_.Score }) -join ', ')"
        }
        New-Row B4 'How much of US chapters stands in the TPP' 'up to 90 % (investment); financial services and telecommunications among the highest' `
            "the three highest each: $($parts -join '; ')" 'AlleeLugg: words in runs of six, of the words of the older chapter' `
            'Near what was published; the authors had texts of their own.'
    }
    if ('B5' -in $Only -or 'B6' -in $Only) {
        $shares = @($english | Where-Object Name -NE $tpp.Name |
            Find-TreatySimilarity -Unit text -Corpus $tpp -Preset AlleeLugg -IncludeLabel -First 1 -MaximumPassage 0)
        $names = @($american | ForEach-Object Name)
        $mean = Get-Average @($shares | Where-Object Document -In $names | ForEach-Object Score)
        if ('B5' -in $Only) {
            New-Row B5 'How much of the US agreements stands in the TPP, on average' '45 %' "$(Format-Figure (100 * $mean) '0.0') % of $($names.Count)" `
                $shares[0].Parameters 'Near what was published; with digits as words it is 1.5 points less, with runs of seven 5.'
        }
        if ('B6' -in $Only) {
            $ten = Get-Best $shares Score 10
            $of = @($ten | Where-Object Document -In $names).Count
            $list = ($ten | ForEach-Object { "$($_.Heading) $(Format-Figure $_.Score)" }) -join ', '
            New-Row B6 'The ten agreements nearest to the TPP are all of the US' '10 of 10' "$of of 10: $list" $shares[0].Parameters `
                'A near miss: the agreement of the Republic of Korea with Australia is among the ten. It follows that of Korea with the US.'
        }
    }
    if ('B7' -in $Only) {
        $copied = @($english | Find-TreatySimilarity -Unit text -Corpus $english -Preset AlleeLugg -IncludeLabel -First 1 -EarlierOnly -MaximumPassage 0)
        $eighty = @($copied | Where-Object Score -GE 0.8).Count
        $most = @($copied | Where-Object Score -GE 0.95).Count
        New-Row B7 'Agreements that take 80 % and more of their words from one earlier agreement' 'at least one hundred, many of them 95 %' `
            "$eighty of $($copied.Count), $most of them 95 %; on average $(Format-Figure (Get-Average @($copied | ForEach-Object Score)))" `
            $copied[0].Parameters 'Near what was published, on another corpus; earlier is what was signed on an earlier day.'
    }
    if ('B8' -in $Only) {
        $twins = @(Find-TreatySimilarity -Pair -Corpus $english -Unit text -IncludeLabel -Threshold 0.98)
        $list = ($twins | ForEach-Object { "$($_.Heading) / $($_.CounterpartHeading) $(Format-Figure $_.Score '0.0000')" }) -join '; '
        New-Row B8 'Agreements that are the same but for names' 'none published' $list $twins[0].Parameters 'Ours; a guard against changes.'
    }
    if ('B9' -in $Only) {
        $pairs = 0; $sum = 0.0
        foreach ($pair in Find-TreatySimilarity -Pair -Corpus $english -Unit text -IncludeLabel) { $pairs++; $sum += $pair.Score }
        $all = $english.Count * ($english.Count - 1) / 2
        New-Row B9 'Trade agreements differ more from each other than investment treaties do' 'no number' `
            "$(Format-Figure ($sum / $all)) on average of $all pairs" 'Alschner: runs of five characters, Jaccard index' `
                'Ours; there is no number to hold it against.'
    }
    if ('B10' -in $Only) {
        $same = Measure-Concordance $peru $colombia -WithNumber
        $one = Measure-Concordance $colombia $tpp
        $two = Measure-Concordance ($american | Where-Object Title -EQ 'Korea, Republic of - US') $tpp
        $three = Measure-Concordance ($american | Where-Object Title -Match 'NAFTA') $colombia
        $list = foreach ($pair in @(@('Colombia to TPP', $one), @('Korea to TPP', $two), @('NAFTA to Colombia', $three))) {
            "$($pair[0]) $($pair[1].First) of $($pair[1].Wanted), among three $($pair[1].Three)"
        }
        New-Row B10 'Articles of the same heading are found' 'none published' `
            "Peru to Colombia $($same.First) of $($same.Wanted); $($list -join '; ')" 'Alschner: runs of five characters, Jaccard index; the nearest article' `
            'Ours, with headings as the judge: an article that was given another one counts as missed.'
    }
    if ('B11' -in $Only) {
        $models = Get-Articles (Get-Chapter $american '^Investment')
        $rows = @(Get-Articles (Get-Chapter $tpp '^Investment') | Find-TreatySimilarity -Corpus $models -First 1 -MaximumPassage 0)
        $last = Get-Best $rows Score $rows.Count
        $list = foreach ($row in $last[-1, -2, -3]) { "$($row.Unit) $($row.Heading) $(Format-Figure $row.Score)" }
        New-Row B11 'Articles on investment in the TPP without a model in US agreements' 'subrogation, corporate social responsibility' `
            "the three least like any: $($list -join '; ')" `
            $rows[0].Parameters `
            'Below 0.20 there is no counterpart: so for social responsibility. Subrogation is a near miss: that of Korea has an article of the name.'
    }
}

$kept = [Collections.Generic.List[object]]::new()
Get-Rows | ForEach-Object {
    $kept.Add($_)
    $_
}
if ($Path) { $kept | Export-TreatyWorkbook $Path -WorksheetName 'Reproduced' -Force }
