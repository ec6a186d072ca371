namespace TreatyTools.Core.Datasets.Schema;

/// <summary>One table of a dataset.</summary>
internal sealed class TableSchema
{
    private readonly Dictionary<string, int> _ordinals;

    public TableSchema(string name, string title, string description, params FieldSchema[] fields)
    {
        Name = name;
        Title = title;
        Description = description;
        Fields = fields;
        _ordinals = fields.Index().ToDictionary(pair => pair.Item.Name, pair => pair.Index, StringComparer.Ordinal);
    }

    /// <summary>Name of the table, of its resource and, with <c>.csv</c>, of its file.</summary>
    public string Name { get; }

    /// <summary>Title for people.</summary>
    public string Title { get; }

    /// <summary>What a row is.</summary>
    public string Description { get; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<FieldSchema> Fields { get; }

    /// <summary>Columns that tell rows apart.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = ["id"];

    /// <summary>Seed files, as a name in which one <c>*</c> stands for any text; null where the rows are nested in those of <see cref="Parent"/>.</summary>
    public string? SeedFiles { get; init; }

    /// <summary>Table in whose seeds the rows are nested.</summary>
    public string? Parent { get; init; }

    /// <summary>Key under which they are nested.</summary>
    public string? ParentKey { get; init; }

    /// <summary>Nested seed mappings that a record may leave out.</summary>
    public IReadOnlyList<string> OptionalSeedGroups { get; init; } = [];

    /// <summary>Whether rows have an id of their own in the dataset.</summary>
    public bool HasId => _ordinals.ContainsKey("id");

    /// <summary>Name of the file in a package.</summary>
    public string FileName => Name + ".csv";

    /// <summary>Place of a column.</summary>
    public int Ordinal(string field) => _ordinals[field];

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string field) => _ordinals.ContainsKey(field);
}
