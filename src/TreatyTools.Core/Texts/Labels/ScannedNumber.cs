namespace TreatyTools.Core.Texts.Labels;

/// <summary>Numbers of which a scan took the first digits for letters: <c>l0</c>, <c>I2</c>, <c>ll</c>.</summary>
internal static class ScannedNumber
{
    private const int Longest = 3;

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

        bool whole = end == text.Length || !char.IsLetterOrDigit(text[end]);
        return value > 0 && whole && text[start] is 'l' or 'I' && (digits || text.AsSpan(start, end - start) is "ll")
            ? new NumberReading(value, 0, "", NumberStyle.Arabic, start, end, 0.4f) : null;
    }

    private static int Digit(char sign) => sign switch
    {
        >= '0' and <= '9' => sign - '0',
        'l' or 'I' => 1,
        'O' or 'o' => 0,
        _ => -1,
    };
}
