using TreatyTools.Core.Query;

namespace TreatyTools.Core.Search;

/// <summary>Which of the records and units that fit a question are given. Options combine by AND, the values of one by OR; an empty one asks nothing.</summary>
public sealed record SearchOptions
{
    /// <summary>Name of the table of units of texts.</summary>
    public const string Units = "units";

    /// <summary>Tables by name (<c>concerns</c>), kinds of record in the singular (<c>concern</c>), <see cref="Units"/>, or wildcards over these.</summary>
    public IReadOnlyList<string> Table { get; init; } = [];

    /// <summary>Treaties by id or name, of which the records are; for units names of texts. Wildcards are allowed.</summary>
    public IReadOnlyList<string> Treaty { get; init; } = [];

    /// <summary>Kinds, such as <c>vote</c>, <c>criminalization</c>, <c>article</c>. Wildcards are allowed.</summary>
    public IReadOnlyList<string> Kind { get; init; } = [];

    /// <summary>Limits on the date; what has no date does not fit any.</summary>
    public DateWindow Dates { get; init; } = new();
}
