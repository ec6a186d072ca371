using TreatyTools.Core.Query;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Strings;

public sealed class MatchingTests
{
    private const string Text = "The Fundación Karisma asked for real-time protection of journalists’ human rights (A/AC.291/L.15).";

    [Theory]
    [InlineData("karisma", true)]
    [InlineData("FUNDACION", true)]
    [InlineData("Fundación", true)]
    [InlineData("rights human", true)]
    [InlineData("\"human rights\"", true)]
    [InlineData("\"rights human\"", false)]
    [InlineData("\"human rights\" karisma", true)]
    [InlineData("journalist", true)]
    [InlineData("journal", false)]
    [InlineData("realtime protecting", false)]
    [InlineData("realtime protections", true)]
    [InlineData("\"ask for real time protection\"", true)]
    [InlineData("\"karisma ask\" realtim*", true)]
    [InlineData("humanright", true)]
    [InlineData("right real", true)]
    [InlineData("journalist*", true)]
    [InlineData("*nalist*", true)]
    [InlineData("\"human right*\"", true)]
    [InlineData("\"hum* asked\"", false)]
    [InlineData("real-time", true)]
    [InlineData("time-real", false)]
    [InlineData("A/AC.291/L.15", true)]
    [InlineData("karisma absent", false)]
    public void A_search_finds_whole_words_in_any_order(string search, bool found) =>
        Assert.Equal(found, new TextMatcher(search).IsMatch(TextMatcher.Read(Text)));

    [Theory]
    [InlineData("whistleblow*", "Whistle-blowers and their sources", true)]
    [InlineData("whistleblower", "whistle blowers", true)]
    [InlineData("cyber-crime", "Cybercrimes", true)]
    [InlineData("cyber crime", "a convention against cybercrime", true)]
    [InlineData("\"cyber crime\"", "a convention against cybercrime", true)]
    [InlineData("cybercrime", "cyber\ncrime", true)]
    [InlineData("cooperation", "international co-operation", true)]
    [InlineData("cooperation", "the co operation", false)]
    [InlineData("therapist", "the rapist", false)]
    [InlineData("online", "an on-line service", true)]
    [InlineData("online", "go on line by line", false)]
    [InlineData("criminalize", "Each Party criminalised it; criminalisation follows", true)]
    [InlineData("ratify", "was ratified, ratifies", true)]
    [InlineData("labor", "child labour", true)]
    [InlineData("organ", "organizations", false)]
    [InlineData("communicate", "communication", false)]
    [InlineData("note", "shall not", false)]
    [InlineData("theme", "asked them", false)]
    [InlineData("state", "The States’ duties, and each State's law", true)]
    [InlineData("\"state law\"", "each State's law", true)]
    [InlineData("个人数据", "保护个人数据", true)]
    [InlineData("数个", "保护个人数据", false)]
    [InlineData("Übermaßverbot", "das ubermassverbot", true)]
    [InlineData("конвенции", "О Конвенции", true)]
    [InlineData("co\u00ADoperation", "cooperation", true)]
    [InlineData("law*", "", false)]
    [InlineData("*", "word", true)]
    [InlineData("*", "", false)]
    public void Hyphens_inflections_and_spelling_do_not_count(string search, string text, bool found) =>
        Assert.Equal(found, new TextMatcher(search).IsMatch(TextMatcher.Read(text)));

    [Fact]
    public void No_phrase_goes_from_one_text_into_the_next()
    {
        Assert.False(new TextMatcher("\"human rights\"").IsMatch(TextMatcher.Read("human", "rights")));
        Assert.False(new TextMatcher("humanrights").IsMatch(TextMatcher.Read("human", "rights")));
    }

    [Theory]
    [InlineData("Türk", "turk")]
    [InlineData("İstanbul ILICA", "istanbul ilica")]
    [InlineData("Straße Łódź Øre", "strasse lodz ore")]
    [InlineData("条約", "条約")]
    public void Folding_takes_away_case_and_diacritics_in_every_culture(string text, string folded)
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");
            Assert.Equal($" {folded} ", TextFolding.Words(text));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("uncc/2*", "uncc/24", true)]
    [InlineData("UNCC/?4", "uncc/24", true)]
    [InlineData("uncc/[1-3]4", "uncc/24", true)]
    [InlineData("uncc/[a-c]4", "uncc/24", false)]
    [InlineData("*/24", "uncc/24/1", false)]
    [InlineData("a`*b", "a*b", true)]
    [InlineData("a`*b", "axb", false)]
    [InlineData("[open", "[open", true)]
    [InlineData("*", "", true)]
    public void Wildcards_mean_what_they_mean_in_PowerShell(string pattern, string text, bool matches) =>
        Assert.Equal(matches, new Wildcard(pattern).IsMatch(text));

    [Fact]
    public void A_hostile_pattern_ends() =>
        Assert.False(new Wildcard(string.Concat(Enumerable.Repeat("*a", 200)) + "b").IsMatch(new string('a', 5000)));

    [Theory]
    [InlineData("2024-08-08", null, "2024-08", null, null, false)]
    [InlineData("2024-07-31", null, "2024-08", null, null, true)]
    [InlineData("2024-08~", null, "2024-08-15", null, null, true)]
    [InlineData("2024-08~", null, null, "2024-08-15", null, true)]
    [InlineData("2024-08-31", null, null, "2024-08", null, false)]
    [InlineData("2024-09-01", null, null, "2024-08", null, true)]
    [InlineData("2024-07-29", "2024-08-09", null, null, "2024-08-01", true)]
    [InlineData("2024-07-29", "2024-08-09", null, "2024-08-01", null, true)]
    [InlineData("2024", null, null, null, "2024-05", true)]
    [InlineData("2023", null, null, null, "2024-05", false)]
    [InlineData(null, null, null, null, "2024", false)]
    public void A_date_counts_if_it_may_lie_in_the_window(string? date, string? end, string? before, string? after, string? during, bool fits)
    {
        static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);
        DateWindow window = new() { Before = Date(before), After = Date(after), During = during is null ? [] : [EdtfDate.Parse(during)] };
        Assert.Equal(fits, window.Fits(Date(date), Date(end)));
    }
}
