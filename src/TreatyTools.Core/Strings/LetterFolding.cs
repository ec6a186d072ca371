using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Strings;

/// <summary>Letters and digits without case and diacritics, as people type them without a special keyboard.</summary>
internal static class LetterFolding
{
    // By character; what was not asked for yet is null, and what parts words is this text.
    private static readonly string?[] Known = new string?[char.MaxValue + 1];
    private static readonly string Parting = new(' ', 1);

    /// <summary>What a character is folded to: letters or digits; nothing for a mark on the letter before it; null for one that parts words.</summary>
    internal static string? Of(char character)
    {
        string folded = Known[character] ??= Fold(character);
        return ReferenceEquals(folded, Parting) ? null : folded;
    }

    private static string Fold(char character)
    {
        if (char.IsLetterOrDigit(character))
        {
            StringBuilder folded = new();
            foreach (char part in character.ToString().Normalize(NormalizationForm.FormKD))
            {
                if (char.IsLetterOrDigit(part))
                {
                    folded.Append(Letter(char.ToLowerInvariant(part)));
                }
            }

            return folded.ToString();
        }

        // A soft hyphen and the joiners stand within words.
        return character is '\u00AD' or '\u200C' or '\u200D' or '\u2060'
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark ? "" : Parting;
    }

    // Letters that no normalisation takes apart.
    private static string Letter(char lower) => lower switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        _ => lower.ToString(),
    };
}
