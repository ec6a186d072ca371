using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Model;

public sealed class NameSuggestionTests
{
    private static readonly string[] Candidates = ["privacy", "press-freedom", "process", "ITA", "VNM", "human-rights-safeguards"];

    [Theory]
    [InlineData("privcy", "privacy")]
    [InlineData("PRIVACY", "privacy")]
    [InlineData("rpivacy", "privacy")]
    [InlineData("safeguards", "human-rights-safeguards")]
    [InlineData("privacy-law", "privacy")]
    [InlineData("Ruritania", "")]
    [InlineData("zzzzzz", "")]
    public void What_is_near_is_named_and_what_is_not_is_not(string name, string expected) =>
        Assert.Equal(expected, string.Join(' ', NameSuggestion.Nearest(name, Candidates)));

    [Fact]
    public void Few_values_are_all_named_where_none_is_near() =>
        Assert.Equal(" Valid values: high, medium, low.", NameSuggestion.Sentence("certain", ["high", "medium", "low"]));

    [Theory]
    [InlineData("privcy", " Did you mean 'privacy'?")]
    [InlineData("Ruritania", "")]
    public void The_question_names_what_is_near_and_nothing_else(string name, string expected) =>
        Assert.Equal(expected, NameSuggestion.Question(name, Candidates, 1));
}
