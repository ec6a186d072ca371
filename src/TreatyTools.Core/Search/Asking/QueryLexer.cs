using System.Buffers;
using System.Globalization;

namespace TreatyTools.Core.Search.Asking;

/// <summary>Takes a question apart into words, phrases, operators, fields and brackets.</summary>
internal static class QueryLexer
{
    private const string Quotes = "\"“”„‟«»";

    private static readonly SearchValues<char> AnyQuote = SearchValues.Create(Quotes);

    /// <summary>The pieces of a question, an end last.</summary>
    internal static List<QueryToken> Read(string query)
    {
        List<QueryToken> tokens = [];
        int at = 0;
        while (at < query.Length)
        {
            char character = query[at];
            if (IsSpace(character))
            {
                at++;
            }
            else if (character is '(' or ')')
            {
                tokens.Add(new QueryToken(character == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, character.ToString(), at));
                at++;
            }
            else if (Quotes.Contains(character, StringComparison.Ordinal))
            {
                int close = query.AsSpan(at + 1).IndexOfAny(AnyQuote);
                int end = close < 0 ? query.Length : at + 1 + close;
                tokens.Add(new QueryToken(QueryTokenKind.Phrase, query[(at + 1)..end], at, IsWhole: close >= 0));
                at = close < 0 ? end : end + 1;
            }
            else
            {
                at = Run(query, at, tokens);
            }
        }

        tokens.Add(new QueryToken(QueryTokenKind.End, "", query.Length));
        return tokens;
    }

    /// <summary>Whether a character parts the pieces: white space and what cannot be seen.</summary>
    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || char.IsControl(character);

    private static int Run(string query, int start, List<QueryToken> tokens)
    {
        if (query[start] == '-' && start + 1 < query.Length && (char.IsLetterOrDigit(query[start + 1]) || query[start + 1] == '('
            || Quotes.Contains(query[start + 1], StringComparison.Ordinal)))
        {
            tokens.Add(new QueryToken(QueryTokenKind.Not, "-", start));
            return start + 1;
        }

        int letters = start;
        while (letters < query.Length && (char.IsAsciiLetter(query[letters]) || query[letters] == '_'))
        {
            letters++;
        }

        if (letters > start && letters < query.Length && query[letters] == ':' && !query.AsSpan(letters).StartsWith("://"))
        {
            tokens.Add(new QueryToken(QueryTokenKind.Field, query[start..letters], start));
            return letters + 1;
        }

        int end = letters;
        while (end < query.Length && !IsSpace(query[end]) && query[end] is not ('(' or ')') && !Quotes.Contains(query[end], StringComparison.Ordinal))
        {
            end++;
        }

        string text = query[start..end];
        tokens.Add(Operator(text, start) is { } known ? known with { Touches = end < query.Length && query[end] == '(' }
            : new QueryToken(QueryTokenKind.Word, text, start));
        return end;
    }

    private static QueryToken? Operator(string text, int start) => text switch
    {
        "AND" or "&&" => new QueryToken(QueryTokenKind.And, text, start),
        "OR" or "||" => new QueryToken(QueryTokenKind.Or, text, start),
        "NOT" => new QueryToken(QueryTokenKind.Not, text, start),
        "NEAR" => new QueryToken(QueryTokenKind.Near, text, start),
        _ when text.StartsWith("NEAR/", StringComparison.Ordinal) => new QueryToken(QueryTokenKind.Near, text, start,
            int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out int distance) ? distance : -1),
        _ => null,
    };
}
