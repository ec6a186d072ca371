using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>The direct links between records.</summary>
internal static class Links
{
    /// <summary>Record to the sources it rests on.</summary>
    internal static readonly Link Cites = Link.FromAny("cites", (record, scope, into) =>
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

    /// <summary>Text to its treaty.</summary>
    internal static readonly Link TextTreaty = Link.From<TreatyText>("text of", (text, scope, into) => scope.Add(text.Treaty, into));

    /// <summary>Article or paragraph to its treaty.</summary>
    internal static readonly Link ProvisionTreaty = Link.From<Provision>("provision of", (provision, scope, into) => scope.Add(provision.Treaty, into));

    /// <summary>Article to itself and its paragraphs; paragraph to itself.</summary>
    internal static readonly Link Within = Link.From<Provision>("within", (provision, _, into) =>
    {
        into.Add(provision);
        into.AddRange(provision.Paragraphs);
    });

    /// <summary>Paragraph to its article; article to itself.</summary>
    internal static readonly Link Article = Link.From<Provision>("article", (provision, scope, into) =>
    {
        if (scope.Dataset.References.Article(provision.Id) is { } article)
        {
            into.Add(article);
        }
    });

    /// <summary>Article to the texts in which it stood: where a drafting position gives it a number, and the final text of its treaty.</summary>
    internal static readonly Link StoodIn = Link.From<Provision>("stood in", (provision, scope, into) =>
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
    internal static readonly Link EventActor = Link.From<TreatyEvent>("actor", (happened, scope, into) =>
    {
        foreach (string actor in happened.Actors)
        {
            scope.Add(actor, into);
        }
    });

    /// <summary>Event to the provisions that it is about.</summary>
    internal static readonly Link EventProvision = Link.From<TreatyEvent>("event about", (happened, scope, into) =>
    {
        foreach (string provision in happened.Provisions)
        {
            scope.AddReference(provision, into);
        }
    });

    /// <summary>Event to the texts that the document with its symbol carries.</summary>
    internal static readonly Link EventText = Link.From<TreatyEvent>("event on text", (happened, scope, into) =>
    {
        if (happened.Symbol is not null)
        {
            into.AddRange(scope.TextsOf(happened.Symbol));
        }
    });

    /// <summary>Event to the treaties that its title, symbol or provisions name; where they name none, to the treaty that the dataset is about.</summary>
    internal static readonly Link EventTreaty = Link.From<TreatyEvent>("event of", (happened, scope, into) =>
    {
        scope.AddTreatiesNamed(happened.Title, happened.Symbol, into);
        foreach (string provision in happened.Provisions)
        {
            scope.AddTreatyOf(provision, into);
        }

        AddMainToNone(scope, into);
    });

    /// <summary>Concern to those who voiced it: the stakeholder and the co-signatories.</summary>
    internal static readonly Link ConcernBy = Link.From<Concern>("voiced by", (concern, scope, into) =>
    {
        scope.Add(concern.Stakeholder, into);
        foreach (string signatory in concern.CoSignatories)
        {
            scope.Add(signatory, into);
        }
    });

    /// <summary>Concern to the text that it is about.</summary>
    internal static readonly Link ConcernText = Link.From<Concern>("concern on text", (concern, scope, into) => scope.Add(concern.Text, into));

    /// <summary>Concern to the provisions that it names.</summary>
    internal static readonly Link ConcernProvision = Link.From<Concern>("concern about", (concern, scope, into) =>
    {
        foreach (string provision in concern.Provisions)
        {
            scope.AddReference(provision, into);
        }
    });

    /// <summary>Concern to its theme.</summary>
    internal static readonly Link ConcernTheme = Link.From<Concern>("theme", (concern, scope, into) => scope.Add(concern.Theme, into));

    /// <summary>Concern to the treaties of its text and its provisions; where it has neither, to the treaty that the dataset is about.</summary>
    internal static readonly Link ConcernTreaty = Link.From<Concern>("concern of", (concern, scope, into) =>
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
    internal static readonly Link ParticipationTreaty =
        Link.From<Participation>("participation in", (participation, scope, into) => scope.Add(participation.Treaty, into));

    /// <summary>Participation to the stakeholder that is the party: the state with its country code, or the European Union.</summary>
    internal static readonly Link ParticipationParty = Link.From<Participation>("party", (participation, scope, into) =>
    {
        if (scope.Party(participation.Party) is { } party)
        {
            into.Add(party);
        }
    });

    /// <summary>Correspondence to the provisions on both sides that the dataset holds.</summary>
    internal static readonly Link CorrespondenceProvision = Link.From<Correspondence>("corresponds", (correspondence, scope, into) =>
    {
        scope.AddReference(correspondence.From, into);
        scope.AddReference(correspondence.To, into);
    });

    /// <summary>Correspondence to the treaties on both sides.</summary>
    internal static readonly Link CorrespondenceTreaty = Link.From<Correspondence>("correspondence of", (correspondence, scope, into) =>
    {
        scope.AddTreatyOf(correspondence.From, into);
        scope.AddTreatyOf(correspondence.To, into);
    });

    /// <summary>Drafting position to the final article.</summary>
    internal static readonly Link PositionArticle =
        Link.From<DraftingPosition>("position of", (position, scope, into) => scope.AddReference(position.Article, into));

    /// <summary>Drafting position to the earlier text.</summary>
    internal static readonly Link PositionText =
        Link.From<DraftingPosition>("position in", (position, scope, into) => scope.Add(position.Text, into));

    /// <summary>Claim or disagreement to the records that it is about.</summary>
    internal static readonly Link About = Link.FromAny("about", (record, scope, into) =>
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

    private static void AddMainToNone(LinkScope scope, List<TreatyRecord> into)
    {
        if (into.Count == 0 && scope.Main is { } main)
        {
            into.Add(main);
        }
    }
}
