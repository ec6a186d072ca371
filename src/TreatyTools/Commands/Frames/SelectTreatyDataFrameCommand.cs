using System.Collections;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Input;

namespace TreatyTools.Commands;

/// <summary>Takes columns and rows of a data frame, or of objects, filtered, sorted and renamed.</summary>
/// <remarks>
/// <para>The rows are first filtered (-Where), then sorted (-OrderBy), then the columns are taken (-Property, -ExcludeProperty), repeated rows dropped
/// (-Unique), some of the rest taken (-Skip, -First, -Last), and columns renamed (-Rename). So rows can be filtered and sorted by columns that the result does
/// not have. The result is a data frame.</para>
/// <para>Sorting keeps rows that are equal in their order. Empty cells come last in either direction. Texts sort letter by letter, capitals first; -Natural
/// sorts the numbers in them by value, and -IgnoreCase passes over case.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern |
///     Select-TreatyDataFrame -Property Id, Stakeholder, Date -Where { $_.Theme -eq 'privacy' } -OrderBy '-DateEarliest', Stakeholder</code>
/// <para>Gives the concerns about privacy, the latest first, and within a day by stakeholder.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Select-TreatyDataFrame -Property Stakeholder, Theme -Unique -OrderBy Stakeholder -Rename @{ Stakeholder = 'Who' }</code>
/// <para>Lists which stakeholder spoke about which theme, each pair once.</para>
/// </example>
/// <seealso href="about_TreatyTools_DataFrame" />
[PureOnFrames]
[Cmdlet(VerbsCommon.Select, "TreatyDataFrame")]
[OutputType("Microsoft.Data.Analysis.DataFrame", "System.Management.Automation.PSCustomObject")]
public sealed class SelectTreatyDataFrameCommand : FrameCmdlet
{
    private string[]? _property;
    private string[] _order = [];

    /// <summary>The data frame or the objects.</summary>
    [Parameter(ValueFromPipeline = true), AllowNull, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>The columns to take, in this order. Wildcards are allowed, and calculated properties such as @{ n = 'Year'; e = { $_.Date.Earliest.Year } }: $_
    /// is the object, or the row where a frame is given, in which dates that are not exact are texts (use DateEarliest there). By default all of
    /// them.</summary>
    [Parameter(Position = 0), SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[]? Property { get; set; }

    /// <summary>Columns to leave out. Wildcards are allowed.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] ExcludeProperty { get; set; } = [];

    /// <summary>New names of columns, as a hashtable of old and new names.</summary>
    [Parameter, ArgumentCompleter(typeof(RenameCompleter))]
    public IDictionary? Rename { get; set; }

    /// <summary>Takes the rows for which this script block gives true. It sees the row as $_, with its columns as properties, also where objects are
    /// given: dates that are not exact are texts there, and lists are one text. Compare DateEarliest or DateLatest, not Date.</summary>
    [Parameter]
    public ScriptBlock? Where { get; set; }

    /// <summary>The columns to sort by, the first one first. A minus before a name sorts by it the other way round; a first name with a minus has to be quoted:
    /// -OrderBy '-Date', Stakeholder. Calculated properties are allowed, with Descending or Ascending as in Sort-Object. A column that -Rename renames may be
    /// called by either name.</summary>
    [Parameter, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] OrderBy { get; set; } = [];

    /// <summary>Sorts by the columns of -OrderBy with the greatest first; a minus before a name then means the least first.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <summary>Sorts numbers within texts by their value: article 7 before article 10.</summary>
    [Parameter]
    public SwitchParameter Natural { get; set; }

    /// <summary>Texts that differ in case alone are equal, in sorting and for -Unique.</summary>
    [Parameter]
    public SwitchParameter IgnoreCase { get; set; }

    /// <summary>Takes rows that are equal in all columns taken only once, the first of them.</summary>
    [Parameter]
    public SwitchParameter Unique { get; set; }

    /// <summary>How many rows to skip: at the beginning, or at the end where only -Last is given. By default none.</summary>
    [Parameter, ValidateRange(0, long.MaxValue)]
    public long Skip { get; set; }

    /// <summary>How many rows to take from the beginning. By default all of them.</summary>
    [Parameter, ValidateRange(0, long.MaxValue)]
    public long First { get; set; }

    /// <summary>How many rows to take from the end; with -First both ends are taken. By default all of them.</summary>
    [Parameter, ValidateRange(0, long.MaxValue)]
    public long Last { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        CalculatedProperties calculated = new();
        _property = calculated.Names(Property);
        _order = calculated.SortNames(OrderBy, Descending);
        Compute(calculated);
    }

    private protected override Table Make(Table rows)
    {
        KeyValuePair<string, string>[] renamed = Rename is null ? [] : [.. ComputedColumns.Entries(Rename)
            .Select(entry => new KeyValuePair<string, string>(entry.Name, entry.Value?.ToString() ?? ""))];
        Table table = FrameConversion.Flatten(rows).OrColumns(
            [.. _property ?? [], .. ExcludeProperty, .. _order.Select(name => name.TrimStart('-')), .. renamed.Select(names => names.Key)]);
        string Old(string name) => OldName(table, renamed, name);
        Dictionary<string, object> bound = MyInvocation.BoundParameters;
        SelectOptions options = new()
        {
            Property = _property?.Select(Old).ToArray(),
            Exclude = [.. ExcludeProperty.Select(Old)],
            Rename = renamed,
            Order = [.. _order.Select(name => FrameSelect.ParseSortKey(table, name, Descending)).Select(key => key with { Column = Old(key.Column) })],
            Natural = Natural,
            IgnoreCase = IgnoreCase,
            Unique = Unique,
            Skip = Skip,
            First = bound.ContainsKey(nameof(First)) ? First : null,
            Last = bound.ContainsKey(nameof(Last)) ? Last : null,
        };
        return FrameSelect.Select(table, options, Where is null ? null : Filter(table, renamed, Where), StopToken);
    }

    // A column may be called by the name that it is going to have, as long as no other has that name now.
    private static string OldName(Table table, KeyValuePair<string, string>[] renamed, string name) =>
        !table.ColumnNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        && Array.Find(renamed, names => string.Equals(names.Value, name, StringComparison.OrdinalIgnoreCase)).Key is { } old ? old : name;

    private List<int> Filter(Table table, KeyValuePair<string, string>[] renamed, ScriptBlock condition)
    {
        FrameRow rows = new(table, renamed);
        List<int> kept = [];
        for (int row = 0; row < table.RowCount; row++)
        {
            StopToken.ThrowIfCancellationRequested();
            if (LanguagePrimitives.IsTrue(ComputedColumns.Run(condition, rows.At(row))))
            {
                kept.Add(row);
            }
        }

        return kept;
    }
}
