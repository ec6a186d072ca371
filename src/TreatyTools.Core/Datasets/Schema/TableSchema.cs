using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Schema;

/// <summary>
/// One table of a dataset. Whatever is known of it stands in its class: seeds are read, packages written and read, records checked and the codebook
/// made from that.
/// </summary>
internal abstract class TableSchema
{
    /// <summary>Name of the column of ids.</summary>
    public const string IdName = "id";

    private readonly Dictionary<FieldSchema, int> _ordinals = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    protected TableSchema(string name, string title, string description, IReadOnlyList<FieldSchema> fields)
    {
        Name = name;
        Title = title;
        Description = description;
        Fields = fields;
        for (int i = 0; i < fields.Count; i++)
        {
            _ordinals.Add(fields[i], i);
            _names.Add(fields[i].Name);
        }

        Id = fields.FirstOrDefault(field => field.Name == IdName);
    }

    /// <summary>Name of the table, of its resource and, with <c>.csv</c>, of its file.</summary>
    public string Name { get; }

    /// <summary>Title for people.</summary>
    public string Title { get; }

    /// <summary>What a row is.</summary>
    public string Description { get; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<FieldSchema> Fields { get; }

    /// <summary>The column of the id; null where rows have none of their own in the dataset.</summary>
    public FieldSchema? Id { get; }

    /// <summary>Columns that tell rows apart.</summary>
    public virtual IReadOnlyList<string> PrimaryKey => [IdName];

    /// <summary>Seed files, as a name in which one <c>*</c> stands for any text; null where the rows are nested in those of <see cref="Parent"/>.</summary>
    public virtual string? SeedFiles => Parent is null ? Name + ".yaml" : null;

    /// <summary>Table in whose seeds the rows are nested.</summary>
    public virtual string? Parent => null;

    /// <summary>Key under which they are nested.</summary>
    public virtual string? ParentKey => null;

    /// <summary>How what is made of the rows, and of their parts, is shown; none where its record has a view already.</summary>
    public virtual IEnumerable<TypeView> Views => [];

    /// <summary>Nested seed mappings that a record may leave out.</summary>
    public virtual IReadOnlyList<string> OptionalSeedGroups => [];

    /// <summary>
    /// An invented record, as YAML in which <c>NAME</c> stands for the id of the treaty; with those of the other tables it makes a dataset in which
    /// every reference leads to a record. Null where the rows are nested in those of <see cref="Parent"/>.
    /// </summary>
    public virtual string? Example => null;

    /// <summary>How the records of seeds are sorted, in a sentence.</summary>
    public virtual string SortRule => "Records are sorted by id, with numbers in their natural order.";

    /// <summary>Name of the file in a package.</summary>
    public string FileName => Name + ".csv";

    /// <summary>Place of a column.</summary>
    /// <exception cref="KeyNotFoundException">It is one of another table.</exception>
    public int Ordinal(FieldSchema field) => _ordinals[field];

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string field) => _names.Contains(field);

    /// <summary>The column that holds terms of a vocabulary, or null.</summary>
    public FieldSchema? Holding(Vocabulary vocabulary) => Fields.FirstOrDefault(field => field.Vocabulary == vocabulary);

    /// <summary>
    /// Puts rows into the order in which the package has them, as <see cref="SortRule"/> says; the sort is stable, so that what the keys leave open
    /// stays as written.
    /// </summary>
    public virtual IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) => rows.OrderBy(row => row.Id, Natural);

    /// <summary>
    /// Fills the fields of a row that the seeds do not hold, since they need not be written by hand. What the row lacks for it stays null; the
    /// missing field has its own finding.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="parent">The row in which it is nested, or null.</param>
    /// <param name="order">Its place there, from 1.</param>
    public void Complete(DataRow row, DataRow? parent, int order)
    {
        Derive(row, parent, order);
        for (int i = 0; parent is not null && i < Fields.Count; i++)
        {
            if (Fields[i].InheritsFrom is { } origin)
            {
                row[i] ??= parent[origin];
            }
        }
    }

    /// <summary>Fills what depends on the rows before, once all are read.</summary>
    public virtual void Number(IEnumerable<DataRow> rows)
    {
    }

    /// <summary>Compares texts with the numbers in them, null first.</summary>
    protected static IComparer<string?> Natural { get; } = Comparer<string?>.Create(NaturalOrder.Compare);

    /// <summary>Works out the values of derived fields.</summary>
    protected virtual void Derive(DataRow row, DataRow? parent, int order)
    {
    }

    /// <summary>An id made of two values; null where one is missing.</summary>
    protected static string? Join(string? left, string separator, string? right) => left is null || right is null ? null : left + separator + right;
}
