using System.Globalization;
using System.Text;
using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>Where the records stand on the page, and links to them.</summary>
internal sealed class PageLinks(ReportData data)
{
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    /// <summary>Says that a record has a place on the page, before any part is written.</summary>
    internal void Place(string id) => _placed.Add(id);

    /// <summary>The name of a record's place: its letters, digits and hyphens, and other characters by their number, so that no two are alike.</summary>
    internal static string Anchor(string id)
    {
        StringBuilder name = new("r-");
        foreach (char c in id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-')
            {
                name.Append(c);
            }
            else
            {
                name.Append(c == '/' ? "." : string.Create(CultureInfo.InvariantCulture, $"_{(int)c:x4}"));
            }
        }

        return name.ToString();
    }

    /// <summary>The name of a source's place.</summary>
    internal static string SourceAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"q{number}");

    /// <summary>A text that leads to a record where that has a place on the page.</summary>
    internal Html To(string? id, string text) =>
        MarkupWriter.Of(html =>
        {
            if (id is not null && _placed.Contains(id))
            {
                html.Add($"<a href=#{Anchor(id)}>{text}</a>");
            }
            else
            {
                html.Add($"{text}");
            }
        });

    /// <summary>References to provisions, each leading to the first provision that it stands for.</summary>
    internal Html Provisions(IEnumerable<string> references) =>
        Joined(references.Select(reference => To(data.Target(reference), data.Citation(reference))), ", ");

    /// <summary>The numbers of sources in brackets, each leading to its source.</summary>
    internal Html Sources(IEnumerable<string> sources) => Joined(sources.Select(data.SourceNumber).OfType<int>().Select(number =>
        MarkupWriter.Of(html => html.Add($"<a href=#{SourceAnchor(number)}>[{number}]</a>"))), " ");

    /// <summary>A text that leads to an address on the web, if it is one.</summary>
    internal static Html Out(string? address, string text) => MarkupWriter.Of(html =>
    {
        if (HtmlText.TryAddress(address, out string url))
        {
            html.Add($"<a href=\"{url}\">{text}</a>");
        }
        else
        {
            html.Add($"{text}");
        }
    });

    /// <summary>A day or period in words, for programs too where it is one certain day.</summary>
    internal static Html Date(EdtfDate? date) => MarkupWriter.Of(html =>
    {
        if (date is { IsExactDay: true })
        {
            html.Add($"<time datetime={date.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}>{ReportLook.Day(date)}</time>");
        }
        else if (date is not null)
        {
            html.Add($"{ReportLook.Day(date)}");
        }
    });

    /// <summary>The day by which a date is sorted, as a number; nothing where it has none.</summary>
    internal static string SortKey(EdtfDate? date) => date is null ? ""
        : (date.HasEarliest ? date.Earliest : date.Latest).DayNumber.ToString(CultureInfo.InvariantCulture);

    private static Html Joined(IEnumerable<Html> parts, string separator) => new(string.Join(separator, parts.Select(part => part.Text)));
}
