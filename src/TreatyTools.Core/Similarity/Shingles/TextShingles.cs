using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Core.Similarity.Shingles;

/// <summary>
/// The different runs of a text as numbers that are the same on every machine: FNV-1a in 64 bits over the UTF-8 of a run. A run of words has one space between
/// them; both are in lower case.
/// </summary>
internal static class TextShingles
{
    /// <summary>The numbers of the runs of a text, each once, in ascending order.</summary>
    /// <exception cref="TreatyFault"><c>RunLengthFixed</c>: the preset has no other length.</exception>
    internal static long[] Of(string text, ShingleOptions options)
    {
        HashSet<long> found = [];
        if (options.Preset == SimilarityPreset.Alschner)
        {
            ReadOnlySpan<char> folded = CharacterGrams.Fold(text);
            for (int i = 0; i + CharacterGrams.Length <= folded.Length; i++)
            {
                found.Add(Number(folded.Slice(i, CharacterGrams.Length)));
            }
        }
        else
        {
            int length = options.RunLength ?? (options.Preset == SimilarityPreset.AlleeLugg ? 6 : 7);
            TokenRule rule = options.Rule ?? (options.Preset == SimilarityPreset.AlleeLugg ? TokenRule.Letters : TokenRule.Words);
            WordTokens words = WordTokens.Of(text, new Lexicon(), rule);
            string[] lower = [.. Enumerable.Range(0, words.Count).Select(i => words.Passage(i, 1).ToLowerInvariant())];
            for (int i = 0; i + length <= lower.Length; i++)
            {
                found.Add(Number(string.Join(' ', lower.AsSpan(i, length))));
            }
        }

        long[] numbers = [.. found];
        Array.Sort(numbers);
        return numbers;
    }

    /// <summary>The number of a run.</summary>
    internal static long Number(ReadOnlySpan<char> run)
    {
        Span<byte> bytes = run.Length <= 64 ? stackalloc byte[256] : new byte[Encoding.UTF8.GetMaxByteCount(run.Length)];
        ulong hash = 0xCBF2_9CE4_8422_2325;
        foreach (byte value in bytes[..Encoding.UTF8.GetBytes(run, bytes)])
        {
            hash = (hash ^ value) * 0x0000_0100_0000_01B3;
        }

        return (long)hash;
    }
}
