using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Texts.Blocks;

/// <summary>Writes the number of an item of a list.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Numeral)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>A number in the sort that a letter names: <c>1</c>, <c>a</c>, <c>A</c>, <c>i</c> or <c>I</c>. What the sort cannot write is written in digits.</summary>
    internal static string Format(int number, char kind) => kind switch
    {
        'a' or 'A' when number > 0 => Case(Letters(number), kind),
        'i' or 'I' when number is > 0 and < 4000 => Case(Roman(number), kind),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Case(string text, char kind) => char.IsUpper(kind) ? text.ToUpperInvariant() : text;

    private static string Letters(int number)
    {
        string letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('a' + ((number - 1) % 26)) + letters;
        }

        return letters;
    }

    private static string Roman(int number)
    {
        StringBuilder roman = new();
        foreach ((int value, string numeral) in Romans)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(numeral);
            }
        }

        return roman.ToString();
    }
}
