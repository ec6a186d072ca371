using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Gets what stakeholders said about a treaty, and what came of it.</summary>
/// <remarks>
/// <para>
/// A concern is one point of one statement: its stakeholder, the text and the provisions that it speaks of, its theme, its stance, what was
/// asked, and its outcome in the final text.
/// </para>
/// <para>Co-signatories count as stakeholders in -Stakeholder, -StakeholderKind and -Country, and when stakeholders are piped in.</para>
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
/// <para>Companies' and associations' objections of 2024.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Provision uncc/28 -Text 'security research*'</code>
/// <para>Concerns about article 28 that mention security and research or researchers.</para>
/// </example>
/// <example>
/// <code>Get-TreatyStakeholder eff | Get-TreatyConcern -Outcome not-addressed | Get-TreatyProvision | Get-TreatyCorrespondence -To ets185</code>
/// <para>Where the Budapest Convention has the articles on which the Electronic Frontier Foundation was not heard.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyConcern", SupportsPaging = true)]
[OutputType(typeof(Concern))]
public sealed class GetTreatyConcernCommand : GetGradedRecordCommand
{
    /// <summary>Ids of concerns, or wildcards over them.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<Concern>))]
    public override string[] Id { get; set; } = [];

    /// <summary>Stakeholders who voiced or co-signed it, by id or name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<Stakeholder>))]
    public string[] Stakeholder { get; set; } = [];

    /// <summary>Kinds of those stakeholders, such as state, civil-society or company.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StakeholderKindCompleter))]
    public string[] StakeholderKind { get; set; } = [];

    /// <summary>Countries of those stakeholders, by ISO 3166 alpha-3 code or by name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string[] Country { get; set; } = [];

    /// <summary>Themes, by id or label.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<Theme>))]
    public string[] Theme { get; set; } = [];

    /// <summary>Stances, from oppose to support.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StanceCompleter))]
    public string[] Stance { get; set; } = [];

    /// <summary>What came of it in the final text.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(OutcomeCompleter))]
    public string[] Outcome { get; set; } = [];

    /// <summary>What it is about: the treaty, a chapter, an article, a paragraph or the process.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConcernLevelCompleter))]
    public string[] Level { get; set; } = [];

    /// <summary>Provisions that it names, by id or, for the main treaty, by number; an article includes its paragraphs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<Provision>))]
    public string[] Provision { get; set; } = [];

    /// <summary>Texts that it is about, by id, title or document symbol.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string[] Draft { get; set; } = [];

    /// <summary>Records that begin before the first day of this date. A date that is not exact counts if it may lie before.</summary>
    [Parameter]
    [EdtfDateTransformation]
    public EdtfDate? Before { get; set; }

    /// <summary>Records that end after the last day of this date. A date that is not exact counts if it may lie after.</summary>
    [Parameter]
    [EdtfDateTransformation]
    public EdtfDate? After { get; set; }

    /// <summary>
    /// Records that share a day with this date or period: 2024, 2024-08, 2024-07-29/2024-08-09. A date that is not exact counts if it may lie
    /// within. Of several periods, one must fit.
    /// </summary>
    [Parameter]
    [EdtfDateTransformation]
    [ValidateNotNullOrEmpty]
    public EdtfDate[] During { get; set; } = [];

    /// <inheritdoc />
    private protected override RecordQuery Query() => new ConcernQuery
    {
        Id = Id,
        Text = Text,
        Confidence = Confidence,
        HasInput = HasInput,
        Stakeholder = Stakeholder,
        StakeholderKind = StakeholderKind,
        Country = Country,
        Theme = Theme,
        Stance = Stance,
        Outcome = Outcome,
        Level = Level,
        Provision = Provision,
        Draft = Draft,
        Dates = new DateWindow { Before = Before, After = After, During = During },
    };
}
