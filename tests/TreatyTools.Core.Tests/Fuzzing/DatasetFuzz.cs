using System.IO.Compression;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Reports.Coding;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>The readers of what comes from others about a dataset: the folder of a package, and the workbook of a coder.</summary>
internal static class DatasetFuzz
{
    private const int Coded = 12;

    private static readonly string[] Cells = ["\"", ",", "\n", "\r", "2024-13", "2003/..", "uncc/1", "uncc/1/1;uncc/2", "no-such-id", "\0",
        "../x", "\uFEFF"];

    private static readonly string[] Parts = ["<row>", "<c r=\"A1\">", "</sheetData>", "<a>", "]]>", "&#0;", "<dataValidation>", "<tableColumn>"];

    private static readonly Lazy<CompiledDataset> Small = new(() => DatasetCompiler.Compile(Repository.OtherSeeds));

    private static readonly Lazy<Dataset> Shipped = new(() => DatasetStore.Open(Repository.Package));

    internal static IReadOnlyList<FuzzReader> Readers { get; } =
    [
        new("dataset", () => [Packed(Small.Value.Files())], (content, _) => FuzzFile.In("", content, ReadFolder), Cells, FuzzForm.Zip),
        new("coding", Codings, (content, stop) => FuzzFile.In(".xlsx", content, path => ReadCoding(path, stop)), Parts, FuzzForm.Zip),
        new("coding-csv", CodingRows, (content, stop) => FuzzFile.In(".csv", content, path => ReadCoding(path, stop)), Cells, FuzzForm.Text),
    ];

    // The file is a packed folder, which is unpacked to be read; what cannot be unpacked is the descriptor.
    private static string ReadFolder(string path)
    {
        string folder = path + "-folder";
        Directory.CreateDirectory(folder);
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => Path.GetFileName(entry.FullName) == entry.FullName && entry.Name.Length > 0))
            {
                using Stream from = entry.Open(), to = File.Create(Path.Combine(folder, entry.Name));
                from.CopyTo(to);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            File.Copy(path, Path.Combine(folder, "datapackage.json"), overwrite: true);
        }

        IReadOnlyList<Finding> findings = DatasetValidator.Check(folder);
        return $"{(DataPackageReader.Read(folder).Tables.Provisions.Count > 0 ? "read" : "empty")}, {(findings.Count == 0 ? "sound" : "findings")}";
    }

    private static string ReadCoding(string path, CancellationToken stop)
    {
        CodingResult result = CodingComparison.Compare(Shipped.Value, [CoderFile.Read(path, null, stop)], CodingField.Of(Shipped.Value, []),
            includeDataset: true);
        return $"{result.Agreements.Count} fields, {(result.Findings.Count == 0 ? "sound" : "findings")}";
    }

    private static List<byte[]> Codings() => [Coding(".xlsx", prefill: true), Coding(".xlsx", prefill: false)];

    private static List<byte[]> CodingRows() => [Coding(".csv", prefill: true)];

    private static byte[] Coding(string extension, bool prefill) => FuzzFile.Made(extension, path => CodingWorkbook.Write(path, new CodingRequest
    {
        Dataset = Shipped.Value,
        Concerns = [.. Shipped.Value.Tables.Concerns.Take(Coded)],
        Fields = CodingField.Of(Shipped.Value, []),
        Coder = "Lee",
        Prefill = prefill,
    }));

    private static byte[] Packed(IReadOnlyList<KeyValuePair<string, byte[]>> files)
    {
        using MemoryStream target = new();
        using (ZipArchive archive = new(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files.Where(file => file.Value.Length > 0))
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return target.ToArray();
    }
}
