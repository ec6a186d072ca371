using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Timeline;

/// <summary>Who an event comes from, roughly.</summary>
public enum EventGroup
{
    /// <summary>A body meets, votes, decides or publishes a draft.</summary>
    Decided,

    /// <summary>A State proposes, signs, ratifies or acts at home.</summary>
    Done,

    /// <summary>Somebody speaks, writes, reports or invites.</summary>
    Said,
}

/// <summary>How much an event matters to somebody who reads the negotiation as a whole: which events are labelled first.</summary>
public static class EventWeight
{
    /// <summary>The weight of an event: its kind first, then how many sources tell of it.</summary>
    public static int Of(TreatyEvent record)
    {
        int kind = record.Kind switch
        {
            "adoption" => 100,
            "resolution" => 90,
            "signature" or "ratification" => 80,
            "vote" => 75,
            "draft-published" => 70,
            "proposal" => 65,
            "session" => record.End is null ? 25 : 60,
            "decision" => 50,
            "domestic-action" => 40,
            "letter" => 35,
            "report" => 30,
            "conference" => 20,
            _ => 15,
        };
        return kind + Math.Min(9, record.Sources.Count);
    }

    /// <summary>The group of a kind of event.</summary>
    public static EventGroup GroupOf(string kind) => kind switch
    {
        "signature" or "ratification" or "domestic-action" or "proposal" => EventGroup.Done,
        "statement" or "letter" or "report" or "conference" => EventGroup.Said,
        _ => EventGroup.Decided,
    };

    /// <summary>In how many rows of a lane a label may look for room.</summary>
    internal static int LabelRows(int weight) => weight >= 60 ? 5 : weight >= 35 ? 4 : 3;
}
