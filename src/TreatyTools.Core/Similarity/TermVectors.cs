using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Similarity;

/// <summary>
/// Texts as weighted words: words and pairs of neighbours, folded; those that stand often in a text weigh more, those that stand in many texts less
/// (logarithmic tf-idf). Two texts are alike by the angle between them, whatever their lengths.
/// </summary>
public sealed class TermVectors
{
    private readonly Dictionary<int, double>[] _vectors;

    private TermVectors(Dictionary<int, double>[] vectors) => _vectors = vectors;

    /// <summary>Weighs the words of texts against each other.</summary>
    public static TermVectors Of(IReadOnlyList<string> texts, CancellationToken cancellation = default)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        Dictionary<int, int> standsIn = [];
        List<Dictionary<int, double>> counts = [];
        foreach (string text in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            Dictionary<int, double> count = [];
            string[] words = TextFolding.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i < words.Length; i++)
            {
                Add(words[i]);
                if (i > 0)
                {
                    Add($"{words[i - 1]} {words[i]}");
                }
            }

            counts.Add(count);
            foreach (int term in count.Keys)
            {
                standsIn[term] = standsIn.GetValueOrDefault(term) + 1;
            }

            void Add(string term)
            {
                if (!numbers.TryGetValue(term, out int number))
                {
                    numbers.Add(term, number = numbers.Count);
                }

                count[number] = count.GetValueOrDefault(number) + 1;
            }
        }

        return new TermVectors([.. counts.Select(count => Weighed(count, term => Math.Log((texts.Count + 1.0) / standsIn[term])))]);
    }

    /// <summary>How alike two texts are, from 0 to 1; 0 where one has no words.</summary>
    public double Cosine(int one, int other)
    {
        (Dictionary<int, double> less, Dictionary<int, double> more) = _vectors[one].Count <= _vectors[other].Count
            ? (_vectors[one], _vectors[other]) : (_vectors[other], _vectors[one]);

        // In the order of the terms, so that both directions add up to the same.
        return less.Where(pair => more.ContainsKey(pair.Key)).OrderBy(pair => pair.Key).Sum(pair => pair.Value * more[pair.Key]);
    }

    private static Dictionary<int, double> Weighed(Dictionary<int, double> count, Func<int, double> rarity)
    {
        Dictionary<int, double> weights = count.ToDictionary(pair => pair.Key, pair => (1 + Math.Log(pair.Value)) * rarity(pair.Key));
        double length = Math.Sqrt(weights.OrderBy(pair => pair.Key).Sum(pair => pair.Value * pair.Value));
        return length == 0 ? [] : weights.ToDictionary(pair => pair.Key, pair => pair.Value / length);
    }
}
