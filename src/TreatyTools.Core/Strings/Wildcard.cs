namespace TreatyTools.Core.Strings;

/// <summary>
/// A wildcard pattern as PowerShell writes it: <c>*</c> any characters, <c>?</c> one, <c>[a-z]</c> one of a set, a backtick takes the meaning
/// from the next character. Case is ignored. Matching takes at most pattern times text steps, whatever the pattern.
/// </summary>
public sealed class Wildcard
{
    private readonly List<Token> _tokens = [];

    /// <summary>Reads a pattern. An open bracket that is never closed stands for itself, where PowerShell refuses the pattern: names have brackets.</summary>
    public Wildcard(string pattern)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*':
                    _tokens.Add(new Token(TokenKind.Any, default, default));
                    break;
                case '?':
                    _tokens.Add(new Token(TokenKind.One, default, default));
                    break;
                case '[' when Set(pattern, i + 1, out int close) is { } ranges:
                    _tokens.Add(new Token(TokenKind.Set, default, ranges));
                    i = close;
                    break;
                case '`' when i + 1 < pattern.Length:
                    _tokens.Add(new Token(TokenKind.Literal, pattern[++i], default));
                    break;
                default:
                    _tokens.Add(new Token(TokenKind.Literal, pattern[i], default));
                    break;
            }
        }
    }

    private enum TokenKind
    {
        Literal,
        One,
        Any,
        Set,
    }

    /// <summary>Whether a text holds a wildcard character.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny("*?[") >= 0;

    /// <summary>Whether the whole text matches.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        int position = 0, token = 0, star = -1, retry = 0;
        while (position < text.Length)
        {
            if (token < _tokens.Count && _tokens[token].Kind is TokenKind.Any)
            {
                star = token++;
                retry = position;
            }
            else if (token < _tokens.Count && _tokens[token].Fits(text[position]))
            {
                token++;
                position++;
            }
            else if (star >= 0)
            {
                token = star + 1;
                position = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (token < _tokens.Count && _tokens[token].Kind is TokenKind.Any)
        {
            token++;
        }

        return token == _tokens.Count;
    }

    /// <summary>The ranges between brackets, a letter being a range of one; null where they are not closed. A closing one may be the first letter.</summary>
    private static List<(char First, char Last)>? Set(string pattern, int start, out int close)
    {
        List<(char Letter, bool IsTo)> letters = [];
        for (close = start; close < pattern.Length && (pattern[close] != ']' || close == start); close++)
        {
            bool escaped = pattern[close] == '`';
            if (escaped && ++close == pattern.Length)
            {
                return null;
            }

            letters.Add((pattern[close], pattern[close] == '-' && !escaped));
        }

        if (close == pattern.Length)
        {
            return null;
        }

        List<(char First, char Last)> ranges = [];
        for (int i = 0; i < letters.Count; i++)
        {
            bool isRange = i + 2 < letters.Count && letters[i + 1].IsTo;
            ranges.Add((letters[i].Letter, letters[isRange ? i + 2 : i].Letter));
            i += isRange ? 2 : 0;
        }

        return ranges;
    }

    private readonly record struct Token(TokenKind Kind, char Letter, List<(char First, char Last)>? Ranges)
    {
        internal bool Fits(char character)
        {
            char upper = char.ToUpperInvariant(character), lower = char.ToLowerInvariant(character);
            return Kind switch
            {
                TokenKind.One => true,
                TokenKind.Literal => char.ToUpperInvariant(Letter) == upper,
                TokenKind.Set => Ranges!.Exists(range => (upper >= range.First && upper <= range.Last) || (lower >= range.First && lower <= range.Last)),
                _ => false,
            };
        }
    }
}
