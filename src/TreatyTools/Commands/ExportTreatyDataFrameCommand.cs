using System.Management.Automation;
using TreatyTools.Core.Frames;
using TreatyTools.Core.Frames.Csv;
using TreatyTools.Core.IO;

namespace TreatyTools.Commands;

/// <summary>Writes a data frame, or objects, to a CSV file.</summary>
/// <remarks>
/// <para>The file follows RFC 4180, in UTF-8: fields with delimiters, quotes or line breaks stand in quotes. Numbers and dates are written the same way everywhere, dates in ISO 8601,
/// unless -Culture is given. An empty cell is an empty field, and an empty text is "", so that Import-TreatyDataFrame reads back what was written.</para>
/// <para>The file is replaced only when all of it is written; if anything fails, the old one stays as it was.</para>
/// <para>A spreadsheet takes a text that begins with =, +, - or @ for a formula. Where the file may be opened in one and the texts come from strangers, add -EscapeFormula, which puts an apostrophe before them.
/// For a workbook use Export-TreatyWorkbook, which needs no such care.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy | Export-TreatyDataFrame concerns.csv</code>
/// <para>Writes the concerns about privacy to a CSV file.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Group-TreatyDataFrame -By Theme | Export-TreatyDataFrame themes.csv -Delimiter ';' -Culture de-DE -Encoding utf8BOM -PassThru</code>
/// <para>Writes a count of the themes as a German spreadsheet program expects it, and gives the file.</para>
/// </example>
[Cmdlet(VerbsData.Export, "TreatyDataFrame", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTreatyDataFrameCommand : TreatyCmdlet
{
    private readonly FrameInput _input = new();

    /// <summary>The file to write. Its extension is .csv, .tsv (fields are then separated by tabs) or .txt; without one .csv is added.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The data frame or the objects.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>The character between fields. By default a comma, and a tab for .tsv.</summary>
    [Parameter]
    public char Delimiter { get; set; } = ',';

    /// <summary>The culture in which numbers and dates are written, such as de-DE. By default they are written the same way everywhere.</summary>
    [Parameter]
    public string? Culture { get; set; }

    /// <summary>The encoding of the file: utf8 (the default), utf8BOM, unicode or any other that .NET knows.</summary>
    [Parameter]
    public string Encoding { get; set; } = "utf8";

    /// <summary>Puts an apostrophe before texts that a spreadsheet would take for a formula.</summary>
    [Parameter]
    public SwitchParameter EscapeFormula { get; set; }

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Makes the folder if it is missing, and replaces a file that is marked read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        if (MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
        {
            _input.Add(InputObject);
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        string path = OutputPath.Resolve(this, Path, ".csv");
        CsvArguments.CheckFormat(path);
        CsvOptions options = new()
        {
            Delimiter = CsvArguments.Delimiter(MyInvocation.BoundParameters.ContainsKey(nameof(Delimiter)) ? Delimiter : null, path),
            Culture = CsvArguments.Culture(Culture),
            Encoding = CsvArguments.Encoding(Encoding),
            EscapeFormula = EscapeFormula,
        };
        AtomicFile.CheckTarget(path, NoClobber, Force);
        if (ShouldProcess(path, "Write data frame"))
        {
            Table table = _input.Build(StopToken);
            AtomicFile.Write(path, stream => FrameCsv.Write(table, stream, options, StopToken), NoClobber, Force, StopToken);
            if (PassThru)
            {
                WriteObject(new FileInfo(path));
            }
        }
    }
}
