using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Reports;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Input;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Writes records, objects of any kind or data frames to an Excel workbook.</summary>
/// <remarks>
/// <para>The records become a real Excel table on a sheet: with a filter on a header that stays in view, striped rows, columns of fitting width, long texts
/// wrapped, and a page set up to print across with the header on every page. No Excel is needed. Objects that come through the pipeline stand together on one
/// sheet, named after the kind of records or else Sheet1; a column is made of every property that any of them has. Each data frame gets a sheet of its own. A
/// hashtable whose values are frames, records or lists of them gives a sheet for each of its keys, in the order of an [ordered] one, and so does each group of
/// Group-Object.</para>
/// <para>Values keep their meaning, each in its cell, whatever else its column holds. Numbers are numbers, dates are dates, and text stays text: 007, 1,5
/// or =1+1 is never turned into a number, a date or a formula. A column of a data frame has one type. Web addresses in columns called Url become links. The
/// elements of a list are joined with "; ". A date that is uncertain or not known to the day (2024-08~), or earlier than Excel's calendar, which begins in
/// March 1900 here, is text as ISO 8601 writes it. A number of more than fifteen digits is text, since Excel would round it. What is no number (NaN) or
/// endless is an empty cell. Nothing is ever cut off: a text of more than 32,767 characters or more rows than a sheet has is an error.</para>
/// <para>A file that is already there is replaced, unless -Append, -ClearSheet or -NoClobber is given. The new file takes the place of the old one only when it
/// is complete; after any error, or Ctrl+C, the old file is as it was. -Append and -ClearSheet keep the charts, pictures, pivot tables, conditional formats and
/// formulas of a workbook; what they draw or cover grows with the rows. They refuse workbooks with parts that they could not keep, such as macros.</para>
/// <para>-Chart, -PivotTable, -ConditionalFormat and -FormulaColumn put on and beside the table what Excel works out: each takes hashtables whose columns are
/// named as in the header.
/// The tab key offers them to fill in. Such a definition is for each sheet that has its columns. All of them are checked before anything is written.</para>
/// <para>If nothing comes through the pipeline, that is an error and nothing is written; with -Property there is a sheet with these headers and no rows.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy -Outcome not-addressed | Get-TreatyProvision | Export-TreatyWorkbook objections.xlsx</code>
/// <para>Writes the provisions about whose effect on privacy somebody objected in vain.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern |
///     Export-TreatyWorkbook concerns.xlsx -Property Stakeholder, Date, Theme, Stance, Summary, Outcome -Title 'Who asked for what' -PassThru</code>
/// <para>Writes six columns under a title, and gives the file that was written.</para>
/// </example>
/// <example>
/// <code>[ordered]@{ Provisions = Get-TreatyProvision -Treaty uncc; Events = Get-TreatyEvent; Sources = Get-TreatySource } |
///     Export-TreatyWorkbook dossier.xlsx</code>
/// <para>Writes a workbook of three sheets, in this order.</para>
/// </example>
/// <example>
/// <code>Get-TreatyEvent | Export-TreatyWorkbook notes.xlsx
/// Get-TreatyStakeholder | Export-TreatyWorkbook notes.xlsx -Append
/// [pscustomobject]@{ Title = 'My meeting in Vienna'; Remark = 'added by hand' } | Export-TreatyWorkbook notes.xlsx -Append -WorksheetName Events</code>
/// <para>Adds a second sheet to the workbook, then a row to the first: what the row and the sheet share goes below the header of the same name, and Remark
/// becomes a new column.</para>
/// </example>
/// <example>
/// <code>$charts = @{ Type = 'BarClustered'; Category = 'Theme'; Title = 'Concerns by theme' },
///     @{ Type = 'ColumnStacked'; Category = 'Theme'; Series = 'Outcome'; Top = 8 }
/// Get-TreatyConcern | Export-TreatyWorkbook themes.xlsx -Chart $charts -PivotTable @{ Rows = 'Theme'; Columns = 'Outcome' }</code>
/// <para>Counts the concerns in two charts right of the table and in a pivot table on a sheet of its own. What the charts draw stands on the sheet
/// Figures.</para>
/// </example>
/// <example>
/// <code>$charts = @{ Type = 'BarStacked'; Category = 'Theme'; Series = 'Outcome'; Top = 10; Title = 'What came of the concerns' }
/// Get-TreatyConcern | Export-TreatyWorkbook concerns-in-words.xlsx -Label -Chart $charts</code>
/// <para>Writes words in the place of terms and ids; the chart has the order and the colours of outcomes.</para>
/// </example>
/// <example>
/// <code>$formats = @{ Column = 'Outcome'; RuleType = 'Equal'; ConditionValue = 'not-addressed' },
///     @{ Formula = '=AND([@Stance]="oppose",[@Outcome]="addressed")'; WholeRow = $true; BackgroundColor = 'LightYellow' }
/// Get-TreatyConcern | Export-TreatyWorkbook outcomes.xlsx -Property Stakeholder, Stance, Theme, Outcome, Summary -ConditionalFormat $formats</code>
/// <para>Shows in red what was not addressed, and on a yellow row every objection that was.</para>
/// </example>
/// <example>
/// <code>$bars = @{ Column = 'Count'; RuleType = 'DataBar' }
/// Measure-TreatyConcern -By Theme -NoTotal |
///     Export-TreatyWorkbook share.xlsx -FormulaColumn @{ Share = '=[@Count]/SUM([Count])' } -NumberFormat @{ Share = '0.0%' } -ConditionalFormat $bars</code>
/// <para>Adds a column that Excel calculates, and draws bars behind the counts.</para>
/// </example>
[Cmdlet(VerbsData.Export, "TreatyWorkbook", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTreatyWorkbookCommand : TreatyCmdlet
{
    private WorkbookInput _input = new(null, null);
    private OutputFile? _file;

    /// <summary>The workbook to write. A name without an extension gets .xlsx. Wildcards have no meaning here.</summary>
    [Parameter(Mandatory = true, Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>
    /// The records, objects or data frames. A hashtable of them gives a sheet for each key. A whole frame is written faster than the objects it was made of.
    /// </summary>
    [Parameter(ValueFromPipeline = true), AllowNull, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// Name of the sheet. By default that of the kind of records, such as Concerns, or else Sheet1. Names that Excel does not accept are changed, with a
    /// warning.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? WorksheetName { get; set; }

    /// <summary>Name of the Excel table, by which formulas refer to it. By default that of the sheet. With -Append, the table of the sheet to which rows are
    /// added.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? TableName { get; set; }

    /// <summary>Style of the table: None, Light1 to Light21, Medium1 to Medium28 or Dark1 to Dark11, as in Excel. The default is Medium2.</summary>
    [Parameter, ArgumentCompleter(typeof(TableStyleCompleter)), ValidateNotNullOrEmpty]
    public string TableStyle { get; set; } = TableStyles.Default;

    /// <summary>A heading in the row above the header; it is the title in the properties of a new document as well. Rows that are added to a sheet get
    /// none.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The properties to write, in this order. Wildcards are allowed, and calculated properties such as
    /// @{ n = 'Year'; e = { $_.Date.Earliest.Year } }. By default all of them.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[]? Property { get; set; }

    /// <summary>Excel number formats by column, such as @{ Share = '0.0%'; Date = 'd mmm yyyy' }. Wildcards are allowed in the names.</summary>
    [Parameter, ValidateNotNull, ArgumentCompleter(typeof(NumberFormatCompleter))]
    public IDictionary NumberFormat { get; set; } = new Hashtable();

    /// <summary>Columns to write as text whatever they hold. Texts are text anyway; this is for numbers that are names, such as years or codes. Wildcards are
    /// allowed.</summary>
    [Parameter, SupportsWildcards, ValidateNotNull, ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] TextColumn { get; set; } = [];

    /// <summary>Columns of text whose web addresses become links, beside those called Url. Wildcards are allowed.</summary>
    [Parameter, SupportsWildcards, ValidateNotNull, ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] HyperlinkColumn { get; set; } = [];

    /// <summary>
    /// Columns that Excel calculates, right of the others: @{ Share = '=[@Count]/SUM([Count])' }. In the formula, [@Count] is the value in the row, [Count] the
    /// whole column, and [@[Name (en)]] a column whose name has special characters. Functions have their English names, and commas part their arguments. A
    /// formula that refers to another workbook or calls another program is refused. Formulas come from here only, never from data.
    /// </summary>
    [Parameter, ValidateNotNull]
    public IDictionary FormulaColumn { get; set; } = new Hashtable();

    /// <summary>
    /// Conditions under which cells look different, the first before the others, each a hashtable or a TreatyTools.Model.ConditionalFormatDefinition. Column
    /// names the columns (wildcards are allowed), RuleType the condition: GreaterThan, GreaterThanOrEqual, LessThan, LessThanOrEqual, Between, NotBetween,
    /// Equal, NotEqual, ContainsText, NotContainsText, BeginsWith, EndsWith (with ConditionValue, and ConditionValue2 for the upper end); Blank, NotBlank,
    /// Duplicate, Unique; Top, Bottom, TopPercent, BottomPercent (ConditionValue says how many), AboveAverage, BelowAverage; Expression (with Formula, as in
    /// -FormulaColumn); ColorScale and DataBar (with Colors) and IconSet (with IconSet, Reverse, HideValue). ForegroundColor, BackgroundColor, Bold, Italic and
    /// StrikeThru say how it looks; WholeRow formats the whole row; StopIfTrue ends the list; WorksheetName names one sheet of several. An empty cell is
    /// neither less than a number nor unlike a text.
    /// </summary>
    [Parameter, DefinitionTransformation(typeof(ConditionalFormatDefinition)), ArgumentCompleter(typeof(ConditionalFormatDefinitionCompleter)), ValidateNotNull]
    public ConditionalFormatDefinition[] ConditionalFormat { get; set; } = [];

    /// <summary>
    /// Pivot tables over the rows, each a hashtable or a TreatyTools.Model.PivotDefinition and on a new sheet. Rows, Columns and Filters name columns; Values
    /// is a column, several, or a hashtable such as @{ Votes = 'Sum'; Id = 'Count' } (Count, Sum, Average, Min, Max); without Values the rows are counted.
    /// NumberFormat, Name, GrandTotals = $false, WorksheetName (of the new sheet) and SourceWorksheet (one of several) are optional. Excel works it out anew
    /// when it opens the file.
    /// </summary>
    [Parameter, DefinitionTransformation(typeof(PivotDefinition)), ArgumentCompleter(typeof(PivotDefinitionCompleter)), ValidateNotNull]
    public PivotDefinition[] PivotTable { get; set; } = [];

    /// <summary>
    /// Charts that Excel draws, each a hashtable or a TreatyTools.Model.ChartDefinition. Type is ColumnClustered, ColumnStacked, ColumnStacked100,
    /// BarClustered, BarStacked,
    /// BarStacked100, Line, LineMarkers, Area, AreaStacked, Pie, Doughnut or XYScatter. Category names the column along the axis, Value one or more columns of
    /// numbers. Without Value the rows of
    /// each category are counted; with Function (Count, Sum, Average, Min, Max) or Series (a column each of whose values becomes a series) the values are taken
    /// together. What is
    /// counted or summed stands on a sheet called Figures, where it can be checked. Top takes the first categories, and Order (Value, Category, Source) says in
    /// which order.
    /// Title, XAxisTitle, YAxisTitle, NumberFormat, SeriesHeader, ShowValues, LegendPosition, Width and Height (pixels) are optional. A chart stands right of
    /// a narrow table, and else, or where there are more than two, on a first sheet Charts, two side by side; Row and Column, or WorksheetName for a sheet
    /// of charts, say otherwise; SourceWorksheet names the rows' sheet of several.
    /// </summary>
    [Parameter, DefinitionTransformation(typeof(ChartDefinition)), ArgumentCompleter(typeof(ChartDefinitionCompleter)), ValidateNotNull]
    public ChartDefinition[] Chart { get; set; } = [];

    /// <summary>
    /// Writes words in the place of what data hold: headers in words (Outcome note), terms of vocabularies as people write them (Not addressed), names in the
    /// place of ids of the dataset that is used by default. Charts and pivot tables then have the order of the vocabularies, and outcomes their colours. Other
    /// parameters may name a column by its property or by its header; formulas have the headers.
    /// </summary>
    [Parameter]
    public SwitchParameter Label { get; set; }

    /// <summary>Row at which the title or else the header stands. The default is 1.</summary>
    [Parameter, ValidateRange(1, ExcelLimits.Rows)]
    public int StartRow { get; set; } = 1;

    /// <summary>Writes the rows without a header. There is then no table and no filter either.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>Filter buttons on the header. They are there by default; write -AutoFilter:$false to leave them out.</summary>
    [Parameter]
    public SwitchParameter AutoFilter { get; set; } = true;

    /// <summary>
    /// Adds to a workbook that is there: rows below those of the sheet of the same name, each value under the header of its property, with new columns on the
    /// right; or a new sheet. All other sheets stay. Without such a file, it is made.
    /// </summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>Replaces the sheet of the same name in a workbook that is there, and keeps its other sheets.</summary>
    [Parameter]
    public SwitchParameter ClearSheet { get; set; }

    /// <summary>Goes on over further sheets where the rows are more than a sheet can hold (1,048,576 with the header). Without it, that is an error.</summary>
    [Parameter]
    public SwitchParameter Split { get; set; }

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter, Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Makes the folder if it is missing, and replaces a file that is marked read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written. By default there is no output.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Opens the workbook in the program that is set for such files.</summary>
    [Parameter]
    public SwitchParameter Show { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        if (Append && ClearSheet)
        {
            throw new TreatyFault("ConflictingParameters", FaultKind.InvalidArgument,
                "-Append adds to a sheet and -ClearSheet empties it. Give one of them.", nameof(ClearSheet));
        }

        if (Append && NoHeader)
        {
            throw new TreatyFault("ConflictingParameters", FaultKind.InvalidArgument,
                "-Append finds the columns of a sheet by its header, and -NoHeader leaves it out. Give one of them.", nameof(NoHeader));
        }

        // What is wrong with the target shows before the pipeline does its work.
        _file = OutputFile.Open(this, Path, NoClobber && !Append, Force, ".xlsx", "a workbook", "; for CSV and Parquet there is Export-TreatyDataFrame");
        TableStyle = TableStyles.Resolve(TableStyle);
        CalculatedProperties calculated = new();
        _input = new WorkbookInput(WorksheetName, calculated.Names(Property), calculated.Columns);
    }

    /// <inheritdoc />
    protected override void Process() => _input.Add(InputObject);

    /// <inheritdoc />
    protected override void End()
    {
        string path = _file!.Path;
        List<WorkbookSheet> sheets = _input.Build(WriteWarning, StopToken);
        if (sheets.Count == 0)
        {
            throw WorkbookWriter.NothingToExport(path);
        }

        if (Label)
        {
            TableLabels labels = new(DatasetCatalog.Named(DatasetCatalog.DefaultName));
            sheets = [.. sheets.Select(labels.Apply)];
        }

        if (!ShouldProcess(path, Describe(sheets)))
        {
            return;
        }

        using (Progress progress = new(this, $"Writing {System.IO.Path.GetFileName(path)}"))
        {
            WorkbookWriter.Write(path, [.. sheets.Select(Dress)], Options(progress), StopToken);
        }

        if (PassThru)
        {
            OutputFile.Give(this, path);
        }

        if (Show)
        {
            OpenFile(path);
        }
    }

    private WorkbookSheet Dress(WorkbookSheet sheet) => sheet with
    {
        TableName = TableName,
        TableStyle = TableStyle,
        Title = Title,
        StartRow = StartRow,
        NoHeader = NoHeader,
        AutoFilter = AutoFilter,
        NumberFormats = NumberFormat.Cast<DictionaryEntry>()
            .ToDictionary(e => e.Key.ToString()!, e => Convert.ToString(e.Value, CultureInfo.InvariantCulture) ?? "", StringComparer.OrdinalIgnoreCase),
        TextColumns = TextColumn,
        HyperlinkColumns = HyperlinkColumn,
        Formulas = [.. ComputedColumns.Entries(FormulaColumn)
            .Select(e => KeyValuePair.Create(e.Name, Convert.ToString(e.Value, CultureInfo.InvariantCulture) ?? ""))],
    };

    private WorkbookOptions Options(Progress progress) => new()
    {
        Mode = Append ? WorkbookMode.Append : ClearSheet ? WorkbookMode.ReplaceSheet : WorkbookMode.Replace,
        NoClobber = NoClobber && !Append,
        Force = Force,
        Split = Split,
        Title = Title,
        Charts = Chart,
        PivotTables = PivotTable,
        ConditionalFormats = ConditionalFormat,
        Warn = WriteWarning,
        Progress = rows => progress.Tell(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows")),
    };

    private static string Describe(List<WorkbookSheet> sheets)
    {
        long rows = sheets.Sum(s => s.Table.RowCount);
        return string.Create(CultureInfo.InvariantCulture,
            $"Write workbook ({rows:N0} {(rows == 1 ? "row" : "rows")} on {sheets.Count:N0} {(sheets.Count == 1 ? "sheet" : "sheets")})");
    }

    private void OpenFile(string path)
    {
        try
        {
            using Process? process = System.Diagnostics.Process.Start(new ProcessStartInfo(path) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            WriteWarning($"'{path}' was written but cannot be opened here: {e.Message}");
        }
    }
}
