using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets treaties.</summary>
/// <remarks>
/// <para>A dataset holds the treaty that it is about (its main treaty, the one whose drafts it records) and those that it compares it with.</para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: a provision gives its treaty, a
/// stakeholder the treaties that it signed, joined or spoke about.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-Treaty uncc, ets185</code>
/// <para>The UN Convention against Cybercrime and the Budapest Convention.</para>
/// </example>
/// <example>
/// <code>Get-Treaty 'Budapest*' | Get-TreatyProvision -Chapter II</code>
/// <para>The articles of chapter II of the Budapest Convention.</para>
/// </example>
/// <example>
/// <code>Get-TreatyStakeholder japan | Get-Treaty</code>
/// <para>The treaties that Japan signed, joined or spoke about.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "Treaty", SupportsPaging = true)]
[OutputType(typeof(Treaty))]
public sealed class GetTreatyCommand : GetGradedRecordCommand
{
    private readonly TreatyQuery _query = new();

    /// <summary>Ids of treaties, or their short names, names or aliases. Wildcards match all of these.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    private protected override RecordQuery Asks => _query;
}
