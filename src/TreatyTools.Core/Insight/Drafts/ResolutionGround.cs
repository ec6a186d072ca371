using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Drafts;

/// <summary>On what an answer rests: the records of the places, and the words of the articles where documents of both texts are registered.</summary>
/// <param name="articles">The articles of the document that is registered for a text; null where none is.</param>
internal sealed class ResolutionGround(Func<TreatyText, IReadOnlyList<ArticleText>?> articles)
{
    // From here on, words alone are an answer: articles of one convention on different things are rarely half alike.
    private const double LeastAlone = 0.5;

    private readonly Dictionary<string, IReadOnlyList<ArticleText>?> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), ArticleWords?> _words = [];

    /// <summary>An answer with what the words of the articles say of it.</summary>
    /// <param name="answer">The answer, as the records have it.</param>
    /// <param name="from">The text in which the article was cited.</param>
    /// <param name="number">Its number there, without a paragraph.</param>
    /// <param name="to">The text in which the place is sought.</param>
    /// <param name="place">The number that the records give there; null for none.</param>
    /// <param name="paragraph">The paragraph as cited, in brackets, or empty.</param>
    internal ArticleResolution Of(ArticleResolution answer, TreatyText from, string number, TreatyText to, string? place, string paragraph)
    {
        ArticleWords? words = Between(from, to);
        ArticleText? own = words?.From(number) ?? Find(from, number);
        double? similarity = place is null ? null : words?.Similarity(number, place);
        (ArticleText Article, double Score)? nearest = words?.Nearest(number);
        bool alone = answer.Status is Terms.ArticleFate.NotRecorded or Terms.ArticleFate.NoSuccessor && nearest is { Score: >= LeastAlone };
        return answer with
        {
            FromHeading = own?.Heading ?? answer.FromHeading,
            ToNumber = alone ? nearest!.Value.Article.Number + paragraph : answer.ToNumber,
            Heading = alone ? nearest!.Value.Article.Heading : answer.Heading,
            Status = !alone ? answer.Status : nearest!.Value.Article.HasNumber(number) ? Terms.ArticleFate.SameNumber : Terms.ArticleFate.Renumbered,
            Confidence = alone ? Terms.Confidence.Low : answer.Confidence,
            Similarity = alone ? nearest!.Value.Score : similarity,
            Nearest = nearest?.Article.Number,
            NearestSimilarity = nearest?.Score,
            Ground = Join(answer.Article is null || answer.Status is Terms.ArticleFate.NotRecorded ? null : "Recorded.",
                Said(words, from, number, to, place, similarity, nearest, alone)),
        };
    }

    private static string? Said(ArticleWords? words, TreatyText from, string number, TreatyText to, string? place, double? similarity,
        (ArticleText Article, double Score)? nearest, bool alone)
    {
        if (words is null)
        {
            return null;
        }

        if (words.From(number) is null)
        {
            return $"The document that is registered as '{from.Id}' has no article {number}.";
        }

        if (nearest is not { } best)
        {
            return $"No article of the document that is registered as '{to.Id}' has words in common with it.";
        }

        string nearestName = $"{best.Article.Number}{(best.Article.Heading is { } heading ? $" ({heading})" : "")}";
        return alone ? $"By its words alone: of the {words.Count} articles of {to.Id}, {nearestName} is nearest ({Words.Percent(best.Score)} alike)."
            : place is null ? $"By its words, {nearestName} of {to.Id} is nearest ({Words.Percent(best.Score)} alike)."
            : similarity is not { } score ? $"The document that is registered as '{to.Id}' has no article {place}."
            : best.Article.HasNumber(place) ? $"Their words are {Words.Percent(score)} alike, and of no other article of {to.Id} more."
            : $"Their words are {Words.Percent(score)} alike, and those of {nearestName} {Words.Percent(best.Score)}.";
    }

    private static string? Join(string? first, string? second) => first is null ? second : second is null ? first : $"{first} {second}";

    private ArticleText? Find(TreatyText text, string number) => Articles(text)?.FirstOrDefault(article => article.HasNumber(number));

    private ArticleWords? Between(TreatyText from, TreatyText to)
    {
        if (!_words.TryGetValue((from.Id, to.Id), out ArticleWords? words))
        {
            words = Articles(from) is { } own && Articles(to) is { } others ? new ArticleWords(own, others) : null;
            _words.Add((from.Id, to.Id), words);
        }

        return words;
    }

    private IReadOnlyList<ArticleText>? Articles(TreatyText text)
    {
        if (!_articles.TryGetValue(text.Id, out IReadOnlyList<ArticleText>? known))
        {
            _articles.Add(text.Id, known = articles(text));
        }

        return known;
    }
}
