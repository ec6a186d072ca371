using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>What one learns in ten seconds: the message, the figures, how the treaty stands and what happened last.</summary>
internal sealed class SummaryPart(ReportData data, IReadOnlyList<PagePart> others) : PagePart(data)
{
    private const int LatestEvents = 8;

    internal override string Name => "Summary";

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        if (Data.Foresight is { } foresight)
        {
            page.Add($"<p class=\"warning\" role=\"note\">{foresight}</p>\n");
        }

        page.Add($"<div class=\"message\">\n");
        foreach (MessageSentence sentence in ReportMessage.Sentences(Data))
        {
            page.Add($"<p>{sentence.Text}");
            if (PartOf(sentence.Subject) is { } part)
            {
                page.Add($" <a class=\"more\" href=\"#{part.Anchor}\">{part.Name}</a>");
            }

            page.Add($"</p>\n");
        }

        page.Add($"</div>\n<ul class=\"cards\">\n");
        foreach (KeyFigure figure in ReportMessage.Figures(Data))
        {
            Html card = MarkupWriter.Of(html => html.Add(
                $"<span class=\"number\">{new Html(figure.AtLeast ? "<small>at least</small> " : "")}{figure.Number:N0}</span> <span>{figure.Label}</span>"));
            if (PartOf(figure.Subject) is { } part)
            {
                page.Add($"<li><a href=\"#{part.Anchor}\">{card}</a>\n");
            }
            else
            {
                page.Add($"<li>{card}\n");
            }
        }

        page.Add($"</ul>\n<div class=\"columns\">\n<div>\n<h3>Status on {ReportLook.Day(Data.AsOf)}</h3>\n<dl class=\"status\">\n");
        foreach ((string label, string text) in ReportStanding.Lines(Data))
        {
            page.Add($"<div><dt>{label}</dt><dd>{text}</dd></div>\n");
        }

        page.Add($"</dl>\n</div>\n<div>\n<h3>What happened last</h3>\n");
        WriteLatest(page, links);
        page.Add($"</div>\n</div>\n");
    }

    private void WriteLatest(MarkupWriter page, PageLinks links)
    {
        ReportHappening[] latest = [.. ReportHappening.Latest(Data, LatestEvents)];
        if (latest.Length == 0)
        {
            page.Add($"<p>Nothing is recorded.</p>\n");
            return;
        }

        page.Add($"<ol class=\"latest\">\n");
        foreach (ReportHappening happened in latest)
        {
            page.Add($"<li>{links.To(happened.Record, ReportLook.Day(happened.Date))} <span>{happened.Text}</span>\n");
        }

        page.Add($"</ol>\n");
    }

    private PagePart? PartOf(string subject) => others.FirstOrDefault(part => part.Name == subject);
}
