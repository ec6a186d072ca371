using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>Every concern, by theme, with a form that finds some of them where scripts run.</summary>
internal sealed class ConcernsPart(ReportData data) : PagePart(data)
{
    internal override string Name => ReportMessage.Concerns;

    internal override bool HasRecords => Data.Concerns.Count > 0;

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        page.Add($"<p>What stakeholders said about the text, what they asked for and what came of it. Outcomes are measured against the final "
            + $"text{Data.LaterText}; provisions have its numbers.</p>\n");
        PagePictures.Add(page, Data, ChartKind.Outcome, Data.Concerns);
        PagePictures.Add(page, Data, ChartKind.ConcernMatrix, Data.Concerns);
        PagePictures.Add(page, Data, ChartKind.ContestedArticles, Data.Concerns, isExplored: true);
        WriteForm(page);
        page.Add($"<div id=\"found\" tabindex=\"-1\" role=\"group\" aria-label=\"Concerns found\">\n");
        foreach (IGrouping<string, Concern> theme in Data.Concerns.GroupBy(concern => concern.Theme, StringComparer.Ordinal))
        {
            page.Add($"<details class=\"fold theme\" data-theme=\"{theme.Key}\"><summary><h3>{Data.Names.Theme(theme.Key)}</h3> "
                + $"<small>{Words.Count(theme.Count(), "concern")}</small> "
                + $"{OutcomeBar.Of(Data, outcome => theme.Count(concern => concern.Outcome == outcome))}</summary>\n");
            foreach (Concern concern in theme)
            {
                Write(page, links, concern);
            }

            page.Add($"</details>\n");
        }

        page.Add($"</div>\n");
    }

    private void WriteForm(MarkupWriter page)
    {
        Dictionary<string, int> articles = Data.Concerns.SelectMany(c => c.Articles).CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        Dictionary<string, int> voices = Data.Concerns.SelectMany(c => c.CoSignatories.Append(c.Stakeholder).Distinct(StringComparer.Ordinal))
            .CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        page.Add($"<form id=\"filter\" role=\"search\" aria-label=\"Find concerns\" hidden>\n"
            + $"<label class=\"wide\">Words <input type=\"search\" name=\"words\" autocomplete=\"off\" spellcheck=\"false\"></label>\n");
        Select(page, "theme", "Theme", Data.ByTheme.Rows.ByNumber(Data.Names.Theme).Select(id => (id, Data.Names.Theme(id), Data.ByTheme.Rows[id]))
            .OrderBy(option => option.Item2, StringComparer.Ordinal));
        Select(page, "outcome", "Outcome", Data.Outcomes.Select(id => (id, Words.Of(id), Data.ByTheme.Columns[id])));
        Select(page, "stance", "Stance", Vocabularies.Stance.Values.Select(id => (id, Words.Of(id), Data.Concerns.Count(c => c.Stance == id))));
        Select(page, "article", "Article", Data.Articles.Select(article =>
            (article.Id, article.Article is null ? "Preamble" : $"Art. {article.Article}: {article.Heading}", articles.GetValueOrDefault(article.Id))));
        Select(page, "stakeholder", "Stakeholder", Data.Stakeholders.Select(s => (s.Id, s.Name, voices.GetValueOrDefault(s.Id))));
        page.Add($"<button type=\"reset\">Show all</button>\n<p id=\"count\" role=\"status\" aria-live=\"polite\"></p>\n</form>\n");
    }

    private static void Select(MarkupWriter page, string name, string label, IEnumerable<(string Value, string Label, int Count)> options)
    {
        page.Add($"<label>{label} <select name=\"{name}\"><option value=\"\">All</option>\n");
        foreach ((string value, string text, int count) in options.Where(option => option.Count > 0))
        {
            page.Add($"<option value=\"{value}\">{text} ({count})</option>\n");
        }

        page.Add($"</select></label>\n");
    }

    private void Write(MarkupWriter page, PageLinks links, Concern concern)
    {
        page.Add($"<article id={PageLinks.Anchor(concern.Id)} class=\"{concern.Outcome}\"");
        if (concern.CoSignatories.Count > 0)
        {
            page.Add($" data-stakeholder=\"{string.Join(' ', concern.CoSignatories.Prepend(concern.Stakeholder).Distinct(StringComparer.Ordinal))}\"");
        }

        page.Add($">\n<p><b>{links.To(concern.Stakeholder, Data.Names.Stakeholder(concern.Stakeholder))}</b> "
            + $"<span>{Words.Of(concern.Stance)}</span> {(concern.Date is null ? null : ReportLook.Day(concern.Date))} <i>"
            + $"{Words.Of(concern.Outcome)}</i>\n<p>{concern.Summary}\n");
        if (concern.Quote is { } quote)
        {
            page.Add($"<blockquote dir=\"auto\">{quote}</blockquote>\n");
        }

        (string, string?)[] more =
        [
            ("Asked for", concern.Ask), ("Why this outcome", concern.OutcomeNote),
            ("Signed with", concern.CoSignatories.Count == 0 ? null : string.Join(", ", concern.CoSignatories.Select(Data.Names.Stakeholder))),
            ("Articles of the draft", concern.DraftArticles.Count == 0 ? null : string.Join(", ", concern.DraftArticles)), ("Note", concern.Note),
        ];
        if (more.Any(line => line.Item2 is not null))
        {
            page.Add($"<dl>");
            foreach ((string label, string? text) in more.Where(line => line.Item2 is not null))
            {
                page.Add($"<dt>{label}<dd>{text}");
            }

            page.Add($"</dl>\n");
        }

        page.Add($"<p>{links.Provisions(concern.Provisions)}{(concern.Provisions.Count > 0 ? " · " : null)}"
            + $"{links.Sources(concern.Sources)}\n</article>\n");
    }
}
