using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Records;

/// <summary>A dataset in memory: its records, and an index of them by id. Immutable, and safe to share between threads.</summary>
public sealed class Dataset
{
    private readonly Dictionary<string, TreatyRecord> _byId;

    /// <summary>Builds the index.</summary>
    /// <exception cref="TreatyFault"><c>DuplicateRecordId</c>: two records have one id.</exception>
    public Dataset(TreatyDataset info, DatasetTables tables)
    {
        Info = info;
        Tables = tables;
        _byId = new Dictionary<string, TreatyRecord>(StringComparer.Ordinal);
        foreach (TreatyRecord record in RecordTables.Records.SelectMany(tables.Listed))
        {
            if (!_byId.TryAdd(record.Id, record))
            {
                throw new TreatyFault("DuplicateRecordId", FaultKind.InvalidData,
                    $"The dataset '{info.Name}' has two records with the id '{FindingList.Shorten(record.Id)}'.", record.Id);
            }
        }

        References = ProvisionReferences.Of(tables.Provisions);
    }

    /// <summary>What the package says about itself.</summary>
    public TreatyDataset Info { get; }

    /// <summary>The records, table by table.</summary>
    public DatasetTables Tables { get; }

    /// <summary>Resolves references to provisions, below the level of articles too.</summary>
    public ProvisionReferences References { get; }

    /// <summary>The record with this id, of whatever kind, or null. Paragraphs are found by theirs.</summary>
    public TreatyRecord? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The record of one kind with this id, or null.</summary>
    public T? Find<T>(string id)
        where T : TreatyRecord => Find(id) as T;
}
