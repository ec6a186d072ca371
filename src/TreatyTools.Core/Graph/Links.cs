using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>The direct links between records.</summary>
internal static class Links
{
    /// <summary>Record to the sources it rests on.</summary>
    internal static readonly Link Cites = Link.FromAny((record, scope, into) =>
    {
        foreach (string source in record.Sources)
        {
            scope.Add(source, into);
        }

        if (record is Disagreement disagreement)
        {
            foreach (string source in disagreement.Accounts.SelectMany(account => account.Sources))
            {
                scope.Add(source, into);
            }
        }
    });

    /// <summary>Source to the stakeholders that published it, alone or with others, where the publisher has their names.</summary>
    internal static readonly Link Published = Link.From<Source>(RecordKind.Stakeholder,
        "the stakeholders that published it", "what it published, alone or with others", (source, scope, into) =>
    {
        if (source.Publisher is { } publisher)
        {
            into.AddRange(scope.NamedIn(publisher));
        }
    });

    /// <summary>Text to its treaty.</summary>
    internal static readonly Link TextTreaty = Link.From<TreatyText>(RecordKind.Treaty,
        "the treaty whose text it is", "its drafts and its final text", (text, scope, into) => scope.Add(text.Treaty, into));

    /// <summary>Article or paragraph to its treaty.</summary>
    internal static readonly Link ProvisionTreaty = Link.From<Provision>(RecordKind.Treaty,
        "its treaty", "its articles and its preamble", (provision, scope, into) => scope.Add(provision.Treaty, into));

    /// <summary>Article to itself and its paragraphs; paragraph to itself.</summary>
    internal static readonly Link Within = Link.From<Provision>(RecordKind.Provision,
        "it, and of an article the paragraphs", "it, and of a paragraph the article", (provision, _, into) =>
    {
        into.Add(provision);
        into.AddRange(provision.Paragraphs);
    });

    /// <summary>Paragraph to its article; article to itself.</summary>
    internal static readonly Link Article = Link.From<Provision>(RecordKind.Provision,
        "its article", "it, and of an article the paragraphs", (provision, scope, into) =>
    {
        if (scope.Dataset.References.Article(provision.Id) is { } article)
        {
            into.Add(article);
        }
    });

    /// <summary>Article to the texts in which it stood: where a drafting position gives it a number, and the final text of its treaty.</summary>
    internal static readonly Link StoodIn = Link.From<Provision>(RecordKind.Text,
        "the texts in which it stood", "the articles that stood in it; for a final text, all articles", (provision, scope, into) =>
    {
        foreach (DraftingPosition position in scope.Dataset.Tables.DraftingPositions)
        {
            if (position.Number is not null && position.Article == provision.Id)
            {
                scope.Add(position.Text, into);
            }
        }

        if (provision.Paragraph is null)
        {
            into.AddRange(scope.Dataset.Tables.Texts.Where(text => text.Stage == Terms.TextStage.Final && text.Treaty == provision.Treaty));
        }
    });

    /// <summary>Event to the stakeholders who acted.</summary>
    internal static readonly Link EventActor = Link.From<TreatyEvent>(RecordKind.Stakeholder,
        "those who acted", "the events in which it acted", (happened, scope, into) =>
    {
        foreach (string actor in happened.Actors)
        {
            scope.Add(actor, into);
        }
    });

    /// <summary>Event to the provisions that it is about.</summary>
    internal static readonly Link EventProvision = Link.From<TreatyEvent>(RecordKind.Provision,
        "the provisions that it is about", "the events about it", (happened, scope, into) =>
    {
        foreach (string provision in happened.Provisions)
        {
            scope.AddReference(provision, into);
        }
    });

    /// <summary>Event to the texts that the document with its symbol carries.</summary>
    internal static readonly Link EventText = Link.From<TreatyEvent>(RecordKind.Text,
        "the texts in the document that it is on", "the events on the document that carries it", (happened, scope, into) =>
    {
        if (happened.Symbol is not null)
        {
            into.AddRange(scope.TextsOf(happened.Symbol));
        }
    });

    /// <summary>Event to the treaties that its title, symbol or provisions name; where they name none, to the treaty that the dataset is about.</summary>
    internal static readonly Link EventTreaty = Link.From<TreatyEvent>(RecordKind.Treaty,
        "the treaties that it names; where it names none, the main treaty",
        "the events that name it or its provisions; for the main treaty, those that name no treaty too",
        (happened, scope, into) =>
    {
        scope.AddTreatiesNamed(happened.Title, happened.Symbol, into);
        foreach (string provision in happened.Provisions)
        {
            scope.AddTreatyOf(provision, into);
        }

        AddMainToNone(scope, into);
    });

    /// <summary>Concern to those who voiced it: the stakeholder and the co-signatories.</summary>
    internal static readonly Link ConcernBy = Link.From<Concern>(RecordKind.Stakeholder,
        "the one who voiced it, and co-signatories", "the concerns that it voiced or co-signed", (concern, scope, into) =>
    {
        scope.Add(concern.Stakeholder, into);
        foreach (string signatory in concern.CoSignatories)
        {
            scope.Add(signatory, into);
        }
    });

    /// <summary>Concern to the text that it is about.</summary>
    internal static readonly Link ConcernText = Link.From<Concern>(RecordKind.Text,
        "the text that it is about", "the concerns about it", (concern, scope, into) => scope.Add(concern.Text, into));

    /// <summary>Concern to the provisions that it names.</summary>
    internal static readonly Link ConcernProvision = Link.From<Concern>(RecordKind.Provision,
        "the articles that it names or whose paragraphs it names; with -Level paragraph, the paragraphs that it names", "the concerns that name it",
        (concern, scope, into) =>
    {
        foreach (string provision in concern.Provisions)
        {
            scope.AddReference(provision, into);
        }
    });

    /// <summary>Concern to its theme.</summary>
    internal static readonly Link ConcernTheme = Link.From<Concern>(RecordKind.Theme,
        "its theme", "the concerns on it", (concern, scope, into) => scope.Add(concern.Theme, into));

    /// <summary>Concern to the treaties of its text and its provisions; where it has neither, to the treaty that the dataset is about.</summary>
    internal static readonly Link ConcernTreaty = Link.From<Concern>(RecordKind.Treaty,
        "the treaty that it is about", "the concerns about its texts or provisions; for the main treaty, those tied to neither too", (concern, scope, into) =>
    {
        if (concern.Text is not null && scope.Dataset.Find<TreatyText>(concern.Text) is { } text)
        {
            scope.Add(text.Treaty, into);
        }

        foreach (string provision in concern.Provisions)
        {
            scope.AddTreatyOf(provision, into);
        }

        AddMainToNone(scope, into);
    });

    /// <summary>Participation to its treaty.</summary>
    internal static readonly Link ParticipationTreaty = Link.From<Participation>(RecordKind.Treaty,
        "the treaty", "who signed it and who joined it", (participation, scope, into) => scope.Add(participation.Treaty, into));

    /// <summary>Participation to the stakeholder that is the party: the state with its country code, or the European Union.</summary>
    internal static readonly Link ParticipationParty = Link.From<Participation>(RecordKind.Stakeholder,
        "the party", "which treaties it signed or joined, for a State and the European Union", (participation, scope, into) =>
    {
        if (scope.Party(participation.Party) is { } party)
        {
            into.Add(party);
        }
    });

    /// <summary>Vote to the event in which it was taken.</summary>
    internal static readonly Link VoteEvent = Link.From<TreatyVote>(RecordKind.Event,
        "the event in which it was taken", "how each State voted in it", (vote, scope, into) => scope.Add(vote.Event, into),
        RecordKind.Treaty, RecordKind.Text, RecordKind.Provision);

    /// <summary>Vote to the stakeholder that is the State.</summary>
    internal static readonly Link VoteBy = Link.From<TreatyVote>(RecordKind.Stakeholder,
        "the State, where it is a stakeholder", "how it voted, for a State", (vote, scope, into) =>
    {
        if (scope.Party(vote.Country) is { } state)
        {
            into.Add(state);
        }
    }, RecordKind.Concern);

    /// <summary>Vote to what the State signed or joined, whether or not it is a stakeholder.</summary>
    internal static readonly Link VoteParticipation = Link.From<TreatyVote>(RecordKind.Participation,
        "which treaties the State signed or joined", "how the party voted, whatever the treaty", (vote, scope, into) =>
        into.AddRange(scope.ParticipationOf(vote.Country)));

    /// <summary>Correspondence to the provisions on both sides that the dataset holds.</summary>
    internal static readonly Link CorrespondenceProvision = Link.From<Correspondence>(RecordKind.Provision,
        "the articles on both sides that the dataset holds", "the correspondences from or to it", (correspondence, scope, into) =>
    {
        scope.AddReference(correspondence.From, into);
        scope.AddReference(correspondence.To, into);
    });

    /// <summary>Correspondence to the treaties on both sides.</summary>
    internal static readonly Link CorrespondenceTreaty = Link.From<Correspondence>(RecordKind.Treaty,
        "the treaties on both sides", "the correspondences from or to its provisions", (correspondence, scope, into) =>
    {
        scope.AddTreatyOf(correspondence.From, into);
        scope.AddTreatyOf(correspondence.To, into);
    });

    /// <summary>Reuse of words to the article and to the provision that has most of them.</summary>
    internal static readonly Link ReuseProvision = Link.From<Reuse>(RecordKind.Provision,
        "the article, and the provision that has most of its words", "where its words come from, and the articles of which it has most words",
        (reuse, scope, into) =>
    {
        scope.AddReference(reuse.Provision, into);
        if (reuse.Counterpart is not null)
        {
            scope.AddReference(reuse.Counterpart, into);
        }
    });

    /// <summary>Reuse of words to the treaty of the article and to that in which the words stand.</summary>
    internal static readonly Link ReuseTreaty = Link.From<Reuse>(RecordKind.Treaty,
        "the treaty of the article, and the one in which the words stand",
        "where the words of its articles come from, and the articles whose words stand in it",
        (reuse, scope, into) =>
    {
        scope.AddTreatyOf(reuse.Provision, into);
        scope.Add(reuse.From, into);
    });

    /// <summary>Drafting position to the final article.</summary>
    internal static readonly Link PositionArticle = Link.From<DraftingPosition>(RecordKind.Provision,
        "the final article", "where it stood in the drafts", (position, scope, into) => scope.AddReference(position.Article, into));

    /// <summary>Drafting position to the earlier text.</summary>
    internal static readonly Link PositionText = Link.From<DraftingPosition>(RecordKind.Text,
        "the earlier text", "where the final articles stood in it", (position, scope, into) => scope.Add(position.Text, into));

    /// <summary>Claim or disagreement to the records that it is about.</summary>
    internal static readonly Link About = Link.FromAny((record, scope, into) =>
    {
        if (record is Claim claim)
        {
            foreach (string subject in claim.About)
            {
                scope.AddReference(subject, into);
            }
        }
        else if (record is Disagreement disagreement)
        {
            scope.AddReference(disagreement.Subject, into);
        }
    });

    /// <summary>The links from one kind of record to another: each is a relation there, and one back. A new kind is tied to the others by its own,
    /// and by what these say of the kinds to which they lead on.</summary>
    internal static readonly Link[] BetweenKinds =
    [
        TextTreaty, ProvisionTreaty, StoodIn, EventActor, EventProvision, EventText, EventTreaty, ConcernBy, ConcernText, ConcernProvision, ConcernTheme,
        ConcernTreaty, ParticipationTreaty, ParticipationParty, VoteEvent, VoteBy, VoteParticipation, CorrespondenceProvision,
        CorrespondenceTreaty, ReuseProvision, ReuseTreaty, PositionArticle, PositionText,
    ];

    private static void AddMainToNone(LinkScope scope, List<TreatyRecord> into)
    {
        if (into.Count == 0 && scope.Main is { } main)
        {
            into.Add(main);
        }
    }
}
