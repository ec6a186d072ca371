using System.Management.Automation;
using TreatyTools.Core.Strings;

namespace TreatyTools.Tests.Strings;

/// <summary>The wildcards of names and columns, held against PowerShell's own.</summary>
public sealed class WildcardTests
{
    private const string Letters = "abAB-[]*?`";

    [Fact]
    public void Patterns_match_what_they_match_in_PowerShell()
    {
        Random random = new(7);
        int compared = 0;
        for (int i = 0; i < 200_000; i++)
        {
            string pattern = Text(random, Letters, 7), text = Text(random, "abAB-[]*?", 5);
            if (pattern == "`" || pattern.Contains("-[", StringComparison.Ordinal))
            {
                // A backtick alone stands for nothing there, and for itself at the end of any longer pattern, as it always does here.
                // A bracket behind a dash in a set is an error of the regular expression that is made of the pattern there.
                continue;
            }

            bool expected;
            try
            {
                expected = new WildcardPattern(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(text);
            }
            catch (WildcardPatternException)
            {
                // PowerShell refuses a bracket that is not closed; here it stands for itself, since names have brackets.
                continue;
            }

            compared++;
            Assert.True(expected == new Wildcard(pattern).IsMatch(text), $"'{pattern}' and '{text}': PowerShell says {expected}.");
        }

        Assert.True(compared > 100_000, $"{compared} patterns were compared.");
    }

    private static string Text(Random random, string letters, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => letters[random.Next(letters.Length)]));
}
