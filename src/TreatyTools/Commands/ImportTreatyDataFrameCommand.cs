using System.Collections;
using System.Management.Automation;
using TreatyTools.Core.Frames;
using TreatyTools.Core.Frames.Csv;
using TreatyTools.Core.Frames.Files;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Reads CSV, Parquet and JSON Lines files into data frames.</summary>
/// <remarks>
/// <para>Each file gives one data frame. Its extension tells the format: .csv, .tsv and .txt, .parquet, or .jsonl and .ndjson; -Format goes before it.
/// A Parquet file says itself of what types its columns are. In JSON Lines texts are dates where all texts of the column are, and numbers get the narrowest type that holds them all.</para>
/// <para>In a CSV file the type of a column is found from all its values, never from the first few, and only where each value is written exactly as that type is:
/// 007, +5 and 1,000 stay texts. Dates are recognised in ISO 8601, such as 2024-08-08 or 2024-08-08T15:00:00, and in the way of -Culture. -Type or -AsText override what is found.</para>
/// <para>An empty field is an empty cell; a field of two quotes is an empty text. Column names that are missing or come twice get a number, with a warning. A line with more or
/// fewer fields than the header is an error that names the line, and no frame is given for that file.</para>
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
[Cmdlet(VerbsData.Import, "TreatyDataFrame", DefaultParameterSetName = WithWildcards)]
[OutputType("Microsoft.Data.Analysis.DataFrame")]
public sealed class ImportTreatyDataFrameCommand : TreatyCmdlet
{
    private const string WithWildcards = "Path";
    private const string AsWritten = "LiteralPath";

    /// <summary>The files. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = WithWildcards)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The files, with every character of their names standing for itself.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = AsWritten)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The format, whatever the extension: Csv, Parquet or JsonLines.</summary>
    [Parameter]
    [ValidateSet(FrameFormat.Csv, FrameFormat.Parquet, FrameFormat.JsonLines)]
    public string? Format { get; set; }

    /// <summary>The character between fields. By default a comma, and a tab for .tsv.</summary>
    [Parameter]
    public char Delimiter { get; set; } = ',';

    /// <summary>The names of the columns, for a file whose first line is already a row.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

    /// <summary>The types of columns, as a hashtable of names and types: String, Int32, Int64, Double, Decimal, Boolean, DateTime or DateOnly.</summary>
    [Parameter]
    public IDictionary? Type { get; set; }

    /// <summary>Reads every column as text.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    /// <summary>The culture in which numbers and dates are written, such as de-DE.</summary>
    [Parameter]
    public string? Culture { get; set; }

    /// <summary>The encoding of the file: utf8 (the default), unicode or any other that .NET knows. A file that begins with a byte order mark is read by that.</summary>
    [Parameter]
    public string Encoding { get; set; } = "utf8";

    /// <inheritdoc />
    protected override void Process()
    {
        bool literal = ParameterSetName == AsWritten;
        foreach (string path in literal ? LiteralPath : Path)
        {
            try
            {
                foreach (string file in InputPath.Resolve(this, path, literal))
                {
                    Read(file);
                }
            }
            catch (TreatyFault fault)
            {
                Report(fault);
            }
        }
    }

    private void Read(string file)
    {
        Func<Stream, Table> read = Reader(FrameFormat.Of(Format, file), file);
        try
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.SequentialScan);
            WriteObject(FrameConversion.ToFrame(read(stream)), enumerateCollection: false);
        }
        catch (TreatyFault fault) when (fault.Kind == FaultKind.InvalidData)
        {
            throw new TreatyFault(fault.ErrorId, fault.Kind, $"{file}: {fault.Message}", file, fault);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("FileNotReadable", FaultKind.NotAccessible, $"'{file}' cannot be read: {e.Message}", file, e);
        }
    }

    private Func<Stream, Table> Reader(string format, string file)
    {
        ICollection<string> bound = MyInvocation.BoundParameters.Keys;
        switch (format)
        {
            case FrameFormat.Parquet:
                FrameFormat.CheckParameters(format, bound, nameof(Delimiter), nameof(Header), nameof(Type), nameof(AsText), nameof(Culture), nameof(Encoding));
                return stream => FrameParquet.Read(stream, StopToken);
            case FrameFormat.JsonLines:
                FrameFormat.CheckParameters(format, bound, nameof(Delimiter), nameof(Header), nameof(Culture), nameof(Encoding));
                Dictionary<string, Type> types = CsvArguments.Types(Type);
                return stream => FrameJsonLines.Read(stream, types, AsText, StopToken);
        }

        CsvOptions options = new()
        {
            Delimiter = CsvArguments.Delimiter(bound.Contains(nameof(Delimiter)) ? Delimiter : null, file),
            Culture = CsvArguments.Culture(Culture),
            Encoding = CsvArguments.Encoding(Encoding),
            Header = Header,
            AsText = AsText,
            Types = CsvArguments.Types(Type),
        };
        return stream => FrameCsv.Read(stream, options, WriteWarning, StopToken);
    }
}
