using System.Collections.Frozen;
using System.Globalization;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Tells the six official languages of the United Nations apart by their letters and their most frequent words.</summary>
public static class LanguageRecognition
{
    /// <summary>Number of characters that are looked at: a quarter of them at the beginning, the rest where the text is in full flow.</summary>
    private const int Sample = 40_000;

    /// <summary>The least share of words that are frequent ones; running texts of the languages known have 25 to 50 %, others under 10 %.</summary>
    private const double LeastShare = 0.14;

    /// <summary>The least letters of a text that can be called garbled, and the share of strange ones that it then has.</summary>
    private const int LeastLetters = 200;

    private const double MostStrange = 0.03;

    /// <summary>The least number of them, and of different ones: a word of one letter alone may be of any language.</summary>
    private const int LeastWords = 4, LeastDifferent = 2;

    private static readonly FrozenDictionary<string, string> Frequent = Words(
        ("en", "the of and to in for by that be with shall or as on this is it from any its such which may at an are not other their under"),
        ("fr", "le la les de des du et en un une à au aux par pour que qui dans sur est sont ou ce cette ces il se d l doit peut leur leurs"),
        ("es", "el la los las de del y en un una a al por para que con se su sus o lo es no como este esta o presente serán será entre"),
        ("nl", "de het een van en in op te is zijn dat die voor met door niet bij of aan wordt worden artikel"),
        ("de", "der die das und in den von zu des mit im für ist auf dem sich nicht eine als auch werden oder durch"),
        ("it", "il lo gli di del della e in un una per che con si sono le dei delle nel alla al da"),
        ("pt", "o os as do da dos das e em um uma para que com não por se na no ao ou pela pelo"),
        ("no", "og i av til er som for en et den det skal ikke med på de om eller fra ved har denne"));

    /// <summary>Language of a text by its ISO 639-1 code: <c>ar</c>, <c>en</c>, <c>es</c>, <c>fr</c>, <c>ru</c>, <c>zh</c>; null where it is none of them or
    /// too short to tell.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, Sample / 4)];
        int rest = Math.Min(Sample, text.Length) - head.Length;
        ReadOnlySpan<char> body = text.Slice(Math.Clamp(text.Length / 3, head.Length, text.Length - rest), rest);
        Counts counts = new();
        counts.Add(head);
        counts.Add(body);
        return counts.Language();
    }

    /// <summary>Whether many letters are of scripts that treaties are not written in, or that no text mixes.</summary>
    /// <param name="text">The text.</param>
    internal static bool IsGarbled(ReadOnlySpan<char> text)
    {
        int letters = 0, strange = 0, foreign = 0;
        foreach (char letter in text[..Math.Min(text.Length, Sample)])
        {
            if (char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                letters++;
                foreign += IsForeign(letter) ? 1 : 0;
                strange += IsStrange(letter) ? 1 : 0;
            }
        }

        // A text that is in one of these scripts altogether is none of the six languages, and whole.
        return letters > LeastLetters && strange + foreign > letters * MostStrange && foreign < letters * 0.9;
    }

    // Phonetic signs, rare Latin letters, and what is no letter of any script.
    private static bool IsStrange(char letter) => letter is >= '\u0180' and <= '\u0217' or >= '\u021c' and <= '\u02ff' or >= '\u3400' and <= '\u4dbf'
        or >= '\ue000' and <= '\uf8ff' || char.GetUnicodeCategory(letter) is UnicodeCategory.OtherNotAssigned;

    // Scripts that no treaty mixes with others.
    private static bool IsForeign(char letter) => letter is >= '\u07c0' and <= '\u08ff' or >= '\u1200' and <= '\u1cff' or >= '\u2c00' and <= '\u2dff'
        or >= '\ua000' and <= '\uabff';

    private static FrozenDictionary<string, string> Words(params (string Language, string Words)[] lists)
    {
        // A word of several languages tells for each: its languages stand together, set apart by blanks.
        Dictionary<string, string> languages = [];
        foreach ((string language, string words) in lists)
        {
            foreach (string word in words.Split(' ').Distinct())
            {
                languages[word] = languages.TryGetValue(word, out string? others) ? $"{others} {language}" : language;
            }
        }

        return languages.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private sealed class Counts
    {
        private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Frequent.GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly Dictionary<string, int> _frequent = [];
        private readonly Dictionary<string, HashSet<string>> _different = [];
        private int _words, _latin, _arabic, _persian, _cyrillic, _russian, _ukrainian, _han, _kana;

        internal void Add(ReadOnlySpan<char> text)
        {
            int start = -1;
            for (int i = 0; i <= text.Length; i++)
            {
                bool letter = i < text.Length && char.IsLetter(text[i]);
                if (letter)
                {
                    Count(text[i]);
                    start = start < 0 ? i : start;
                }
                else if (start >= 0)
                {
                    _words++;
                    if (Lookup.TryGetValue(text[start..i], out string? languages))
                    {
                        foreach (string language in languages.Split(' '))
                        {
                            _frequent[language] = _frequent.GetValueOrDefault(language) + 1;
                            Differs(language, text[start..i]);
                        }
                    }

                    start = -1;
                }
            }
        }

        private void Differs(string language, ReadOnlySpan<char> word)
        {
            if (!_different.TryGetValue(language, out HashSet<string>? known))
            {
                _different.Add(language, known = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            }

            if (known.Count < LeastDifferent)
            {
                known.Add(word.ToString());
            }
        }

        internal string? Language()
        {
            int letters = _latin + _arabic + _cyrillic + _han + _kana;
            if (letters == 0)
            {
                return null;
            }

            if (_han + _kana > letters * 0.4)
            {
                return _kana * 20 > _han ? null : "zh";
            }

            if (_arabic > letters / 2)
            {
                return _persian * 50 > _arabic ? null : "ar";
            }

            if (_cyrillic > letters / 2)
            {
                return _russian * 200 > _cyrillic && _ukrainian * 200 < _cyrillic ? "ru" : null;
            }

            (string best, int count) = _frequent.Count == 0 ? ("", 0) : _frequent.MaxBy(pair => pair.Value) is var top ? (top.Key, top.Value) : ("", 0);
            return count >= LeastWords && _different[best].Count >= LeastDifferent && best is "en" or "fr" or "es" && count >= _words * LeastShare ? best : null;
        }

        private void Count(char letter)
        {
            switch (letter)
            {
                case 'پ' or 'چ' or 'گ' or 'ی' or 'ک':
                    _persian++;
                    _arabic++;
                    break;
                case >= '\u0600' and <= '\u06ff':
                    _arabic++;
                    break;
                case 'ы' or 'э' or 'Ы' or 'Э':
                    _russian++;
                    _cyrillic++;
                    break;
                case 'і' or 'ї' or 'є' or 'ґ' or 'ј' or 'њ' or 'љ':
                    _ukrainian++;
                    _cyrillic++;
                    break;
                case >= '\u0400' and <= '\u04ff':
                    _cyrillic++;
                    break;
                case >= '\u3040' and <= '\u30ff':
                    _kana++;
                    break;
                case >= '\u4e00' and <= '\u9fff':
                    _han++;
                    break;
                default:
                    _latin++;
                    break;
            }
        }
    }
}
