using System.Globalization;
using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>
/// BibLaTeX, in the types of its manual: <c>@legal</c> for treaties, <c>@article</c> for the press, <c>@report</c> for reports and documents with a symbol,
/// <c>@online</c> for what stands on the web, <c>@misc</c> for the rest. Dates are EDTF there too. Titles and names are braced, so that styles keep their
/// capitals.
/// </summary>
internal static class BibLatexWriter
{
    internal static string Write(IReadOnlyList<CitationItem> items) => TexFields.Entries(items, Write);

    private static void Write(StringBuilder text, CitationItem item)
    {
        string type = TypeOf(item);
        text.Append(CultureInfo.InvariantCulture, $"@{type}{{{item.Id}");
        string? body = item.Authority ?? item.Publisher;
        IReadOnlyList<string> authors = item.Authors.Count > 0 ? item.Authors : body is not null && type is not "article" ? [body] : [];
        TexFields.Field(text, "author", authors.Count == 0 ? null : string.Join(" and ", authors.Select(TexFields.Braced)));
        TexFields.Field(text, "title", TexFields.Braced(item.Title));
        TexFields.Field(text, "shorttitle", item.TitleShort is null ? null : TexFields.Braced(item.TitleShort));
        TexFields.Field(text, "journaltitle", type == "article" ? TexFields.Braced(item.ContainerTitle!) : null);
        TexFields.Field(text, "entrysubtype", type == "article" ? "newspaper" : null);
        TexFields.Field(text, "type", type == "report" ? TexFields.Escape(item.Genre ?? "Document") : null);
        TexFields.Field(text, Publisher(type), body is null || authors is [var only] && only == body ? null : TexFields.Braced(body));
        TexFields.Field(text, type is "legal" or "report" ? "number" : "howpublished", TexFields.Joined(", ", item.Number));
        TexFields.Field(text, "location", item.EventPlace is null ? null : TexFields.Escape(item.EventPlace));
        TexFields.Field(text, "date", item.Issued is null ? null : Date(item.Issued));
        TexFields.Field(text, "note", TexFields.Joined("; ", item.Section, type == "report" ? null : item.Genre,
            item.OriginalDate is null ? null : $"opened for signature {CslDate.From(item.OriginalDate).Words()}",
            item.AvailableDate is null ? null : $"entered into force {CslDate.From(item.AvailableDate).Words()}"));
        TexFields.Field(text, "annotation", item.Quote is null ? null : TexFields.Escape(item.Quote));
        TexFields.Field(text, "language", Language(item.Language));
        TexFields.Field(text, "url", item.Url is null ? null : TexFields.EscapeUrl(item.Url));
        TexFields.Field(text, "urldate", item.Accessed is null ? null : Date(item.Accessed));
        text.Append("\n}\n");
    }

    private static string TypeOf(CitationItem item) => item.Type switch
    {
        "treaty" => "legal",
        "article-newspaper" when item.ContainerTitle is not null => "article",
        "report" when item.Publisher is not null => "report",
        "document" when item.Number is not null && (item.Publisher ?? item.Authority) is not null => "report",
        _ => item.Url is not null ? "online" : "misc",
    };

    private static string Publisher(string type) => type switch
    {
        "report" => "institution",
        "online" or "misc" => "organization",
        _ => "publisher",
    };

    // EDTF as its manual has it, of a day rather than a time; an end that nobody knows is one that is open there.
    private static string Date(EdtfDate date)
    {
        string text = date.Text.Split('T')[0];
        return text.StartsWith('/') ? $"..{text}" : text.EndsWith('/') ? $"{text}.." : text;
    }

    // By its English name, which is what styles translate; by its code where the name is more than a word.
    private static string? Language(string? code)
    {
        string? name = code is null ? null : CultureInfo.GetCultureInfo(code).EnglishName.ToLowerInvariant();
        return name is not null && name.All(char.IsAsciiLetter) ? name : code;
    }
}
