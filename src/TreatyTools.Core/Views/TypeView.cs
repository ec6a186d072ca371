namespace TreatyTools.Core.Views;

/// <summary>The views of the objects of a type: a table and a list.</summary>
/// <param name="TypeName">The type, with its namespace.</param>
/// <param name="Columns">The columns of the table; the last takes the rest of the line.</param>
/// <param name="Items">The lines of the list.</param>
internal sealed record TypeView(string TypeName, IReadOnlyList<ViewCell> Columns, IReadOnlyList<ViewCell> Items)
{
    /// <summary>Whether the first column of the table is as wide as what stands in it, and as many others as there is room for follow, each at least as wide as
    /// is said for it; nothing wraps then, and the last one is cut where it is shown.</summary>
    internal bool Fitted { get; init; }

    /// <summary>An expression that draws the object <c>$_</c>, which is then shown before table and list; or null.</summary>
    internal string? Picture { get; init; }

    /// <summary>The type without its namespace.</summary>
    internal string Name => TypeName[(TypeName.LastIndexOf('.') + 1)..];
}
