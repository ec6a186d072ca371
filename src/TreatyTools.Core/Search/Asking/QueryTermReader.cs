using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Search.Asking;

/// <summary>Reads words, phrases and beginnings of words.</summary>
internal static class QueryTermReader
{
    private const int MostWords = 300;

    /// <summary>Reads a piece of a question; null where there is no word in it.</summary>
    /// <param name="token">The word or phrase.</param>
    /// <param name="field">The field in which it must stand; null for any.</param>
    /// <param name="fail">Is told of what is wrong, and where.</param>
    internal static QueryTerm? Read(QueryToken token, string? field, Action<int, string> fail)
    {
        bool phrase = token.Kind == QueryTokenKind.Phrase;
        if (!token.IsWhole)
        {
            fail(token.Position, "the quotation mark is not closed.");
        }

        List<WordTest> tests = [];
        List<bool> joined = [];
        WordReader reader = new(token.Text, '*');
        while (reader.MoveNext())
        {
            string form = reader.Form.ToString();
            int star = form.IndexOf('*', StringComparison.Ordinal);
            string word = form.Replace("*", "", StringComparison.Ordinal);
            if (word.Length == 0)
            {
                fail(token.Position, "an asterisk stands for the rest of a word, and needs its beginning.");
                continue;
            }

            if (star < 0)
            {
                tests.Add(new WordTest(word));
            }
            else
            {
                string beginning = star == 0 ? word : word[..star];
                if (form.Length != beginning.Length + 1 || star == 0)
                {
                    fail(token.Position + reader.Start + (phrase ? 1 : 0), $"an asterisk stands for the rest of a word, at its end: {beginning}*.");
                }

                tests.Add(new WordTest(beginning + "*", IsPattern: true));
            }

            joined.Add(reader.IsJoined);
        }

        for (int i = 0; i < tests.Count - 1; i++)
        {
            if (tests[i].IsPattern)
            {
                fail(token.Position, $"only the last word of a phrase can be a beginning, and '{tests[i].Form}' is not the last.");
                tests[i] = new WordTest(tests[i].Form[..^1]);
            }
        }

        if (tests.Count > MostWords)
        {
            fail(token.Position, $"a phrase has more than {MostWords} words.");
            return null;
        }

        return tests.Count == 0 ? null : new QueryTerm(Source(tests, joined, phrase), tests, joined, field, phrase);
    }

    private static string Source(List<WordTest> tests, List<bool> joined, bool phrase)
    {
        string words = string.Concat(tests.Select((test, i) => (i == 0 ? "" : joined[i] ? "-" : " ") + test.Form));
        bool plain = !phrase && !words.Contains(' ', StringComparison.Ordinal);
        return plain ? words : $"\"{words}\"";
    }
}
