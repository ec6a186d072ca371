using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Seeds;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

public sealed class GapsTextTests
{
    [Fact]
    public void Headings_are_topics_and_items_and_paragraphs_are_gaps()
    {
        const string Markdown = """
            # What is missing

            All of it is young.

            ## 1. The drafts
            - No draft was opened; see `a-1`
              and **b**.
            - The second.

            ## Votes
            Two paragraphs
            over lines.

            The other.
            """;
        Assert.Equal(
            [
                new DatasetGap(null, "All of it is young."), new DatasetGap("The drafts", "No draft was opened; see a-1 and b."),
                    new DatasetGap("The drafts", "The second."),
                new DatasetGap("Votes", "Two paragraphs over lines."), new DatasetGap("Votes", "The other."),
            ],
            GapsText.Read(Markdown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# A title alone\n")]
    [InlineData("```\n```")]
    public void Nothing_told_is_no_gap(string markdown) => Assert.Empty(GapsText.Read(markdown));

    [Fact]
    public void The_package_carries_them_from_the_seeds_to_the_reader()
    {
        using TemporaryFolder folder = new();
        string seeds = Repository.OtherSeeds, package = Path.Combine(folder.Path, "package");
        CompiledDataset compiled = DatasetCompiler.Compile(seeds);
        compiled.Write(package);
        IReadOnlyList<DatasetGap> gaps = DataPackageReader.Read(package).Info.Gaps;
        Assert.Equal(["Sources", "Sources", "Coverage"], gaps.Select(gap => gap.Topic));
        Assert.Equal(gaps, compiled.ToDataset(seeds).Info.Gaps);
        Assert.StartsWith("Eight of fourteen articles; no draft; of the parties, only the twelve signatories.", gaps[2].Text, StringComparison.Ordinal);
    }
}
