using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What records are made from: the rows of every table, the records that were made already, and the name of the dataset.</summary>
internal sealed class RecordScope(DataRows rows, string dataset)
{
    private readonly Dictionary<RecordTable, IReadOnlyList<TreatyRecord>> _records = [];
    private readonly Dictionary<RecordTable, Dictionary<string, TreatyRecord>> _byId = [];
    private readonly Dictionary<string, ILookup<string?, DataRow>> _nested = new(StringComparer.Ordinal);

    /// <summary>Name of the dataset.</summary>
    public string Dataset { get; } = dataset;

    /// <summary>Resolves references to provisions.</summary>
    public ProvisionReferences References => field ??= ProvisionReferences.Of(Records(RecordTables.Of<Provision>()).Cast<Provision>());

    /// <summary>The records of a table; made when first asked for.</summary>
    public IReadOnlyList<TreatyRecord> Records(RecordTable table)
    {
        if (!_records.TryGetValue(table, out IReadOnlyList<TreatyRecord>? records))
        {
            _records.Add(table, records = table.Make(rows[table.Name], this));
        }

        return records;
    }

    /// <summary>The record of a table with this id; null where there is none.</summary>
    public T? Find<T>(string? id)
        where T : TreatyRecord
    {
        RecordTable table = RecordTables.Of<T>();
        if (!_byId.TryGetValue(table, out Dictionary<string, TreatyRecord>? records))
        {
            _byId.Add(table, records = Records(table).DistinctBy(record => record.Id).ToDictionary(record => record.Id, StringComparer.Ordinal));
        }

        return id is null ? null : records.GetValueOrDefault(id) as T;
    }

    /// <summary>The rows of a table that belong to a row of its parent.</summary>
    /// <param name="table">The table.</param>
    /// <param name="link">Its column that holds the id of the parent.</param>
    /// <param name="parent">The row of the parent.</param>
    public IEnumerable<DataRow> Nested(string table, FieldSchema link, DataRow parent)
    {
        if (!_nested.TryGetValue(table, out ILookup<string?, DataRow>? children))
        {
            _nested.Add(table, children = rows[table].ToLookup(row => row.Text(link), StringComparer.Ordinal));
        }

        return children[parent.Id];
    }
}
