using System.Collections.Concurrent;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Similarity;

/// <summary>
/// Runs of five characters of folded texts: lower case, without accents and digits, one space between words. The measure of Alschner and Skougarevskiy (2016)
/// is the Jaccard index of such
/// sets. Sets that are compared must come from one object of this class. Safe to use from several threads.
/// </summary>
public sealed class CharacterGrams
{
    /// <summary>Number of characters of a run.</summary>
    public const int Length = 5;

    // Latin letters and the space: 27 to the power of 5 runs, whose numbers are their digits in base 27. Runs with other letters get numbers above these.
    private const int Base = 27, LatinRuns = Base * Base * Base * Base * Base;

    private readonly ConcurrentDictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ulong[]> _marks = [];
    private int _last = LatinRuns - 1;

    /// <summary>The runs of a text.</summary>
    public GramSet Of(string text)
    {
        string folded = Fold(text);
        ulong[] marks = _marks.TryTake(out ulong[]? free) ? free : new ulong[(LatinRuns + 63) / 64];
        List<int> grams = [];
        HashSet<int> others = [];
        int code = 0, latin = 0, count = 0;
        Span<char> window = stackalloc char[Length];
        foreach (char character in folded)
        {
            window[1..].CopyTo(window);
            window[^1] = character;
            count++;
            bool isLatin = character is ' ' or (>= 'a' and <= 'z');
            latin = isLatin ? latin + 1 : 0;
            code = isLatin ? (code % (LatinRuns / Base) * Base) + (character == ' ' ? 0 : character - 'a' + 1) : 0;
            if (count < Length)
            {
                continue;
            }

            if (latin < Length)
            {
                others.Add(Other(window));
            }
            else if ((marks[code >> 6] & (1UL << code)) == 0)
            {
                marks[code >> 6] |= 1UL << code;
                grams.Add(code);
            }
        }

        foreach (int gram in grams)
        {
            marks[gram >> 6] = 0;
        }

        _marks.Add(marks);
        grams.AddRange(others);
        grams.Sort();
        return new GramSet([.. grams]);
    }

    /// <summary>The characters of a text as they are compared: lower case, without accents and digits, a space before, between and after words.</summary>
    internal static string Fold(string text)
    {
        string folded = TextFolding.Words(text);
        return folded.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? folded : string.Create(Kept(folded), folded, (kept, whole) =>
        {
            int count = 0;
            foreach (char character in whole)
            {
                if (IsKept(character, count == 0 ? '\0' : kept[count - 1]))
                {
                    kept[count++] = character;
                }
            }
        });
    }

    private static int Kept(string folded)
    {
        int count = 0;
        char last = '\0';
        foreach (char character in folded)
        {
            if (IsKept(character, last))
            {
                last = character;
                count++;
            }
        }

        return count;
    }

    private static bool IsKept(char character, char last) => !char.IsAsciiDigit(character) && (character != ' ' || last != ' ');

    private int Other(ReadOnlySpan<char> window)
    {
        ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = _others.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(window, out int number) ? number : _others.GetOrAdd(window.ToString(), _ => Interlocked.Increment(ref _last));
    }
}
