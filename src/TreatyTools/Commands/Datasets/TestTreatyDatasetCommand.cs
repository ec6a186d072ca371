using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Datasets;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Checks a dataset against every rule and gives what it finds.</summary>
/// <remarks>
/// <para>Checks a data package, or the folder of seeds that one is built from. Each finding is an object that names the rule, its severity, the table, the file
/// and line, the record, the field and the value, and says what is wrong and what to do.</para>
/// <para>An error makes the dataset unusable: it is neither built nor, where records cannot be made of it, loaded. Errors are: values without their type, form
/// or vocabulary; dates that are not EDTF; codes that are not ISO 3166-1; ids that stand twice and references to nothing; quotations over 20 words; an event, a
/// treaty or a party whose dates contradict each other; a provision, position or correspondence that ties the wrong treaties; a preferred value that no account
/// gives; files of a package that were changed, are missing or lie outside its folder.</para>
/// <para>A warning is worth a look, and may have a good reason. Warnings are: misprinted symbols of United Nations documents; sources that stand there twice;
/// records later than every source that they cite; texts out of the order of their stages; remarks older than the text they speak of, or made when another text
/// had replaced it; articles beyond the last of a draft; votes that don't add up; participation that does not fit its treaty; long quotations in what should be
/// own words; remarks on two treaties at once; provisions without paragraphs; records that nothing refers to. Dates that are approximate or uncertain, or may
/// overlap, are not told. The rules are listed one by one in seeds/FORMAT.md.</para>
/// <para>No output means that nothing was found. With -Quiet the command gives one truth value for each folder: whether it is free of errors; warnings do not
/// count. A folder that does not exist gives an error and no value, so that a test with -not fails then, too.</para>
/// </remarks>
/// <example>
/// <code>Test-TreatyDataset | Where-Object Severity -eq Error</code>
/// <para>Lists the errors of the dataset that comes with the module. There are none.</para>
/// </example>
/// <example>
/// <code>if (-not (Get-TreatyDataset cybercrime | Test-TreatyDataset -Quiet)) { throw 'The dataset has errors.' }</code>
/// <para>Stops a script, or a build server, where the dataset has errors.</para>
/// </example>
/// <example>
/// <code>Test-TreatyDataset | Where-Object Severity -eq Warning | ForEach-Object { "$($_.Rule) $($_.RecordId): $($_.Message)" }</code>
/// <para>Shows what is worth a look, a line for each.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "TreatyDataset", DefaultParameterSetName = SessionPath.WithWildcards)]
[OutputType(typeof(Finding), typeof(bool))]
public sealed class TestTreatyDatasetCommand : FileInputCmdlet
{
    /// <summary>Folders of data packages or of seeds; wildcards are allowed. By default the dataset that comes with the module.</summary>
    [Parameter(Position = 0, ParameterSetName = SessionPath.WithWildcards, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Directory"), ValidateNotNullOrEmpty, SupportsWildcards]
    public override string[] Path { get; set; } = [];

    /// <summary>Folders of data packages or of seeds, taken literally: no wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SessionPath.AsWritten, ValueFromPipelineByPropertyName = true), Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public override string[] LiteralPath { get; set; } = [];

    /// <summary>Gives true where the dataset has no errors, else false, in place of the findings.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        if (IsBound(nameof(Path)) || IsBound(nameof(LiteralPath)))
        {
            base.Process();
        }
        else
        {
            Read(System.IO.Path.Combine(ModulePaths.Datasets, DatasetCatalog.DefaultName));
        }
    }

    private protected override IReadOnlyList<string> Find(string path, bool literal) => SessionPath.Folders(this, path, literal);

    private protected override void Read(string path)
    {
        IReadOnlyList<Finding> findings = DatasetValidator.Check(path, StopToken);
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
