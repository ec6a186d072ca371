namespace TreatyTools.Core.Strings;

/// <summary>
/// Takes a text apart into its words, folded, with their places. Everything but letters and digits parts words; the possessive <c>'s</c> belongs to its word
/// and does not count; in scripts without spaces each character is a word.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="letter">A character that counts as a letter besides.</param>
internal ref struct WordReader(ReadOnlySpan<char> text, char letter = '\0')
{
    private readonly char _letter = letter;
    private readonly ReadOnlySpan<char> _text = text;
    private char[] _form = new char[32];
    private int _at, _length;

    /// <summary>Where the word begins.</summary>
    internal int Start { get; private set; }

    /// <summary>Where the word ends.</summary>
    internal int End { get; private set; }

    /// <summary>As <see cref="TextToken.IsJoined"/>.</summary>
    internal bool IsJoined { get; private set; }

    /// <summary>The folded word.</summary>
    internal readonly ReadOnlySpan<char> Form => _form.AsSpan(0, _length);

    /// <summary>The words of a text, added to a list.</summary>
    internal static void Read(string? text, List<TextToken> tokens)
    {
        WordReader words = new(text);
        while (words.MoveNext())
        {
            tokens.Add(new TextToken(FoldedWord.Of(words.Form), words.Start, words.End, words.IsJoined));
        }
    }

    /// <summary>Goes on to the next word.</summary>
    internal bool MoveNext()
    {
        int before = _at;
        _length = 0;
        ReadPlain();
        while (_at < _text.Length)
        {
            char character = _text[_at];
            bool plain = char.IsAsciiLetterOrDigit(character) || (character == _letter && character != '\0');
            string? letters = plain ? null : Letters(character);
            if (letters is null && !plain)
            {
                if (_length > 0)
                {
                    break;
                }

                _at++;
                continue;
            }

            bool alone = IsAlone(character);
            if (_length == 0 && letters?.Length != 0)
            {
                Start = _at;
            }
            else if (alone)
            {
                break;
            }

            Add(character, letters);
            _at++;
            if (alone)
            {
                _at += _at < _text.Length && _text[_at] == _letter ? 1 : 0;
                break;
            }
        }

        if (_length == 0)
        {
            return false;
        }

        End = _at;
        IsJoined = before > 0 && IsHyphen(_text[before..Start]);
        if (_at < _text.Length && IsPossessive(_text[_at..]))
        {
            _at += 2;
        }

        return true;
    }

    // Most words are letters and digits of ASCII from end to end: what stands before the first other character is read in one go.
    private void ReadPlain()
    {
        ReadOnlySpan<char> text = _text;
        int at = _at;
        while (at < text.Length && text[at] < 128 && !char.IsAsciiLetterOrDigit(text[at]) && text[at] != _letter)
        {
            at++;
        }

        char[] form = _form;
        int length = 0;
        for (Start = at; at < text.Length && char.IsAsciiLetterOrDigit(text[at]); at++)
        {
            if (length == form.Length)
            {
                Array.Resize(ref form, form.Length * 2);
            }

            form[length++] = (char)(text[at] | (char.IsAsciiLetterUpper(text[at]) ? 0x20 : 0));
        }

        (_form, _length, _at) = (form, length, at);
    }

    // Half of a pair is a letter where the pair is: it is kept as it stands.
    private readonly string? Letters(char character) => char.IsSurrogate(character)
        ? System.Text.Rune.DecodeFromUtf16(_text[(char.IsLowSurrogate(character) && _at > 0 ? _at - 1 : _at)..], out System.Text.Rune rune, out _)
            == System.Buffers.OperationStatus.Done && System.Text.Rune.IsLetterOrDigit(rune) ? character.ToString() : null
        : LetterFolding.Of(character);

    private void Add(char character, string? letters)
    {
        int more = letters?.Length ?? 1;
        if (_length + more > _form.Length)
        {
            Array.Resize(ref _form, Math.Max(_form.Length * 2, _length + more));
        }

        if (letters is null)
        {
            _form[_length] = (char)(character | (char.IsAsciiLetterUpper(character) ? 0x20 : 0));
        }
        else
        {
            letters.CopyTo(_form.AsSpan(_length));
        }

        _length += more;
    }

    private static bool IsHyphen(ReadOnlySpan<char> between) => between is ['-' or '\u2010' or '\u2011', .. var rest] && rest is "" or "\n" or "\r\n";

    private static bool IsPossessive(ReadOnlySpan<char> rest) =>
        rest is ['\'' or '\u2019', 's' or 'S', ..] && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2]));

    // Han, kana, and the scripts of Thailand, Laos, Myanmar and Cambodia.
    private static bool IsAlone(char character) => character >= '\u0E00'
        && character is >= '\u4E00' and <= '\u9FFF' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF'
        or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';
}
