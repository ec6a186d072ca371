namespace TreatyTools.Core.Query;

/// <summary>The word that may stand before the number of an article: <c>art. 24</c>, <c>Article 28(4)</c>.</summary>
internal static class ArticleWord
{
    private static readonly string[] Words = ["articles", "article", "arts.", "arts", "art.", "art"];

    /// <summary>What is cited, without the word; as it is where a number does not follow.</summary>
    internal static ReadOnlySpan<char> Strip(ReadOnlySpan<char> cited)
    {
        ReadOnlySpan<char> text = cited.Trim();
        foreach (string word in Words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length..].TrimStart() is [>= '0' and <= '9', ..] number)
            {
                return number;
            }
        }

        return text;
    }
}
