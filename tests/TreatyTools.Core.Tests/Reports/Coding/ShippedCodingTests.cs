using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Reports.Coding;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Reports.Charts;

namespace TreatyTools.Core.Tests.Reports.Coding;

/// <summary>What the dataset says of its codings is what its codings say.</summary>
public sealed class ShippedCodingTests
{
    private static readonly Dataset Shipped = ChartSamples.Shipped;
    private static readonly IReadOnlyList<CodingField> Fields = CodingField.Of(Shipped, ["Level", "Theme", "Stance", "Ask", "Outcome"]);
    private static readonly CoderFile Second = CoderFile.Read(Path("second-coding.csv")), Fresh = CoderFile.Read(Path("fresh-coding.csv")),
        Independent = CoderFile.Read(Path("independent-coding.csv"));
    private static readonly Settlement Settled = Settlement.Read(Path("settlement.csv"), Shipped, Fields),
        SettledAgain = Settlement.Read(Path("independent-settlement.csv"), Shipped, Fields);

    [Fact]
    public void The_agreement_of_the_dataset_is_that_of_its_codings()
    {
        Dictionary<string, CodingResult> compared = new()
        {
            ["whole-before-settlement"] = CodingComparison.Compare(Shipped, [Second], Fields, includeDataset: true, Settled),
            ["sample-first"] = CodingComparison.Compare(Shipped, [Fresh], Fields, includeDataset: true, Settled),
            ["sample-second"] = CodingComparison.Compare(Shipped, [Fresh, Second], Fields),
            ["sample-settled"] = CodingComparison.Compare(Shipped, [Fresh], Fields, includeDataset: true),
            ["sample-independent"] = CodingComparison.Compare(Shipped, [Independent], Fields, includeDataset: true, SettledAgain),
        };
        Assert.Equal(
            from comparison in compared
            from agreement in comparison.Value.Agreements
            select (comparison.Key, agreement.Field.ToLowerInvariant(), agreement.Units, agreement.Agreed, Round(agreement.PercentAgreement, 1),
                Round(agreement.CohenKappa, 3), Round(agreement.KrippendorffAlpha, 3)),
            Shipped.Info.Agreement.Select(told => (told.Coding, told.Field, told.Units, told.Agreed, told.PercentAgreement, told.CohenKappa,
                told.KrippendorffAlpha)));
        Assert.All(Shipped.Info.Agreement, told => Assert.False(string.IsNullOrEmpty(told.Method) || string.IsNullOrEmpty(told.Compared)));
    }

    [Theory]
    [InlineData(false, 1000)]
    [InlineData(true, 50)]
    public void Every_conflict_is_settled_and_the_dataset_has_what_was_settled(bool independent, int least)
    {
        CodingResult result = independent ? CodingComparison.Compare(Shipped, [Independent], Fields, includeDataset: true, SettledAgain)
            : CodingComparison.Compare(Shipped, [Second], Fields, includeDataset: true, Settled);
        Assert.Empty(result.Findings);
        Assert.True(result.Conflicts.Count > least);
        Assert.All(result.Conflicts, conflict =>
        {
            Assert.Equal(conflict.Recorded, conflict.Settled);
            Assert.Contains($"| {conflict.Reason} |", Format, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("fresh-coding.csv", "2026-11-29")]
    [InlineData("independent-coding.csv", "2026-11-30")]
    public void A_coding_of_a_sample_is_of_the_concerns_that_its_draw_gives(string file, string seed)
    {
        string[] coded = [.. File.ReadLines(Path(file)).Skip(1).Select(line => line.Split(',')[0]).Order(StringComparer.Ordinal)];
        Assert.Equal(coded, CodingRequest.Draw(Shipped.Tables.Concerns, 100, seed).Select(concern => concern.Id).Order(StringComparer.Ordinal));
    }

    private static string Format { get; } = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "seeds", "FORMAT.md"));

    private static double? Round(double? number, int digits) => number is { } given ? Math.Round(given, digits) : null;

    private static string Path(string file) => System.IO.Path.Combine(Repository.Seeds, "coding", file);
}
