namespace TreatyTools.Core.Insight.Drafts;

/// <summary>An article in the words of a document that is registered for its text.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Heading">Its heading there; null for none.</param>
/// <param name="Words">Its words, without the heading.</param>
public sealed record ArticleText(string Number, string? Heading, string Words)
{
    /// <summary>Whether it has a number, which is written without blanks: <c>7bis</c>.</summary>
    internal bool HasNumber(string number) => string.Equals(Number.Replace(" ", "", StringComparison.Ordinal), number, StringComparison.OrdinalIgnoreCase);
}
