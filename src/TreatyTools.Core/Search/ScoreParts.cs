using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Search.Indexing;
using TreatyTools.Model;

namespace TreatyTools.Core.Search;

/// <summary>What the scores of a search are made of: each word, phrase or NEAR is asked for alone, and their scores add up.</summary>
internal sealed class ScoreParts
{
    private readonly List<(PlannedTerm Term, Dictionary<long, double> Scores)> _parts;
    private readonly int _searched;

    internal ScoreParts(SearchDatabase database, PlannedQuery plan, CancellationToken cancellation)
    {
        _parts = [.. plan.Terms.Select(term => (term, database.Scores(term.Match, cancellation)))];
        _searched = (int)database.Count;
    }

    /// <summary>The parts of the score of a document that has these words, the largest first.</summary>
    internal IReadOnlyList<SearchScore> Of(long document, IReadOnlyList<FieldText> texts) =>
    [
        .. from part in _parts
           where part.Scores.ContainsKey(document)
           let score = part.Scores[document]
           orderby score descending
           select new SearchScore
           {
               Term = part.Term.Label,
               Score = score,
               Documents = part.Scores.Count,
               Searched = _searched,
               Fields =
               [
                   .. Snippets.Count(texts, part.Term)
                       .Select(field => new SearchFrequency(field.Key, field.Value, SearchFields.Weights[SearchFields.Index(field.Key)])),
               ],
           },
    ];
}
