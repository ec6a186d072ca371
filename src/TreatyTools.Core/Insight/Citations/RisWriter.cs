using System.Globalization;
using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>RIS, one record a document, lines ended by CR LF as the format asks. Treaties are <c>LEGAL</c>.</summary>
internal static class RisWriter
{
    // Years have four digits.
    private const int LastYear = 9999;

    internal static string Write(IReadOnlyList<CitationItem> items)
    {
        StringBuilder text = new();
        foreach (CitationItem item in items)
        {
            Tag(text, "TY", TypeOf(item));
            Tag(text, "ID", item.Id);
            Tag(text, "TI", item.Title);
            Tag(text, "ST", item.TitleShort);
            foreach (string author in item.Authors)
            {
                Tag(text, "AU", author);
            }

            Tag(text, "A2", item.Authority);
            Tag(text, "PB", item.Publisher);
            Tag(text, "T2", item.ContainerTitle);
            Tag(text, "M3", item.Genre);
            Tag(text, "M1", item.Number);
            if (item.Issued is not null)
            {
                CslDate date = CslDate.From(item.Issued);
                bool fits = date.Year is <= LastYear;
                Tag(text, "PY", fits ? date.Year!.Value.ToString("0000", CultureInfo.InvariantCulture) : null);
                Tag(text, "DA", fits ? Date(date) : null);
                Tag(text, "N1", fits ? null : $"Dated {date.Words()}");
            }

            Tag(text, "CY", item.EventPlace);
            Tag(text, "SE", item.Section);
            Tag(text, "N1", Note("Opened for signature", item.OriginalDate));
            Tag(text, "N1", Note("Entered into force", item.AvailableDate));
            Tag(text, "N1", item.Quote);
            Tag(text, "LA", item.Language);
            Tag(text, "UR", item.Url);
            Tag(text, "Y2", item.Accessed is null || CslDate.From(item.Accessed) is not { Year: <= LastYear } day ? null : Date(day));
            text.Append("ER  - \r\n\r\n");
        }

        return text.ToString();
    }

    private static string TypeOf(CitationItem item) => item.Type switch
    {
        "treaty" => "LEGAL",
        "article-newspaper" => "NEWS",
        "report" => "RPRT",
        "webpage" => "ELEC",
        _ => item.Number is null ? "GEN" : "GOVDOC",
    };

    // The format wants YYYY/MM/DD with empty parts kept: 2024/08/ and 2024//. What they cannot tell follows in words: 2024///winter 2024.
    private static string Date(CslDate date)
    {
        int[] parts = date.IsOpen ? date.DateParts[0][..1] : date.DateParts[0];
        string day = string.Create(CultureInfo.InvariantCulture, $"{parts[0]:0000}/{TwoDigits(parts, 1)}/{TwoDigits(parts, 2)}");
        return date.IsOpen || date.Season is not null ? $"{day}/{date.Words()}" : day;
    }

    private static string TwoDigits(int[] parts, int place) => parts.Length > place ? parts[place].ToString("00", CultureInfo.InvariantCulture) : "";

    private static string? Note(string label, EdtfDate? date) => date is null ? null : $"{label} {date}";

    private static void Tag(StringBuilder text, string tag, string? value)
    {
        if (value is not null)
        {
            text.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }
    }
}
