using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of votes.</summary>
public sealed class VoteQuery : RecordQuery<TreatyVote>
{
    /// <summary>Events in which the vote was taken, by id or title.</summary>
    public IReadOnlyList<string> Event { get; set; } = [];

    /// <summary>States, by code or name.</summary>
    public IReadOnlyList<string> Country { get; set; } = [];

    /// <summary>Groups of States, by code or name: the State was a member on the day of the vote.</summary>
    public IReadOnlyList<string> Group { get; set; } = [];

    /// <summary>How it voted.</summary>
    public IReadOnlyList<string> Vote { get; set; } = [];

    /// <summary>Whether an explanation is known; null for either.</summary>
    public bool? Explained { get; set; }

    /// <summary>Limits on the date of the event.</summary>
    public DateWindow Dates { get; init; } = new();

    /// <summary>A State, by whatever it is called, stands for all its votes.</summary>
    internal override IReadOnlyList<TreatyVote> Resolve(Dataset dataset, string id) => DatasetChoices.CountryOf(id) is { } code
        ? [.. dataset.Tables.Votes.Where(vote => vote.Country == code)]
        : [];

    private protected override void Describe(FilterBuilder<TreatyVote> filter)
    {
        filter.OneOf(Event, () => DatasetChoices.Named<TreatyEvent>(filter.Dataset), nameof(Event), vote => vote.Event);
        filter.Country(Country, nameof(Country), vote => vote.Country);
        filter.Groups(Group, vote => vote.Country, vote => vote.Date);
        filter.Term(Vote, Vocabularies.Vote, nameof(Vote), vote => vote.Vote);
        if (Explained is { } wanted)
        {
            filter.Test(vote => vote.Explanation is not null == wanted);
        }

        filter.Dates(Dates, vote => vote.Date);
    }
}
