using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets which provisions of different treaties correspond.</summary>
/// <remarks>
/// <para>
/// A correspondence says how the provision From stands to the provision To: equivalent, adapted, broader, narrower or related. It is recorded
/// in one direction, from the treaty that the dataset is about.
/// </para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: an article gives its
/// correspondences on either side, a concern those of the articles that it names.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyCorrespondence -To ets185 -Relation equivalent</code>
/// <para>Articles that say the same as articles of the Budapest Convention.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision ets185/2 | Get-TreatyCorrespondence | Get-TreatyProvision -Treaty uncc</code>
/// <para>The article of the convention that corresponds to article 2 of the Budapest Convention.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyCorrespondence", SupportsPaging = true)]
[OutputType(typeof(Correspondence))]
public sealed class GetTreatyCorrespondenceCommand : GetGradedRecordCommand
{
    private readonly CorrespondenceQuery _query = new();

    /// <summary>Ids of correspondences, or wildcards over them.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Correspondence>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>What the correspondences lead from: treaties, by id or name, or articles, by id such as uncc/24 or, of the treaty that the dataset is about, by
    /// number. A paragraph stands for its article.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(CorrespondenceFromCompleter))]
    public string[] From { get => [.. _query.From]; set => _query.From = value; }

    /// <summary>What the correspondences lead to: treaties, by id or name, or articles, by id such as ets185/15.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(CorrespondenceToCompleter))]
    public string[] To { get => [.. _query.To]; set => _query.To = value; }

    /// <summary>How the provision From stands to the provision To.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RelationCompleter))]
    public string[] Relation { get => [.. _query.Relation]; set => _query.Relation = value; }

    private protected override RecordQuery Asks => _query;
}
