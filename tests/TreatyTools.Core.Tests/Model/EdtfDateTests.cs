using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Model;

public sealed class EdtfDateTests
{
    private static readonly Regex Pattern = new(EdtfDate.Pattern, RegexOptions.CultureInvariant);

    /// <summary>Texts of every form of levels 0 and 1.</summary>
    private static readonly Gen<string> Texts = Forms();

    [Theory]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12")]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31")]
    [InlineData("1984?", "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    [InlineData("2001-21", "2001-03-01", "2001-05-31")]
    [InlineData("2001-24", "2001-12-01", "2002-02-28")]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30")]
    [InlineData("1985-04-12/..", "1985-04-12", "9999-12-31")]
    [InlineData("1985-04/", "1985-04-01", "9999-12-31")]
    [InlineData("../1985", "0001-01-01", "1985-12-31")]
    [InlineData("/1985-04-12", "0001-01-01", "1985-04-12")]
    [InlineData("-1985", "0001-01-01", "0001-01-01")]
    [InlineData("0000", "0001-01-01", "0001-01-01")]
    [InlineData("Y170000002", "9999-12-31", "9999-12-31")]
    [InlineData("Y-170000002", "0001-01-01", "0001-01-01")]
    public void A_date_has_a_first_and_a_last_day(string text, string earliest, string latest)
    {
        EdtfDate date = EdtfDate.Parse(text);
        Assert.Equal(text, date.Text);
        Assert.Equal(earliest, date.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(latest, date.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Matches(Pattern, text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-8-8")]
    [InlineData("2024/8")]
    [InlineData("08.08.2024")]
    [InlineData("8 August 2024")]
    [InlineData("2024-08-08~~")]
    [InlineData("2024-08-08 ")]
    [InlineData("~2024")]
    [InlineData("2XXX")]
    [InlineData("XXXX")]
    [InlineData("156X-12")]
    [InlineData("2024-XX-08")]
    [InlineData("2024-25")]
    [InlineData("Y2024")]
    [InlineData("Y0170000002")]
    [InlineData("Y9999999999999999")]
    [InlineData("-0000")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("..")]
    [InlineData("2024/2023")]
    [InlineData("2024/2025/2026")]
    [InlineData("2024-21/2024-22")]
    [InlineData("2024-08-08T25:00:00Z")]
    [InlineData("2024-08-08T10:00Z")]
    [InlineData("2024-08-08T10:00:00+2")]
    [InlineData("2024-08~T10:00:00Z")]
    [InlineData("T10:00:00")]
    [InlineData("[2024,2025]")]
    [InlineData("\u0662\u0660\u0662\u0664")]
    public void What_is_no_date_of_level_0_or_1_is_refused(string? text)
    {
        Assert.False(EdtfDate.TryParse(text, out EdtfDate? date));
        Assert.Null(date);
        Assert.Throws<FormatException>(() => EdtfDate.Parse(text!));
    }

    [Theory]
    [InlineData("2024-08-08", EdtfPrecision.Day, true, false, false, false)]
    [InlineData("2024-08-08~", EdtfPrecision.Day, false, true, false, false)]
    [InlineData("2024-08?", EdtfPrecision.Month, false, false, true, false)]
    [InlineData("2024%", EdtfPrecision.Year, false, true, true, false)]
    [InlineData("2004-XX", EdtfPrecision.Month, false, false, false, false)]
    [InlineData("2004-XX-XX", EdtfPrecision.Day, false, false, false, false)]
    [InlineData("201X", EdtfPrecision.Year, false, false, false, false)]
    [InlineData("2001-22", EdtfPrecision.Season, false, false, false, false)]
    [InlineData("2024-08-08T10:00:00Z", EdtfPrecision.Day, true, false, false, false)]
    [InlineData("2024-08-08/2024-08-08", EdtfPrecision.Day, false, false, false, true)]
    [InlineData("2024-08~/..", EdtfPrecision.Month, false, true, false, true)]
    [InlineData("2024/2025-03-01?", EdtfPrecision.Year, false, false, true, true)]
    public void Marks_and_precision_are_told(string text, EdtfPrecision precision, bool exact, bool approximate, bool uncertain, bool interval)
    {
        EdtfDate date = EdtfDate.Parse(text);
        Assert.Equal(precision, date.Precision);
        Assert.Equal(exact, date.IsExactDay);
        Assert.Equal(approximate, date.IsApproximate);
        Assert.Equal(uncertain, date.IsUncertain);
        Assert.Equal(interval, date.IsInterval);
        Assert.Equal(text.Contains('X', StringComparison.Ordinal), date.IsUnspecified);
    }

    [Fact]
    public void Open_ends_and_years_beyond_the_calendar_say_so()
    {
        Assert.False(EdtfDate.Parse("2024/..").HasLatest);
        Assert.True(EdtfDate.Parse("2024/..").HasEarliest);
        Assert.False(EdtfDate.Parse("/2024").HasEarliest);
        Assert.False(EdtfDate.Parse("-0044-03-15").HasEarliest);
        Assert.True(EdtfDate.Parse("-0044").CompareTo(EdtfDate.Parse("-0043")) < 0);
        Assert.True(EdtfDate.Parse("Y10000").CompareTo(EdtfDate.Parse("Y20000")) < 0);
        Assert.True(EdtfDate.Parse("Y10000").IsCertainlyAfter(EdtfDate.Parse("9999")));
        Assert.False(EdtfDate.Parse("9999/..").IsCertainlyBefore(EdtfDate.Parse("Y10000")));
    }

    [Fact]
    public void Relations_hold_only_where_they_are_certain()
    {
        EdtfDate month = EdtfDate.Parse("2024-08"), day = EdtfDate.Parse("2024-08-08"), year = EdtfDate.Parse("2024"), next = EdtfDate.Parse("2025");
        Assert.True(month.Overlaps(day));
        Assert.True(year.IsCertainlyBefore(next));
        Assert.True(next.IsCertainlyAfter(year));
        Assert.False(month.IsCertainlyBefore(year));
        Assert.True(month.Covers(new DateOnly(2024, 8, 31)));
        Assert.False(month.Covers(new DateOnly(2024, 9, 1)));
    }

    [Theory]
    [InlineData("2024-08-08", "2024-08-07", false, false)]
    [InlineData("2024-08-08", "2024-08-08", true, true)]
    [InlineData("2024-08", "2024-08-30", false, true)]
    [InlineData("2024-08", "2024-08-31", true, true)]
    [InlineData("2024/2025-01", "2024-12-31", false, true)]
    [InlineData("2024/..", "9999-12-31", false, true)]
    [InlineData("2024/", "9999-12-31", false, true)]
    [InlineData("../2024", "2023-01-01", false, true)]
    [InlineData("../2024", "0001-01-01", false, true)]
    [InlineData("../2024", "2024-12-31", true, true)]
    [InlineData("Y10000", "9999-12-31", false, false)]
    [InlineData("-0044", "0001-01-01", true, true)]
    public void What_had_happened_by_a_day_and_what_may_have(string date, string day, bool certain, bool possible)
    {
        DateOnly by = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(certain, EdtfDate.Parse(date).IsCertainlyBy(by));
        Assert.Equal(possible, EdtfDate.Parse(date).MayBeBy(by));
    }

    [Fact]
    public void Days_and_years_become_dates()
    {
        Assert.Equal("2024-08-08", new EdtfDate(new DateOnly(2024, 8, 8)).Text);
        Assert.Equal("2024-08-08", new EdtfDate(new DateTime(2024, 8, 8, 23, 59, 59, DateTimeKind.Utc)).Text);
        Assert.Equal("0044", new EdtfDate(44).Text);
        Assert.Throws<ArgumentOutOfRangeException>(() => new EdtfDate(0));
    }

    [Theory]
    [InlineData("2021", "2021~")]
    [InlineData("2024-05", "2024-05-XX")]
    [InlineData("2024/2025", "2024-01-01/2025-12-31")]
    [InlineData("2024-21", "2024-03/2024-05")]
    [InlineData("2003/", "2003/..")]
    [InlineData("2024-08-08", "2024-08-08T10:00:00")]
    public void Dates_that_are_written_differently_do_not_compare_as_equal(string first, string second)
    {
        EdtfDate x = EdtfDate.Parse(first), y = EdtfDate.Parse(second);
        Assert.NotEqual(x, y);
        Assert.NotEqual(0, x.CompareTo(y));
        Assert.Equal(Math.Sign(string.CompareOrdinal(first, second)), Math.Sign(x.CompareTo(y)));
        Assert.NotEqual(x < y, x > y);
        Assert.Equal(2, new SortedSet<EdtfDate> { x, y }.Count);
    }

    [Theory]
    [InlineData("2024-08-08", "2024-08-08T00:00:00.0000000")]
    [InlineData("2024-08-08T10:30:05", "2024-08-08T10:30:05.0000000")]
    [InlineData("2024-08-08T10:30:05Z", "2024-08-08T10:30:05.0000000Z")]
    [InlineData("2024-08-08T23:30:00-04", "2024-08-09T03:30:00.0000000Z")]
    [InlineData("2024-08-08T00:30:00+05:30", "2024-08-07T19:00:00.0000000Z")]
    public void A_single_day_becomes_a_day_or_a_moment(string text, string moment)
    {
        EdtfDate date = EdtfDate.Parse(text);
        Assert.Equal(new DateOnly(2024, 8, 8), (DateOnly)date);
        Assert.Equal(moment, ((DateTime)date).ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2024-08", "it can mean any day from 2024-08-01 to 2024-08-31")]
    [InlineData("2024-08-08~", "it is marked as approximate")]
    [InlineData("2024-08-08?", "it is marked as uncertain")]
    [InlineData("2024-08-08%", "it is marked as approximate and uncertain")]
    [InlineData("2003/..", "its end is open")]
    [InlineData("/2003", "its beginning is open")]
    [InlineData("-0044-03-15", "it lies outside of the years 1 to 9999")]
    [InlineData("2024-08-XX", "it can mean any day from 2024-08-01 to 2024-08-31")]
    public void What_is_no_single_day_says_why_it_becomes_none(string text, string why)
    {
        EdtfDate date = EdtfDate.Parse(text), day = EdtfDate.Parse("2024-08-08");
        Assert.Contains(why, Assert.Throws<InvalidCastException>(() => (DateOnly)date).Message, StringComparison.Ordinal);
        Assert.Contains(why, Assert.Throws<InvalidCastException>(() => (DateTime)date).Message, StringComparison.Ordinal);
        Assert.Contains(why, Assert.Throws<InvalidCastException>(() => day - date).Message, StringComparison.Ordinal);
        Assert.Contains(why, Assert.Throws<InvalidCastException>(() => date - new DateTime(2024, 8, 8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_days_differ_by_a_time()
    {
        EdtfDate first = EdtfDate.Parse("2024-02-28"), last = EdtfDate.Parse("2024-03-01");
        Assert.Equal(TimeSpan.FromDays(2), last - first);
        Assert.Equal(TimeSpan.FromHours(-36), first - new DateTime(2024, 2, 29, 12, 0, 0));
        Assert.Equal(TimeSpan.FromHours(36), new DateTime(2024, 2, 29, 12, 0, 0) - first);
        Assert.True(((IComparable)first).CompareTo(new DateTime(2024, 2, 29)) < 0);
        Assert.Equal(0, ((IComparable)first).CompareTo(new DateOnly(2024, 2, 28)));
    }

    [Theory]
    [InlineData("2024-08-01", "2024-08")]
    [InlineData("2024-08", "2024")]
    [InlineData("2024-01-01", "2024/2026")]
    public void What_lies_within_a_longer_time_is_never_before_it(string within, string longer) =>
        Assert.True(EdtfDate.Parse(within) > EdtfDate.Parse(longer));

    [Fact]
    public void In_JSON_a_date_is_its_text()
    {
        Assert.Equal("""["2024-08~"]""", System.Text.Json.JsonSerializer.Serialize(new[] { EdtfDate.Parse("2024-08~") }));
        Assert.Equal(EdtfDate.Parse("2003/.."), System.Text.Json.JsonSerializer.Deserialize<EdtfDate>("\"2003/..\""));
        Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<EdtfDate>("\"soon\""));
        Assert.Throws<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<EdtfDate>("2024"));
    }

    [Fact]
    public void Days_of_every_date_are_in_order_and_its_text_reads_back() => Texts.Sample(text =>
    {
        EdtfDate date = EdtfDate.Parse(text);
        Assert.Equal(text, date.ToString());
        Assert.Equal(date, EdtfDate.Parse(date.Text));
        Assert.True(date.Earliest <= date.Latest);
        Assert.Matches(Pattern, text);
        Assert.True(date.Overlaps(date));
        Assert.False(date.IsCertainlyBefore(date));
    });

    [Fact]
    public void The_order_is_total_and_agrees_with_the_relations() => Gen.Select(Texts, Texts, Texts).Sample((a, b, c) =>
    {
        EdtfDate x = EdtfDate.Parse(a), y = EdtfDate.Parse(b), z = EdtfDate.Parse(c);
        Assert.Equal(Math.Sign(x.CompareTo(y)), -Math.Sign(y.CompareTo(x)));
        if (x.CompareTo(y) <= 0 && y.CompareTo(z) <= 0)
        {
            Assert.True(x.CompareTo(z) <= 0);
        }

        if (x.IsCertainlyBefore(y))
        {
            Assert.True(x.CompareTo(y) < 0);
            Assert.False(x.Overlaps(y));
        }

        Assert.Equal(x.Overlaps(y), !x.IsCertainlyBefore(y) && !x.IsCertainlyAfter(y));
    });

    [Fact]
    public void No_text_whatever_makes_the_reader_fail() =>
        Gen.String[Gen.Char["0123456789-XYTZ:/.?~%+ "], 0, 24].Sample(text =>
        {
            if (EdtfDate.TryParse(text, out EdtfDate? date))
            {
                Assert.Matches(Pattern, text);
                Assert.True(date.Earliest <= date.Latest);
            }
        }, iter: 100_000);

    private static Gen<string> Forms()
    {
        Gen<string> year = Gen.Frequency((9, Gen.Int[1, 9999].Select(y => y.ToString("0000", CultureInfo.InvariantCulture))),
            (1, Gen.Int[1, 9999].Select(y => "-" + y.ToString("0000", CultureInfo.InvariantCulture))));
        Gen<string> month = Gen.Int[1, 12].Select(m => m.ToString("00", CultureInfo.InvariantCulture));
        Gen<string> day = Gen.Int[1, 28].Select(d => d.ToString("00", CultureInfo.InvariantCulture));
        Gen<string> mark = Gen.OneOf(Gen.Const(""), Gen.Const(""), Gen.Const("?"), Gen.Const("~"), Gen.Const("%"));
        Gen<string> bare = Gen.OneOf(year, Gen.Select(year, month, (y, m) => $"{y}-{m}"), Gen.Select(year, month, day, (y, m, d) => $"{y}-{m}-{d}"));
        Gen<string> calendar = Gen.Select(bare, mark, (b, q) => b + q);
        Gen<string> interval = Gen.Select(calendar, calendar, (a, b) =>
            EdtfDate.Parse(a).Earliest <= EdtfDate.Parse(b).Latest && !a.StartsWith('-') && !b.StartsWith('-') ? $"{a}/{b}" : $"{a}/..");
        return Gen.OneOf(
            calendar, interval,
            calendar.Select(a => a + "/"), calendar.Select(a => "/" + a), calendar.Select(a => "../" + a),
            Gen.Select(year, Gen.Int[21, 24], mark, (y, s, q) => string.Create(CultureInfo.InvariantCulture, $"{y}-{s}{q}")),
            Gen.Select(year, mark, (y, q) => y[..^1] + "X" + q), year.Select(y => y[..^2] + "XX"),
            year.Select(y => y + "-XX"), year.Select(y => y + "-XX-XX"), Gen.Select(year, month, (y, m) => $"{y}-{m}-XX"),
            Gen.Long[10_000, 999_999_999_999_999].Select(y => "Y" + y.ToString(CultureInfo.InvariantCulture)),
            Gen.Long[10_000, 999_999_999_999_999].Select(y => "Y-" + y.ToString(CultureInfo.InvariantCulture)),
            Gen.Select(year, month, day, Gen.OneOf(Gen.Const(""), Gen.Const("Z"), Gen.Const("+02"), Gen.Const("-04:30")), (y, m, d, z) =>
                $"{y}-{m}-{d}T23:59:00{z}"));
    }
}
