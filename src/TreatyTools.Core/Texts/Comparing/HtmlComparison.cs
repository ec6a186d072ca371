using System.Globalization;
using TreatyTools.Core.Markup;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Comparing;

/// <summary>What a page of a comparison says about itself.</summary>
public sealed record HtmlComparisonOptions
{
    /// <summary>Title of the page; the names of the two texts where it is null.</summary>
    public string? Title { get; init; }

    /// <summary>Language of the texts, by its ISO 639-1 code. The words of the page itself are English.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether units that kept all their words are given in full; else they are listed by number and heading.</summary>
    public bool IncludeKept { get; init; } = true;
}

/// <summary>
/// Writes a comparison as one file of HTML, side by side, that needs no script, no other file and no network. What was inserted or deleted is marked by
/// elements, by underline and strike-through and by hidden words for screen readers, never by colour alone; printed, units are kept together.
/// </summary>
public static class HtmlComparison
{
    private const string Style = """
        :root{color-scheme:light;--line:#767676;--quiet:#595959}
        body{font:16px/1.5 Georgia,'Times New Roman',serif;color:#1a1a1a;background:#fff;margin:0 auto;max-width:80rem;padding:1rem}
        h1,h2,nav,caption,th,.tag,.sum{font-family:system-ui,-apple-system,'Segoe UI',sans-serif}
        h2{font-size:1.1rem;margin:2rem 0 .5rem}
        .tag{border:1px solid var(--line);border-radius:.2rem;font-size:.8rem;font-weight:normal;padding:0 .4rem;white-space:nowrap}
        table{border-collapse:collapse;width:100%}
        table.pair{table-layout:fixed}
        th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
        th{background:#f2f2f2;font-size:.85rem}
        caption{color:var(--quiet);font-size:.85rem;padding:.2rem 0;text-align:start}
        td{white-space:pre-line}
        .label{color:var(--quiet);font-family:system-ui,sans-serif;font-size:.8rem}
        .none{color:var(--quiet);font-style:italic}
        ins{background:#dff3e0;color:#0b4d1c;text-decoration:underline;text-decoration-thickness:2px;font-weight:bold}
        del{background:#fbe3e4;color:#8a1020;text-decoration:line-through;text-decoration-thickness:2px}
        .hidden{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;white-space:nowrap;width:1px}
        nav ol{columns:18rem;column-gap:1.5rem;padding:0;font-size:.9rem}
        nav li{break-inside:avoid;margin-inline-start:2.6rem;overflow-wrap:anywhere}
        a{color:#0b3d91}
        a.skip:not(:focus){clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;width:1px}
        @media (max-width:45rem){table.pair,table.pair tbody,table.pair tr,table.pair td{display:block}
        table.pair thead{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute}}
        @media print{body{font-size:10pt;max-width:none;padding:0}nav,a.skip{display:none}tr,h2{break-inside:avoid}h2{break-after:avoid}
        ins,del{background:none;color:#000}a{color:#000;text-decoration:none}thead{display:table-header-group}}
        """;

    /// <summary>Writes a comparison.</summary>
    /// <param name="writer">Where the page goes; it is left open.</param>
    /// <param name="comparison">The rows, in their order.</param>
    /// <param name="shifts">The places where the texts bind differently; a table of them stands at the end.</param>
    /// <param name="options">What the page says about itself.</param>
    public static void Write(TextWriter writer, IReadOnlyList<TextComparison> comparison, IReadOnlyList<ModalityShift> shifts,
        HtmlComparisonOptions? options = null)
    {
        options ??= new HtmlComparisonOptions();
        string reference = comparison.Count > 0 ? comparison[0].ReferenceDocument : "", difference = comparison.Count > 0 ? comparison[0].DifferenceDocument
            : "";
        string title = options.Title ?? $"{reference} compared with {difference}";
        writer.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
            + "initial-scale=1\">\n" +
            $"<title>{Encoded(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#units\">Skip to the "
                + $"units</a>\n<header>\n<h1>{Encoded(title)}</h1>\n");
        Summary(writer, comparison);
        writer.Write("</header>\n");
        List<(TextComparison Unit, List<TextComparison> Parts)> units = Units(comparison);
        Contents(writer, units, shifts.Count > 0);
        writer.Write("<main id=\"units\">\n");
        for (int i = 0; i < units.Count; i++)
        {
            Unit(writer, i + 1, units[i].Unit, units[i].Parts, options);
        }

        if (shifts.Count > 0)
        {
            Shifts(writer, shifts, options.Language);
        }

        writer.Write("</main>\n</body>\n</html>\n");
    }

    private static List<(TextComparison Unit, List<TextComparison> Parts)> Units(IReadOnlyList<TextComparison> rows)
    {
        List<(TextComparison, List<TextComparison>)> units = [];
        foreach (TextComparison row in rows)
        {
            // A part alone, as a filter may leave it, stands for itself.
            if (row.Depth == 0 || units.Count == 0)
            {
                units.Add((row, []));
            }
            else
            {
                units[^1].Item2.Add(row);
            }
        }

        return units;
    }

    private static void Summary(TextWriter writer, IReadOnlyList<TextComparison> rows)
    {
        string counts = string.Join(", ", TextChangeKinds.All
            .Select(kind => (Kind: kind, Count: rows.Count(row => row.Depth == 0 && row.Change == kind)))
            .Where(count => count.Count > 0)
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.Kind}")));
        writer.Write($"<p class=\"sum\">Units: {(counts.Length > 0 ? counts : "none")}. <ins>Underlined words</ins> stand in the text on the right only, "
            + "<del>struck ones</del> in that on the left only.</p>\n");
    }

    private static void Contents(TextWriter writer, List<(TextComparison Unit, List<TextComparison> Parts)> units, bool shifts)
    {
        writer.Write("<nav aria-label=\"Units\">\n<ol>\n");
        for (int i = 0; i < units.Count; i++)
        {
            writer.Write($"<li><a href=\"#u{i + 1}\">{Encoded(Name(units[i].Unit))}</a> <span class=\"tag\">{Encoded(units[i].Unit.Change)}</span></li>\n");
        }

        writer.Write(shifts ? "<li><a href=\"#shifts\">Shifts of modality</a></li>\n</ol>\n</nav>\n" : "</ol>\n</nav>\n");
    }

    private static void Unit(TextWriter writer, int number, TextComparison unit, List<TextComparison> parts, HtmlComparisonOptions options)
    {
        string score = unit.Change is TextChangeKinds.New or TextChangeKinds.Dropped ? "" : unit.Score.ToString(" 0.00", CultureInfo.InvariantCulture);
        writer.Write($"<section aria-labelledby=\"u{number}\">\n<h2 id=\"u{number}\">{Encoded(Name(unit))} <span "
            + $"class=\"tag\">{Encoded(unit.Change)}{score}</span></h2>\n");
        if (!options.IncludeKept && unit.Change is (TextChangeKinds.Kept or TextChangeKinds.Renumbered))
        {
            writer.Write("<p class=\"none\">All words kept.</p>\n</section>\n");
            return;
        }

        writer.Write($"<table class=\"pair\">\n<thead><tr><th scope=\"col\">{Encoded(unit.ReferenceDocument)}</th><th "
            + $"scope=\"col\">{Encoded(unit.DifferenceDocument)}</th></tr></thead>\n<tbody>\n");
        if (unit.ReferenceHeading is not null || unit.DifferenceHeading is not null)
        {
            WordDiff heading = new(unit.ReferenceHeading ?? "", unit.DifferenceHeading ?? "");
            Row(writer, unit.ReferenceLabel, unit.DifferenceLabel, null, heading.Changes(heading.Steps), unit.ReferenceHeading is not null,
                unit.DifferenceHeading is not null, options);
        }

        foreach (TextComparison row in parts.Count > 0 ? parts : [unit])
        {
            // A part that came from another unit says which; in its own unit the number is enough.
            bool own = row.ReferenceUnit is null || unit.ReferenceUnit is null || row.ReferenceUnit == unit.ReferenceUnit
                || row.ReferenceUnit.StartsWith(unit.ReferenceUnit + "/", StringComparison.Ordinal);
            string? left = row.Depth == 0 ? null : own ? row.ReferenceLabel : row.ReferenceUnit, right = row.Depth == 0 ? null : row.DifferenceLabel;
            string? tag = row.Depth > 0 && (!own || row.Change is not (TextChangeKinds.Kept or TextChangeKinds.Edited)) ? row.Change : null;
            Row(writer, left, right, tag, row.Changes, row.ReferenceUnit is not null, row.DifferenceUnit is not null, options);
        }

        writer.Write("</tbody>\n</table>\n</section>\n");
    }

    private static void Row(
        TextWriter writer, string? leftLabel, string? rightLabel, string? tag, IReadOnlyList<TextChange> changes, bool left, bool right,
            HtmlComparisonOptions options)
    {
        writer.Write("<tr>");
        Cell(writer, leftLabel, left ? tag : null, changes, TextChangeKind.Deleted, left, options.Language);
        Cell(writer, rightLabel, left ? null : tag, changes, TextChangeKind.Inserted, right, options.Language);
        writer.Write("</tr>\n");
    }

    private static void Cell(TextWriter writer, string? label, string? tag, IReadOnlyList<TextChange> changes, TextChangeKind own, bool there, string language)
    {
        if (!there)
        {
            writer.Write("<td><span class=\"none\">not in this text</span></td>");
            return;
        }

        writer.Write($"<td lang=\"{Encoded(language)}\" dir=\"auto\">");
        writer.Write(label is null ? "" : $"<span class=\"label\">{Encoded(label)}</span> ");
        writer.Write(tag is null ? "" : $"<span class=\"tag\" lang=\"en\">{Encoded(tag)}</span> ");
        foreach (TextChange change in changes)
        {
            if (change.Kind == TextChangeKind.Equal)
            {
                writer.Write(Encoded(own == TextChangeKind.Deleted ? change.ReferenceText ?? change.Text : change.Text));
            }
            else if (change.Kind == own)
            {
                (string element, string word) = own == TextChangeKind.Deleted ? ("del", "deleted") : ("ins", "inserted");
                string text = change.Text.TrimEnd();
                writer.Write($"<{element}><span class=\"hidden\" lang=\"en\">[{word}: </span>{Encoded(text)}<span class=\"hidden\" "
                    + $"lang=\"en\">]</span></{element}>{Encoded(change.Text[text.Length..])}");
            }
        }

        writer.Write("</td>");
    }

    private static void Shifts(TextWriter writer, IReadOnlyList<ModalityShift> shifts, string language)
    {
        writer.Write("<section aria-labelledby=\"shifts\">\n<h2 id=\"shifts\">Shifts of modality</h2>\n<table>\n<caption>Where the text on the right binds "
            + "less (softer), more (stronger) or otherwise.</caption>\n" +
            "<thead><tr><th scope=\"col\">Direction</th><th scope=\"col\">From</th><th scope=\"col\">To</th><th scope=\"col\">Units</th><th "
                + "scope=\"col\">Left</th><th scope=\"col\">Right</th></tr></thead>\n<tbody>\n");
        foreach (ModalityShift shift in shifts)
        {
            string cell = $"<td lang=\"{Encoded(language)}\" dir=\"auto\">";
            writer.Write($"<tr><th scope=\"row\">{shift.Direction.ToString().ToLowerInvariant()}</th>");
            writer.Write($"<td>{Encoded(shift.From ?? "none")}</td><td>{Encoded(shift.To ?? "none")}</td>");
            writer.Write($"<td>{Encoded(shift.ReferenceUnit)} → {Encoded(shift.DifferenceUnit)}</td>");
            writer.Write($"{cell}{Encoded(shift.ReferenceText)}</td>{cell}{Encoded(shift.DifferenceText)}</td></tr>\n");
        }

        writer.Write("</tbody>\n</table>\n</section>\n");
    }

    private static string Name(TextComparison row)
    {
        string? left = One(row.ReferenceLabel ?? row.ReferenceUnit, row.ReferenceHeading),
            right = One(row.DifferenceLabel ?? row.DifferenceUnit, row.DifferenceHeading);
        return left is null ? right ?? "" : right is null || left == right ? left : $"{left} → {right}";
    }

    private static string? One(string? label, string? heading) => label is null || string.IsNullOrEmpty(heading) ? label : $"{label} {heading}";

    private static string Encoded(string text) => HtmlText.Encode(text);
}
