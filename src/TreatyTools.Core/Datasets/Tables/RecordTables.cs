using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>
/// The tables of a dataset. That of a kind of record has its name, <c>VoteTable</c> of <see cref="RecordKind.Vote"/>, so that a kind needs no line here.
/// </summary>
internal static class RecordTables
{
    /// <summary>Tables whose rows are no records: parts of records, each behind its table in a package, and what is known of the dataset as a whole.</summary>
    private static readonly TableSchema[] Others = [new ParagraphTable(), new AccountTable(), new CodingTable(), new AgreementTable()];

    /// <summary>Those of records, in the order of their kinds.</summary>
    public static IReadOnlyList<RecordTable> Records { get; } = [.. Enum.GetNames<RecordKind>().Select(Named)];

    /// <summary>The tables in the order of the package.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
    [
        .. from table in ((IEnumerable<TableSchema>)Records.OrderBy(Place)).Concat(Others.Where(other => other.Parent is null))
           from member in Others.Where(other => other.Parent == table.Name).Prepend(table)
           select member,
    ];

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

    /// <summary>The place of a table in a package: some stand behind that of provisions, since they are about these.</summary>
    private static int Place(RecordTable table) =>
        (int)(table.Kind is RecordKind.Correspondence or RecordKind.Reuse or RecordKind.DraftingPosition ? RecordKind.Provision : table.Kind);

    private static RecordTable Named(string kind) => (RecordTable)Activator.CreateInstance(
        typeof(RecordTables).Assembly.GetType($"{typeof(RecordTables).Namespace}.{kind}Table", throwOnError: true)!)!;
}
