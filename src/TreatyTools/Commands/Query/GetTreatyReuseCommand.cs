using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets where the words of articles come from: how many of them stand word for word in earlier treaties.</summary>
/// <remarks>
/// <para>
/// One record for each article and each treaty against which it was measured, and one for all of them together, whose From is any: the words of the article,
/// how many of them lie in runs of six words that stand there too, that number as a share, the share that does not stand there, and the provision that has
/// most. Words that stand in two treaties count for each, so that only the record of any tells what is new, by its New.
/// </para>
/// <para>
/// The numbers were counted by Measure-TreatyReuse in the texts that the sources name; the words themselves are not in the dataset. That a run of words stands
/// in an earlier treaty does not tell that it was taken from there: treaties copy from each other, and some phrases stand in all of them.
/// </para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: an article gives its own, and those in which it
/// is the provision that has most.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each. -Text looks into the headings of the article and of its
/// counterpart, and into notes.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyReuse -From any | Where-Object New -gt 0.8</code>
/// <para>The articles more than 80 % of whose words are new.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision uncc/24 | Get-TreatyReuse | Get-TreatyProvision</code>
/// <para>An article and the provisions that have most of its words.</para>
/// </example>
/// <example>
/// <code>Get-TreatyReuse -From ets185 | Select-TreatyDataFrame Provision, Share, Counterpart -OrderBy Share -Descending -First 5</code>
/// <para>The articles that are nearest to the Budapest Convention.</para>
/// </example>
/// <seealso cref="MeasureTreatyReuseCommand" />
[Cmdlet(VerbsCommon.Get, "TreatyReuse", SupportsPaging = true)]
[OutputType(typeof(Reuse))]
public sealed class GetTreatyReuseCommand : GetGradedRecordCommand
{
    private readonly ReuseQuery _query = new();

    /// <summary>Ids of records, such as uncc/24~any or uncc/24~ets185, or wildcards over them.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Reuse>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Articles whose words are meant, by id or, for the main treaty, by number.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Provision>))]
    public string[] Provision { get => [.. _query.Provision]; set => _query.Provision = value; }

    /// <summary>Treaties (by id or name) in which the words stand, or any: one at least of those against which the article was measured.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string[] From { get => [.. _query.From]; set => _query.From = value; }

    private protected override RecordQuery Asks => _query;
}
