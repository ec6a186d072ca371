using AngleSharp.Dom;

namespace TreatyTools.Core.Texts.Formats.Html;

/// <summary>What an element of a page is: seen or not, a block or words in one, bold, centred. By its name and its own style; style sheets are not read.</summary>
internal static class HtmlStyle
{
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "head", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "button", "select", "input",
        "textarea", "datalist", "menu", "dialog", "map",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal)
    {
        "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "table", "ul",
    };

    /// <summary>Whether it is no part of the text: hidden, a script, a menu.</summary>
    internal static bool IsUnread(IElement element) => Unread.Contains(element.LocalName) || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo"
        || Says(element, "display", "none") || Says(element, "visibility", "hidden");

    /// <summary>Whether it begins a block.</summary>
    internal static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether browsers leave room above it.</summary>
    internal static bool IsApart(IElement element) => Apart.Contains(element.LocalName);

    /// <summary>The level of a heading; 0 for other elements.</summary>
    internal static int Heading(IElement element) => element.LocalName is ['h', >= '1' and <= '6' and char level] ? level - '0'
        : element.GetAttribute("role") != "heading" ? 0 : element.GetAttribute("aria-level") is [>= '1' and <= '9' and char named] ? named - '0' : 2;

    internal static bool IsBold(IElement element) =>
        element.LocalName is "b" or "strong" || Says(element, "font-weight", "bold") || Says(element, "font-weight", "700");

    internal static bool IsItalic(IElement element) =>
        element.LocalName is "i" or "em" or "cite" or "var" or "dfn" || Says(element, "font-style", "italic");

    internal static bool IsCentred(IElement element) => element.LocalName is "center" || Says(element, "text-align", "center")
        || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the style attribute gives a property a value.</summary>
    internal static bool Says(IElement element, string property, string value)
    {
        ReadOnlySpan<char> style = element.GetAttribute("style");
        foreach (Range range in style.Split(';'))
        {
            ReadOnlySpan<char> rule = style[range];
            int colon = rule.IndexOf(':');
            if (colon > 0 && rule[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase)
                && rule[(colon + 1)..].Trim().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
