using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Gets where a treaty stands on a day: signatories, instruments, entry into force.</summary>
/// <remarks>
/// <para>
/// Counts who had signed and who had deposited an instrument by the end of the day, applies the treaty's own rule of entry into force (how many
/// instruments, whose count, how long the wait), and tells what is still missing and whether the treaty can be signed. The rule is data of the
/// treaty's record.
/// </para>
/// <para>
/// A date counts when it lies certainly on or before the day; what may lie after it is told in Note. Where a treaty's participation is not in the
/// dataset, the counts are 0 and Note says so.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-TreatyStatus uncc -AsOf 2026-11-01</code>
/// <para>Where the convention against cybercrime stood on 1 November 2026, and how many instruments its entry into force still took.</para>
/// </example>
/// <example>
/// <code>Get-TreatyStatus ets185 -AsOf 2004-04-01</code>
/// <para>The Budapest Convention after its fifth instrument, and before the day on which it entered into force.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyStatus")]
[OutputType(typeof(TreatyStatus))]
public sealed class GetTreatyStatusCommand : RecordQueryCmdlet
{
    private DateOnly? _day;

    /// <summary>Treaties, by id or name. Without it every treaty of the dataset, or all that the input leads to.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string[] Treaty { get; set; } = [];

    /// <summary>Treaties, or records of any kind, whose treaties' status is asked for.</summary>
    [Parameter(ValueFromPipeline = true)]
    public override PSObject? InputObject { get; set; }

    /// <summary>The day; of a period, its last. By default the day on which the dataset was made.</summary>
    [Parameter]
    [EdtfDateTransformation]
    public EdtfDate? AsOf { get; set; }

    /// <inheritdoc />
    private protected override RecordQuery Query() => new TreatyQuery { Id = Treaty, HasInput = HasInput };

    /// <inheritdoc />
    protected override void Begin() => _day = Day(AsOf);

    /// <inheritdoc />
    protected override void Process()
    {
        if (HasInput)
        {
            base.Process();
        }
        else
        {
            Emit(DefaultDataset(), Compiled(DefaultDataset()).List());
        }
    }

    /// <inheritdoc />
    private protected override void Take(Dataset dataset, TreatyRecord record) => Emit(dataset, Compiled(dataset).Related(record, Given));

    private void Emit(Dataset dataset, IEnumerable<TreatyRecord> treaties)
    {
        StatusEvaluator evaluator = new(dataset);
        foreach (TreatyRecord treaty in treaties)
        {
            WriteObject(evaluator.Evaluate((Treaty)treaty, _day ?? dataset.Info.Created.Earliest));
        }
    }
}
