using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets values on which sources disagree.</summary>
/// <remarks>
/// <para>Each record holds a question, every account with its sources, the account that the dataset keeps, and why.</para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: an event, a provision or a
/// stakeholder gives the disagreements about it, a treaty also those about its texts, provisions, events and parties.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyDisagreement -Field date, vote</code>
/// <para>Days and tallies on which sources disagree.</para>
/// </example>
/// <example>
/// <code>Get-Treaty uncc | Get-TreatyDisagreement | Get-TreatySource</code>
/// <para>The sources that disagree on something about the convention.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyDisagreement", SupportsPaging = true)]
[OutputType(typeof(Disagreement))]
public sealed class GetTreatyDisagreementCommand : GetGradedRecordCommand
{
    private readonly DisagreementQuery _query = new();

    /// <summary>Ids of disagreements, or wildcards over them.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Disagreement>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Ids of the records whose value is in doubt.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(DisagreementSubjectCompleter))]
    public string[] Subject { get => [.. _query.Subject]; set => _query.Subject = value; }

    /// <summary>Names of the fields concerned, as the seeds call them: date, title, vote, in_force and others.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(DisagreementFieldCompleter))]
    public string[] Field { get => [.. _query.Field]; set => _query.Field = value; }

    private protected override RecordQuery Asks => _query;
}
