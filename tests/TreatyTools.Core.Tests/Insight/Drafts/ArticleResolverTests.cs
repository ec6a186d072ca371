using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Drafts;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Drafts;

public sealed class ArticleResolverTests
{
    private static readonly Dataset Sample = new(
        new TreatyDataset { Name = "test", Title = "Test", Version = "1.0.0", Created = new DateOnly(2026, 1, 1), Directory = "." },
        new DatasetTables
        {
            Texts = [Text("zero", "zero-draft", 60), Text("rev", "revised-draft", null), Text("report", "updated-draft", null), Text("final", "final", 4),
                Text("other", "final", 1, "x")],
            Provisions = [Article("1"), Article("2"), Article("3"), Article("4")],
            DraftingPositions =
            [
                At("t/1", "zero", "1", "high"), At("t/2", "zero", "17", "medium"), At("t/3", "zero", "5", "high"), At("t/4", "zero", "5", "low"),
                At("t/1", "rev", "1", "medium"), At("t/2", "rev", "2", "high"), At("t/2", "rev", "3", "high"), At("t/3", "rev", null, "medium"),
            ],
        });

    private static readonly ArticleResolver Resolver = new(Sample);

    [Theory]
    [InlineData("zero", "1", null, "1:same-number")]
    [InlineData("zero", "17", null, "2:renumbered")]
    [InlineData("zero", "Article 17(2)", null, "2(2):renumbered")]
    [InlineData("zero", "5", null, "3:split 4:split")]
    [InlineData("rev", "2", null, "2:merged")]
    [InlineData("zero", "5", "rev", ":absent :not-recorded")]
    [InlineData("final", "2", "zero", "17:renumbered")]
    [InlineData("zero", "16-17", null, ":no-successor 2:renumbered")]
    [InlineData("zero", "60", null, ":no-successor")]
    [InlineData("zero", "61", null, ":not-in-text")]
    [InlineData("report", "1", null, ":not-recorded")]
    public void A_number_is_followed_to_another_text(string from, string cited, string? to, string expected) =>
        Assert.Equal(expected, string.Join(' ', Resolver.Resolve(from, cited, to).Select(answer => $"{answer.ToNumber}:{answer.Status}")));

    [Fact]
    public void The_lower_confidence_of_the_two_places_counts() =>
        Assert.Equal(["high", "low"], Resolver.Resolve("zero", "5").Select(answer => answer.Confidence));

    [Theory]
    [InlineData("zeroo", "1", null, "UnknownText")]
    [InlineData("zero", "preamble", null, "NotAnArticleNumber")]
    [InlineData("zero", "10-6", null, "NotAnArticleNumber")]
    [InlineData("zero", "1-99999999", null, "NotAnArticleNumber")]
    [InlineData("zero", "1", "other", "TextsOfDifferentTreaties")]
    public void What_cannot_be_followed_is_refused(string from, string cited, string? to, string errorId) =>
        Assert.Equal(errorId, Assert.Throws<TreatyFault>(() => Resolver.Resolve(from, cited, to)).ErrorId);

    [Fact]
    public void Words_say_on_what_ground_a_place_is_the_same()
    {
        Dictionary<string, ArticleText[]> files = new(StringComparer.Ordinal)
        {
            ["zero"] =
            [
                new("1", "Purpose", "This text serves to keep the lamps of the coast alight."),
                new("17", "Keepers", "Each keeper shall fill the lamp and report to the town."),
                new("5", "Oil", "Oil that burns clean shall be bought from the island."),
                new("16", "Boats", "A boat shall ring its bell when it passes the quay at night."),
            ],
            ["final"] =
            [
                new("1", "Purpose", "This text serves to keep the lamps of the coast alight."),
                new("2", "Keepers", "Each keeper shall fill the lamp, and shall report to the town."),
                new("3", "Glass", "Panes are thick."),
                new("4", "Boats and bells", "A boat shall ring its bell when it passes the quay at night or in fog."),
            ],
        };
        ArticleResolver resolver = new(Sample, text => files.GetValueOrDefault(text.Id));
        ArticleResolution same = Assert.Single(resolver.Resolve("zero", "17(2)"));
        Assert.Equal(("2(2)", "Keepers", "2"), (same.ToNumber, same.FromHeading, same.Nearest));
        Assert.InRange(same.Similarity!.Value, 0.5, 0.99);
        Assert.Equal(same.Similarity, same.NearestSimilarity);
        Assert.StartsWith("Recorded. Their words are ", same.Ground, StringComparison.Ordinal);
        Assert.EndsWith("and of no other article of final more.", same.Ground, StringComparison.Ordinal);

        ArticleResolution alone = Assert.Single(resolver.Resolve("zero", "16(1)"));
        Assert.Equal(("4(1)", "renumbered", "low", "Boats and bells"), (alone.ToNumber, alone.Status, alone.Confidence, alone.Heading));
        Assert.StartsWith("By its words alone: of the 4 articles of final, 4 (Boats and bells) is nearest", alone.Ground, StringComparison.Ordinal);

        ArticleResolution elsewhere = resolver.Resolve("zero", "5")[0];
        Assert.Equal(("3", "split"), (elsewhere.ToNumber, elsewhere.Status));
        Assert.Contains("alike, and those of ", elsewhere.Ground, StringComparison.Ordinal);
        Assert.Equal("no-successor", Assert.Single(resolver.Resolve("zero", "60")).Status);
        Assert.Equal("The document that is registered as 'zero' has no article 60.", Assert.Single(resolver.Resolve("zero", "60")).Ground);
        Assert.Equal(("Recorded.", null, null), Assert.Single(resolver.Resolve("rev", "1")) is var bare ? (bare.Ground, bare.Similarity, bare.Nearest) : default);
        Assert.Null(Assert.Single(resolver.Resolve("report", "1")).Ground);
    }

    [Fact]
    public void What_a_concern_cites_is_followed_and_what_cannot_be_is_told()
    {
        List<string> skipped = [];
        Concern concern = new()
        {
            Id = "c", Stakeholder = "s", Text = "zero", Level = "article", Theme = "x", Stance = "oppose", Summary = "S.", Outcome = "unclear",
            DraftArticles = ["17", "preamble", "1"],
        };
        Assert.Equal(["c 2", "c 1"], Resolver.Follow(concern, null, skipped.Add).Select(answer => $"{answer.CitedBy} {answer.ToNumber}"));
        Assert.Equal(["'c' cites 'preamble', which is no article number."], skipped);
    }

    private static TreatyText Text(string id, string stage, int? articles, string treaty = "t") =>
        new() { Id = id, Treaty = treaty, Title = id, Stage = stage, Articles = articles };

    private static Provision Article(string number) =>
        new() { Id = $"t/{number}", Treaty = "t", Level = "article", Article = number, Heading = "H" + number, Kind = "general" };

    private static DraftingPosition At(string article, string text, string? number, string confidence) => new()
    {
        Id = $"{article}@{text}#{number}", Article = article, Text = text, Number = number, Heading = "Draft heading", Confidence = confidence,
            Note = "Recalled.",
    };
}
