@{
    # Of the files with this name the engine takes a manifest before a script. A build puts a manifest there, which loads cmdlets, records and views; until
    # then there is only the script, which says what to do, and which nobody waits for afterwards.
    NestedModules        = @('TreatyTools.Built')
    ModuleVersion        = '0.1.0'
    GUID                 = '6f4c4a7e-52d1-4f0f-9f0b-0c2f6f3c8a11'
    Author               = 'TreatyTools contributors'
    CompanyName          = 'TreatyTools contributors'
    Copyright            = 'TreatyTools contributors. MIT licence (code), CC BY 4.0 (datasets).'
    Description          = 'Research datasets on treaties as pipeline objects: provisions, negotiation timeline, stakeholder concerns, participation and sources; joined in data frames and exported to Excel.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    FunctionsToExport    = @()
    CmdletsToExport      = @(
        'Build-TreatyDataset',
        'Compare-TreatyDataset',
        'Compare-TreatyParticipation',
        'Compare-TreatyStatus',
        'Compare-TreatyText',
        'Convert-TreatyDataFrame',
        'ConvertFrom-TreatyDataFrame',
        'ConvertTo-TreatyDataFrame',
        'ConvertTo-TreatyShingle',
        'Export-TreatyChart',
        'Export-TreatyCitation',
        'Export-TreatyCoding',
        'Export-TreatyDataFrame',
        'Export-TreatyReport',
        'Export-TreatySimilarity',
        'Export-TreatyText',
        'Export-TreatyWorkbook',
        'Find-TreatyCorrespondence',
        'Find-TreatyRecord',
        'Find-TreatySimilarity',
        'Get-Treaty',
        'Get-TreatyClaim',
        'Get-TreatyConcern',
        'Get-TreatyCorrespondence',
        'Get-TreatyDataset',
        'Get-TreatyDisagreement',
        'Get-TreatyDraftingPosition',
        'Get-TreatyEvent',
        'Get-TreatyParticipation',
        'Get-TreatyProvision',
        'Get-TreatyReuse',
        'Get-TreatySource',
        'Get-TreatyStakeholder',
        'Get-TreatyStatus',
        'Get-TreatyText',
        'Get-TreatyTheme',
        'Get-TreatyVote',
        'Group-TreatyDataFrame',
        'Import-TreatyDataFrame',
        'Import-TreatyDataset',
        'Import-TreatyText',
        'Import-TreatyWorkbook',
        'Join-TreatyDataFrame',
        'Measure-TreatyCoding',
        'Measure-TreatyConcern',
        'Measure-TreatyDataFrame',
        'Measure-TreatyReuse',
        'Measure-TreatySurvival',
        'Measure-TreatyText',
        'New-TreatyDataset',
        'Register-TreatyText',
        'Resolve-TreatyArticle',
        'Save-TreatyText',
        'Select-TreatyDataFrame',
        'Show-TreatyTimeline',
        'Test-TreatyDataset',
        'Test-TreatyText',
        'Unregister-TreatyText'
    )
    VariablesToExport    = @()
    AliasesToExport      = @('Import-TreatyCoding', 'Import-TreatyStatus')
    PrivateData          = @{
        PSData = @{
            Tags         = @('Treaty', 'InternationalLaw', 'Cybercrime', 'Dataset', 'Research', 'Excel', 'DataFrame')
            # The licence of the code; that of the datasets is https://creativecommons.org/licenses/by/4.0/.
            LicenseUri   = 'https://opensource.org/license/mit'
            # No ProjectUri yet: there is no public address. Once one stands here, Get-Help -Online opens it.
            ReleaseNotes = 'CHANGELOG.md, beside the manifest, tells what is new.'
        }
    }
}
