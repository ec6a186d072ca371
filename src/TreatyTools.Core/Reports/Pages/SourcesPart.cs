using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>The documents that the records of the report rest on, by number.</summary>
internal sealed class SourcesPart(ReportData data) : PagePart(data)
{
    internal override string Name => "Sources";

    internal override bool HasRecords => Data.Sources.Count > 0;

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        page.Add($"<p>The numbers are those that stand in brackets. They belong to this report.</p>\n<ol class=\"sources\">\n");
        foreach (Source source in Data.Sources)
        {
            int number = Data.SourceNumber(source.Id)!.Value;
            string[] more =
            [
                .. new[] { source.Authors.Count == 0 ? null : string.Join(", ", source.Authors), source.Publisher, source.Symbol,
                    source.Date is null ? null : ReportLook.Day(source.Date), source.Language is null or "en" ? null : source.Language }.OfType<string>(),
            ];
            page.Add($"<li id={PageLinks.SourceAnchor(number)}>{PageLinks.Out(source.Url, source.Title)}<p>"
                + $"{string.Join(" · ", more)}{(more.Length > 0 ? " · " : null)}{Words.Of(source.Kind)}, {Words.Of(source.Consulted).ToLowerInvariant()}\n");
        }

        page.Add($"</ol>\n");
    }
}
