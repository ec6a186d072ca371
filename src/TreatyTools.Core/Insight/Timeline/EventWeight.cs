using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Timeline;

/// <summary>How much an event matters to somebody who reads the negotiation as a whole: which events are labelled first.</summary>
public static class EventWeight
{
    /// <summary>The weight of an event: its kind first, then how many sources tell of it.</summary>
    public static int Of(TreatyEvent record)
    {
        int kind = record.Kind switch
        {
            Terms.EventKind.Adoption => 100,
            Terms.EventKind.Resolution => 90,
            Terms.EventKind.Signature or Terms.EventKind.Ratification => 80,
            Terms.EventKind.Vote => 75,
            Terms.EventKind.DraftPublished => 70,
            Terms.EventKind.Proposal => 65,
            Terms.EventKind.Session => record.End is null ? 25 : 60,
            Terms.EventKind.Decision => 50,
            Terms.EventKind.DomesticAction => 40,
            Terms.EventKind.Letter => 35,
            Terms.EventKind.Report => 30,
            Terms.EventKind.Conference => 20,
            _ => 15,
        };
        return kind + Math.Min(9, record.Sources.Count);
    }

    /// <summary>In how many rows of a lane a label may look for room.</summary>
    internal static int LabelRows(int weight) => weight >= 60 ? 5 : weight >= 35 ? 4 : 3;
}
