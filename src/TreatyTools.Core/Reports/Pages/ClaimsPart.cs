using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>What the press claimed, and what other sources say.</summary>
internal sealed class ClaimsPart(ReportData data) : PagePart(data)
{
    internal override string Name => "Claims checked";

    internal override bool HasRecords => Data.Claims.Count > 0;

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        page.Add($"<p>Statements of press reports and whether other sources bear them out.</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
            + $"aria-label=\"Claims checked\"><table class=\"sortable\">\n<thead><tr><th scope=\"col\">Claim<th scope=\"col\">Finding"
            + $"<th scope=\"col\">What would be right<th scope=\"col\">Made in<th scope=\"col\">Evidence</thead>\n<tbody>\n");
        foreach (Claim claim in Data.Claims)
        {
            page.Add($"<tr id={PageLinks.Anchor(claim.Id)}><th scope=row>{claim.Statement}<td>{Words.Of(claim.Verdict)}"
                + $"<td>{claim.Correction}<td>{links.Sources([claim.Source])}<td>{links.Sources(claim.Evidence)}\n");
        }

        page.Add($"</tbody>\n</table></div>\n");
    }
}
