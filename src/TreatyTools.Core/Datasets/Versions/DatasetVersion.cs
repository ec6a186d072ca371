using System.Text;
using System.Text.Json;
using TreatyTools.Core.Datasets.Packages;
using TreatyTools.Core.Datasets.Seeds;
using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Versions;

/// <summary>
/// A dataset as its package writes it: cells by the names of tables and fields. It is read by its own descriptor, so that packages of other versions of the
/// module can be read, which the module does not load.
/// </summary>
internal sealed class DatasetVersion
{
    private DatasetVersion(TreatyDataset info, IReadOnlyList<VersionTable> tables)
    {
        Info = info;
        Tables = tables;
    }

    /// <summary>What the dataset says about itself.</summary>
    public TreatyDataset Info { get; }

    /// <summary>The tables in the order of the package.</summary>
    public IReadOnlyList<VersionTable> Tables { get; }

    /// <summary>Reads a folder.</summary>
    /// <param name="directory">Folder of a data package, or of seeds, which are compiled.</param>
    /// <param name="cancellation">Stops the work between files.</param>
    /// <exception cref="TreatyFault">
    /// <c>DatasetNotFound</c>: it is neither. <c>SeedsInvalid</c>: the seeds have errors. Otherwise as <see cref="DataPackageReader.Read"/>.
    /// </exception>
    public static DatasetVersion Read(string directory, CancellationToken cancellation)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (File.Exists(Path.Combine(folder, DataPackageWriter.DescriptorName)))
        {
            (TreatyDataset info, JsonDocument json) = PackageDescriptor.ReadDocument(folder);
            using (json)
            {
                return new DatasetVersion(info, Read(json.RootElement, path => PackageDescriptor.Content(folder, path), cancellation));
            }
        }

        if (File.Exists(Path.Combine(folder, SeedFiles.Dataset)))
        {
            CompiledDataset compiled = DatasetCompiler.Compile(folder, cancellation);
            Dictionary<string, byte[]> files = compiled.Files().ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
            using JsonDocument json = JsonDocument.Parse(files[DataPackageWriter.DescriptorName]);
            return new DatasetVersion(compiled.Describe(folder), Read(json.RootElement, path => files[path], cancellation));
        }

        throw new TreatyFault("DatasetNotFound", FaultKind.NotFound,
            $"The folder '{folder}' holds neither a data package ({DataPackageWriter.DescriptorName}) nor seeds ({SeedFiles.Dataset}). Name another folder.",
            folder);
    }

    private static List<VersionTable> Read(JsonElement descriptor, Func<string, byte[]> content, CancellationToken cancellation)
    {
        List<VersionTable> tables = [];
        foreach (DescribedTable table in DescribedTable.Of(descriptor).DistinctBy(table => table.Name))
        {
            cancellation.ThrowIfCancellationRequested();
            tables.Add(Rows(table, content(table.Path)));
        }

        return tables;
    }

    private static VersionTable Rows(DescribedTable table, byte[] content)
    {
        try
        {
            char[] text = StrictUtf8.Encoding.GetChars(content);
            text = text is ['\uFEFF', ..] ? text[1..] : text;
            CsvText csv = new(text, text.Length, ',', strict: true);
            string[] header = csv.Next() ? csv.Cells() : [];
            if (!header.SequenceEqual(table.Fields.Select(field => field.Name), StringComparer.Ordinal))
            {
                throw Invalid(table, 1, "its header has not the fields that the descriptor names");
            }

            int[] key = [.. table.PrimaryKey.Select(name => Array.IndexOf(header, name)).Where(ordinal => ordinal >= 0)];
            Dictionary<string, string[]> rows = new(StringComparer.Ordinal);
            while (csv.Next())
            {
                string[] row = csv.Cells();
                if (row.Length != header.Length)
                {
                    throw Invalid(table, csv.Line, $"the row has {row.Length} cells, and the header {header.Length}");
                }

                // Rows without a key are told apart by all that they say.
                string id = string.Join('/', key.Length == 0 ? row : key.Select(ordinal => row[ordinal]));
                if (!rows.TryAdd(id, row) && key.Length > 0)
                {
                    throw Invalid(table, csv.Line, $"the key '{(id.Length <= 120 ? id : id[..117] + "...")}' stands twice");
                }
            }

            return new VersionTable(table, rows);
        }
        catch (DecoderFallbackException e)
        {
            throw Invalid(table, null, "it is not UTF-8", e);
        }
        catch (TreatyFault fault) when (fault.ErrorId == "CsvMalformed")
        {
            throw Invalid(table, (int)fault.Target!, fault.Message.TrimEnd('.'), fault);
        }
    }

    private static TreatyFault Invalid(DescribedTable table, int? line, string what, Exception? inner = null) => new("DatasetInvalid", FaultKind.InvalidData,
        $"The file '{table.Path}' cannot be compared: {what}{(line is null ? "" : $" (line {line})")}. Build the package again.", table.Path, inner);
}

/// <summary>A table of a version of a dataset.</summary>
/// <param name="Schema">What the descriptor tells of it.</param>
/// <param name="Rows">Cells in the order of the fields, by what tells the row apart.</param>
internal sealed record VersionTable(DescribedTable Schema, IReadOnlyDictionary<string, string[]> Rows);
