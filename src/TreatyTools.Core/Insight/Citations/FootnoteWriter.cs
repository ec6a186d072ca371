using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>Plain text, one document a line, for footnotes: who, what, which symbol, when, where, and the pinpoint.</summary>
internal static class FootnoteWriter
{
    internal static string Write(IReadOnlyList<CitationItem> items)
    {
        StringBuilder text = new();
        foreach (CitationItem item in items)
        {
            text.Append(Line(item)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(CitationItem item)
    {
        List<string> parts = [];
        if (item.Authors.Count > 0)
        {
            parts.Add(string.Join(", ", item.Authors));
        }
        else if (item.Type != "treaty" && (item.Publisher ?? item.Authority) is { } body)
        {
            parts.Add(body);
        }

        parts.Add(item.Type == "treaty" ? item.Title : $"'{item.Title}'");
        Add(parts, item.ContainerTitle);
        Add(parts, item.Number);
        if (item.Type == "treaty")
        {
            Add(parts, Dated("adopted", item.Issued));
            Add(parts, Dated("opened for signature", item.OriginalDate));
            Add(parts, Dated("entered into force", item.AvailableDate));
        }
        else
        {
            Add(parts, Dated("", item.Issued));
        }

        Add(parts, item.Section);
        string line = string.Join(", ", parts);
        string? accessed = Dated("accessed", item.Accessed);
        line = item.Url is null ? line : $"{line}, <{item.Url}>{(accessed is null ? "" : ", ")}{accessed}";
        return item.Quote is null ? $"{line}." : $"{line}: {item.Quote}";
    }

    private static void Add(List<string> parts, string? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }
    }

    private static string? Dated(string label, EdtfDate? date) =>
        date is null ? null : $"{label}{(label.Length > 0 ? " " : "")}{CslDate.From(date).Words()}";
}
