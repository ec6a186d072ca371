using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>The records of a report: those of its treaty that were known by its day.</summary>
internal sealed class ReportData
{
    private readonly Dictionary<string, int> _sourceNumbers = new(StringComparer.Ordinal);

    /// <summary>The records of a report.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="treaty">The treaty that it is on.</param>
    /// <param name="asOf">The day that it tells of.</param>
    /// <param name="title">Its title; null for the name of its subject.</param>
    /// <param name="subject">The stakeholder of whom it is a profile; null for a report on the whole.</param>
    internal ReportData(Dataset dataset, Treaty treaty, DateOnly asOf, string? title, Stakeholder? subject = null)
    {
        // Of a day to come nothing is known, so the report stops where the dataset does.
        if (asOf > dataset.Info.Created.Earliest)
        {
            Foresight = $"The dataset was made on {ReportLook.Day(dataset.Info.Created)} and knows of nothing later; until {ReportLook.Day(asOf)} things may "
                + $"have changed. This report tells how things stood on {ReportLook.Day(dataset.Info.Created)}.";
            asOf = dataset.Info.Created.Earliest;
        }

        (Dataset, Treaty, AsOf, Title, Names) = (dataset, treaty, asOf, title ?? subject?.Name ?? treaty.ShortName,
            new ConcernNames(dataset));
        Subject = subject;
        string? state = subject is null ? null : StakeholderCountry.CodeOfState(subject);
        Status = new StatusEvaluator(dataset).Evaluate(treaty, asOf);
        Articles = [.. dataset.Tables.Provisions.Where(p => p.Treaty == treaty.Id)];
        Paragraphs = Articles.Sum(article => article.Paragraphs.Count);
        HashSet<string> votes = [.. dataset.Tables.Votes.Where(vote => vote.Country == state).Select(vote => vote.Event)];
        TreatyEvent[] events = [.. Related<TreatyEvent>().Where(e => subject is null || e.Actors.Contains(subject.Id) || votes.Contains(e.Id))];
        Events = [.. events.Where(e => IsKnown(e.Date)).OrderBy(e => e.Date)];
        EventsLeftOut = events.Length - Events.Count;
        HashSet<string> happened = [.. Events.Select(e => e.Id)];
        Votes = [.. dataset.Tables.Votes.Where(vote => happened.Contains(vote.Event) && (subject is null || vote.Country == state))];
        AllConcerns = [.. Related<Concern>().Where(c => IsKnown(c.Date))];
        Concern[] concerns = [.. Related<Concern>().Where(c => subject is null || c.Stakeholder == subject.Id || c.CoSignatories.Contains(subject.Id))];
        Concerns = [.. concerns.Where(c => IsKnown(c.Date)).OrderBy(c => Names.Theme(c.Theme), StringComparer.Ordinal).ThenBy(c => c.Date).ThenBy(c => c)];
        ConcernsLeftOut = concerns.Length - Concerns.Count;
        Participation = [.. dataset.Tables.Participation
            .Where(p => (subject is null ? p.Treaty == treaty.Id : p.Party == state) && p.MayHaveActed(asOf))
            .OrderBy(p => TextFolding.Words(p.PartyName), StringComparer.Ordinal)];
        IsAdopted = treaty.Adopted?.MayBeBy(asOf) != false;
        Texts = [.. RecordGraph.Of(dataset).Records<TreatyText>().Where(text => text.Treaty == treaty.Id && text.Date?.MayBeBy(asOf) != false)];
        HashSet<string> written = [.. Texts.Select(text => text.Id)];
        Positions = [.. dataset.Tables.DraftingPositions.Where(p => dataset.References.Article(p.Article)?.Treaty == treaty.Id && written.Contains(p.Text))];
        Correspondences = subject is null ? Related<Correspondence>() : [];
        Reuse = IsAdopted ? [.. dataset.Tables.Of<Reuse>().Where(record => ProvisionReferences.TreatyOf(record.Provision) == treaty.Id)] : [];
        Claims = subject is null ? [.. Related<Claim>().Where(claim => IsKnown(dataset.Find<Source>(claim.Source)?.Date))] : [];
        HashSet<string> later = [.. events.Except(Events).Select(e => e.Id), .. concerns.Except(Concerns).Select(c => c.Id),
            .. dataset.Tables.Participation.Where(p => p.Treaty == treaty.Id).Except(Participation).Select(p => p.Id)];
        Disagreements = subject is null
            ? [.. Related<Disagreement>().Where(point => !later.Contains(point.Subject) && (IsNow || point.Subject != treaty.Id))] : [];
        Stakeholders = InReport();
        Sources = Cited();
        for (int i = 0; i < Sources.Count; i++)
        {
            _sourceNumbers.Add(Sources[i].Id, i + 1);
        }

        ByTheme = CrossCount.ByOutcome(Concerns, c => c.Theme);
        Outcomes = ByTheme.Columns.InOrderOf(Vocabularies.Outcome);
        Kinds = CrossCount.ByOutcome(Concerns, c => Names.StakeholderKind(c.Stakeholder)).Rows.InOrderOf(Vocabularies.StakeholderKind);
    }

    internal Dataset Dataset { get; }

    internal Treaty Treaty { get; }

    /// <summary>The stakeholder of whom it is a profile; null for a report on the whole.</summary>
    internal Stakeholder? Subject { get; }

    internal DateOnly AsOf { get; }

    internal string Title { get; }

    /// <summary>Finds the words of a provision in the official text; null where none is at hand.</summary>
    internal Func<Provision, string?>? WordsOf { get; init; }

    internal TreatyStatus Status { get; }

    internal IReadOnlyList<Provision> Articles { get; }

    /// <summary>What a report of a day to come has to say; null for one of a day that the dataset knows.</summary>
    internal string? Foresight { get; }

    /// <summary>The day to which signatures and ratifications were followed; null where the dataset does not say.</summary>
    internal EdtfDate? KnownTo => Status.ParticipationAsOf;

    /// <summary>Whether there may have been signatures between the day to which they were followed and the day of the report.</summary>
    internal bool MayHaveMore => MayHaveMoreInstruments && Status.Signature != Terms.SignatureWindow.Closed;

    /// <summary>Whether there may have been ratifications and accessions between the day to which they were followed and the day of the report.</summary>
    internal bool MayHaveMoreInstruments => Treaty.FollowedBefore(AsOf) is not null;

    /// <summary>Whether the report tells of the day of the dataset itself, not of an earlier one.</summary>
    internal bool IsNow => AsOf >= Dataset.Info.Created;

    /// <summary>Whether the treaty was adopted by the day; of one that was not, the final text is of a later day.</summary>
    internal bool IsAdopted { get; }

    /// <summary>What is to be said of the final text behind its name, in a report of a day before its adoption; empty else.</summary>
    internal string LaterText => IsAdopted ? "" : $", which was adopted on {ReportLook.Day(Treaty.Adopted!)}, after the day of this report";

    /// <summary>Number of paragraphs of the articles.</summary>
    internal int Paragraphs { get; }

    /// <summary>Events that are known to have begun by the day, oldest first.</summary>
    internal IReadOnlyList<TreatyEvent> Events { get; }

    internal int EventsLeftOut { get; }

    /// <summary>How States voted in the events.</summary>
    internal IReadOnlyList<TreatyVote> Votes { get; }

    /// <summary>Concerns that are known to have been voiced by the day, by theme and date.</summary>
    internal IReadOnlyList<Concern> Concerns { get; }

    internal int ConcernsLeftOut { get; }

    /// <summary>The concerns of everybody that were known by the day: those of a profile stand among them.</summary>
    internal IReadOnlyList<Concern> AllConcerns { get; }

    internal IReadOnlyList<Participation> Participation { get; }

    /// <summary>Texts of the treaty, oldest first.</summary>
    internal IReadOnlyList<TreatyText> Texts { get; }

    internal IReadOnlyList<DraftingPosition> Positions { get; }

    internal IReadOnlyList<Correspondence> Correspondences { get; }

    /// <summary>Where the words of the articles come from.</summary>
    internal IReadOnlyList<Reuse> Reuse { get; }

    internal IReadOnlyList<Claim> Claims { get; }

    internal IReadOnlyList<Disagreement> Disagreements { get; }

    internal IReadOnlyList<Stakeholder> Stakeholders { get; }

    /// <summary>Sources that records of the report cite, in the order of their numbers.</summary>
    internal IReadOnlyList<Source> Sources { get; }

    /// <summary>The number of a source in the report; null for a source that is not in it.</summary>
    internal int? SourceNumber(string id) => _sourceNumbers.TryGetValue(id, out int number) ? number : null;

    /// <summary>The number of a source in the report as it is shown in a text; null for a source that is not in it.</summary>
    internal string? SourceText(string id) => SourceNumber(id) is { } number
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{number}]")
        : null;

    /// <summary>The names of stakeholders and themes.</summary>
    internal ConcernNames Names { get; }

    /// <summary>The concerns by theme and outcome.</summary>
    internal CrossCount ByTheme { get; }

    /// <summary>The outcomes that concerns have, in reading order.</summary>
    internal IReadOnlyList<string> Outcomes { get; }

    /// <summary>The kinds of stakeholder that voiced concerns, in reading order.</summary>
    internal IReadOnlyList<string> Kinds { get; }

    /// <summary>The articles and paragraphs that a concern speaks of.</summary>
    internal IEnumerable<string> ProvisionsOf(Concern concern) =>
        concern.Articles.Concat(concern.Provisions.SelectMany(Dataset.References.Resolve).Select(p => p.Id)).Distinct(StringComparer.Ordinal);

    /// <summary>How a reference to a provision of any treaty is cited.</summary>
    internal string Citation(string reference) => CitationOf(Dataset, Treaty.Id, reference);

    /// <summary>How a reference to a provision is cited where provisions of one treaty are named without it.</summary>
    internal static string CitationOf(Dataset dataset, string own, string reference)
    {
        string[] parts = reference.Split('/');
        string owner = parts[0] == own ? "" : (dataset.Find<Treaty>(parts[0])?.ShortName ?? parts[0]) + " ";
        string place = parts.Length < 2 ? "" : parts[1] == Terms.ProvisionKind.Preamble ? parts[1] : "art. " + parts[1];
        return owner + place + string.Concat(parts.Skip(2).Select(part => $"({part})"));
    }

    /// <summary>The record on whose row a reference to a provision lands: the first provision that it stands for.</summary>
    internal string? Target(string reference)
    {
        IReadOnlyList<Provision> found = Dataset.References.Resolve(reference);
        return found.Count == 0 ? null : found[0].Id;
    }

    /// <summary>What a record of the workbook is called where it is named: a provision by its citation, others by their name.</summary>
    internal string Label(string id) => Target(id) is not null ? Citation(id) : Dataset.Find(id) is { } record ? RecordLabel.NameOf(record) ?? id : id;

    // A version of the dataset knows what it records as past, however loosely dated; of an earlier day only what is certain was known.
    private bool IsKnown(EdtfDate? date) => IsNow ? date?.MayBeBy(AsOf) != false : date?.IsCertainlyBy(AsOf) == true;

    private T[] Related<T>()
        where T : TreatyRecord => [.. RecordGraph.Of(Dataset).Related(Treaty, RecordKinds.Of<T>()).Cast<T>()];

    private Stakeholder[] InReport()
    {
        HashSet<string> named = [.. Concerns.SelectMany(c => c.CoSignatories.Append(c.Stakeholder)), .. Events.SelectMany(e => e.Actors)];
        return [.. Dataset.Tables.Stakeholders.Where(s => named.Contains(s.Id)).OrderBy(s => TextFolding.Words(s.Name), StringComparer.Ordinal)];
    }

    private Source[] Cited()
    {
        if (Subject is { } subject)
        {
            HashSet<string> own = [.. ((IEnumerable<TreatyRecord>)[subject, .. Events, .. Concerns, .. Participation, .. Votes]).SelectMany(r => r.Sources)];
            return [.. RecordGraph.Of(Dataset).Related(subject, RecordKinds.Of<Source>()).Cast<Source>()
                .Union(Dataset.Tables.Sources.Where(source => own.Contains(source.Id))).Order()];
        }

        IEnumerable<TreatyRecord> records = [Treaty, .. Articles, .. Articles.SelectMany(a => a.Paragraphs), .. Events, .. Concerns, .. Participation,
            .. Texts, .. Positions, .. Votes, .. Correspondences, .. Reuse, .. Claims, .. Disagreements, .. Stakeholders];
        HashSet<string> cited = [.. records.SelectMany(record => record.Sources), .. Claims.Select(claim => claim.Source)];
        return [.. Dataset.Tables.Sources.Where(source => cited.Contains(source.Id)).Order()];
    }
}
