using System.Collections;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Groups;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Groups the rows of a data frame, or objects, and counts or sums up each group.</summary>
/// <remarks>
/// <para>The result is a data frame with one row for each combination of values in the columns of -By, in the order in which they first appear, or in that of
/// -OrderBy. An empty cell makes a group of its own. Without -By the whole input is one group. Without any aggregate each group is counted.</para>
/// <para>There are two ways to say what is wanted. Each aggregate is a parameter that takes columns, and names its result after itself and the column: -Max
/// Date gives MaxDate, -FirstValue Date gives FirstDate. Calculated properties are columns there as in -By. Their columns come in the order Count, Distinct,
/// Sum, Mean, Median, Std, Min, Max, First, Last, JoinText, Top. Or -Aggregate takes a hashtable of names and aggregates, written as function:column, and
/// names the results as you like.</para>
/// <para>Empty cells are passed over: the mean of 1 and nothing is 1. A group without any value has an empty sum, mean, least and greatest value. Sums of whole
/// numbers that no Int64 holds are an error.</para>
/// <para>Lists are texts here; spread them over rows first with ConvertTo-TreatyDataFrame -Expand.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern | Group-TreatyDataFrame -By Theme, Outcome -Share</code>
/// <para>Counts the concerns of each theme and outcome, with their part of all concerns.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Group-TreatyDataFrame -By Theme -Count -OrderBy '-Count' -First 3</code>
/// <para>Gives the three themes of which most was said.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Group-TreatyDataFrame -By Stakeholder -Count -Distinct Theme -Min DateEarliest -Max DateEarliest -Top Outcome</code>
/// <para>Gives for each stakeholder the number of its concerns and of their themes, the days of the first and the last one, and the most frequent
/// outcome.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern |
///     Group-TreatyDataFrame -By Theme -Aggregate ([ordered]@{ Concerns = 'count'; Voices = 'distinct:Stakeholder'; Who = 'joinText:Stakeholder' })</code>
/// <para>Names the columns of the result: how many concerns, how many stakeholders, and who they are.</para>
/// </example>
/// <seealso href="about_TreatyTools_DataFrame" />
[PureOnFrames(OrdersResult = true)]
[Cmdlet(VerbsData.Group, "TreatyDataFrame")]
[OutputType("Microsoft.Data.Analysis.DataFrame", "System.Management.Automation.PSCustomObject")]
public sealed class GroupTreatyDataFrameCommand : FrameCmdlet
{
    private string[] _by = [];
    private (AggregateFunction Function, string[] Columns)[] _columns = [];

    /// <summary>The data frame or the objects.</summary>
    [Parameter(ValueFromPipeline = true), AllowNull, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>The columns whose values make the groups. Wildcards are allowed, and calculated properties such as @{ n = 'Year'; e = { $_.Date.Earliest.Year }
    /// } or a script block alone: $_ is the object, or the row where a frame is given, in which dates that are not exact are texts (use DateEarliest
    /// there).</summary>
    [Parameter(Position = 0), SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] By { get; set; } = [];

    /// <summary>Counts the rows of each group, in a column Count.</summary>
    [Parameter]
    public SwitchParameter Count { get; set; }

    /// <summary>Counts the different values of these columns.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Distinct { get; set; } = [];

    /// <summary>Adds up these columns of numbers; of truth values it counts those that are true.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Sum { get; set; } = [];

    /// <summary>The arithmetic mean of these columns of numbers.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Mean { get; set; } = [];

    /// <summary>The middle value of these columns of numbers.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Median { get; set; } = [];

    /// <summary>The standard deviation of these columns of numbers, taken as a sample.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Std { get; set; } = [];

    /// <summary>The least value of these columns: numbers, dates or texts.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Min { get; set; } = [];

    /// <summary>The greatest value of these columns: numbers, dates or texts.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Max { get; set; } = [];

    /// <summary>The first value of these columns that is not empty.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] FirstValue { get; set; } = [];

    /// <summary>The last value of these columns that is not empty.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] LastValue { get; set; } = [];

    /// <summary>The different values of these columns as one text, in the order in which they first appear.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] JoinText { get; set; } = [];

    /// <summary>The most frequent value of these columns; of several the one that comes first.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Top { get; set; } = [];

    /// <summary>
    /// More columns, as a hashtable of names and aggregates: 'count', or a function and a column such as 'max:Date', 'distinct:Stakeholder' or
    /// 'joinText:Theme'. The functions are count, distinct, sum, mean, median, std, min, max, first, last, joinText and top. Write [ordered]@{} to choose the
    /// order of several; they are sorted by name otherwise.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(AggregateCompleter))]
    public IDictionary? Aggregate { get; set; }

    /// <summary>Adds a last column Share with each group's part of all rows, from 0 to 1.</summary>
    [Parameter]
    public SwitchParameter Share { get; set; }

    /// <summary>The columns of the result to sort it by, the first one first. A minus before a name sorts by it with the greatest first; it has to be quoted:
    /// -OrderBy '-Count'. By default groups come in the order in which they first appear.</summary>
    [Parameter, ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] OrderBy { get; set; } = [];

    /// <summary>How many groups to give, from the beginning. By default all of them.</summary>
    [Parameter, ValidateRange(0, long.MaxValue)]
    public long First { get; set; }

    /// <summary>Texts that differ in case alone are one value, written as it first comes.</summary>
    [Parameter]
    public SwitchParameter IgnoreCase { get; set; }

    /// <summary>What stands between the values of -JoinText. By default "; ".</summary>
    [Parameter, AllowEmptyString]
    public string Separator { get; set; } = "; ";

    /// <inheritdoc />
    protected override void Begin()
    {
        CalculatedProperties calculated = new();
        _by = calculated.Names(By)!;
        (AggregateFunction Function, object[] Columns)[] asked =
        [
            (AggregateFunction.Distinct, Distinct), (AggregateFunction.Sum, Sum), (AggregateFunction.Mean, Mean), (AggregateFunction.Median, Median),
            (AggregateFunction.Std, Std), (AggregateFunction.Min, Min), (AggregateFunction.Max, Max), (AggregateFunction.First, FirstValue),
            (AggregateFunction.Last, LastValue), (AggregateFunction.JoinText, JoinText), (AggregateFunction.Top, Top),
        ];
        _columns = [.. asked.Select(aggregate => (aggregate.Function, calculated.Names(aggregate.Columns)!))];
        Compute(calculated);
    }

    private protected override Table Make(Table rows)
    {
        Table table = FrameConversion.Flatten(rows).OrColumns([.. _by, .. _columns.SelectMany(asked => asked.Columns)]);
        Table groups = FrameGroup.Group(table, new GroupOptions
        {
            By = _by,
            Aggregates = Aggregates(table),
            Share = Share ? nameof(Share) : null,
            IgnoreCase = IgnoreCase,
            Separator = Separator,
        }, StopToken);
        bool some = MyInvocation.BoundParameters.ContainsKey(nameof(First));
        return OrderBy.Length == 0 && !some ? groups : FrameSelect.Select(groups, new SelectOptions
        {
            Order = [.. OrderBy.Select(name => FrameSelect.ParseSortKey(groups, name))],
            First = some ? First : null,
        }, cancellation: StopToken);
    }

    private List<Aggregate> Aggregates(Table table)
    {
        List<Aggregate> aggregates = [];
        foreach ((AggregateFunction function, string[] columns) in _columns)
        {
            aggregates.AddRange(FrameGroup.Aggregates(table, function, columns));
        }

        foreach ((string name, object? value) in Aggregate is null ? [] : ComputedColumns.Entries(Aggregate))
        {
            aggregates.Add(Core.Tables.Groups.Aggregate.Parse(name, value?.ToString() ?? ""));
        }

        if (Count || aggregates.Count == 0)
        {
            aggregates.Insert(0, new Aggregate(nameof(Count), AggregateFunction.Count));
        }

        return aggregates;
    }
}
