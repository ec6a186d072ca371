using static TreatyTools.Core.Graph.Links;
using static TreatyTools.Core.Graph.Step;
using static TreatyTools.Model.RecordKind;
using RecordKind = TreatyTools.Model.RecordKind;

namespace TreatyTools.Core.Graph;

/// <summary>What each kind of record gives of each other kind: a table of paths over the direct links.</summary>
public static class Relations
{
    private static readonly Relation[] OfTreaty =
    [
        new(Treaty, Text, "its drafts and its final text", [Back(TextTreaty)]),
        new(Treaty, Provision, "its articles and its preamble", [Back(ProvisionTreaty)]),
        new(Treaty, Event, "the events that name it or its provisions; for the main treaty, those that name no treaty too", [Back(EventTreaty)]),
        new(Treaty, Concern, "the concerns about its texts or provisions; for the main treaty, those tied to neither too", [Back(ConcernTreaty)]),
        new(Treaty, Stakeholder, "those who voiced concerns about it, acted in its events, signed it or joined it",
            [Via(Concern), Via(Stakeholder)], [Via(Event), Via(Stakeholder)], [Via(Participation), Via(Stakeholder)]),
        new(Treaty, Participation, "who signed it and who joined it", [Back(ParticipationTreaty)]),
        new(Treaty, Correspondence, "the correspondences from or to its provisions", [Back(CorrespondenceTreaty)]),
        new(Treaty, Theme, "the themes of the concerns about it", [Via(Concern), Via(Theme)]),
        new(Treaty, DraftingPosition, "where its articles stood in its drafts", [Via(Text), Via(DraftingPosition)]),
    ];

    private static readonly Relation[] OfText =
    [
        new(Text, Treaty, "the treaty whose text it is", [To(TextTreaty)]),
        new(Text, Provision, "the articles that stood in it; for a final text, all articles", [Back(StoodIn)]),
        new(Text, Event, "the events on the document that carries it", [Back(EventText)]),
        new(Text, Concern, "the concerns about it", [Back(ConcernText)]),
        new(Text, Stakeholder, "those who voiced concerns about it or acted in its events", [Via(Concern), Via(Stakeholder)], [Via(Event), Via(Stakeholder)]),
        new(Text, Participation, "who signed or joined its treaty", [Via(Treaty), Via(Participation)]),
        new(Text, Correspondence, "the correspondences of the articles that stood in it", [Via(Provision), Via(Correspondence)]),
        new(Text, Theme, "the themes of the concerns about it", [Via(Concern), Via(Theme)]),
        new(Text, DraftingPosition, "where the final articles stood in it", [Back(PositionText)]),
    ];

    private static readonly Relation[] OfProvision =
    [
        new(Provision, Treaty, "its treaty", [To(ProvisionTreaty)]),
        new(Provision, Text, "the drafts in which its article stood, and the final text", [To(Article), To(StoodIn)]),
        new(Provision, Event, "the events about it; for an article, about its paragraphs too", [To(Within), Back(EventProvision)]),
        new(Provision, Concern, "the concerns that name it; for an article, those that name its paragraphs too", [To(Within), Back(ConcernProvision)]),
        new(Provision, Stakeholder, "those who voiced concerns about it or acted in events about it",
            [Via(Concern), Via(Stakeholder)], [Via(Event), Via(Stakeholder)]),
        new(Provision, Participation, "who signed or joined its treaty", [Via(Treaty), Via(Participation)]),
        new(Provision, Correspondence, "the correspondences from or to its article", [To(Article), Back(CorrespondenceProvision)]),
        new(Provision, Theme, "the themes of the concerns about it", [Via(Concern), Via(Theme)]),
        new(Provision, DraftingPosition, "where its article stood in the drafts", [To(Article), Back(PositionArticle)]),
    ];

    private static readonly Relation[] OfEvent =
    [
        new(Event, Treaty, "the treaties that it names; where it names none, the main treaty", [To(EventTreaty)]),
        new(Event, Text, "the texts in the document that it is on", [To(EventText)]),
        new(Event, Provision, "the provisions that it is about", [To(EventProvision)]),
        Relation.AllOf(Event, Concern, "the concerns that one of its actors voiced and that share a source with it",
            [Via(Stakeholder), Back(ConcernBy)], [Via(Source), Back(Cites)]),
        new(Event, Stakeholder, "those who acted", [To(EventActor)]),
        Relation.AllOf(Event, Participation, "the participation of its actors in the treaty that it is about",
            [Via(Stakeholder), Via(Participation)], [Via(Treaty), Via(Participation)]),
        new(Event, Correspondence, "the correspondences of the provisions that it is about", [Via(Provision), Via(Correspondence)]),
        new(Event, Theme, "the themes of the concerns that its actors voiced in it", [Via(Concern), Via(Theme)]),
        new(Event, DraftingPosition, "where the final articles stood in the texts that it is on", [Via(Text), Via(DraftingPosition)]),
    ];

    private static readonly Relation[] OfConcern =
    [
        new(Concern, Treaty, "the treaty that it is about", [To(ConcernTreaty)]),
        new(Concern, Text, "the text that it is about", [To(ConcernText)]),
        new(Concern, Provision, "the articles that it names or whose paragraphs it names; with -Level paragraph, the paragraphs that it names",
            [To(ConcernProvision)]),
        Relation.AllOf(Concern, Event, "the events in which those who voiced it acted and that share a source with it",
            [Via(Stakeholder), Back(EventActor)], [Via(Source), Back(Cites)]),
        new(Concern, Stakeholder, "the one who voiced it, and co-signatories", [To(ConcernBy)]),
        new(Concern, Participation, "which treaties the States that voiced it signed or joined", [Via(Stakeholder), Via(Participation)]),
        new(Concern, Correspondence, "the correspondences of the articles that it names", [Via(Provision), Via(Correspondence)]),
        new(Concern, Theme, "its theme", [To(ConcernTheme)]),
        Relation.AllOf(Concern, DraftingPosition, "where the articles that it names stood in the text that it is about",
            [Via(Provision), Via(DraftingPosition)], [Via(Text), Via(DraftingPosition)]),
    ];

    private static readonly Relation[] OfStakeholder =
    [
        new(Stakeholder, Treaty, "the treaties that it signed or joined, voiced concerns about or acted in the events of",
            [Via(Participation), Via(Treaty)], [Via(Concern), Via(Treaty)], [Via(Event), Via(Treaty)]),
        new(Stakeholder, Text, "the texts that its concerns are about", [Via(Concern), Via(Text)]),
        new(Stakeholder, Provision, "the articles that its concerns name", [Via(Concern), Via(Provision)]),
        new(Stakeholder, Event, "the events in which it acted", [Back(EventActor)]),
        new(Stakeholder, Concern, "the concerns that it voiced or co-signed", [Back(ConcernBy)]),
        new(Stakeholder, Participation, "which treaties it signed or joined, for a State and the European Union", [Back(ParticipationParty)]),
        new(Stakeholder, Correspondence, "the correspondences of the articles that its concerns name", [Via(Provision), Via(Correspondence)]),
        new(Stakeholder, Theme, "the themes of its concerns", [Via(Concern), Via(Theme)]),
        new(Stakeholder, DraftingPosition, "where the articles that its concerns name stood in the texts that they are about",
            [Via(Concern), Via(DraftingPosition)]),
    ];

    private static readonly Relation[] OfParticipation =
    [
        new(Participation, Treaty, "the treaty", [To(ParticipationTreaty)]),
        new(Participation, Text, "the texts of the treaty", [Via(Treaty), Via(Text)]),
        new(Participation, Provision, "the articles of the treaty", [Via(Treaty), Via(Provision)]),
        Relation.AllOf(Participation, Event, "the events of the treaty in which the party acted", [Via(Stakeholder), Via(Event)], [Via(Treaty), Via(Event)]),
        Relation.AllOf(Participation, Concern, "the concerns about the treaty that the party voiced", [Via(Stakeholder), Via(Concern)],
            [Via(Treaty), Via(Concern)]),
        new(Participation, Stakeholder, "the party", [To(ParticipationParty)]),
        new(Participation, Correspondence, "the correspondences of the treaty", [Via(Treaty), Via(Correspondence)]),
        new(Participation, Theme, "the themes of the concerns about the treaty that the party voiced", [Via(Concern), Via(Theme)]),
        new(Participation, DraftingPosition, "where the articles of the treaty stood in its drafts", [Via(Treaty), Via(DraftingPosition)]),
    ];

    private static readonly Relation[] OfTheme =
    [
        new(Theme, Treaty, "the treaties that its concerns are about", [Via(Concern), Via(Treaty)]),
        new(Theme, Text, "the texts that its concerns are about", [Via(Concern), Via(Text)]),
        new(Theme, Provision, "the articles that its concerns name", [Via(Concern), Via(Provision)]),
        new(Theme, Event, "the events in which its concerns were voiced", [Via(Concern), Via(Event)]),
        new(Theme, Concern, "the concerns on it", [Back(ConcernTheme)]),
        new(Theme, Stakeholder, "those who voiced its concerns", [Via(Concern), Via(Stakeholder)]),
        new(Theme, Participation, "which treaties the States that voiced its concerns signed or joined", [Via(Stakeholder), Via(Participation)]),
        new(Theme, Correspondence, "the correspondences of the articles that its concerns name", [Via(Provision), Via(Correspondence)]),
        new(Theme, DraftingPosition, "where the articles that its concerns name stood in the texts that they are about", [Via(Concern), Via(DraftingPosition)]),
        new(Theme, Source, "the sources of its concerns", [Via(Concern), Via(Source)]),
    ];

    private static readonly Relation[] OfCorrespondence =
    [
        new(Correspondence, Treaty, "the treaties on both sides", [To(CorrespondenceTreaty)]),
        new(Correspondence, Text, "the drafts and final texts in which its articles stood", [Via(Provision), Via(Text)]),
        new(Correspondence, Provision, "the articles on both sides that the dataset holds", [To(CorrespondenceProvision)]),
        new(Correspondence, Event, "the events about its articles", [Via(Provision), Via(Event)]),
        new(Correspondence, Concern, "the concerns about its articles", [Via(Provision), Via(Concern)]),
        new(Correspondence, Stakeholder, "those who voiced concerns about its articles or acted in events about them", [Via(Provision), Via(Stakeholder)]),
        new(Correspondence, Participation, "who signed or joined the treaties on both sides", [Via(Treaty), Via(Participation)]),
        new(Correspondence, Theme, "the themes of the concerns about its articles", [Via(Provision), Via(Theme)]),
        new(Correspondence, DraftingPosition, "where its articles stood in the drafts", [Via(Provision), Via(DraftingPosition)]),
    ];

    private static readonly Relation[] OfDraftingPosition =
    [
        new(DraftingPosition, Treaty, "the treaty of the article", [Via(Provision), Via(Treaty)]),
        new(DraftingPosition, Text, "the earlier text", [To(PositionText)]),
        new(DraftingPosition, Provision, "the final article", [To(PositionArticle)]),
        new(DraftingPosition, Event, "the events on the earlier text", [Via(Text), Via(Event)]),
        Relation.AllOf(DraftingPosition, Concern, "the concerns about the article that were voiced about the earlier text",
            [Via(Provision), Via(Concern)], [Via(Text), Via(Concern)]),
        new(DraftingPosition, Stakeholder, "those who voiced concerns about the article in the earlier text", [Via(Concern), Via(Stakeholder)]),
        new(DraftingPosition, Participation, "who signed or joined the treaty", [Via(Treaty), Via(Participation)]),
        new(DraftingPosition, Correspondence, "the correspondences of the article", [Via(Provision), Via(Correspondence)]),
        new(DraftingPosition, Theme, "the themes of the concerns about the article in the earlier text", [Via(Concern), Via(Theme)]),
    ];

    private static readonly Dictionary<(RecordKind, RecordKind), Relation> Table = Build();

    /// <summary>All relations.</summary>
    public static IReadOnlyCollection<Relation> All => Table.Values;

    /// <summary>The relation from one kind to another, which must differ.</summary>
    public static Relation Between(RecordKind from, RecordKind to) => Table[(from, to)];

    private static Dictionary<(RecordKind, RecordKind), Relation> Build()
    {
        Dictionary<(RecordKind, RecordKind), Relation> table = [];
        IEnumerable<Relation> given =
        [
            .. OfTreaty, .. OfText, .. OfProvision, .. OfEvent, .. OfConcern, .. OfStakeholder, .. OfParticipation, .. OfTheme,
            .. OfCorrespondence, .. OfDraftingPosition, .. Checks(Claim, "claims"), .. Checks(Disagreement, "disagreements"),
            new(Claim, Disagreement, "the disagreements about what it is about", [To(About), Back(About)]),
            new(Disagreement, Claim, "the claims about what it is about", [To(About), Back(About)]),
            new(Source, Theme, "the themes of the concerns that rest on it", [Via(Concern), Via(Theme)]),
        ];
        foreach (Relation relation in given)
        {
            table.Add((relation.From, relation.To), relation);
        }

        foreach (RecordKind kind in Enum.GetValues<RecordKind>())
        {
            if (kind is not Source)
            {
                table.TryAdd((kind, Source), new(kind, Source, "the sources that it rests on", [To(Cites)]));
                table.TryAdd((Source, kind), new(Source, kind, $"the {RecordKinds.Noun(kind)} records that rest on it", [Back(Cites)]));
            }
        }

        return table;
    }

    /// <summary>Claims and disagreements, both of which are about records of any kind: what leads to them, and where they lead.</summary>
    private static IEnumerable<Relation> Checks(RecordKind check, string plural) =>
    [
        new(Treaty, check, $"the {plural} about it, its texts, provisions, events and parties",
            [Back(About)], [Back(TextTreaty), Back(About)], [Back(ProvisionTreaty), Back(About)],
            [Back(EventTreaty), Back(About)], [Back(ParticipationTreaty), Back(About)]),
        new(Text, check, $"the {plural} about it or the events on it", [Back(About)], [Back(EventText), Back(About)]),
        new(Provision, check, $"the {plural} about it; for an article, about its paragraphs too", [To(Within), Back(About)]),
        new(Event, check, $"the {plural} about it", [Back(About)]),
        new(Concern, check, $"the {plural} about it or the provisions that it names", [Back(About)], [Via(Provision), Via(check)]),
        new(Stakeholder, check, $"the {plural} about it or its participation", [Back(About)], [Back(ParticipationParty), Back(About)]),
        new(Participation, check, $"the {plural} about it or the party", [Back(About)], [To(ParticipationParty), Back(About)]),
        new(Theme, check, $"the {plural} about it or the provisions that its concerns name", [Back(About)], [Via(Provision), Via(check)]),
        new(Correspondence, check, $"the {plural} about it or its articles", [Back(About)], [Via(Provision), Via(check)]),
        new(DraftingPosition, check, $"the {plural} about it or its article", [Back(About)], [Via(Provision), Via(check)]),

        new(check, Treaty, "the treaties that it is about, or whose texts, provisions, events or parties it is about",
            [To(About)], [To(About), Only(Text), Via(Treaty)], [To(About), Only(Provision), Via(Treaty)],
            [To(About), Only(Event), Via(Treaty)], [To(About), Only(Participation), Via(Treaty)]),
        new(check, Text, "the texts that it is about, or on whose events", [To(About)], [To(About), Only(Event), Via(Text)]),
        new(check, Provision, "the provisions that it is about", [To(About)]),
        new(check, Event, "the events that it is about", [To(About)]),
        new(check, Concern, "the concerns that it is about, or about the provisions that it is about", [To(About)], [To(About), Only(Provision), Via(Concern)]),
        new(check, Stakeholder, "the stakeholders that it is about, or whose participation", [To(About)], [To(About), Only(Participation), Via(Stakeholder)]),
        new(check, Participation, "the participation that it is about, or of the stakeholders that it is about",
            [To(About)], [To(About), Only(Stakeholder), Via(Participation)]),
        new(check, Theme, "the themes that it is about, or of the concerns about its provisions", [To(About)], [To(About), Only(Provision), Via(Theme)]),
        new(check, Correspondence, "the correspondences that it is about, or of its provisions", [To(About)],
            [To(About), Only(Provision), Via(Correspondence)]),
        new(check, DraftingPosition, "the drafting positions that it is about, or of its provisions", [To(About)],
            [To(About), Only(Provision), Via(DraftingPosition)]),
    ];
}
