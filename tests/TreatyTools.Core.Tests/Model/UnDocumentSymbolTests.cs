using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Model;

public sealed class UnDocumentSymbolTests
{
    [Theory]
    [InlineData("A/AC.291/22/Rev.3", "A", "AC.291")]
    [InlineData("A/AC.291/L.15", "A", "AC.291")]
    [InlineData("A/RES/79/243", "A", null)]
    [InlineData("A/75/L.87/Rev.1", "A", null)]
    [InlineData("A/C.3/74/L.11/Rev.1", "A", "C.3")]
    [InlineData("A/CONF.213/18", "A", "CONF.213")]
    [InlineData("A/AC.291/25/Rev.1*", "A", "AC.291")]
    [InlineData("A/RES/3363 (XXX)", "A", null)]
    [InlineData("CTOC/COP/WG.2/2010/1", "CTOC", "WG.2")]
    [InlineData("CRC/C/GC/25", "CRC", null)]
    public void Symbols_are_read(string text, string organ, string? body)
    {
        UnDocumentSymbol symbol = UnDocumentSymbol.Parse(text);
        Assert.Equal(text, symbol.Text);
        Assert.Equal(organ, symbol.Organ);
        Assert.Equal(body, symbol.Body);
        Assert.Equal(text.Contains("/RES/", StringComparison.Ordinal), symbol.IsResolution);
        Assert.False(UnDocumentSymbol.TryRepair(text, out _));
    }

    [Theory]
    [InlineData("A/AC/291/L.15", "A/AC.291/L.15")]
    [InlineData("A/AC291/L15", "A/AC.291/L.15")]
    [InlineData("a/ac.291/22/rev.3", "A/AC.291/22/Rev.3")]
    [InlineData("A/C/3/79/L/22", "A/C.3/79/L.22")]
    [InlineData("A/AC.291/22/Rev. 3", "A/AC.291/22/Rev.3")]
    [InlineData("A/CONF/213/18", "A/CONF.213/18")]
    public void Misprints_are_recognised_and_the_repair_is_offered(string misprint, string repair)
    {
        Assert.False(UnDocumentSymbol.TryParse(misprint, out _));
        Assert.True(UnDocumentSymbol.TryRepair(misprint, out UnDocumentSymbol? repaired));
        Assert.Equal(repair, repaired.Text);
        Assert.Contains(repair, Assert.Throws<FormatException>(() => UnDocumentSymbol.Parse(misprint)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("A/")]
    [InlineData("A//22")]
    [InlineData("ETS 185")]
    [InlineData("COM(2025) 417")]
    [InlineData("GA/SHC/4428")]
    [InlineData("UNODC/CCPCJ/EG.4/2017/4")]
    [InlineData("A/RES/79/243, annex")]
    [InlineData("Council Decision (EU) 2025/2307")]
    [InlineData("C.N.196.2025.TREATIES-XVIII.16")]
    public void Other_references_are_neither_symbols_nor_misprints(string? text)
    {
        Assert.False(UnDocumentSymbol.TryParse(text, out _));
        Assert.False(UnDocumentSymbol.TryRepair(text, out _));
    }
}
