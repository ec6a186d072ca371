namespace TreatyTools.Core.Strings;

/// <summary>
/// A wildcard pattern as PowerShell writes it: <c>*</c> any characters, <c>?</c> one, <c>[a-z]</c> one of a set, a backtick takes the meaning
/// from the next character. Case is ignored. Matching takes at most pattern times text steps, whatever the pattern.
/// </summary>
public sealed class Glob
{
    private readonly List<Token> _tokens = [];

    /// <summary>Reads a pattern. An open bracket that is never closed stands for itself.</summary>
    public Glob(string pattern)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            int close;
            switch (pattern[i])
            {
                case '*':
                    _tokens.Add(new Token(TokenKind.Any, ""));
                    break;
                case '?':
                    _tokens.Add(new Token(TokenKind.One, ""));
                    break;
                case '[' when (close = pattern.IndexOf(']', i + 1)) > i + 1:
                    _tokens.Add(new Token(TokenKind.Set, pattern[(i + 1)..close]));
                    i = close;
                    break;
                case '`' when i + 1 < pattern.Length:
                    _tokens.Add(new Token(TokenKind.Literal, pattern[++i].ToString()));
                    break;
                default:
                    _tokens.Add(new Token(TokenKind.Literal, pattern[i].ToString()));
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

    private readonly record struct Token(TokenKind Kind, string Characters)
    {
        internal bool Fits(char character)
        {
            char upper = char.ToUpperInvariant(character);
            return Kind switch
            {
                TokenKind.One => true,
                TokenKind.Literal => char.ToUpperInvariant(Characters[0]) == upper,
                TokenKind.Set => InSet(upper),
                _ => false,
            };
        }

        private bool InSet(char upper)
        {
            for (int i = 0; i < Characters.Length; i++)
            {
                bool range = i + 2 < Characters.Length && Characters[i + 1] == '-';
                char first = char.ToUpperInvariant(Characters[i]);
                char last = range ? char.ToUpperInvariant(Characters[i + 2]) : first;
                if (upper >= first && upper <= last)
                {
                    return true;
                }

                i += range ? 2 : 0;
            }

            return false;
        }
    }
}
