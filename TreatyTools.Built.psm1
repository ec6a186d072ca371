if (-not [System.IO.File]::Exists("$PSScriptRoot/bin/TreatyTools.psd1")) {
    throw "TreatyTools is not built in '$PSScriptRoot'. Run ./build.ps1 there (or dotnet build), then import it again."
}
