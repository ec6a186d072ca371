using System.Security.Cryptography;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Packages;
using TreatyTools.Core.Datasets.Rules;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Datasets.Seeds;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets;

/// <summary>Checks a data package or a folder of seeds against every rule, and tells all that it finds.</summary>
public static class DatasetValidator
{
    /// <summary>Checks a folder.</summary>
    /// <param name="directory">Folder of a data package or of seeds.</param>
    /// <param name="cancellation">Stops the work between files.</param>
    /// <returns>The findings by file and line; none where all is well.</returns>
    /// <exception cref="TreatyFault"><c>DatasetNotFound</c>: the folder does not exist or is neither a package nor one of seeds.</exception>
    public static IReadOnlyList<Finding> Check(string directory, CancellationToken cancellation = default)
    {
        string folder = Path.GetFullPath(directory);
        if (File.Exists(Path.Combine(folder, DataPackageWriter.DescriptorName)))
        {
            return CheckPackage(folder, cancellation);
        }

        if (File.Exists(Path.Combine(folder, SeedFiles.Dataset)))
        {
            return DatasetCompiler.Check(folder, cancellation);
        }

        throw new TreatyFault("DatasetNotFound", FaultKind.NotFound,
            $"The folder '{folder}' holds neither a data package ({DataPackageWriter.DescriptorName}) nor seeds ({SeedFiles.Dataset}). Name another folder.",
                folder);
    }

    private static IReadOnlyList<Finding> CheckPackage(string folder, CancellationToken cancellation)
    {
        FindingList findings = new();
        DataRows rows = new();
        try
        {
            PackageDescriptor package = PackageDescriptor.Read(folder);
            PackageRowReader reader = new(findings, checkBasics: false);
            foreach (TableSchema table in RecordTables.All)
            {
                cancellation.ThrowIfCancellationRequested();
                if (package.Resources.TryGetValue(table.Name, out PackageResource? resource))
                {
                    reader.Read(resource, rows);
                    Hash(resource, findings);
                }
                else
                {
                    findings.Error("missing-table", DataPackageWriter.DescriptorName, null, $"The package has no table '{table.Name}'.",
                        "Build the package again.", table: table.Name);
                }
            }
        }
        catch (TreatyFault fault)
        {
            // The package as a whole cannot be read; the fault is the finding.
            findings.Error(RuleOf(fault.ErrorId), DataPackageWriter.DescriptorName, null, fault.Message, "Build the package again, or do not use it.");
            return findings.ToSorted();
        }

        new RowValidator(rows, findings).Check();
        new AdvisoryRules(rows, findings).Check();
        return findings.ToSorted();
    }

    private static void Hash(PackageResource resource, FindingList findings)
    {
        if (resource.Hash is { } hash && hash.StartsWith("sha256:", StringComparison.Ordinal)
            && !string.Equals(hash[7..], Convert.ToHexStringLower(SHA256.HashData(PackageFile.Bytes(resource.Path))), StringComparison.OrdinalIgnoreCase))
        {
            findings.Error("hash", resource.Name, null,
                "The file is not the one that the descriptor describes; somebody changed it after the package was built.",
                "Change the seeds and build the package again.", table: resource.Table.Name);
        }
    }

    /// <summary>The id of a fault as that of a rule: <c>DatasetResourcePath</c> becomes <c>dataset-resource-path</c>.</summary>
    private static string RuleOf(string errorId) =>
        string.Concat(errorId.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
