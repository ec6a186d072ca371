using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets where the articles of a treaty stood in its drafts.</summary>
/// <remarks>
/// <para>
/// One record for each final article and earlier text in which its place is known: the number and heading that it had there. Number is null where the draft
/// is known not to have had it; where there is no record, its place is not known.
/// </para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: an article gives its places in the
/// drafts, a concern the places of the articles that it names in the text that it is about.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyProvision uncc/40 | Get-TreatyDraftingPosition</code>
/// <para>The numbers that the article on mutual legal assistance had in the drafts.</para>
/// </example>
/// <example>
/// <code>Get-TreatyDraftingPosition -Draft uncc-zero-draft -Number 17 | Get-TreatyProvision</code>
/// <para>The final article that article 17 of the zero draft became.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyDraftingPosition", SupportsPaging = true)]
[OutputType(typeof(DraftingPosition))]
public sealed class GetTreatyDraftingPositionCommand : GetGradedRecordCommand
{
    private readonly DraftingPositionQuery _query = new();

    /// <summary>Ids of drafting positions, or wildcards over them.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<DraftingPosition>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Final articles, by id or, for the main treaty, by number.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Provision>))]
    public string[] Provision { get => [.. _query.Provision]; set => _query.Provision = value; }

    /// <summary>Earlier texts, by id, title or document symbol.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string[] Draft { get => [.. _query.Draft]; set => _query.Draft = value; }

    /// <summary>Numbers in the earlier text.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(DraftNumberCompleter))]
    public string[] Number { get => [.. _query.Number]; set => _query.Number = value; }

    private protected override RecordQuery Asks => _query;
}
