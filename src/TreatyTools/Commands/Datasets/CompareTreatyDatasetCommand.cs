using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Versions;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Compares two versions of a dataset: records that are new, gone or changed, by table, field, old and new value.</summary>
/// <remarks>
/// <para>
/// Each version is a data package, a folder of seeds, the folder of a module, a version of the module that is installed, or a dataset at hand. Packages are
/// read by their own descriptors, so that those of other versions of the module can be compared, too, with tables and fields that are others than today's.
/// </para>
/// <para>
/// There is an object for each record that is new or gone, for each value that is another, for each table and field that is new, gone, moved or has other
/// rules, and for what the dataset says about itself; version and day are left out. Send them to Export-TreatyWorkbook for a workbook, and to
/// Group-TreatyDataFrame to count them.
/// </para>
/// <para>
/// CallsFor says which part of the version a change calls to raise, by the pattern of the Data Package standard: major where fields are others, a table is
/// gone, or a record is gone to which others referred; minor where records or tables are new, or other records gone; patch for corrections. -Summary gives the
/// version that follows from all of them, and whether the later version has it. While the first number of a version is 0, a major change raises the second.
/// </para>
/// <para>
/// -As Markdown gives the section of a change log. With -Path the section is put into that file: before the others, or in the place of the one on the same
/// version.
/// </para>
/// </remarks>
/// <example>
/// <code>$seeds = New-TreatyDataset ./seeds/harbour -Name harbour
/// Build-TreatyDataset $seeds.Directory -Destination ./older
/// [IO.File]::WriteAllText("$PWD/seeds/harbour/themes.yaml", "- id: light`n  label: Light`n  definition: What is seen.`n")
/// Compare-TreatyDataset ./older ./seeds/harbour</code>
/// <para>What the seeds have that the package has not.</para>
/// </example>
/// <example>
/// <code>Compare-TreatyDataset (Get-TreatyDataset) cybercrime -Summary</code>
/// <para>Numbers of records, and the version that the changes call for. A dataset does not differ from itself.</para>
/// </example>
/// <example>
/// <code>Compare-TreatyDataset cybercrime -Path changes.md</code>
/// <para>Puts what changed into a change log.</para>
/// </example>
[Cmdlet(VerbsData.Compare, "TreatyDataset", SupportsShouldProcess = true, DefaultParameterSetName = Rows)]
[OutputType(typeof(DatasetChange), ParameterSetName = [Rows])]
[OutputType(typeof(DatasetComparison), ParameterSetName = [Numbers])]
[OutputType(typeof(string), typeof(FileInfo), ParameterSetName = [Log])]
public sealed class CompareTreatyDatasetCommand : TreatyCmdlet
{
    private const string Rows = "Rows", Numbers = "Summary", Log = "Log", Markdown = "Markdown";

    /// <summary>The earlier version: the folder of a data package, of seeds or of a module, a version of the module that is installed, such as 0.1.0, a
    /// dataset at hand by name, or what Get-TreatyDataset gives.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNull, ArgumentCompleter(typeof(DatasetCompleter))]
    public PSObject Reference { get; set; } = null!;

    /// <summary>The later version, named as the earlier one. By default the dataset that comes with the module. Versions that are piped are compared with the
    /// earlier one each.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true), ValidateNotNull, ArgumentCompleter(typeof(DatasetCompleter))]
    public PSObject Difference { get; set; } = new(DatasetCatalog.DefaultName);

    /// <summary>Name of the dataset to take where a version of the module is named.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string Name { get; set; } = DatasetCatalog.DefaultName;

    /// <summary>Gives the numbers and the version that the changes call for, in one object, instead of the changes.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Numbers)]
    public SwitchParameter Summary { get; set; }

    /// <summary>Gives the changes as a section of a change log, in one text.</summary>
    [Parameter(ParameterSetName = Log), ValidateSet(Markdown)]
    public string? As { get; set; }

    /// <summary>The change log into which the section is put. Without an extension, .md is added.</summary>
    [Parameter(ParameterSetName = Log), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Refuses to change a file that is there.</summary>
    [Parameter(ParameterSetName = Log), Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Makes the folder if it is missing, and changes a file that is marked read-only.</summary>
    [Parameter(ParameterSetName = Log)]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written.</summary>
    [Parameter(ParameterSetName = Log)]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        OutputFile? file = Path is null ? null : OutputFile.Open(this, Path, NoClobber, Force, ".md");
        if (file is not null)
        {
            ChangelogFile.Require(file.Path);
        }

        DatasetComparison comparison = VersionComparer.Compare(
            DatasetFolder.Of(this, Reference, Name), DatasetFolder.Of(this, Difference, Name), StopToken);
        switch (ParameterSetName)
        {
            case Rows:
                WriteObject(comparison.Changes, enumerateCollection: true);
                break;
            case Numbers:
                WriteObject(comparison);
                break;
            case Log when file is null:
                WriteObject(ChangelogText.Section(comparison));
                break;
            default:
                Write(file!, comparison);
                break;
        }
    }

    private void Write(OutputFile file, DatasetComparison comparison)
    {
        if (ShouldProcess(file.Path, "Write change log"))
        {
            byte[] text = ChangelogFile.With(file.Path, comparison);
            file.Write(stream => stream.Write(text), StopToken);
            if (PassThru)
            {
                OutputFile.Give(this, file.Path);
            }
        }
    }
}
