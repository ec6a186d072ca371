using TreatyTools.Tests.Shared;

namespace TreatyTools.Core.Tests.Reports;

/// <summary>The composed report is what was looked at and approved, part by part.</summary>
public sealed class ReportSnapshotTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    [Fact]
    public void The_report_is_what_was_approved() => Snapshot.Match("report.txt", Snapshot.Parts(fixture.Make(fixture.Default)));

    [Fact]
    public void The_report_on_another_treaty_is_what_was_approved() =>
        Snapshot.Match("report-ets185.txt", Snapshot.Parts(fixture.Make(fixture.Default with { Treaty = "ets185" })));
}
