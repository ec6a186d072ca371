using System.Globalization;
using AngleSharp.Dom;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Formats.Html;

/// <summary>Numbers the items of a list as a browser does.</summary>
internal sealed class HtmlList
{
    private readonly char _kind;
    private readonly int _step;
    private int _next;

    internal HtmlList(IElement list)
    {
        _kind = Kind(list);
        _step = list.HasAttribute("reversed") ? -1 : 1;
        _next = Number(list.GetAttribute("start")) ?? (_step > 0 ? 1 : list.Children.Count(child => child.LocalName == "li"));
    }

    /// <summary>The mark of the next item; null where the list has none.</summary>
    internal string? Mark(IElement item)
    {
        if (_kind is '\0' or '•')
        {
            return _kind == '•' ? "•" : null;
        }

        int number = Number(item.GetAttribute("value")) ?? _next;
        _next = unchecked(number + _step);
        return ListNumber.Format(number, _kind) + ".";
    }

    // A bullet, the sort of number by the letter that HTML has for it, or nothing.
    private static char Kind(IElement list)
    {
        if (HtmlStyle.Says(list, "list-style-type", "none") || HtmlStyle.Says(list, "list-style", "none"))
        {
            return '\0';
        }

        if (list.LocalName != "ol")
        {
            return '•';
        }

        foreach ((string style, char kind) in ((string, char)[])[("lower-alpha", 'a'), ("lower-latin", 'a'), ("upper-alpha", 'A'), ("upper-latin", 'A'),
            ("lower-roman", 'i'), ("upper-roman", 'I')])
        {
            if (HtmlStyle.Says(list, "list-style-type", style) || HtmlStyle.Says(list, "list-style", style))
            {
                return kind;
            }
        }

        return list.GetAttribute("type") is [('a' or 'A' or 'i' or 'I') and char type] ? type : '1';
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}
