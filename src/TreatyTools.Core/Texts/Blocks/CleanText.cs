using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Texts.Blocks;

/// <summary>Makes words of a file fit to be kept: white space folded, nothing in it that is not seen.</summary>
internal static class CleanText
{
    private const int Step = 1 << 20;

    /// <summary>The words with single blanks between them and none at the ends, without control characters, soft hyphens and marks of no width.</summary>
    internal static string Fold(ReadOnlySpan<char> text, CancellationToken cancellation = default)
    {
        StringBuilder folded = new(text.Length);
        while (text.Length > Step)
        {
            // Not between the halves of a sign.
            int step = char.IsHighSurrogate(text[Step - 1]) ? Step - 1 : Step;
            Append(folded, text[..step]);
            text = text[step..];
            cancellation.ThrowIfCancellationRequested();
        }

        Append(folded, text);
        return folded.ToString(0, folded is [.., ' '] ? folded.Length - 1 : folded.Length);
    }

    /// <summary>As <see cref="Fold"/>, added to what a builder holds; a blank may stand at its end.</summary>
    internal static void Append(StringBuilder folded, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (character is > ' ' and < '\u007F')
            {
                folded.Append(character);
            }
            else if (char.IsWhiteSpace(character))
            {
                if (folded is not ([] or [.., ' ']))
                {
                    folded.Append(' ');
                }
            }
            else if (char.IsSurrogate(character))
            {
                bool pair = char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                folded.Append(pair ? character : '\uFFFD');
                if (pair)
                {
                    folded.Append(text[++i]);
                }
            }
            else if (IsSeen(character))
            {
                // Symbol fonts keep their bullet in the private area.
                folded.Append(character == '\uF0B7' ? '•' : character);
            }
        }
    }

    /// <summary>Whether a text has a letter or a digit of any script.</summary>
    internal static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first part of a name of a language, such as <c>en</c> of <c>en-GB</c>, in lower case; null where it is no code of two letters.</summary>
    internal static string? Language(string? name)
    {
        string code = (name ?? "").Trim().Split('-', '_')[0];
        return code.Length == 2 && code.All(char.IsAsciiLetter) ? code.ToLowerInvariant() : null;
    }

    // The joiners of Arabic and Indic scripts (U+200C, U+200D) change how letters look, and stay.
    private static bool IsSeen(char character) => character switch
    {
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF' => false,
        '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => false,
        _ => char.GetUnicodeCategory(character) is not UnicodeCategory.Control,
    };
}
