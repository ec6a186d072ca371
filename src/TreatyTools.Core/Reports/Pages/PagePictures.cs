using TreatyTools.Core.Markup;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>The pictures of a page, drawn of the records of the report.</summary>
internal static class PagePictures
{
    private const int Width = 1140;

    /// <summary>Writes a picture as a figure; nothing where there is nothing to draw.</summary>
    /// <param name="page">The page.</param>
    /// <param name="data">The records of the report.</param>
    /// <param name="kind">Kind of picture.</param>
    /// <param name="records">What it is drawn of.</param>
    /// <param name="isExplored">Whether the arrow keys go through its marks.</param>
    internal static void Add(MarkupWriter page, ReportData data, ChartKind kind, IReadOnlyList<TreatyRecord> records, bool isExplored = false)
    {
        if (records.Count == 0 || Draw(data, kind, records) is not { } scene)
        {
            return;
        }

        string name = kind.ToString().ToLowerInvariant();
        page.Add($"<figure class=\"picture\" id=\"picture-{name}\">\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{scene.Title}\">");
        PageSvg.Write(scene, page.Target, name, isExplored);
        page.Add($"</div>\n");
        if (isExplored)
        {
            page.Add($"<p class=\"tip\" aria-live=\"polite\"></p>\n");
        }

        page.Add($"</figure>\n");
    }

    // The records are those of the report already, so that no day limits them again, unless the picture is of one.
    private static ChartScene? Draw(ReportData data, ChartKind kind, IReadOnlyList<TreatyRecord> records)
    {
        try
        {
            return ChartFactory.Draw(new ChartRequest
            {
                Kind = kind,
                Dataset = data.Dataset,
                Records = records,
                IsWhole = true,
                Treaty = data.Treaty.Id,
                Options = new ChartOptions
                {
                    Width = Width,
                    AsOf = PictureCharts.Of(kind).OfStanding ? data.AsOf : null,
                    Day = data.AsOf,
                    Subject = data.Treaty.ShortName,
                },
            });
        }
        catch (TreatyFault fault) when (fault.ErrorId is "NothingToChart" or "ChartTooNarrow")
        {
            // The table beside it says the same.
            return null;
        }
    }
}
