using TreatyTools.Core.IO;

namespace TreatyTools.Core.Texts.Formats.Html;

/// <summary>Counts how many elements of a page are open at once, before the parser is given it: its time grows with the square of that.</summary>
internal static class HtmlDepth
{
    private const int MostOpen = 4000;

    // What is closed by itself where the next begins, and what has no end.
    private static readonly HashSet<string> Closing = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link", "meta", "optgroup", "option",
        "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    };

    /// <summary>Walks through the tags once.</summary>
    /// <exception cref="OversizedPartException">More are open at once than in any page that a person wrote.</exception>
    internal static void Check(ReadOnlySpan<char> html)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> closing = Closing.GetAlternateLookup<ReadOnlySpan<char>>();
        int open = 0;
        for (int at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length;)
        {
            html = html[(at + 1)..];
            bool ends = html[0] == '/';
            int from = ends ? 1 : 0, to = from;
            while (to < html.Length && char.IsAsciiLetterOrDigit(html[to]))
            {
                to++;
            }

            if (to > from && !closing.Contains(html[from..to]))
            {
                open = Math.Max(0, open + (ends ? -1 : 1));
                if (open > MostOpen)
                {
                    throw new OversizedPartException();
                }
            }

            at = html.IndexOf('<');
        }
    }
}
