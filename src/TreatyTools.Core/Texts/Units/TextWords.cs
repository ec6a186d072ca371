using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Texts.Units;

/// <summary>A word or a mark of a text.</summary>
/// <param name="Normal">As it is compared: lower case, compatibility forms resolved, no soft hyphens. A mark is itself.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="IsWord">Whether it is a word or number rather than a mark.</param>
public readonly record struct TextWord(string Normal, int Start, int End, bool IsWord);

/// <summary>
/// Takes a text apart into words and marks. White space, dashes, quotation marks and apostrophes are neither: they part words and never count.
/// </summary>
public static class TextWords
{
    /// <summary>The words and marks of a text, in its order.</summary>
    public static List<TextWord> Of(string text)
    {
        List<TextWord> words = new((text.Length / 5) + 1);
        int at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length);
            switch (Class(rune))
            {
                case Role.Letter:
                    int end = at + length;
                    bool plain = rune.IsAscii;
                    while (end < text.Length)
                    {
                        Rune.DecodeFromUtf16(text.AsSpan(end), out Rune next, out int nextLength);
                        if (Class(next) is not (Role.Letter or Role.Joined))
                        {
                            break;
                        }

                        plain &= next.IsAscii;
                        end += nextLength;
                    }

                    words.Add(new TextWord(Normal(text[at..end], plain), at, end, true));
                    at = end;
                    break;
                case Role.Ideograph:
                    words.Add(new TextWord(text.Substring(at, length), at, at + length, true));
                    at += length;
                    break;
                case Role.Mark:
                    words.Add(new TextWord(text.Substring(at, length), at, at + length, false));
                    at += length;
                    break;
                default:
                    at += length;
                    break;
            }
        }

        return words;
    }

    /// <summary>The words of a text as they are compared, without marks, with one space between them.</summary>
    public static string Folded(string? text) => text is null ? "" : string.Join(' ', Of(text).Where(word => word.IsWord).Select(word => word.Normal));

    private enum Role
    {
        Gap,
        Letter,
        Joined,
        Ideograph,
        Mark,
    }

    private static Role Class(Rune rune)
    {
        if (rune.IsAscii)
        {
            char c = (char)rune.Value;
            return char.IsAsciiLetterOrDigit(c) ? Role.Letter : c <= ' ' || c is '-' or '"' or '\'' or '`' or '\u007f' ? Role.Gap : Role.Mark;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            // Han, kana and Hangul run on without blanks; each sign of the first two is a word.
            UnicodeCategory.OtherLetter when rune.Value is (>= 0x3040 and <= 0x30ff) or (>= 0x3400 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or >= 0x20000 =>
                Role.Ideograph,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber =>
                    Role.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Role.Joined,
            UnicodeCategory.Format => rune.Value is 0x00ad or 0x200c or 0x200d or 0x2060 ? Role.Joined : Role.Gap,
            UnicodeCategory.DashPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => Role.Gap,
            UnicodeCategory.OpenPunctuation => rune.Value is 0x201a or 0x201e or (>= 0x300c and <= 0x300f) or 0x301d ? Role.Gap : Role.Mark,
            UnicodeCategory.ClosePunctuation => rune.Value is (>= 0x300c and <= 0x300f) or 0x301e or 0x301f ? Role.Gap : Role.Mark,
            UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol =>
                rune.Value is 0x2032 or 0x2033 or 0x00b7 or 0x2022 or 0x2212 ? Role.Gap : Role.Mark,
            _ => Role.Gap,
        };
    }

    private static string Normal(string word, bool plain)
    {
        if (plain)
        {
            return word.ToLowerInvariant();
        }

        StringBuilder kept = new(word.Length);
        foreach (char c in word)
        {
            if (char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                kept.Append(c);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }
}
