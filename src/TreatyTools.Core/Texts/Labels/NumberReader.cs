using System.Globalization;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Texts.Labels;

/// <summary>Reads the numbers of headings: digits, Roman numerals, words, with what is glued to them or set apart in them.</summary>
internal static class NumberReader
{
    /// <summary>What is put after a number to push it between two others.</summary>
    internal static readonly string[] Suffixes = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies"];

    private const int LongestNumber = 4, LongestRoman = 7;

    /// <summary>The cost of a number whose last digit is taken for the mark of a footnote.</summary>
    internal const float MarkCost = 3.5f;

    /// <summary>All ways of reading the number that stands after a word of a heading, the plainest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the word ends.</param>
    /// <param name="rank">What it heads: letters number annexes and parts, not articles.</param>
    /// <param name="glued">Whether words are glued to numbers in this text.</param>
    internal static List<NumberReading> After(string text, int end, HeadingRank rank, bool glued)
    {
        List<NumberReading> readings = [];
        int start = Skip(text, end, 3);
        if (start < text.Length && text[start] is '.' or ':' or '°' or '-' or '–' && end > 0 && text[end - 1] != '.')
        {
            start = Skip(text, start + 1, 3);
        }

        start = AfterSign(text, start);
        if (start >= text.Length)
        {
            return readings;
        }

        // "Article the First".
        if (string.Compare(text, start, "the ", 0, 4, StringComparison.OrdinalIgnoreCase) == 0
            && NumberWords.At(text, start + 4, glued: false, out int wordStop) is > 0 and int nth)
        {
            readings.Add(new NumberReading(nth, 0, "", NumberStyle.Arabic, start, wordStop, 0));
            return readings;
        }

        if (ScannedNumber.At(text, start) is { } scanned)
        {
            readings.Add(scanned);
        }

        if (CharUnicodeInfo.GetDecimalDigitValue(text[start]) >= 0)
        {
            Digits(readings, text, start, glued);
        }
        else if (ChineseEnd(text, start) is int chinese && chinese > start && NumberWords.Chinese(text.AsSpan(start, chinese - start)) is > 0 and int value)
        {
            readings.Add(new NumberReading(value, 0, "", NumberStyle.Arabic, start, chinese, 0));
        }
        else
        {
            Numerals(readings, text, start, glued);
            if (NumberWords.At(text, start, glued, out int wordEnd) is > 0 and int word)
            {
                readings.Add(new NumberReading(word, 0, "", NumberStyle.Arabic, start, wordEnd, wordEnd < text.Length && char.IsLetter(text[wordEnd]) ? 0.3f
                    : 0));
            }

            // Articles have letters where nothing else stands on their line, as in the Treaty on European Union of 1992.
            bool alone = start + 1 == text.Length || text[start + 1] == '\n';
            if ((rank is HeadingRank.Annex or HeadingRank.Part or HeadingRank.Section || (rank is HeadingRank.Article && alone))
                && char.IsAsciiLetterUpper(text[start]) && Ends(text, start + 1))
            {
                // Annex C comes after Annex B; Annex V mostly after Annex IV.
                bool numeral = text[start] is 'I' or 'V' or 'X';
                readings.Insert(numeral ? readings.Count : 0,
                    new NumberReading(text[start] - 'A' + 1, 0, "", NumberStyle.Letter, start, start + 1, numeral ? 0.5f : 0));
            }
        }

        ScannedNumber.AddNumerals(readings, text, start, glued);
        return readings;
    }

    /// <summary>The number that stands before a word, as in <c>3. cikk</c> and <c>III. cikk</c>.</summary>
    internal static List<NumberReading> Before(string text, int start)
    {
        int end = start;
        while (end > 0 && text[end - 1] is ' ' or '.' or '-')
        {
            end--;
        }

        int first = end;
        while (first > 0 && end - first < LongestRoman && "IVXL".Contains(text[first - 1], StringComparison.Ordinal))
        {
            first--;
        }

        if (Roman(text.AsSpan(first, end - first)) is > 0 and int roman && start - end <= 2 && (first == 0 || !char.IsLetterOrDigit(text[first - 1])))
        {
            return [new NumberReading(roman, 0, "", NumberStyle.Roman, first, end, 0)];
        }

        first = end;
        while (first > 0 && end - first < LongestNumber && char.IsAsciiDigit(text[first - 1]))
        {
            first--;
        }

        return first < end && start - end <= 2 && (first == 0 || !char.IsLetterOrDigit(text[first - 1]))
            ? [new NumberReading(int.Parse(text.AsSpan(first, end - first), CultureInfo.InvariantCulture), 0, "", NumberStyle.Arabic, first, end, 0)]
            : [];
    }

    /// <summary>The value of a Roman numeral that is written as one is; 0 where it is none.</summary>
    internal static int Roman(ReadOnlySpan<char> numeral)
    {
        if (numeral.Length is 0 or > 12)
        {
            return 0;
        }

        int value = RomanNumeral.Value(numeral.ToString()) ?? 0;
        return value > 0 && numeral.Equals(Numeral(value), StringComparison.OrdinalIgnoreCase) ? value : 0;
    }

    private static string Numeral(int value)
    {
        ReadOnlySpan<(int Value, string Text)> signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        string text = "";
        foreach ((int sign, string letters) in signs)
        {
            while (value >= sign)
            {
                text += letters;
                value -= sign;
            }
        }

        return text;
    }

    // "No. 3", "n° 3", "№ 3".
    private static int AfterSign(string text, int start)
    {
        if (start >= text.Length)
        {
            return start;
        }

        if (text[start] == '№')
        {
            return Skip(text, start + 1, 2);
        }

        bool sign = text[start] is 'N' or 'n' && start + 2 < text.Length && text[start + 1] is 'o' or '°' or 'º' && text[start + 2] is '.' or ' ' or '°';
        return sign ? Skip(text, start + 3, 2) : start;
    }

    private static int ChineseEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < 6 && "一二三四五六七八九十百".Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private static void Digits(List<NumberReading> readings, string text, int start, bool glued)
    {
        int end = start;
        while (end < text.Length && end - start <= LongestNumber && CharUnicodeInfo.GetDecimalDigitValue(text[end]) >= 0)
        {
            end++;
        }

        int length = end - start;
        if (length <= LongestNumber)
        {
            int value = Value(text, start, end);
            if (Composed(text, start, end, value) is { } composed)
            {
                readings.Add(composed);
                readings.Add(new NumberReading(value, 0, "", NumberStyle.Arabic, start, end, 1));
            }
            else
            {
                string suffix = SuffixAt(text, end, out int suffixEnd);
                if (suffix.Length > 1 && Composed(text, start, suffixEnd, value) is { } within)
                {
                    // "8 bis.1": an article in a chapter that was pushed between two others.
                    readings.Add(within with { Front = text[start..(suffixEnd + 1)] });
                }

                readings.Add(new NumberReading(value, 0, suffix, NumberStyle.Arabic, start, suffixEnd, 0));
                if (glued && suffix.Length == 0 && Suffix(text, Skip(text, end, 1), apart: false) is { } gluedSuffix)
                {
                    // "7bisglobal": the first word of the article is glued to the suffix.
                    readings.Add(new NumberReading(value, 0, gluedSuffix, NumberStyle.Arabic, start, Skip(text, end, 1) + gluedSuffix.Length, 0.3f));
                }

                if (suffix.Length == 1 && !(suffixEnd < text.Length && text[suffixEnd] == ':' && char.IsUpper(text[suffixEnd - 1])))
                {
                    // "17a ship": the first word of the article is glued to its number.
                    readings.Add(new NumberReading(value, 0, "", NumberStyle.Arabic, start, end, 0.3f));
                }

                if (suffix is "l" or "i" or "o")
                {
                    // "3l", "1O": letters that a scan took for digits.
                    readings.Add(new NumberReading((value * 10) + (suffix == "o" ? 0 : 1), 0, "", NumberStyle.Arabic, start, suffixEnd, 0.4f));
                }
            }

            // "1 0": a digit set apart from the next one.
            if (length == 1 && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1])
                && (end + 2 == text.Length || !char.IsAsciiDigit(text[end + 2])))
            {
                readings.Add(new NumberReading((value * 10) + (text[end + 1] - '0'), 0, "", NumberStyle.Arabic, start, end + 2, 0.4f));
            }
        }

        // "31.the", "221. except", "181 the": the number of the first paragraph is glued to that of the article.
        int sign = Skip(text, end, 1);
        if (length is >= 2 and <= 4 && text[end - 1] == '1' && end < text.Length
            && (text[end] is '.' or ',' or ')' or ';' || char.IsLetter(text[end])
                || (glued && sign < text.Length && (text[sign] == '.' || char.IsLetter(text[sign])))))
        {
            readings.Add(new NumberReading(Value(text, start, end - 1), 0, "", NumberStyle.Arabic, start, end - 1, glued ? 0.5f : 3));
        }
        else if (length is >= 2 and <= 4 && (end == text.Length || text[end] == '\n') && text[start] != '0')
        {
            // "Article 213" for 21: the mark of a footnote, 3, stood on its line.
            readings.Add(new NumberReading(Value(text, start, end - 1), 0, "", NumberStyle.Arabic, start, end - 1, MarkCost));
        }
    }

    // "3.12", "3-12", "IV.12", "C-12": a number within a chapter, whose own number stands before it.
    private static NumberReading? Composed(string text, int start, int end, int major)
    {
        if (end + 1 >= text.Length || text[end] is not ('.' or '-' or '‑') || !char.IsAsciiDigit(text[end + 1]))
        {
            return null;
        }

        int stop = MinorEnd(text, end + 1);
        string front = char.IsAsciiDigit(text[start]) || (char.IsAsciiLetterUpper(text[start]) && end == start + 1 && text[start] is not ('I' or 'V' or 'X'))
            ? text[start..(end + 1)] : major.ToString(CultureInfo.InvariantCulture) + text[end];
        return stop - end <= 3 ? new NumberReading(Value(text, end + 1, stop), major, "", NumberStyle.Arabic, start, stop, 0) { Front = front } : null;
    }

    private static void Numerals(List<NumberReading> readings, string text, int start, bool glued)
    {
        bool upper = char.IsAsciiLetterUpper(text[start]);
        int end = start;
        while (end < text.Length && end - start < 10 && "IVXLC".Contains(text[end], StringComparison.OrdinalIgnoreCase)
            && char.IsAsciiLetterUpper(text[end]) == upper)
        {
            end++;
        }

        bool whole = end == text.Length || !char.IsLetterOrDigit(text[end]);
        int letter = upper && start + 1 < text.Length && !char.IsLetter(text[start + 1]) ? text[start] - 'A' + 1 : 0;
        bool single = end == start + 1 && text[start] is 'C' or 'L';
        int major = whole && end > start && !single ? Roman(text.AsSpan(start, end - start)) : letter;
        if (upper && major > 0 && Composed(text, start, Math.Max(end, start + 1), major) is { } composed)
        {
            readings.Add(composed);
        }

        for (int stop = end; stop > start && !(whole && stop < end); stop--)
        {
            bool bound = stop == end && (whole || char.IsAsciiDigit(text[stop]));
            if ((bound || glued) && Roman(text.AsSpan(start, stop - start)) is > 0 and int value)
            {
                string suffix = bound ? SuffixAt(text, stop, out int suffixEnd) : NoSuffix(stop, out suffixEnd);
                readings.Add(new NumberReading(value, 0, suffix, NumberStyle.Roman, start, suffixEnd, bound ? 0 : 0.2f));
            }
        }
    }

    private static string NoSuffix(int end, out int suffixEnd)
    {
        suffixEnd = end;
        return "";
    }

    private static string SuffixAt(string text, int end, out int suffixEnd)
    {
        int start = Skip(text, end, 1);
        bool hyphen = start == end && end < text.Length && text[end] is '-' or '‑';
        start += hyphen ? 1 : 0;
        if (Suffix(text, start, apart: true) is { } word)
        {
            suffixEnd = start + word.Length;
            return word;
        }

        if (start + 1 < text.Length && text[start] == '(' && Suffix(text, start + 1, apart: true) is { } closedWord
            && start + 1 + closedWord.Length is var close && close < text.Length && text[close] == ')')
        {
            suffixEnd = close + 1;
            return closedWord;
        }

        // A letter at the number ("20a"), or a capital set apart that nothing but punctuation follows ("20 A").
        bool letter = start < text.Length && char.IsAsciiLetter(text[start]) && Ends(text, start + 1) && !hyphen;
        bool closed = letter && (start + 1 == text.Length || text[start + 1] is '\n' or '.' or ':' or '-' or '–');
        if (letter && (start == end || (closed && char.IsAsciiLetterUpper(text[start]))))
        {
            suffixEnd = start + 1;
            return char.ToLowerInvariant(text[start]).ToString();
        }

        suffixEnd = end;
        return "";
    }

    private static string? Suffix(string text, int start, bool apart) => Array.Find(Suffixes, suffix =>
        string.Compare(text, start, suffix, 0, suffix.Length, StringComparison.OrdinalIgnoreCase) == 0 && (!apart || Ends(text, start + suffix.Length)));

    private static int MinorEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int Value(string text, int start, int end)
    {
        int value = 0;
        for (int i = start; i < end; i++)
        {
            value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[i]);
        }

        return value;
    }

    private static bool Ends(string text, int position) => position >= text.Length || !char.IsLetterOrDigit(text[position]);

    /// <summary>Passes over blanks, at most so many.</summary>
    internal static int Skip(string text, int position, int most)
    {
        while (most-- > 0 && position < text.Length && text[position] is ' ' or '\u00a0' or '\t')
        {
            position++;
        }

        return position;
    }
}
