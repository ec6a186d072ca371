using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>The number that each final article had in the drafts.</summary>
internal sealed class DraftingPart(ReportData data) : PagePart(data)
{
    internal override string Name => "Drafting history";

    internal override bool HasRecords => Data.Positions.Count > 0;

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        HashSet<string> mapped = [.. Data.Positions.Select(p => p.Text)];
        TreatyText[] drafts = [.. Data.Texts.Where(text => mapped.Contains(text.Id))];
        Dictionary<(string, string), DraftingPosition> positions = Data.Positions.GroupBy(p => (p.Article, p.Text))
            .ToDictionary(group => group.Key, group => group.First());
        PagePictures.Add(page, Data, ChartKind.Renumbering, Data.Positions);
        page.Add($"<p>The number that each final article had in the drafts. Marked: another number than in the final text. <i>absent</i>: the draft had "
            + $"no such "
            + $"article. ~: inferred rather than read.</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Numbers in the drafts\">"
            + $"<table class=\"numbers\">\n<thead><tr><th scope=\"col\">Final article");
        foreach (TreatyText draft in drafts)
        {
            page.Add($"<th scope=\"col\">{Words.Of(draft.Stage)}<br><small>{draft.Symbol}{(draft.Symbol is null || draft.Date is null ? null : ", ")}"
                + $"{(draft.Date is null ? null : ReportLook.Day(draft.Date))}</small>");
        }

        page.Add($"</thead>\n<tbody>\n");
        foreach (Provision article in Data.Articles)
        {
            page.Add($"<tr><th scope=row>{links.To(article.Id, article.Article is null ? "Preamble" : $"{article.Article} {article.Heading}")}");
            foreach (TreatyText draft in drafts)
            {
                Write(page, article, positions.GetValueOrDefault((article.Id, draft.Id)));
            }

            page.Add($"\n");
        }

        page.Add($"</tbody>\n</table></div>\n");
    }

    private static void Write(MarkupWriter page, Provision article, DraftingPosition? position)
    {
        if (position is null)
        {
            page.Add($"<td>");
        }
        else if (position.Number is null)
        {
            page.Add($"<td><i>{Terms.ArticleFate.Absent}</i>");
        }
        else
        {
            page.Add($"<td{new Html(position.Number == article.Article ? "" : " class=\"other\"")}>{position.Number}"
                + $"{(position.Confidence == Terms.Confidence.High ? null : " ~")}");
        }
    }
}
