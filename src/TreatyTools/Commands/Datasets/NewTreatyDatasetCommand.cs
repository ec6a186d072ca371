using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Seeds;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Makes the seeds of a new dataset: a folder with one file for each table, ready to be filled.</summary>
/// <remarks>
/// <para>Seeds are YAML files in which the records of a dataset are kept by hand. This command writes dataset.yaml, which says what the dataset is, one file
/// for each table, and GAPS.md for what is missing or doubtful. Each file tells at its head what every key means and which values it takes, and holds one
/// invented record as an example, commented out.</para>
/// <para>The seeds compile as they are, to a dataset without records. Fill them in, check them with Test-TreatyDataset, use them with Import-TreatyDataset, and
/// make the data package, with its codebook, by Build-TreatyDataset.</para>
/// <para>A folder that holds something is refused. With -Force the files that it lacks are added; what is there stays as it is.</para>
/// </remarks>
/// <example>
/// <code>New-TreatyDataset ./seeds/mine-ban -Title 'Mine Ban Convention'</code>
/// <para>Makes the seeds of a dataset on another treaty.</para>
/// </example>
/// <example>
/// <code>$seeds = New-TreatyDataset ./seeds/high-seas -Name high-seas
/// $seeds | Test-TreatyDataset
/// Build-TreatyDataset $seeds.Directory -PassThru</code>
/// <para>Makes seeds, checks them, and builds the package, at first without records.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "TreatyDataset", SupportsShouldProcess = true)]
[OutputType(typeof(TreatyDataset))]
public sealed class NewTreatyDatasetCommand : TreatyCmdlet
{
    /// <summary>Folder of the seeds; it is made where it does not exist.</summary>
    [Parameter(Mandatory = true, Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Name of the dataset, which -Dataset takes: lower-case letters and digits, with hyphens between words. By default that of the folder.</summary>
    [Parameter(Position = 1), ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Title of the dataset for people. By default its name.</summary>
    [Parameter(Position = 2), ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Day of the first version; of a month or a year the first. By default today.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? Created { get; set; }

    /// <summary>Adds the missing files to a folder that holds something already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc />
    protected override void End()
    {
        string folder = SessionPath.Folder(this, Path);
        if (Created is { HasEarliest: false } or { HasLatest: false })
        {
            Fail(new TreatyFault("OpenDate", FaultKind.InvalidArgument, $"'{Created}' has no beginning or no end, and -Created asks for a day. Give the day.",
                Created));
        }

        DateOnly created = Created?.Earliest ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        string name = Name ?? System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(folder));
        IReadOnlyList<KeyValuePair<string, string>> files = SeedScaffold.Files(name, Title ?? name, created);
        SeedScaffold.CheckTarget(folder, Force);
        if (ShouldProcess(folder, "Write seeds of a new dataset"))
        {
            IReadOnlyList<string> written = SeedScaffold.Write(folder, files, Force);
            WriteVerbose($"{written.Count} of {files.Count} files were written to '{folder}'.");
            WriteObject(DatasetCompiler.Compile(folder, StopToken).Describe(folder));
        }
    }
}
