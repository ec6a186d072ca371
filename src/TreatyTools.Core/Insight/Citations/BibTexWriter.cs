using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>
/// BibTeX: <c>@misc</c> throughout, since no standard entry type is made for treaties and United Nations documents. Titles and names are
/// braced, so that styles keep their capitals.
/// </summary>
internal static class BibTexWriter
{
    internal static string Write(IReadOnlyList<CitationItem> items)
    {
        StringBuilder text = new();
        foreach (CitationItem item in items)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            Write(text, item);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, CitationItem item)
    {
        text.Append(CultureInfo.InvariantCulture, $"@misc{{{item.Id}");
        IReadOnlyList<string> authors = item.Authors.Count > 0 ? item.Authors
            : (item.Authority ?? item.Publisher ?? item.ContainerTitle) is { } body ? [body] : [];
        Field(text, "author", authors.Count == 0 ? null : string.Join(" and ", authors.Select(author => $"{{{Escape(author)}}}")));
        Field(text, "title", $"{{{Escape(item.Title)}}}");
        Field(text, "howpublished", Joined(", ", item.ContainerTitle, item.Number));
        string? more = null;
        if (item.Issued is { } issued)
        {
            CslDate date = CslDate.From(issued);
            int[] parts = date.DateParts[0];
            Field(text, "year", date.Year?.ToString(CultureInfo.InvariantCulture));
            Field(text, "month", parts.Length > 1 && date.Year is not null && !date.IsOpen ? Month(parts[1]) : null, braces: false);
            more = date.IsOpen || date.Season is not null || date.Year is null ? $"dated {date.Words()}" : null;
        }

        Field(text, "publisher", item.Publisher is null ? null : Escape(item.Publisher));
        Field(text, "note", Joined("; ", item.Section, item.Genre, more,
            item.OriginalDate is null ? null : $"opened for signature {item.OriginalDate}",
            item.AvailableDate is null ? null : $"entered into force {item.AvailableDate}"));
        Field(text, "annotation", item.Quote is null ? null : Escape(item.Quote));
        Field(text, "language", item.Language);
        Field(text, "url", item.Url is null ? null : EscapeUrl(item.Url));
        text.Append("\n}\n");
    }

    private static void Field(StringBuilder text, string name, string? value, bool braces = true)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {(braces ? $"{{{value}}}" : value)}");
        }
    }

    private static string? Joined(string separator, params string?[] parts)
    {
        string joined = string.Join(separator, parts.OfType<string>().Select(Escape));
        return joined.Length == 0 ? null : joined;
    }

    private static string Month(int month) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month).ToLowerInvariant();

    // A url field is typeset verbatim: only what ends the field or starts a comment would break it.
    private static string EscapeUrl(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    private static string Escape(string value)
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
