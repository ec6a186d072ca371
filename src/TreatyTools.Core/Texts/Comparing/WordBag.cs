using System.Runtime.InteropServices;
using TreatyTools.Core.Texts.Units;

namespace TreatyTools.Core.Texts.Comparing;

/// <summary>The words of a text and its pairs of neighbouring words, each with its number.</summary>
/// <param name="Features">Numbers of the words and pairs, ascending.</param>
/// <param name="Counts">How often each stands in the text.</param>
/// <param name="Words">Number of words of the text.</param>
internal sealed record WordBag(int[] Features, int[] Counts, int Words)
{
    /// <summary>Weight of all of it; negative until it is known.</summary>
    internal double Weight { get; set; } = -1;
}

/// <summary>Numbers words and pairs of words, and weights them by how few of the units of both texts have them.</summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _pairs = [];
    private readonly List<int> _units = [];
    private readonly List<bool> _isPair = [];
    private double[] _weights = [];
    private int _count;

    /// <summary>The bag of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">Whether it is one of the units that weights are made of.</param>
    internal WordBag Bag(string text, bool counts)
    {
        Dictionary<int, int> bag = [];
        int last = -1, length = 0;
        foreach (TextWord word in TextWords.Of(text))
        {
            if (!word.IsWord)
            {
                continue;
            }

            int number = Number(_words, word.Normal, false);
            CollectionsMarshal.GetValueRefOrAddDefault(bag, number, out _)++;
            if (last >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(bag, Number(_pairs, ((long)last << 32) | (uint)number, true), out _)++;
            }

            last = number;
            length++;
        }

        int[] features = [.. bag.Keys.Order()];
        if (counts)
        {
            _count++;
            foreach (int feature in features)
            {
                _units[feature]++;
            }
        }

        return new WordBag(features, [.. features.Select(feature => bag[feature])], length);
    }

    /// <summary>Takes the weights from the units counted so far; bags may be weighed from then on.</summary>
    internal void Freeze() => _weights = [.. _units.Select(units => Math.Log(1 + ((double)_count / Math.Max(1, units))))];

    /// <summary>Weight of all that a bag holds.</summary>
    private double Weight(WordBag bag)
    {
        if (bag.Weight >= 0)
        {
            return bag.Weight;
        }

        double sum = 0;
        for (int i = 0; i < bag.Features.Length; i++)
        {
            sum += _weights[bag.Features[i]] * bag.Counts[i];
        }

        bag.Weight = sum;
        return sum;
    }

    /// <summary>Weight of what two bags have in common.</summary>
    private double Common(WordBag a, WordBag b)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < a.Features.Length && j < b.Features.Length;)
        {
            int step = a.Features[i].CompareTo(b.Features[j]);
            if (step == 0)
            {
                sum += _weights[a.Features[i]] * Math.Min(a.Counts[i++], b.Counts[j++]);
            }
            else if (step < 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>What two bags have in common, from 0 to 1: twice the weight of it by the weight of both.</summary>
    internal double Similarity(WordBag a, WordBag b)
    {
        double all = Weight(a) + Weight(b);
        return all == 0 ? 0 : 2 * Common(a, b) / all;
    }

    /// <summary>The share of the lighter bag that the other has.</summary>
    internal double Containment(WordBag a, WordBag b)
    {
        double least = Math.Min(Weight(a), Weight(b));
        return least == 0 ? 0 : Common(a, b) / least;
    }

    /// <summary>The share of the pairs of words of a part that what is left of a whole has.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="left">How often each feature of the whole is left.</param>
    internal double Coverage(WordBag part, WordBag whole, int[] left)
    {
        double sum = 0, all = 0;
        for (int i = 0, j = 0; i < part.Features.Length; i++)
        {
            int feature = part.Features[i];
            if (!_isPair[feature])
            {
                continue;
            }

            while (j < left.Length && whole.Features[j] < feature)
            {
                j++;
            }

            all += _weights[feature] * part.Counts[i];
            sum += j < left.Length && whole.Features[j] == feature ? _weights[feature] * Math.Min(part.Counts[i], left[j]) : 0;
        }

        return all == 0 ? 0 : sum / all;
    }

    private int Number<T>(Dictionary<T, int> numbers, T key, bool pair)
        where T : notnull
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out bool known);
        if (!known)
        {
            number = _units.Count;
            _units.Add(0);
            _isPair.Add(pair);
        }

        return number;
    }
}
