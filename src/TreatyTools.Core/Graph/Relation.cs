using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>How records of one kind lead to records of another: by any of several paths, or by all of them at once.</summary>
public sealed class Relation
{
    internal Relation(RecordKind from, RecordKind to, string description, params Step[][] anyOf)
        : this(from, to, description, requiresAll: false, anyOf)
    {
    }

    private Relation(RecordKind from, RecordKind to, string description, bool requiresAll, Step[][] paths)
    {
        From = from;
        To = to;
        Description = description;
        RequiresAll = requiresAll;
        Paths = paths;
    }

    /// <summary>The kind that is given.</summary>
    public RecordKind From { get; }

    /// <summary>The kind that is found.</summary>
    public RecordKind To { get; }

    /// <summary>What is found, in a few words that follow "gives".</summary>
    public string Description { get; }

    /// <summary>Whether a record must be found by every path.</summary>
    internal bool RequiresAll { get; }

    internal IReadOnlyList<Step[]> Paths { get; }

    /// <summary>A relation whose records every path finds.</summary>
    internal static Relation AllOf(RecordKind from, RecordKind to, string description, params Step[][] paths) =>
        new(from, to, description, requiresAll: true, paths);
}
