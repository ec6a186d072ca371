using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Describes the columns of a data frame, or of objects.</summary>
/// <remarks>
/// <para>Gives a data frame with one row for each column: its name and type, how many of its cells are filled (Count) and empty (Empty), how many different
/// values it has (Distinct), the most frequent one (Top), the least and the greatest (Min, Max), and for numbers the mean, the standard deviation of a sample
/// and the median. Top, Min and Max are texts, since they come from columns of different types.</para>
/// <para>
/// -Correlation gives a row for each pair of columns of numbers instead: how many rows have both (Count), and the coefficient from -1 to 1 (Correlation).
/// Pearson goes by the values, Spearman by their ranks. That two columns go together does not tell why.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern | Measure-TreatyDataFrame</code>
/// <para>Shows how complete the concerns are: which columns have gaps, and how many values each has.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Measure-TreatyDataFrame -Property Theme, Stance, Outcome</code>
/// <para>Describes three columns.</para>
/// </example>
/// <example>
/// <code>Get-TreatyReuse -From any | ConvertTo-TreatyDataFrame Words, New | Measure-TreatyDataFrame -Correlation Spearman</code>
/// <para>Tells whether longer articles are newer.</para>
/// </example>
/// <seealso href="about_TreatyTools_DataFrame" />
[PureOnFrames]
[Cmdlet(VerbsDiagnostic.Measure, "TreatyDataFrame")]
[OutputType("Microsoft.Data.Analysis.DataFrame", "System.Management.Automation.PSCustomObject")]
public sealed class MeasureTreatyDataFrameCommand : FrameCmdlet
{
    private string[]? _property;

    /// <summary>The data frame or the objects.</summary>
    [Parameter(ValueFromPipeline = true), AllowNull, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>The columns to describe. Wildcards are allowed, and calculated properties such as @{ n = 'Year'; e = { $_.Date.Earliest.Year } }: $_ is
    /// the object, or the row where a frame is given, in which dates that are not exact are texts (use DateEarliest there). By default all of them.</summary>
    [Parameter(Position = 0), SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[]? Property { get; set; }

    /// <summary>Gives the correlation of each pair of columns of numbers instead: Pearson or Spearman. Without -Property other
    /// columns are passed over.</summary>
    [Parameter]
    public CorrelationMethod? Correlation { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        CalculatedProperties calculated = new();
        _property = calculated.Names(Property);
        Compute(calculated);
    }

    private protected override Table Make(Table rows) => Correlation is { } method
        ? FrameCorrelation.Measure(FrameConversion.Flatten(rows), method, _property, StopToken)
        : FrameMeasure.Measure(FrameConversion.Flatten(rows), _property, StopToken);
}
