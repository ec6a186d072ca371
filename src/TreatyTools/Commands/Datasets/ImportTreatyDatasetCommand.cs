using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Makes a dataset available in the session under its name.</summary>
/// <remarks>
/// <para>Every command that reads records takes the name of a dataset with -Dataset, and completes it. This command adds a dataset of one's own, or of somebody
/// else, to those that come with the module. It takes a data package, or a folder of seeds, which is compiled in memory: nothing is written.</para>
/// <para>A package is read again by itself when its files change. Seeds are not: import them again after a change. A dataset with errors is not imported;
/// Test-TreatyDataset lists them.</para>
/// <para>The name holds in this session, until the module is removed from it or the session ends; another runspace, such as one of ForEach-Object -Parallel,
/// imports for itself. Importing the same folder again replaces what was imported; for another folder with the same name, -Force is needed, also where it is
/// the name of a dataset that comes with the module.</para>
/// </remarks>
/// <example>
/// <code>New-TreatyDataset ./seeds/my-treaty -Name my-treaty -Title 'A treaty that I study' | Import-TreatyDataset
/// Get-TreatyConcern -Dataset my-treaty</code>
/// <para>Makes seeds for another treaty and imports them. There are no concerns yet; edit concerns.yaml and import it again.</para>
/// </example>
/// <example>
/// <code>Build-TreatyDataset -Destination ./my-package
/// Import-TreatyDataset ./my-package -Force -PassThru
/// Get-TreatyConcern -Dataset cybercrime -Theme privacy</code>
/// <para>Uses a package of one's own in place of the one that comes with the module, for the rest of the session. Remove-Module, or importing the old folder
/// with -Force, brings the other back.</para>
/// </example>
[Cmdlet(VerbsData.Import, "TreatyDataset", DefaultParameterSetName = SessionPath.WithWildcards)]
[OutputType(typeof(TreatyDataset))]
public sealed class ImportTreatyDatasetCommand : FileInputCmdlet
{
    /// <summary>Folders of data packages or of seeds; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = SessionPath.WithWildcards, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Directory"), ValidateNotNullOrEmpty, SupportsWildcards]
    public override string[] Path { get; set; } = [];

    /// <summary>Folders of data packages or of seeds, taken literally: no wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SessionPath.AsWritten, ValueFromPipelineByPropertyName = true), Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public override string[] LiteralPath { get; set; } = [];

    /// <summary>Takes the name even where another dataset has it, in the place of that one.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives what was imported: name, version, folder and tables. By default there is no output.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override IReadOnlyList<string> Find(string path, bool literal) => SessionPath.Folders(this, path, literal);

    private protected override void Read(string path)
    {
        TreatyDataset info = DatasetCatalog.Import(path, Force, StopToken).Info;
        WriteVerbose($"The dataset '{info.Name}' was imported from '{path}'.");
        if (PassThru)
        {
            WriteObject(info);
        }
    }
}
