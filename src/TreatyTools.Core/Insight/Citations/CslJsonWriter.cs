using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>CSL-JSON, valid against csl-data.json 1.0.2: object dates with <c>date-parts</c>, no key of our own.</summary>
internal static class CslJsonWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Write(IReadOnlyList<CitationItem> items)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartArray();
            foreach (CitationItem item in items)
            {
                Write(json, item);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, CitationItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("type", item.Type);
        Text(json, "title", item.Title);
        Text(json, "title-short", item.TitleShort);
        if (item.Authors.Count > 0)
        {
            json.WriteStartArray("author");
            foreach (string author in item.Authors)
            {
                json.WriteStartObject();
                json.WriteString("literal", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        Text(json, "authority", item.Authority);
        Text(json, "publisher", item.Publisher);
        Text(json, "container-title", item.ContainerTitle);
        Text(json, "genre", item.Genre);
        Text(json, "number", item.Number);
        Date(json, "issued", item.Issued);
        Date(json, "original-date", item.OriginalDate);
        Date(json, "available-date", item.AvailableDate);
        Date(json, "accessed", item.Accessed);
        Text(json, "event-place", item.EventPlace);
        Text(json, "section", item.Section);
        Text(json, "note", item.Quote);
        Text(json, "language", item.Language);
        Text(json, "URL", item.Url);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Date(Utf8JsonWriter json, string name, EdtfDate? value)
    {
        if (value is null)
        {
            return;
        }

        CslDate date = CslDate.From(value);
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        foreach (int[] parts in date.DateParts)
        {
            json.WriteStartArray();
            foreach (int part in parts)
            {
                json.WriteNumberValue(part);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (date.Season is { } season)
        {
            json.WriteNumber("season", season);
        }

        if (date.Circa)
        {
            json.WriteBoolean("circa", true);
        }

        if (date.IsOpen)
        {
            // The parts are those of the end that is known; no form of CSL tells an open one but words.
            json.WriteString("literal", date.Words());
        }

        json.WriteEndObject();
    }
}
