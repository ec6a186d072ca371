using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets what the press claimed about a treaty, checked.</summary>
/// <remarks>
/// <para>A claim is one assertion of one news report with a verdict, a correction where one is due, and the evidence.</para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: an event, a provision or a
/// stakeholder gives the claims about it, a treaty also those about its provisions and events.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyClaim -Verdict imprecise, inaccurate</code>
/// <para>Claims that other sources do not bear out in full.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision uncc/23 | Get-TreatyClaim</code>
/// <para>Claims about article 23 and its paragraphs.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyClaim", SupportsPaging = true)]
[OutputType(typeof(Claim))]
public sealed class GetTreatyClaimCommand : GetGradedRecordCommand
{
    private readonly ClaimQuery _query = new();

    /// <summary>Ids of claims, or wildcards over them.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Claim>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Findings: supported, imprecise, inaccurate or unverified.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(VerdictCompleter))]
    public string[] Verdict { get => [.. _query.Verdict]; set => _query.Verdict = value; }

    /// <summary>Sources that make the claim, by id or title.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(ClaimSourceCompleter))]
    public string[] Source { get => [.. _query.Source]; set => _query.Source = value; }

    private protected override RecordQuery Asks => _query;
}
