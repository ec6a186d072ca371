using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Model;

namespace TreatyTools.Abstractions;

/// <summary>Base of the cmdlets that ask for records of one kind: those of a dataset, or those that are related to what comes in.</summary>
public abstract class RecordQueryCmdlet : RecordInputCmdlet
{
    private readonly Dictionary<Dataset, CompiledQuery> _compiled = [];

    /// <summary>The records that were given so far, so that a whole pipeline gives each once.</summary>
    private protected HashSet<TreatyRecord> Given { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The queries that were made ready so far, by dataset.</summary>
    private protected IReadOnlyDictionary<Dataset, CompiledQuery> CompiledQueries => _compiled;

    /// <summary>Whether the query was made ready for any dataset.</summary>
    private protected bool HasAsked => _compiled.Count > 0;

    /// <summary>What the parameters ask.</summary>
    private protected abstract RecordQuery Query();

    /// <summary>Runs once for each dataset that is asked.</summary>
    private protected virtual void Asked(Dataset dataset)
    {
    }

    /// <summary>The query for a dataset. Ids and values of filters that are missing are errors of their own; what cannot be asked at all ends the
    /// command.</summary>
    private protected CompiledQuery Compiled(Dataset dataset)
    {
        if (!_compiled.TryGetValue(dataset, out CompiledQuery? query))
        {
            query = OrFail(() => Query().Compile(dataset));
            _compiled.Add(dataset, query);
            Asked(dataset);
            foreach (TreatyFault missing in query.Missing)
            {
                Report(missing);
            }
        }

        return query;
    }
}
