using System.Globalization;
using TreatyTools.Core.Query;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Drafts;

/// <summary>An article, or a range of articles, as commentary cites it.</summary>
/// <param name="Numbers">The article numbers, in order.</param>
/// <param name="Paragraph">The paragraph in brackets, such as <c>(4)</c>, or empty.</param>
public sealed record ArticleCitation(IReadOnlyList<string> Numbers, string Paragraph)
{
    private const int WidestRange = 500;

    /// <summary>
    /// Reads <c>24</c>, <c>28(4)</c>, <c>53(3)(d)</c>, <c>53/3/d</c> or <c>6-10</c>; an <c>art.</c> or <c>article</c> before the number is allowed.
    /// </summary>
    /// <exception cref="TreatyFault"><c>NotAnArticleNumber</c>.</exception>
    public static ArticleCitation Parse(string cited) => TryParse(cited) ?? throw new TreatyFault("NotAnArticleNumber", FaultKind.InvalidArgument,
        $"'{cited}' is no article number; write 24, 28(4), 28/4 or 6-10.", cited);

    /// <summary>As <see cref="Parse"/>; null for what is no article number.</summary>
    public static ArticleCitation? TryParse(string cited)
    {
        ReadOnlySpan<char> text = ArticleWord.Strip(cited);
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> number = digits < 0 ? text : text[..digits];
        ReadOnlySpan<char> rest = digits < 0 ? default : text[digits..].Trim();
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int first))
        {
            return null;
        }

        if (rest.IsEmpty || (rest[0] == '(' && rest[^1] == ')'))
        {
            return new ArticleCitation([Text(first)], rest.ToString());
        }

        if (rest[0] == '/' && rest.Length > 1 && rest[^1] != '/' && !rest.Contains("//", StringComparison.Ordinal))
        {
            return new ArticleCitation([Text(first)], $"({rest[1..].ToString().Replace("/", ")(", StringComparison.Ordinal)})");
        }

        if (rest[0] is '-' or '\u2013'
            && int.TryParse(rest[1..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            && last >= first && last - first < WidestRange)
        {
            return new ArticleCitation(Enumerable.Range(first, last - first + 1).Select(Text).ToArray(), "");
        }

        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
