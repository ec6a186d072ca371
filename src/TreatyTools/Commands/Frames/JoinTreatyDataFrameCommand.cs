using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Tables.Joins;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Joins two data frames, or two lists of objects, on columns whose values match.</summary>
/// <remarks>
/// <para>Either side may be a data frame or objects of any kind; the result is a data frame. Its rows come in the order of the left side, then of the right
/// one; rows of the right side that match nothing come last. Its columns are those of the left side, then those of the right one. The keys stand once, under
/// their left names, unless -KeepKey is given. Another column that both sides have gets "_Right" after its name for the right side; -Suffix chooses
/// otherwise.</para>
/// <para>Texts match letter by letter unless -IgnoreCase is given. Numbers match by value whatever their type, and so do dates. Numbers never match texts: that
/// is an error. An empty key matches nothing unless -NullMatch is given. Where objects have a list as a key, such as the provisions of a concern, the list
/// matches whatever equals one of its elements, and both keys stay. In a data frame a list is one text, and matches as a whole: spread it over rows first with
/// ConvertTo-TreatyDataFrame -Expand.</para>
/// <para>With -Nearest the last key is matched to the nearest date or number instead of an equal one, so that for instance each concern finds the last draft
/// before it. Keys before it have to be equal. An uncertain date counts as the first day that it can mean.</para>
/// <para>Join-Object, a script module that does similar work, differs: it ignores case, lets 1 match '1', and lets empty keys match each other.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern | Join-TreatyDataFrame -Right (Get-TreatyStakeholder) -LeftOn Stakeholder -RightOn Id -Kind Left</code>
/// <para>Gives each concern with what is known about the stakeholder who voiced it.</para>
/// </example>
/// <example>
/// <code>$provisions = Get-TreatyProvision | ConvertTo-TreatyDataFrame -Property Id, Heading, Kind
/// Get-TreatyConcern | ConvertTo-TreatyDataFrame -Property Id, Theme, Articles -Expand Articles |
///     Join-TreatyDataFrame -Right $provisions -LeftOn Articles -RightOn Id -Relationship ManyToOne</code>
/// <para>Gives one row for each article that a concern speaks of, with the article's heading, and makes sure that no article comes twice on the right
/// side.</para>
/// </example>
/// <example>
/// <code>Get-TreatyStakeholder -Kind state | Join-TreatyDataFrame -Right (Get-TreatyConcern) -LeftOn Id -RightOn Stakeholder -Kind Anti |
///     Select-TreatyDataFrame Id, Name</code>
/// <para>Gives the States that voiced no concern: the rows of the left side that match nothing.</para>
/// </example>
/// <example>
/// <code>$texts = Get-TreatyText | ConvertTo-TreatyDataFrame -Property Id, Date
/// Get-TreatyConcern | ConvertTo-TreatyDataFrame -Property Id, Stakeholder, Date |
///     Join-TreatyDataFrame -Right $texts -On Date -Nearest Before -Kind Left</code>
/// <para>Gives each concern with the latest text that was out when it was voiced.</para>
/// </example>
/// <seealso href="about_TreatyTools_DataFrame" />
[PureOnFrames]
[Cmdlet(VerbsCommon.Join, "TreatyDataFrame", DefaultParameterSetName = SameNames)]
[OutputType("Microsoft.Data.Analysis.DataFrame", "System.Management.Automation.PSCustomObject")]
public sealed class JoinTreatyDataFrameCommand : FrameCmdlet
{
    private const string SameNames = "SameNames";
    private const string OtherNames = "OtherNames";
    private readonly CalculatedProperties _rightColumns = new();
    private string[] _leftKeys = [];
    private string[] _rightKeys = [];

    /// <summary>The left side: a data frame or objects.</summary>
    [Parameter(ValueFromPipeline = true), Alias("InputObject"), AllowNull, AllowEmptyCollection]
    public PSObject? Left { get; set; }

    /// <summary>The right side: a data frame or objects; $null has no rows, of which a warning tells, since it may be a variable that was misspelt.</summary>
    [Parameter(Mandatory = true, Position = 0), AllowNull, AllowEmptyCollection]
    public PSObject? Right { get; set; }

    /// <summary>The key columns, where they have the same names on both sides. Needed for every -Kind but Cross, unless -LeftOn and -RightOn are
    /// given. Calculated properties such as @{ n = 'Year'; e = { $_.Date.Earliest.Year } } are worked out on either side, and stand in the result.</summary>
    [Parameter(Position = 1, ParameterSetName = SameNames), ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] On { get; set; } = [];

    /// <summary>The key columns of the left side.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OtherNames), ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] LeftOn { get; set; } = [];

    /// <summary>The key columns of the right side, in the order of those of the left.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OtherNames), ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] RightOn { get; set; } = [];

    /// <summary>
    /// The rows to give. Inner: pairs of rows that match. Left, Right, Full: also the rows of that side, or of both, that match nothing.
    /// Semi: left rows that match something, each once. Anti: left rows that match nothing. Cross: every pair of rows, without a key. By default Inner.
    /// </summary>
    [Parameter]
    public JoinKind Kind { get; set; } = JoinKind.Inner;

    /// <summary>
    /// What is put after the name of a column that both sides have: one text for the right side, or two for the left and the right one. By default "_Right".
    /// </summary>
    [Parameter, ValidateCount(1, 2)]
    public string[]? Suffix { get; set; }

    /// <summary>Texts match whatever their case.</summary>
    [Parameter]
    public SwitchParameter IgnoreCase { get; set; }

    /// <summary>An empty key matches another empty key.</summary>
    [Parameter]
    public SwitchParameter NullMatch { get; set; }

    /// <summary>Keeps the key columns of both sides, each with its own values.</summary>
    [Parameter]
    public SwitchParameter KeepKey { get; set; }

    /// <summary>
    /// How often a key may come on either side, checked before the join: OneToOne, OneToMany (once on the left), ManyToOne (once on the right) or ManyToMany,
    /// which checks nothing. Where a key comes more often, the error names it.
    /// </summary>
    [Parameter]
    public JoinRelationship Relationship { get; set; } = JoinRelationship.ManyToMany;

    /// <summary>
    /// Matches the last key to the nearest value: Before (the greatest that is not above the left one), After (the least that is not below it) or Closest.
    /// None, the default, matches equal values only.
    /// </summary>
    [Parameter]
    public JoinNearest Nearest { get; set; } = JoinNearest.None;

    /// <summary>Name of a last column that says where each row comes from: Both, Left or Right.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Indicator { get; set; }

    /// <summary>The most rows that the result may have; a join that would give more ends with an error before it takes the memory. By default 50
    /// million.</summary>
    [Parameter, ValidateRange(0, long.MaxValue)]
    public long MaximumRow { get; set; } = 50_000_000;

    private protected override string InputName => nameof(Left);

    /// <inheritdoc />
    protected override void Begin()
    {
        CalculatedProperties leftColumns = new();
        _leftKeys = leftColumns.Names(ParameterSetName == SameNames ? On : LeftOn)!;
        _rightKeys = _rightColumns.Names(ParameterSetName == SameNames ? On : RightOn)!;
        Compute(leftColumns);

        // A command that gave nothing and a variable without a value look the same here.
        if (Right is null)
        {
            WriteWarning("-Right is $null and has no rows: the command in its place gave nothing, or there is no variable of that name.");
        }
    }

    private protected override Table Make(Table rows)
    {
        JoinOptions options = new()
        {
            Kind = Kind,
            LeftOn = _leftKeys,
            RightOn = _rightKeys,
            IgnoreCase = IgnoreCase,
            NullMatch = NullMatch,
            KeepKey = KeepKey,
            Relationship = Relationship,
            Nearest = Nearest,
            Indicator = Indicator,
            MaximumRow = MaximumRow,
        };
        if (Suffix is not null)
        {
            options = options with { Suffix = Suffix };
        }

        Table left = FrameConversion.Flatten(rows, keepLists: true);
        return FrameJoin.Join(left, FrameInput.Of(Right, StopToken, _rightColumns.Columns), options, StopToken);
    }
}
