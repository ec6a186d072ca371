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
/// Counts who had signed and who had deposited an instrument by the end of the day, applies the treaty's own rule of entry into force (how many instruments,
/// whose count, how long the wait), and tells what is still missing and whether the treaty can be signed. The rule is data of the treaty's record.
/// </para>
/// <para>
/// A date counts when it lies certainly on or before the day; what may lie after it is told in Note. Where a treaty's participation is not in the
/// dataset, the counts are empty and Note says so.
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
/// <example>
/// <code>Get-TreatyStatus uncc -Assume 40 -By 2027-03-01 | ForEach-Object EntryIntoForce</code>
/// <para>When the convention would enter into force if the fortieth instrument were deposited on 1 March 2027.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyStatus", DefaultParameterSetName = OnRecord)]
[OutputType(typeof(TreatyStatus))]
public sealed class GetTreatyStatusCommand : RecordQueryCmdlet
{
    private const string OnRecord = "OnRecord", Assumed = "Assumed";

    private DateOnly? _day;
    private AssumedInstruments? _assumed;

    /// <summary>Treaties, by id or name. Without it every treaty of the dataset, or all that the input leads to.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string[] Treaty { get; set; } = [];

    /// <summary>Treaties, or records of any kind, whose treaties' status is asked for.</summary>
    [Parameter(ValueFromPipeline = true)]
    public override PSObject? InputObject { get; set; }

    /// <summary>The day; of a period, its last. By default the day on which the dataset was made.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? AsOf { get; set; }

    /// <summary>
    /// Answers for so many instruments, those on record among them, the last of which is deposited on the day of -By; -AsOf is then that day, unless a later
    /// one is given. Where more are on record already, or the treaty's participation is not in the dataset, it has no effect. InstrumentsCounted holds the
    /// assumed number, Instruments those on record. Needs -By.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = Assumed), ValidateRange(1, 1000)]
    public int Assume { get; set; }

    /// <summary>The day of the last instrument that is assumed; of a period, its last day.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Assumed), EdtfDateTransformation]
    public EdtfDate? By { get; set; }

    private protected override RecordQuery Query() => new TreatyQuery { Id = Treaty, HasInput = HasInput };

    /// <inheritdoc />
    protected override void Begin()
    {
        _day = Day(AsOf);
        if (ParameterSetName == Assumed)
        {
            DateOnly last = Day(By, nameof(By))!.Value;
            _day ??= last;
            _assumed = _day >= last ? new AssumedInstruments(Assume, last) : throw new TreatyFault("AssumedLater", FaultKind.InvalidArgument,
                $"What is assumed for {By} is not known on {AsOf}. Leave -AsOf out, or give a day that is not before that of -By.", AsOf);
        }
    }

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

    private protected override void Take(Dataset dataset, TreatyRecord record) => Emit(dataset, Compiled(dataset).Related(record, Given));

    private void Emit(Dataset dataset, IEnumerable<TreatyRecord> treaties)
    {
        StatusEvaluator evaluator = new(dataset);
        foreach (TreatyRecord treaty in treaties)
        {
            WriteObject(evaluator.Evaluate((Treaty)treaty, _day ?? dataset.Info.Created.Earliest, _assumed));
        }
    }
}
