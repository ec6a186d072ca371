using TreatyTools.Model;

namespace TreatyTools.Core.Reporting.Charts;

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

    /// <summary>In how many rows of a lane a label may look for room.</summary>
    internal static int LabelRows(int weight) => weight >= 60 ? 5 : weight >= 35 ? 4 : 3;
}
