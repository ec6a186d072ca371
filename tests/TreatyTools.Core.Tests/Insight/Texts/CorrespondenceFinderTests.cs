using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;
using Xunit.Abstractions;

namespace TreatyTools.Core.Tests.Insight.Texts;

public sealed class CorrespondenceFinderTests(ITestOutputHelper output)
{
    private static readonly Dataset Shipped = DatasetStore.Open(Repository.Package);

    [Fact]
    public void The_nearest_article_comes_first_with_what_is_recorded()
    {
        Provision safeguards = Shipped.Find<Provision>("uncc/24")!;
        IReadOnlyList<CorrespondenceSuggestion> found = new CorrespondenceFinder(Shipped, null).Find(safeguards, "ets185", 3, 0);
        Assert.Equal(("uncc/24", "ets185/15", 1, "adapted", "summary"),
            (found[0].From, found[0].To, found[0].Rank, found[0].Recorded, found[0].Basis));
        Assert.Equal([1, 2, 3], found.Select(suggestion => suggestion.Rank));
        Assert.Equal(found.OrderByDescending(suggestion => suggestion.Score).Select(suggestion => suggestion.To), found.Select(suggestion => suggestion.To));
        Assert.Single(new CorrespondenceFinder(Shipped, null).Find(safeguards, "ets185", 3, 0.5));

        // From the other side the record is the same.
        Assert.Equal(("uncc/24", "adapted"), new CorrespondenceFinder(Shipped, null).Find(Shipped.Find<Provision>("ets185/15")!, "uncc", 1, 0)
            .Select(suggestion => (suggestion.To, suggestion.Recorded)).Single());
    }

    [Fact]
    public void Words_count_only_where_every_article_of_both_treaties_has_them()
    {
        Provision safeguards = Shipped.Find<Provision>("uncc/24")!;
        Assert.Equal("summary", new CorrespondenceFinder(Shipped, p => p.Treaty == "uncc" ? p.Heading : null).Find(safeguards, "ets185", 1, 0)[0].Basis);
        Assert.Equal("words", new CorrespondenceFinder(Shipped, p => p.Heading).Find(safeguards, "ets185", 1, 0)[0].Basis);
    }

    [Fact]
    public void Suggestions_by_summaries_are_what_the_dataset_records()
    {
        (double first, double three) = Precision(null, "summary");
        Assert.True(first > 0.9 && three > 0.94, $"{first}, {three}");
    }

    [SharedFact("texts/A_RES_79_243.pdf")]
    public void Suggestions_by_the_words_of_the_treaties_are_what_the_dataset_records()
    {
        Dictionary<string, TextBinding> bound = new Dictionary<string, string>
        {
            ["crc-opsc"] = "texts/A_RES_54_263.paragraphs.json",
            ["ets185"] = "corpora/plain/budapest-convention.md",
            ["uncac"] = "texts/A_RES_58_4.paragraphs.json",
            ["uncc"] = "texts/A_RES_79_243.pdf",
            ["untoc"] = "texts/A_RES_55_25.paragraphs.json",
        }.ToDictionary(pair => pair.Key, pair => TextBinding.Of(Shipped, Shipped.Find<TreatyText>(pair.Key + "-final")!,
            TextDocuments.Read(TextFile.Open(SharedFactAttribute.PathOf(pair.Value)))));
        (double first, double three) = Precision(provision => bound[provision.Treaty].WordsOf(provision), "words");
        Assert.True(first > 0.9 && three > 0.93, $"{first}, {three}");
    }

    /// <summary>Of all pairs of an article and a treaty between which the dataset records something, the share where the first suggestion, or one of three,
    /// is recorded.</summary>
    private (double First, double Three) Precision(Func<Provision, string?>? words, string basis)
    {
        CorrespondenceFinder finder = new(Shipped, words);
        (Provision Article, string Treaty)[] pairs = [.. Shipped.Tables.Correspondences
            .Select(record => (Article: Shipped.References.Article(record.From)!, Treaty: ProvisionReferences.TreatyOf(record.To)))
            .Where(pair => Shipped.References.HasTreaty(pair.Treaty) && pair.Article.Article is not null).Distinct()];
        IReadOnlyList<CorrespondenceSuggestion>[] found = [.. pairs.Select(pair => finder.Find(pair.Article, pair.Treaty, 3, 0))];
        Assert.All(found, list => Assert.All(list, suggestion => Assert.Equal(basis, suggestion.Basis)));
        (double first, double three) = ((double)found.Count(list => list.Take(1).Any(IsRecorded)) / pairs.Length,
            (double)found.Count(list => list.Any(IsRecorded)) / pairs.Length);
        output.WriteLine(FormattableString.Invariant($"{basis}: {pairs.Length} pairs, precision at 1 {first:0.000}, one of three recorded {three:0.000}"));
        return (first, three);

        static bool IsRecorded(CorrespondenceSuggestion suggestion) => suggestion.Recorded is not null;
    }
}
