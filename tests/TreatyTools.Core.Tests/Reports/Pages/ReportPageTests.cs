using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using TreatyTools.Core.Reports;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Reports.Pages;

/// <summary>The report as a page: what stands in the file.</summary>
public sealed partial class ReportPageTests(PageFixture fixture) : IClassFixture<PageFixture>
{
    private string Page => File.ReadAllText(fixture.Make());

    [Fact]
    public void It_is_one_file_that_asks_for_no_other()
    {
        string page = Page;
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, 1_999_999);
        Assert.DoesNotMatch(@"<(img|iframe|object|embed|base|meta http-equiv=""refresh"")|@import|url\((?!#)| src=", page);
        Assert.Equal("data:,", Assert.Single(Matches(page, @"<link [^>]*href=""([^""]*)""")));
        Assert.All(Matches(page, @"<a [^>]*href=""?([^""\s>]*)"), address => Assert.Matches("^(#|https?://)", address));
    }

    [Fact]
    public void Style_and_script_are_the_only_ones_that_may_run()
    {
        string page = Page, policy = Assert.Single(Matches(page, @"Content-Security-Policy"" content=""([^""]*)"""));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (string element in (string[])["style", "script"])
        {
            string content = Assert.Single(Matches(page, $"<{element}>(.*?)</{element}>"));
            Assert.Contains($"{element}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}"
                + $"'", policy, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch(@"<[a-z][^>]* (style|on[a-z]+)=", page);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("ets185", null)]
    [InlineData("cets224", null)]
    [InlineData(null, "2024-02-09")]
    [InlineData("cis-2018", "2001-01-01")]
    public void Every_link_within_the_page_leads_to_a_place_that_is_there_once(string? treaty, string? asOf)
    {
        string page = File.ReadAllText(fixture.Make($"links{treaty}{asOf}", new ReportOptions
        {
            Treaty = treaty, AsOf = asOf is null ? null : DateOnly.Parse(asOf, CultureInfo.InvariantCulture),
        }));
        string[] ids = Matches(page, @" id=""?([^""\s>]*)");
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Empty(Matches(page, @" href=""?#([^""\s>]*)").Select(WebUtility.HtmlDecode).Distinct().Except(ids));
    }

    [Fact]
    public void It_has_less_than_two_megabytes() => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Page), 1, 2_000_000);

    [Fact]
    public void It_tells_the_same_as_the_workbook()
    {
        string page = Page;
        Assert.Equal(fixture.Dataset.Tables.Concerns.Count, Matches(page, @"<article (id)=").Length);
        Assert.Contains($"<span class=\"number\">{fixture.Dataset.Tables.Concerns.Count:N0}</span> <span>concerns</span>", page, StringComparison.Ordinal);
        foreach (string text in (string[])["Not in force: at least 3 of 40 ratifications.", "At least 75 signatories", "<dt>Depositary</dt>"])
        {
            Assert.Contains(text, page, StringComparison.Ordinal);
        }

        foreach (string picture in (string[])["participationmap", "participation", "timeline", "outcome", "concernmatrix"])
        {
            Assert.Contains($"<figure class=\"picture\" id=\"picture-{picture}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_came_after_the_day_of_the_report_is_not_told()
    {
        string page = File.ReadAllText(fixture.Make("early", new ReportOptions { AsOf = new DateOnly(2024, 2, 9) }));
        Assert.Contains("Not adopted yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"participation\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<time datetime=""?202[5-9]", page[..page.IndexOf("id=\"sources\"", StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_part_without_records_is_left_out()
    {
        string page = File.ReadAllText(fixture.Make("linksets185", new ReportOptions { Treaty = "ets185" }));
        Assert.DoesNotContain("id=\"filter\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"concerns\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"correspondences\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_official_text_stand_under_their_provision()
    {
        string page = File.ReadAllText(fixture.Make("words", new ReportOptions { WordsOf = p => p.Id is "uncc/24/2" ? "As <it> stands." : null }));
        Assert.Equal("As &lt;it&gt; stands.", Assert.Single(Matches(page, @"<blockquote class=""official"" dir=""auto"">(.*?)</blockquote>")));
        Assert.DoesNotContain("class=\"official\"", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_stays_text_and_no_link_runs_a_script()
    {
        string page = File.ReadAllText(fixture.Hostile());
        Assert.Single(Matches(page, "<(script)"));
        Assert.Single(Matches(page, "<(style)"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<[a-z][^>]* on[a-z]+=", Quoted().Replace(page, "\"\""));
        Assert.DoesNotMatch(@"href=""\s*javascript", page);
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\u0007', page);
        Assert.Single(Matches(page, @"href=""(https://example.org/[^""]*)"""), address => !address.Contains('<', StringComparison.Ordinal));
        // What the records say is there to be read.
        Assert.Contains(WebUtility.HtmlEncode(PageFixture.Script), page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_input_gives_the_same_bytes_in_any_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(File.ReadAllBytes(fixture.Make()), File.ReadAllBytes(fixture.Make(culture)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_paper_is_that_of_the_print() =>
        Assert.Contains("@page{size:Letter;", File.ReadAllText(fixture.Make("letter", new ReportOptions { Paper = ReportPaper.Letter })),
            StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_folded_away_where_all_is_printed()
    {
        string page = File.ReadAllText(fixture.Make("all", new ReportOptions { PrintAll = true }));
        Assert.All(Matches(page, "(<details[^>]*>)"), part => Assert.Contains(" open", part, StringComparison.Ordinal));
        Assert.Contains(Matches(Page, "(<details[^>]*>)"), part => !part.Contains(" open", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_extension_is_refused_before_anything_is_written()
    {
        string path = Path.Combine(fixture.Folder, "report.pdf");
        TreatyFault fault = Assert.Throws<TreatyFault>(() => ReportWriter.Write(path, fixture.Dataset));
        Assert.Equal("UnsupportedFormat", fault.ErrorId);
        Assert.Contains(".xlsx, .html or .htm", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_file_that_is_there_stays_whole_when_the_report_is_stopped()
    {
        string path = Path.Combine(fixture.Folder, "kept.html");
        File.WriteAllText(path, "kept");
        using CancellationTokenSource stop = new();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ReportWriter.Write(path, fixture.Dataset, progress: (_, _) => stop.Cancel(), cancellation: stop.Token));
        Assert.Equal("kept", File.ReadAllText(path));
    }

    private static string[] Matches(string text, string pattern) =>
        [.. Regex.Matches(text, pattern, RegexOptions.Singleline | RegexOptions.CultureInvariant).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"""[^""]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
