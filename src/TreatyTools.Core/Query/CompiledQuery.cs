using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>A query that was checked against a dataset and is ready to run. It holds no state between calls.</summary>
public abstract class CompiledQuery
{
    /// <summary>One fault for each id (<c>RecordNotFound</c>) or value of a filter (<c>Unknown...</c>), not a wildcard, that the dataset does not
    /// have.</summary>
    public abstract IReadOnlyList<TreatyFault> Missing { get; }

    /// <summary>The words of <see cref="RecordQuery.Text"/> that no record of the kind has.</summary>
    public abstract IReadOnlyList<UnknownWord> UnknownWords();

    /// <summary>The records that are asked for, each once: in the order of the ids, or of the dataset where none is given.</summary>
    public abstract IEnumerable<TreatyRecord> List();

    /// <summary>Whether a record is one that is asked for, whatever its level.</summary>
    public abstract bool Fits(TreatyRecord record);

    /// <summary>
    /// The records that are asked for among those related to a record, in the dataset's order; <paramref name="given"/> keeps what was given before,
    /// so that a whole pipeline gives each once.
    /// </summary>
    public abstract IEnumerable<TreatyRecord> Related(TreatyRecord from, ISet<TreatyRecord> given);
}

/// <summary>The query of one kind of record.</summary>
internal sealed class CompiledQuery<T> : CompiledQuery
    where T : TreatyRecord
{
    private readonly RecordQuery<T> _query;
    private readonly Dataset _dataset;
    private readonly RecordGraph _graph;
    private readonly RecordTable<T> _table = RecordTables.Of<T>();
    private readonly IReadOnlyList<Predicate<T>> _tests;
    private readonly IReadOnlyList<IReadOnlyList<T>> _selections;
    private readonly HashSet<T>? _selected;
    private readonly FilterBuilder<T> _filter;

    internal CompiledQuery(RecordQuery<T> query, Dataset dataset, FilterBuilder<T> filter)
    {
        _query = query;
        _dataset = dataset;
        _graph = RecordGraph.Of(dataset);
        _filter = filter;
        _tests = filter.Tests;
        List<TreatyFault> missing = [.. filter.Unknown];
        _selections = [.. query.Id.Select(id => Select(id, missing))];
        _selected = query.Id.Count == 0
            ? null
            : new HashSet<T>(_selections.SelectMany(records => records), ReferenceEqualityComparer.Instance);
        Missing = missing;
    }

    /// <inheritdoc />
    public override IReadOnlyList<TreatyFault> Missing { get; }

    /// <inheritdoc />
    public override IReadOnlyList<UnknownWord> UnknownWords() => _filter.UnknownWords(_graph.Records<T>());

    /// <inheritdoc />
    public override IEnumerable<TreatyRecord> List()
    {
        bool selects = _selected is not null;
        IEnumerable<T> records = selects ? _selections.SelectMany(selection => selection) : _graph.Records<T>();
        HashSet<T> given = new(ReferenceEqualityComparer.Instance);
        foreach (T record in _query.AtLevel(_dataset, records, from: null, selects))
        {
            if (Passes(record) && given.Add(record))
            {
                yield return _query.Project(_dataset, record);
            }
        }
    }

    /// <inheritdoc />
    public override IEnumerable<TreatyRecord> Related(TreatyRecord from, ISet<TreatyRecord> given)
    {
        IEnumerable<T> related = _graph.Related(from, _table.Kind).Cast<T>();
        foreach (T record in _query.AtLevel(_dataset, related, RecordKinds.Of(from), selected: false))
        {
            if ((_selected is null || _selected.Contains(record)) && _query.IsWanted(record, from) && Passes(record) && given.Add(record))
            {
                yield return _query.Project(_dataset, record);
            }
        }
    }

    /// <inheritdoc />
    public override bool Fits(TreatyRecord record) =>
        record is T given && (_dataset.Find<T>(given.Id) ?? given) is var own && (_selected is null || _selected.Contains(own)) && Passes(own);

    private bool Passes(T record)
    {
        for (int i = 0; i < _tests.Count; i++)
        {
            if (!_tests[i](record))
            {
                return false;
            }
        }

        return true;
    }

    private IReadOnlyList<T> Select(string id, List<TreatyFault> missing)
    {
        if (_dataset.Find<T>(id) is { } exact)
        {
            return [exact];
        }

        bool pattern = Wildcard.IsPattern(id);
        if (!pattern && _query.Resolve(_dataset, id) is { Count: > 0 } resolved)
        {
            return resolved;
        }

        Wildcard wildcard = new(id);
        string folded = NameFolding.Of(id);
        List<T> found = [];
        foreach (T record in _graph.Records<T>())
        {
            if (pattern ? _query.InReachOf(id, record) && Matches(record, wildcard) : IsCalled(record, id, folded))
            {
                found.Add(record);
            }
        }

        if (found.Count == 0 && !pattern)
        {
            missing.Add(NotFound.Fault(_dataset, id, _table.Kind, _graph.Records<T>()));
        }

        return found;
    }

    private bool Matches(T record, Wildcard wildcard)
    {
        if (wildcard.IsMatch(record.Id))
        {
            return true;
        }

        foreach (string? name in _table.Names(record))
        {
            if (name is not null && wildcard.IsMatch(name))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCalled(T record, string id, string folded)
    {
        if (string.Equals(record.Id, id, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (string? name in _table.Names(record))
        {
            if (name is not null && folded.Length > 1 && NameFolding.Of(name) == folded)
            {
                return true;
            }
        }

        return false;
    }
}
