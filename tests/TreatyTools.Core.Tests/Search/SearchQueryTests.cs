using TreatyTools.Core.Search.Asking;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("privacy", "privacy")]
    [InlineData("  Privacy\tDATA ", "privacy data")]
    [InlineData("a AND b", "a b")]
    [InlineData("a OR b c", "a OR b c")]
    [InlineData("(a OR b) c", "(a OR b) c")]
    [InlineData("a NOT b", "a NOT b")]
    [InlineData("a -b", "a NOT b")]
    [InlineData("a AND NOT (b OR c)", "a NOT (b OR c)")]
    [InlineData("NOT b a", "a NOT b")]
    [InlineData("real-time NEAR traffic", "real-time NEAR traffic")]
    [InlineData("a NEAR/3 b", "a NEAR/3 b")]
    [InlineData("NEAR(a \"b c\", 5)", "a NEAR/5 \"b c\"")]
    [InlineData("NEAR(a b)", "a NEAR b")]
    [InlineData("a NEAR b NEAR c", "a NEAR b NEAR c")]
    [InlineData("theme:privacy", "theme:privacy")]
    [InlineData("Title:\"human rights\"", "heading:\"human rights\"")]
    [InlineData("heading:(a OR b)", "heading:a OR heading:b")]
    [InlineData("theme: privacy", "theme:privacy")]
    [InlineData("\"Human Rights\"", "\"human rights\"")]
    [InlineData("“human rights”", "\"human rights\"")]
    [InlineData("whistleblow*", "whistleblow*")]
    [InlineData("\"law enforc*\"", "\"law enforc*\"")]
    [InlineData("A/RES/79/243", "\"a res 79 243\"")]
    [InlineData("https://docs.un.org/x", "\"https docs un org x\"")]
    [InlineData("and or not near", "and or not near")]
    [InlineData("a & b, c!", "a b c")]
    [InlineData("a\0b", "a b")]
    [InlineData("Straße naïve", "strasse naive")]
    [InlineData("heading:a NEAR b", "heading:a NEAR heading:b")]
    [InlineData("10:30", "\"10 30\"")]
    public void A_question_is_read(string query, string normal)
    {
        SearchQuery read = SearchQuery.Parse(query);
        Assert.Equal(normal, read.Normal);
        Assert.Equal(normal, SearchQuery.Parse(read.Normal).Normal);
    }

    [Theory]
    [InlineData("\"human rights", 1, "\"human rights\"")]
    [InlineData("(privacy data", 1, "privacy data")]
    [InlineData("privacy) data", 8, "privacy data")]
    [InlineData("privacy AND", 9, "privacy")]
    [InlineData("privacy OR", 9, "privacy")]
    [InlineData("OR privacy", 1, "privacy")]
    [InlineData("AND privacy", 1, "privacy")]
    [InlineData("privacy OR OR data", 9, "privacy OR data")]
    [InlineData("privacy NOT", 9, "privacy")]
    [InlineData("NOT privacy", 1, "privacy")]
    [InlineData("privacy NEAR", 9, "privacy")]
    [InlineData("NEAR privacy", 1, "privacy")]
    [InlineData("privacy NEAR (data law)", 9, "privacy (data law)")]
    [InlineData("privacy NEAR/x data", 9, "privacy NEAR data")]
    [InlineData("NEAR(privacy data, x)", 20, "privacy NEAR data")]
    [InlineData("NEAR(privacy)", 1, "privacy")]
    [InlineData("NEAR(privacy data, 5", 1, "privacy NEAR/5 data")]
    [InlineData("NEAR(privacy data ,5", 1, "privacy NEAR/5 data")]
    [InlineData("them:privacy", 1, "theme:privacy")]
    [InlineData("xyzzyx:privacy", 1, "privacy")]
    [InlineData("theme: OR law", 1, "law")]
    [InlineData("data *", 6, "data")]
    [InlineData("data *nalist", 6, "data nalist*")]
    [InlineData("data jour*ist", 6, "data jour*")]
    [InlineData("\"law* enforcement\"", 1, "\"law enforcement\"")]
    [InlineData("data ()", 6, "data")]
    [InlineData("OR OR", 1, "\"or or\"")]
    [InlineData("heading:", 1, "\"heading\"")]
    [InlineData("heading:a NEAR theme:b", 22, "heading:a theme:b")]
    public void A_fault_has_its_place_and_a_question_that_is_read(string query, int position, string corrected)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => SearchQuery.Parse(query));
        Assert.Equal("MalformedQuery", fault.ErrorId);
        Assert.StartsWith($"The query is malformed at character {position}: ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"This would be read: {corrected}", fault.Message, StringComparison.Ordinal);
        Assert.Equal(corrected, SearchQuery.Parse(corrected).Normal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!!! --- ...")]
    [InlineData("\"\"")]
    [InlineData("\0\u0001")]
    public void A_question_without_a_word_is_told(string query) =>
        Assert.Equal("NoWordToFind", Assert.Throws<TreatyFault>(() => SearchQuery.Parse(query)).ErrorId);

    [Fact]
    public void Whatever_is_asked_is_read_or_is_one_fault_whose_correction_is_read()
    {
        string[] pieces =
        [
            "a", "privacy", "\"", "“", "(", ")", "AND", "OR", "NOT", "NEAR", "NEAR/2", "NEAR(", ",", "5", "theme:", "xyz:", "*", "law*", "-", "real-time",
            "'; DROP TABLE stems; --", "{f_text}:", "^a", "\0", "个人", "\ud83d\ude00", "\ud83d", " ",
        ];
        Random random = new(1);
        for (int i = 0; i < 20_000; i++)
        {
            string query = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                string normal = SearchQuery.Parse(query).Normal;
                Assert.True(normal == SearchQuery.Parse(normal).Normal, $"{query} -> {normal} -> {SearchQuery.Parse(normal).Normal}");
            }
            catch (TreatyFault fault) when (fault.ErrorId is "MalformedQuery" or "NoWordToFind")
            {
                const string Corrected = "This would be read: ";
                if (fault.Message.IndexOf(Corrected, StringComparison.Ordinal) is > 0 and var at)
                {
                    string corrected = fault.Message[(at + Corrected.Length)..];
                    Assert.True(corrected == SearchQuery.Parse(corrected).Normal, $"{query} -> {corrected} -> {SearchQuery.Parse(corrected).Normal}");
                }
            }
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("NEAR(")]
    [InlineData("NOT ")]
    [InlineData("word ")]
    [InlineData("a:")]
    [InlineData("-")]
    [InlineData("theme:(")]
    public void A_question_without_end_ends(string piece)
    {
        string query = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Assert.Contains(Assert.Throws<TreatyFault>(() => SearchQuery.Parse(query)).ErrorId, new[] { "MalformedQuery", "NoWordToFind" });
    }
}
