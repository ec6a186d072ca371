using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of events.</summary>
public sealed class EventQuery : RecordQuery<TreatyEvent>
{
    /// <summary>Kinds of event.</summary>
    public IReadOnlyList<string> Kind { get; set; } = [];

    /// <summary>Stakeholders who acted, by id or name.</summary>
    public IReadOnlyList<string> Actor { get; set; } = [];

    /// <summary>Provisions that it is about.</summary>
    public IReadOnlyList<string> Provision { get; set; } = [];

    /// <summary>Whether a vote was recorded; null for either.</summary>
    public bool? WithVote { get; set; }

    /// <summary>Limits on the date.</summary>
    public DateWindow Dates { get; init; } = new();

    private protected override void Describe(FilterBuilder<TreatyEvent> filter)
    {
        filter.Term(Kind, Vocabularies.EventKind, nameof(Kind), happened => happened.Kind);
        filter.AnyOf(Actor, () => DatasetChoices.Named<Stakeholder>(filter.Dataset), nameof(Actor), happened => happened.Actors);
        filter.RelatedTo(ProvisionChoice.Resolve(filter, Provision));
        if (WithVote is { } wanted)
        {
            filter.Test(happened => happened.Vote is not null == wanted);
        }

        filter.Dates(Dates, happened => happened.Date, happened => happened.End);
    }
}
