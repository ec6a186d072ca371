using System.Runtime.ExceptionServices;
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
    private const long MaximumAtOnce = 64L * 1024 * 1024;

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
        List<TableReading> readings = [];
        foreach (TableSchema table in RecordTables.All)
        {
            if (package.Resources.TryGetValue(table.Name, out PackageResource? resource))
            {
                readings.Add(new TableReading(resource));
            }
        }

        // Nothing in the file of a table bears on another, so those of a package of the usual size are read at once; huge ones would fill the memory.
        long bytes = 0;
        foreach (TableReading reading in readings)
        {
            bytes += new FileInfo(reading.Resource.Path).Length;
        }

        if (bytes <= MaximumAtOnce)
        {
            ((IAsyncResult)Task.WhenAll(readings.Select(reading => Task.Run(reading.Read)))).AsyncWaitHandle.WaitOne();
        }

        DataRows rows = new();
        foreach (TableReading reading in readings)
        {
            reading.Finish(rows, findings);
        }

        return (package.Info, rows);
    }

    /// <summary>The reading of one table, on whatever thread.</summary>
    private sealed class TableReading(PackageResource resource)
    {
        private readonly DataRows _rows = new();
        private readonly FindingList _findings = new();
        private bool _isRead;
        private TreatyFault? _fault;

        public PackageResource Resource => resource;

        public void Read()
        {
            try
            {
                new PackageRowReader(_findings, checkBasics: true).Read(resource, _rows);
            }
            catch (TreatyFault fault)
            {
                _fault = fault;
            }

            _isRead = true;
        }

        /// <summary>Hands over what was read, in the order of the tables; the first file that cannot be read at all ends it.</summary>
        public void Finish(DataRows rows, FindingList findings)
        {
            if (!_isRead)
            {
                Read();
            }

            if (_fault is not null)
            {
                ExceptionDispatchInfo.Throw(_fault);
            }

            rows[resource.Table.Name] = _rows[resource.Table.Name];
            findings.Add(_findings);
        }
    }
}
