using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Core.Search;
using TreatyTools.Core.Search.Asking;
using TreatyTools.Input;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Finds records and texts by their words, the best first.</summary>
/// <remarks>
/// <para>
/// It looks through every record of a dataset, with the official texts that are registered (Register-TreatyText), and through the texts of -Corpus; with input
/// through nothing but that: records, texts that Import-TreatyText gave, files. What a registered text has in articles and preamble is found as the provision
/// that it is; its recitals where these are no provision, its annexes, notes, headings of chapters and all else as units of the text, which have its treaty and
/// its date.
/// </para>
/// <para>
/// All words of a query must occur. "A phrase" stands in double quotes; whistleblow* finds words that begin so; AND, OR and NOT (or -word) are written in
/// capitals, with brackets; a NEAR b finds both within ten words, a NEAR/3 b within three; heading:word looks into one field. The fields are heading, summary,
/// text, ask, quote, note, theme, stakeholder, treaty, provision, kind, stance, outcome, place and id.
/// </para>
/// <para>
/// Case, accents and hyphens do not count, nor do the inflections of English words and their British and American spelling: journalist finds journalists,
/// cyber-crime finds cybercrime and cyber crime, criminalize finds criminalised. Words of scripts without spaces are found as phrases.
/// </para>
/// <para>
/// Hits are ranked by BM25: a word counts more where it is rare, where it comes often in a short record, and in headings more than in notes; -Explain gives the
/// parts of the score. Scores of records and of units of texts come from separate counts. Where nothing is found and a word is near one that is there, a
/// warning says so.
/// </para>
/// <para>
/// A hit carries its record, and every command that takes records takes hits. A unit of a text is a text of its own for the commands that take texts; one of a
/// registered text stands for that text where records are taken.
/// </para>
/// <para>
/// The index of a dataset is made when it is first asked for, and kept for the session. That of a corpus is, too; with -IndexPath it is kept in a file, in
/// which only what changed is read again: files of another size or time whose content is another one. An index that is damaged is made anew, with a warning.
/// </para>
/// </remarks>
/// <example>
/// <code>Find-TreatyRecord 'real-time NEAR traffic' -First 5</code>
/// <para>What is said about traffic data in real time, in whatever table.</para>
/// </example>
/// <example>
/// <code>Find-TreatyRecord 'journalist OR whistleblow*' -Table concerns | Get-TreatyStakeholder</code>
/// <para>Who spoke about journalists or whistle-blowers.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Outcome not-addressed | Find-TreatyRecord '"judicial authorization" OR (court warrant)' | Export-TreatyCitation</code>
/// <para>A search among records that were chosen otherwise, cited.</para>
/// </example>
/// <example>
/// <code>Find-TreatyRecord 'theme:privacy heading:vote' -Explain | ForEach-Object Explanation</code>
/// <para>Looks into fields, and tells what the scores are made of.</para>
/// </example>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/lamps.txt", "Article 1`nLamps`nEvery harbour shall keep a lamp.`nArticle 2`nBells`nA bell is rung in fog.")
/// Find-TreatyRecord 'harbor lamps' -Corpus *.txt -Table units -IndexPath lamps.index</code>
/// <para>Searches texts of one's own, with an index that is kept.</para>
/// </example>
/// <seealso cref="GetTreatyConcernCommand" /> <seealso cref="ImportTreatyTextCommand" /> <seealso cref="RegisterTreatyTextCommand" />
[Cmdlet(VerbsCommon.Find, "TreatyRecord", SupportsPaging = true)]
[OutputType(typeof(SearchHit))]
public sealed class FindTreatyRecordCommand : DatasetCmdlet
{
    private readonly Dictionary<Dataset, HashSet<TreatyRecord>> _records = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<TextDocument> _texts = [];
    private SearchQuery _query = null!;
    private IReadOnlyList<string>? _files;
    private string? _indexPath;

    /// <summary>What to look for: words, "phrases", beginnings (whistleblow*), AND, OR, NOT, NEAR, brackets, and fields (theme:privacy).</summary>
    [Parameter(Mandatory = true, Position = 0), AllowEmptyString, ArgumentCompleter(typeof(SearchQueryCompleter))]
    public string Query { get; set; } = "";

    /// <summary>What to look through: records, ids, texts that were imported, or files and folders of texts. Without input, the dataset.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Files of texts, or folders of them with the folders in these, to look through as well. Wildcards are allowed.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[] Corpus { get; set; } = [];

    /// <summary>
    /// The file in which the index of -Corpus is kept. It is made if it is not there, and brought up to date if it is; without -Corpus, of the files that it
    /// has.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? IndexPath { get; set; }

    /// <summary>Tables, such as concerns or events; units for the units of texts.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(SearchTableCompleter))]
    public string[] Table { get; set; } = [];

    /// <summary>Treaties to which the records are related, by id or name; for units of texts, the names of these.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string[] Treaty { get; set; } = [];

    /// <summary>Kinds of records or units, such as vote, state, procedural or article.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(SearchKindCompleter))]
    public string[] Kind { get; set; } = [];

    /// <summary>Records that begin before the first day of this date. A date that is not exact counts if it may lie before.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? Before { get; set; }

    /// <summary>Records that end after the last day of this date. A date that is not exact counts if it may lie after.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? After { get; set; }

    /// <summary>Records that share a day with this date or period. Of several periods, one must fit.</summary>
    [Parameter, EdtfDateTransformation, ValidateNotNullOrEmpty]
    public EdtfDate[] During { get; set; } = [];

    /// <summary>Has each hit say what its score is made of: each word, how often it stands in which field, how rare it is, and what it gives.</summary>
    [Parameter]
    public SwitchParameter Explain { get; set; }

    private bool HasInput => MyInvocation.ExpectingInput || IsBound(nameof(InputObject));

    private bool HasTexts => _texts.Count > 0 || _files is not null || _indexPath is not null;

    /// <inheritdoc />
    protected override void Begin()
    {
        _query = SearchQuery.Parse(Query);
        WriteVerbose($"The query is read as: {_query.Normal}");
        _indexPath = IndexPath is null ? null : SessionPath.Target(this, IndexPath);
        if (Corpus.Length > 0)
        {
            _files = [.. Corpus.SelectMany(Files).Where(file => file != _indexPath).Distinct(StringComparer.Ordinal)];
        }
    }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (object item in HasInput ? InputRecords.Items(InputObject) : [])
        {
            StopToken.ThrowIfCancellationRequested();
            Attempt(() => Take(item));
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        ulong wanted = PagingParameters.IncludeTotalCount || PagingParameters.First > long.MaxValue - PagingParameters.Skip
            ? long.MaxValue : PagingParameters.Skip + PagingParameters.First;
        List<SearchHit> hits = [];
        List<SearchIndex> indexes = [];
        foreach ((SearchIndex index, SearchFilter filter, IReadOnlySet<TreatyRecord>? among) in Places())
        {
            indexes.Add(index);
            hits.AddRange(index.Find(_query, filter, among, Explain, (long)wanted, StopToken));
        }

        if (hits.Count == 0)
        {
            TellUnknownWords(indexes);
        }

        if (PagingParameters.IncludeTotalCount)
        {
            WriteObject(PagingParameters.NewTotalCount((ulong)hits.Count, accuracy: 1));
        }

        // The order of equals is that in which they were found.
        foreach (SearchHit hit in hits.OrderByDescending(hit => hit.Score).Skip((int)Math.Min(PagingParameters.Skip, int.MaxValue))
            .Take((int)Math.Min(PagingParameters.First, int.MaxValue)))
        {
            StopToken.ThrowIfCancellationRequested();
            WriteObject(hit);
        }
    }

    private void Take(object item)
    {
        switch (InputRecords.Bare(item))
        {
            case TextDocument document:
                _texts.Add(document);
                break;
            case FileInfo file:
                _texts.Add(TextInput.Open(file.FullName, StopToken));
                break;
            case DirectoryInfo folder:
                _texts.AddRange(TextCorpus.Files(folder.FullName).Select(file => TextInput.Open(file, StopToken)));
                break;
            case TextUnit:
                _texts.AddRange(TextInput.Read(this, item, StopToken));
                break;
            default:
                (Dataset dataset, IReadOnlyList<TreatyRecord> records) = InputRecords.Read(item, DefaultDataset);
                if (!_records.TryGetValue(dataset, out HashSet<TreatyRecord>? taken))
                {
                    _records[dataset] = taken = new HashSet<TreatyRecord>(ReferenceEqualityComparer.Instance);
                }

                // A copy stands for the record of the dataset.
                taken.UnionWith(records.Select(record => dataset.Find(record.Id) ?? record));
                break;
        }
    }

    private IEnumerable<(SearchIndex Index, SearchFilter Filter, IReadOnlySet<TreatyRecord>? Among)> Places()
    {
        SearchOptions options = new()
        {
            Table = Table, Treaty = Treaty, Kind = Kind, Dates = new DateWindow { Before = Before, After = After, During = During },
        };
        if (!HasInput)
        {
            Dataset dataset = DefaultDataset();
            SearchIndex index = SearchCatalog.Of(dataset, WriteWarning);
            yield return (index, Filter(dataset, index.UnitKinds), null);
        }

        foreach ((Dataset dataset, HashSet<TreatyRecord> records) in _records)
        {
            yield return (SearchCatalog.Of(dataset, WriteWarning), Filter(dataset), records);
        }

        if (_texts.Count > 0)
        {
            yield return (SearchIndex.Of(_texts), Filter(DefaultDataset()), null);
        }

        if (_files is not null || _indexPath is not null)
        {
            yield return (OfFiles(), Filter(DefaultDataset()), null);
        }

        SearchFilter Filter(Dataset dataset, IReadOnlyList<string>? unitKinds = null)
        {
            SearchFilter filter = SearchFilter.Of(options, dataset, HasTexts, unitKinds);
            foreach (TreatyFault unknown in filter.Faults.Where(fault => _told.Add(fault.Message)))
            {
                Report(unknown);
            }

            return filter;
        }
    }

    private SearchIndex OfFiles()
    {
        using Progress progress = new(this, "Reading texts");
        void Tell(string file, int done) =>
            progress.Tell(Path.GetFileName(file), _files is { Count: > 0 } all ? Math.Min(100, 100 * done / all.Count) : -1);
        SearchIndex index = _indexPath is null
            ? SearchCatalog.Of(_files!, Tell, StopToken)
            : SearchCatalog.Kept(_indexPath, _files, Say, Tell, StopToken);
        foreach ((string path, string fault) in index.Faults)
        {
            Report(new TreatyFault("TextNotSearched", FaultKind.InvalidData, $"{fault} The other files are searched.", path));
        }

        return index;

        void Say(string sentence, bool isWarning)
        {
            if (isWarning)
            {
                WriteWarning(sentence);
            }
            else
            {
                WriteVerbose(sentence);
            }
        }
    }

    private IReadOnlyList<string> Files(string path)
    {
        IReadOnlyList<string> found = SessionPath.Files(this, path, literal: false, folders: true);
        IReadOnlyList<string> files = [.. found.SelectMany(IEnumerable<string> (one) => Directory.Exists(one) ? TextCorpus.Files(one) : [one])];
        return files.Count > 0 ? files : throw new TreatyFault("NoTextsInFolder", FaultKind.NotFound,
            $"The folder '{path}' has no files of texts: PDF, Word, HTML, Markdown, plain text or XML. Give another folder, or the files themselves.", path);
    }

    private void TellUnknownWords(List<SearchIndex> indexes)
    {
        // A word is unknown where no index has it, and the nearest of all is told.
        foreach (IGrouping<string, UnknownSearchWord> unknown in indexes.SelectMany(index => index.UnknownWords(_query)).GroupBy(word => word.Word))
        {
            if (unknown.Count() < indexes.Count)
            {
                continue;
            }

            string message = $"Nothing that was searched has the word '{unknown.Key}'."
                + NameSuggestion.Question(unknown.Key, unknown.SelectMany(word => word.Nearest));
            if (unknown.Any(word => word.Nearest.Count > 0))
            {
                WriteWarning(message);
            }
            else
            {
                WriteVerbose(message);
            }
        }
    }
}
