<#
.SYNOPSIS
    Writes an Excel workbook on the UN Convention against Cybercrime: what was objected to, by whom, and what came of it.
.DESCRIPTION
    A pipeline from the dataset to a workbook of several sheets. It uses the language and the cmdlets of TreatyTools only, so that it runs in
    PowerShell 7.6 and in TreatyTools.Shell alike.
.PARAMETER Path
    The workbook to write. By default output/cybercrime-report.xlsx in the repository.
.EXAMPLE
    dotnet run --project src/TreatyTools.Shell -- -File examples/cybercrime-report.ps1
#>
[CmdletBinding()]
param(
    [string] $Path = [IO.Path]::Combine([IO.Path]::GetDirectoryName($PSScriptRoot), 'output', 'cybercrime-report.xlsx')
)

$ErrorActionPreference = 'Stop'
$treaty = 'uncc'

# Who has signed, who is bound, and what entry into force still takes.
$status = Get-TreatyStatus $treaty

# One row for each concern and article that it speaks of, joined with the article.
$articles = Get-TreatyProvision -Treaty $treaty | ConvertTo-TreatyDataFrame -Property Id, Article, Heading, Kind, Position
$remarks = Get-TreatyConcern |
    ConvertTo-TreatyDataFrame -Property Articles, Stakeholder, Stance, Theme, Outcome -Expand Articles |
    Join-TreatyDataFrame $articles -LeftOn Articles -RightOn Id -Kind Inner

# How often each article was spoken of, and how often in vain.
$contested = $remarks |
    Group-TreatyDataFrame Article, Heading, Position -Aggregate ([ordered]@{ Remarks = 'count'; Stakeholders = 'distinct:Stakeholder' })
$inVain = Get-TreatyConcern -Outcome not-addressed |
    ConvertTo-TreatyDataFrame -Property Articles, Id -Expand Articles |
    Join-TreatyDataFrame $articles -LeftOn Articles -RightOn Id -Kind Inner
