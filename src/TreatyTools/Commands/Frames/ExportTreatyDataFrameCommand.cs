using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Formats;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Input;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Writes a data frame, or objects, to a CSV, Parquet, Arrow or JSON Lines file.</summary>
/// <remarks>
/// <para>The extension of the file chooses its format: .csv, .tsv and .txt, .parquet, .arrow, .feather and .ipc, or .jsonl and .ndjson; -Format goes before it.
/// In Parquet and Arrow every column has its own type, so that Import-TreatyDataFrame gives back exactly what was written; DuckDB, Spark, pandas and R read
/// Parquet too, and pandas, Polars and R read Arrow (as Feather) fastest. JSON Lines has one object a line; its dates are texts in ISO 8601.</para>
/// <para>A CSV file follows RFC 4180, in UTF-8: fields with delimiters, quotes or line breaks stand in quotes. Numbers and dates are written the same way
/// everywhere, dates in ISO 8601, unless -Culture is given. An empty cell is an empty field, and an empty text is "", so that Import-TreatyDataFrame reads back
/// the values that were written. A CSV file says nothing of types, though: decimal numbers come back as Double, or as an Int32 where all are whole, and texts
/// that are written as numbers or dates come back as such. Its -Type parameter names other types.</para>
/// <para>With -PartitionBy the path is a folder, with a folder in it for each value of the columns, such as Theme=privacy, as programs for large data expect
/// it. The folder must be new or empty. Its files are Parquet unless -Format says otherwise. Import-TreatyDataFrame reads the folder back as the same frame,
/// with its rows in the order of the folders; a file _columns.json in it, which other programs pass over, keeps the types and the order of the columns.</para>
/// <para>The file is replaced only when all of it is written; if anything fails, the old one stays as it was.</para>
/// <para>A spreadsheet takes a text that begins with =, +, - or @ for a formula. Where the file may be opened in one and the texts come from strangers, add
/// -EscapeFormula, which puts an apostrophe before them. For a workbook use Export-TreatyWorkbook, which needs no such care.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy | Export-TreatyDataFrame concerns.csv</code>
/// <para>Writes the concerns about privacy to a CSV file.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Group-TreatyDataFrame -By Theme |
///     Export-TreatyDataFrame themes.csv -Delimiter ';' -Culture de-DE -Encoding utf8BOM -PassThru</code>
/// <para>Writes a count of the themes as a German spreadsheet program expects it, and gives the file.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Export-TreatyDataFrame concerns.parquet
/// Get-TreatyConcern | Export-TreatyDataFrame by-theme -PartitionBy Theme</code>
/// <para>Writes the concerns to one Parquet file, and to a folder with a Parquet file for each theme.</para>
/// </example>
[Cmdlet(VerbsData.Export, "TreatyDataFrame", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo), typeof(DirectoryInfo))]
public sealed class ExportTreatyDataFrameCommand : TreatyCmdlet
{
    private FrameInput _input = new();
    private ComputedColumns? _computed;
    private string[] _parts = [];

    /// <summary>
    /// The file to write. Its extension is .csv, .tsv (fields are then separated by tabs), .txt, .parquet, .jsonl or .ndjson; without one that of the format is
    /// added, by default .csv. With -PartitionBy, the folder.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The data frame or the objects.</summary>
    [Parameter(ValueFromPipeline = true), AllowNull, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>The format, whatever the extension: Csv, Parquet, JsonLines or Arrow.</summary>
    [Parameter, ValidateSet(typeof(WrittenTableFormats))]
    public string? Format { get; set; }

    /// <summary>Columns whose values become folders, each with a file of its rows. Wildcards are allowed, and calculated properties such as @{ n = 'Year';
    /// e = { $_.Date.Earliest.Year } }.</summary>
    [Parameter, SupportsWildcards, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(ColumnCompleter))]
    public object[] PartitionBy { get; set; } = [];

    /// <summary>The character between fields. By default a comma, and a tab for .tsv.</summary>
    [Parameter]
    public char Delimiter { get; set; } = ',';

    /// <summary>The culture in which numbers and dates are written, such as de-DE. By default they are written the same way everywhere.</summary>
    [Parameter, ArgumentCompleter(typeof(CultureCompleter))]
    public string? Culture { get; set; }

    /// <summary>The encoding of the file: utf8 (the default), utf8BOM, unicode or any other that .NET knows.</summary>
    [Parameter, ArgumentCompleter(typeof(EncodingCompleter))]
    public string Encoding { get; set; } = "utf8";

    /// <summary>Puts an apostrophe before texts that a spreadsheet would take for a formula.</summary>
    [Parameter]
    public SwitchParameter EscapeFormula { get; set; }

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter, Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Makes the folder if it is missing, and replaces a file that is marked read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        CalculatedProperties calculated = new();
        _parts = calculated.Names(PartitionBy)!;
        _computed = calculated.Columns;
        _input = FrameInput.With(_computed);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
        {
            _input.Add(InputObject, _computed);
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        TableFileOptions options = new()
        {
            Asked = [.. MyInvocation.BoundParameters.Keys],
            Delimiter = MyInvocation.BoundParameters.ContainsKey(nameof(Delimiter)) ? CsvOptions.UsableDelimiter(Delimiter) : null,
            Culture = CsvOptions.CultureNamed(Culture),
            Encoding = CsvOptions.EncodingNamed(Encoding),
            EscapeFormula = EscapeFormula,
        };
        bool inParts = _parts.Length > 0;
        string path = inParts ? SessionPath.Folder(this, Path) : SessionPath.Target(this, Path, TableFile.Extension(Format));
        Action<Table, CancellationToken> write = inParts
            ? TableFile.FolderWriter(path, _parts, Format, options)
            : TableFile.Writer(path, Format, options, NoClobber, Force);
        if (ShouldProcess(path, inParts ? "Write data frame in parts" : "Write data frame"))
        {
            write(_input.Build(StopToken), StopToken);
            if (PassThru)
            {
                OutputFile.Give(this, path);
            }
        }
    }
}
