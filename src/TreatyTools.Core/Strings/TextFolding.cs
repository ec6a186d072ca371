using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Strings;

/// <summary>Makes texts comparable: lower case, no diacritics, words set apart by one space.</summary>
public static class TextFolding
{
    /// <summary>The words of a text, folded, with a space before, between and after them; one space where there is no word.</summary>
    public static string Words(string? text)
    {
        StringBuilder folded = new(" ");
        Append(folded, text, keep: "");
        return folded.ToString();
    }

    /// <summary>As <see cref="Words"/>, added to what a builder holds; the builder must end in a space.</summary>
    internal static void Append(StringBuilder folded, string? text, string keep)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        string source = Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormD);
        foreach (char character in source)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
            else if (char.IsLetterOrDigit(character))
            {
                AppendLetter(folded, character);
            }
            else if (keep.Contains(character, StringComparison.Ordinal))
            {
                folded.Append(character);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        if (folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    // Letters that no normalisation takes apart, as people type them without a special keyboard.
    private static void AppendLetter(StringBuilder folded, char character)
    {
        char lower = char.ToLowerInvariant(character);
        switch (lower)
        {
            case 'ß':
                folded.Append("ss");
                break;
            case 'æ':
                folded.Append("ae");
                break;
            case 'œ':
                folded.Append("oe");
                break;
            case 'ø':
                folded.Append('o');
                break;
            case 'ł':
                folded.Append('l');
                break;
            case 'đ':
                folded.Append('d');
                break;
            case 'ı':
                folded.Append('i');
                break;
            default:
                folded.Append(lower);
                break;
        }
    }
}
