using TreatyTools.Core.Insight.Timeline;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Timeline;

public sealed class EventGroupTests
{
    [Fact]
    public void A_proposal_is_an_act_of_a_State_beside_signature_and_ratification() =>
        Assert.Equal(
            [Terms.EventKind.Proposal, Terms.EventKind.Signature, Terms.EventKind.Ratification, Terms.EventKind.DomesticAction],
            Vocabularies.EventKind.Values.Where(kind => EventGroups.Of(kind) == EventGroup.Done));

    [Fact]
    public void What_people_say_and_what_bodies_decide_is_the_rest()
    {
        Assert.Equal(
            [Terms.EventKind.Statement, Terms.EventKind.Letter, Terms.EventKind.Report, Terms.EventKind.Conference],
            Vocabularies.EventKind.Values.Where(kind => EventGroups.Of(kind) == EventGroup.Said));
        Assert.Equal(["bodies decide", "States act", "people speak"], Enum.GetValues<EventGroup>().Select(EventGroups.Words));
    }
}
