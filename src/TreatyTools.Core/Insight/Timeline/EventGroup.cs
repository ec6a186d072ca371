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

/// <summary>The groups of kinds of event.</summary>
public static class EventGroups
{
    /// <summary>The group of a kind of event.</summary>
    public static EventGroup Of(string kind) => kind switch
    {
        Terms.EventKind.Signature or Terms.EventKind.Ratification or Terms.EventKind.DomesticAction or Terms.EventKind.Proposal => EventGroup.Done,
        Terms.EventKind.Statement or Terms.EventKind.Letter or Terms.EventKind.Report or Terms.EventKind.Conference => EventGroup.Said,
        _ => EventGroup.Decided,
    };

    /// <summary>A group in two words: <c>States act</c>.</summary>
    public static string Words(EventGroup group) => group switch
    {
        EventGroup.Decided => "bodies decide",
        EventGroup.Done => "States act",
        _ => "people speak",
    };
}
