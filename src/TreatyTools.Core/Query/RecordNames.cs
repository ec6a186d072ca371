using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>Records as people name them where any kind may be meant.</summary>
public static class RecordNames
{
    /// <summary>
    /// The records that a name stands for: that with this id, provisions by number (<c>24</c>, <c>art. 28(4)</c>), else the records of the first kind that has
    /// one of this name, title or symbol, else a State by a code or another name. Case, accents and signs do not count.
    /// </summary>
    /// <returns>Nothing where no record has the name.</returns>
    public static IReadOnlyList<TreatyRecord> Find(Dataset dataset, string name)
    {
        if (dataset.Find(name) is { } record)
        {
            return [record];
        }

        if (ProvisionChoice.Named(dataset, name) is { Count: > 0 } provisions)
        {
            return provisions;
        }

        string folded = NameFolding.Of(name);
        return folded.Length < 2 ? [] : RecordTables.Records
            .Select(table => RecordGraph.Of(dataset).Records(table.Kind).Where(record => IsCalled(table, record, folded)).ToArray())
            .FirstOrDefault(found => found.Length > 0) ?? (DatasetChoices.StateOf(dataset, name) is { } state ? [state] : []);
    }

    private static bool IsCalled(RecordTable table, TreatyRecord record, string folded) =>
        table.NamesOf(record).Any(name => name is not null && NameFolding.Of(name) == folded);
}
