using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Texts;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Texts;

public sealed class TextCheckTests
{
    private const string Agreeing = """
        > The first recital of an example,
        # I Chapter I of uncc
        ## 6 Respect for “human” rights
        1. Everybody shall be polite.
        2. Nothing here is rude.
        # IV Chapter IV of uncc
        ## 24 CONDITIONS AND SAFEGUARDS
        1. There shall be rules.
        2. A judge shall look.
        3. Others may look.
        # V Chapter V of uncc
        ## 40 Mutual legal assistance
        1. All shall help.
        15. It may be refused.
        """;

    [Fact]
    public void Where_all_agrees_nothing_is_found() => Assert.Empty(Check(Agreeing));

    [Theory]
    [InlineData("## 6 Respect for “human” rights", "## 6 Human rights", "text-heading Error uncc/6 heading Respect for human rights")]
    [InlineData("# IV Chapter", "# III Chapter", "text-chapter Error uncc/24 chapter IV")]
    [InlineData("# IV Chapter IV of uncc", "# IV Procedure", "text-chapter Error uncc/24 chapter_title Chapter IV of uncc")]
    [InlineData("3. Others may look.", "", "text-paragraph Error uncc/24/3 label 3")]
    [InlineData("3. Others may look.", "3. Others may look.\n4. All may.", "text-paragraph Error  label 24/4")]
    [InlineData("## 40 Mutual", "## 41 Other\n1. It is.\n## 40 Mutual", "text-article Error  article 41")]
    [InlineData("3. Others may look.", "3. Others shall look.", "text-modality Warning uncc/24/3 modality may")]
    [InlineData("2. A judge shall look.", "2. A judge should look, and shall.", "text-modality Warning uncc/24/2 modality shall")]
    [InlineData("3. Others may look.", "3. Others look.", "")]
    public void What_does_not_agree_is_found(string old, string changed, string expected) =>
        Assert.Equal(expected, string.Join('|', Check(Agreeing.Replace(old, changed, StringComparison.Ordinal))
            .Select(f => $"{f.Rule} {f.Severity} {f.RecordId} {f.Field} {f.Value}")));

    [Theory]
    [InlineData("1. Each shall help. Help may be:\n(a) small;", "1(a)", "may", 0)]
    [InlineData("1. Each shall help. Help may be:\n(a) small;", "1(a)", "shall", 1)]
    [InlineData("1. Each shall help as may be needed by:\n(a) the small;", "1(a)", "shall", 0)]
    [InlineData("1. Each of these:\n(a) shall be small;\n(b) may be large.", "1(b)", "may", 0)]
    [InlineData("1. Each shall, where its law allows:\n(a) Consider a lamp;\n(b) Light it.", "1(a)", "encouragement", 0)]
    [InlineData("1. Each shall, where its law allows:\n(a) Consider a lamp;\n(b) Light it.", "1(b)", "shall", 0)]
    [InlineData("1. Each shall:\n(a) Endeavour to ring.", "1(a)", "shall-endeavour", 0)]
    [InlineData("1. Each shall seek to ring.", "1", "shall", 0)]
    [InlineData("1. Where a town cannot ring, it may wait.", "1", "may", 0)]
    public void What_stands_before_a_list_governs_it(string lines, string label, string modality, int findings)
    {
        Provision Part(string? own) => new()
        {
            Id = own is null ? "t/1" : "t/1/x", Treaty = "t", Level = own is null ? "article" : "paragraph", Article = "1", Paragraph = own, Heading = "H",
            Kind = "general", Modalities = own is null ? [] : [modality], Paragraphs = own is null ? [Part(label)] : [],
        };
        Core.Datasets.Records.Dataset dataset = new(SampleDataset.Create().Info, new Core.Datasets.Records.DatasetTables
        {
            Texts = [new() { Id = "t-final", Treaty = "t", Title = "T", Stage = "final" }], Provisions = [Part(null)],
        });
        TextBinding binding = TextBinding.Of(dataset, dataset.Find<TreatyText>("t-final")!, TextBuilder.Parse("t", "## 1 H\n" + lines));
        Assert.Equal(findings, TextCheck.Of(binding).Count(finding => finding.Rule == "text-modality"));
    }

    [Fact]
    public void An_article_that_is_missing_is_one_finding() =>
        Assert.Equal("uncc/40", Assert.Single(Check(Agreeing[..Agreeing.IndexOf("# V ", StringComparison.Ordinal)])).RecordId);

    private static IReadOnlyList<Finding> Check(string lines) => TextCheck.Of(TextBindingTests.Bind(lines));
}
