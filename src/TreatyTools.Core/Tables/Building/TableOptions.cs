namespace TreatyTools.Core.Tables.Building;

/// <summary>Which properties of the rows become columns, and which lists are spread over rows.</summary>
public sealed record TableOptions
{
    /// <summary>
    /// Names of the columns to take, in this order, with <c>*</c> and <c>?</c> as wildcards; null takes all of them in the order of their first appearance.
    /// </summary>
    public IReadOnlyList<string>? Property { get; init; }

    /// <summary>Names of columns that come in any case, after those of <see cref="Property"/>.</summary>
    public IReadOnlyList<string> Computed { get; init; } = [];

    /// <summary>
    /// Names of columns whose lists become one row an element. An empty list or null gives one row with null; several names give every combination.
    /// </summary>
    public IReadOnlyList<string> Expand { get; init; } = [];

    /// <summary>
    /// Whether the values of a column that no type holds unchanged keep a type each, so that the column is one of <see cref="object"/>; otherwise they are
    /// texts.
    /// </summary>
    public bool KeepTypes { get; init; }
}
