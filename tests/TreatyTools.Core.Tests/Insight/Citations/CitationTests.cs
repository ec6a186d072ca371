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
    };

    private static readonly Provision Paragraph = new()
    {
        Id = "uncc/24/2", Treaty = "uncc", Level = "paragraph", Article = "24", Paragraph = "2", Heading = "Conditions and safeguards", Kind = "procedural",
    };

    private static readonly Concern Remark = new()
    {
        Id = "remark", Stakeholder = "ngo", Level = "treaty", Theme = "privacy", Stance = "oppose", Summary = "S", Outcome = "unknown",
        Sources = ["ngo-2024-report", "text"],
    };

    private static readonly CitationFactory Factory = new(new Dataset(
        new TreatyDataset { Name = "test", Title = "Test", Version = "1.0.0", Created = new DateOnly(2026, 1, 1), Directory = "." },
        new DatasetTables { Treaties = [Convention], Sources = [Text, Report], Concerns = [Remark] }));

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
    public void Ris_records_begin_with_the_type_and_end_with_ER()
    {
        string[] lines = CitationFormat.Write([.. Factory.For(Convention), .. Factory.For(Convention)], "Ris").Split("\r\n");
        Assert.Equal("TY  - LEGAL", lines[0]);
        Assert.Contains("DA  - 2024/12/24", lines);
        Assert.Single(lines, "ER  - ");
    }

    [Fact]
    public void Plain_text_reads_as_a_footnote() => Assert.Equal(
        "United Nations Convention against Cybercrime, A/RES/79/243, adopted 24 December 2024, opened for signature 25 October 2025, "
        + "art. 24, para. 2, <https://docs.un.org/en/A/RES/79/243>.\n",
        CitationFormat.Write(Factory.For(Paragraph), "Text"));
}
