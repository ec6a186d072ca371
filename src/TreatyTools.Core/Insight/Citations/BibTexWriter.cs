using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>
/// Classic BibTeX: <c>@misc</c> throughout, since no entry type of it is made for treaties, United Nations documents or pages of the web. Titles and names
/// are braced, so that styles keep their capitals.
/// </summary>
internal static class BibTexWriter
{
    internal static string Write(IReadOnlyList<CitationItem> items) => TexFields.Entries(items, Write);

    private static void Write(StringBuilder text, CitationItem item)
    {
        text.Append(CultureInfo.InvariantCulture, $"@misc{{{item.Id}");
        IReadOnlyList<string> authors = item.Authors.Count > 0 ? item.Authors
            : (item.Authority ?? item.Publisher ?? item.ContainerTitle) is { } body ? [body] : [];
        TexFields.Field(text, "author", authors.Count == 0 ? null : string.Join(" and ", authors.Select(TexFields.Braced)));
        TexFields.Field(text, "title", TexFields.Braced(item.Title));
        TexFields.Field(text, "howpublished", TexFields.Joined(", ", item.ContainerTitle, item.Number));
        string? more = null;
        if (item.Issued is { } issued)
        {
            CslDate date = CslDate.From(issued);
            int[] parts = date.DateParts[0];
            TexFields.Field(text, "year", date.Year?.ToString(CultureInfo.InvariantCulture));
            TexFields.Field(text, "month", parts.Length > 1 && date.Year is not null && !date.IsOpen ? Month(parts[1]) : null, braces: false);
            more = date.IsOpen || date.Season is not null || date.Year is null ? $"dated {date.Words()}" : null;
        }

        TexFields.Field(text, "publisher", item.Publisher is null ? null : TexFields.Escape(item.Publisher));
        TexFields.Field(text, "note", TexFields.Joined("; ", item.Section, item.Genre, more,
            item.OriginalDate is null ? null : $"opened for signature {item.OriginalDate}",
            item.AvailableDate is null ? null : $"entered into force {item.AvailableDate}",
            item.Accessed is null ? null : $"accessed {CslDate.From(item.Accessed).Words()}"));
        TexFields.Field(text, "annotation", item.Quote is null ? null : TexFields.Escape(item.Quote));
        TexFields.Field(text, "language", item.Language);
        TexFields.Field(text, "url", item.Url is null ? null : TexFields.EscapeUrl(item.Url));
        text.Append("\n}\n");
    }

    private static string Month(int month) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month).ToLowerInvariant();
}
