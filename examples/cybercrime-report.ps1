<#
.SYNOPSIS
    Writes an Excel workbook on the UN Convention against Cybercrime: what was objected to, by whom, and what came of it.
.DESCRIPTION
    A pipeline from the dataset to a workbook of several sheets. It uses the language and the cmdlets of TreatyTools only, so that it runs in
    PowerShell 7.6 and in TreatyTools.Shell alike. Export-TreatyReport makes a larger, composed report; this script shows how to make your own.
.PARAMETER Path
    The workbook to write. By default output/cybercrime-report.xlsx in the repository.
.PARAMETER Page
    Also writes the composed report as a page for browsers, beside the workbook.
.EXAMPLE
    dotnet run --project src/TreatyTools.Shell -- -File examples/cybercrime-report.ps1
#>
[CmdletBinding()]
param(
    [string] $Path = [IO.Path]::Combine([IO.Path]::GetDirectoryName($PSScriptRoot), 'output', 'cybercrime-report.xlsx'),
    [switch] $Page
)

$ErrorActionPreference = 'Stop'
$treaty = 'uncc'
if ($Page) {
    Export-TreatyReport ([IO.Path]::ChangeExtension($Path, 'html')) $treaty -Force
}

# Every article with the number of remarks on it, and of those that the final text did not meet. A remark on several articles counts for each.
$articles = Get-TreatyProvision -Treaty $treaty |
    ConvertTo-TreatyDataFrame -Property Id, Citation, Heading, ChapterTitle, Kind, Summary, Position
$remarks = Get-TreatyConcern |
    ConvertTo-TreatyDataFrame -Property Articles, Stakeholder -Expand Articles |
    Group-TreatyDataFrame Articles -Aggregate ([ordered]@{ Remarks = 'count'; Stakeholders = 'distinct:Stakeholder' })
$unmet = Get-TreatyConcern -Outcome not-addressed |
    ConvertTo-TreatyDataFrame -Property Articles -Expand Articles |
    Group-TreatyDataFrame Articles -Aggregate @{ NotAddressed = 'count' }
$provisions = $articles |
    Join-TreatyDataFrame $remarks -LeftOn Id -RightOn Articles -Kind Left |
    Join-TreatyDataFrame $unmet -LeftOn Id -RightOn Articles -Kind Left |
    Select-TreatyDataFrame Citation, Heading, ChapterTitle, Kind, Remarks, Stakeholders, NotAddressed, Summary

# Outcomes by theme, and as pictures, which stand on the first sheet.
$outcomes = Get-TreatyConcern | Group-TreatyDataFrame Theme, Outcome -Share | Select-TreatyDataFrame -OrderBy Theme, Outcome
$pictures = @{ Type = 'BarStacked'; Category = 'Theme'; Series = 'Outcome'; Top = 12; Title = 'What came of the concerns, by theme' },
    @{ Type = 'BarStacked100'; Category = 'Stance'; Series = 'Outcome'; Title = 'What came of the concerns, by stance' }

# One sheet after the other, each with the columns that a reader wants, in words (-Label). The first call makes the file anew.
Get-TreatyStatus $treaty, ets185, cets224 |
    Export-TreatyWorkbook $Path -Force -Label -WorksheetName Status -Property Treaty, ShortName, AsOf, Signatories, Instruments, InstrumentsRequired, InstrumentsNeeded, EntryIntoForce, Signature, SignatureCloses, Missing
$provisions |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName Provisions
Get-TreatyEvent |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName Timeline -Property Date, End, Kind, Title, Place, Symbol, Vote, Summary, Confidence
Get-TreatyConcern |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName Concerns -Chart $pictures -Property Date, Stakeholder, Theme, Articles, Stance, Summary, Ask, Outcome, OutcomeNote, Sources, Confidence
$outcomes |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName Outcomes -NumberFormat @{ Share = '0.0%' }

# What was asked for in vain for the sake of privacy: the articles at stake, and what corresponds to them in the Budapest Convention.
Get-TreatyConcern -Theme privacy -Outcome not-addressed | Get-TreatyProvision |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName 'Privacy at stake' -Property Citation, Heading, Topics, Modalities, Summary
Get-TreatyConcern -Theme privacy -Outcome not-addressed | Get-TreatyProvision | Get-TreatyCorrespondence -To ets185 |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName 'In Budapest' -Property From, To, ToHeading, Relation, Note, Confidence

Get-TreatyStakeholder |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName Stakeholders -Property Name, Kind, Country, Affiliation, Role, Id
Get-TreatyParticipation -Treaty $treaty |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName Participation -Property PartyName, Party, Signed, Ratified, Action, Note, Confidence
Get-TreatyClaim |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName Claims -Property Statement, Verdict, Correction, Evidence, Confidence
Get-TreatyDisagreement |
    Export-TreatyWorkbook $Path -Append -Label -WorksheetName Disagreements -Property Question, Accounts, Preferred, Reason, Confidence
Get-TreatySource |
    Export-TreatyWorkbook $Path -Append -Label -PassThru -WorksheetName Sources -Property Date, Title, Publisher, Kind, Symbol, Url, Language, Consulted, Id
