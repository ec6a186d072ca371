using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Gets the datasets at hand: name, version, tables, licence, citation.</summary>
/// <remarks>
/// <para>Lists the datasets that come with the module and those that Import-TreatyDataset added, or those whose names match. A dataset elsewhere is shown by
/// the path of its folder.</para>
/// <para>The name of a dataset is what -Dataset takes in every command that reads records.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyDataset</code>
/// <para>Lists the datasets at hand.</para>
/// </example>
/// <example>
/// <code>(Get-TreatyDataset cybercrime).Tables | Where-Object Rows -gt 200</code>
/// <para>Shows the large tables of a dataset with their numbers of rows.</para>
/// </example>
/// <example>
/// <code>(Get-TreatyDataset cybercrime).Citation</code>
/// <para>Tells how to cite the dataset.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyDataset")]
[OutputType(typeof(TreatyDataset))]
public sealed class GetTreatyDatasetCommand : TreatyCmdlet
{
    /// <summary>Names of datasets, wildcards allowed, or paths of the folders of data packages. By default all at hand.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(DatasetCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (string name in Name)
        {
            try
            {
                WriteObject(Find(name).Select(dataset => dataset.Info), enumerateCollection: true);
            }
            catch (TreatyFault fault)
            {
                Report(fault);
            }
        }
    }

    private IEnumerable<Dataset> Find(string name)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            return [DatasetCatalog.Open(name, path => SessionPath.Folder(this, path))];
        }

        WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return DatasetCatalog.Names().Where(pattern.IsMatch).Select(known => DatasetCatalog.Open(known, path => path));
    }
}
