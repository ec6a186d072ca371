namespace TreatyTools.Model;

/// <summary>Whether words stand in both texts or in one.</summary>
public enum TextChangeKind
{
    /// <summary>Both texts have the words; they are given as the difference text writes them.</summary>
    Equal,

    /// <summary>Only the difference text has the words.</summary>
    Inserted,

    /// <summary>Only the reference text has the words.</summary>
    Deleted,
}

/// <summary>A run of words in the comparison of two units. Immutable.</summary>
public sealed record TextChange
{
    /// <summary>Whether the words stand in both texts or in one.</summary>
    public required TextChangeKind Kind { get; init; }

    /// <summary>The words, with the blanks and marks that follow them.</summary>
    public required string Text { get; init; }

    /// <summary>For words of both texts: how the reference text writes them, where it sets them in other blanks, dashes, marks of quotation or case; null
    /// where it does not.</summary>
    public string? ReferenceText { get; init; }

    /// <inheritdoc />
    public override string ToString() => Kind switch
    {
        TextChangeKind.Inserted => $"{{+{Text.Trim()}+}}",
        TextChangeKind.Deleted => $"[-{Text.Trim()}-]",
        _ => Text,
    };
}
