using System.Numerics;
using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;
using TreatyTools.Core.Tables.Sorting;
using TreatyTools.Model;
using Table = TreatyTools.Core.Tables.Columns.Table;

namespace TreatyTools.Core.Tests.Tables.Files;

public sealed class FrameArrowTests
{
    private static readonly byte[] Mark = [0xFF, 0xFF, 0xFF, 0xFF];

    [Fact]
    public void Arrow_gives_back_what_was_written_of_every_type_with_nulls_and_empty_texts()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            Table table = RandomTable.Make(new Random(seed), [typeof(string), typeof(DateOnly)], seed, "T");
            SameTable.Assert(table, RoundTrip(table));
        }
    }

    [Fact]
    public void Arrow_keeps_the_edges_of_types()
    {
        DateTime fine = new DateTime(1970, 1, 1, 0, 0, 0).AddTicks(-7);
        Table table = Table.Of(
            [
                new ReferenceColumn<string>("S", ["", null, "ä\0\n😀"]),
                new ReferenceColumn<string>("N", [null, null, null]),
                new ValueColumn<bool>("B", [true, false, false], [false, false, true]),
                new ValueColumn<int>("I", [int.MinValue, 0, int.MaxValue], [false, true, false]),
                new ValueColumn<long>("L", [long.MinValue, 1, long.MaxValue], null),
                new ValueColumn<double>("D", [double.NaN, -0.0, double.NegativeInfinity], null),
                new ValueColumn<decimal>("M", [-1.50m, 123456789012345678901234567m, 0.0000000001m], null),
                new ValueColumn<decimal>("X", [decimal.MaxValue, decimal.MinValue, default], [false, false, true]),
                new ValueColumn<DateOnly>("Y", [new(1648, 10, 24), DateOnly.MaxValue, DateOnly.MinValue], null),
                new ValueColumn<DateTime>("T", [new(1648, 10, 24, 1, 2, 3), DateTime.MinValue, new(9999, 12, 31)], null),
                new ValueColumn<DateTime>("U", [new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), default, new(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc)],
                    [false, true, false]),
                new ValueColumn<DateTime>("F", [fine, default, fine.AddYears(200)], [false, true, false]),
            ],
            3);
        Table read = RoundTrip(table);
        SameTable.Assert(table, read);
        Assert.True(double.IsNegative((double)read.Columns[5][1]!));
        Assert.Equal(DateTimeKind.Utc, ((DateTime)read.Columns[10][0]!).Kind);
        Assert.Equal(DateTimeKind.Unspecified, ((DateTime)read.Columns[9][0]!).Kind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_536)]
    [InlineData(150_001)]
    public void Batches_are_one_table(int rows)
    {
        Table table = Table.Of(
            [
                new ValueColumn<int>("N", [.. Enumerable.Range(0, rows)], rows == 0 ? null : [.. Enumerable.Range(0, rows).Select(i => i % 7 == 3)]),
                new ReferenceColumn<string>("S", [.. Enumerable.Range(0, rows).Select(i => i % 5 == 0 ? null : $"s{i}")]),
                new ValueColumn<bool>("B", [.. Enumerable.Range(0, rows).Select(i => i % 3 == 0)], null),
            ],
            rows);
        Table read = RoundTrip(table);
        Assert.Equal(RandomTable.Rows(FrameSelect.Select(table, new SelectOptions { Exclude = ["N"] })),
            RandomTable.Rows(FrameSelect.Select(read, new SelectOptions { Exclude = ["N"] })));
        Assert.Equal(Enumerable.Range(0, rows).Select(i => i % 7 == 3 ? null : (int?)i), Enumerable.Range(0, rows).Select(i => (int?)read.Columns[0][i]));
        Assert.Empty(RoundTrip(Table.Of([], 0)).Columns);
    }

    [Theory]
    [InlineData(CompressionCodecType.Lz4Frame)]
    [InlineData(CompressionCodecType.Zstd)]
    public void Compressed_files_are_read(CompressionCodecType codec)
    {
        Int32Array numbers = new Int32Array.Builder().AppendRange(Enumerable.Range(0, 10_000).Select(i => i / 100)).AppendNull().Build();
        Schema schema = new([new Field("N", Int32Type.Default, true)], null);
        using MemoryStream stream = new();
        using (ArrowFileWriter writer = new(stream, schema, leaveOpen: true,
            new IpcOptions { CompressionCodec = codec, CompressionCodecFactory = new CompressionCodecFactory() }))
        {
            writer.WriteRecordBatch(new RecordBatch(schema, [numbers], numbers.Length));
            writer.WriteEnd();
        }

        Assert.True(stream.Length < 20_000);
        Table read = Read(stream);
        Assert.Equal(10_001, read.RowCount);
        Assert.Equal(99, read.Columns[0][9_999]);
        Assert.Null(read.Columns[0][10_000]);
    }

    [Fact]
    public void Types_of_others_become_the_nearest_of_ours()
    {
        StringArray words = new StringArray.Builder().Append("yes").Append("no").Build();
        (string Name, IArrowArray Array, Type Type, object? First)[] columns =
        [
            ("u8", new UInt8Array.Builder().Append(200).AppendNull().Build(), typeof(int), 200),
            ("u32", new UInt32Array.Builder().Append(uint.MaxValue).AppendNull().Build(), typeof(long), (long)uint.MaxValue),
            ("u64", new UInt64Array.Builder().Append(ulong.MaxValue).AppendNull().Build(), typeof(decimal), (decimal)ulong.MaxValue),
            ("f32", new FloatArray.Builder().Append(0.5f).AppendNull().Build(), typeof(double), 0.5),
            ("d64", new Date64Array.Builder().Append(new DateTime(2024, 8, 8)).AppendNull().Build(), typeof(DateOnly), new DateOnly(2024, 8, 8)),
            ("ns", new TimestampArray.Builder(new TimestampType(TimeUnit.Nanosecond, "+02:00"))
                .Append(new DateTimeOffset(2024, 8, 8, 2, 0, 0, TimeSpan.FromHours(2))).AppendNull().Build(), typeof(DateTime), new DateTime(2024, 8, 8)),
            ("dict", new DictionaryArray(new DictionaryType(Int8Type.Default, StringType.Default, false),
                new Int8Array.Builder().Append(1).AppendNull().Build(), words), typeof(string), "no"),
            ("view", new StringViewArray.Builder().Append("longer than what a view holds itself").AppendNull().Build(), typeof(string),
                "longer than what a view holds itself"),
            ("short", new StringViewArray.Builder().Append("short").AppendNull().Build(), typeof(string), "short"),
            ("null", new NullArray(2), typeof(string), null),
        ];
        Table read = Read(Written([.. columns.Select(column => (column.Name, column.Array))]));
        for (int i = 0; i < columns.Length; i++)
        {
            Assert.Equal((columns[i].Name, columns[i].Type, columns[i].First, null),
                (read.Columns[i].Name, read.Columns[i].ValueType, read.Columns[i][0], read.Columns[i][1]));
        }
    }

    [Fact]
    public void What_a_frame_cannot_hold_is_an_error_that_names_the_column()
    {
        ListArray.Builder lists = new(Int32Type.Default);
        lists.Append();
        TreatyFault nested = Assert.Throws<TreatyFault>(() => Read(Written([("L", lists.Build())])));
        Assert.Equal("ArrowTypeUnknown", nested.ErrorId);
        Assert.Contains("'L'", nested.Message, StringComparison.Ordinal);
        Date32Array far = new(new ArrayData(Date32Type.Default, 1, 0, 0, [ArrowBuffer.Empty, new ArrowBuffer.Builder<int>().Append(int.MaxValue).Build()]));
        Assert.Equal("ArrowValueTooLarge", Assert.Throws<TreatyFault>(() => Read(Written([("D", far)]))).ErrorId);
        Assert.Equal("ArrowValueTooFine", Assert.Throws<TreatyFault>(
            () => RoundTrip(Table.Of([new ValueColumn<DateTime>("T", [new DateTime(1, 1, 1).AddTicks(1)], null)], 1))).ErrorId);
        Assert.Equal("ArrowMalformed", Assert.Throws<TreatyFault>(() => Read(new MemoryStream("A,B\n1,2\n"u8.ToArray()))).ErrorId);
        Assert.Equal("ArrowMalformed", Assert.Throws<TreatyFault>(() => Read(new MemoryStream())).ErrorId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_that_a_file_says_it_has_and_does_not_hold_take_no_memory(bool asText)
    {
        const int Rows = 7_777;
        ArrayColumn column = asText ? new ReferenceColumn<string>("S", [.. Enumerable.Range(0, Rows).Select(i => $"s{i}")])
            : new ValueColumn<DateOnly>("D", [.. Enumerable.Range(1, Rows).Select(DateOnly.FromDayNumber)], null);
        using MemoryStream stream = new();
        FrameArrow.Write(Table.Of([column], Rows), stream);
        byte[] file = Replaced(stream.ToArray(), BitConverter.GetBytes((long)Rows), BitConverter.GetBytes(500_000_000L));

        RequireLittleMemory(file, "ArrowMalformed");
    }

    [Fact]
    public void A_batch_of_nulls_alone_has_a_limit()
    {
        using MemoryStream stream = new();
        Schema schema = new([new Field("N", NullType.Default, true)], null);
        using (ArrowFileWriter writer = new(stream, schema, leaveOpen: true))
        {
            writer.WriteRecordBatch(new RecordBatch(schema, [new NullArray(ArrowBounds.MostEmptyRows + 1)], ArrowBounds.MostEmptyRows + 1));
            writer.WriteEnd();
        }

        RequireLittleMemory(stream.ToArray(), "ArrowTooLarge");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_part_that_is_longer_than_the_file_is_refused_before_it_is_read(bool isStream)
    {
        using MemoryStream stream = new();
        Schema schema = new([new Field("N", Int32Type.Default, true)], null);
        using (ArrowStreamWriter writer = isStream ? new(stream, schema, leaveOpen: true) : new ArrowFileWriter(stream, schema, leaveOpen: true))
        {
            writer.WriteRecordBatch(new RecordBatch(schema, [new Int32Array.Builder().Append(1).Build()], 1));
            writer.WriteEnd();
        }

        // The second message is that of the batch; its length follows its mark.
        byte[] file = stream.ToArray();
        BitConverter.GetBytes(1_900_000_000).CopyTo(file, SecondMessage(file) + Mark.Length);

        RequireLittleMemory(file, "ArrowMalformed");
    }

    [Theory]
    [InlineData("1234567890123456789012345678.0123456789", 10, null)]
    [InlineData("1234567890123456789012345678.0000000000", 10, "1234567890123456789012345678")]
    [InlineData("-0.50000000000000000000000000000000000000", 38, "-0.5")]
    [InlineData("0.12345678901234567890123456789012345678", 38, null)]
    [InlineData("12", -3, "12000")]
    public void A_decimal_number_is_read_as_it_is_or_refused(string number, int scale, string? expected)
    {
        MemoryStream file = Written([("D", Decimals(number, scale))]);
        if (expected is null)
        {
            Assert.Equal("ArrowValueTooLarge", Assert.Throws<TreatyFault>(() => Read(file)).ErrorId);
            return;
        }

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Read(file).Columns[0][0]);
    }

    [Theory]
    [InlineData(1_073_741_826)]
    [InlineData(-1_073_741_826)]
    public void Digits_behind_the_point_that_no_number_has_are_damage(int scale) =>
        Assert.Equal("ArrowMalformed", Assert.Throws<TreatyFault>(() => Read(Written([("D", Decimals("7", scale))]))).ErrorId);

    // Of what a batch lists, its columns and its buffers, each list is how many there are, and then these, 16 bytes each.
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_list_that_is_longer_than_its_description_is_refused_before_its_parts_are_made(bool isDictionary, bool isBuffers)
    {
        const int Rows = 7_777, Words = 1_000;
        Int16Array numbers = new Int16Array.Builder().AppendRange(Enumerable.Range(0, Rows).Select(i => (short)(i % Words))).Build();
        StringArray words = new StringArray.Builder().AppendRange(Enumerable.Range(0, Words).Select(i => $"w{i}")).Build();
        byte[] file = Written([("D", isDictionary ? new DictionaryArray(new DictionaryType(Int16Type.Default, StringType.Default, false), numbers, words)
            : numbers)]).ToArray();
        byte[] column = [1, 0, 0, 0, .. BitConverter.GetBytes((long)(isDictionary ? Words : Rows)), .. new byte[8]];
        byte[] buffers = [(byte)(isDictionary ? 3 : 2), 0, 0, 0, .. new byte[16]];
        int batch = SecondMessage(file), at = batch + file.AsSpan(batch).IndexOf(isBuffers ? buffers : column);
        Assert.True(at > batch);
        BitConverter.GetBytes(1 << 26).CopyTo(file, at);

        RequireLittleMemory(file, "ArrowMalformed");
    }

    [Fact]
    public void What_unpacks_to_far_more_than_a_file_of_its_size_holds_has_a_limit()
    {
        const int Rows = 80_000_000;
        Int32Array zeros = new(new ArrowBuffer(new byte[Rows * sizeof(int)]), ArrowBuffer.Empty, Rows, 0, 0);
        Schema schema = new([new Field("N", Int32Type.Default, true)], null);
        using MemoryStream stream = new();
        using (ArrowFileWriter writer = new(stream, schema, leaveOpen: true,
            new IpcOptions { CompressionCodec = CompressionCodecType.Zstd, CompressionCodecFactory = new CompressionCodecFactory() }))
        {
            writer.WriteRecordBatch(new RecordBatch(schema, [zeros], Rows));
            writer.WriteEnd();
        }

        RequireLittleMemory(stream.ToArray(), "ArrowTooLarge");
    }

    [Fact]
    public void A_damaged_file_is_an_error_or_another_table_and_never_more()
    {
        using MemoryStream whole = new();
        FrameArrow.Write(RandomTable.Make(new Random(1), [typeof(string)], 20, "T"), whole);
        byte[] bytes = whole.ToArray();
        Random random = new(4);
        int faults = 0;
        for (int i = 0; i < 1_000; i++)
        {
            byte[] damaged = [.. bytes];
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            if (i % 5 == 0)
            {
                damaged = damaged[..random.Next(damaged.Length)];
            }

            try
            {
                RandomTable.Rows(Read(new MemoryStream(damaged)));
            }
            catch (TreatyFault)
            {
                faults++;
            }
        }

        Assert.InRange(faults, 150, 1_000);
    }

    private static Decimal128Array Decimals(string number, int scale)
    {
        byte[] bytes = new byte[16];
        BigInteger digits = BigInteger.Parse(number.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        bytes.AsSpan().Fill(digits.Sign < 0 ? byte.MaxValue : (byte)0);
        Assert.True(digits.TryWriteBytes(bytes, out _));
        return new Decimal128Array(new ArrayData(new Decimal128Type(38, scale), 1, 0, 0, [ArrowBuffer.Empty, new ArrowBuffer(bytes)]));
    }

    private static MemoryStream Written((string Name, IArrowArray Array)[] columns)
    {
        Schema schema = new(columns.Select(column => new Field(column.Name, column.Array.Data.DataType, true)), null);
        MemoryStream stream = new();
        using ArrowFileWriter writer = new(stream, schema, leaveOpen: true);
        writer.WriteRecordBatch(new RecordBatch(schema, columns.Select(column => column.Array), columns[0].Array.Length));
        writer.WriteEnd();
        return stream;
    }

    private static Table RoundTrip(Table table)
    {
        using MemoryStream stream = new();
        FrameArrow.Write(table, stream);
        return Read(stream);
    }

    private static int SecondMessage(byte[] file)
    {
        int behind = file.AsSpan().IndexOf(Mark) + Mark.Length;
        return behind + file.AsSpan(behind).IndexOf(Mark);
    }

    private static byte[] Replaced(byte[] file, byte[] from, byte[] to)
    {
        for (int at = file.AsSpan().IndexOf(from); at >= 0; at = file.AsSpan().IndexOf(from))
        {
            to.CopyTo(file, at);
        }

        return file;
    }

    private static void RequireLittleMemory(byte[] file, string error)
    {
        using MemoryStream stream = new(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TreatyFault fault = Assert.Throws<TreatyFault>(() => FrameArrow.Read(stream));
        Assert.Equal(error, fault.ErrorId);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
    }

    private static Table Read(MemoryStream stream)
    {
        stream.Position = 0;
        return FrameArrow.Read(stream);
    }
}
