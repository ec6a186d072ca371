namespace TreatyTools.Core.Frames;

/// <summary>Which rows a join gives.</summary>
public enum JoinKind
{
    /// <summary>Every pair of rows whose keys match.</summary>
    Inner,

    /// <summary>The pairs, and the left rows that match nothing.</summary>
    Left,

    /// <summary>The pairs, and the right rows that match nothing.</summary>
    Right,

    /// <summary>The pairs, and the rows of either side that match nothing.</summary>
    Full,

    /// <summary>The left rows that match something, each once, with the left columns alone.</summary>
    Semi,

    /// <summary>The left rows that match nothing, with the left columns alone.</summary>
    Anti,

    /// <summary>Every pair of rows, without keys.</summary>
    Cross,
}

/// <summary>How often a key may stand on either side of a join.</summary>
public enum JoinRelationship
{
    /// <summary>Any number of times on both sides: nothing is checked.</summary>
    ManyToMany,

    /// <summary>Once on both sides.</summary>
    OneToOne,

    /// <summary>Once on the left.</summary>
    OneToMany,

    /// <summary>Once on the right.</summary>
    ManyToOne,
}

/// <summary>Which row of the right side is nearest to a row of the left.</summary>
public enum JoinNearest
{
    /// <summary>Keys are compared for equality only.</summary>
    None,

    /// <summary>The one with the greatest value that is not above the left one.</summary>
    Before,

    /// <summary>The one with the least value that is not below the left one.</summary>
    After,

    /// <summary>The one with the least distance; of two at the same distance the lower.</summary>
    Closest,
}

/// <summary>How two tables are joined.</summary>
public sealed record JoinOptions
{
    /// <summary>Rows to give.</summary>
    public JoinKind Kind { get; init; } = JoinKind.Inner;

    /// <summary>Key columns of the left table.</summary>
    public IReadOnlyList<string> LeftOn { get; init; } = [];

    /// <summary>Key columns of the right table, in the order of <see cref="LeftOn"/>.</summary>
    public IReadOnlyList<string> RightOn { get; init; } = [];

    /// <summary>
    /// What is put after a name that both sides have and that is no key: one text for the right column, or two for the left and the right one.
    /// </summary>
    public IReadOnlyList<string> Suffix { get; init; } = ["_Right"];

    /// <summary>Texts match whatever their case.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>An empty key matches another empty key; otherwise it matches nothing.</summary>
    public bool NullMatch { get; init; }

    /// <summary>Keeps the key columns of both sides, each with its own values, instead of one.</summary>
    public bool KeepKey { get; init; }

    /// <summary>How often a key may occur.</summary>
    public JoinRelationship Relationship { get; init; } = JoinRelationship.ManyToMany;

    /// <summary>Matches the last key to its nearest value instead of an equal one.</summary>
    public JoinNearest Nearest { get; init; } = JoinNearest.None;

    /// <summary>Name of a last column that says where a row comes from: <c>Both</c>, <c>Left</c> or <c>Right</c>; null for none.</summary>
    public string? Indicator { get; init; }

    /// <summary>Most rows that the result may have.</summary>
    public long MaximumRow { get; init; } = 50_000_000;
}
