using System.Globalization;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Status;

/// <summary>Evaluates the rule of entry into force of a treaty against its participation, as of a day.</summary>
public sealed class StatusEvaluator(Dataset dataset)
{
    /// <summary>Where a treaty stands on a day. A date counts when it lies certainly on or before the day.</summary>
    /// <param name="treaty">The treaty.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="assumed">What is assumed of instruments that nobody deposited; null for nothing.</param>
    public TreatyStatus Evaluate(Treaty treaty, DateOnly asOf, AssumedInstruments? assumed = null)
    {
        List<Participation> records = dataset.Tables.Participation
            .Where(record => string.Equals(record.Treaty, treaty.Id, StringComparison.Ordinal)).ToList();
        List<string> notes = [];
        int signatories = records.Count(record => record.HasSigned(asOf));
        Participation[] bound = records.Where(record => record.IsBound(asOf)).ToArray();
        int doubtful = records.Count(record => record.IsDoubtful(asOf));
        if (doubtful > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{doubtful} record(s) have a date that may lie after the day and were not counted."));
        }

        bool recorded = records.Count > 0 || treaty.ParticipationAsOf is not null;
        if (!recorded)
        {
            notes.Add("The dataset holds no participation of this treaty.");
        }
        else if (treaty.ParticipationAsOf is { } followed && followed.IsCertainlyBefore(new EdtfDate(asOf)))
        {
            notes.Add($"Signatures and instruments were followed up to {followed}; later ones may be missing.");
        }

        if (assumed is not null && (treaty.OpenedForSignature ?? treaty.Adopted) is { } begun && new EdtfDate(assumed.Last).IsCertainlyBefore(begun))
        {
            notes.Add($"Nothing is assumed: on {Text(assumed.Last)} nobody could join it, as it {(treaty.OpenedForSignature is null
                ? "was adopted" : "was opened for signature")} on {begun}.");
            assumed = null;
        }

        Reckoning reckoning = recorded && treaty.EntryIntoForce is { } rule ? Reckon(rule, bound, assumed, notes) : new Reckoning(null, null, null);

        // What the day's observer could know: the date on record once it has come, before that what the instruments then deposited lead to.
        EdtfDate? entry = !recorded || treaty.InForce?.IsCertainlyBy(asOf) == true ? treaty.InForce : reckoning.EntryIntoForce;
        if (treaty.InForce is not null && reckoning.EntryIntoForce is { } computed && !treaty.InForce.Overlaps(computed))
        {
            notes.Add($"By the rule and the recorded instruments it would have entered into force on {computed}; the dataset has {treaty.InForce}.");
        }

        EdtfDate? known = treaty.InForce ?? entry;
        bool? inForce = known?.IsCertainlyBy(asOf) == true ? true : Standings.IsDoubtful(known, asOf) || (known is null && !recorded) ? null : false;
        int? needed = reckoning.Counted is { } counted ? Math.Max(0, treaty.EntryIntoForce!.Instruments - counted) : null;
        return new TreatyStatus
        {
            Treaty = treaty.Id,
            ShortName = treaty.ShortName,
            AsOf = asOf,
            ParticipationAsOf = treaty.ParticipationAsOf,
            Signatories = recorded ? signatories : null,
            Instruments = recorded ? bound.Length : null,
            InstrumentsCounted = reckoning.Counted,
            InstrumentsRequired = treaty.EntryIntoForce?.Instruments,
            InstrumentsNeeded = needed,
            InForce = inForce,
            EntryIntoForce = entry,
            CompletedBy = reckoning.CompletedBy,
            Signature = Window(treaty, asOf),
            SignatureCloses = Closes(treaty),
            Missing = inForce == true || !recorded ? null : Missing(treaty.EntryIntoForce, needed, reckoning),
            Rule = treaty.EntryIntoForceRule,
            Note = notes.Count == 0 ? null : string.Join(" ", notes),
        };
    }

    /// <summary>How every State or organisation that is in either treaty stands to the two, as of a day; by name.</summary>
    public IEnumerable<ParticipationComparison> Compare(Treaty left, Treaty right, DateOnly asOf)
    {
        Dictionary<string, Participation> ours = ByParty(left), theirs = ByParty(right);
        foreach (string party in ours.Keys.Union(theirs.Keys).OrderBy(code => code, StringComparer.Ordinal))
        {
            string l = Term(ours.GetValueOrDefault(party), asOf), r = Term(theirs.GetValueOrDefault(party), asOf);
            if (l == Terms.Standing.None && r == Terms.Standing.None)
            {
                continue;
            }

            Country? country = CountryTable.Find(party);
            yield return new ParticipationComparison
            {
                Party = party,
                PartyName = (ours.GetValueOrDefault(party) ?? theirs[party]).PartyName,
                Region = country?.Region,
                RegionalGroup = country?.RegionalGroup,
                Left = left.Id,
                LeftStanding = l,
                Right = right.Id,
                RightStanding = r,
                Overlap = (l, r) switch
                {
                    (Terms.Standing.Bound, Terms.Standing.Bound) => Terms.Overlap.BoundByBoth,
                    (_, Terms.Standing.None) => Terms.Overlap.LeftOnly,
                    (Terms.Standing.None, _) => Terms.Overlap.RightOnly,
                    _ => Terms.Overlap.InBoth,
                },
            };
        }
    }

    private Dictionary<string, Participation> ByParty(Treaty treaty) => dataset.Tables.Participation
        .Where(record => string.Equals(record.Treaty, treaty.Id, StringComparison.Ordinal))
        .ToDictionary(record => record.Party, StringComparer.Ordinal);

    private static string Term(Participation? record, DateOnly asOf) => record?.StandingOn(asOf) switch
    {
        Standing.Bound => Terms.Standing.Bound,
        Standing.Signatory => Terms.Standing.Signatory,
        _ => Terms.Standing.None,
    };

    /// <summary>Walks the instruments by date until number and membership are reached, and adds the wait to the last one needed.</summary>
    private static Reckoning Reckon(EntryIntoForceRule rule, IReadOnlyList<Participation> bound, AssumedInstruments? assumed, List<string> notes)
    {
        Reckoning recorded = Reckon(rule, bound, notes);
        if (assumed is null || recorded.Counted >= assumed.Total)
        {
            return recorded;
        }

        string members = rule.MembersOf is null ? "" : $", by members of {rule.MembersOf} where the rule asks for them";
        int more = assumed.Total - (recorded.Counted ?? 0);
        notes.Add(more == 1 ? $"One instrument is assumed, on {Text(assumed.Last)}{members}; nobody deposited it."
            : string.Create(CultureInfo.InvariantCulture,
                $"{more} instruments are assumed, the last of them on {Text(assumed.Last)}{members}; nobody deposited them."));
        return recorded.EntryIntoForce is not null || assumed.Total < rule.Instruments ? recorded with { Counted = assumed.Total }
            : new Reckoning(assumed.Total, null, AfterWait(rule, assumed.Last));
    }

    private static Reckoning Reckon(EntryIntoForceRule rule, IEnumerable<Participation> bound, List<string> notes)
    {
        int counted = 0, members = 0;
        CountryGroup? body = rule.MembersOf is { } name ? GroupTable.Find(name) : null;
        Participation? completing = null;
        foreach (Participation record in bound.OrderBy(record => record.Ratified!.Latest).ThenBy(record => record.Party, StringComparer.Ordinal))
        {
            if (record.Party == CountryTable.EuropeanUnion && rule.OrganisationsCount != true)
            {
                notes.Add(rule.OrganisationsCount == false
                    ? "The European Union's instrument does not count towards entry into force."
                    : "The European Union's instrument was left out of the count: the rule recorded does not say whether it adds to it.");
                continue;
            }

            counted++;
            if (body?.Includes(record.Party, record.Ratified!) == true)
            {
                members++;
            }

            if (completing is null && counted >= rule.Instruments && (body is null || members >= rule.MembersMinimum))
            {
                completing = record;
            }
        }

        return new Reckoning(counted, completing?.Party, completing is null ? null : AfterWait(rule, completing.Ratified!));
    }

    private static EdtfDate? AfterWait(EntryIntoForceRule rule, EdtfDate deposited)
    {
        if (rule.WaitCount is not { } count || rule.WaitUnit is null || rule.From is null)
        {
            return null;
        }

        DateOnly first = Day(deposited.Earliest), last = Day(deposited.Latest);
        return EdtfDate.Parse(first == last ? Text(first) : $"{Text(first)}/{Text(last)}");

        DateOnly Day(DateOnly day)
        {
            DateOnly waited = rule.WaitUnit == Terms.WaitUnit.Days ? day.AddDays(count) : day.AddMonths(count);
            return rule.From == Terms.EntryIntoForceDay.FirstOfNextMonth ? new DateOnly(waited.Year, waited.Month, 1).AddMonths(1) : waited;
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Missing(EntryIntoForceRule? rule, int? needed, Reckoning reckoning)
    {
        if (rule is null || needed is null)
        {
            return "The rule of entry into force is not recorded.";
        }

        string wait = (rule.WaitCount, rule.WaitUnit, rule.From) switch
        {
            ({ } count, { } unit, Terms.EntryIntoForceDay.FirstOfNextMonth) =>
                string.Create(CultureInfo.InvariantCulture, $"the first day of the month after {count} {unit}"),
            ({ } count, { } unit, _) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}"),
            _ => "a wait that is not recorded",
        };
        if (needed == 0)
        {
            return reckoning.EntryIntoForce is null ? "Instruments of members that the rule asks for."
                : $"Nothing but time: it enters into force on {reckoning.EntryIntoForce}.";
        }

        if (rule is { WaitCount: 0, From: Terms.EntryIntoForceDay.DayOfDeposit })
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"{needed} of {rule.Instruments} instruments; it enters into force with the deposit of the last one.");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{needed} of {rule.Instruments} instruments, then {wait} from the deposit of the last one.");
    }

    private static string Window(Treaty treaty, DateOnly asOf)
    {
        if (treaty.OpenedForSignature is not { } opened)
        {
            return Terms.SignatureWindow.Unknown;
        }

        return !opened.MayBeBy(asOf) ? Terms.SignatureWindow.NotYetOpen
            : Closes(treaty) is { } closes && closes.IsCertainlyBefore(new EdtfDate(asOf)) ? Terms.SignatureWindow.Closed : Terms.SignatureWindow.Open;
    }

    private static EdtfDate? Closes(Treaty treaty) => treaty.ClosesForSignature ?? treaty.EntryIntoForce?.SignatureCloses;

    private sealed record Reckoning(int? Counted, string? CompletedBy, EdtfDate? EntryIntoForce);
}
