using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>The same ideas in other treaties.</summary>
internal sealed class CorrespondencesPart(ReportData data) : PagePart(data)
{
    internal override string Name => "Correspondences";

    internal override bool HasRecords => Data.Correspondences.Count > 0;

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        page.Add($"<p>How provisions of this treaty stand to those of others.</p>\n");
        foreach (IGrouping<string, OwnCorrespondence> treaty in OwnCorrespondence.Of(Data).GroupBy(own => own.Treaty(Data), StringComparer.Ordinal))
        {
            page.Add($"<details class=\"fold\"><summary><h3>{treaty.Key}</h3> <small>{Words.Count(treaty.Count(), "correspondence")}</small></summary>\n"
                + $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Correspondences with {treaty.Key}\"><table "
                + $"class=\"sortable\">\n<thead><tr>"
                + $"<th scope=\"col\">Provision<th scope=\"col\">Stands to the other as<th scope=\"col\">Provision there"
                + $"<th scope=\"col\">How they differ<th scope=\"col\">Sources</thead>\n<tbody>\n");
            foreach (OwnCorrespondence own in treaty)
            {
                page.Add($"<tr id={PageLinks.Anchor(own.Record.Id)}><th scope=row>{links.Provisions([own.Own])}<br><small>{own.Heading(Data, own.Own)}"
                    + $"</small><td>{own.Relation}<td>{Data.Citation(own.Other)}<br><small>{own.Heading(Data, own.Other)}</small>"
                    + $"<td>{own.Record.Note}<td>{links.Sources(own.Record.Sources)}\n");
            }

            page.Add($"</tbody>\n</table></div></details>\n");
        }
    }
}
