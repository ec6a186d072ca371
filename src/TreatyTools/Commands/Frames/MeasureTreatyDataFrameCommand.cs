using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Input;

namespace TreatyTools.Commands;

/// <summary>Describes the columns of a data frame, or of objects.</summary>
/// <remarks>
/// <para>Gives a data frame with one row for each column: its name and type, how many of its cells are filled (Count) and empty (Empty), how many different
/// values it has (Distinct), the most frequent one (Top),
/// the least and the greatest (Min, Max), and for numbers the mean, the standard deviation of a sample and the median. Top, Min and Max are texts, since they
/// come from columns of different types.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern | Measure-TreatyDataFrame</code>
/// <para>Shows how complete the concerns are: which columns have gaps, and how many values each has.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Measure-TreatyDataFrame -Property Theme, Stance, Outcome</code>
/// <para>Describes three columns.</para>
/// </example>
[PureOnFrames]
[Cmdlet(VerbsDiagnostic.Measure, "TreatyDataFrame")]
[OutputType("Microsoft.Data.Analysis.DataFrame")]
public sealed class MeasureTreatyDataFrameCommand : FrameCmdlet
{
    private string[]? _property;

    /// <summary>The data frame or the objects.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>The columns to describe. Wildcards are allowed. By default all of them.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public object[]? Property { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        CalculatedProperties calculated = new();
        _property = calculated.Names(Property);
        Compute(calculated);
    }

    /// <inheritdoc />
    private protected override Table Make(Table rows) => FrameMeasure.Measure(FrameConversion.Flatten(rows), _property, StopToken);
}
