using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets events of a negotiation and of the life of a treaty.</summary>
/// <remarks>
/// <para>Events come oldest first. Date is the day or, with End, the beginning of a period; Vote is null where no vote was recorded.</para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: a provision gives the events that
/// are about it, a stakeholder those in which it acted, a concern those in which its author acted and that share a source with it.
/// </para>
/// <para>
/// Filters combine: a record must meet every parameter, and one of the values of each. -Text looks into title, summary and place.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-TreatyEvent -Kind session -During 2024</code>
/// <para>Sessions in 2024.</para>
/// </example>
/// <example>
/// <code>Get-TreatyEvent -WithVote | ForEach-Object { "$($_.Date)  $($_.Vote)  $($_.Vote.Subject)" }</code>
/// <para>The recorded votes as yes-no-abstain; a question mark stands for a number that is not known.</para>
/// </example>
/// <example>
/// <code>Get-TreatyEvent -Provision uncc/6 -After 2024-07</code>
/// <para>What happened on article 6 after July 2024.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyEvent", SupportsPaging = true)]
[OutputType(typeof(TreatyEvent))]
public sealed class GetTreatyEventCommand : GetDatedRecordCommand
{
    private readonly EventQuery _query = new();

    /// <summary>Ids or titles of events, or wildcards over them.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<TreatyEvent>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Kinds of event, such as session, vote or adoption.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(EventKindCompleter))]
    public string[] Kind { get => [.. _query.Kind]; set => _query.Kind = value; }

    /// <summary>Stakeholders who acted, by id or name.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Stakeholder>))]
    public string[] Actor { get => [.. _query.Actor]; set => _query.Actor = value; }

    /// <summary>Provisions that the event is about, by id or, for the main treaty, by number; an article includes its paragraphs.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Provision>))]
    public string[] Provision { get => [.. _query.Provision]; set => _query.Provision = value; }

    /// <summary>Only events with a recorded vote; -WithVote:$false only those without.</summary>
    [Parameter]
    public SwitchParameter WithVote { get => _query.WithVote ?? false; set => _query.WithVote = value; }

    private protected override RecordQuery Asks => _query;

    private protected override DateWindow Dates => _query.Dates;
}
