using System.Security.Cryptography;
using System.Text;
using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>
/// The report as one file for browsers, which asks for nothing else: the pictures are in it, its style and script are the only ones that a browser runs, and
/// without the script it is a page to read.
/// </summary>
internal static class ReportPage
{
    private static readonly Lazy<string> Style = new(() => Resource("page.css"));
    private static readonly Lazy<string> Script = new(() => Resource("page.js"));

    /// <summary>The report as a page.</summary>
    /// <param name="data">The records of the report.</param>
    /// <param name="paper">Name of the size of the paper on which it is printed.</param>
    /// <param name="isUnfolded">Whether nothing is folded away, so that all of it is printed.</param>
    /// <param name="progress">Takes the name of the part that is being made and the share that is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends it between two parts.</param>
    internal static string Of(ReportData data, string paper, bool isUnfolded, Action<string, double> progress, CancellationToken cancellation)
    {
        PagePart[] others =
        [
            .. new PagePart[]
            {
                new ParticipationPart(data), new TimelinePart(data), new ConcernsPart(data), new ProvisionsPart(data), new StakeholdersPart(data),
                new DraftingPart(data), new CorrespondencesPart(data), new ClaimsPart(data), new SourcesPart(data), new MethodPart(data),
            }.Where(part => part.HasRecords),
        ];
        PagePart[] parts = [new SummaryPart(data, others), .. others];
        PageLinks links = Places(data);
        MarkupWriter page = new();
        WriteHead(page, data, paper);
        WriteTop(page, data, parts);
        for (int i = 0; i < parts.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress(parts[i].Name, (double)i / parts.Length);
            page.Add($"<section id=\"{parts[i].Anchor}\" aria-labelledby=\"h-{parts[i].Anchor}\">\n<h2 id=\"h-{parts[i].Anchor}\" "
                + $"tabindex=\"-1\">{parts[i].Name}</h2>\n");
            parts[i].Write(page, links);
            page.Add($"</section>\n");
        }

        WriteFoot(page, data);
        string whole = page.Target.ToString();
        return isUnfolded ? whole.Replace("<details class", "<details open class", StringComparison.Ordinal) : whole;
    }

    private static PageLinks Places(ReportData data)
    {
        PageLinks links = new(data);
        IEnumerable<TreatyRecord> records =
        [
            .. data.Participation, .. data.Events, .. data.Concerns, .. data.Articles, .. data.Articles.SelectMany(article => article.Paragraphs),
            .. data.Stakeholders.Count > 1 ? data.Stakeholders : [], .. data.Correspondences, .. data.Claims,
        ];
        foreach (TreatyRecord record in records)
        {
            links.Place(record.Id);
        }

        return links;
    }

    // Style and script are known by their hashes: no other is run, whatever stands in a record.
    private static void WriteHead(MarkupWriter page, ReportData data, string paper)
    {
        string style = $"{Style.Value}@page{{size:{paper};margin:18mm 16mm}}\n";
        string message = string.Join(' ', ReportMessage.Sentences(data).Select(sentence => sentence.Text));
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{Hash(style)}'; script-src "
            + $"'sha256-{Hash(Script.Value)}'; "
            + $"img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
            + $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
            + $"<meta name=\"generator\" content=\"TreatyTools\">\n<meta name=\"description\" content=\"{message}\">\n<link rel=\"icon\" href=\"data:,\">\n"
            + $"<title>{data.Title}</title>\n<style>{new Html(style)}</style>\n</head>\n");
    }

    private static void WriteTop(MarkupWriter page, ReportData data, PagePart[] parts)
    {
        TreatyDataset info = data.Dataset.Info;
        page.Add($"<body class=\"no-script\">\n<a class=\"skip\" href=\"#h-summary\">Skip to the report</a>\n<header>\n<p class=\"kicker\">Report as of "
            + $"{ReportLook.Day(data.AsOf)}</p>\n"
            + $"<h1>{data.Title}</h1>\n<p class=\"origin\">From the dataset {info.Name}, version {info.Version} of {ReportLook.Day(info.Created)}"
            + $"{(info.Licence is null ? null : $", {info.Licence}")}");
        if (data.KnownTo is { } known && data.MayHaveMore)
        {
            page.Add($"; signatures and ratifications followed to {ReportLook.Day(known)}");
        }

        page.Add($".</p>\n</header>\n<nav aria-label=\"Parts of the report\">\n<ul>\n");
        foreach (PagePart part in parts)
        {
            page.Add($"<li><a href=\"#{part.Anchor}\">{part.Name}</a>\n");
        }

        page.Add($"</ul>\n</nav>\n<main>\n");
    }

    private static void WriteFoot(MarkupWriter page, ReportData data)
    {
        TreatyDataset info = data.Dataset.Info;
        page.Add($"</main>\n<footer>\n<p>{info.Citation ?? $"Dataset {info.Name}, version {info.Version}"}</p>\n<p>"
            + $"{Words.Count(data.Sources.Count, "source")}. Names, codes and the order of tiles say nothing on the status of any territory. "
            + $"Summaries are in the words of the dataset. Made with TreatyTools; this file needs no network.</p>\n</footer>\n"
            + $"<script>{new Html(Script.Value)}</script>\n</body>\n</html>\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream("Pages/" + name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
