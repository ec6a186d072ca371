using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Pictures;

/// <summary>
/// Parts of a line by the direction in which they are read, from left to right as they stand on the line: the bidirectional algorithm of Unicode for lines
/// without marks of direction, in which figures within a text that is read from the right stay in their order.
/// </summary>
internal static class TextDirections
{
    /// <summary>The parts; one where the whole line is read from the left.</summary>
    internal static IReadOnlyList<(string Text, bool IsFromRight)> Parts(string text)
    {
        if (IsPlain(text) || !text.EnumerateRunes().Any(IsFromRight))
        {
            return [(text, false)];
        }

        Rune[] letters = [.. text.EnumerateRunes()];
        int own = letters.FirstOrDefault(letter => IsFromRight(letter) || IsFromLeft(letter)) is var first && IsFromRight(first) ? 1 : 0;
        int[] levels = Levels(letters, own);
        List<(string Text, int Level)> parts = [];
        int start = 0;
        for (int i = 1; i <= letters.Length; i++)
        {
            if (i == letters.Length || levels[i] != levels[start])
            {
                parts.Add((string.Concat(letters[start..i]), levels[start]));
                start = i;
            }
        }

        // From the highest level to the lowest odd one, what lies at or above it is turned round.
        for (int level = levels.Max(); level > 0; level--)
        {
            for (int i = 0; i < parts.Count; i++)
            {
                int end = i;
                while (end < parts.Count && parts[end].Level >= level)
                {
                    end++;
                }

                if (end > i)
                {
                    parts.Reverse(i, end - i);
                    i = end;
                }
            }
        }

        return [.. parts.Select(part => (part.Text, part.Level % 2 == 1))];
    }

    /// <summary>Whether a text has but letters of the first scripts of Unicode, none of which is written from the right.</summary>
    internal static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', '\u058F');

    /// <summary>Whether a letter is of a script that is written from the right: Hebrew, Arabic and their kin.</summary>
    internal static bool IsFromRight(Rune letter) => letter.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) && !IsFigure(letter);

    private static bool IsFigure(Rune letter) => Rune.GetUnicodeCategory(letter) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsFromLeft(Rune letter) => Rune.IsLetter(letter) && !IsFromRight(letter);

    // Within a line that is read from the right they go with the line, so that both of a pair do.
    private static bool IsBracket(Rune letter) => Rune.GetUnicodeCategory(letter) is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation;

    private static int[] Levels(Rune[] letters, int own)
    {
        // 0 from the left, 1 from the right, 2 figures or what is read from the left within that, -1 what follows its neighbours.
        int[] levels = [.. letters.Select(letter => IsFigure(letter) ? 2 : IsFromRight(letter) ? 1 : IsFromLeft(letter) ? own == 1 ? 2 : 0
            : own == 1 && IsBracket(letter) ? 1 : -1)];
        int strong = own;
        for (int i = 0; i < levels.Length; i++)
        {
            if (levels[i] == 2 && IsFigure(letters[i]) && strong == 0)
            {
                levels[i] = 0;
            }
            else if (levels[i] >= 0 && !IsFigure(letters[i]))
            {
                strong = levels[i];
            }
        }

        for (int i = 0; i < levels.Length; i++)
        {
            if (levels[i] >= 0)
            {
                continue;
            }

            int end = i;
            while (end < levels.Length && levels[end] < 0)
            {
                end++;
            }

            int before = i == 0 ? own : levels[i - 1], after = end == levels.Length ? own : levels[end];
            Array.Fill(levels, before == after ? before : Math.Min(before, after) == 1 ? 1 : own, i, end - i);
            i = end - 1;
        }

        return levels;
    }
}
