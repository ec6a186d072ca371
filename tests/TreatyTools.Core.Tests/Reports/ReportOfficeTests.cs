using TreatyTools.Core.Reports;
using TreatyTools.Core.Tests.Workbooks;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Reports;

/// <summary>What another program makes of the report.</summary>
public sealed class ReportOfficeTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    // The program draws the pivot table anew, in words of its own.
    private static readonly string[] OwnWords = ["s:Grand Total", "s:Total Result", "s:"];

    [OfficeTheory]
    [InlineData(null)]
    [InlineData("ets185")]
    public void LibreOffice_opens_it_and_reads_the_same_values_on_every_sheet(string? treaty)
    {
        string report = fixture.Make(new ReportOptions { Treaty = treaty });
        string read = Converted(report);
        Assert.Equal(Sheets(report), Sheets(read));
        foreach (string sheet in Sheets(report))
        {
            Dictionary<string, string> written = Values(report, sheet), found = Values(read, sheet);
            Assert.Equal([], written.Except(found).Concat(found.Except(written)).Select(pair => $"{sheet} {pair.Key} {pair.Value}"));
        }
    }

    private static Dictionary<string, string> Values(string path, string sheet) =>
        Cells(path, sheet).Where(pair => !OwnWords.Contains(pair.Value)).ToDictionary(pair => pair.Key, pair => Comparable(pair.Value));

    // Lines within a link become one.
    private static string Comparable(string value) => value.Replace("\n", "", StringComparison.Ordinal);

    private static string Converted(string report) => Office.Convert(report, "xlsx", Path.Combine(Path.GetDirectoryName(report)!, "converted"));
}
