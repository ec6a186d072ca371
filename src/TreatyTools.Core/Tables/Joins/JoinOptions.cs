using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Joins;

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
