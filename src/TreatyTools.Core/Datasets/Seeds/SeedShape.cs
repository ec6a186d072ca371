using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;

namespace TreatyTools.Core.Datasets.Seeds;

/// <summary>The keys that a mapping of a seed file has, worked out from the schema of its table.</summary>
internal sealed class SeedShape
{
    private readonly Dictionary<string, SeedKey> _keys = new(StringComparer.Ordinal);

    private SeedShape()
    {
    }

    /// <summary>The keys in the order of the schema.</summary>
    public IReadOnlyDictionary<string, SeedKey> Keys => _keys;

    /// <summary>The shape of a record of a table.</summary>
    public static SeedShape Of(TableSchema table)
    {
        SeedShape shape = new();
        for (int i = 0; i < table.Fields.Count; i++)
        {
            if (table.Fields[i].SeedKey is { } path)
            {
                shape.Add(table, i, path.Split('.'));
            }
        }

        foreach (TableSchema child in RecordTables.All.Where(t => t.Parent == table.Name))
        {
            shape._keys.Add(child.ParentKey!, new SeedKey { Child = child });
        }

        return shape;
    }

    private void Add(TableSchema table, int ordinal, ReadOnlySpan<string> path)
    {
        if (path.Length == 1)
        {
            _keys.Add(path[0], new SeedKey { Ordinal = ordinal, Optional = table.Fields[ordinal].SeedOptional });
            return;
        }

        if (!_keys.TryGetValue(path[0], out SeedKey? group))
        {
            group = new SeedKey { Group = new SeedShape(), Optional = table.OptionalSeedGroups.Contains(path[0]) };
            _keys.Add(path[0], group);
        }

        group.Group!.Add(table, ordinal, path[1..]);
    }
}

/// <summary>What stands under a key: a field, a nested mapping, or a list of records of another table.</summary>
internal sealed class SeedKey
{
    /// <summary>Place of the field in its table, where it is one.</summary>
    public int Ordinal { get; init; } = -1;

    /// <summary>Whether a record may leave the key out.</summary>
    public bool Optional { get; init; }

    /// <summary>The nested mapping, where it is one.</summary>
    public SeedShape? Group { get; init; }

    /// <summary>The table of the nested records, where it is a list of such.</summary>
    public TableSchema? Child { get; init; }
}
