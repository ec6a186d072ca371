using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Counts;

/// <summary>Where the words of the articles of one treaty come from, article by article in the order of the text, and of all together.</summary>
internal sealed class WordOrigins
{
    private WordOrigins(IReadOnlyList<ArticleOrigins> articles)
    {
        Articles = articles;
        Words = articles.Sum(article => article.Words);
        Treaties = [.. articles.SelectMany(article => article.From.Keys).Where(from => from != Reuse.Any).Distinct(StringComparer.Ordinal)
            .OrderByDescending(Shared).ThenBy(from => from, NaturalOrder.Comparer)];
        HasAny = articles.Count > 0 && articles.All(article => article.From.ContainsKey(Reuse.Any));
    }

    /// <summary>The articles of which something is recorded.</summary>
    internal IReadOnlyList<ArticleOrigins> Articles { get; }

    /// <summary>Ids of the treaties in which the words stand, that with most words first.</summary>
    internal IReadOnlyList<string> Treaties { get; }

    /// <summary>Whether it is known of each article what stands in one of the treaties at least, and so what is new.</summary>
    internal bool HasAny { get; }

    /// <summary>Number of words of all articles.</summary>
    internal int Words { get; }

    /// <summary>The records of a treaty's articles.</summary>
    /// <param name="dataset">The dataset, for the articles.</param>
    /// <param name="records">The records; those of other treaties' articles are left out.</param>
    /// <param name="treaty">Id of the treaty.</param>
    internal static WordOrigins Of(Dataset dataset, IEnumerable<Reuse> records, string treaty)
    {
        ILookup<string, Reuse> byArticle = records.ToLookup(record => record.Provision, StringComparer.Ordinal);
        return new WordOrigins([.. dataset.Tables.Provisions.Where(article => article.Treaty == treaty && byArticle.Contains(article.Id))
            .Select(article => new ArticleOrigins(article,
                byArticle[article.Id].DistinctBy(record => record.From).ToDictionary(record => record.From, StringComparer.Ordinal)))]);
    }

    /// <summary>The share of the words of all articles that stand in a treaty, or in any, from 0 to 1.</summary>
    internal double Share(string from) => Words == 0 ? 0 : (double)Shared(from) / Words;

    private int Shared(string from) => Articles.Sum(article => article.From.GetValueOrDefault(from)?.SharedWords ?? 0);
}

/// <summary>Where the words of an article come from.</summary>
/// <param name="Article">The article.</param>
/// <param name="From">What is recorded, by the treaty in which the words stand, or <see cref="Reuse.Any"/>.</param>
internal sealed record ArticleOrigins(Provision Article, IReadOnlyDictionary<string, Reuse> From)
{
    /// <summary>Number of words.</summary>
    internal int Words => From.Values.First().Words;

    /// <summary>The share of the words that stand in none of the treaties, from 0 to 1; null where that is not known.</summary>
    internal double? New => From.GetValueOrDefault(Reuse.Any)?.New;

    /// <summary>The share of the words that stand in a treaty, from 0 to 1; null where that is not known.</summary>
    internal double? Share(string from) => From.GetValueOrDefault(from)?.Share;

    /// <summary>The provision that has most of the words; null where none has any.</summary>
    internal Reuse? Best =>
        From.Values.Where(record => record is { From: not Reuse.Any, Counterpart: not null }).MaxBy(record => record.CounterpartSharedWords);
}
