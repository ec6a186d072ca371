using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Core.Tables.Files;
using TreatyTools.Model;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Core.Tests.Tables.Files;

public sealed class PartitionedFolderTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("parts").FullName;

    private string Folder => Path.Combine(_home, "parts");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void What_was_written_in_parts_is_read_back_but_for_the_order_of_rows()
    {
        Type[] types = RandomTable.KeyTypes;
        for (int seed = 0; seed < 40; seed++)
        {
            Table table = RandomTable.Make(new Random(seed), [types[seed % types.Length], types[(seed / types.Length) % types.Length]], seed, "T");
            Write(table, "K0", "K1");
            AssertSameRows(table, Read());
            Directory.Delete(Folder, recursive: true);
        }
    }

    [Fact]
    public void Values_in_names_of_folders_keep_their_types_and_their_letters()
    {
        Table table = Table.Of(
            [
                new ReferenceColumn<string>("Text", ["7", "007", "a/b", "", null, "__HIVE_DEFAULT_PARTITION__", "x=y%2F", ".. ", "ä😀"]),
                new ValueColumn<double>("a=b", [double.NaN, -0.0, 1, 0.1, 1e300, 5, 6, 7, 8], [false, false, false, false, false, true, false, false, false]),
                new ValueColumn<DateTime>("When", [.. Enumerable.Range(0, 9).Select(i => new DateTime(2024, 8, 8, 1, 2, 3, DateTimeKind.Utc).AddTicks(i))],
                    null),
                new ValueColumn<int>("N", [0, 1, 2, 3, 4, 5, 6, 7, 8], null),
            ],
            9);
        Write(table, "Text", "When", "a=b");
        Table read = Read();
        AssertSameRows(table, read);
        Assert.Equal(DateTimeKind.Utc, ((DateTime)read.Columns[2][0]!).Kind);
    }

    [Fact]
    public void A_frame_without_rows_keeps_its_columns()
    {
        Table table = Table.Of([new ReferenceColumn<string>("A", []), new ValueColumn<DateOnly>("B", [], null)], 0);
        Write(table, "A");
        SameTable.Assert(table, Read());
    }

    [Fact]
    public void Rows_come_in_the_natural_order_of_folders_and_files()
    {
        foreach (int year in new[] { 10, 9, 2, 100 })
        {
            Put($"Year={year}/part-10.parquet", Numbers("N", year * 10));
            Put($"Year={year}/part-9.parquet", Numbers("N", (year * 10) + 1));
        }

        Assert.Equal(["21|2", "20|2", "91|9", "90|9", "101|10", "100|10", "1001|100", "1000|100"], RandomTable.Rows(Read()));
    }

    [Fact]
    public void Folders_that_DuckDB_wrote_are_read_and_texts_with_zeros_stay_texts()
    {
        using Judge judge = new();
        judge.Rows($"COPY (SELECT * FROM (VALUES ('007', 2024, 1), ('010', 2023, 2), (NULL, 2023, 3), ('a/b', 2023, 4)) t(code, year, n)) TO '{Folder}' "
            + "(FORMAT parquet, PARTITION_BY (code, year))");
        Table read = Read();
        Assert.Equal(["n", "code", "year"], read.ColumnNames);
        Assert.Equal([typeof(int), typeof(string), typeof(int)], read.Columns.Select(column => column.ValueType));
        Assert.Equal(["1|'007'|2024", "2|'010'|2023", "3|NULL|2023", "4|'a/b'|2023"], RandomTable.Rows(read).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parts_are_joined_by_the_names_of_their_columns()
    {
        Put("K=1/a.parquet", Table.Of([new ValueColumn<int>("N", [1], null), new ReferenceColumn<string>("S", ["x"])], 1));
        Put("K=2/a.parquet", Table.Of([new ReferenceColumn<string>("T", ["y"]), new ValueColumn<long>("N", [5_000_000_000], null),
            new ReferenceColumn<string>("K", ["of the file"])], 1));
        File.WriteAllText(Path.Combine(Folder, "_SUCCESS"), "");
        File.WriteAllText(Path.Combine(Folder, "K=1", ".a.parquet.crc"), "x");
        Table read = Read();
        Assert.Equal(["N", "S", "T", "K"], read.ColumnNames);
        Assert.Equal(["1|'x'|NULL|1", "5000000000|NULL|'y'|2"], RandomTable.Rows(read));
        Assert.Equal(typeof(long), read.Columns[0].ValueType);
        Assert.Equal(typeof(string), PartitionedFolder.Open(Folder).Read(Part, new Dictionary<string, Type> { ["k"] = typeof(string) }).Columns[3].ValueType);
    }

    [Fact]
    public void Types_that_nothing_joins_are_an_error_that_names_both_files()
    {
        Put("K=1/a.parquet", Numbers("N", 1));
        Put("K=2/b.parquet", Table.Of([new ReferenceColumn<string>("N", ["x"])], 1));
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Read());
        Assert.Equal("PartitionConflict", fault.ErrorId);
        Assert.Contains("'N' is Int32 in", fault.Message, StringComparison.Ordinal);
        Assert.Contains("b.parquet", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_in_CSV_have_the_types_that_were_written()
    {
        Table table = Table.Of([new ReferenceColumn<string>("K", ["a", "b"]), new ReferenceColumn<string>("Code", ["7", "x"]),
            new ValueColumn<decimal>("M", [1, 2.5m], null)], 2);
        FramePartition.Write(table, ["K"], Folder, ".csv", (part, stream) => FrameCsv.Write(part, stream, new CsvOptions()));
        SameTable.Assert(table, PartitionedFolder.Open(Folder).Read((path, types) =>
        {
            using FileStream stream = File.OpenRead(path);
            return FrameCsv.Read(stream, new CsvOptions { Types = types });
        }));
    }

    [Fact]
    public void What_is_no_folder_of_parts_is_one_clear_error()
    {
        Put("K=1/a.parquet", Numbers("N", 1));
        Put("L=1/a.parquet", Numbers("N", 1));
        AssertFault("PartitionLayout");
        Directory.Delete(Path.Combine(Folder, "L=1"), recursive: true);
        Directory.CreateDirectory(Path.Combine(Folder, "notes"));
        AssertFault("PartitionLayout");
        Directory.Delete(Path.Combine(Folder, "notes"));
        Directory.CreateDirectory(Path.Combine(Folder, "K=1", "K=2"));
        AssertFault("PartitionLayout");
        Directory.Delete(Path.Combine(Folder, "K=1", "K=2"));
        File.WriteAllText(Path.Combine(Folder, "_columns.json"), "{\"columns\":[{\"name\":\"K\",\"type\":\"Colour\",\"inFolders\":true}]}");
        AssertFault("PartitionColumnsMalformed");
        File.WriteAllText(Path.Combine(Folder, "_columns.json"), "{\"columns\":[{\"name\":\"K\",\"type\":\"DateOnly\",\"inFolders\":true}]}");
        AssertFault("PartitionValueNotOfType");
        Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        AssertFault("PartitionEmpty");
    }

    [UnixFact("Making a link needs a privilege on Windows.")]
    public void A_link_in_a_folder_is_not_followed()
    {
        Put("K=1/a.parquet", Numbers("N", 1));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "K=2"), _home);
        AssertFault("PartitionLink");
        Directory.Delete(Path.Combine(Folder, "K=2"));
        File.CreateSymbolicLink(Path.Combine(Folder, "K=1", "b.parquet"), Path.Combine(Folder, "K=1", "a.parquet"));
        AssertFault("PartitionLink");
    }

    private static ValueColumn<int> Column(string name, int value) => new(name, [value], null);

    private static Table Numbers(string name, int value) => Table.Of([Column(name, value)], 1);

    private void Write(Table table, params string[] by) => FramePartition.Write(
        table, by, Folder, ".parquet", (part, stream) => FrameParquet.Write(part, stream));

    private void Put(string name, Table table)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream stream = File.Create(path);
        FrameParquet.Write(table, stream);
    }

    private Table Read() => PartitionedFolder.Open(Folder).Read(Part);

    private static Table Part(string path, IReadOnlyDictionary<string, Type> types)
    {
        using FileStream stream = File.OpenRead(path);
        return FrameParquet.Read(stream);
    }

    private void AssertFault(string id) => Assert.Equal(id, Assert.Throws<TreatyFault>(() => Read()).ErrorId);

    private static void AssertSameRows(Table expected, Table actual)
    {
        Assert.Equal(expected.ColumnNames, actual.ColumnNames);
        Assert.Equal(expected.Columns.Select(column => column.ValueType), actual.Columns.Select(column => column.ValueType));
        Assert.Equal(RandomTable.Rows(expected).Order(StringComparer.Ordinal), RandomTable.Rows(actual).Order(StringComparer.Ordinal));
    }
}
