using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets bodies and persons that took part in a negotiation or spoke about it.</summary>
/// <remarks>
/// <para>A stakeholder is a State, a group, an organisation, a company or a person. The signatories of a joint letter are one stakeholder.</para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: a concern gives the one who voiced
/// it and the co-signatories, an event those who acted, a participation record its State.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each. -Text looks into names and roles.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyStakeholder 'Electronic*'</code>
/// <para>Stakeholders whose id or name begins with Electronic.</para>
/// </example>
/// <example>
/// <code>Get-TreatyStakeholder -Kind company -Country USA</code>
/// <para>Companies of the United States.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Theme human-rights-safeguards | Get-TreatyStakeholder -Kind state</code>
/// <para>States that spoke about safeguards for human rights.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyStakeholder", SupportsPaging = true)]
[OutputType(typeof(Stakeholder))]
public sealed class GetTreatyStakeholderCommand : GetRecordCommand
{
    private readonly StakeholderQuery _query = new();

    /// <summary>Ids or names of stakeholders, wildcards over them, or codes of States.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Stakeholder>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Kinds of stakeholder, such as state, civil-society or company.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(StakeholderKindCompleter))]
    public string[] Kind { get => [.. _query.Kind]; set => _query.Kind = value; }

    /// <summary>Countries, by ISO 3166 code (alpha-3 or alpha-2) or by name; EU for the Union and its bodies.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(CountryCompleter))]
    public string[] Country { get => [.. _query.Country]; set => _query.Country = value; }

    /// <summary>Groups of States, such as EU, 'African Group' or G77, of which its country is a member on the day of the dataset.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(GroupCompleter))]
    public string[] Group { get => [.. _query.Group]; set => _query.Group = value; }

    /// <summary>Bodies to which the stakeholder belongs, by id or name, such as european-union.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Stakeholder>))]
    public string[] Affiliation { get => [.. _query.Affiliation]; set => _query.Affiliation = value; }

    private protected override RecordQuery Asks => _query;
}
