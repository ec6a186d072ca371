using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Turns the values of a column into columns, or columns into rows.</summary>
/// <remarks>
/// <para>-Pivot makes a wide table of a long one: one row for each combination of values in the columns of -By, and one new column for each value of the pivot
/// column, both in the order in which they first appear. Without -Value the rows that fall into a cell are counted, which gives a cross-tabulation. With -Value
/// the cell holds its value; where several rows fall into one cell, -Function says what to make of them, and without it that is an error. A cell without rows
/// is 0 in a count and empty otherwise.</para>
/// <para>-Unpivot makes a long table of a wide one: each of these columns gives a row, with the name of the column and its value. The other columns are
/// repeated. Values of different types are brought to one that holds them all.</para>
/// <para>Data frames and objects are taken alike; the result is a data frame.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern | Convert-TreatyDataFrame -Pivot Outcome -By Theme</code>
/// <para>Counts the concerns of each theme, one column for each outcome.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Convert-TreatyDataFrame -Pivot Outcome -By Theme |
///     Convert-TreatyDataFrame -Unpivot *addressed -NameTo Outcome -ValueTo Concerns</code>
/// <para>Turns columns of that table into rows: theme, outcome and number of concerns.</para>
/// </example>
[PureOnFrames]
[Cmdlet(VerbsData.Convert, "TreatyDataFrame")]
[OutputType("Microsoft.Data.Analysis.DataFrame")]
public sealed class ConvertTreatyDataFrameCommand : FrameCmdlet
{
    private const string ToWide = "Pivot";
    private const string ToLong = "Unpivot";
    private string[] _by = [];
    private string[] _unpivot = [];
    private string _pivot = "";
    private string? _value;

    /// <summary>The data frame or the objects.</summary>
    [Parameter(ValueFromPipeline = true), AllowNull, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>The column whose values become columns; here and in the other parameters that take columns, a calculated property such as @{ n = 'Year'; e =
    /// { $_.Date.Earliest.Year } } is one, too.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToWide), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(ColumnCompleter))]
    public object Pivot { get; set; } = "";

    /// <summary>The columns whose values make the rows. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToWide), SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] By { get; set; } = [];

    /// <summary>The column whose values fill the new columns. Without it rows are counted.</summary>
    [Parameter(ParameterSetName = ToWide), ArgumentCompleter(typeof(ColumnCompleter))]
    public object? Value { get; set; }

    /// <summary>What to make of several values in one cell: Count, Distinct, Sum, Mean, Median, Std, Min, Max, First, Last, JoinText or Top.</summary>
    [Parameter(ParameterSetName = ToWide)]
    public AggregateFunction Function { get; set; }

    /// <summary>The columns that become rows. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToLong), SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Unpivot { get; set; } = [];

    /// <summary>Name of the column that holds the names of the columns. By default Name.</summary>
    [Parameter(ParameterSetName = ToLong), ValidateNotNullOrEmpty]
    public string NameTo { get; set; } = "Name";

    /// <summary>Name of the column that holds their values. By default Value.</summary>
    [Parameter(ParameterSetName = ToLong), ValidateNotNullOrEmpty]
    public string ValueTo { get; set; } = "Value";

    /// <summary>Gives no row for an empty cell.</summary>
    [Parameter(ParameterSetName = ToLong)]
    public SwitchParameter DropEmpty { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        CalculatedProperties calculated = new();
        _by = calculated.Names(By)!;
        _unpivot = calculated.Names(Unpivot)!;
        _pivot = calculated.Names([Pivot])![0];
        _value = Value is null ? null : calculated.Names([Value])![0];
        Compute(calculated);
    }

    private protected override Table Make(Table rows)
    {
        Table table = FrameConversion.Flatten(rows);
        return ParameterSetName == ToWide
            ? FramePivot.Pivot(table, new PivotOptions
            {
                Column = _pivot,
                By = _by,
                Value = _value,
                Function = MyInvocation.BoundParameters.ContainsKey(nameof(Function)) ? Function : null,
            }, StopToken)
            : FramePivot.Unpivot(table, new UnpivotOptions { Columns = _unpivot, NameTo = NameTo, ValueTo = ValueTo, DropEmpty = DropEmpty }, StopToken);
    }
}
