using System.Collections;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Formats;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Input;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Reads CSV, Parquet, Arrow, JSON Lines and Excel files, and folders of parts, into data frames.</summary>
/// <remarks>
/// <para>Each file gives one data frame. Its extension tells the format: .csv, .tsv and .txt, .parquet, .arrow, .feather and .ipc, .jsonl and .ndjson, or .xlsx
/// and .xlsm; -Format goes before it. A Parquet or Arrow file says itself of what types its columns are; moments finer than a tenth of a microsecond are cut
/// there. In JSON Lines texts are dates where all texts of the column are, and numbers get the narrowest type that holds them all.</para>
/// <para>In a CSV file the type of a column is found from all its values, never from the first few, and only where each value is written exactly as that type
/// is: 007, +5 and 1,000 stay texts. Numbers with a point are Double, or Decimal where they have more digits than a Double keeps. Dates are recognised in ISO
/// 8601, such as 2024-08-08 or 2024-08-08T15:00:00, and in the way of -Culture. -Type or -AsText override what is found: -Type @{ Price = 'Decimal'; Code =
/// 'String' }.</para>
/// <para>An empty field is an empty cell; a field of two quotes is an empty text. Column names that are missing or come twice get a number, with a warning. A
/// line with more or fewer fields than the header is an error that names the line, and no frame is given for that file.</para>
/// <para>Of a workbook the first sheet that is not hidden is read, or those of -WorksheetName, one frame each, as Import-TreatyWorkbook -AsDataFrame reads
/// them; that cmdlet has more to choose. Cells have types of their own, so -Type takes nothing but String there.</para>
/// <para>A path that names a folder reads all files below it as parts of one frame: what Export-TreatyDataFrame -PartitionBy writes, and Spark, DuckDB or Hive.
/// The names of its folders, such as Theme=privacy, give columns; where Export-TreatyDataFrame wrote them, the frame is the same as before but for the order of
/// its rows. Otherwise types are found as in a CSV file, so that 007 stays a text, and -Type may name others. Rows come in the order of the names of folders
/// and files, where numbers within names count by their value. Columns are those of all parts, by name; where types differ that no type joins unchanged, that
/// is an error. So are links, files of another format and folders that are no parts; files whose names begin with _ or a point are passed over.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern | Export-TreatyDataFrame concerns.csv
/// Import-TreatyDataFrame concerns.csv</code>
/// <para>Reads a file that Export-TreatyDataFrame wrote.</para>
/// </example>
/// <example>
/// <code>Get-TreatyParticipation | Export-TreatyDataFrame parties.tsv
/// Import-TreatyDataFrame parties.tsv -Type @{ Signed = 'String' } | Select-TreatyDataFrame Party, Signed -OrderBy Signed -First 5</code>
/// <para>Reads fields that are separated by tabs, with the date of signature as text, and gives the first five.</para>
/// </example>
/// <example>
/// <code>Get-TreatyEvent | Export-TreatyDataFrame events.parquet
/// Import-TreatyDataFrame events.parquet | Group-TreatyDataFrame -By Kind</code>
/// <para>Reads a Parquet file and counts its rows.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Export-TreatyDataFrame by-theme -PartitionBy Theme
/// Import-TreatyDataFrame by-theme | Group-TreatyDataFrame -By Theme</code>
/// <para>Reads a folder of parts as one frame, and counts its rows by the column that stands in the names of the folders.</para>
/// </example>
/// <example>
/// <code>Get-TreatyParticipation | Export-TreatyWorkbook parties.xlsx -WorksheetName Parties
/// Import-TreatyDataFrame parties.xlsx -WorksheetName Parties | Measure-TreatyDataFrame</code>
/// <para>Reads a sheet of a workbook and describes its columns.</para>
/// </example>
/// <seealso href="about_TreatyTools_DataFrame" />
[OnlyReads]
[Cmdlet(VerbsData.Import, "TreatyDataFrame", DefaultParameterSetName = SessionPath.WithWildcards)]
[OutputType("Microsoft.Data.Analysis.DataFrame", "System.Management.Automation.PSCustomObject")]
public sealed class ImportTreatyDataFrameCommand : FileInputCmdlet
{
    private TableFileOptions _options = null!;

    /// <summary>The files, or a folder of parts. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = SessionPath.WithWildcards), SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public override string[] Path { get; set; } = [];

    /// <summary>The files or folders, taken literally: no wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SessionPath.AsWritten), Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public override string[] LiteralPath { get; set; } = [];

    /// <summary>The format, whatever the extension: Csv, Parquet, JsonLines, Arrow or Xlsx.</summary>
    [Parameter, ValidateSet(typeof(ReadTableFormats))]
    public string? Format { get; set; }

    /// <summary>Names of the sheets of a workbook to read, each as a frame of its own. Wildcards are allowed; * reads all, hidden ones too. By default the
    /// first sheet that is not hidden.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(WorksheetNameCompleter)), ValidateNotNullOrEmpty]
    public string[] WorksheetName { get; set; } = [];

    /// <summary>The character between fields. By default a comma, and a tab for .tsv. It is not guessed: -Delimiter ';' for what Excel writes in many
    /// countries.</summary>
    [Parameter]
    public char Delimiter { get; set; } = ',';

    /// <summary>The names of the columns, for a file whose first line is already a row.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

    /// <summary>The types of columns, as a hashtable of names and types: String, Int32, Int64, Double, Decimal, Boolean, DateTime,
    /// DateOnly or TimeSpan.</summary>
    [Parameter, ValidateNotNull, ArgumentCompleter(typeof(ColumnTypeCompleter))]
    public IDictionary? Type { get; set; }

    /// <summary>Reads every column as text.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    /// <summary>The culture in which numbers and dates are written, such as de-DE.</summary>
    [Parameter, ArgumentCompleter(typeof(CultureCompleter))]
    public string? Culture { get; set; }

    /// <summary>The encoding of the file: utf8 (the default), unicode or any other that .NET knows. A file that begins with a byte order mark is read by
    /// that.</summary>
    [Parameter, ArgumentCompleter(typeof(EncodingCompleter))]
    public string Encoding { get; set; } = "utf8";

    /// <summary>Gives the rows as objects with a property for each column, for Sort-Object, Where-Object, Export-Csv and every command that knows no data
    /// frames.</summary>
    [Parameter]
    public SwitchParameter AsObject { get; set; }

    /// <inheritdoc />
    protected override void Begin() => _options = new TableFileOptions
    {
        // What is wrong with an argument is so for every file, and is said once.
        Asked = [.. MyInvocation.BoundParameters.Keys],
        Type = ColumnTypes.Of(Type),
        Delimiter = MyInvocation.BoundParameters.ContainsKey(nameof(Delimiter)) ? CsvOptions.UsableDelimiter(Delimiter) : null,
        Culture = CsvOptions.CultureNamed(Culture),
        Encoding = CsvOptions.EncodingNamed(Encoding),
        Header = Header,
        AsText = AsText,
        WorksheetName = WorksheetName,
        Warn = WriteWarning,
    };

    private protected override IReadOnlyList<string> Find(string path, bool literal) => SessionPath.Files(this, path, literal, folders: true);

    private protected override void Read(string path)
    {
        foreach (Table table in TableFile.Read(path, Format, _options, StopToken))
        {
            WriteTable(table, AsObject);
        }
    }
}
