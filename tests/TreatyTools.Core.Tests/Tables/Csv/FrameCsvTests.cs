using System.Globalization;
using System.Text;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Core.Tests.Tables.Building;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Tables.Csv;

public sealed class FrameCsvTests
{
    [Theory]
    [InlineData("1\n2\n\"\"", typeof(string))]
    [InlineData("1\n-2\n0", typeof(int))]
    [InlineData("1\n3000000000", typeof(long))]
    [InlineData("1\n2.5", typeof(double))]
    [InlineData("1.0\n1e5\n-2.5E-3", typeof(double))]
    [InlineData("0.1234567890123456789", typeof(decimal))]
    [InlineData("123456789012345678901234", typeof(decimal))]
    [InlineData("1234567890123456789012345678901234567890", typeof(string))]
    [InlineData("true\nFalse", typeof(bool))]
    [InlineData("2024-08-08\n1648-10-24", typeof(DateOnly))]
    [InlineData("2024-08-08\n2024-08-08T15:00:00", typeof(string))]
    [InlineData("2024-08-08T15:00:00\n2024-08-08 15:00", typeof(DateTime))]
    [InlineData("2024-08-08T15:00:00Z", typeof(DateTime))]
    [InlineData("2024-08-08T15:00:00+02:00", typeof(string))]
    [InlineData("007", typeof(string))]
    [InlineData("1\n007", typeof(string))]
    [InlineData("00.5", typeof(string))]
    [InlineData("+5", typeof(string))]
    [InlineData("-0", typeof(double))]
    [InlineData(" 5", typeof(string))]
    [InlineData("1,5", typeof(string))]
    [InlineData("1.", typeof(string))]
    [InlineData(".5", typeof(string))]
    [InlineData("1e400", typeof(string))]
    [InlineData("08/08/2024", typeof(string))]
    [InlineData("٣", typeof(string))]
    public void A_column_is_typed_by_all_its_values_and_only_as_they_are_written(string values, Type expected)
    {
        string quoted = string.Join('\n', values.Split('\n').Select(value => value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value));
        Assert.Equal(expected, Read("H,I\n" + string.Join('\n', quoted.Split('\n').Select(v => v + ",x"))).Columns[0].ValueType);
    }

    [Fact]
    public void The_type_is_found_from_the_last_line_too()
    {
        string text = "N\n" + string.Join('\n', Enumerable.Range(0, 5000)) + "\nabc\n";
        Assert.Equal(typeof(string), Read(text).Columns[0].ValueType);
    }

    [Theory]
    [InlineData("1\n2\n3000000000", typeof(long))]
    [InlineData("1\n\n2.5\n3", typeof(double))]
    [InlineData("9007199254740993\n2.5", typeof(decimal))]
    [InlineData("100000000000000000\n2.5", typeof(double))]
    [InlineData("1\n0.1234567890123456789", typeof(decimal))]
    [InlineData("0.10\n0.1234567890123456789", typeof(decimal))]
    [InlineData("1e5\n0.1234567890123456789", typeof(string))]
    [InlineData("7\n007", typeof(string))]
    [InlineData("1.50\nx", typeof(string))]
    [InlineData("TRUE\n1", typeof(string))]
    [InlineData("true\n\n\nfalse", typeof(bool))]
    [InlineData("2024-08-08\n2024-08-08T15:00:00", typeof(string))]
    [InlineData("\n\n2024-08-08", typeof(DateOnly))]
    [InlineData("\n\n", typeof(string))]
    public void A_column_is_the_same_in_however_small_pieces_it_is_read(string values, Type expected)
    {
        string text = "Name,Values\n" + string.Concat(values.Split('\n').Select(value => $"\"a,\"\"b\"\"\r\nc\",{value}\r\n"));
        Table whole = Read(text);
        Assert.Equal(expected, whole.Columns[1].ValueType);
        for (int size = 1; size < 60; size++)
        {
            Table read = new CsvReading(Stream(text), new CsvOptions(), null, default, size).Read();
            SameTable.Assert(whole, read);
            Assert.Equal(whole.Columns[1].All<object>((int)whole.RowCount).Select(value => value?.ToString()),
                read.Columns[1].All<object>((int)whole.RowCount).Select(value => value?.ToString()));
        }
    }

    [Fact]
    public void Errors_name_the_same_line_in_however_small_pieces_a_file_is_read()
    {
        foreach ((string text, string id, string place) in new[]
        {
            ("A,B\n1,2\n\"x\ny\",3\n4\n", "CsvRagged", "Line 5 "), ("A\n\n\"x\n\n", "CsvMalformed", "line 3 "), ("A\nb\n\"x\"y\n", "CsvMalformed", "line 3 "),
                ("A,B\r\n\r\n1,2\r3\r", "CsvRagged", "Line 4 "),
        })
        {
            for (int size = 1; size < 20; size++)
            {
                TreatyFault fault = Assert.Throws<TreatyFault>(() => new CsvReading(Stream(text), new CsvOptions(), null, default, size).Read());
                Assert.Equal(id, fault.ErrorId);
                Assert.Contains(place, fault.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Random_tables_are_the_same_in_small_pieces()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            Table table = RandomTable.Make(new Random(seed), [typeof(string)], seed, "T");
            string text = Write(table, new CsvOptions());
            SameTable.Assert(Read(text), new CsvReading(Stream(text), new CsvOptions(), null, default, 1 + (seed * 7)).Read());
        }
    }

    [Fact]
    public void Quotes_hold_delimiters_quotes_and_line_breaks()
    {
        Table table = Read("A,B\r\n\"x, \"\"y\"\"\",\"line 1\r\nline 2\"\r\n,\"\"\r\n");
        Assert.Equal(["x, \"y\"", null], table.Columns[0].All<object>(2));
        Assert.Equal(["line 1\r\nline 2", ""], table.Columns[1].All<object>(2));
    }

    [Theory]
    [InlineData("A,B\n1,2\n\"x\ny\",3\n4\n", "CsvRagged", "Line 5 ")]
    [InlineData("A\n1,2\n", "CsvRagged", "Line 2 ")]
    [InlineData("A\n\"x", "CsvMalformed", "line 2 ")]
    [InlineData("A\nb\n\"x\"y\n", "CsvMalformed", "line 3 ")]
    public void A_broken_file_is_refused_with_the_line(string text, string id, string place)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Read(text));
        Assert.Equal(id, fault.ErrorId);
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_missing_or_repeated_are_numbered_and_told()
    {
        List<string> notes = [];
        Table table = FrameCsv.Read(Stream("A,,a\n1,2,3\n"), new CsvOptions(), notes.Add);
        Assert.Equal(["A", "Column2", "a2"], table.ColumnNames);
        Assert.Equal(2, notes.Count);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("A,B", 2, 0)]
    [InlineData("A,B\n", 2, 0)]
    [InlineData("A,B\n\n1,2\n\n", 2, 1)]
    [InlineData("A\n\n1\n", 1, 2)]
    [InlineData("A,B\n1,", 2, 1)]
    [InlineData("A,B\r1,2\r", 2, 1)]
    [InlineData("\uFEFFA,B\n1,2", 2, 1)]
    public void Blank_and_last_lines_are_understood(string text, int columns, int rows)
    {
        Table table = Read(text);
        Assert.Equal((columns, rows), (table.Columns.Count, (int)table.RowCount));
        Assert.All(table.ColumnNames, name => Assert.Contains(name, "AB", StringComparison.Ordinal));
    }

    [Fact]
    public void Types_can_be_given()
    {
        Table table = Read("Id,N\n1,7\n", new CsvOptions { AsText = true, Types = new Dictionary<string, Type> { ["n"] = typeof(double) } });
        Assert.Equal(["1", 7.0], table.Columns.Select(column => column[0]));
        TreatyFault fault = Assert.Throws<TreatyFault>(() =>
            Read("Id\n1\nx\n", new CsvOptions { Types = new Dictionary<string, Type> { ["Id"] = typeof(int) } }));
        Assert.Equal("CsvValueNotOfType", fault.ErrorId);
        Assert.Contains("line 3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_culture_reads_and_writes_its_numbers_and_dates()
    {
        CsvOptions german = new() { Delimiter = ';', Culture = CultureInfo.GetCultureInfo("de-DE") };
        Table table = Read("N;D;P\n1,5;24.12.2024;1.234\n", german);
        Assert.Equal([1.5, new DateOnly(2024, 12, 24), 1234], table.Columns.Select(column => column[0]));
        Assert.Equal("N;D;P\r\n1,5;24.12.2024;1234\r\n", Write(table, german));
    }

    [Fact]
    public void Nothing_depends_on_the_culture_of_the_session()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            Table table = Read("N,D\n1.5,2024-12-24\n");
            Assert.Equal("N,D\r\n1.5,2024-12-24\r\n", Write(table));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Formulas_can_be_disarmed()
    {
        Table table = TableBuilder.FromRows([new { T = "=1+1", U = "-a", N = -1, V = "a=b" }]);
        Assert.Equal("T,U,N,V\r\n=1+1,-a,-1,a=b\r\n", Write(table));
        Assert.Equal("T,U,N,V\r\n'=1+1,'-a,-1,a=b\r\n", Write(table, new CsvOptions { EscapeFormula = true }));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Random random = new(seed);
            Table table = WithText(RandomTable.Make(random, [], random.Next(1, 40), "T"), random);
            Table read = Read(Write(table));
            Assert.Equal(table.ColumnNames, read.ColumnNames);
            for (int i = 0; i < table.Columns.Count; i++)
            {
                object?[] values = table.Columns[i].All<object>(table.RowCount);
                Assert.Equal(values.Select(RandomTable.Text), read.Columns[i].All<object>(read.RowCount).Select(RandomTable.Text));
                // What a column of Decimal holds in few digits is read as Double.
                bool sameType = table.Columns[i].ValueType != typeof(decimal) && table.Columns[i].ValueType != typeof(long)
                    && values.Any(value => value is not null);
                Assert.True(!sameType || table.Columns[i].ValueType == read.Columns[i].ValueType, $"Case {seed}: {table.ColumnNames[i]}.");
            }
        }
    }

    [Fact]
    public void With_its_types_given_a_table_comes_back_as_it_was_in_blocks_of_any_size()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            Table table = WithText(RandomTable.Make(random, [typeof(string), typeof(decimal)], random.Next(1, 40), "T"), random);
            CsvOptions options = new() { Delimiter = random.Next(2) == 0 ? ',' : '\t',
                Types = table.Columns.ToDictionary(column => column.Name, column => column.ValueType) };
            SameTable.Assert(table, new CsvReading(Stream(Write(table, options)), options, null, default, random.Next(1, 500)).Read());
        }
    }

    [Theory]
    [InlineData("de-DE", "1.234.567,50", 1234567.5)]
    [InlineData("de-DE", "-2.000", -2000.0)]
    [InlineData("de-DE", "1234,5", 1234.5)]
    [InlineData("en-US", "1,234,567.5", 1234567.5)]
    [InlineData("en-IN", "12,34,567.5", 1234567.5)]
    [InlineData("fr-FR", "1 234,5", 1234.5)]
    [InlineData("fr-FR", "1\u00A0234,5", 1234.5)]
    [InlineData("fr-FR", "1\u202F234,5", 1234.5)]
    [InlineData("de-CH", "1'234.5", 1234.5)]
    [InlineData("de-CH", "1\u2019234.5", 1234.5)]
    [InlineData("sv-SE", "\u22121\u00A0234,5", -1234.5)]
    [InlineData("sv-SE", "-1234,5", -1234.5)]
    [InlineData("de-DE", "1.234E+3", null)]
    [InlineData("de-DE", "1,5E+3", 1500.0)]
    [InlineData("de-DE", "12.34", null)]
    [InlineData("de-DE", "1.2345", null)]
    [InlineData("de-DE", "1..234", null)]
    [InlineData("de-DE", ".234", null)]
    [InlineData("de-DE", "1234.567", null)]
    [InlineData("de-DE", "0.123", null)]
    [InlineData("de-DE", "31.12.2024 x", null)]
    [InlineData("fr-FR", "1\u00A0234\u202F567", null)]
    [InlineData("en-US", "1.234,5", null)]
    public void Numbers_are_read_as_the_culture_groups_them(string culture, string text, double? expected)
    {
        CsvOptions options = new() { Culture = CultureInfo.GetCultureInfo(culture), Delimiter = '\t' };
        object value = Read($"N\n{text}\n", options).Columns[0][0]!;
        if (expected is { } number)
        {
            Assert.Equal(number, Convert.ToDouble(value, CultureInfo.InvariantCulture));
            Assert.IsNotType<string>(value);
        }
        else
        {
            Assert.Equal(text, value);
        }
    }

    [Fact]
    public void What_a_culture_wrote_is_read_with_it()
    {
        double[] numbers = [-1234.5, 0, 1e20, 0.25, 12345678];
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            CsvOptions options = new() { Culture = culture, Delimiter = '\t' };
            Table read = Read(Write(Table.Of([new ValueColumn<double>("N", numbers, null)], numbers.Length), options), options);
            Assert.Equal(numbers.Cast<object>(), Enumerable.Range(0, numbers.Length).Select(row => read.Columns[0][row]));
        }
    }

    [Theory]
    [InlineData("a", "a1000")]
    [InlineData("", "Column1000")]
    public void A_file_of_many_columns_takes_little_room_and_few_words(string header, string name)
    {
        const int Columns = 10_000;
        string text = $"{string.Join(',', Enumerable.Repeat(header, Columns))}\n{string.Join(',', Enumerable.Range(0, Columns))}\n";
        List<string> notes = [];
        Table table = null!;
        // Columns are made by several threads, so that the whole process is counted: of three times the one in which other tests made least.
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            notes.Clear();
            long before = GC.GetTotalAllocatedBytes();
            table = FrameCsv.Read(Stream(text), new CsvOptions(), notes.Add);
            least = Math.Min(least, GC.GetTotalAllocatedBytes() - before);
        }

        Assert.InRange(least, 0, 100L << 20);
        Assert.Equal(name, table.Columns[999].Name);
        Assert.Equal(Columns, table.ColumnNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(21, notes.Count);
        Assert.StartsWith(header == "a" ? "9,979 more columns" : "9,980 more columns", notes[^1], StringComparison.Ordinal);
    }

    // One text that is no number keeps a column of texts one.
    private static Table WithText(Table table, Random random)
    {
        const string Alphabet = "ab,\"\r\n =;\t'é中";
        string?[] texts = new string?[table.RowCount];
        for (int row = 0; row < texts.Length; row++)
        {
            texts[row] = random.Next(4) == 0 ? null : new string([.. Enumerable.Range(0, random.Next(5)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
        }

        texts[0] = "text";
        TableColumn[] columns = [.. table.Columns.Where(column => column.ValueType != typeof(string)), ColumnTyping.Of("Any", [.. texts], typeof(string))];
        return new Table(columns, table.RowCount);
    }

    private static Table Read(string text, CsvOptions? options = null) => FrameCsv.Read(Stream(text), options ?? new CsvOptions());

    private static string Write(Table table, CsvOptions? options = null)
    {
        using MemoryStream stream = new();
        FrameCsv.Write(table, stream, options ?? new CsvOptions());
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
