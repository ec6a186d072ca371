using System.Globalization;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Tests.Strings;

public sealed class WordsTests
{
    [Theory]
    [InlineData("not-addressed", "Not addressed")]
    [InlineData("un-body", "UN body")]
    [InlineData("unknown", "Unknown")]
    [InlineData("", "")]
    public void A_term_is_written_as_people_write_it(string term, string expected) => Assert.Equal(expected, Words.Of(term));

    [Theory]
    [InlineData(0, "0 events", "0 signatories")]
    [InlineData(1, "1 event", "1 signatory")]
    [InlineData(1204, "1,204 events", "1,204 signatories")]
    public void A_number_agrees_with_its_noun(int number, string expected, string irregular)
    {
        Assert.Equal(expected, Words.Count(number, "event"));
        Assert.Equal(irregular, Words.Count(number, "signatory", "signatories"));
    }

    [Fact]
    public void The_first_free_name_is_found_in_few_trials_among_many()
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "a3" };
        int trials = 0;
        Assert.Equal(["a", "a2", "a4", "a5"], Enumerable.Range(0, 4).Select(_ => FreeName.Of(taken, "a")));
        for (int i = 0; i < 10_000; i++)
        {
            Assert.Equal($"a{i + 6}", FreeName.Of(taken, "A", number => string.Create(CultureInfo.InvariantCulture, $"a{Counted(number)}")));
        }

        Assert.InRange(trials, 0, 10_000 * 50);

        int Counted(int number)
        {
            trials++;
            return number;
        }
    }
}
