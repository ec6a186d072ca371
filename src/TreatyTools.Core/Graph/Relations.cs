using static TreatyTools.Core.Graph.Links;
using static TreatyTools.Core.Graph.Step;
using static TreatyTools.Model.RecordKind;
using RecordKind = TreatyTools.Model.RecordKind;

namespace TreatyTools.Core.Graph;

/// <summary>
/// What each kind of record gives of each other kind. A link is a relation there and back; where none ties two kinds, the way of fewest relations
/// between them is taken. Only what is neither stands here as a row.
/// </summary>
public static class Relations
{
    /// <summary>Kinds that a way may lead through. Of ways of one length the one through the kind that stands first is taken.</summary>
    private static readonly RecordKind[] Bridges = [Text, Provision, Treaty, Concern, Stakeholder, Event];

    private static readonly Relation[] Rows =
    [
        // An article stands for its paragraphs, and a paragraph for its article, as the other record can speak of the one or the other.
        new(Provision, Text, "the drafts in which its article stood, and the final text", [To(Article), To(StoodIn)]),
        new(Provision, Event, "the events about it; for an article, about its paragraphs too", [To(Within), Back(EventProvision)]),
        new(Provision, Concern, "the concerns that name it; for an article, those that name its paragraphs too", [To(Within), Back(ConcernProvision)]),
        new(Provision, Correspondence, "the correspondences from or to its article", [To(Article), Back(CorrespondenceProvision)]),
        new(Provision, Reuse, "where the words of its article come from, and the articles of which it has most words",
            [To(Article), Back(ReuseProvision)]),
        new(Provision, DraftingPosition, "where its article stood in the drafts", [To(Article), Back(PositionArticle)]),

        // Any of several ways.
        new(Treaty, Stakeholder, "those who voiced concerns about it, acted in its events, signed it or joined it",
            [Via(Concern), Via(Stakeholder)], [Via(Event), Via(Stakeholder)], [Via(Participation), Via(Stakeholder)]),
        new(Text, Stakeholder, "those who voiced concerns about it or acted in its events", [Via(Concern), Via(Stakeholder)], [Via(Event), Via(Stakeholder)]),
        new(Provision, Stakeholder, "those who voiced concerns about it or acted in events about it",
            [Via(Concern), Via(Stakeholder)], [Via(Event), Via(Stakeholder)]),
        new(Stakeholder, Treaty, "the treaties that it signed or joined, voiced concerns about or acted in the events of",
            [Via(Participation), Via(Treaty)], [Via(Concern), Via(Treaty)], [Via(Event), Via(Treaty)]),

        new(Stakeholder, Source, "the sources that it rests on, and what it published", [To(Cites)], [Back(Published)]),
        new(Source, Stakeholder, "the stakeholder that published it, and the stakeholder records that rest on it", [To(Published)], [Back(Cites)]),

        // Two ways at once.
        Relation.AllOf(Event, Concern, "the concerns that one of its actors voiced and that share a source with it",
            [Via(Stakeholder), Back(ConcernBy)], [Via(Source), Back(Cites)]),
        Relation.AllOf(Concern, Event, "the events in which those who voiced it acted and that share a source with it",
            [Via(Stakeholder), Back(EventActor)], [Via(Source), Back(Cites)]),
        Relation.AllOf(Event, Participation, "the participation of its actors in the treaty that it is about",
            [Via(Stakeholder), Via(Participation)], [Via(Treaty), Via(Participation)]),
        Relation.AllOf(Participation, Event, "the events of the treaty in which the party acted", [Via(Stakeholder), Via(Event)], [Via(Treaty), Via(Event)]),
        Relation.AllOf(Participation, Concern, "the concerns about the treaty that the party voiced", [Via(Stakeholder), Via(Concern)],
            [Via(Treaty), Via(Concern)]),
        Relation.AllOf(Concern, DraftingPosition, "where the articles that it names stood in the text that it is about",
            [Via(Provision), Via(DraftingPosition)], [Via(Text), Via(DraftingPosition)]),
        Relation.AllOf(DraftingPosition, Concern, "the concerns about the article that were voiced about the earlier text",
            [Via(Provision), Via(Concern)], [Via(Text), Via(Concern)]),

        // Another way than the one that would be taken.
        new(Concern, Participation, "which treaties the States that voiced it signed or joined", [Via(Stakeholder), Via(Participation)]),
        new(Stakeholder, Text, "the texts that its concerns are about", [Via(Concern), Via(Text)]),
        new(Stakeholder, Provision, "the articles that its concerns name", [Via(Concern), Via(Provision)]),
        new(Stakeholder, Correspondence, "the correspondences of the articles that its concerns name", [Via(Provision), Via(Correspondence)]),
        new(Stakeholder, DraftingPosition, "where the articles that its concerns name stood in the texts that they are about",
            [Via(Concern), Via(DraftingPosition)]),
        new(Participation, DraftingPosition, "where the articles of the treaty stood in its drafts", [Via(Treaty), Via(DraftingPosition)]),
        new(Theme, Participation, "which treaties the States that voiced its concerns signed or joined", [Via(Stakeholder), Via(Participation)]),
        new(DraftingPosition, Stakeholder, "those who voiced concerns about the article in the earlier text", [Via(Concern), Via(Stakeholder)]),
        new(DraftingPosition, Participation, "who signed or joined the treaty", [Via(Treaty), Via(Participation)]),

        // A theme has no sources of its own.
        new(Theme, Source, "the sources of its concerns", [Via(Concern), Via(Source)]),
        new(Source, Theme, "the themes of the concerns that rest on it", [Via(Concern), Via(Theme)]),

        .. Checks(Claim, "claims"), .. Checks(Disagreement, "disagreements"),
        new(Claim, Disagreement, "the disagreements about what it is about", [To(About), Back(About)]),
        new(Disagreement, Claim, "the claims about what it is about", [To(About), Back(About)]),
    ];

    private static readonly Dictionary<(RecordKind From, RecordKind To), Relation> Table = Build();

    /// <summary>All relations.</summary>
    public static IReadOnlyCollection<Relation> All => Table.Values;

    /// <summary>The relation from one kind to another, which must differ.</summary>
    public static Relation Between(RecordKind from, RecordKind to) => Table[(from, to)];

    private static Dictionary<(RecordKind From, RecordKind To), Relation> Build()
    {
        Dictionary<(RecordKind From, RecordKind To), Relation> table = Rows.ToDictionary(row => (row.From, row.To));
        foreach (Link link in BetweenKinds)
        {
            (RecordKind from, RecordKind to) = link.Kinds;
            table.TryAdd((from, to), new(from, to, link.Gives, [To(link)]));
            table.TryAdd((to, from), new(to, from, link.GivesBack, [Back(link)]));
        }

        RecordKind[] kinds = Enum.GetValues<RecordKind>();
        foreach (RecordKind kind in kinds.Where(kind => kind is not Source))
        {
            table.TryAdd((kind, Source), new(kind, Source, "the sources that it rests on", [To(Cites)]));
            table.TryAdd((Source, kind), new(Source, kind, $"the {RecordKinds.Noun(kind)} records that rest on it", [Back(Cites)]));
        }

        foreach (RecordKind check in (RecordKind[])[Claim, Disagreement])
        {
            foreach (RecordKind kind in kinds.Where(kind => kind != check))
            {
                table.TryAdd((kind, check), new(kind, check, $"the {RecordKinds.Noun(check)} records about it", [Back(About)]));
                table.TryAdd((check, kind), new(check, kind, $"the {RecordKinds.Noun(kind)} records that it is about", [To(About)]));
            }
        }

        Bridge(table, kinds);
        return table;
    }

    /// <summary>Adds a relation for each pair of kinds that has none: by a relation that there is to a kind from which fewest lead on.</summary>
    private static void Bridge(Dictionary<(RecordKind From, RecordKind To), Relation> table, RecordKind[] kinds)
    {
        Dictionary<(RecordKind From, RecordKind To), Relation> given = new(table);
        Dictionary<(RecordKind From, RecordKind To), int> reached = given.Keys.ToDictionary(pair => pair, _ => 1);
        for (int length = 2; length < kinds.Length; length++)
        {
            foreach (RecordKind from in kinds)
            {
                foreach (RecordKind to in kinds.Where(to => to != from && !reached.ContainsKey((from, to))))
                {
                    RecordKind[] bridges = [.. Declared(from, to).Concat(Bridges).Where(bridge => given.ContainsKey((from, bridge))
                        && reached.TryGetValue((bridge, to), out int rest) && rest == length - 1)];
                    if (bridges.Length > 0)
                    {
                        reached.Add((from, to), length);
                        table.Add((from, to), new(from, to, $"by way of what it gives of {RecordKinds.Noun(bridges[0])} records, "
                            + table[(bridges[0], to)].Description, [Via(bridges[0]), Via(to)]));
                    }
                }
            }
        }
    }

    /// <summary>The kinds through which a link says that the way between two kinds leads, whatever comes first otherwise.</summary>
    private static IEnumerable<RecordKind> Declared(RecordKind from, RecordKind to) => BetweenKinds
        .Where(link => link.Kinds.From == from && link.LeadsOn.Contains(to) || link.Kinds.From == to && link.LeadsOn.Contains(from))
        .Select(link => link.Kinds.To);

    /// <summary>Claims and disagreements are about records of any kind; these rows tell where more than the record itself leads to them.</summary>
    private static IEnumerable<Relation> Checks(RecordKind check, string plural) =>
    [
        new(Treaty, check, $"the {plural} about it, its texts, provisions, events and parties",
            [Back(About)], [Back(TextTreaty), Back(About)], [Back(ProvisionTreaty), Back(About)],
            [Back(EventTreaty), Back(About)], [Back(ParticipationTreaty), Back(About)]),
        new(Text, check, $"the {plural} about it or the events on it", [Back(About)], [Back(EventText), Back(About)]),
        new(Provision, check, $"the {plural} about it; for an article, about its paragraphs too", [To(Within), Back(About)]),
        new(Stakeholder, check, $"the {plural} about it or its participation", [Back(About)], [Back(ParticipationParty), Back(About)]),
        new(Participation, check, $"the {plural} about it or the party", [Back(About)], [To(ParticipationParty), Back(About)]),
        new(check, Treaty, "the treaties that it is about, or whose texts, provisions, events or parties it is about",
            [To(About)], [To(About), Only(Text), Via(Treaty)], [To(About), Only(Provision), Via(Treaty)],
            [To(About), Only(Event), Via(Treaty)], [To(About), Only(Participation), Via(Treaty)]),
        new(check, Text, "the texts that it is about, or on whose events", [To(About)], [To(About), Only(Event), Via(Text)]),
        new(check, Stakeholder, "the stakeholders that it is about, or whose participation",
            [To(About)], [To(About), Only(Participation), Via(Stakeholder)]),
        new(check, Participation, "the participation that it is about, or of the stakeholders that it is about",
            [To(About)], [To(About), Only(Stakeholder), Via(Participation)]),
        .. ((RecordKind[])[Concern, Theme, Correspondence, DraftingPosition]).SelectMany(IEnumerable<Relation> (kind) =>
        [
            new(kind, check, $"the {plural} about it or its provisions", [Back(About)], [Via(Provision), Via(check)]),
            new(check, kind, "those that it is about, or of the provisions that it is about", [To(About)], [To(About), Only(Provision), Via(kind)]),
        ]),
    ];
}
