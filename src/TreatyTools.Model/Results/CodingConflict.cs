namespace TreatyTools.Model;

/// <summary>A record to which coders gave different values in a field: what is to be talked over.</summary>
public sealed class CodingConflict
{
    /// <summary>Id of the record.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the dataset that holds the record.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>The field, such as <c>Outcome</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What each coder gave, in the order of their files; coders who gave nothing are left out.</summary>
    public IReadOnlyList<CodingValue> Codings { get; init; } = [];

    /// <summary>What the dataset itself says.</summary>
    public string? Recorded { get; init; }

    /// <summary>What was decided; null where nothing was, or no settlement was given.</summary>
    public string? Settled { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>What the record says, for those who decide.</summary>
    public string? Summary { get; init; }

    /// <summary>Id, field and values in a line.</summary>
    public override string ToString() => $"{Id} {Field}: {string.Join(", ", Codings)}";
}

/// <summary>The value that a coder gave.</summary>
public sealed class CodingValue
{
    /// <summary>Name of the coder.</summary>
    public required string Coder { get; init; }

    /// <summary>The value, a term of the field's vocabulary.</summary>
    public required string Value { get; init; }

    /// <summary>What the coder remarked on the record; null where nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>Coder and value.</summary>
    public override string ToString() => $"{Coder}: {Value}";
}
