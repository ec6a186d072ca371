using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>The fields of an entry of a <c>.bib</c> file, and what TeX would read otherwise than it is meant.</summary>
internal static class TexFields
{
    /// <summary>The entries of a file, an empty line between them.</summary>
    /// <param name="items">What they are of.</param>
    /// <param name="write">Adds the entry of one.</param>
    internal static string Entries(IReadOnlyList<CitationItem> items, Action<StringBuilder, CitationItem> write)
    {
        StringBuilder text = new();
        foreach (CitationItem item in items)
        {
            text.Append(text.Length > 0 ? "\n" : "");
            write(text, item);
        }

        return text.ToString();
    }

    /// <summary>A text in braces, so that styles keep its capitals.</summary>
    internal static string Braced(string text) => $"{{{Escape(text)}}}";

    /// <summary>Adds a field, unless it has no value.</summary>
    internal static void Field(StringBuilder text, string name, string? value, bool braces = true)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {(braces ? $"{{{value}}}" : value)}");
        }
    }

    /// <summary>The parts that there are, escaped; null where there is none.</summary>
    internal static string? Joined(string separator, params string?[] parts)
    {
        string joined = string.Join(separator, parts.OfType<string>().Select(Escape));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>An address. Its field is typeset verbatim: only what ends the field or starts a comment would break it.</summary>
    internal static string EscapeUrl(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    /// <summary>A text.</summary>
    internal static string Escape(string value)
    {
        StringBuilder escaped = new(value.Length);
        foreach (char c in value)
        {
            _ = c switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => escaped.Append('\\').Append(c),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
