using System.Collections;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Input;

namespace TreatyTools.Commands;

/// <summary>Makes one data frame of objects of any kind.</summary>
/// <remarks>
/// <para>Records of a dataset, objects of any .NET type, hashtables, rows of a DataTable and other data frames become the rows of one
/// Microsoft.Data.Analysis.DataFrame. Its columns are all the properties that any of the objects has, in the order in which they first appear; a row that lacks
/// one is empty there. Plain values, such as numbers or texts, fill a column named Value.</para>
/// <para>Each column gets the narrowest type that holds all its values unchanged: Int32, Int64, Double, Decimal, Boolean, DateTime, DateOnly, TimeSpan or
/// String. Values that no other type holds together become text, written the same way in every culture.</para>
/// <para>An uncertain date, such as 2024-08~, becomes a text column and two more for sorting and arithmetic: DateEarliest and DateLatest, the first and the
/// last day that it can mean.
/// A list becomes one text, its elements joined with "; ", unless -Expand spreads it over rows. A record within a record is named by its id.</para>
/// <para>Without any input the frame has no rows, and the columns that -Property names, as text.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy | ConvertTo-TreatyDataFrame</code>
/// <para>Makes a frame of the concerns about privacy, one row each.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | ConvertTo-TreatyDataFrame -Property Id, Stakeholder, Theme, Provisions -Expand Provisions</code>
/// <para>Gives one row for each provision that a concern speaks of, ready to be joined with the provisions.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | ConvertTo-TreatyDataFrame -Property Id, Theme -As @{ Year = { $_.Date.Earliest.Year } }</code>
/// <para>Adds a column that is worked out from each concern: the year in which it was voiced.</para>
/// </example>
[PureOnFrames]
[Cmdlet(VerbsData.ConvertTo, "TreatyDataFrame")]
[OutputType("Microsoft.Data.Analysis.DataFrame")]
public sealed class ConvertToTreatyDataFrameCommand : FrameCmdlet
{
    /// <summary>The objects or frames. Each object is a row; frames are put one below the other.</summary>
    [Parameter(ValueFromPipeline = true), AllowNull, AllowEmptyCollection, AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <summary>The properties to take, in this order. Wildcards are allowed, and calculated properties such as @{ n = 'Year'; e = { $_.Date.Earliest.Year } }.
    /// By default all of them.</summary>
    [Parameter(Position = 0), SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[]? Property { get; set; }

    /// <summary>
    /// Properties whose lists are spread over rows, one row an element. An empty list gives one row with an empty cell; several properties give every
    /// combination of their elements. Calculated properties are allowed as in -Property.
    /// </summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] Expand { get; set; } = [];

    /// <summary>
    /// More columns, as a hashtable of names and script blocks. A script block sees the object as $_. Write [ordered]@{} to choose the order of several; they
    /// are sorted by name otherwise.
    /// </summary>
    [Parameter]
    public IDictionary? As { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        CalculatedProperties calculated = new();
        string[]? names = calculated.Names(Property);
        string[] lists = calculated.Names(Expand)!;
        Computed = ComputedColumns.Join(calculated.Columns, ComputedColumns.Of(As));
        Gathered = new FrameInput(new TableOptions { Property = names, Expand = lists, Computed = Computed?.Names ?? [] });
    }

    private protected override Table Make(Table rows) => rows;
}
