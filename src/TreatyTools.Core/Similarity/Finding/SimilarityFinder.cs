using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Similarity.Finding;

/// <summary>Finds the texts of a corpus that are like others, or like each other.</summary>
public sealed class SimilarityFinder
{
    // Without a threshold every pair is one: so many texts make about twelve million.
    private const int MostWithoutThreshold = 5000;

    private readonly IReadOnlyList<ComparedText> _corpus;
    private readonly SimilarityOptions _options;
    private readonly SimilarityMeasure _measure;
    private readonly bool[] _short;

    /// <summary>Makes a corpus ready.</summary>
    /// <param name="corpus">Its texts; those that are too short are never found.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>RunLengthFixed</c>: the preset has no other length.</exception>
    public SimilarityFinder(IReadOnlyList<ComparedText> corpus, SimilarityOptions options, CancellationToken cancellation = default)
    {
        (_corpus, _options) = (corpus, options);
        _short = [.. corpus.Select(text => text.IsShort)];
        _measure = SimilarityMeasure.Of(options, [.. corpus.Select((text, i) => _short[i] ? "" : text.Text)], cancellation);
    }

    /// <summary>How the scores are worked out, in words, with every parameter.</summary>
    public string Parameters => _measure.Parameters;

    /// <summary>Number of texts of the corpus that are too short to be found.</summary>
    public int Short => _short.Count(isShort => isShort);

    /// <summary>The rows of some texts, in their order: for each its counterparts, best first. Rows come as they are found.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IEnumerable<TextSimilarity> Nearest(IReadOnlyList<ComparedText> texts, CancellationToken cancellation = default) =>
        texts.Select(text => (Text: text, Prepared: text.IsShort ? null : _measure.Prepare(text.Text))).ToArray()
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellation)
            .Select(query => Rows(query.Text, query.Prepared, cancellation)).SelectMany(rows => rows);

    /// <summary>Every pair of the corpus with a score of at least the threshold, the best first, each once: the text that comes first in the corpus is the
    /// unit, the other its counterpart.</summary>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="TreatyFault"><c>TooManyPairs</c>: there is no threshold, and there are too many texts for all of their pairs.</exception>
    public IEnumerable<TextSimilarity> Pairs(CancellationToken cancellation = default)
    {
        if (_options.Threshold <= 0 && _corpus.Count > MostWithoutThreshold)
        {
            throw new TreatyFault("TooManyPairs", FaultKind.InvalidArgument, string.Create(CultureInfo.InvariantCulture,
                $"{_corpus.Count} texts make {(long)_corpus.Count * (_corpus.Count - 1) / 2} pairs, most of which are alike by chance. Give a threshold, "
                    + $"such as -Threshold 0.5; without one up to {MostWithoutThreshold} texts are compared."), _corpus.Count);
        }

        SimilarPair[] pairs =
        [
            .. _measure.Pairs(_options.Threshold, cancellation)
                .Where(pair => !_options.OtherTexts || !_corpus[pair.One].IsOfText(_corpus[pair.Other]))
                .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.One).ThenBy(pair => pair.Other),
        ];
        return pairs.Select(pair =>
        {
            cancellation.ThrowIfCancellationRequested();
            (double share, double coverage) = _measure.Directions(pair);
            return Row(_corpus[pair.One], new Likeness(pair.Other, pair.Score, share, coverage), rank: null, cancellation);
        });
    }

    /// <summary>The scores of all pairs: row by row that of a text with the text of the column. Where a score has a direction, it is the share of the text of
    /// the row that the text of the column has. A text with itself has 1, or 0 where it is too short.</summary>
    /// <param name="cancellation">Stops the work.</param>
    public double[,] Matrix(CancellationToken cancellation = default) => _measure.Matrix(cancellation);

    private TextSimilarity[] Rows(ComparedText text, object? prepared, CancellationToken cancellation)
    {
        TextSimilarity[] rows = prepared is null ? [] :
        [
            .. _measure.Nearest(prepared, _options.Most, _options.Threshold, i => IsWanted(text, _corpus[i]), cancellation)
                .Select((likeness, i) => Row(text, likeness, i + 1, cancellation)),
        ];
        return rows.Length > 0 || !_options.WithUnmatched ? rows : [Empty(text) with { Note = Reason(text, prepared) }];
    }

    private bool IsWanted(ComparedText text, ComparedText other) => !text.IsSame(other) && !(_options.OtherTexts && text.IsOfText(other))
        && (!_options.Earlier || other.IsBefore(text));

    private string Reason(ComparedText text, object? prepared) => text.IsShort
        ? string.Create(CultureInfo.InvariantCulture, $"fewer than {ComparedText.LeastCharacters} characters")
        : prepared is null ? string.Create(CultureInfo.InvariantCulture, $"fewer than {_measure.RunLength} words")
        : _options.Earlier && text.Date is null ? "without a date" : "nothing found";

    private TextSimilarity Row(ComparedText text, Likeness likeness, int? rank, CancellationToken cancellation)
    {
        ComparedText other = _corpus[likeness.Number];
        return Empty(text) with
        {
            Rank = rank,
            CounterpartDocument = other.Document,
            Counterpart = other.Unit,
            CounterpartHeading = other.Heading,
            Score = likeness.Score,
            Share = likeness.Share,
            Coverage = likeness.Coverage,
            CounterpartWords = other.Words,
            Passages = _options.MostPassages == 0 ? [] : Passages(text, other, cancellation),
            Note = text.Language is { } one && other.Language is { } two && one != two ? $"two languages: {one}, {two}" : null,
        };
    }

    private TextSimilarity Empty(ComparedText text) => new()
    {
        Document = text.Document,
        Unit = text.Unit,
        Heading = text.Heading,
        Words = text.Words,
        Preset = _options.Preset,
        Parameters = _measure.Parameters,
    };

    private TextPassage[] Passages(ComparedText text, ComparedText other, CancellationToken cancellation)
    {
        Lexicon lexicon = new();
        WordTokens words = WordTokens.Of(text.Text, lexicon, _measure.Rule), others = WordTokens.Of(other.Text, lexicon, _measure.Rule);
        return SharedPassages.Longest(words, others, _measure.RunLength, _options.MostPassages, cancellation);
    }
}
