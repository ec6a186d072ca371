using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Texts;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Texts;

public sealed class TextBindingTests
{
    private const string Whole = """
        > The first recital of an example,
        # I Chapter I of uncc
        ## 6 Respect for human rights
        1. Everybody shall be polite.
        2. Nothing here is rude.
        # IV Chapter IV of uncc
        ## 24 CONDITIONS AND SAFEGUARDS
        1. There shall be rules:
        (a) one of them;
        (b) another:
        (i) small;
        (ii) smaller.
        2. A judge shall look.
        3. Others may look.
        # V Chapter V of uncc
        ## 40 Mutual legal assistance
        1. All shall help.
        15. It may be refused
        16. or not,
        20. as one likes.
        """;

    private static readonly Dataset Sample = SampleDataset.Create();

    [Fact]
    public void Units_are_bound_by_their_labels()
    {
        TextBinding binding = Bind(Whole);
        Assert.Equal(1, binding.Fit);
        Assert.Equal("The first recital of an example,", Words(binding, "uncc/preamble/1"));
        Assert.Equal("A judge shall look.", Words(binding, "uncc/24/2"));
        Assert.Equal("There shall be rules:\n(a) one of them;\n(b) another:\n(i) small;\n(ii) smaller.", Words(binding, "uncc/24/1"));
        Assert.Equal("15. It may be refused\n16. or not,\n20. as one likes.", Words(binding, "uncc/40/15-20"));
        Assert.Equal("1. Everybody shall be polite.\n2. Nothing here is rude.", Words(binding, "uncc/6"));
        Assert.Empty(binding.UnboundProvisions);
        Assert.Empty(binding.UnboundUnits);
    }

    // A resolution may carry several treaties whose articles have the same numbers.
    [Fact]
    public void Of_a_document_with_several_treaties_the_one_that_fits_is_bound()
    {
        TextDocument whole = TextBuilder.Parse("t", Whole);
        TextDocument document = whole with
        {
            Units =
            [
                .. TextBuilder.Parse("t", "## 6 Lamps\n1. A lamp.\n## 7 Bells\n1. A bell.").Units,
                new TextUnit { Id = "annex-2", Kind = TextUnitKinds.Annex, Text = "", Level = 0, Position = 100, Offset = 0, Document = "t" },
                .. whole.Units.Select(unit => unit with
                {
                    Id = "annex-2/" + unit.Id, Parent = unit.Parent is null ? "annex-2" : "annex-2/" + unit.Parent, Level = unit.Level + 1,
                }),
            ],
        };
        TextBinding binding = TextBinding.Of(Sample, Sample.Find<TreatyText>("final")!, document);
        Assert.Equal("A judge shall look.", Words(binding, "uncc/24/2"));
        Assert.Equal("1. Everybody shall be polite.\n2. Nothing here is rude.", Words(binding, "uncc/6"));
        Assert.Equal(("final", 3), (binding.Treaty.Name, binding.Treaty.Articles));
        Assert.DoesNotContain(binding.Treaty.Units, unit => unit.Text == "A lamp." || unit.Kind == TextUnitKinds.Annex);
    }

    [Fact]
    public void What_is_on_one_side_only_is_told()
    {
        TextBinding binding = Bind("""
            ## 24 Conditions and safeguards
            1. There shall be rules.
            4. A fourth.
            (a) Part of it.
            ## 25 Another
            1. Something.
            """);
        Assert.Equal(["uncc/preamble", "uncc/preamble/1", "uncc/6", "uncc/6/1", "uncc/6/2", "uncc/24/2", "uncc/24/3", "uncc/40", "uncc/40/1", "uncc/40/15-20"],
            binding.UnboundProvisions.Select(provision => provision.Id));
        Assert.Equal(["24/4", "25"], binding.UnboundUnits.Select(unit => unit.Id));
        Assert.Null(Words(binding, "uncc/40"));
    }

    [Theory]
    [InlineData("## 1 H\nShall be one.", "1", "Shall be one.")]
    [InlineData("## 1 H\nOf these:\n(a) one;\n(b) two.", "a b", "one;|two.")]
    [InlineData("## 1 H\nOf these:\n(a) one;\n(b) two.", "1(a) 1(b)", "one;|two.")]
    [InlineData("## 1 H\nOf these:\n(a) one;\n(b) two.", "1", "Of these:\n(a) one;\n(b) two.")]
    [InlineData("## 1 H\n- First.\n- Second.", "1 2", "First.|Second.")]
    [InlineData("## 1 H\n- First.\n- Second.", "1", "First.\nSecond.")]
    [InlineData("## 1 H\n1. X:\n(a) one:\n(i) small;\n(ii) smaller;\n(b) two.", "1(a)(i) 1(a)(ii) 1(b)", "small;|smaller;|two.")]
    [InlineData("## 1 H\n1. One.\n2. Two.", "1 3", "One.|")]
    [InlineData("## 1 H\n1. One.\n2. Two.\n3. Three.", "1-2 3", "1. One.\n2. Two.|Three.")]
    public void Labels_find_paragraphs_with_and_without_numbers(string lines, string labels, string expected)
    {
        Provision[] paragraphs = [.. labels.Split(' ').Select(label => Provision("t/1/" + label, "paragraph", label, []))];
        Dataset dataset = new(Sample.Info, new DatasetTables
        {
            Texts = [new() { Id = "t-final", Treaty = "t", Title = "T", Stage = "final" }],
            Provisions = [Provision("t/1", "article", null, paragraphs)],
        });
        TextBinding binding = TextBinding.Of(dataset, dataset.Find<TreatyText>("t-final")!, TextBuilder.Parse("t", lines));
        Assert.Equal(expected, string.Join('|', paragraphs.Select(binding.WordsOf)));
        Assert.Equal(expected.EndsWith('|') ? ["1/2"] : Array.Empty<string>(), binding.UnboundUnits.Select(unit => unit.Id));
    }

    [Fact]
    public void A_text_of_another_treaty_is_refused()
    {
        TextBinding other = Bind("## 6 Fisheries\n1. Fish.\n## 24 Whales\n## 40 Mutual legal assistance");
        Assert.InRange(other.Fit, 0.3, 0.4);
        Assert.Equal("TextDoesNotFit", Assert.Throws<TreatyFault>(other.RequireFit).ErrorId);
        Bind(Whole).RequireFit();
        Bind("## 6\n1. A.\n## 24\n1. B.\n## 40\n1. C.").RequireFit();
        Assert.Throws<TreatyFault>(Bind("Nothing here.\n".Insert(0, "> ")).RequireFit);
    }

    [Fact]
    public void A_file_that_has_a_treaty_in_two_languages_is_bound_in_the_one_that_fits()
    {
        const string Other = "> Erste Erwägung,\n# I Kapitel\n## 6 Menschenrechte\n1. Man ist höflich.\n## 24 Bedingungen\n2. Ein Gericht prüft.\n"
            + "## 40 Rechtshilfe\n1. Man hilft.\n";
        TextBinding first = Bind(Whole + "\n" + Other), second = Bind(Other + Whole);
        Assert.All([first, second], binding =>
        {
            Assert.Equal(1, binding.Fit);
            Assert.Equal("A judge shall look.", Words(binding, "uncc/24/2"));
            Assert.Empty(binding.UnboundUnits);
            Assert.Equal(3, binding.Articles.Count());
            Assert.DoesNotContain(binding.Treaty.Units, unit => unit.Text.Contains("Man ", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_number_that_is_there_twice_does_not_part_a_treaty() =>
        Assert.Equal("All shall help.", Words(Bind(Whole.Replace("# V Chapter V of uncc", "## 24 Twice\n1. Here.\n# V Chapter V of uncc",
            StringComparison.Ordinal)), "uncc/40/1"));

    [Fact]
    public void The_articles_of_a_draft_are_bound_to_the_places_that_are_recorded_in_it()
    {
        TreatyText zero = Sample.Find<TreatyText>("zero")!;
        DraftingPosition[] places = [.. Sample.Tables.DraftingPositions.Where(place => place.Text == "zero" && place.Number is not null)];
        string draft = string.Concat(places.Select(place => $"## {place.Number} {place.Heading}\n1. Words of {place.Number}.\n"));
        TextBinding binding = TextBinding.Of(Sample, zero, TextBuilder.Parse("t", draft));
        binding.RequireFit();
        Assert.Equal(places.Select(place => $"Words of {place.Number}."), binding.ArticleTexts.Select(article => article.Words));
        Assert.Empty(TextCheck.Of(binding));
        TextBinding other = TextBinding.Of(Sample, zero, TextBuilder.Parse("t", "## 99 Whales\n1. They swim."));
        Assert.Equal(places.Length, TextCheck.Of(other).Count(finding => finding is { Rule: "text-article", Table: "drafting" }));
    }

    [Fact]
    public void Only_a_treaty_with_provisions_is_bound()
    {
        TextDocument document = TextBuilder.Parse("t", Whole);
        TreatyText foreign = new() { Id = "x", Treaty = "x", Title = "X", Stage = "final" };
        Assert.Equal("TreatyWithoutProvisions", Assert.Throws<TreatyFault>(() => TextBinding.Of(Sample, foreign, document)).ErrorId);
    }

    [Fact]
    public void A_query_gives_copies_that_have_the_words_and_looks_into_them()
    {
        TextBinding binding = Bind(Whole);
        ProvisionQuery query = new() { Id = ["uncc/24"], Words = dataset => dataset == Sample ? binding.WordsOf : null };
        Provision copy = Assert.IsType<Provision>(Assert.Single(query.Compile(Sample).List()));
        Provision own = Sample.Find<Provision>("uncc/24")!;
        Assert.NotSame(own, copy);
        Assert.Equal(own, copy);
        Assert.Null(own.Text);
        Assert.EndsWith("3. Others may look.", copy.Text, StringComparison.Ordinal);
        Assert.Equal("A judge shall look.", copy.Paragraphs[1].Text);
        string[] texts = [copy.Text!, .. copy.Paragraphs.Select(paragraph => paragraph.Text!)];
        Assert.Equal(RecordDump.Values(own), RecordDump.Values(copy).Where(value => !texts.Contains(value)));

        Assert.Equal(["uncc/24"], Found(new ProvisionQuery { Text = ["smaller"], Words = _ => binding.WordsOf }));
        Assert.Equal(["uncc/24/2"], Found(new ProvisionQuery { Text = ["\"judge shall\""], Level = ["paragraph"], Words = _ => binding.WordsOf }));
        Assert.Empty(Found(new ProvisionQuery { Text = ["smaller"] }));
        Assert.Same(own, Assert.Single(new ProvisionQuery { Id = ["uncc/24"], Words = _ => null }.Compile(Sample).List()));
    }

    [SharedFact("texts/A_RES_79_243.pdf")]
    public void Every_article_and_paragraph_of_the_convention_is_bound()
    {
        string path = SharedFactAttribute.PathOf("texts/A_RES_79_243.pdf");
        Assert.True(File.Exists(path), path);
        Dataset dataset = DatasetStore.Open(Repository.Package);
        TextBinding binding = TextBinding.Of(dataset, dataset.Find<TreatyText>("uncc-final")!, TextDocuments.Read(TextFile.Open(path)));
        Assert.Equal(1, binding.Fit);
        Assert.Empty(binding.UnboundProvisions.Select(provision => provision.Id));
        Assert.Empty(binding.UnboundUnits.Select(unit => unit.Id));
        Assert.DoesNotContain(TextCheck.Of(binding), finding => finding.Severity == FindingSeverity.Error);
        Assert.All(binding.Provisions.SelectMany(provision => provision.Paragraphs), paragraph => Assert.NotEqual("", binding.WordsOf(paragraph)));
    }

    internal static TextBinding Bind(string lines) => TextBinding.Of(Sample, Sample.Find<TreatyText>("final")!, TextBuilder.Parse("t", lines));

    private static string? Words(TextBinding binding, string id) => binding.WordsOf(Sample.Find<Provision>(id)!);

    private static string[] Found(ProvisionQuery query) => [.. query.Compile(Sample).List().Select(record => record.Id)];

    private static Provision Provision(string id, string level, string? label, Provision[] paragraphs) => new()
    {
        Id = id, Treaty = "t", Level = level, Article = "1", Paragraph = label, Heading = "H", Kind = "general", Paragraphs = paragraphs,
    };
}
