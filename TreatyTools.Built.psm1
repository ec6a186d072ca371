# Stands in for the manifest of this name that a build puts beside it.
throw "TreatyTools is not built in '$PSScriptRoot'. Run ./build.ps1 there (or dotnet build), then import it again."
