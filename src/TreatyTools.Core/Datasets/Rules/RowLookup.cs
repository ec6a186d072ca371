using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Finds rows by id. Ids may still stand twice.</summary>
internal static class RowLookup
{
    /// <summary>The rows of a table by id; of those with one id, the first.</summary>
    public static Dictionary<string, DataRow> ById(this DataRows rows, string table) =>
        rows[table].Where(row => row.Id is not null).DistinctBy(row => row.Id).ToDictionary(row => row.Id!, StringComparer.Ordinal);

    /// <summary>The row that a field refers to, or null.</summary>
    public static DataRow? Find(this Dictionary<string, DataRow> rows, string? id) => id is null ? null : rows.GetValueOrDefault(id);
}
