using System.Text;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Seeds;
using TreatyTools.Core.Formats;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Reading;

namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>The readers of files of tables: those of every format, adding to a workbook, status files and seeds.</summary>
internal static class TableFuzz
{
    private static readonly string[] Xml = ["<row>", "<c r=\"A1\">", "</sheetData>", "<a>", "<Row>", "<Entry>", "]]>", "&#0;"];

    private static readonly string[] Pieces = ["{", "[", "\"", ",", ":", "\n", "\\ud800", "{\"a\":", "- ", "  : [", "\u0000", "'", "1e999", "null"];

    internal static IReadOnlyList<FuzzReader> Readers { get; } =
    [
        Of("table-csv", ".csv", FuzzForm.Text, Pieces),
        Of("table-jsonl", ".jsonl", FuzzForm.Text, Pieces),
        Of("table-parquet", ".parquet", FuzzForm.Binary, Pieces),
        Of("table-arrow", ".arrow", FuzzForm.Binary, Pieces),
        new("table-xlsx", Workbooks, (content, stop) => FuzzFile.In(".xlsx", content, path => $"{WorkbookReader.Read(path, null, stop).Count} tables"), Xml,
            FuzzForm.Zip),
        new("table-append", Workbooks, (content, stop) => FuzzFile.In(".xlsx", content, path => Append(path, stop)), Xml, FuzzForm.Zip),
        new("table-status", () => [Status()], (content, _) => $"{DepositaryStatusReader.Read(new MemoryStream(content), "XVIII-16.xml").Rows.Count} rows", Xml,
            FuzzForm.Text),
        new("table-seed", Seeds, (content, _) => FuzzFile.In(".yaml", content,
            path => new SeedFileReader("x.yaml", new FindingList()).Read(path) is null ? "none" : "read"), Pieces, FuzzForm.Text),
    ];

    private static FuzzReader Of(string name, string extension, FuzzForm form, IReadOnlyList<string> pieces) => new(name, () => Samples(extension),
        (content, stop) => FuzzFile.In(extension, content, path => $"{TableFile.Read(path, null, new TableFileOptions(), stop)[0].Columns.Count} columns"),
        pieces, form);

    private static string Append(string path, CancellationToken stop)
    {
        WorkbookSheet sheet = TestSheet("Data");
        WorkbookWriter.Write(path, [sheet], new WorkbookOptions { Mode = WorkbookMode.Append }, stop);
        return "added";
    }

    private static WorkbookSheet TestSheet(string name) => new(name, Table.Of([new ValueColumn<int>("C0", [7], null)], 1));

    private static List<byte[]> Samples(string extension) => [.. Enumerable.Range(0, 6).Select(seed =>
        FuzzFile.Made(extension, path => TableFile.Writer(path, null, new TableFileOptions(), false, false)(Rows(20 * seed),
            CancellationToken.None)))];

    private static Table Rows(int count)
    {
        int[] numbers = [.. Enumerable.Range(0, count)];
        bool[] nulls = [.. numbers.Select(row => row % 5 == 0)];
        return Table.Of(
            [
                new ReferenceColumn<string>("C0", [.. numbers.Select(row => row % 7 == 0 ? null : $"a,\"b\" {row % 3}")]),
                new ValueColumn<int>("C1", numbers, nulls),
                new ValueColumn<double>("C2", [.. numbers.Select(row => row / 8.0)], nulls),
                new ValueColumn<decimal>("C3", [.. numbers.Select(row => row * 1.25m)], nulls),
                new ValueColumn<DateOnly>("C4", [.. numbers.Select(row => new DateOnly(1899, 12, 1).AddDays(row * 400))], nulls),
                new ValueColumn<DateTime>("C5", [.. numbers.Select(row => new DateTime(2024, 8, 8).AddMinutes(row))], null),
                new ValueColumn<TimeSpan>("C6", [.. numbers.Select(row => TimeSpan.FromMinutes(row))], null),
                new ValueColumn<bool>("C7", nulls, null),
            ],
            count);
    }

    private static List<byte[]> Workbooks() =>
    [
        .. Enumerable.Range(0, 4).Select(seed => FuzzFile.Made(".xlsx", path => WorkbookWriter.Write(path,
            [new WorkbookSheet("Data", Rows(5 * seed)), TestSheet("More")]))),
    ];

    private static byte[] Status() => Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Treaty><Header><Titlesect>16. Convention"
        + "</Titlesect></Header><Participants><Table><TGroup><Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry><Entry>Ratification, Acceptance(A)"
        + "</Entry></Row></Thead><Tbody><Rows><Row><Entry>Fiji</Entry><Entry>1 Dec 2025</Entry><Entry>2 Jan 2026 A</Entry></Row><Row><Entry>France"
        + "</Entry><Entry>25 Oct 2025</Entry><Entry></Entry></Row></Rows></Tbody></TGroup></Table></Participants></Treaty>");

    private static List<byte[]> Seeds() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds", "cybercrime"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)
            .Select(bytes => bytes.AsSpan(0, Math.Min(bytes.Length, 4000)).ToArray())];
}
