using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>Every article with its paragraphs, what it binds to, and how many concerns speak of it.</summary>
internal sealed class ProvisionsPart(ReportData data) : PagePart(data)
{
    internal override string Name => "Provisions";

    internal override bool HasRecords => Data.Articles.Count > 0;

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        CrossCount counts = CrossCount.Of(Data.Concerns, Data.ProvisionsOf, c => [c.Outcome]);
        page.Add($"<p>Every article with its paragraphs in our own words{(Data.Concerns.Count > 0 ? ", and the concerns that speak of it" : null)}.</p>\n");
        PagePictures.Add(page, Data, ChartKind.Origins, Data.Reuse);
        string? chapter = null;
        foreach (Provision article in Data.Articles)
        {
            if (article.Chapter is not null && article.Chapter != chapter)
            {
                page.Add($"<h3>Chapter {article.Chapter}{(article.ChapterTitle is null ? null : $": {article.ChapterTitle}")}</h3>\n");
            }

            chapter = article.Chapter;
            int concerns = counts.Rows[article.Id];
            page.Add($"<details class=fold id={PageLinks.Anchor(article.Id)}><summary><h4>{Title(article)}</h4> ");
            if (concerns > 0)
            {
                page.Add($"<small>{Words.Count(concerns, "concern")}</small> {OutcomeBar.Of(Data, outcome => counts[article.Id, outcome])}");
            }

            page.Add($"</summary>\n");
            Write(page, links, article);
            foreach (Provision paragraph in article.Paragraphs)
            {
                page.Add($"<div class=paragraph id={PageLinks.Anchor(paragraph.Id)}><p class=meta>{paragraph.Citation}"
                    + $"{(paragraph.Modalities.Count == 0 ? null : " · " + string.Join(", ", paragraph.Modalities.Select(Words.Of)))}");
                Write(page, links, paragraph);
                page.Add($"</div>\n");
            }

            if (concerns > 0)
            {
                page.Add($"<p><a class=filter href=#concerns data-filter=\"article={Uri.EscapeDataString(article.Id)}\">"
                    + $"{Words.Count(concerns, "concern")} about {(article.Article is null ? "the preamble" : $"article {article.Article}")}</a></p>\n");
            }

            page.Add($"</details>\n");
        }
    }

    private void Write(MarkupWriter page, PageLinks links, Provision provision)
    {
        if (provision.Summary is { } summary)
        {
            page.Add($"<p>{summary}\n");
        }

        if (provision.Paragraphs.Count == 0 && Data.WordsOf?.Invoke(provision) is { Length: > 0 } words)
        {
            page.Add($"<blockquote class=\"official\" dir=\"auto\">{words}</blockquote>\n");
        }

        if (provision.Note is { } note)
        {
            page.Add($"<p><small>{note}</small>\n");
        }

        if (provision.Sources.Count > 0 && provision.Paragraph is null)
        {
            page.Add($"<p class=refs>{links.Sources(provision.Sources)}\n");
        }
    }

    private static string Title(Provision article) => article.Article is null ? "Preamble" : $"Article {article.Article}: {article.Heading}";
}
