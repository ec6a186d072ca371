using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Similarity;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Texts;

/// <summary>
/// Finds which articles of other treaties may correspond to an article: by the rare words and pairs of words that both have, in the registered texts of the two
/// treaties or, where there are none, in what the dataset says of each article; and by those of their headings.
/// </summary>
/// <param name="dataset">The dataset.</param>
/// <param name="words">The words of an article in the registered text of its treaty, or null where it has none; null for no texts at all.</param>
public sealed class CorrespondenceFinder(Dataset dataset, Func<Provision, string?>? words)
{
    // By trials on the correspondences of the cybercrime dataset; a tenth more or less changes hardly anything.
    private const double HeadingWeight = 0.2;

    private readonly Dictionary<(string From, string To), Comparison> _comparisons = [];

    /// <summary>The likeliest articles of another treaty, best first; those with nothing in common are left out.</summary>
    /// <param name="article">The article.</param>
    /// <param name="treaty">Id of the other treaty, of which the dataset has articles.</param>
    /// <param name="most">Most suggestions.</param>
    /// <param name="threshold">The least score, from 0 to 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<CorrespondenceSuggestion> Find(
        Provision article, string treaty, int most, double threshold, CancellationToken cancellation = default)
    {
        Comparison comparison = Compared(article.Treaty, treaty, cancellation);
        int own = comparison.Place(article);
        return
        [
            .. comparison.Others.Select((other, i) => (Other: other, Score: comparison.Score(own, i)))
                .Where(pair => pair.Score > 0 && pair.Score >= threshold)
                .OrderByDescending(pair => pair.Score).Take(most)
                .Select((pair, i) => new CorrespondenceSuggestion
                {
                    From = article.Id,
                    FromHeading = article.Heading,
                    To = pair.Other.Id,
                    ToHeading = pair.Other.Heading,
                    Rank = i + 1,
                    Score = pair.Score,
                    Basis = comparison.Basis,
                    Recorded = Recorded(article.Id, pair.Other.Id),
                }),
        ];
    }

    private string? Recorded(string one, string other) => dataset.Tables.Correspondences.FirstOrDefault(record =>
        (Article(record.From), Article(record.To)) is var sides && (sides == (one, other) || sides == (other, one)))?.Relation;

    // A correspondence may lead to a paragraph.
    private string Article(string reference) => dataset.References.Article(reference)?.Id ?? reference;

    private Comparison Compared(string from, string to, CancellationToken cancellation)
    {
        if (!_comparisons.TryGetValue((from, to), out Comparison? comparison))
        {
            _comparisons[(from, to)] = comparison = new Comparison(Articles(from), Articles(to), words, cancellation);
        }

        return comparison;
    }

    private Provision[] Articles(string treaty) =>
        [.. dataset.Tables.Provisions.Where(provision => provision.Treaty == treaty && provision.Article is not null)];

    /// <summary>The articles of two treaties, ready to be compared.</summary>
    private sealed class Comparison
    {
        private readonly Provision[] _own;
        private readonly TermVectors _bodies;
        private readonly TermVectors _headings;

        internal Comparison(Provision[] own, Provision[] others, Func<Provision, string?>? words, CancellationToken cancellation)
        {
            (_own, Others) = (own, others);
            Provision[] all = [.. own, .. others];
            string?[] texts = words is null ? [] : Array.ConvertAll(all, article => words(article));
            bool hasWords = words is not null && texts.All(text => text is not null);
            Basis = hasWords ? "words" : "summary";
            _bodies = TermVectors.Of(hasWords ? [.. texts.OfType<string>()] : Array.ConvertAll(all, Summary), cancellation);
            _headings = TermVectors.Of(Array.ConvertAll(all, article => article.Heading ?? ""), cancellation);
        }

        internal Provision[] Others { get; }

        internal string Basis { get; }

        internal int Place(Provision article) => Array.FindIndex(_own, own => own.Id == article.Id);

        internal double Score(int own, int other) =>
            ((1 - HeadingWeight) * _bodies.Cosine(own, _own.Length + other)) + (HeadingWeight * _headings.Cosine(own, _own.Length + other));

        private static string Summary(Provision article) =>
            string.Join(' ', article.Paragraphs.Select(paragraph => paragraph.Summary).Prepend(article.Summary));
    }
}
