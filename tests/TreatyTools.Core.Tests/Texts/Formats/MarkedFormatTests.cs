using System.Text;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Formats;

public class MarkedFormatTests
{
    private const string Agreement = """
        <?xml version="1.0" encoding="UTF-8"?>
        <treaty><meta><name>Here - There</name><language>en</language></meta><body>
        <chapter name="Preamble"><article number="ARTICLE 1" name="Aims">1. One aim.

        2. Other aims:

        (a) this;

        (b) that.</article></chapter>
        <chapter number="CHAPTER II" name="Goods"><article number="ARTICLE 2.1">Words.</article><article name="No number">More.</article></chapter>
        </body></treaty>
        """;

    private const string Act = """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="convention">
        <meta><identification source="#x"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
        <preface><p><docTitle>Convention of Examples</docTitle></p></preface>
        <preamble><p>The Parties,</p><recitals><recital><p>Wishing well,</p></recital></recitals>
          <formula name="enacting"><p>Have agreed:</p></formula></preamble>
        <body><chapter><num>Chapter I</num><heading>General</heading>
          <article><num>Article 1</num><heading>Terms</heading>
            <paragraph><num>1.</num><intro><p>Terms are<authorialNote marker="1"><p>A note.</p></authorialNote>:</p></intro>
              <subparagraph><num>(a)</num><content><p>one;</p></content></subparagraph>
              <subparagraph><num>(b)</num><content><p>two.</p></content></subparagraph></paragraph>
            <paragraph><num>2.</num><content><blockList><listIntroduction>Others:</listIntroduction>
              <item><num>(a)</num><p>three.</p></item></blockList></content></paragraph>
          </article></chapter></body>
        <conclusions><p>Done at Town.</p></conclusions>
        <attachments><attachment><num>Annex I</num><heading>Rules</heading>
          <doc name="annex"><mainBody><article><num>Article 1</num><content><p>Rule.</p></content></article></mainBody></doc></attachment></attachments>
        </act></akomaNtoso>
        """;

    [Fact]
    public void MarkedChaptersAndArticlesOfAnAgreementAreUnits()
    {
        TextDocument document = Tota.Read(Stream(Agreement), "pta");

        Assert.Equal(["chapter-preamble", "1", "1/1", "1/2", "1/2/a", "1/2/b", "chapter-2", "2.1", "article-1"], document.Units.Select(unit => unit.Id));
        Assert.Equal(("Here - There", "en", "tota"), (document.Title, document.Language, document.Format));
        Assert.Equal(("CHAPTER II", "2", "Goods"), (document.Units[6].Label, document.Units[6].Number, document.Units[6].Heading));
    }

    [Fact]
    public void AkomaNtosoIsReadDownToItsPoints()
    {
        TextDocument document = AkomaNtoso.Read(Stream(Act), "act");

        Assert.Equal(
            [
                "front-1", "preamble", "preamble/1", "preamble/formula", "chapter-1", "1", "1/1", "1/1/a", "1/1/b", "1/2", "1/2/a", "conclusion", "annex-1",
                    "annex-1/1", "footnote-1",
            ], document.Units.Select(unit => unit.Id));
        Assert.Equal("Terms are:", document.Units[6].Text);
        Assert.Equal("Others:", document.Units[9].Text);
        Assert.Equal("(a)", document.Units[10].Label);
        Assert.Equal(("Convention of Examples", "en"), (document.Title, document.Language));
    }

    [Theory]
    [InlineData("<!DOCTYPE treaty [<!ENTITY a 'b'>]><treaty>&a;</treaty>")]
    [InlineData("<treaty><body>")]
    [InlineData("<other/>")]
    [InlineData("no xml")]
    public void WhatIsNoSuchXmlIsRefusedClearly(string xml)
    {
        Assert.Equal("TextDamaged", Assert.Throws<TreatyFault>(() => Tota.Read(Stream(xml), "pta")).ErrorId);
        Assert.Equal("TextDamaged", Assert.Throws<TreatyFault>(() => AkomaNtoso.Read(Stream(xml), "act")).ErrorId);
    }

    [Theory]
    [InlineData("section", 5_000)]
    [InlineData("num", 100_000)]
    public void EndlessNestingIsRefused(string element, int depth)
    {
        StringBuilder xml = new("<akomaNtoso><act><body><article>");
        xml.Insert(xml.Length, $"<{element}>", depth).Insert(xml.Length, $"</{element}>", depth).Append("</article></body></act></akomaNtoso>");

        Assert.Equal("TextDamaged", Assert.Throws<TreatyFault>(() => AkomaNtoso.Read(Stream(xml.ToString()), "act")).ErrorId);
    }

    [Fact]
    public void ANameThatIsThereTwiceIsReadOnce()
    {
        string xml = Agreement.Replace("<language>", "<name>Again</name><language>fr</language><language>", StringComparison.Ordinal);
        TextDocument document = Tota.Read(Stream(xml), "pta");

        Assert.Equal(("Here - There", "fr", 3), (document.Title, document.Language, document.Articles));
    }

    [Theory]
    [InlineData("<date_signed>2006-11-22</date_signed>", "2006-11-22")]
    [InlineData("<date_signed> 1992 </date_signed><date_signed>1993</date_signed>", "1992")]
    [InlineData("<date_signed>soon</date_signed>", null)]
    [InlineData("<date_signed/>", null)]
    [InlineData("", null)]
    public void A_trade_agreement_has_its_day_of_signature(string date, string? expected) => Assert.Equal(
        expected, Tota.Read(Stream(Agreement.Replace("<language>", $"{date}<language>", StringComparison.Ordinal)), "pta").Date);

    private static MemoryStream Stream(string xml) => new(Encoding.UTF8.GetBytes(xml));
}
