using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Search.Asking;

/// <summary>A part of a question.</summary>
internal abstract record QueryNode
{
    /// <summary>The words and phrases that speak for a record, from left to right: those after NOT are none.</summary>
    internal abstract IEnumerable<QueryTerm> Terms { get; }
}

/// <summary>A word, the beginning of one, or words that must stand one after the other.</summary>
/// <param name="Source">How it was written, in the form that is read back as the same.</param>
/// <param name="Tests">What the words must be; only the last may be a beginning.</param>
/// <param name="Joined">Whether a hyphen stands before each of them.</param>
/// <param name="Field">The field in which it must stand; null for any.</param>
/// <param name="IsPhrase">Whether it stands between quotation marks.</param>
internal sealed record QueryTerm(string Source, IReadOnlyList<WordTest> Tests, IReadOnlyList<bool> Joined, string? Field, bool IsPhrase) : QueryNode
{
    internal override IEnumerable<QueryTerm> Terms => [this];

    public override string ToString() => Field is null ? Source : $"{Field}:{Source}";
}

/// <summary>Words and phrases that must stand near each other.</summary>
/// <param name="Items">The words and phrases.</param>
/// <param name="Distance">The most words that may lie between them.</param>
internal sealed record QueryNear(IReadOnlyList<QueryTerm> Items, int Distance) : QueryNode
{
    /// <summary>The distance where none is given.</summary>
    internal const int UsualDistance = 10;

    internal override IEnumerable<QueryTerm> Terms => Items;

    public override string ToString() =>
        string.Join(Distance == UsualDistance ? " NEAR " : FormattableString.Invariant($" NEAR/{Distance} "), Items);
}

/// <summary>All of several parts, and none of others.</summary>
internal sealed record QueryAll(IReadOnlyList<QueryNode> Items, IReadOnlyList<QueryNode> Without) : QueryNode
{
    internal override IEnumerable<QueryTerm> Terms => Items.SelectMany(item => item.Terms);

    public override string ToString() => string.Join(' ', Items.Select(Inner).Concat(Without.Select(item => "NOT " + Inner(item))));

    private static string Inner(QueryNode node) => node is QueryAny or QueryAll ? $"({node})" : node.ToString()!;
}

/// <summary>One of several parts.</summary>
internal sealed record QueryAny(IReadOnlyList<QueryNode> Items) : QueryNode
{
    internal override IEnumerable<QueryTerm> Terms => Items.SelectMany(item => item.Terms);

    public override string ToString() => string.Join(" OR ", Items.Select(item => item is QueryAny ? $"({item})" : item.ToString()));
}
