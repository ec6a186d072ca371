using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Datasets;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Compiles the seeds of a dataset into a data package.</summary>
/// <remarks>
/// <para>Seeds are the YAML files in which the records of a dataset are kept by hand, one file for each table. This command checks them against the schema
/// and writes them as a Frictionless Data Package: datapackage.json, one CSV file a table, and CODEBOOK.md, which tells what every column and term means, how
/// many and how sure the records are, what is missing, and how to load them elsewhere. The same seeds give the same bytes on every
/// machine, so that a package under version control changes when its records do, and never otherwise.</para>
/// <para>Where a seed breaks a rule, nothing is written, and every fault is an error of its own with file, line, record and rule; the target object of
/// the error is the finding. Faults that do not forbid the use of the data are warnings.</para>
/// <para>Without parameters, the seeds of the dataset that comes with the module are checked; its package is written over only with -Force, or where
/// -Destination names it. The package is first written as a whole beside its destination and then put in its place; a failure leaves the old one.</para>
/// </remarks>
/// <example>
/// <code>Build-TreatyDataset -Force -WhatIf</code>
/// <para>Checks the seeds of the shipped dataset and tells what would be written. Nothing is.</para>
/// </example>
/// <example>
/// <code>$dataset = Build-TreatyDataset -Destination ./my-package -PassThru
/// $dataset.Tables | Where-Object Rows -gt 100</code>
/// <para>Compiles the shipped seeds into a package of one's own and shows its large tables.</para>
/// </example>
[Cmdlet("Build", "TreatyDataset", SupportsShouldProcess = true)]
[OutputType(typeof(TreatyDataset))]
public sealed class BuildTreatyDatasetCommand : TreatyCmdlet
{
    private const string Shipped = "cybercrime";

    /// <summary>Folder of the seeds. By default that of the dataset that comes with the module.</summary>
    [Parameter(Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>
    /// Folder of the package; it is made where it does not exist. By default the folder <c>datasets/NAME</c> beside the folder <c>seeds</c> that holds the
    /// seeds, or, where they lie elsewhere, a folder <c>package</c> inside that of the seeds.
    /// </summary>
    [Parameter(Position = 1), ValidateNotNullOrEmpty]
    public string? Destination { get; set; }

    /// <summary>Writes over the package that comes with the module, though -Destination does not name it.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the dataset that was written: its name, version, folder and tables. By default there is no output.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void End()
    {
        string seeds = Path is null ? ModulePaths.Seeds(Shipped) : SessionPath.Folder(this, Path);
        string destination = Destination is null ? DefaultDestination(seeds) : SessionPath.Folder(this, Destination);
        CompiledDataset compiled = DatasetCompiler.Compile(seeds, StopToken);
        foreach (Finding finding in compiled.Findings)
        {
            if (finding.Severity == FindingSeverity.Error)
            {
                Report(new TreatyFault("SeedFault", FaultKind.InvalidData, finding.ToString(), finding));
            }
            else
            {
                WriteWarning(finding.ToString());
            }
        }

        if (compiled.IsValid && Destination is null && !Force && string.Equals(
                System.IO.Path.GetFullPath(destination), System.IO.Path.Combine(ModulePaths.Datasets, Shipped), StringComparison.OrdinalIgnoreCase))
        {
            Fail(new TreatyFault("ShippedPackage", FaultKind.InvalidArgument,
                $"'{destination}' is the package that comes with the module. Nothing was written: give -Force to write over it, or another -Destination.",
                    destination));
        }

        if (compiled.IsValid && ShouldProcess(destination, "Write data package"))
        {
            TreatyDataset written = compiled.Write(destination);
            if (PassThru)
            {
                WriteObject(written);
            }
        }
    }

    private static string DefaultDestination(string seeds)
    {
        string folder = System.IO.Path.TrimEndingDirectorySeparator(seeds);
        string? parent = System.IO.Path.GetDirectoryName(folder);
        return parent is not null && System.IO.Path.GetFileName(parent) == "seeds"
            ? System.IO.Path.GetFullPath(System.IO.Path.Combine(parent, "..", "datasets", System.IO.Path.GetFileName(folder)))
            : System.IO.Path.Combine(folder, "package");
    }
}
