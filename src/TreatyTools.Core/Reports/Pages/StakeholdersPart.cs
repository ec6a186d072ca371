using TreatyTools.Core.Countries;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>Who took part or spoke, and how often with what outcome.</summary>
internal sealed class StakeholdersPart(ReportData data) : PagePart(data)
{
    // Of fewer concerns there is nothing to share.
    private const int LeastShared = 2;

    internal override string Name => "Stakeholders";

    // One stakeholder is the depositary, which says nothing.
    internal override bool HasRecords => Data.Stakeholders.Count > 1;

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        CrossCount concerns = CrossCount.ByOutcome(Data.Concerns, c => c.Stakeholder);
        Dictionary<string, int> joined = Data.Concerns.SelectMany(c => c.CoSignatories).CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        page.Add($"<p>Who voiced a concern, signed one with others or acted in an event.</p>\n<details class=\"fold\"><summary><h3>One by one</h3> "
            + $"<small>{Words.Count(Data.Stakeholders.Count, "stakeholder")}</small></summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
            + $"aria-label=\"Stakeholders\"><table class=\"sortable\">\n<thead><tr><th scope=\"col\">Name<th scope=\"col\">Kind"
            + $"<th scope=\"col\">Country<th scope=\"col\">Concerns<th scope=\"col\">Signed with others<th scope=\"col\">Outcomes"
            + $"<th scope=\"col\">Sources</thead>\n<tbody>\n");
        foreach (Stakeholder s in Data.Stakeholders)
        {
            int voiced = concerns.Rows[s.Id], signed = joined.GetValueOrDefault(s.Id);
            page.Add($"<tr id={PageLinks.Anchor(s.Id)}><th scope=row>{s.Name}");
            if (s.Role is { } role)
            {
                page.Add($"<br><small>{role}</small>");
            }

            page.Add($"<td>{Words.Of(s.Kind)}<td>{(s.Country is null ? null : CountryTable.Find(s.Country)?.Name ?? s.Country)}"
                + $"<td class=number>");
            if (voiced + signed > 0)
            {
                page.Add($"<a class=filter href=#concerns data-filter=\"stakeholder={Uri.EscapeDataString(s.Id)}\">"
                    + $"{voiced}</a>");
            }

            page.Add($"<td class=number>{(signed > 0 ? signed : null)}<td>"
                + $"{(voiced >= LeastShared ? OutcomeBar.Of(Data, outcome => concerns[s.Id, outcome]) : default)}<td>{links.Sources(s.Sources)}"
                + $"\n");
        }

        page.Add($"</tbody>\n</table></div></details>\n");
    }
}
