BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $neighbour = Get-ChildItem "$Root/tests/Fixtures/OpenXml3Neighbour/bin" -Recurse -Filter OpenXml3Neighbour.dll | Select-Object -First 1
    $prelude = "
        Import-Module '$Manifest'
        function Invoke-OurWork {
            `$core = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyName('TreatyTools.Core')
            `$context = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext(`$core)
            `$workbook = `$context.LoadFromAssemblyName('ClosedXML').GetType('ClosedXML.Excel.XLWorkbook')::new()
            `$null = `$workbook.Worksheets.Add('Concerns')
            `$stream = [System.IO.MemoryStream]::new()
            `$workbook.SaveAs(`$stream)
            'ours'
        }
        function Invoke-Neighbour { `$null = [System.Reflection.Assembly]::LoadFrom('$($neighbour.FullName)'); [OpenXml3Neighbour.Neighbour]::Work() }
        "
}

Describe 'Isolation' {
    It 'works after a neighbour has loaded OpenXml 3' {
        Invoke-InNewProcess ($prelude + 'Invoke-Neighbour; Invoke-OurWork') | Should -Be "OpenXml 3: True`nours"
    }

    It 'leaves a neighbour that loads OpenXml 3 later alone' {
        Invoke-InNewProcess ($prelude + 'Invoke-OurWork; Invoke-Neighbour; Invoke-OurWork') | Should -Be "ours`nOpenXml 3: True`nours"
    }

    It 'keeps its libraries out of the default context' {
        Invoke-InNewProcess ($prelude + '
            $null = Invoke-OurWork
            $ours = (Get-ChildItem "$((Get-Module TreatyTools).ModuleBase)/bin/core" -Filter *.dll).FullName
            [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.Where{ -not $_.IsDynamic -and $_.Location -in $ours }.Count') | Should -Be '0'
    }
}
