using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Compares who takes part in two treaties.</summary>
/// <remarks>
/// <para>
/// One object for each State or organisation that is in at least one of the two: how it stands to each (bound, signatory, none), whether it is in both or
/// in one, and its region and regional group. Group-TreatyDataFrame makes a table of them by region.
/// </para>
/// </remarks>
/// <example>
/// <code>Compare-TreatyParticipation uncc ets185 | Where-Object Overlap -eq left-only</code>
/// <para>Who signed the convention against cybercrime and is not in the Budapest Convention.</para>
/// </example>
/// <example>
/// <code>Compare-TreatyParticipation uncc ets185 -AsOf 2025-12-31 | ConvertTo-TreatyDataFrame | Group-TreatyDataFrame RegionalGroup, Overlap</code>
/// <para>How many there were of each kind at the end of 2025, by regional group.</para>
/// </example>
[Cmdlet(VerbsData.Compare, "TreatyParticipation")]
[OutputType(typeof(ParticipationComparison))]
public sealed class CompareTreatyParticipationCommand : DatasetCmdlet
{
    /// <summary>The first treaty, by id or name.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string Left { get; set; } = "";

    /// <summary>The second treaty, by id or name.</summary>
    [Parameter(Mandatory = true, Position = 1), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string Right { get; set; } = "";

    /// <summary>The day; of a period, its last. By default the day on which the dataset was made.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? AsOf { get; set; }

    /// <inheritdoc />
    protected override void End()
    {
        DateOnly? day = Day(AsOf);
        Dataset dataset = DefaultDataset();
        Treaty left = TreatyChoice.Find(dataset, Left)!, right = TreatyChoice.Find(dataset, Right)!;
        foreach (ParticipationComparison row in new StatusEvaluator(dataset).Compare(left, right, day ?? dataset.Info.Created.Earliest))
        {
            WriteObject(row);
        }
    }
}
