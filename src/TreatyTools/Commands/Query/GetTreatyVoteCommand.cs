using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets how each State voted on a motion, or that it did not vote.</summary>
/// <remarks>
/// <para>
/// One record for each State and each vote whose roll call is known. A member that took no part has a record, too: its Vote is non-voting. Get-TreatyEvent
/// -WithVote gives all votes of which something is known, with their tallies.
/// </para>
/// <para>
/// With -Group a State counts if it was a member of the group on the day of the vote.
/// </para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: an event gives the votes that were taken in it, a
/// State and a participation record those of the State, and votes give the State's participation in every treaty, its concerns and the events.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each. -Text looks into the name of the State and its explanation.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyVote -Event res-74-247-2019 -Vote no -Group EU</code>
/// <para>Members of the European Union, the United Kingdom among them, that voted against resolution 74/247.</para>
/// </example>
/// <example>
/// <code>Get-TreatyVote -Event res-74-247-2019 -Vote no | Get-TreatyParticipation -Treaty uncc -Signed -AsOf 2025-10-26</code>
/// <para>States that voted against the resolution which began the negotiation, and signed the convention in Hanoi.</para>
/// </example>
/// <example>
/// <code>Get-TreatyVote -Country BRA, IND, ZAF | Group-TreatyDataFrame Country, Vote</code>
/// <para>How often three States voted in which way.</para>
/// </example>
/// <example>
/// <code>Get-TreatyVote | Group-TreatyDataFrame Event, RegionalGroup, Vote -Count</code>
/// <para>How the regional groups voted.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyVote", SupportsPaging = true)]
[OutputType(typeof(TreatyVote))]
public sealed class GetTreatyVoteCommand : GetDatedRecordCommand
{
    private readonly VoteQuery _query = new();

    /// <summary>Ids of votes, such as res-74-247-2019:RUS, wildcards over them, or States by code or name; a State gives all its votes.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<TreatyVote>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Events in which the vote was taken, by id or title.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RollCallCompleter))]
    public string[] Event { get => [.. _query.Event]; set => _query.Event = value; }

    /// <summary>States, by ISO 3166 code (alpha-3 or alpha-2) or by name.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(CountryCompleter))]
    public string[] Country { get => [.. _query.Country]; set => _query.Country = value; }

    /// <summary>Groups of States, such as EU, 'African Group' or G77: the State was a member on the day of the vote.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(GroupCompleter))]
    public string[] Group { get => [.. _query.Group]; set => _query.Group = value; }

    /// <summary>How it voted: yes, no, abstain or non-voting.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(VoteCompleter))]
    public string[] Vote { get => [.. _query.Vote]; set => _query.Vote = value; }

    /// <summary>Only votes whose explanation is known; -Explained:$false only those without.</summary>
    [Parameter]
    public SwitchParameter Explained { get => _query.Explained ?? false; set => _query.Explained = value; }

    private protected override RecordQuery Asks => _query;

    private protected override DateWindow Dates => _query.Dates;
}
