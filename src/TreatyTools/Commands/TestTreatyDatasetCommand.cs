using System.Management.Automation;
using TreatyTools.Core.Datasets;
using TreatyTools.Loading;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Checks a dataset against every rule and gives what it finds.</summary>
/// <remarks>
/// <para>Checks a data package, or the folder of seeds that one is built from: types, vocabularies, ids and references, EDTF dates, country codes, symbols of United
/// Nations documents, the order of dates, the length of quotations, and more. Each finding is an object that names the rule, its severity, the
/// file and line, the record, the field and the value, and says what to do.</para>
/// <para>An error makes the dataset unusable: it is neither built nor loaded. A warning is worth a look. No output means that nothing was found. With -Quiet the
/// command tells only whether the dataset is free of errors.</para>
/// </remarks>
/// <example>
/// <code>Test-TreatyDataset | Where-Object Severity -eq Error</code>
/// <para>Lists the errors of the dataset that comes with the module. There are none.</para>
/// </example>
/// <example>
/// <code>if (-not (Get-TreatyDataset cybercrime | Test-TreatyDataset -Quiet)) { throw 'The dataset has errors.' }</code>
/// <para>Stops a script, or a build server, where the dataset has errors.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "TreatyDataset", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Finding), typeof(bool))]
public sealed class TestTreatyDatasetCommand : TreatyCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";

    /// <summary>Folders of data packages or of seeds; wildcards are allowed. By default the dataset that comes with the module.</summary>
    [Parameter(Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Directory")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>Folders of data packages or of seeds, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Gives true where the dataset has no errors, else false, in place of the findings.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == LiteralSet)
        {
            Each(LiteralPath, path => [FolderPath.Resolve(this, path)]);
        }
        else if (Path is null)
        {
            Check(System.IO.Path.Combine(ModulePaths.Datasets, DatasetCatalog.DefaultName));
        }
        else
        {
            Each(Path, path => FolderPath.Expand(this, path));
        }
    }

    private void Each(string[] paths, Func<string, IReadOnlyList<string>> expand)
    {
        foreach (string path in paths)
        {
            IReadOnlyList<string> folders = [];
            Attempt(() => folders = expand(path));
            foreach (string folder in folders)
            {
                Attempt(() => Check(folder));
            }
        }
    }

    private void Check(string folder)
    {
        IReadOnlyList<Finding> findings = DatasetValidator.Check(folder, StopToken);
        if (Quiet)
        {
            WriteObject(!findings.Any(finding => finding.Severity == FindingSeverity.Error));
        }
        else
        {
            WriteObject(findings, enumerateCollection: true);
        }
    }
}
