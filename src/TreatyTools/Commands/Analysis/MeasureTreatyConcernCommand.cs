using System.Collections;
using System.Globalization;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Counts concerns by theme, outcome, stakeholder and the like: a cross-tabulation.</summary>
/// <remarks>
/// <para>
/// The values of the first dimension make the rows of the table, those of the second its columns, and each cell says how many concerns have both; 0 where none
/// has. With one dimension there is a column Count. The result is a data frame. Themes come in the order of the dataset, vocabularies in the order of their
/// definitions, articles in that of the text, years and texts from the oldest, stakeholders and countries by their codes. What has no value, such as a concern
/// that names no article, stands under (none).
/// </para>
/// <para>
/// The concerns are those that are piped in, or all of the dataset. Other records give the concerns that are related to them. Each concern counts once, however
/// often it comes.
/// </para>
/// <para>
/// A concern that speaks of several articles counts in the row of each, and still once in every total; there the cells add up to more than the total.
/// The same holds for stakeholders, their kinds and their countries with -IncludeCoSignatory; without it, only who voiced the concern counts, and a joint
/// letter once, as its signatories together. -OwnVoice does the same to stakeholders that are piped in.
/// </para>
/// </remarks>
/// <example>
/// <code>Measure-TreatyConcern -By Theme, StakeholderKind</code>
/// <para>Who spoke about what: the number of concerns for each theme and kind of stakeholder.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -StakeholderKind civil-society | Measure-TreatyConcern -By Theme, Outcome -Share Row</code>
/// <para>For each theme, the part of civil society's concerns that the final text addresses.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Stance oppose | Measure-TreatyConcern -By Article -NoTotal |
///     Select-TreatyDataFrame -Where { $_.Article -ne '(none)' } -OrderBy '-Count' -First 5</code>
/// <para>The five articles that were opposed most often.</para>
/// </example>
/// <example>
/// <code>Measure-TreatyConcern -By StakeholderKind, Outcome -Label | Export-TreatyWorkbook outcomes.xlsx</code>
/// <para>Writes what came of the concerns of each kind of stakeholder to a workbook.</para>
/// </example>
/// <seealso href="about_TreatyTools_DataFrame" />
[OnlyReads]
[Cmdlet(VerbsDiagnostic.Measure, "TreatyConcern")]
[OutputType("Microsoft.Data.Analysis.DataFrame", "System.Management.Automation.PSCustomObject")]
public sealed class MeasureTreatyConcernCommand : RecordInputCmdlet
{
    private ConcernTabulation? _tabulation;

    /// <summary>
    /// One or two of Theme, Outcome, Stance, Level, Voice, Stakeholder, StakeholderKind, Country, RegionalGroup, Article, Year and Text: the first makes the
    /// rows, the second the columns. By default Theme and Outcome. Calculated properties such as @{ n = 'Half'; e = { if ($_.Date -lt '2024-07') { 1 } else {
    /// 2 } } } are dimensions, too: $_ is the concern.
    /// </summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, ValidateCount(1, 2), ArgumentCompleter(typeof(ConcernDimensionCompleter))]
    public object[] By { get; set; } = ["Theme", "Outcome"];

    /// <summary>Concerns, other records whose concerns to count, ids, or objects with an Id property. By default all concerns of the dataset.</summary>
    [Parameter(ValueFromPipeline = true), AllowNull]
    public override PSObject? InputObject { get; set; }

    /// <summary>
    /// Gives shares from 0 to 1 instead of counts: of the total of the Row, of the Column, or of the whole table (Total). With one dimension, a column Share
    /// beside the counts. A share of nothing is empty. None, the default, gives counts.
    /// </summary>
    [Parameter]
    public CellShare Share { get; set; } = CellShare.None;

    /// <summary>Leaves out the row and the column of totals.</summary>
    [Parameter]
    public SwitchParameter NoTotal { get; set; }

    /// <summary>Shows names of themes, stakeholders, countries, articles and texts instead of their ids.</summary>
    [Parameter]
    public SwitchParameter Label { get; set; }

    /// <summary>Counts a concern also for those who co-signed it.</summary>
    [Parameter]
    public SwitchParameter IncludeCoSignatory { get; set; }

    /// <summary>Counts of stakeholders that are piped in only what they voiced themselves, not what they co-signed.</summary>
    [Parameter]
    public SwitchParameter OwnVoice { get; set; }

    /// <summary>Gives themes, outcomes, stances, levels and kinds of stakeholder that no concern has their row or column too, so that tables of different
    /// concerns have the same shape.</summary>
    [Parameter]
    public SwitchParameter IncludeEmpty { get; set; }

    /// <summary>Gives the rows as objects with a property for each column, for Sort-Object, Where-Object, Export-Csv and every command that knows no data
    /// frames.</summary>
    [Parameter]
    public SwitchParameter AsObject { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        ConcernDimension[] by = [.. Dimensions()];
        if (by.Length == 2 && by[0] == by[1])
        {
            throw new TreatyFault("DimensionTwice", FaultKind.InvalidArgument,
                $"'{by[0].Name}' cannot make both the rows and the columns. Leave one out, or choose another dimension.", by[0].Name);
        }

        if (OwnVoice && IncludeCoSignatory)
        {
            throw new TreatyFault("ConflictingParameters", FaultKind.InvalidArgument,
                "-OwnVoice leaves co-signatories out, and -IncludeCoSignatory counts them. Give one of them.", nameof(OwnVoice));
        }

        _tabulation = new ConcernTabulation(new TabulationOptions
        {
            By = by,
            Share = Share,
            Totals = !NoTotal,
            Labels = Label,
            CoSignatories = IncludeCoSignatory,
            OwnVoice = OwnVoice,
            IncludeEmpty = IncludeEmpty,
        });
        if (!HasInput)
        {
            _tabulation.AddAll(DefaultDataset());
        }
        else if (IsBound(nameof(Dataset)))
        {
            _tabulation.Use(DefaultDataset());
        }
    }

    private IEnumerable<ConcernDimension> Dimensions()
    {
        CalculatedProperties calculated = new();
        string[] names = calculated.Names(By)!;
        ComputedColumns? computed = calculated.Columns;
        string[] scripts = [.. computed?.Names ?? []];
        foreach (string name in names)
        {
            int column = Array.IndexOf(scripts, name);
            yield return column < 0 ? ConcernDimension.Find(name) : ConcernDimension.Of(name, concern => Values(computed!.At(column, concern)));
        }
    }

    private static IEnumerable<string?> Values(object? value) => value is IEnumerable list and not string
        ? list.Cast<object?>().Select(Value) : [Value(value)];

    private static string? Value(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    private protected override void Take(Dataset dataset, TreatyRecord record) => _tabulation!.Add(dataset, record);

    /// <inheritdoc />
    protected override void End() => WriteTable(_tabulation!.Build(), AsObject);
}
