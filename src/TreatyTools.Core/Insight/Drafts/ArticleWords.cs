using TreatyTools.Core.Similarity;

namespace TreatyTools.Core.Insight.Drafts;

/// <summary>The articles of two texts by how alike their words and headings are: by weighted words, from 0 to 1.</summary>
internal sealed class ArticleWords
{
    // As in the search for correspondences between treaties.
    private const double HeadingWeight = 0.2;

    private readonly IReadOnlyList<ArticleText> _from, _to;
    private readonly TermVectors _words, _headings;

    internal ArticleWords(IReadOnlyList<ArticleText> from, IReadOnlyList<ArticleText> to)
    {
        (_from, _to) = (from, to);
        _words = TermVectors.Of([.. from.Concat(to).Select(article => article.Words)]);
        _headings = TermVectors.Of([.. from.Concat(to).Select(article => article.Heading ?? "")]);
    }

    /// <summary>How many articles the second text has.</summary>
    internal int Count => _to.Count;

    /// <summary>The article of the first text; null where it has none of that number.</summary>
    internal ArticleText? From(string number) => Place(_from, number) is >= 0 and int place ? _from[place] : null;

    /// <summary>The article of the second text; null where it has none of that number.</summary>
    internal ArticleText? To(string number) => Place(_to, number) is >= 0 and int place ? _to[place] : null;

    /// <summary>How alike two articles are; null where a text has none of the number.</summary>
    internal double? Similarity(string from, string to) =>
        (Place(_from, from), Place(_to, to)) is (>= 0 and var own, >= 0 and var other) ? Score(own, other) : null;

    /// <summary>The article of the second text that is most like one of the first, the first of equal ones; null where there is none with a word in
    /// common.</summary>
    internal (ArticleText Article, double Score)? Nearest(string from)
    {
        int own = Place(_from, from), best = -1;
        double most = 0;
        for (int other = 0; own >= 0 && other < _to.Count; other++)
        {
            if (Score(own, other) is var score && score > most)
            {
                (best, most) = (other, score);
            }
        }

        return best < 0 ? null : (_to[best], most);
    }

    // Headings count where both have one.
    private double Score(int own, int other)
    {
        double words = _words.Cosine(own, _from.Count + other);
        return _from[own].Heading is null || _to[other].Heading is null ? words
            : ((1 - HeadingWeight) * words) + (HeadingWeight * _headings.Cosine(own, _from.Count + other));
    }

    private static int Place(IReadOnlyList<ArticleText> articles, string number)
    {
        for (int i = 0; i < articles.Count; i++)
        {
            if (articles[i].HasNumber(number))
            {
                return i;
            }
        }

        return -1;
    }
}
