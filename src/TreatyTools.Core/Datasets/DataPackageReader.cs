using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Packages;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets;

/// <summary>Reads a data package from its folder. Use <see cref="DatasetStore"/> unless the folder must be read anew.</summary>
public static class DataPackageReader
{
    /// <summary>Reads the package.</summary>
    /// <exception cref="TreatyFault">
    /// <c>DatasetNotFound</c>, <c>DatasetDescriptorMissing</c>, <c>DatasetDescriptorInvalid</c>, <c>DatasetResourcePath</c>, <c>DatasetFileMissing</c>,
    /// <c>DatasetFileTooLarge</c>, <c>DatasetFileAccess</c>: the package as a whole cannot be used. <c>DatasetInvalid</c>: a table breaks its schema;
    /// the message names the first place, and the target is its <see cref="Finding"/>. <c>DuplicateRecordId</c>: two records have one id.
    /// </exception>
    public static Dataset Read(string directory)
    {
        FindingList findings = new();
        (TreatyDataset info, DataRows rows) = ReadRows(PackageDescriptor.Read(directory), findings);
        if (findings.HasErrors)
        {
            IReadOnlyList<Finding> all = findings.ToSorted();
            throw new TreatyFault("DatasetInvalid", FaultKind.InvalidData,
                $"The data package '{info.Directory}' has {(all.Count == 1 ? "a fault" : $"{all.Count} faults")}; the first: {all[0]} Test-TreatyDataset "
                    + "lists them all.", all[0]);
        }

        return new Dataset(info with { Tables = RecordTables.Count(rows), Agreement = AgreementTable.Of(rows) }, DatasetTables.Of(rows, info.Name));
    }

    internal static (TreatyDataset Info, DataRows Rows) ReadRows(PackageDescriptor package, FindingList findings)
    {
        DataRows rows = new();
        PackageRowReader reader = new(findings, checkBasics: true);
        foreach (TableSchema table in RecordTables.All)
        {
            if (package.Resources.TryGetValue(table.Name, out PackageResource? resource))
            {
                reader.Read(resource, rows);
            }
        }

        return (package.Info, rows);
    }
}
