# What a build puts beside the manifest of the module, which names it, and the script that stands in for it in an unbuilt clone.
@{
    RootModule         = 'bin/TreatyTools.dll'
    ModuleVersion      = '0.1.0'
    RequiredAssemblies = @('bin/TreatyTools.Model.dll')
    FormatsToProcess   = @('bin/TreatyTools.Format.ps1xml')
    FunctionsToExport  = @()
    CmdletsToExport    = '*'
    VariablesToExport  = @()
    AliasesToExport    = '*'
}
