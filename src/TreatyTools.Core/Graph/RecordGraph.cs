using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>
/// The records of a dataset in their order, and what ties them. Links are followed once, when first needed, and kept both ways.
/// One graph a dataset; safe to share between threads.
/// </summary>
public sealed class RecordGraph
{
    private static readonly ConditionalWeakTable<Dataset, RecordGraph> Graphs = [];

    private readonly TreatyRecord[] _records;
    private readonly Dictionary<TreatyRecord, int> _positions = new(ReferenceEqualityComparer.Instance);
    private readonly int[] _ends = new int[RecordTables.Records.Count];
    private readonly LinkScope _scope;
    private readonly ConcurrentDictionary<Link, Adjacency> _links = new();
    private readonly ConcurrentDictionary<Type, object> _tables = new();

    private RecordGraph(Dataset dataset)
    {
        Dataset = dataset;
        _scope = new LinkScope(dataset);
        List<TreatyRecord> records = [];
        foreach (RecordTable table in RecordTables.Records)
        {
            records.AddRange(dataset.Tables.Listed(table));
            _ends[(int)table.Kind] = records.Count;
        }

        _records = [.. records];
        for (int i = 0; i < _records.Length; i++)
        {
            _positions[_records[i]] = i;
        }
    }

    /// <summary>The dataset.</summary>
    public Dataset Dataset { get; }

    /// <summary>The graph of a dataset.</summary>
    public static RecordGraph Of(Dataset dataset) => Graphs.GetValue(dataset, static d => new RecordGraph(d));

    /// <summary>The records of one kind in the dataset's order; texts oldest first, provisions with each article before its paragraphs.</summary>
    public IReadOnlyList<T> Records<T>()
        where T : TreatyRecord =>
        (IReadOnlyList<T>)_tables.GetOrAdd(typeof(T), _ => Array.ConvertAll(_records[RangeOf(RecordKinds.Of<T>())], record => (T)record));

    /// <summary>The records of one kind, as <see cref="Records{T}"/>.</summary>
    public IReadOnlyList<TreatyRecord> Records(RecordKind kind) => _records[RangeOf(kind)];

    /// <summary>The stakeholders that a list of names has: <c>Access Now, ARTICLE 19 and others</c>.</summary>
    internal IEnumerable<Stakeholder> NamedIn(string names) => _scope.NamedIn(names);

    /// <summary>
    /// The records of a kind that are related to a record, each once, in the dataset's order; the record itself for its own kind.
    /// A copy of a record leads where the dataset's record with its id does.
    /// </summary>
    public IReadOnlyList<TreatyRecord> Related(TreatyRecord record, RecordKind kind)
    {
        if (!_positions.ContainsKey(record))
        {
            TreatyRecord? own = Dataset.Find(record.Id);
            if (own is null || own.GetType() != record.GetType())
            {
                return [];
            }

            record = own;
        }

        return RecordKinds.Of(record) == kind ? [record] : [.. Follow([_positions[record]], kind).Select(i => _records[i])];
    }

    private SortedSet<int> Follow(SortedSet<int> from, RecordKind kind)
    {
        SortedSet<int> found = [];
        foreach (int position in from)
        {
            RecordKind own = RecordKinds.Of(_records[position]);
            if (own == kind)
            {
                found.Add(position);
            }
            else
            {
                found.UnionWith(Follow(position, Relations.Between(own, kind)));
            }
        }

        return found;
    }

    private SortedSet<int> Follow(int from, Relation relation)
    {
        SortedSet<int>? found = null;
        foreach (Step[] path in relation.Paths)
        {
            SortedSet<int> reached = [from];
            foreach (Step step in path)
            {
                reached = Take(step, reached);
            }

            if (found is null)
            {
                found = reached;
            }
            else if (relation.RequiresAll)
            {
                found.IntersectWith(reached);
            }
            else
            {
                found.UnionWith(reached);
            }
        }

        return Only(relation.To, found!);
    }

    // The records of a kind follow those of the kind before it.
    private Range RangeOf(RecordKind kind) => (kind == default ? 0 : _ends[(int)kind - 1]).._ends[(int)kind];

    private SortedSet<int> Take(Step step, SortedSet<int> from) => step switch
    {
        { Link: { } link } => Along(from, link, step.Backwards),
        { Selects: true } => Only(step.Kind, from),
        _ => Follow(from, step.Kind),
    };

    private SortedSet<int> Only(RecordKind kind, SortedSet<int> positions)
    {
        Range range = RangeOf(kind);
        positions.RemoveWhere(position => position < range.Start.Value || position >= range.End.Value);
        return positions;
    }

    private SortedSet<int> Along(SortedSet<int> from, Link link, bool backwards)
    {
        Adjacency adjacency = _links.GetOrAdd(link, Index);
        int[]?[] targets = backwards ? adjacency.Backwards : adjacency.Forwards;
        SortedSet<int> reached = [];
        foreach (int position in from)
        {
            if (targets[position] is { } next)
            {
                foreach (int target in next)
                {
                    reached.Add(target);
                }
            }
        }

        return reached;
    }

    private Adjacency Index(Link link)
    {
        int[]?[] forwards = new int[]?[_records.Length];
        List<int>?[] backwards = new List<int>?[_records.Length];
        List<TreatyRecord> targets = [];
        for (int i = 0; i < _records.Length; i++)
        {
            targets.Clear();
            link.Collect(_records[i], _scope, targets);
            if (targets.Count == 0)
            {
                continue;
            }

            forwards[i] = [.. targets.Select(target => _positions[target]).Distinct()];
            foreach (int target in forwards[i]!)
            {
                (backwards[target] ??= []).Add(i);
            }
        }

        return new Adjacency(forwards, Array.ConvertAll(backwards, list => list?.ToArray()));
    }

    private sealed record Adjacency(int[]?[] Forwards, int[]?[] Backwards);
}
