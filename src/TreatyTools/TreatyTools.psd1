# What a build puts into bin, beside the assemblies; the manifest of the module names it.
@{
    RootModule         = 'TreatyTools.dll'
    ModuleVersion      = '0.1.0'
    RequiredAssemblies = @('TreatyTools.Model.dll')
    FormatsToProcess   = @('TreatyTools.Format.ps1xml')
    FunctionsToExport  = @()
    CmdletsToExport    = '*'
    VariablesToExport  = @()
    AliasesToExport    = '*'
}
