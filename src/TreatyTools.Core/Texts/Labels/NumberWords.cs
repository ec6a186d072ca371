using System.Collections.Frozen;
using System.Globalization;

namespace TreatyTools.Core.Texts.Labels;

/// <summary>Numbers written as words, from one to ninety-nine in English and as far as articles are so numbered in French, Spanish, Arabic and
/// Chinese.</summary>
internal static class NumberWords
{
    private const string Units = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
    private const string UnitOrdinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth " +
        "seventeenth eighteenth nineteenth";

    private const string Tens = "twenty thirty forty fifty sixty seventy eighty ninety";
    private const string TenOrdinals = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";

    private const string SpanishUnits = "primer segund tercer cuart quint sext séptim octav noven";
    private const string SpanishTens = "décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim";

    private static readonly FrozenDictionary<string, int> Values = Table().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Values.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Values.Keys.Max(word => word.Length);

    /// <summary>The longest number word that stands at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="glued">Whether letters may follow it without a blank.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The number; 0 for none.</returns>
    internal static int At(string text, int start, bool glued, out int end)
    {
        int limit = Math.Min(text.Length - start, Longest);
        for (int length = limit; length >= 2; length--)
        {
            if ((glued || start + length == text.Length || !char.IsLetter(text[start + length]))
                && Lookup.TryGetValue(text.AsSpan(start, length), out int value))
            {
                end = start + length;
                return value;
            }
        }

        end = start;
        return 0;
    }

    /// <summary>The value of a Chinese number below a thousand; 0 for none.</summary>
    internal static int Chinese(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 1 && digits.IndexOfAny('十', '百') < 0)
        {
            return Positional(digits);
        }

        int sum = 0, digit = 0;
        foreach (char character in digits)
        {
            int value = "零一二三四五六七八九".IndexOf(character, StringComparison.Ordinal);
            switch (character)
            {
                case '十':
                    sum += Math.Max(digit, 1) * 10;
                    digit = 0;
                    break;
                case '百':
                    sum += Math.Max(digit, 1) * 100;
                    digit = 0;
                    break;
                case ' ':
                    break;
                case '〇' or '○':
                    digit = 0;
                    break;
                default:
                    digit = value < 0 ? CharUnicodeInfo.GetDecimalDigitValue(character) : value;
                    if (digit < 0)
                    {
                        return 0;
                    }

                    break;
            }
        }

        return sum + digit;
    }

    // Digit after digit, as in 一〇八 and １０８.
    private static int Positional(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char character in digits)
        {
            int value = character is '〇' or '○' ? 0 : CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and int digit ? digit
                : "零一二三四五六七八九".IndexOf(character, StringComparison.Ordinal);
            if (value < 0 && character != ' ')
            {
                return 0;
            }

            number = character == ' ' ? number : (number * 10) + value;
        }

        return number;
    }

    private static Dictionary<string, int> Table()
    {
        Dictionary<string, int> table = [];
        Number(table, Units, 1);
        Number(table, UnitOrdinals, 1);
        string[] tens = Tens.Split(' '), tenOrdinals = TenOrdinals.Split(' '), units = Units.Split(' ')[..9], ordinals = UnitOrdinals.Split(' ')[..9];
        for (int ten = 0; ten < tens.Length; ten++)
        {
            table[tens[ten]] = table[tenOrdinals[ten]] = (ten + 2) * 10;
            for (int unit = 0; unit < 9; unit++)
            {
                foreach (string between in (string[])["-", " ", "- ", " -"])
                {
                    table[tens[ten] + between + units[unit]] = table[tens[ten] + between + ordinals[unit]] = ((ten + 2) * 10) + unit + 1;
                }
            }
        }

        Number(table, "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième", 1);
        Number(table, "première seconde", 1);
        Number(table, "unique", 1);
        Number(table, "ier", 1);
        Number(table, "ler", 1);
        Number(table, "sole", 1);
        Spanish(table);
        Number(table, "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 2);
        Number(table, "treizième quatorzième quinzième seizième", 13);
        Number(table, "الأولى الثانية الثالثة الرابعة الخامسة " +
            "السادسة السابعة الثامنة التاسعة العاشرة", 1);
        Number(table, "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر", 1);
        return table;
    }

    // Ordinals are written in one word or two, with accents or without: décimo tercero, decimotercero, vigésima primera.
    private static void Spanish(Dictionary<string, int> table)
    {
        string[] units = SpanishUnits.Split(' '), tens = SpanishTens.Split(' ');
        Number(table, "undécimo duodécimo", 11);
        Number(table, "undecimo duodecimo", 11);
        Number(table, "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 1);
        Number(table, "dieciséis diecisiete dieciocho diecinueve veinte", 16);
        Number(table, "único", 1);
        for (int ten = 0; ten <= tens.Length; ten++)
        {
            for (int unit = ten == 0 ? 1 : 0; unit <= units.Length; unit++)
            {
                foreach (char ending in "oa")
                {
                    string first = ten == 0 ? "" : tens[ten - 1], second = unit == 0 ? "" : units[unit - 1], bare = Bare(first);
                    foreach (string word in (string[])[$"{first}{ending} {second}{ending}", $"{bare}{ending} {second}{ending}", $"{bare}o{second}{ending}"])
                    {
                        string whole = first.Length == 0 ? second + ending : second.Length == 0 ? first + ending : word;
                        table[whole] = table[Bare(whole)] = (ten * 10) + unit;
                    }
                }
            }
        }
    }

    private static string Bare(string word) => word.Replace('é', 'e').Replace('á', 'a');

    private static void Number(Dictionary<string, int> table, string words, int first)
    {
        foreach (string word in words.Split(' '))
        {
            table[word] = first++;
        }
    }
}
