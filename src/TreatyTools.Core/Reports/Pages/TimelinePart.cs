using System.Globalization;
using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>The events, year by year under a picture of them.</summary>
internal sealed class TimelinePart(ReportData data) : PagePart(data)
{
    private const int YearsInView = 1;

    internal override string Name => "Timeline";

    internal override bool HasRecords => Data.Events.Count > 0;

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        page.Add($"<p>Events that are known to have begun by {ReportLook.Day(Data.AsOf)}.</p>\n");
        PagePictures.Add(page, Data, ChartKind.Timeline, Data.Events, isExplored: true);
        PagePictures.Add(page, Data, ChartKind.Votes, Data.Events);
        IGrouping<int, TreatyEvent>[] years = [.. Data.Events.GroupBy(e => (e.Date.HasEarliest ? e.Date.Earliest : e.Date.Latest).Year)];
        for (int i = years.Length - 1; i >= 0; i--)
        {
            page.Add($"<details class=\"fold\"{new Html(i >= years.Length - YearsInView ? " open" : "")}><summary><h3>"
                + $"{years[i].Key.ToString(CultureInfo.InvariantCulture)}</h3> <small>{Words.Count(years[i].Count(), "event")}</small></summary>\n<ol "
                + $"class=\"events\">\n");
            foreach (TreatyEvent record in years[i])
            {
                Write(page, links, record);
            }

            page.Add($"</ol></details>\n");
        }
    }

    private static void Write(MarkupWriter page, PageLinks links, TreatyEvent record)
    {
        page.Add($"<li id=\"{PageLinks.Anchor(record.Id)}\"><p class=meta>{PageLinks.Date(record.Date)}");
        if (record.End is { } end)
        {
            page.Add($" to {PageLinks.Date(end)}");
        }

        page.Add($" · {Words.Of(record.Kind)}");
        if (record.Place is { } place)
        {
            page.Add($" · {place}");
        }

        if (record.Symbol is { } symbol)
        {
            page.Add($" · {symbol}");
        }

        page.Add($"<h4>{record.Title}</h4>");
        if (record.Summary is { } summary)
        {
            page.Add($"<p>{summary}");
        }

        if (record.Vote is { } vote)
        {
            page.Add($"<p><b>Vote</b> on {vote.Subject}: {vote.ToString()}");
        }

        page.Add($"<p class=refs>");
        if (record.Provisions.Count > 0)
        {
            page.Add($"{links.Provisions(record.Provisions)} · ");
        }

        page.Add($"{links.Sources(record.Sources)}{Doubt(record)}\n");
    }

    private static string? Doubt(TreatyRecord record) => record.Confidence is null or Terms.Confidence.High ? null
        : $" · {record.Confidence} confidence";
}
