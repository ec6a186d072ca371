using System.Globalization;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Tables.Building;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Files;

/// <summary>Files that DuckDB writes, in both versions of the format, with every type that it has for a column of single values.</summary>
public sealed class ParquetTypesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DATE '2024-01-01' + i::INT", "2024-01-01", "2025-08-22")]
    [InlineData("DATE '1648-10-24' - i::INT", "1648-10-24", "1647-03-05")]
    [InlineData("(TIMESTAMP '1815-06-09 12:30:00' + to_seconds(i))::TIMESTAMP_S", "1815-06-09T12:30:00.0000000", "1815-06-09T12:39:59.0000000")]
    [InlineData("(TIMESTAMP '2024-01-01 00:00:00.005' + to_seconds(i))::TIMESTAMP_MS", "2024-01-01T00:00:00.0050000", "2024-01-01T00:09:59.0050000")]
    [InlineData("TIMESTAMP '1969-12-31 23:59:59.999999' + to_seconds(i)", "1969-12-31T23:59:59.9999990", "1970-01-01T00:09:58.9999990")]
    [InlineData("make_timestamp_ns(1704067200000000100 + i * 1000000000)", "2024-01-01T00:00:00.0000001", "2024-01-01T00:09:59.0000001")]
    [InlineData("('2024-01-01 00:00:00+00'::TIMESTAMPTZ + to_seconds(i))", "2024-01-01T00:00:00.0000000Z", "2024-01-01T00:09:59.0000000Z")]
    [InlineData("(i % 50 + 0.25)::DECIMAL(4, 2)", "0.25", "49.25")]
    [InlineData("(i - 300.25)::DECIMAL(9, 2)", "-300.25", "298.75")]
    [InlineData("(i + 123456789012.125)::DECIMAL(18, 3)", "123456789012.125", "123456789611.125")]
    [InlineData("(i + 12345678901234567890.5)::DECIMAL(28, 2)", "12345678901234567890.5", "12345678901234568489.5")]
    [InlineData("(i % 256)::UTINYINT", "0", "87")]
    [InlineData("(i + 64900)::USMALLINT", "64900", "65499")]
    [InlineData("(i + 4294960000)::UINTEGER", "4294960000", "4294960599")]
    [InlineData("(i + 18446744073709550000)::UBIGINT", "18446744073709550000", "18446744073709550599")]
    [InlineData("(i % 256 - 128)::TINYINT", "-128", "-41")]
    [InlineData("(i - 300)::SMALLINT", "-300", "299")]
    [InlineData("(i - 300)::INT", "-300", "299")]
    [InlineData("i - 9000000000", "-9000000000", "-8999999401")]
    [InlineData("TIME '14:30:00.5' + to_seconds(i)", "14:30:00.5", "14:39:59.5")]
    [InlineData("'{\"a\":1}'::JSON", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("'00000000-0000-4000-8000-00000000000a'::UUID", "00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000a")]
    [InlineData("CASE WHEN i % 2 = 0 THEN 'even' ELSE 'odd' END", "even", "odd")]
    [InlineData("i % 2 = 0", "True", "False")]
    [InlineData("i / 8", "0", "74.875")]
    public void What_a_column_means_is_read_in_every_encoding(string expression, string first, string last)
    {
        foreach (string version in new[] { "V1", "V2" })
        {
            foreach (string nulls in new[] { "i", "CASE WHEN i = 1 THEN NULL ELSE i END" })
            {
                using Judge judge = new();
                string file = _folder[$"{version}.parquet"];
                judge.Execute("SET TimeZone = 'UTC'");
                judge.Execute($"COPY (SELECT {expression} v FROM (SELECT {nulls} i FROM range(600) t(i))) TO '{file}' "
                    + $"(FORMAT parquet, PARQUET_VERSION {version})");
                Table table = Read(file);
                Assert.Equal(600, table.RowCount);
                Assert.Equal([first, last], [Text(table.Columns[0][0]), Text(table.Columns[0][599])]);
                bool constant = !expression.Contains('i', StringComparison.Ordinal) || expression.EndsWith("JSON", StringComparison.Ordinal)
                    || expression.EndsWith("UUID", StringComparison.Ordinal) || expression.StartsWith("CASE", StringComparison.Ordinal);
                Assert.Equal(nulls == "i" || constant, table.Columns[0][1] is not null);
            }
        }

        static string Text(object? value) => value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
            decimal number => (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
            _ => CellValue.Text(value!),
        };
    }

    [Theory]
    [InlineData("1234567890123456789012345678", "DECIMAL(38, 10)", "1234567890123456789012345678")]
    [InlineData("1234567890123456789012345678.0123456789", "DECIMAL(38, 10)", null)]
    [InlineData("-123456789012345678.0123456789", "DECIMAL(38, 10)", "-123456789012345678.0123456789")]
    [InlineData("-0.5", "DECIMAL(38, 38)", "-0.5")]
    [InlineData("0", "DECIMAL(38, 38)", "0")]
    [InlineData("0.12345678901234567890123456789012345678", "DECIMAL(38, 38)", null)]
    [InlineData("99999999999999999999999999999999999999", "DECIMAL(38, 0)", null)]
    [InlineData("79228162514264337593543950335", "DECIMAL(38, 0)", "79228162514264337593543950335")]
    public void A_decimal_number_is_read_as_it_is_or_refused(string number, string type, string? expected)
    {
        foreach (string version in new[] { "V1", "V2" })
        {
            using Judge judge = new();
            judge.Execute($"COPY (SELECT CASE WHEN i = 1 THEN NULL ELSE '{number}'::{type} END v FROM range(3) t(i)) TO '{_folder["d.parquet"]}' "
                + $"(FORMAT parquet, PARQUET_VERSION {version})");
            if (expected is null)
            {
                Assert.Equal("ParquetValueTooLarge", Assert.Throws<TreatyFault>(() => Read(_folder["d.parquet"])).ErrorId);
                continue;
            }

            decimal value = decimal.Parse(expected, CultureInfo.InvariantCulture);
            Assert.Equal([value, null, value], Read(_folder["d.parquet"]).Columns[0].All<object>(3));
        }
    }

    [Theory]
    [InlineData("'a'::BLOB", "bytes")]
    [InlineData("INTERVAL 1 DAY", "intervals")]
    public void What_no_frame_can_hold_is_refused_in_words_that_a_user_knows(string expression, string words)
    {
        using Judge judge = new();
        judge.Execute($"COPY (SELECT {expression} v) TO '{_folder["x.parquet"]}' (FORMAT parquet)");
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Read(_folder["x.parquet"]));
        Assert.Equal("ParquetTypeUnknown", fault.ErrorId);
        Assert.Contains($"'v' holds {words}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_come_back_from_every_file_of_tables()
    {
        Table table = Table.Of(
            [
                new ValueColumn<TimeSpan>("OfDay", [new(14, 30, 0), default, new TimeSpan(23, 59, 59) + TimeSpan.FromMicroseconds(7)], [false, true, false]),
                new ValueColumn<TimeSpan>("Fine", [TimeSpan.FromTicks(1), TimeSpan.FromTicks(12_345_678), TimeSpan.Zero], null),
            ],
            3);
        Table durations = Table.Of([new ValueColumn<TimeSpan>("Any", [TimeSpan.FromHours(30), TimeSpan.FromMinutes(-90), TimeSpan.FromTicks(1)], null)], 3);
        foreach (Table written in new[] { table, durations })
        {
            SameTable.Assert(written, Through(written, FrameArrow.Write, FrameArrow.Read));
            SameTable.Assert(written, Through(written, FrameJsonLines.Write, (s, c) => FrameJsonLines.Read(s, cancellation: c)));
        }

        SameTable.Assert(table, Through(table, FrameParquet.Write, FrameParquet.Read));
        Assert.Equal(["1.06:00:00", "-01:30:00", "00:00:00.0000001"], Through(durations, FrameParquet.Write, FrameParquet.Read).Columns[0].All<object>(3));
    }

    [SharedFact("inputs/hostile/hang.parquet")]
    public void A_file_whose_pages_lead_nowhere_is_damaged() => Assert.Equal("ParquetMalformed",
        Assert.Throws<TreatyFault>(() => Read(SharedFactAttribute.PathOf("inputs/hostile/hang.parquet"))).ErrorId);

    [SharedFact("inputs/hostile/rowcount.parquet")]
    public void A_file_that_claims_more_rows_than_there_is_memory_for_is_refused() => Assert.Contains(
        Assert.Throws<TreatyFault>(() => Read(SharedFactAttribute.PathOf("inputs/hostile/rowcount.parquet"))).ErrorId,
            new[] { "ParquetTooLarge", "ParquetMalformed" });

    [Fact]
    public void A_few_bytes_may_be_very_many_rows_and_say_so_in_their_pages()
    {
        Table empty = Table.Of([new ValueColumn<int>("N", new int[300_000], [.. Enumerable.Repeat(true, 300_000)])], 300_000);
        using MemoryStream stream = new();
        FrameParquet.Write(empty, stream);
        Assert.True(stream.Length < 2000);
        stream.Position = 0;
        Assert.Equal(300_000, FrameParquet.Read(stream).RowCount);
    }

    [Fact]
    public void A_file_that_claims_more_rows_than_its_pages_have_is_damaged()
    {
        using MemoryStream stream = new();
        FrameParquet.Write(Table.Of([new ValueColumn<int>("N", [.. Enumerable.Range(0, 100)], null)], 100), stream);
        byte[] whole = stream.ToArray();
        int start = whole.Length - 8 - BitConverter.ToInt32(whole, whole.Length - 8);

        // 100 and 100,000,000 as Thrift writes them; the description of the columns stands at the end and has its length after it.
        List<byte> description = [.. whole[start..^8]];
        for (int at = 0; at + 1 < description.Count; at++)
        {
            if (description[at] == 0xC8 && description[at + 1] == 0x01)
            {
                description.RemoveRange(at, 2);
                description.InsertRange(at, [0x80, 0x84, 0xAF, 0x5F]);
            }
        }

        byte[] claimed = [.. whole[..start], .. description, .. BitConverter.GetBytes(description.Count), .. whole[^4..]];
        TreatyFault fault = Assert.Throws<TreatyFault>(() => FrameParquet.Read(new MemoryStream(claimed)));
        Assert.Equal("ParquetMalformed", fault.ErrorId);
        Assert.Contains("fewer rows", fault.Message, StringComparison.Ordinal);
    }

    private static Table Through(Table table, Action<Table, Stream, CancellationToken> write, Func<Stream, CancellationToken, Table> read)
    {
        using MemoryStream stream = new();
        write(table, stream, CancellationToken.None);
        stream.Position = 0;
        return read(stream, CancellationToken.None);
    }

    private static Table Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return FrameParquet.Read(stream);
    }
}
