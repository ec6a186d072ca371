using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>Something that happened, from whichever table tells of it.</summary>
/// <param name="Date">When.</param>
/// <param name="Text">What.</param>
/// <param name="Record">Id of the record that tells of it.</param>
internal sealed record ReportHappening(EdtfDate Date, string Text, string Record)
{
    /// <summary>What happened last, the latest first: events, and signatures, ratifications and steps of the treaty of which no event tells.</summary>
    internal static IEnumerable<ReportHappening> Latest(ReportData data, int most)
    {
        HashSet<string> told = [.. data.Events.Select(e => e.Date.Text)];
        IEnumerable<ReportHappening> events = data.Events.Select(e =>
            new ReportHappening(e.Date, e.Summary is null ? e.Title : $"{e.Title}. {e.Summary}", e.Id));
        IEnumerable<ReportHappening> acts = data.Participation
            .SelectMany(p => new[] { (Date: p.Signed, Act: "signed"), (Date: p.Ratified, Act: Deposited(p.Action)) }
                .Where(act => act.Date is { IsExactDay: true } date && date.IsCertainlyBy(data.AsOf) && !told.Contains(date.Text))
                .Select(act => (Date: act.Date!, act.Act, Record: p)))
            .GroupBy(act => (act.Date.Text, act.Act))
            .Select(group => new ReportHappening(group.First().Date, $"{string.Join(", ", group.Select(act => act.Record.PartyName))} {group.Key.Act}.",
                group.First().Record.Id));
        (EdtfDate? Date, string Text)[] steps =
        [
            (data.Treaty.Adopted, "Adopted."), (data.Treaty.OpenedForSignature, "Opened for signature."),
            (data.Status.InForce == true ? data.Status.EntryIntoForce : null, "Entered into force."),
        ];
        IEnumerable<ReportHappening> own = steps.Where(step => step.Date is { } date && date.IsCertainlyBy(data.AsOf) && !told.Contains(date.Text))
            .Select(step => new ReportHappening(step.Date!, step.Text, data.Treaty.Id));
        return events.Concat(acts).Concat(own).OrderByDescending(happened => happened.Date.Latest)
            .ThenBy(happened => happened.Text, StringComparer.Ordinal).Take(most);
    }

    private static string Deposited(string? action) => action is null or Terms.ParticipationAction.Ratification ? "ratified"
        : $"deposited an instrument of {action.Replace('-', ' ')}";
}
