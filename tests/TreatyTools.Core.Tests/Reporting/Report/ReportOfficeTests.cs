using System.Diagnostics;

namespace TreatyTools.Core.Tests.Reporting;

/// <summary>What another program makes of the report.</summary>
public sealed class ReportOfficeTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    [OfficeFact]
    public void LibreOffice_opens_it_and_reads_the_provisions()
    {
        string report = fixture.Make(fixture.Default), folder = Path.GetDirectoryName(report)!;
        ProcessStartInfo start = new(OfficeFactAttribute.Program!)
        {
            // The last number asks for the second sheet.
            ArgumentList =
            {
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2", "--outdir", folder, report,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice did not end.");
        }

        string[] lines = File.ReadAllLines(Directory.GetFiles(folder, "*-Provisions.csv").Single());
        Assert.StartsWith("Provision,Heading,Chapter", lines[3], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Article 24,Conditions and safeguards,", StringComparison.Ordinal));
    }
}
