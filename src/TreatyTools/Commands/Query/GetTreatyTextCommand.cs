using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Gets the drafts of a treaty and its final text.</summary>
/// <remarks>
/// <para>
/// A text is one document in the drafting: a proposal, a negotiating document, a draft, or the text as adopted. Where an article stood in each
/// is what Get-TreatyDraftingPosition tells.
/// </para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: an article gives the drafts in
/// which it stood, a concern the text that it is about.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each. -Text looks into titles and symbols.</para>
/// <para>
/// Registrations has the files that Register-TreatyText bound to the text: path, hash, scope, and whether the file is still there and as it was.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-TreatyText -Treaty uncc -Before 2024-08</code>
/// <para>The texts of the convention that may be older than August 2024.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision uncc/40 | Get-TreatyText</code>
/// <para>The drafts in which the article on mutual legal assistance stood, and the final text.</para>
/// </example>
/// <example>
/// <code>Get-TreatyText uncc-zero-draft | Get-TreatyConcern -Outcome addressed</code>
/// <para>Concerns about the zero draft that the final text meets.</para>
/// </example>
/// <example>
/// <code>Get-TreatyText -Registered | ForEach-Object Registrations | Where-Object State -ne Usable</code>
/// <para>Registered files that are no longer there, or were changed.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyText", SupportsPaging = true)]
[OutputType(typeof(TreatyText))]
public sealed class GetTreatyTextCommand : GetDatedRecordCommand
{
    private readonly TextQuery _query = new();
    private readonly Dictionary<Dataset, IReadOnlyList<TextRegistration>> _registrations = [];

    /// <summary>Ids of texts, or their titles or document symbols. Wildcards match all of these.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Treaties whose texts they are, by id or name.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string[] Treaty { get => [.. _query.Treaty]; set => _query.Treaty = value; }

    /// <summary>Stages of drafting, from proposal to final.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(TextStageCompleter))]
    public string[] Stage { get => [.. _query.Stage]; set => _query.Stage = value; }

    /// <summary>Only texts as which a file is registered; -Registered:$false only those without.</summary>
    [Parameter]
    public SwitchParameter Registered { get => _query.Registered ?? false; set => _query.Registered = value; }

    private protected override RecordQuery Asks
    {
        get
        {
            _query.Registrations ??= Registrations;
            return _query;
        }
    }

    private protected override DateWindow Dates => _query.Dates;

    private IReadOnlyList<TextRegistration> Registrations(Dataset dataset)
    {
        if (!_registrations.TryGetValue(dataset, out IReadOnlyList<TextRegistration>? registrations))
        {
            registrations = TextCatalog.Told(dataset, WriteWarning);
            _registrations.Add(dataset, registrations);
        }

        return registrations;
    }
}
