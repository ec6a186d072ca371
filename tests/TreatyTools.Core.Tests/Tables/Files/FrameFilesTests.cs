using System.Globalization;
using System.Text;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Core.Tests.Tables.Building;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Files;

public sealed class FrameFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("frames").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Parquet_gives_back_what_was_written_of_every_type_with_nulls_and_empty_texts()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            Table table = RandomTable.Make(new Random(seed), [typeof(string), typeof(DateOnly)], seed, "T");
            SameTable.Assert(table, Parquet(table));
        }
    }

    [Theory]
    [InlineData("{\"id\":1,\"Name\":\"f\",\"name\":\"s\"}", "id=1 Name=f name2=s")]
    [InlineData("{\"a\":1}\n{\"A\":2}", "a=1 | a=2")]
    [InlineData("{\"Name\":1}\n{\"name\":2,\"Name\":3}", "Name=1 name2= | Name=3 name2=2")]
    public void Names_that_differ_in_case_are_apart_where_a_row_has_both(string lines, string expected)
    {
        Table table = FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(lines)));
        Assert.Equal(expected, string.Join(" | ", Enumerable.Range(0, (int)table.RowCount).Select(row =>
            string.Join(' ', table.Columns.Select(column => $"{column.Name}={column[row]}")))));
    }

    [Fact]
    public void Parquet_keeps_the_edges_of_types()
    {
        DateTime fine = new DateTime(2024, 8, 8, 1, 2, 3).AddTicks(7);
        Table table = Table.Of(
            [
                new ReferenceColumn<string>("S", ["", null, "ä\0\n😀"]),
                new ValueColumn<int>("I", [int.MinValue, 0, int.MaxValue], [false, true, false]),
                new ValueColumn<long>("L", [long.MinValue, 1, long.MaxValue], null),
                new ValueColumn<double>("D", [double.NaN, -0.0, double.MaxValue], null),
                new ValueColumn<decimal>("M", [-1.50m, 123456789012345678901234567m, 0.0000000001m], null),
                new ValueColumn<DateOnly>("Y", [new(1648, 10, 24), new(9999, 12, 31), DateOnly.MinValue], null),
                new ValueColumn<DateTime>("T", [new(1648, 10, 24, 1, 2, 3), DateTime.MinValue, new(9999, 12, 31)], null),
                new ValueColumn<DateTime>("U", [new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), default, new(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc)],
                    [false, true, false]),
                new ValueColumn<DateTime>("F", [fine, fine, fine], null),
            ],
            3);
        Table read = Parquet(table);
        SameTable.Assert(table, read);
        Assert.Equal(DateTimeKind.Utc, ((DateTime)read.Columns[7][0]!).Kind);
        Assert.Equal(DateTimeKind.Unspecified, ((DateTime)read.Columns[6][0]!).Kind);
    }

    [Fact]
    public void What_Parquet_cannot_hold_is_an_error()
    {
        Assert.Equal("ParquetNoColumn", Assert.Throws<TreatyFault>(() => Parquet(Table.Of([], 0))).ErrorId);
        Assert.Equal("ParquetValueTooFine", Assert.Throws<TreatyFault>(
            () => Parquet(Table.Of([new ValueColumn<decimal>("M", [decimal.MaxValue, 0.0000000000000001m], null)], 2))).ErrorId);
        Assert.Equal("ParquetValueTooFine", Assert.Throws<TreatyFault>(
            () => Parquet(Table.Of([new ValueColumn<DateTime>("T", [new DateTime(1, 1, 1).AddTicks(1)], null)], 1))).ErrorId);
        Assert.Equal("ParquetMalformed", Assert.Throws<TreatyFault>(() => FrameParquet.Read(new MemoryStream("A,B\n1,2\n"u8.ToArray()))).ErrorId);
        using MemoryStream whole = new();
        FrameParquet.Write(RandomTable.Make(new Random(1), [], 50, "T"), whole);
        byte[] bytes = whole.ToArray();
        Assert.Equal("ParquetMalformed", Assert.Throws<TreatyFault>(
            () => FrameParquet.Read(new MemoryStream([.. bytes[..(bytes.Length / 3)], .. bytes[^40..]]))).ErrorId);
    }

    [Fact]
    public void DuckDB_reads_the_Parquet_and_its_own_is_read_back()
    {
        using Judge judge = new();
        string ours = Path.Combine(_folder, "ours.parquet"), theirs = Path.Combine(_folder, "theirs.parquet");
        for (int seed = 0; seed < 20; seed++)
        {
            Table table = RandomTable.Make(new Random(seed), [typeof(string)], 1 + seed, "T");
            using (FileStream stream = File.Create(ours))
            {
                FrameParquet.Write(table, stream);
            }

            Assert.Equal(RandomTable.Rows(table), judge.Rows($"SELECT * FROM '{ours}'"));
            judge.Load("t", table);
            judge.Rows($"COPY t TO '{theirs}' (FORMAT parquet)");
            using FileStream back = File.OpenRead(theirs);
            Table read = FrameParquet.Read(back);
            Assert.Equal(RandomTable.Rows(table), RandomTable.Rows(read));
            Assert.Equal(table.Columns.Select(column => column.ValueType), read.Columns.Select(column => column.ValueType));
        }
    }

    [Fact]
    public void Nested_columns_are_an_error_that_names_them()
    {
        using Judge judge = new();
        string path = Path.Combine(_folder, "nested.parquet");
        judge.Rows($"COPY (SELECT 1 AS a, [1, 2] AS b) TO '{path}' (FORMAT parquet)");
        using FileStream stream = File.OpenRead(path);
        TreatyFault fault = Assert.Throws<TreatyFault>(() => FrameParquet.Read(stream));
        Assert.Equal("ParquetNested", fault.ErrorId);
        Assert.Contains("'b'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Partitions_are_read_by_DuckDB_as_columns()
    {
        string?[] themes = ["a/b", "ä", null, "x=y%", "a/b", "", "a."];
        Table table = Table.Of([new ReferenceColumn<string>("Theme", themes), new ValueColumn<int>("Year", [1, 1, 2, 2, 2, 3, 3], null),
            new ValueColumn<int>("N", [0, 1, 2, 3, 4, 5, 6], null)], 7);
        string folder = Path.Combine(_folder, "parts");
        FramePartition.Write(table, ["Theme", "Year"], folder, ".parquet", (part, stream) => FrameParquet.Write(part, stream));
        using Judge judge = new();
        string[] rows = judge.Rows($"SELECT N, Theme, Year FROM read_parquet('{folder}/**/*.parquet', hive_partitioning = true) ORDER BY N");
        Assert.Equal(themes.Select((theme, i) => $"{i}|{RandomTable.Text(theme)}|{table.Columns[1][i]}"), rows);
        Assert.Equal("TargetExists", Assert.Throws<TreatyFault>(
            () => FramePartition.Write(table, ["Year"], folder, ".parquet", (part, stream) => FrameParquet.Write(part, stream))).ErrorId);
        Assert.Equal(["parts"], Directory.GetFileSystemEntries(_folder).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void A_part_that_fails_leaves_nothing_behind()
    {
        Table table = Table.Of([new ValueColumn<int>("A", [1, 2], null), new ValueColumn<int>("B", [1, 2], null)], 2);
        Assert.Throws<InvalidOperationException>(() => FramePartition.Write(table, ["A"], Path.Combine(_folder, "parts"), ".parquet", (_, _) =>
            throw new InvalidOperationException()));
        Assert.Equal("PartitionTakesAll", Assert.Throws<TreatyFault>(
            () => FramePartition.Write(table, ["*"], Path.Combine(_folder, "parts"), ".parquet", (_, _) => { })).ErrorId);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void JSON_Lines_give_back_what_was_written()
    {
        for (int seed = 1; seed < 100; seed++)
        {
            Table table = FrameSelect.Select(RandomTable.Make(new Random(seed), [typeof(string), typeof(DateOnly)], seed, "T"),
                new SelectOptions { Exclude = ["TInt64"] });
            Table read = Json(table, new Dictionary<string, Type> { ["TDecimal"] = typeof(decimal) });
            Assert.Equal(RandomTable.Rows(table), RandomTable.Rows(read));
            foreach ((TableColumn written, TableColumn back) in table.Columns.Zip(read.Columns))
            {
                Assert.True(written.ValueType == back.ValueType || Enumerable.Range(0, seed).All(row => written[row] is null), $"{written.Name}, case {seed}");
            }
        }
    }

    [Fact]
    public void JSON_Lines_say_what_they_hold()
    {
        Table table = Table.Of(
            [
                new ReferenceColumn<string>("S", ["007", null, "\"<ä>"]), new ValueColumn<double>("D", [1, double.NaN, 0.1], null),
                new ValueColumn<DateTime>("T", [new(2024, 8, 8), default, new(2024, 8, 8, 15, 0, 0, DateTimeKind.Utc)], [false, true, false]),
                new ReferenceColumn<IReadOnlyList<string>>("L", [["a", "b"], null, []]),
            ],
            3);
        using MemoryStream stream = new();
        FrameJsonLines.Write(table, stream);
        Assert.Equal(
            """
            {"S":"007","D":1.0,"T":"2024-08-08T00:00:00","L":["a","b"]}
            {"S":null,"D":"NaN","T":null,"L":null}
            {"S":"\"<ä>","D":0.1,"T":"2024-08-08T15:00:00Z","L":[]}

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(stream.ToArray()));
        SameTable.Assert(table, Json(table));
    }

    [Fact]
    public void Names_of_JSON_Lines_that_differ_in_case_only_are_told()
    {
        List<string> warnings = [];
        Table table = FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes("{\"Id\":1,\"id\":2}\n{\"Id\":3,\"id\":4}")), warn: warnings.Add);
        Assert.Equal(["Id", "id2"], table.ColumnNames);
        Assert.Contains("'id' is 'id2'", Assert.Single(warnings), StringComparison.Ordinal);
        FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes("{\"Id\":1}\n{\"id\":4}")), warn: warnings.Add);
        Assert.Single(warnings);
    }

    [Theory]
    [InlineData("{\"a\":1}\n\n{\"b\":\"x\",\"A\":2}", "Int32 String", "1|NULL 2|'x'")]
    [InlineData("{\"a\":1}\n{\"a\":3000000000}", "Int64", "1 3000000000")]
    [InlineData("{\"a\":1}\n{\"a\":2.5}", "Double", "1 2.5")]
    [InlineData("{\"a\":0.1234567890123456789}", "Decimal", "0.1234567890123456789")]
    [InlineData("{\"a\":\"2024-08-08\"}\n{\"a\":\"soon\"}", "String", "'2024-08-08' 'soon'")]
    [InlineData("{\"a\":{\"b\": 1}}", "String", "'{\"b\":_1}'")]
    [InlineData("{\"a\":1}\n{\"a\":\"x\"}", "String", "'1' 'x'")]
    public void JSON_Lines_of_others_are_read(string text, string types, string rows)
    {
        Table table = FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(types, string.Join(' ', table.Columns.Select(column => column.ValueType.Name)));
        Assert.Equal(rows, string.Join(' ', Enumerable.Range(0, (int)table.RowCount).Select(row => string.Join('|', table.Columns.Select(column =>
            (column[row] is decimal number ? number.ToString(CultureInfo.InvariantCulture) : RandomTable.Text(column[row])).Replace(' ', '_'))))));
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"b\":2}\n{\"a\":3000000000}\n{\"a\":2.5}")]
    [InlineData("{\"a\":1.5}\n{\"a\":\"NaN\"}\n{\"a\":null}\n{\"a\":\"Infinity\"}")]
    [InlineData("{\"a\":\"NaN\"}\n{\"a\":\"NaN\"}")]
    [InlineData("{\"a\":\"2024-08-08\"}\n{\"b\":1}\n{\"a\":\"2024-08-09\"}")]
    [InlineData("{\"a\":\"2024-08-08\"}\n{\"b\":1}\n{\"a\":\"soon\"}")]
    [InlineData("{\"a\":[\"x\"]}\n{\"a\":\"y\"}\n{\"a\":true}")]
    [InlineData("{\"a\":9007199254740993}\n{\"a\":0.5}\n{\"a\":1e300}")]
    [InlineData("{\"a\":null}\n{\"a\":null}")]
    public void JSON_Lines_are_the_same_in_however_few_lines_they_are_read(string text)
    {
        Table whole = FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        for (int rows = 1; rows < 4; rows++)
        {
            SameTable.Assert(whole, FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), null, asText: false, rows, null, default));
            SameTable.Assert(
                FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), null, asText: true),
                FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), null, asText: true, rows, null, default));
        }
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":", "JsonMalformed", "Line 2")]
    [InlineData("[1]", "JsonMalformed", "Line 1")]
    [InlineData("{\"a\":1}\n{\"a\":\"\\ud800\"}", "JsonMalformed", "Line 2 holds half a character")]
    [InlineData("{\"\\ud800\":1}", "JsonMalformed", "Line 1 holds half a character")]
    [InlineData("{\"a\":[\"\\ud800\"]}", "JsonMalformed", "Line 1 holds half a character")]
    public void A_line_that_is_no_object_is_named(string text, string id, string where)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(id, fault.ErrorId);
        Assert.Contains(where, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_error() =>
        Assert.Equal("JsonMalformed", Assert.Throws<TreatyFault>(() => FrameJsonLines.Read(new MemoryStream([.. "{\"a\":\""u8, 0xE4, .. "\"}"u8]))).ErrorId);

    [Fact]
    public void Lines_of_which_each_has_names_of_its_own_have_a_limit()
    {
        string names = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"k{i}\":1"));
        string text = $"{{{names}}}\n{string.Concat(Enumerable.Repeat("{}\n", 10_000))}";
        Assert.Equal("JsonTooSparse", Assert.Throws<TreatyFault>(() => FrameJsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).ErrorId);
    }

    private static Table Parquet(Table table)
    {
        using MemoryStream stream = new();
        FrameParquet.Write(table, stream);
        stream.Position = 0;
        return FrameParquet.Read(stream);
    }

    private static Table Json(Table table, Dictionary<string, Type>? types = null)
    {
        using MemoryStream stream = new();
        FrameJsonLines.Write(table, stream);
        stream.Position = 0;
        return FrameJsonLines.Read(stream, types);
    }
}
