namespace TreatyTools.Core.Texts.Labels;

/// <summary>
/// Numbers of which a scan took signs for others: <c>l</c>, <c>l0</c>, <c>I2</c>, <c>ll</c> are digits; <c>11</c>, <c>IL</c>, <c>1V</c>, <c>x ii</c> Roman
/// ones.
/// </summary>
internal static class ScannedNumber
{
    private const int Longest = 3, LongestNumeral = 8;

    // Roman numbers are long, and a row of them says which one is meant.
    private const float NumeralCost = 1;

    /// <summary>The number at a place; null where nothing there looks like such a one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it would begin.</param>
    internal static NumberReading? At(string text, int start)
    {
        int end = start, value = 0;
        bool digits = false;
        while (end < text.Length && end - start < Longest && Digit(text[end]) is >= 0 and int digit)
        {
            digits |= char.IsAsciiDigit(text[end]);
            value = (value * 10) + digit;
            end++;
        }

        bool whole = end == text.Length || (!char.IsLetterOrDigit(text[end]) && text[end] is not ('\'' or '’'));
        return value > 0 && whole && text[start] is 'l' or 'I' && (digits || text.AsSpan(start, end - start) is "l" or "ll")
            ? new NumberReading(value, 0, "", NumberStyle.Arabic, start, end, 0.4f) : null;
    }

    /// <summary>Adds what a Roman number at a place may be, if a scan misread it.</summary>
    /// <param name="readings">The readings as it stands there.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="glued">Whether words are glued to numbers in this text.</param>
    internal static void AddNumerals(List<NumberReading> readings, string text, int start, bool glued)
    {
        int end = start;
        while (end < text.Length && end - start < LongestNumeral && text[end] is 'i' or 'v' or 'x')
        {
            end++;
        }

        // "iiii.the": the number of the first paragraph, which the scan took for a letter, is glued to that of the article.
        if (glued && end - start > 1 && end < text.Length && text[end] == '.' && text[end - 1] == 'i'
            && NumberReader.Roman(text.AsSpan(start, end - start)) == 0
            && NumberReader.Roman(text.AsSpan(start, end - start - 1)) is > 0 and int shorter)
        {
            readings.Add(new NumberReading(shorter, 0, "", NumberStyle.Roman, start, end - 1, 0.5f));
        }

        if (Numeral(text, start) is { } numeral && !readings.Exists(reading => reading.Value == numeral.Value))
        {
            readings.Add(numeral);
        }
    }

    // The Roman number at a place whose strokes were taken for other signs, or whose parts stand apart; null where nothing there looks like such a one.
    private static NumberReading? Numeral(string text, int start)
    {
        Span<char> numeral = stackalloc char[LongestNumeral];
        int length = 0, end = start;
        bool apart = false;
        for (int at = start; at < text.Length && length < LongestNumeral; at++)
        {
            if (Stroke(text[at]) is not '\0' and char stroke)
            {
                numeral[length++] = stroke;
                end = at + 1;
            }
            else if (text[at] != ' ' || apart || length == 0)
            {
                break;
            }
            else
            {
                apart = true;
            }
        }

        // "x ii1.": the number of the first paragraph is glued to it.
        bool glued = end + 1 < text.Length && text[end] == '.' && text[end - 1] == '1' && length > 1;
        bool whole = end == text.Length || !char.IsLetterOrDigit(text[end]);
        if (!whole || length < 2)
        {
            return null;
        }

        int value = NumberReader.Roman(numeral[..length]), shorter = glued ? NumberReader.Roman(numeral[..(length - 1)]) : 0;
        return apart && shorter > 0 ? new NumberReading(shorter, 0, "", NumberStyle.Roman, start, end - 1, NumeralCost) { IsGuess = true }
            : value > 0 ? new NumberReading(value, 0, "", NumberStyle.Roman, start, end, NumeralCost) { IsGuess = true } : null;
    }

    private static char Stroke(char sign) => sign switch
    {
        '1' or 'l' or 'L' or 'I' or 'i' => 'I',
        'V' or 'v' => 'V',
        'X' or 'x' => 'X',
        _ => '\0',
    };

    private static int Digit(char sign) => sign switch
    {
        >= '0' and <= '9' => sign - '0',
        'l' or 'I' => 1,
        'O' or 'o' => 0,
        _ => -1,
    };
}
