using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Measuring;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Measuring;

public class TextMeasuringTests
{
    private static TextMeasure Measure(string text) => Assert.Single(TextMeasurer.Measure(TextBuilder.Parse("lamps", "## 1 Lamps\n" + text)));

    private static string[] References(string lines) => [.. Core.Texts.Measuring.References.Of(TextBuilder.Parse("lamps", lines))
        .Select(one => $"{one.Kind} {one.From} {one.To ?? one.Target}")];

    private const string Articles = """
        > Mindful of the Charter of the Harbours, including Article 2,
        # II Lamps
        ## 1 Purpose
        This treaty is kept.
        ## 2 Keepers
        1. First.
        2. Second:
        (a) Oil;
        (b) Wick.
        ## 3 Oil
        ## 4 Council
        1. Words.
        2. WORDS
        """;

    [Fact]
    public void Modalities_are_counted_by_what_they_bind_to()
    {
        TextMeasure measure = Measure("""
            1. Harbours shall fill lamps. They shall not sell them, and no keeper shall drink the oil.
            2. Each harbour shall endeavour to help. It shall, where appropriate, consider a second lamp.
            3. Boats should ring. Islands are encouraged to answer. A boat may wait until 3 May 1920.
            4. "Lamp" shall mean any light; "oil" means the oil that burns.
            """);

        Assert.Equal((1, 2, 1, 1), (measure.Shall, measure.ShallNot, measure.ShallEndeavour, measure.ShallConsider));
        Assert.Equal((1, 1, 1, 2, 1), (measure.Should, measure.Encouraged, measure.May, measure.Definitions, measure.Qualifiers));
        Assert.Equal((8, 4), (measure.Sentences, measure.Paragraphs));
    }

    [Theory]
    [InlineData("Where a harbour, owing to its laws, cannot light a lamp, it may instead ring a bell.", "may")]
    [InlineData("If a harbour may ring, it shall.", "shall")]
    [InlineData("If a harbour rings, it may wait, and shall tell.", "may shall")]
    [InlineData("Where a harbour is dark, its keepers, acting together, shall ring, and may wait.", "shall may")]
    [InlineData("If two harbours agree, or should they do so later, they shall also be entitled to share a lamp.", "may")]
    [InlineData("Parties may, or should, ring.", "may should")]
    [InlineData("A lamp cannot be sold.", "shall-not")]
    [InlineData("Lamps shall be kept in cases in which they cannot be sold.", "shall")]
    [InlineData("A keeper who cannot see shall tell the town.", "shall")]
    [InlineData("A harbour that made a reservation under Article 42 may withdraw it.", "may")]
    [InlineData("A harbour may, until 3 May, ring.", "may")]
    [InlineData("Signed on 3 may 1999.", "")]
    [InlineData("Each shall take such measures as may be necessary.", "shall")]
    [InlineData("The harbour shall consider this Convention the basis for lamps.", "shall")]
    [InlineData("The harbour shall, if its law so permits and in conformity with what that law asks of all, upon the request of another, consider a lamp.",
        "shall-consider")]
    [InlineData("For the purposes of paragraph 2, the term “lamp or any other light of a harbour” shall include candles and may include fires.",
        "definition may")]
    [InlineData("The plan shall include a lamp.", "shall")]
    public void Words_around_a_verb_tell_what_it_does(string text, string expected)
    {
        TextMeasure measure = Measure(text);
        (string Term, int Count)[] counts =
        [
            ("shall", measure.Shall), ("shall-not", measure.ShallNot), ("shall-consider", measure.ShallConsider), ("should", measure.Should),
            ("definition", measure.Definitions), ("may", measure.May),
        ];
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            counts.SelectMany(count => Enumerable.Repeat(count.Term, count.Count)).Order());
    }

    [Theory]
    [InlineData("Les États Parties adoptent des mesures. Chaque État Partie, selon ses moyens, établit une liste.", 2, 0, 0)]
    [InlineData("Chaque État Partie s'efforce d'aider. Un État Partie peut attendre. L'État Partie requérant attendra.", 0, 1, 1)]
    [InlineData("Los Estados Parte adoptarán medidas. Cada Estado procurará ayudar y podrá esperar.", 1, 1, 1)]
    public void French_and_Spanish_are_counted_as_well(string text, int shall, int endeavour, int may)
    {
        TextMeasure measure = Measure(text);

        Assert.Equal((shall, endeavour, may), (measure.Shall, measure.ShallEndeavour, measure.May));
    }

    [Theory]
    [InlineData("“Lamp” shall mean any light.", "Lamp")]
    [InlineData("“Freezing” or “seizure” shall mean taking a lamp.", "Freezing|seizure")]
    [InlineData("“Lamp”, which includes candles where they burn, means any light.", "Lamp")]
    [InlineData("Lamp keeper means any person who fills lamps.", "Lamp keeper")]
    [InlineData("L'expression « feu » désigne toute lumière.", "feu")]
    [InlineData("On entend par « feu » toute lumière.", "feu")]
    [InlineData("Por “lámpara” se entenderá toda luz.", "lámpara")]
    [InlineData("The keeper called the lamp “old”. It shall mean nothing.", "")]
    public void Terms_are_found_by_their_word_of_definition(string text, string terms) =>
        Assert.Equal(terms, string.Join('|', DefinedTerms.Of(TextBuilder.Parse("lamps", "## 1 Use of terms\n(a) " + text)).Select(term => term.Term)));

    [Fact]
    public void Uses_of_a_term_are_counted_by_article_in_singular_and_plural()
    {
        DefinedTerm term = Assert.Single(DefinedTerms.Of(TextBuilder.Parse("lamps", """
            ## 1 Use of terms
            (a) “Harbour lamp” shall mean a lamp in a harbour; a harbour lamp burns.
            ## 2 Keepers
            1. Harbour lamps are filled. A HARBOUR LAMP is old.
            ## 3 Oil
            A lamp without harbour.
            ## 4 Council
            The council counts each harbour-lamp.
            """)));

        Assert.Equal(("Harbour lamp", "1/a", 3), (term.Term, term.Unit, term.Uses));
        Assert.Equal(["2", "4"], term.UsedIn);
    }

    [Theory]
    [InlineData("as in article 2 of this treaty", "Internal 4/2 2")]
    [InlineData("as in article 2, paragraph 2 (a) and (b), of this treaty", "Internal 4/2 2/2/a|Internal 4/2 2/2/b")]
    [InlineData("as in paragraph 2 of article 2", "Internal 4/2 2/2")]
    [InlineData("as in subparagraph (b) of paragraph 2 of article 2", "Internal 4/2 2/2/b")]
    [InlineData("as in paragraph 1 of the present article", "Internal 4/2 4/1")]
    [InlineData("as in paragraph 1", "Internal 4/2 4/1")]
    [InlineData("articles 1 to 3", "Internal 4/2 1|Internal 4/2 2|Internal 4/2 3")]
    [InlineData("articles 1–3", "Internal 4/2 1|Internal 4/2 2|Internal 4/2 3")]
    [InlineData("articles 1, 2, paragraph 1, and 3", "Internal 4/2 1|Internal 4/2 2/1|Internal 4/2 3")]
    [InlineData("article 2, paragraph 1, and paragraph 2", "Internal 4/2 2/1|Internal 4/2 2/2")]
    [InlineData("this article", "Internal 4/2 4")]
    [InlineData("chapter II of this treaty", "Internal 4/2 chapter-2")]
    [InlineData("article 9 of this treaty", "Dangling 4/2 9")]
    [InlineData("article 2, paragraph 7", "Dangling 4/2 2/7")]
    [InlineData("article 2 of the Charter of the Harbours", "External 4/2 2")]
    [InlineData("article 3, paragraph 1, of the Convention on Oil", "External 4/2 3/1")]
    [InlineData("chapters 25 to 27 of the Harmonized Description System", "External 4/2 25|External 4/2 26|External 4/2 27")]
    [InlineData("paragraph (b) of article 2", "Internal 4/2 2/2/b")]
    [InlineData("article 2 and 30 days", "Internal 4/2 2")]
    [InlineData("le paragraphe 2 de l'article 2", "Internal 4/2 2/2")]
    [InlineData("aux articles 1 à 3 du présent traité", "Internal 4/2 1|Internal 4/2 2|Internal 4/2 3")]
    [InlineData("au paragraphe 1 du présent article", "Internal 4/2 4/1")]
    [InlineData("l'alinéa b) du paragraphe 2 de l'article 2", "Internal 4/2 2/2/b")]
    [InlineData("el párrafo 2 del artículo 2", "Internal 4/2 2/2")]
    [InlineData("los artículos 1 a 3 del presente tratado", "Internal 4/2 1|Internal 4/2 2|Internal 4/2 3")]
    public void References_lead_to_their_units(string words, string expected) =>
        Assert.Equal(expected, string.Join('|', References(Articles.Replace("WORDS", words, StringComparison.Ordinal))
            .Where(one => !one.Contains("preamble", StringComparison.Ordinal))));

    [Fact]
    public void Articles_that_the_preamble_names_are_those_of_others()
    {
        TextReference reference = Core.Texts.Measuring.References.Of(TextBuilder.Parse("lamps", Articles))[0];

        Assert.Equal((TextReferenceKind.External, "Charter of the Harbours"), (reference.Kind, reference.Instrument));
    }

    [Fact]
    public void The_graph_has_an_arrow_for_each_pair_of_articles()
    {
        TextDocument document = TextBuilder.Parse("lamps", "## 1 The \"first\" <one>\nSee article 2, article 2 and article 9.\n## 2 Second\nSee this article.");
        IReadOnlyList<TextReference> references = Core.Texts.Measuring.References.Of(document);

        Assert.Equal("flowchart LR\n    n1[\"Article 1 The #quot;first#quot; #lt;one#gt;\"]\n    n2[\"Article 2 Second\"]\n    n3[\"9?\"]:::dangling\n" +
            "    n1 -->|2| n2\n    n1 -.-> n3\n    classDef dangling stroke-dasharray:5 5\n", ReferenceGraph.ToMermaid(document, references));
        Assert.Equal("digraph references {\n    rankdir=LR;\n    node [shape=box];\n    n1 [label=\"Article 1 The \\\"first\\\" <one>\"];\n    n2 "
            + "[label=\"Article 2 Second\"];\n" +
            "    n3 [label=\"9?\", style=dashed];\n    n1 -> n2 [label=2];\n    n1 -> n3 [style=dashed];\n}\n", ReferenceGraph.ToDot(document, references));
    }

    [SharedFact("texts/A_RES_79_243.paragraphs.json")]
    public void The_Convention_defines_fifteen_terms_in_article_2_and_its_references_lead_somewhere()
    {
        TextDocument convention = RealTexts.Cybercrime;
        IReadOnlyList<TextReference> references = Core.Texts.Measuring.References.Of(convention);

        Assert.Equal(15, DefinedTerms.Of(convention).Where(term => term.Unit.StartsWith("2/", StringComparison.Ordinal)).Select(term => term.Unit).Distinct()
            .Count());
        Assert.Contains(references, one => one is { From: "42/6", To: "40/22" });

        // Article 36 has its first letters within the words of paragraph 1, where the list of paragraphs does not tell them apart.
        Assert.Equal(["36/1/a"], references.Where(one => one.Kind == TextReferenceKind.Dangling).Select(one => one.Target));
        Assert.DoesNotContain(Core.Texts.Measuring.References.Of(RealTexts.Corruption), one => one.Kind == TextReferenceKind.Dangling);
    }
}
