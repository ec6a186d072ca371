using TreatyTools.Core.Countries;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>Who signed and who consented to be bound: as a map, over time, by regional group and one by one.</summary>
internal sealed class ParticipationPart(ReportData data) : PagePart(data)
{
    internal override string Name => ReportMessage.Participation;

    internal override bool HasRecords => Data.Participation.Count > 0;

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        int doubtful = Data.Participation.Count(p => p.IsDoubtful(Data.AsOf));
        page.Add($"<p>As of {ReportLook.Day(Data.AsOf)}. A date counts when it lies certainly on or before that day.");
        if (Data.KnownTo is { } known && Data.MayHaveMore)
        {
            page.Add($" Signatures and ratifications were followed to {ReportLook.Day(known)}; there may be later ones.");
        }

        if (doubtful > 0)
        {
            page.Add($" {Words.Count(doubtful, "record")} with a date that may lie later stand in the table and are not counted.");
        }

        page.Add($"</p>\n");
        PagePictures.Add(page, Data, ChartKind.ParticipationMap, Data.Participation, isExplored: true);
        PagePictures.Add(page, Data, ChartKind.Participation, Data.Participation);
        WriteGroups(page);
        WriteParties(page, links);
    }

    private void WriteGroups(MarkupWriter page)
    {
        page.Add($"<h3>By regional group in the United Nations</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Regional groups\">"
            + $"<table class=\"numbers\">\n<thead><tr><th scope=\"col\">Regional group<th scope=\"col\">Signed<th scope=\"col\">Instruments deposited"
            + $"<th scope=\"col\">Members</thead>\n<tbody>\n");
        foreach (RegionalGroups group in RegionalGroups.Of(Data))
        {
            page.Add($"<tr><th scope=row>{group.Name}<td>{group.Signed}<td>{group.Bound}<td>{group.Members}\n");
        }

        page.Add($"</tbody>\n<tfoot><tr><th scope=row>All<td>{Data.Participation.Count(p => p.HasSigned(Data.AsOf))}<td>"
            + $"{Data.Participation.Count(p => p.IsBound(Data.AsOf))}<td>{CountryTable.All.Count(c => c.RegionalGroup is not null)}</tfoot>\n"
            + $"</table></div>\n");
    }

    private void WriteParties(MarkupWriter page, PageLinks links)
    {
        page.Add($"<details class=\"fold\"><summary><h3>One by one</h3> <small>{Words.Count(Data.Participation.Count, "record")}"
            + $"</small></summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Signatories and parties\"><table class=\"sortable\">\n"
            + $"<thead><tr><th scope=\"col\">State or organisation<th scope=\"col\">Signed<th scope=\"col\">Instrument deposited"
            + $"<th scope=\"col\">Standing<th scope=\"col\">Regional group<th scope=\"col\">Sources</thead>\n<tbody>\n");
        foreach (Participation party in Data.Participation)
        {
            EdtfDate? signed = party.HasSigned(Data.AsOf) ? party.Signed : null, bound = party.IsBound(Data.AsOf) ? party.Ratified : null;
            Standing standing = party.StandingOn(Data.AsOf);
            page.Add($"<tr id={PageLinks.Anchor(party.Id)}><th scope=row>{party.PartyName}<td data-k=\"{PageLinks.SortKey(signed)}\">"
                + $"{PageLinks.Date(signed)}<td data-k=\"{PageLinks.SortKey(bound)}\">{PageLinks.Date(bound)}{(bound is null || party.Action is null ? null
                    : $" ({party.Action.Replace('-', ' ')})")}<td>{StandingLook.Legend.First(entry => entry.Standing == standing).Words}");
            if (party.Note is { } note)
            {
                page.Add($"<br><small>{note}</small>");
            }

            page.Add($"<td>{RegionalGroups.Of(party.Party)}<td>{links.Sources(party.Sources)}\n");
        }

        page.Add($"</tbody>\n</table></div></details>\n");
    }
}
