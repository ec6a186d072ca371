namespace TreatyTools.Core.Similarity;

/// <summary>
/// Texts in which runs of words are looked for: how many words of another text lie in a run of so many words that one of them has, word for word. This is the
/// measure of Allee and
/// Lugg (2016) and Allee and Elsig (2019), with runs of six. Safe to ask from several threads.
/// </summary>
public sealed class RunIndex
{
    private readonly GramNumbers _numbers;

    // The sources that have a run, for each number: those from _begins[number] to _begins[number + 1].
    private readonly int[] _begins;
    private readonly int[] _sources;

    private RunIndex(int length, int count, GramNumbers numbers, int[] begins, int[] sources) =>
        (RunLength, SourceCount, _numbers, _begins, _sources) = (length, count, numbers, begins, sources);

    /// <summary>Number of words of a run.</summary>
    public int RunLength { get; }

    /// <summary>Number of texts in the index.</summary>
    public int SourceCount { get; }

    /// <summary>Makes an index of texts; all must come from one lexicon.</summary>
    /// <param name="sources">The texts.</param>
    /// <param name="runLength">Number of words of a run, at least 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static RunIndex Of(IReadOnlyList<WordTokens> sources, int runLength, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runLength, 1);
        GramNumbers numbers = new(runLength);
        List<(int Number, int Source)> pairs = [];
        List<int> last = [];
        for (int source = 0; source < sources.Count; source++)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<int> words = sources[source].Words;
            for (int i = 0; i + runLength <= words.Length; i++)
            {
                int number = numbers.Add(words.Slice(i, runLength));
                if (number == last.Count)
                {
                    last.Add(-1);
                }

                if (last[number] != source)
                {
                    last[number] = source;
                    pairs.Add((number, source));
                }
            }
        }

        int[] begins = new int[numbers.Count + 1];
        foreach ((int number, _) in pairs)
        {
            begins[number + 1]++;
        }

        for (int number = 0; number < numbers.Count; number++)
        {
            begins[number + 1] += begins[number];
        }

        int[] places = begins[..numbers.Count], bySource = new int[pairs.Count];
        foreach ((int number, int source) in pairs)
        {
            bySource[places[number]++] = source;
        }

        return new RunIndex(runLength, sources.Count, numbers, begins, bySource);
    }

    /// <summary>For each source, how many words of a text lie in runs that it has.</summary>
    public int[] Covered(WordTokens text)
    {
        int[] covered = new int[SourceCount], ends = new int[SourceCount];
        ReadOnlySpan<int> words = text.Words;
        for (int i = 0; i + RunLength <= words.Length; i++)
        {
            foreach (int source in Sources(words, i))
            {
                covered[source] += i + RunLength - Math.Max(i, ends[source]);
                ends[source] = i + RunLength;
            }
        }

        return covered;
    }

    /// <summary>For each word of a text, whether it lies in a run that one of some sources has.</summary>
    /// <param name="text">The text.</param>
    /// <param name="among">The sources that count; null for all of them.</param>
    public bool[] Mask(WordTokens text, Func<int, bool>? among = null)
    {
        bool[] mask = new bool[text.Count];
        ReadOnlySpan<int> words = text.Words;
        int end = 0;
        for (int i = 0; i + RunLength <= words.Length; i++)
        {
            if (Any(Sources(words, i), among))
            {
                mask.AsSpan(Math.Max(i, end), i + RunLength - Math.Max(i, end)).Fill(true);
                end = i + RunLength;
            }
        }

        return mask;
    }

    private static bool Any(ReadOnlySpan<int> sources, Func<int, bool>? among)
    {
        if (among is null)
        {
            return sources.Length > 0;
        }

        foreach (int source in sources)
        {
            if (among(source))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<int> Sources(ReadOnlySpan<int> words, int place)
    {
        int number = _numbers.Find(words.Slice(place, RunLength));
        return number < 0 ? [] : _sources.AsSpan(_begins[number].._begins[number + 1]);
    }
}
