using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Search.Asking;
using TreatyTools.Core.Search.Indexing;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Search;

/// <summary>An index that can be searched: of the records of a dataset, or of the units of texts. One search at a time; others wait.</summary>
public sealed class SearchIndex : IDisposable
{
    // To a short word too many others are near, and one that is much longer is another.
    private const int ShortestNear = 4, MostLetters = 3;

    private readonly Lock _lock = new();
    private readonly SearchDatabase _database;
    private readonly Dataset? _dataset;
    private readonly Func<Provision, string?>? _words;
    private readonly Dictionary<string, SearchedText> _texts = new(StringComparer.Ordinal);

    internal SearchIndex(SearchDatabase database, Dataset? dataset = null, Func<Provision, string?>? words = null)
    {
        _database = database;
        _dataset = dataset;
        _words = words;
    }

    /// <summary>Number of records or units.</summary>
    public long Count => Locked(() => _database.Count);

    /// <summary>The kinds of the units that it has, each once.</summary>
    public IReadOnlyList<string> UnitKinds => Locked(() => (IReadOnlyList<string>)_database.UnitKinds());

    /// <summary>The files that could not be read, with why.</summary>
    public IReadOnlyList<(string Path, string Fault)> Faults => Locked(() => (IReadOnlyList<(string, string)>)
        [.. _database.Sources().Values.Where(source => source.Fault is not null).Select(source => (source.Key, source.Fault!))]);

    /// <summary>An index of the records of a dataset, and of what stands in its texts and in no record.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="words">Finds the words of a provision in an official text; null where none is at hand.</param>
    /// <param name="texts">The words of texts of the dataset that are at hand; null for none.</param>
    public static SearchIndex Of(Dataset dataset, Func<Provision, string?>? words = null, IReadOnlyList<SearchedText>? texts = null)
    {
        SearchDatabase database = SearchDatabase.Create();
        SearchIndex index = new(database, dataset, words);

        // Who finds the words may belong to this thread, as what a session registered does.
        IReadOnlyList<SearchDocument> records = RecordDocuments.Of(dataset, words);
        List<SearchSource> sources = [new(dataset.Info.Name, 0, 0, _ => new SourceContent("", () => records))];
        foreach (SearchedText text in texts ?? [])
        {
            // Named apart from the dataset, which may be called as its text is.
            string key = $"{dataset.Info.Name}/{text.Text.Id}";
            index._texts.Add(key, text);
            sources.Add(new SearchSource(key, 0, 0, _ => new SourceContent("", () => UnitDocuments.Of(text.Document, text.Text.Id, text.Bound))));
        }

        IndexUpdate.Run(database, sources, null, CancellationToken.None);
        return index;
    }

    /// <summary>An index of texts.</summary>
    public static SearchIndex Of(IReadOnlyList<TextDocument> texts)
    {
        SearchDatabase database = SearchDatabase.Create();
        SearchSource[] sources =
        [
            .. texts.Select((text, i) => new SearchSource(FormattableString.Invariant($"{i}:{text.Path}"), 0, 0,
                _ => new SourceContent("", () => UnitDocuments.Of(text)))),
        ];
        IndexUpdate.Run(database, sources, null, CancellationToken.None);
        return new SearchIndex(database);
    }

    /// <summary>What fits a question, best first.</summary>
    /// <param name="query">The question.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="among">The records that are searched; null for all.</param>
    /// <param name="explain">Whether hits say what their scores are made of.</param>
    /// <param name="first">The most hits that are wanted.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<SearchHit> Find(SearchQuery query, SearchFilter filter, IReadOnlySet<TreatyRecord>? among = null, bool explain = false,
        long first = long.MaxValue, CancellationToken cancellation = default) => Locked(() =>
    {
        PlannedQuery plan = QueryPlanner.Plan(query, _database.Words);
        List<(FoundDocument Found, TreatyRecord? Record)> found = [];
        long? most = filter.IsOpen && among is null && first < _database.Count ? first : null;
        foreach (FoundDocument document in first <= 0 ? [] : _database.Find(plan.Match, most, cancellation))
        {
            TreatyRecord? record = document.Unit is null ? _dataset?.Find(document.Key) : null;
            if (document.Unit is { } unit ? among is null && filter.Fits(unit, _texts.GetValueOrDefault(document.Source)?.Text)
                : record is not null && filter.Fits(record) && among?.Contains(record) != false)
            {
                found.Add((document, record));
                if (found.Count >= first)
                {
                    break;
                }
            }
        }

        ScoreParts? parts = explain && found.Count > 0 ? new ScoreParts(_database, plan, cancellation) : null;
        return (IReadOnlyList<SearchHit>)[.. found.Select(hit => Hit(hit.Found, hit.Record, plan, parts))];
    });

    /// <summary>The words of a question that the index has not, each with the nearest that it has.</summary>
    public IReadOnlyList<UnknownSearchWord> UnknownWords(SearchQuery query) => Locked(() =>
    {
        List<string>? known = null;
        List<UnknownSearchWord> unknown = [];
        foreach (WordTest test in query.Root.Terms.SelectMany(term => term.Tests).DistinctBy(test => test.Form))
        {
            string form = test.IsPattern ? test.Form[..^1] : test.Form;
            if (test.IsPattern ? _database.Words.Beginning(form).Count > 0 : _database.Words.HasStem(test.Stem))
            {
                continue;
            }

            known ??= [.. _database.Words.All().Select(word => word.Form)];
            unknown.Add(new UnknownSearchWord(form, form.Length < ShortestNear ? []
                : NameSuggestion.Nearest(form, known.Where(word => Math.Abs(word.Length - form.Length) <= MostLetters))));
        }

        return (IReadOnlyList<UnknownSearchWord>)unknown;
    });

    /// <inheritdoc />
    public void Dispose() => _database.Dispose();

    private SearchHit Hit(FoundDocument found, TreatyRecord? record, PlannedQuery plan, ScoreParts? parts)
    {
        IReadOnlyList<FieldText> texts = [];
        SearchSnippet Snippet() => Snippets.Of(Texts(), plan.Terms);
        IReadOnlyList<FieldText> Texts() => texts.Count > 0 ? texts
            : texts = found.Unit is { } unit ? UnitDocuments.Texts(unit) : RecordDocuments.Texts(_dataset!, record!, _words);

        return found.Unit is { } own
            ? new SearchHit(Snippet)
            {
                Id = $"{own.Document}/{own.Id}",
                Table = SearchOptions.Units,
                Score = found.Score,
                Heading = own.Heading,
                Kind = own.Kind,
                Dataset = _dataset?.Info.Name,
                Document = own.Document,
                Path = _texts.TryGetValue(found.Source, out SearchedText? text) ? text.Document.Path : PathOf(found.Source),
                Record = own,
                Explanation = parts?.Of(found.Id, Texts()) ?? [],
            }
            : new SearchHit(Snippet)
            {
                Id = record!.Id,
                Table = RecordTables.Of(record).Name,
                Score = found.Score,
                Heading = RecordTables.Of(record).NameOf(record) ?? (Texts() is [{ Field: SearchFields.Heading, Text: var heading }, ..] ? heading : null),
                Kind = SearchFilter.KindOf(record),
                Dataset = record.Dataset,
                Record = record,
                Explanation = parts?.Of(found.Id, Texts()) ?? [],
            };
    }

    // Texts that were given have a number before the path, if they have one.
    private static string? PathOf(string source) => Path.IsPathFullyQualified(source) ? source
        : source[(source.IndexOf(':', StringComparison.Ordinal) + 1)..] is { Length: > 0 } path ? path : null;

    private T Locked<T>(Func<T> step)
    {
        lock (_lock)
        {
            return step();
        }
    }
}
