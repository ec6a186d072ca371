<#
.SYNOPSIS
    Twenty-five questions that people bring to this dataset, each answered by one pipeline.
.DESCRIPTION
    Prints each question and its answer. It uses the language and the cmdlets of TreatyTools only, so that it runs in PowerShell 7.6 and in TreatyTools.Shell
    alike. Two questions need files of your own: the wording from draft to draft (-Draft), and what changed since an earlier package (-Reference).
.PARAMETER Folder
    Where the files go that some answers write. By default output/questions in the repository.
.PARAMETER Draft
    Texts of the treaty in their order, as PDF, Word, HTML, Markdown or plain text: two at least.
.PARAMETER Reference
    The folder of an earlier package of the dataset.
.EXAMPLE
    dotnet run --project src/TreatyTools.Shell -- -File examples/questions.ps1
#>
[CmdletBinding()]
param(
    [string] $Folder = [IO.Path]::Combine([IO.Path]::GetDirectoryName($PSScriptRoot), 'output', 'questions'),
    [string[]] $Draft,
    [string] $Reference
)

$ErrorActionPreference = 'Stop'
$null = [IO.Directory]::CreateDirectory($Folder)
$treaty = 'uncc'
$number = 0

function Answer([string] $Question, [scriptblock] $Pipeline) {
    $script:number++
    [Console]::Out.WriteLine("$script:number. $Question")
    & $Pipeline | Out-Default
    [Console]::Out.WriteLine()
}

Answer 'Which African States signed, and which of them objected to article 16?' {
    Get-TreatyParticipation -Treaty $treaty -Signed -Group 'African Group' |
        ConvertTo-TreatyDataFrame PartyName, Signed, @{ n = 'Objections'; e = { @($_ | Get-TreatyStakeholder | Get-TreatyConcern -Provision 16 -Stance oppose, concern).Count } }
}

Answer 'What did Microsoft and the Cybersecurity Tech Accord ask for on article 28, and what came of it?' {
    Get-TreatyConcern -Stakeholder microsoft, cybersecurity-tech-accord -Provision 28 | ConvertTo-TreatyDataFrame Stakeholder, Ask, Outcome, OutcomeNote
}

Answer 'How many articles have another number than in the zero draft, and how many days lie between the two texts?' {
    Get-TreatyText uncc-zero-draft | ConvertTo-TreatyDataFrame Id,
        @{ n = 'Renumbered'; e = { @($_ | Get-TreatyDraftingPosition | Where-Object { $_.Number -and "$treaty/$($_.Number)" -ne $_.Article }).Count } },
        @{ n = 'Days'; e = { ((Get-TreatyText uncc-final).Date - $_.Date).Days } }
}

Answer 'Which concerns of security researchers on articles 7 to 11 were met?' {
    Get-TreatyConcern -Provision 7, 8, 9, 10, 11 -Text 'research*' -Outcome addressed, partly-addressed | ConvertTo-TreatyDataFrame Stakeholder, Articles, Outcome, Summary
}

Answer 'Who voted how on resolution 74/247?' {
    Get-TreatyVote -Event res-74-247-2019 | Group-TreatyDataFrame Vote -Aggregate ([ordered]@{ States = 'count'; Who = 'joinText:CountryName' })
}

Answer 'In which events did Russia act before 2020?' {
    Get-TreatyEvent -Actor RUS -Before 2020 | ConvertTo-TreatyDataFrame Date, Kind, Title
}

Answer 'A bibliography of all that EFF published, for Zotero.' {
    Get-TreatyStakeholder eff | Get-TreatySource | Export-TreatyCitation "$Folder/eff.bib" -Force -PassThru | ForEach-Object Name
}

Answer 'How do the safeguards of article 24 stand beside article 15 of the Budapest Convention, paragraph by paragraph?' {
    Get-TreatyProvision uncc/24 -Level paragraph | ConvertTo-TreatyDataFrame Paragraph, Summary |
        Join-TreatyDataFrame (Get-TreatyProvision ets185/15 -Level paragraph | ConvertTo-TreatyDataFrame Paragraph, Summary) -On Paragraph -Kind Full -Suffix _uncc, _ets185
}

Answer 'Which duties are "may" rather than "shall", by article?' {
    Get-TreatyProvision -Treaty $treaty -Level paragraph | ConvertTo-TreatyDataFrame Article, Modalities -Expand Modalities |
        Convert-TreatyDataFrame -Pivot Modalities -By Article | Select-TreatyDataFrame -Where { $_.may } -OrderBy '-may', Article -Natural -First 10
}

Answer 'What did civil society ask for, by article, as a pivot sheet with a chart?' {
    Get-TreatyConcern -StakeholderKind civil-society | Where-Object Ask | ConvertTo-TreatyDataFrame Articles, Ask, Outcome -Expand Articles |
        Export-TreatyWorkbook "$Folder/asks.xlsx" -PivotTable @{ Rows = 'Articles'; Columns = 'Outcome' } -Chart @{ Type = 'BarClustered'; Category = 'Articles' } -Force -PassThru |
        ForEach-Object Name
}

Answer 'What changed since the version of the dataset that I cited?' {
    if ($Reference) { Compare-TreatyDataset $Reference -Summary } else { 'Give the folder of the earlier package: -Reference.' }
}

Answer 'Which States signed in Hanoi on the first day, by region, and which of them are not in the Budapest Convention?' {
    Compare-TreatyParticipation $treaty ets185 -AsOf 2025-10-25 | Where-Object LeftStanding -ne none |
        Group-TreatyDataFrame RegionalGroup, Overlap -Aggregate ([ordered]@{ States = 'count'; Which = 'joinText:PartyName' })
}

Answer 'Where did companies and civil society take opposite sides on the same article?' {
    Get-TreatyConcern -StakeholderKind company, industry -OwnVoice -Stance support, conditional-support | ConvertTo-TreatyDataFrame Articles, Stakeholder, Stance -Expand Articles |
        Join-TreatyDataFrame (Get-TreatyConcern -StakeholderKind civil-society -OwnVoice -Stance oppose | ConvertTo-TreatyDataFrame Articles, Stakeholder, Stance -Expand Articles) -On Articles |
        Select-TreatyDataFrame -Unique
}

Answer 'The sessions with place and date, as a picture.' {
    Get-TreatyEvent -Kind session | Export-TreatyChart "$Folder/sessions.png" Timeline -Force -PassThru | ForEach-Object Name
}

Answer 'Which members of the European Union (at the vote of 2019) have not signed, and did the Union?' {
    @(Get-TreatyVote -Event res-74-247-2019 -Group EU | Where-Object { -not ($_ | Get-TreatyParticipation -Treaty $treaty -Signed) } | ForEach-Object CountryName) -join ', '
    Get-TreatyParticipation -Treaty $treaty -Party EU | ConvertTo-TreatyDataFrame PartyName, Signed
}

Answer 'Which of the press claims are wrong, what is right, and by which source?' {
    Get-TreatyClaim -Verdict inaccurate | ConvertTo-TreatyDataFrame Statement, Correction, Sources
}

Answer 'When would the Convention enter into force if the fortieth instrument came on 1 March 2027?' {
    Get-TreatyStatus $treaty -Assume 40 -By 2027-03-01 | ConvertTo-TreatyDataFrame InstrumentsCounted, EntryIntoForce, Note
}

Answer 'What may be quoted: high confidence, sources read whole.' {
    Get-TreatySource -Consulted full-text | Get-TreatyConcern -Confidence high | Where-Object Quote | ConvertTo-TreatyDataFrame Stakeholder, Date, Quote
}

Answer 'How did the wording on "serious crime" change from draft to draft?' {
    if ($Draft.Count -lt 2) { 'Give the drafts as files: -Draft.' }
    for ($i = 1; $i -lt $Draft.Count; $i++) {
        Compare-TreatyText $Draft[$i - 1] $Draft[$i] | Where-Object { "$($_.Changes | ForEach-Object Text)" -like '*serious crime*' }
    }
}

Answer 'All quotations about article 24 with speaker, date and address.' {
    $from = @{ n = 'From'; e = { if ($_.QuotationSource) { $_.QuotationSource } else { $_.Sources[0] } } }
    Get-TreatyConcern -Provision 24 | Where-Object Quote | ConvertTo-TreatyDataFrame Stakeholder, Date, Quote, $from |
        Join-TreatyDataFrame (Get-TreatySource | ConvertTo-TreatyDataFrame Id, Url) -LeftOn From -RightOn Id -Kind Left | Select-TreatyDataFrame Stakeholder, Date, Quote, Url
}

Answer 'Who spoke on most articles, and with what success?' {
    Get-TreatyConcern -OwnVoice | ConvertTo-TreatyDataFrame Stakeholder, Articles, @{ n = 'Met'; e = { $_.Outcome -in 'addressed', 'partly-addressed' } } -Expand Articles |
        Group-TreatyDataFrame Stakeholder -Aggregate ([ordered]@{ Articles = 'distinct:Articles'; Remarks = 'count'; Met = 'sum:Met' }) |
        Select-TreatyDataFrame -OrderBy '-Articles' -First 10
}

Answer 'How did the position of India change over the sessions?' {
    Get-TreatyConcern -Stakeholder IND | Select-TreatyDataFrame Date, Theme, Stance, Summary -OrderBy DateEarliest
}

Answer 'Which articles were criticized most and changed least?' {
    Get-TreatyConcern -Stance oppose, concern | ConvertTo-TreatyDataFrame Articles, @{ n = 'Unmet'; e = { $_.Outcome -in 'not-addressed', 'worsened' } } -Expand Articles |
        Select-TreatyDataFrame -Where { $_.Articles } |
        Group-TreatyDataFrame Articles -Aggregate ([ordered]@{ Criticism = 'count'; Unmet = 'sum:Unmet' }) | Select-TreatyDataFrame -OrderBy '-Unmet', '-Criticism' -First 10
}

Answer 'Where does the Convention speak of refusing assistance?' {
    Find-TreatyRecord 'refuse* AND (assist* OR request*)' -Table provisions -Treaty $treaty -First 10 | ConvertTo-TreatyDataFrame Id, Snippet
}

Answer 'All about one actor, Access Now: asks, events, sources, in one workbook.' {
    Export-TreatyReport "$Folder/access-now.xlsx" -Stakeholder access-now -Force -PassThru | ForEach-Object Name
}
