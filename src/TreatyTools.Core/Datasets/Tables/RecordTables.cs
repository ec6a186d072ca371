using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>The tables of a dataset. A kind of record is known to everything else by its line here.</summary>
internal static class RecordTables
{
    /// <summary>The tables in the order of the package.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
    [
        new TreatyTable(), new TextTable(), new ProvisionTable(), new ParagraphTable(), new CorrespondenceTable(), new ReuseTable(), new DraftingTable(),
        new EventTable(), new VoteTable(), new ParticipationTable(), new StakeholderTable(), new ConcernTable(), new ThemeTable(), new ClaimTable(),
        new DisagreementTable(), new AccountTable(), new SourceTable(), new CodingTable(), new AgreementTable(),
    ];

    /// <summary>Those of records, in the order of their kinds.</summary>
    public static IReadOnlyList<RecordTable> Records { get; } = [.. All.OfType<RecordTable>().OrderBy(table => table.Kind)];

    private static Dictionary<Type, RecordTable> ByType { get; } = Records.ToDictionary(table => table.Type);

    private static Dictionary<string, TableSchema> ByName { get; } = All.ToDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>The tables with their numbers of rows.</summary>
    public static IReadOnlyList<DatasetTable> Count(DataRows rows) =>
        Array.AsReadOnly(All.Select(table => new DatasetTable(table.Name, rows[table.Name].Count)).ToArray());

    /// <summary>The table of this name, or null.</summary>
    public static TableSchema? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The table of a type of record; null for what is no record of a dataset.</summary>
    public static RecordTable? Find(Type type) => ByType.GetValueOrDefault(type);

    /// <summary>The table of a record.</summary>
    public static RecordTable Of(TreatyRecord record) => ByType[record.GetType()];

    /// <summary>The table of a kind of record.</summary>
    public static RecordTable Of(RecordKind kind) => Records[(int)kind];

    /// <summary>The table of a type of record.</summary>
    public static RecordTable<T> Of<T>()
        where T : TreatyRecord => (RecordTable<T>)ByType[typeof(T)];
}
