using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets what stakeholders said about a treaty, and what came of it.</summary>
/// <remarks>
/// <para>
/// A concern is one point of one statement: its stakeholder, the text and the provisions that it speaks of, its theme, its stance, what was
/// asked, and its outcome in the final text.
/// </para>
/// <para>Co-signatories count as stakeholders in -Stakeholder, -StakeholderKind and -Country, and when stakeholders are piped in. With -OwnVoice they do not:
/// each statement is that of who voiced it, and a joint letter counts once, as that of its signatories together. The property Voice is own (voiced alone) or
/// joint (with co-signatories, or as a joint letter).</para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: an article gives the concerns that
/// name it or one of its paragraphs, a paragraph only those that name that paragraph.
/// </para>
/// <para>
/// Filters combine: a record must meet every parameter, and one of the values of each. -Text looks into the summary,
/// what was asked, and the quotation; the draft that a concern is about is chosen by -Draft.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy -Outcome not-addressed</code>
/// <para>Concerns about privacy that the final text does not meet.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -StakeholderKind company, industry -Stance oppose, concern -During 2024</code>
/// <para>Objections of companies and of associations of companies in 2024.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Provision uncc/7 -Text 'security research*'</code>
/// <para>Concerns about article 7 that mention security and research or researchers.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Stakeholder access-now, eff -OwnVoice | Where-Object Voice -eq own</code>
/// <para>What two organisations said by themselves: neither what others voiced with them nor what they voiced with others.</para>
/// </example>
/// <example>
/// <code>Get-TreatyStakeholder eff | Get-TreatyConcern -Outcome not-addressed | Get-TreatyProvision | Get-TreatyCorrespondence -To ets185</code>
/// <para>Where the Budapest Convention has the articles on which the Electronic Frontier Foundation was not heard.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyConcern", SupportsPaging = true)]
[OutputType(typeof(Concern))]
public sealed class GetTreatyConcernCommand : GetDatedRecordCommand
{
    private readonly ConcernQuery _query = new();

    /// <summary>Ids of concerns, or wildcards over them.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Concern>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Stakeholders who voiced or co-signed it, by id or name.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Stakeholder>))]
    public string[] Stakeholder { get => [.. _query.Stakeholder]; set => _query.Stakeholder = value; }

    /// <summary>Kinds of the stakeholders who voiced or co-signed it, such as state, civil-society or company.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(StakeholderKindCompleter))]
    public string[] StakeholderKind { get => [.. _query.StakeholderKind]; set => _query.StakeholderKind = value; }

    /// <summary>Countries of the stakeholders who voiced or co-signed it, by ISO 3166 code (alpha-3 or alpha-2) or by name; EU for the Union and its bodies.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(CountryCompleter))]
    public string[] Country { get => [.. _query.Country]; set => _query.Country = value; }

    /// <summary>
    /// Groups of States, such as EU, 'African Group' or G77, of which the country of one of its stakeholders was a member when the concern was voiced.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(GroupCompleter))]
    public string[] Group { get => [.. _query.Group]; set => _query.Group = value; }

    /// <summary>Themes, by id or label.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Theme>))]
    public string[] Theme { get => [.. _query.Theme]; set => _query.Theme = value; }

    /// <summary>Stances, from oppose to support.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(StanceCompleter))]
    public string[] Stance { get => [.. _query.Stance]; set => _query.Stance = value; }

    /// <summary>What came of the request in the final text.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(OutcomeCompleter))]
    public string[] Outcome { get => [.. _query.Outcome]; set => _query.Outcome = value; }

    /// <summary>What the concern is about: the treaty, a chapter, an article, a paragraph or the process.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(ConcernLevelCompleter))]
    public string[] Level { get => [.. _query.Level]; set => _query.Level = value; }

    /// <summary>Provisions that the concern names, by id or, for the main treaty, by number; an article includes its paragraphs.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Provision>))]
    public string[] Provision { get => [.. _query.Provision]; set => _query.Provision = value; }

    /// <summary>Texts that the concern is about, by id, title or document symbol: those of the property Text. (-Text looks for words.)</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string[] Draft { get => [.. _query.Draft]; set => _query.Draft = value; }

    /// <summary>Gives only what stakeholders voiced themselves, not what they co-signed.</summary>
    [Parameter]
    public SwitchParameter OwnVoice { get => _query.OwnVoice; set => _query.OwnVoice = value; }

    private protected override RecordQuery Asks => _query;

    private protected override DateWindow Dates => _query.Dates;
}
