using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>How the treaty stands on the day of the report, line by line.</summary>
internal static class ReportStanding
{
    /// <summary>Labels and what stands beside them; lines of which nothing is known are left out.</summary>
    internal static IReadOnlyList<(string Label, string Text)> Lines(ReportData data)
    {
        Treaty treaty = data.Treaty;
        TreatyStatus status = data.Status;
        (string, string?)[] lines =
        [
            ("Full name", treaty.Name),
            ("Adopted", data.IsAdopted ? Happening(treaty.Adopted, treaty.Symbol) : $"Not yet (that followed on {ReportLook.Day(treaty.Adopted!)})"),
            ("Place", data.IsAdopted ? treaty.Place : null),
            ("Signature", Signature(data)),
            ("In force", status.InForce switch
            {
                true => status.EntryIntoForce is { } since ? $"Yes, since {ReportLook.Day(since)}" : "Yes",
                false => "No",
                null => "The dataset cannot tell",
            }),
            ("Still missing", data.IsAdopted ? status.Missing : null),
            ("Rule of entry into force", status.Rule),
            ("Depositary", treaty.Depositary),
            ("Note", status.Note is null ? null : ReportLook.InWords(status.Note)),
            ("Outcomes", data.Concerns.Count > 0 && !data.IsAdopted ? $"The outcomes of concerns are measured against the final text{data.LaterText}." : null),
            ("Text", data.IsAdopted ? null : "The day of this report lies before the adoption of the treaty. Provisions are those of the final text."),
            ("Left out", data.EventsLeftOut + data.ConcernsLeftOut == 0 ? null
                : $"{Words.Count(data.EventsLeftOut, "event")} and {Words.Count(data.ConcernsLeftOut, "concern")} that came later or may have come later."),
        ];
        return [.. lines.Where(line => line.Item2 is not null).Select(line => (line.Item1, line.Item2!))];
    }

    private static string? Happening(EdtfDate? date, string? symbol) =>
        date is null ? null : string.Join(", ", new[] { ReportLook.Day(date), symbol }.OfType<string>());

    private static string Signature(ReportData data)
    {
        string window = Words.Of(data.Status.Signature);
        if (data.Treaty.OpenedForSignature is { } later && !later.MayBeBy(data.AsOf))
        {
            return $"{window} (that followed on {ReportLook.Day(later)})";
        }

        string opened = data.Treaty.OpenedForSignature is { } from ? $"; opened {ReportLook.Day(from)}" : "";
        string closes = data.Status.SignatureCloses is { } to ? $"; last day {ReportLook.Day(to)}" : "";
        return window + opened + closes;
    }
}
