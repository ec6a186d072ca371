using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Gets the documents on which records rest.</summary>
/// <remarks>
/// <para>Every record names its sources; this gives them, or the other way round, when piped on, the records that rest on a source.</para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: every record gives its sources, a
/// theme those of its concerns.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each. -Text looks into titles, publishers, authors and symbols.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatySource 'hrw-*' | Get-TreatyConcern</code>
/// <para>The concerns that rest on documents of Human Rights Watch.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision uncc/24 | Get-TreatyConcern | Get-TreatySource -Kind submission</code>
/// <para>The submissions in which article 24 is spoken of.</para>
/// </example>
/// <example>
/// <code>Get-TreatySource -Language fr, es -After 2024</code>
/// <para>Sources in French and Spanish published after 2024.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatySource", SupportsPaging = true)]
[OutputType(typeof(Source))]
public sealed class GetTreatySourceCommand : GetRecordCommand
{
    private readonly SourceQuery _query = new();

    /// <summary>Ids of sources, or their titles or document symbols. Wildcards match all of these.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Source>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Kinds of source, such as treaty-text, submission or news.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(SourceKindCompleter))]
    public string[] Kind { get => [.. _query.Kind]; set => _query.Kind = value; }

    /// <summary>Publishers by name, as the dataset has them; Tab lists them. The name or id of a stakeholder gives what it published with others,
    /// too.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(PublisherCompleter))]
    public string[] Publisher { get => [.. _query.Publisher]; set => _query.Publisher = value; }

    /// <summary>Languages, as ISO 639-1 codes such as en or fr.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(LanguageCompleter))]
    public string[] Language { get => [.. _query.Language]; set => _query.Language = value; }

    /// <summary>How far it was read: full-text, excerpt or not-opened.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(ConsultedCompleter))]
    public string[] Consulted { get => [.. _query.Consulted]; set => _query.Consulted = value; }

    /// <summary>Records that begin before the first day of this date. A date that is not exact counts if it may lie before.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? Before { get => Dates.Before; set => Dates.Before = value; }

    /// <summary>Records that end after the last day of this date. A date that is not exact counts if it may lie after.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? After { get => Dates.After; set => Dates.After = value; }

    /// <summary>
    /// Records that share a day with this date or period: 2024, 2024-08, 2024-07-29/2024-08-09. A date that is not exact counts if it may lie
    /// within. Of several periods, one must fit.
    /// </summary>
    [Parameter, EdtfDateTransformation, ValidateNotNullOrEmpty]
    public EdtfDate[] During { get => [.. Dates.During]; set => Dates.During = value; }

    private protected override RecordQuery Asks => _query;

    private DateWindow Dates => _query.Dates;
}
