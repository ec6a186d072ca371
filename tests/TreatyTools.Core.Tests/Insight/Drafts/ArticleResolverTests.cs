using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Drafts;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Drafts;

public sealed class ArticleResolverTests
{
    private static readonly ArticleResolver Resolver = new(new Dataset(
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
        }));

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
