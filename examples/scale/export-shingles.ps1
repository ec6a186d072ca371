<#
.SYNOPSIS
    Writes the shingles and the signatures of a folder of texts as Parquet files, for the joins of this folder.
.DESCRIPTION
    Takes the files so many at a time, so that memory does not grow with their number, and writes a folder for each lot: shingles/Lot=1/Bucket=0 and so on, and
    signatures/Lot=1. Lots that were written on other machines go beside these. It uses the language and the cmdlets of TreatyTools only, so that it runs in
    PowerShell 7.6 and in TreatyTools.Shell alike.
.PARAMETER Corpus
    The folder of the texts.
.PARAMETER Target
    The folder to write to; it is made, and must not hold shingles yet.
.PARAMETER Unit
    What texts are taken apart into: article, text for texts as a whole, or another kind of unit.
.PARAMETER Preset
    What a shingle is: a run of five characters (Alschner) or of seven words (TextReuse). Of whole treaties take the second: few texts share one of its runs.
.PARAMETER Lot
    So many files at a time.
.PARAMETER Filter
    Which files.
.EXAMPLE
    ./examples/scale/export-shingles.ps1 -Corpus ~/tota/xml -Target ~/shingles -Filter *.xml
.EXAMPLE
    ./examples/scale/export-shingles.ps1 -Corpus ~/tota/xml -Target ~/shingles -Unit text -Preset TextReuse
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory, Position = 0)]
    [string] $Corpus,

    [Parameter(Mandatory, Position = 1)]
    [string] $Target,

    [string] $Unit = 'article',

    [ValidateSet('Alschner', 'TextReuse')]
    [string] $Preset = 'Alschner',

    [ValidateRange(1, 100000)]
    [int] $Lot = 100,

    [string] $Filter = '*'
)

$ErrorActionPreference = 'Stop'
$files = [IO.Directory]::GetFiles($Corpus, $Filter, 'AllDirectories')
[Array]::Sort($files, [StringComparer]::Ordinal)
foreach ($kind in 'shingles', 'signatures') { $null = [IO.Directory]::CreateDirectory("$Target/$kind") }
for ($start = 0; $start -lt $files.Length; $start += $Lot) {
    $number = 1 + $start / $Lot
    $texts = Import-TreatyText -LiteralPath $files[$start..([Math]::Min($start + $Lot, $files.Length) - 1)]
    $texts | ConvertTo-TreatyShingle -Unit $Unit -Preset $Preset | Export-TreatyDataFrame "$Target/shingles/Lot=$number" -PartitionBy Bucket
    $null = [IO.Directory]::CreateDirectory("$Target/signatures/Lot=$number")
    $texts | ConvertTo-TreatyShingle -Unit $Unit -Preset $Preset -Signature | Export-TreatyDataFrame "$Target/signatures/Lot=$number/part.parquet"
}
