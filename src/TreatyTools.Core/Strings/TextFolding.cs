using System.Text;

namespace TreatyTools.Core.Strings;

/// <summary>Makes names comparable: lower case, no diacritics, words set apart by one space.</summary>
public static class TextFolding
{
    /// <summary>The words of a text, folded, with a space before, between and after them; one space where there is no word.</summary>
    public static string Words(string? text)
    {
        StringBuilder folded = new(" ");
        foreach (char character in text ?? "")
        {
            if (LetterFolding.Of(character) is { } letters)
            {
                folded.Append(letters);
            }
            else if (folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        if (folded[^1] != ' ')
        {
            folded.Append(' ');
        }

        return folded.ToString();
    }
}
