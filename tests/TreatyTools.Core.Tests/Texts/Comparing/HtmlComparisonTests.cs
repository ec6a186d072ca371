using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Comparing;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Comparing;

public class HtmlComparisonTests
{
    private static string Page(string before, string after, HtmlComparisonOptions? options = null)
    {
        IReadOnlyList<TextComparison> rows = TextComparer.Compare(TextBuilder.Parse("old", before), TextBuilder.Parse("new", after));
        using StringWriter writer = new();
        HtmlComparison.Write(writer, rows, ModalityShifts.Of(rows), options);
        return writer.ToString();
    }

    [Fact]
    public void Words_are_marked_by_elements_and_for_screen_readers()
    {
        string page = Page("## 1 Lamps\nEach harbour shall fill the lamp every evening.", "## 1 Lamps\nEach harbour may fill the lamp every evening.",
            new() { Language = "en" });

        Assert.Contains("Each harbour <del><span class=\"hidden\" lang=\"en\">[deleted: </span>shall<span class=\"hidden\" lang=\"en\">]</span></del> fill",
            page, StringComparison.Ordinal);
        Assert.Contains("Each harbour <ins><span class=\"hidden\" lang=\"en\">[inserted: </span>may<span class=\"hidden\" lang=\"en\">]</span></ins> fill",
            page, StringComparison.Ordinal);
        Assert.Contains("text-decoration:line-through", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">softer</th><td>shall</td><td>may</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_else()
    {
        string page = Page("## 1 Lamps\nOil.", "## 2 Fires\nWood and coal.");

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.All(new[] { "<script", " src=", "http", "@import", "url(" }, banned => Assert.DoesNotContain(banned, page, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("@media print", page, StringComparison.Ordinal);
        Assert.Contains("not in this text", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        const string Hostile = "<script>alert(1)</script> \" onload='x' & <!-- \u202egnirts\u0000 \ud800 ]]> lamp";

        string page = Page($"## 1 <b>Bold</b>\n{Hostile} oil.", $"## 1 <i>Slanted</i>\n{Hostile} coal.",
            new() { Title = "</title><script>", Language = "\"><script>" });

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.Equal(-1, page.AsSpan().IndexOfAny("\u202e\u0000\ud800"));
    }

    [Fact]
    public void Kept_units_may_be_left_short()
    {
        string page = Page("## 1 Lamps\nOil burns.\n## 2 Fees\nThree coins.", "## 1 Lamps\nOil burns.\n## 2 Fees\nFour coins.", new() { IncludeKept = false });

        Assert.DoesNotContain("Oil burns", page, StringComparison.Ordinal);
        Assert.Contains("All words kept", page, StringComparison.Ordinal);
        Assert.Contains("coins", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_of_nothing_is_a_page_as_well() => Assert.Contains("Units: none.", Page("", ""), StringComparison.Ordinal);

    [SharedFact("texts/A_RES_79_243.paragraphs.json")]
    public void Two_conventions_fit_in_a_megabyte()
    {
        IReadOnlyList<TextComparison> rows = TextComparer.Compare(RealTexts.Corruption, RealTexts.Cybercrime);
        using StringWriter writer = new();
        HtmlComparison.Write(writer, rows, ModalityShifts.Of(rows));

        Assert.InRange(writer.ToString().Length, 200_000, 1_000_000);
    }
}
