using System.Collections.Specialized;
using System.Globalization;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Input;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Reads Excel workbooks as objects or data frames.</summary>
/// <remarks>
/// <para>Each row becomes an object with a property for each column. Cells keep their types: a text stays text even where it looks like a number, a number is
/// an Int32, Int64 or Double, a day a DateOnly, a day with a time a DateTime, a time alone a TimeSpan, TRUE and FALSE a Boolean, and an empty cell null. What
/// Export-TreatyWorkbook wrote comes back as it was, but lists as one text, decimal numbers as Double, moments that are all at midnight as days, and empty
/// texts as null, since Excel knows nothing else.</para>
/// <para>Where a sheet has one Excel table, that is read, wherever it lies, with every row of it. Otherwise the first row that is not blank has the names of
/// the columns, and blank rows are left out. Names that are missing or come twice get a number, with a warning. Without -WorksheetName the first sheet is read
/// that is not hidden; -WorksheetName * reads all of them.</para>
/// <para>Formulas give the values that Excel stored. Nothing in a workbook is run, and no address in it is followed. Workbooks with macros (.xlsm) can be read,
/// older formats (.xls), binary ones (.xlsb) and those that are protected with a password cannot.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy | Export-TreatyWorkbook privacy.xlsx
/// Import-TreatyWorkbook privacy.xlsx | Where-Object Outcome -eq not-addressed | Get-TreatyProvision</code>
/// <para>Reads a workbook with concerns, perhaps one that a colleague sent back, and finds the provisions of some of them: rows with an Id are as good as
/// records.</para>
/// </example>
/// <example>
/// <code>Get-TreatyParticipation | Export-TreatyWorkbook parties.xlsx
/// Import-TreatyWorkbook parties.xlsx -AsDataFrame | Group-TreatyDataFrame Treaty</code>
/// <para>Reads a sheet as a data frame, whose columns have one type each, and counts its rows by treaty.</para>
/// </example>
/// <example>
/// <code>@{ Themes = Get-TreatyTheme; Texts = Get-TreatyText } | Export-TreatyWorkbook book.xlsx
/// $sheets = Import-TreatyWorkbook book.xlsx -WorksheetName * -AsHashtable
/// $sheets['Themes']</code>
/// <para>Reads all sheets into a hashtable with a key for each. Export-TreatyWorkbook would write it as the same sheets again.</para>
/// </example>
[OnlyReads]
[Cmdlet(VerbsData.Import, "TreatyWorkbook", DefaultParameterSetName = SessionPath.WithWildcards)]
[OutputType(typeof(PSCustomObject))]
[OutputType("Microsoft.Data.Analysis.DataFrame")]
[OutputType(typeof(OrderedDictionary))]
public sealed class ImportTreatyWorkbookCommand : FileInputCmdlet
{
    /// <summary>The workbooks. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = SessionPath.WithWildcards), SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public override string[] Path { get; set; } = [];

    /// <summary>The workbooks, taken literally: no wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SessionPath.AsWritten), Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public override string[] LiteralPath { get; set; } = [];

    /// <summary>Names of the sheets to read, one after the other in the order of the workbook. Wildcards are allowed; * reads all, hidden ones too.</summary>
    [Parameter(Position = 1), SupportsWildcards, ArgumentCompleter(typeof(WorksheetNameCompleter)), ValidateNotNullOrEmpty]
    public string[] WorksheetName { get; set; } = [];

    /// <summary>Name of the Excel table to read, on whichever sheet it lies.</summary>
    [Parameter, ArgumentCompleter(typeof(WorkbookTableCompleter)), ValidateNotNullOrEmpty]
    public string? TableName { get; set; }

    /// <summary>The row in which the names of the columns stand; with -NoHeader, the first row to read. By default it is found.</summary>
    [Parameter, Alias("HeaderRow", "TopRow"), ValidateRange(1, ExcelLimits.Rows)]
    public int StartRow { get; set; }

    /// <summary>The sheet has no names of columns: its first row is read as values, and the columns are called Column1, Column2 and so on.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>Columns to give as text, whatever is in their cells. Wildcards are allowed.</summary>
    [Parameter, SupportsWildcards, ValidateNotNull]
    public string[] TextColumn { get; set; } = [];

    /// <summary>Gives one data frame for each sheet. A column in which texts and other values meet is one of texts.</summary>
    [Parameter]
    public SwitchParameter AsDataFrame { get; set; }

    /// <summary>Gives one ordered hashtable for each workbook, with the name of each sheet as a key and its rows, or with -AsDataFrame its frame, as the
    /// value.</summary>
    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        if (TableName is not null && (StartRow > 0 || NoHeader))
        {
            throw new TreatyFault("ConflictingParameters", FaultKind.InvalidArgument,
                "A table of Excel knows where its header is. Leave out -StartRow and -NoHeader, or -TableName.", TableName);
        }
    }

    private protected override void Read(string path)
    {
        IReadOnlyList<WorkbookTable> tables;
        using (Progress progress = new(this, $"Reading {System.IO.Path.GetFileName(path)}"))
        {
            tables = WorkbookReader.Read(path, Options(progress), StopToken);
        }

        OrderedDictionary sheets = new(StringComparer.OrdinalIgnoreCase);
        foreach (WorkbookTable table in tables)
        {
            if (AsHashtable)
            {
                sheets.Add(table.Worksheet, AsDataFrame ? Frame(table) : Rows(table).ToArray());
            }
            else if (AsDataFrame)
            {
                WriteObject(Frame(table), enumerateCollection: false);
            }
            else
            {
                foreach (PSObject row in Rows(table))
                {
                    WriteObject(row);
                }
            }
        }

        if (AsHashtable)
        {
            WriteObject(sheets, enumerateCollection: false);
        }
    }

    private WorkbookReadOptions Options(Progress progress) => new()
    {
        Worksheets = WorksheetName,
        TableName = TableName,
        HeaderRow = StartRow > 0 ? StartRow : null,
        NoHeader = NoHeader,
        TextColumns = TextColumn,
        Warn = WriteWarning,
        Progress = rows => progress.Tell(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows")),
    };

    private static object Frame(WorkbookTable table) => FrameConversion.ToFrame(table.ToTable());

    private IEnumerable<PSObject> Rows(WorkbookTable table)
    {
        for (int row = 0; row < table.RowCount; row++)
        {
            StopToken.ThrowIfCancellationRequested();
            PSObject item = new();
            for (int column = 0; column < table.Columns.Count; column++)
            {
                // The names of the columns differ, so none has to be looked for.
                item.Properties.Add(new PSNoteProperty(table.Columns[column], IsoCell.Of(table[column, row])), preValidated: true);
            }

            yield return item;
        }
    }
}
