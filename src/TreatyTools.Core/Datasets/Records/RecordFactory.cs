using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Records;

/// <summary>Makes records out of rows whose values have the types and the required fields of the schema.</summary>
internal sealed class RecordFactory(DataRows rows, string dataset)
{
    /// <summary>All records.</summary>
    public DatasetTables Tables()
    {
        IReadOnlyList<Provision> provisions = Provisions();
        ProvisionReferences references = ProvisionReferences.Of(provisions);
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (Provision article in provisions)
        {
            places.TryAdd(article.Id, places.Count);
        }

        return new DatasetTables
        {
            Treaties = Each("treaties", Treaty),
            Texts = Each("texts", TreatyText),
            Provisions = provisions,
            Events = Each("events", TreatyEvent),
            Participation = Each("participation", Participation),
            Stakeholders = Each("stakeholders", Stakeholder),
            Concerns = Each("concerns", row => Concern(row, references, places)),
            Themes = Each("themes", Theme),
            Correspondences = Each("correspondences", Correspondence),
            DraftingPositions = Each("drafting", DraftingPosition),
            Claims = Each("claims", Claim),
            Disagreements = Disagreements(),
            Sources = Each("sources", Source),
        };
    }

    /// <summary>The articles, each with its paragraphs.</summary>
    public IReadOnlyList<Provision> Provisions()
    {
        ILookup<string?, DataRow> paragraphs = rows["paragraphs"].ToLookup(row => row.Text("article"), StringComparer.Ordinal);
        return Each("provisions", row => Article(row, paragraphs[row.Id]));
    }

    private IReadOnlyList<T> Each<T>(string table, Func<DataRow, T> make) => Array.AsReadOnly(rows[table].Select(make).ToArray());

    private Treaty Treaty(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        ShortName = row.Text("short_name")!,
        Name = row.Text("name")!,
        Aliases = row.List("aliases"),
        Adopted = row.Date("adopted"),
        OpenedForSignature = row.Date("opened_for_signature"),
        ClosesForSignature = row.Date("closes_for_signature"),
        InForce = row.Date("in_force"),
        Depositary = row.Text("depositary"),
        EntryIntoForceRule = row.Text("entry_into_force_rule"),
        EntryIntoForce = Rule(row),
        Threshold = row.Integer("threshold"),
        Symbol = row.Text("symbol"),
        NegotiatedBy = row.Text("negotiated_by"),
        Place = row.Text("place"),
        ParticipationAsOf = row.Date("participation_as_of"),
        Sources = row.List("sources"),
        Confidence = row.Text("confidence"),
        Basis = row.Text("basis"),
        Note = row.Text("note"),
    };

    private static EntryIntoForceRule? Rule(DataRow row) => row.Integer("eif_instruments") is not { } instruments ? null : new()
    {
        Instruments = instruments,
        MembersOf = row.Text("eif_members_of"),
        MembersMinimum = row.Integer("eif_members_minimum"),
        OrganisationsCount = row.Flag("eif_organisations_count"),
        WaitCount = row.Integer("eif_wait_count"),
        WaitUnit = row.Text("eif_wait_unit"),
        From = row.Text("eif_from"),
        SignatureCloses = row.Date("eif_signature_closes"),
        Article = row.Text("eif_article"),
    };

    private TreatyText TreatyText(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Treaty = row.Text("treaty")!,
        Title = row.Text("title")!,
        Symbol = row.Text("symbol"),
        Date = row.Date("date"),
        Stage = row.Text("stage")!,
        Articles = row.Integer("articles"),
        Sources = row.List("sources"),
        Confidence = row.Text("confidence"),
        Basis = row.Text("basis"),
        Note = row.Text("note"),
    };

    private Provision Article(DataRow row, IEnumerable<DataRow> paragraphRows)
    {
        Provision[] paragraphs = paragraphRows.Select(paragraph => Paragraph(row, paragraph)).ToArray();
        HashSet<string> modalities = paragraphs.SelectMany(p => p.Modalities).ToHashSet(StringComparer.Ordinal);
        return new Provision
        {
            Id = row.Text("id")!,
            Dataset = dataset,
            Treaty = row.Text("treaty")!,
            Level = "article",
            Chapter = row.Text("chapter"),
            ChapterTitle = row.Text("chapter_title"),
            Article = row.Text("article"),
            Heading = row.Text("heading")!,
            Kind = row.Text("kind")!,
            Topics = row.List("topics"),
            Modalities = new ValueList<string>([.. Vocabularies.Modality.Values.Where(modalities.Contains)]),
            Summary = row.Text("summary"),
            Position = row.Integer("position")!.Value,
            Paragraphs = new ValueList<Provision>(paragraphs),
            Sources = row.List("sources"),
            Confidence = row.Text("confidence"),
            Basis = row.Text("basis"),
            Note = row.Text("note"),
        };
    }

    private Provision Paragraph(DataRow article, DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Treaty = article.Text("treaty")!,
        Level = "paragraph",
        Chapter = article.Text("chapter"),
        ChapterTitle = article.Text("chapter_title"),
        Article = article.Text("article"),
        Paragraph = row.Text("label"),
        Heading = article.Text("heading")!,
        Kind = article.Text("kind")!,
        Topics = article.List("topics"),
        Modalities = row.Text("modality") is { } modality ? new ValueList<string>([modality]) : ValueList<string>.Empty,
        Summary = row.Text("summary"),
        Position = article.Integer("position")!.Value,
        Sources = row.List("sources"),
        Confidence = row.Text("confidence"),
        Basis = row.Text("basis"),
        Note = row.Text("note"),
    };

    private TreatyEvent TreatyEvent(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Date = row.Date("date")!,
        End = row.Date("end"),
        Kind = row.Text("kind")!,
        Title = row.Text("title")!,
        Summary = row.Text("summary"),
        Place = row.Text("place"),
        Symbol = row.Text("symbol"),
        Actors = row.List("actors"),
        Vote = row.Text("vote_subject") is not { } subject ? null : new VoteTally
        {
            Subject = subject,
            Yes = row.Integer("vote_yes"),
            No = row.Integer("vote_no"),
            Abstain = row.Integer("vote_abstain"),
        },
        Provisions = row.List("provisions"),
        Sources = row.List("sources"),
        Confidence = row.Text("confidence"),
        Basis = row.Text("basis"),
        Note = row.Text("note"),
    };

    private Participation Participation(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Treaty = row.Text("treaty")!,
        Party = row.Text("party")!,
        PartyName = row.Text("party_name")!,
        Signed = row.Date("signed"),
        Ratified = row.Date("ratified"),
        Action = row.Text("action"),
        InForce = row.Date("in_force"),
        Sources = row.List("sources"),
        Confidence = row.Text("confidence"),
        Basis = row.Text("basis"),
        Note = row.Text("note"),
    };

    private Stakeholder Stakeholder(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Name = row.Text("name")!,
        Kind = row.Text("kind")!,
        Country = row.Text("country"),
        Affiliation = row.Text("affiliation"),
        Role = row.Text("role"),
        Sources = row.List("sources"),
        Note = row.Text("note"),
    };

    private Concern Concern(DataRow row, ProvisionReferences references, Dictionary<string, int> places) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Stakeholder = row.Text("stakeholder")!,
        CoSignatories = row.List("co_signatories"),
        Date = row.Date("date"),
        Text = row.Text("text"),
        Level = row.Text("level")!,
        Provisions = row.List("provisions"),
        Articles = new ValueList<string>([.. row.List("provisions").Select(references.Article).OfType<Provision>().Select(a => a.Id)
            .Distinct(StringComparer.Ordinal).OrderBy(id => places[id])]),
        DraftArticles = row.List("draft_articles"),
        Theme = row.Text("theme")!,
        Stance = row.Text("stance")!,
        Summary = row.Text("summary")!,
        Ask = row.Text("ask"),
        Quote = row.Text("quote"),
        Outcome = row.Text("outcome")!,
        OutcomeNote = row.Text("outcome_note"),
        Sources = row.List("sources"),
        Confidence = row.Text("confidence"),
        Basis = row.Text("basis"),
        Note = row.Text("note"),
    };

    private Theme Theme(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Label = row.Text("label")!,
        Definition = row.Text("definition")!,
    };

    private Correspondence Correspondence(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        From = row.Text("from")!,
        To = row.Text("to")!,
        ToHeading = row.Text("to_heading"),
        Relation = row.Text("relation")!,
        Sources = row.List("sources"),
        Confidence = row.Text("confidence"),
        Note = row.Text("note"),
    };

    private DraftingPosition DraftingPosition(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Article = row.Text("article")!,
        Text = row.Text("text")!,
        Number = row.Text("number"),
        Heading = row.Text("heading"),
        Sources = row.List("sources"),
        Confidence = row.Text("confidence"),
        Note = row.Text("note"),
    };

    private Claim Claim(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Source = row.Text("source")!,
        Paragraph = row.Integer("paragraph"),
        Statement = row.Text("statement")!,
        About = row.List("about"),
        Verdict = row.Text("verdict")!,
        Correction = row.Text("correction"),
        Evidence = row.List("evidence"),
        Sources = new ValueList<string>([.. row.List("evidence").Prepend(row.Text("source")!).Distinct(StringComparer.Ordinal)]),
        Confidence = row.Text("confidence"),
        Basis = row.Text("basis"),
        Note = row.Text("note"),
    };

    private IReadOnlyList<Disagreement> Disagreements()
    {
        ILookup<string?, DataRow> accounts = rows["disagreement_accounts"].ToLookup(row => row.Text("disagreement"), StringComparer.Ordinal);
        return Each("disagreements", row => new Disagreement
        {
            Id = row.Text("id")!,
            Dataset = dataset,
            Subject = row.Text("subject")!,
            Field = row.Text("field")!,
            Question = row.Text("question")!,
            Accounts = new ValueList<DisagreementAccount>([.. accounts[row.Id].Select(Account)]),
            Preferred = row.Text("preferred"),
            Reason = row.Text("reason"),
            Sources = row.List("sources"),
            Confidence = row.Text("confidence"),
            Basis = row.Text("basis"),
            Note = row.Text("note"),
        });
    }

    private static DisagreementAccount Account(DataRow row) => new()
    {
        Value = row.Text("value")!,
        Sources = row.List("sources"),
        Note = row.Text("note"),
    };

    private Source Source(DataRow row) => new()
    {
        Id = row.Text("id")!,
        Dataset = dataset,
        Title = row.Text("title")!,
        Publisher = row.Text("publisher"),
        Authors = row.List("authors"),
        Date = row.Date("date"),
        Url = row.Text("url"),
        Symbol = row.Text("symbol"),
        Kind = row.Text("kind")!,
        Language = row.Text("language"),
        Consulted = row.Text("consulted")!,
        Note = row.Text("note"),
    };
}
