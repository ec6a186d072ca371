using System.Text.Json;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Citations;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Citations;

public sealed class CitationTests
{
    private static readonly Treaty Convention = new()
    {
        Id = "uncc", ShortName = "UN Cybercrime Convention", Name = "United Nations Convention against Cybercrime",
        Adopted = EdtfDate.Parse("2024-12-24"), OpenedForSignature = EdtfDate.Parse("2025-10-25"), Symbol = "A/RES/79/243",
        NegotiatedBy = "Ad Hoc Committee", Place = "Hanoi", Sources = ["text"],
    };

    private static readonly Source Text = new()
    {
        Id = "text", Title = "Convention", Kind = "treaty-text", Consulted = "full-text", Url = "https://docs.un.org/en/A/RES/79/243",
    };

    private static readonly Source Report = new()
    {
        Id = "ngo-2024-report", Title = "50% of {all} costs & a_b", Authors = ["Larry Catá Backer", "Ana Núñez"], Kind = "analysis",
        Consulted = "excerpt", Publisher = "R&D Institute", Date = EdtfDate.Parse("2024-02~"), Language = "en", Url = "https://example.org/a_b?x=1&y=%20",
        Accessed = EdtfDate.Parse("2026-11-23"),
    };

    private static readonly Provision Paragraph = new()
    {
        Id = "uncc/24/2", Treaty = "uncc", Level = "paragraph", Article = "24", Paragraph = "2", Heading = "Conditions and safeguards", Kind = "procedural",
    };

    private static readonly Provision Article = new()
    {
        Id = "uncc/24", Treaty = "uncc", Level = "article", Article = "24", Heading = "Conditions and safeguards", Kind = "procedural",
        Paragraphs = [Paragraph],
    };

    private static readonly Concern Remark = new()
    {
        Id = "remark", Stakeholder = "ngo", Level = "treaty", Theme = "privacy", Stance = "oppose", Summary = "S", Outcome = "unknown",
        Sources = ["ngo-2024-report", "text"], Articles = ["uncc/24", "uncc/24/2"],
    };

    private static readonly Dataset Sample = new(
        new TreatyDataset { Name = "test", Title = "Test", Version = "1.0.0", Created = new DateOnly(2026, 1, 1), Directory = "." },
        new DatasetTables { Treaties = [Convention], Sources = [Text, Report], Concerns = [Remark], Provisions = [Article] });

    private static readonly CitationFactory Factory = new(Sample);

    [Fact]
    public void A_provision_is_cited_as_its_treaty_with_a_pinpoint()
    {
        CitationItem item = Assert.Single(Factory.For(Paragraph));
        Assert.Equal(("uncc-24-2", "treaty", "art. 24, para. 2"), (item.Id, item.Type, item.Section));
        Assert.Equal("https://docs.un.org/en/A/RES/79/243", item.Url);
    }

    [Fact]
    public void Any_other_record_is_cited_by_its_sources() =>
        Assert.Equal(["ngo-2024-report", "text"], Factory.For(Remark).Select(item => item.Id));

    [Theory]
    [InlineData("Text", "art. 24, para. 2, <https://docs.un.org/en/A/RES/79/243>: “Each town {keeps} a lamp: (a) lit; (b) 5 % dim.”\n")]
    [InlineData("BibTeX", "\n  annotation = {“Each town \\{keeps\\} a lamp: (a) lit; (b) 5 \\% dim.”}")]
    [InlineData("CslJson", "\"note\": \"“Each town {keeps} a lamp: (a) lit; (b) 5 % dim.”\"")]
    [InlineData("Ris", "\r\nN1  - “Each town {keeps} a lamp: (a) lit; (b) 5 % dim.”\r\n")]
    public void A_provision_is_quoted_in_the_note_of_each_format(string format, string expected)
    {
        CitationFactory factory = new(Sample, _ => QuotedWords.Of("Each town {keeps} a lamp:\n(a) lit;\n(b) 5 % dim.", int.MaxValue));
        Assert.Contains(expected, CitationFormat.Write(factory.For(Paragraph), format), StringComparison.Ordinal);
        Assert.DoesNotContain("“", CitationFormat.Write(Factory.For(Paragraph), format), StringComparison.Ordinal);
        Assert.DoesNotContain("“", CitationFormat.Write(factory.For(Report), format), StringComparison.Ordinal);
    }

    [Fact]
    public void A_concern_is_cited_with_the_words_of_what_it_names()
    {
        CitationFactory factory = new(Sample, provision => provision.Id == "uncc/24" ? "“Lamps.”" : null);
        Assert.Equal(["ngo-2024-report ", "text ", "uncc-24 “Lamps.”", "uncc-24-2 "], factory.For(Remark).Select(item => $"{item.Id} {item.Quote}"));
    }

    [Theory]
    [InlineData("One two\r\nthree  four", 9, "“One two three four”")]
    [InlineData("One two\nthree four", 4, "“One two three four”")]
    [InlineData("One two\nthree four", 3, "“One two three […]”")]
    public void A_long_quotation_is_cut_where_it_is_asked(string text, int most, string expected) => Assert.Equal(expected, QuotedWords.Of(text, most));

    [Fact]
    public void A_record_without_sources_has_nothing_to_cite()
    {
        Theme theme = new() { Id = "privacy", Label = "Privacy", Definition = "D" };
        Assert.Equal("NothingToCite", Assert.Throws<TreatyFault>(() => Factory.For(theme)).ErrorId);
    }

    [Fact]
    public void Csl_json_has_date_parts_and_says_when_a_date_is_approximate()
    {
        using JsonDocument json = JsonDocument.Parse(CitationFormat.Write([.. Factory.For(Report), .. Factory.For(Convention)], "csljson"));
        JsonElement report = json.RootElement[0], treaty = json.RootElement[1];
        Assert.Equal("[[2024,2]]", report.GetProperty("issued").GetProperty("date-parts").GetRawText().Replace("\n", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal));
        Assert.True(report.GetProperty("issued").GetProperty("circa").GetBoolean());
        Assert.Equal("Larry Catá Backer", report.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal("treaty", treaty.GetProperty("type").GetString());
        Assert.Equal(2025, treaty.GetProperty("original-date").GetProperty("date-parts")[0][0].GetInt32());
        Assert.False(treaty.TryGetProperty("available-date", out _));
    }

    [Fact]
    public void Bibtex_escapes_what_tex_would_read_and_leaves_the_address_alone()
    {
        string text = CitationFormat.Write(Factory.For(Report), "BibTeX");
        Assert.Contains("title = {{50\\% of \\{all\\} costs \\& a\\_b}}", text, StringComparison.Ordinal);
        Assert.Contains("author = {{Larry Catá Backer} and {Ana Núñez}}", text, StringComparison.Ordinal);
        Assert.Contains("url = {https://example.org/a_b?x=1&y=%20}", text, StringComparison.Ordinal);
        Assert.Contains("month = feb", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Biblatex_has_a_type_for_each_the_date_as_it_is_and_the_day_of_access()
    {
        Assert.Equal(
            """
            @online{ngo-2024-report,
              author = {{Larry Catá Backer} and {Ana Núñez}},
              title = {{50\% of \{all\} costs \& a\_b}},
              organization = {{R\&D Institute}},
              date = {2024-02~},
              language = {english},
              url = {https://example.org/a_b?x=1&y=%20},
              urldate = {2026-11-23}
            }

            @legal{uncc-24-2,
              author = {{Ad Hoc Committee}},
              title = {{United Nations Convention against Cybercrime}},
              shorttitle = {{UN Cybercrime Convention}},
              number = {A/RES/79/243},
              location = {Hanoi},
              date = {2024-12-24},
              note = {art. 24, para. 2; opened for signature 25 October 2025},
              url = {https://docs.un.org/en/A/RES/79/243}
            }

            """.ReplaceLineEndings("\n"),
            CitationFormat.Write([.. Factory.For(Report), .. Factory.For(Paragraph)], "BibLaTeX"));
    }

    [Theory]
    [InlineData("news", "Le Monde", null, "@article{a,\n  title = {{T}},\n  journaltitle = {{Le Monde}},\n  entrysubtype = {newspaper},")]
    [InlineData("resolution", "General Assembly", "A/RES/1",
        "@report{a,\n  author = {{General Assembly}},\n  title = {{T}},\n  type = {Resolution},\n  number = {A/RES/1},")]
    [InlineData("session-report", "IISD", null, "@report{a,\n  author = {{IISD}},\n  title = {{T}},\n  type = {Session report},")]
    [InlineData("statement", "EFF", null, "@online{a,\n  author = {{EFF}},\n  title = {{T}},")]
    [InlineData("treaty-text", "UN", "A/1", "@legal{a,\n  author = {{UN}},\n  title = {{T}},\n  number = {A/1},")]
    [InlineData("news", null, null, "@online{a,\n  title = {{T}},")]
    public void A_source_has_the_type_of_its_kind(string kind, string? publisher, string? symbol, string begins) =>
        Assert.StartsWith(begins, CitationFormat.Write(Factory.For(new Source
        {
            Id = "a", Title = "T", Kind = kind, Consulted = "full-text", Publisher = publisher, Symbol = symbol, Date = EdtfDate.Parse("2024"),
            Url = "https://example.org/",
        }), "BibLaTeX"), StringComparison.Ordinal);

    [Theory]
    [InlineData("2003/", "2003/..")]
    [InlineData("/2003", "../2003")]
    [InlineData("2024-08-08T10:00:00Z", "2024-08-08")]
    [InlineData("2024-24", "2024-24")]
    [InlineData("201X", "201X")]
    public void Biblatex_has_dates_as_edtf(string date, string written) =>
        Assert.Contains($"  date = {{{written}}}", CitationFormat.Write(Factory.For(Dated(date)), "BibLaTeX"), StringComparison.Ordinal);

    [Fact]
    public void Every_format_tells_when_a_page_was_read()
    {
        IReadOnlyList<CitationItem> items = Factory.For(Report);
        Assert.Contains("note = {accessed 23 November 2026}", CitationFormat.Write(items, "BibTeX"), StringComparison.Ordinal);
        Assert.Contains("Y2  - 2026/11/23\r\n", CitationFormat.Write(items, "Ris"), StringComparison.Ordinal);
        Assert.EndsWith("<https://example.org/a_b?x=1&y=%20>, accessed 23 November 2026.\n", CitationFormat.Write(items, "Text"), StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(CitationFormat.Write(items, "CslJson"));
        Assert.Equal("[[2026,11,23]]", JsonSerializer.Serialize(json.RootElement[0].GetProperty("accessed").GetProperty("date-parts")));
        Assert.All(CitationFormat.Names, format => Assert.DoesNotContain("accessed", CitationFormat.Write(Factory.For(Dated("2024")), format),
            StringComparison.Ordinal));
    }

    private static Source Dated(string date) => new() { Id = "a", Title = "T", Kind = "analysis", Consulted = "full-text", Date = EdtfDate.Parse(date) };

    [Fact]
    public void Ris_records_begin_with_the_type_and_end_with_ER()
    {
        string[] lines = CitationFormat.Write([.. Factory.For(Convention), .. Factory.For(Convention)], "Ris").Split("\r\n");
        Assert.Equal("TY  - LEGAL", lines[0]);
        Assert.Contains("DA  - 2024/12/24", lines);
        Assert.Single(lines, "ER  - ");
    }

    [Theory]
    [InlineData("2003/..", "from 2003", "[[2003]]", null, "2003", false, "2003///from 2003")]
    [InlineData("2003/", "from 2003", "[[2003]]", null, "2003", false, "2003///from 2003")]
    [InlineData("../2003", "until 2003", "[[2003]]", null, "2003", false, "2003///until 2003")]
    [InlineData("/2003", "until 2003", "[[2003]]", null, "2003", false, "2003///until 2003")]
    [InlineData("../2003-05", "until May 2003", "[[2003,5]]", null, "2003", false, "2003///until May 2003")]
    [InlineData("2003-05-06~/..", "from about 6 May 2003", "[[2003,5,6]]", null, "2003", false, "2003///from about 6 May 2003")]
    [InlineData("-0044", "45 BC", "[[-45]]", null, null, false, null)]
    [InlineData("-0044-03-15", "15 March 45 BC", "[[-45,3,15]]", null, null, false, null)]
    [InlineData("0000", "1 BC", "[[-1]]", null, null, false, null)]
    [InlineData("Y12000", "12000", "[[12000]]", null, "12000", false, null)]
    [InlineData("Y-12000", "12001 BC", "[[-12001]]", null, null, false, null)]
    [InlineData("-004X", "50 BC to 41 BC", "[[-50],[-41]]", null, null, false, null)]
    [InlineData("2024-24", "winter 2024", "[[2024]]", 4, "2024", false, "2024///winter 2024")]
    [InlineData("2024-21?", "about spring 2024", "[[2024]]", 1, "2024", false, "2024///about spring 2024")]
    [InlineData("201X", "2010 to 2019", "[[2010],[2019]]", null, "2010", false, "2010//")]
    [InlineData("2004-XX", "2004", "[[2004]]", null, "2004", false, "2004//")]
    [InlineData("2004-07-XX", "July 2004", "[[2004,7]]", null, "2004", true, "2004/07/")]
    [InlineData("2024-01-01/2024-12-31", "2024", "[[2024]]", null, "2024", false, "2024//")]
    [InlineData("2024-08-01/2024-08-31", "August 2024", "[[2024,8]]", null, "2024", true, "2024/08/")]
    [InlineData("2024-07-29/2024-08-09", "29 July 2024 to 9 August 2024", "[[2024,7,29],[2024,8,9]]", null, "2024", true, "2024/07/29")]
    [InlineData("2024-08-08T10:00:00Z", "8 August 2024", "[[2024,8,8]]", null, "2024", true, "2024/08/08")]
    public void No_format_gives_a_day_that_is_not_there(string date, string words, string parts, int? season, string? year, bool month, string? ris)
    {
        Source source = new() { Id = "a", Title = "T", Kind = "analysis", Consulted = "full-text", Date = EdtfDate.Parse(date) };
        IReadOnlyList<CitationItem> items = Factory.For(source);
        Assert.Equal($"'T', {words}.\n", CitationFormat.Write(items, "Text"));
        using JsonDocument json = JsonDocument.Parse(CitationFormat.Write(items, "csljson"));
        JsonElement issued = json.RootElement[0].GetProperty("issued");
        Assert.Equal(parts, JsonSerializer.Serialize(issued.GetProperty("date-parts")));
        Assert.Equal(season, issued.TryGetProperty("season", out JsonElement found) ? found.GetInt32() : null);
        bool isOpen = words.StartsWith("from", StringComparison.Ordinal) || words.StartsWith("until", StringComparison.Ordinal);
        Assert.Equal(isOpen ? words : null, issued.TryGetProperty("literal", out JsonElement literal) ? literal.GetString() : null);
        string bibTex = CitationFormat.Write(items, "BibTeX");
        Assert.Equal(year is not null, bibTex.Contains($"year = {{{year}}}", StringComparison.Ordinal));
        Assert.Equal(month, bibTex.Contains("month = ", StringComparison.Ordinal));
        string[] lines = CitationFormat.Write(items, "Ris").Split("\r\n");
        Assert.Equal(ris, Array.Find(lines, line => line.StartsWith("DA  - ", StringComparison.Ordinal))?[6..]);
        Assert.Equal(ris is null, lines.Contains($"N1  - Dated {words}"));
    }

    [Fact]
    public void Plain_text_reads_as_a_footnote() => Assert.Equal(
        "United Nations Convention against Cybercrime, A/RES/79/243, adopted 24 December 2024, opened for signature 25 October 2025, "
        + "art. 24, para. 2, <https://docs.un.org/en/A/RES/79/243>.\n",
        CitationFormat.Write(Factory.For(Paragraph), "Text"));
}
