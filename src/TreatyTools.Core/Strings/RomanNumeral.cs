namespace TreatyTools.Core.Strings;

/// <summary>Roman numerals, as chapters are numbered.</summary>
internal static class RomanNumeral
{
    /// <summary>The value of a numeral, or null where the text is none.</summary>
    internal static int? Value(string numeral)
    {
        int sum = 0, last = 0;
        for (int i = numeral.Length - 1; i >= 0; i--)
        {
            int digit = char.ToUpperInvariant(numeral[i]) switch
            {
                'I' => 1,
                'V' => 5,
                'X' => 10,
                'L' => 50,
                'C' => 100,
                _ => 0,
            };
            if (digit == 0)
            {
                return null;
            }

            sum += digit < last ? -digit : digit;
            last = Math.Max(last, digit);
        }

        return sum == 0 ? null : sum;
    }
}
