using DiffPlex;
using DiffPlex.Chunkers;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Comparing;

/// <summary>A word of a comparison: where it stands in the texts, and which of them have it.</summary>
/// <param name="Kind">Which texts have it.</param>
/// <param name="Reference">Its place among the words of the reference text; -1 for an inserted word.</param>
/// <param name="Difference">Its place among the words of the difference text; -1 for a deleted word.</param>
internal readonly record struct WordStep(TextChangeKind Kind, int Reference, int Difference);

/// <summary>Compares two texts word by word: white space, dashes, quotation marks, case, and the mark that ends a line never count.</summary>
internal sealed class WordDiff
{
    /// <summary>Beyond this number of words on either side the middle, where the texts differ, is taken as replaced: the time grows with the
    /// square.</summary>
    private const int MostWords = 10_000;

    /// <summary>So few equal words between two changes that are larger are given as changed: a sentence that was written anew is read as one.</summary>
    private const int ShortestIsland = 3;

    private static readonly Differ Differ = new();

    private readonly string _reference, _difference;
    private readonly List<TextWord> _referenceWords, _differenceWords;

    /// <summary>Compares two texts.</summary>
    internal WordDiff(string reference, string difference)
    {
        _reference = reference;
        _difference = difference;
        _referenceWords = Words(reference);
        _differenceWords = Words(difference);
        Steps = Islands(Joined(Raw()));
    }

    /// <summary>The words of both texts, in the order of reading; deleted ones before inserted ones.</summary>
    internal List<WordStep> Steps { get; }

    /// <summary>Whether any word differs.</summary>
    internal bool Differs => Steps.Exists(step => step.Kind != TextChangeKind.Equal);

    /// <summary>Where a word begins in its text.</summary>
    internal int StartOf(WordStep step) => step.Kind == TextChangeKind.Deleted ? _referenceWords[step.Reference].Start
        : _differenceWords[step.Difference].Start;

    /// <summary>Where the word of the reference text begins in it.</summary>
    internal int ReferenceStartOf(WordStep step) => _referenceWords[step.Reference].Start;

    /// <summary>Whether a step is a word rather than a mark.</summary>
    internal bool IsWord(WordStep step) =>
        step.Kind == TextChangeKind.Deleted ? _referenceWords[step.Reference].IsWord : _differenceWords[step.Difference].IsWord;

    /// <summary>Steps as runs of text, each with the blanks and marks that follow its words.</summary>
    internal IReadOnlyList<TextChange> Changes(IReadOnlyList<WordStep> steps)
    {
        List<TextChange> changes = [];
        for (int i = 0; i < steps.Count;)
        {
            int end = i + 1;
            while (end < steps.Count && steps[end].Kind == steps[i].Kind)
            {
                end++;
            }

            TextChangeKind kind = steps[i].Kind;
            string? reference = kind == TextChangeKind.Inserted ? null : Slice(_reference, _referenceWords, steps[i].Reference, steps[end - 1].Reference);
            string? difference = kind == TextChangeKind.Deleted ? null : Slice(_difference, _differenceWords, steps[i].Difference, steps[end - 1].Difference);
            changes.Add(new TextChange { Kind = kind, Text = difference ?? reference!, ReferenceText = kind == TextChangeKind.Equal && reference != difference
                ? reference : null });
            i = end;
        }

        return changes;
    }

    private static string Slice(string text, List<TextWord> words, int first, int last) => text[Boundary(text, words, first)..Boundary(text, words, last + 1)];

    // What stands between two words goes with the first up to the last blank, and with the second from there on: an opening quotation mark goes with what it
    // opens.
    private static int Boundary(string text, List<TextWord> words, int index)
    {
        if (index == 0)
        {
            return 0;
        }

        if (index >= words.Count)
        {
            return text.Length;
        }

        int start = words[index].Start;
        for (int i = start - 1; i >= words[index - 1].End; i--)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i + 1;
            }
        }

        return start;
    }

    // The mark that ends a line tells where a unit stands in a list, not what it says.
    private static List<TextWord> Words(string text)
    {
        List<TextWord> words = TextWords.Of(text);
        List<TextWord> kept = new(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            int next = i + 1 < words.Count ? words[i + 1].Start : text.Length;
            bool ends = i + 1 == words.Count || text.AsSpan(words[i].End, next - words[i].End).Contains('\n');
            if (words[i].IsWord || !ends || words[i].Normal is not ("." or ";" or "," or ":"))
            {
                kept.Add(words[i]);
            }
        }

        return kept;
    }

    private List<WordStep> Raw()
    {
        int n = _referenceWords.Count, m = _differenceWords.Count, head = 0, tail = 0;
        while (head < n && head < m && Same(head, head))
        {
            head++;
        }

        while (tail < n - head && tail < m - head && Same(n - 1 - tail, m - 1 - tail))
        {
            tail++;
        }

        List<WordStep> steps = new(Math.Max(n, m));
        Equal(steps, 0, 0, head);
        int referenceMiddle = n - head - tail, differenceMiddle = m - head - tail;
        if (referenceMiddle > 0 && differenceMiddle > 0 && referenceMiddle <= MostWords && differenceMiddle <= MostWords)
        {
            Middle(steps, head, referenceMiddle, differenceMiddle);
        }
        else
        {
            Replaced(steps, head, referenceMiddle, head, differenceMiddle);
        }

        Equal(steps, n - tail, m - tail, tail);
        return steps;
    }

    private bool Same(int reference, int difference) => _referenceWords[reference].Normal == _differenceWords[difference].Normal;

    private void Middle(List<WordStep> steps, int head, int referenceCount, int differenceCount)
    {
        DiffPlex.Model.DiffResult diff = Differ.CreateDiffs(
            Lines(_referenceWords, head, referenceCount), Lines(_differenceWords, head, differenceCount), false, false, LineChunker.Instance);
        int reference = head, difference = head;
        foreach (DiffPlex.Model.DiffBlock block in diff.DiffBlocks)
        {
            int equal = head + block.DeleteStartA - reference;
            Equal(steps, reference, difference, equal);
            Replaced(steps, reference + equal, block.DeleteCountA, difference + equal, block.InsertCountB);
            reference += equal + block.DeleteCountA;
            difference += equal + block.InsertCountB;
        }

        Equal(steps, reference, difference, head + referenceCount - reference);
    }

    private static string Lines(List<TextWord> words, int start, int count) => string.Join('\n', words.GetRange(start, count).Select(word => word.Normal));

    private static void Equal(List<WordStep> steps, int reference, int difference, int count)
    {
        for (int i = 0; i < count; i++)
        {
            steps.Add(new WordStep(TextChangeKind.Equal, reference + i, difference + i));
        }
    }

    private static void Replaced(List<WordStep> steps, int reference, int referenceCount, int difference, int differenceCount)
    {
        for (int i = 0; i < referenceCount; i++)
        {
            steps.Add(new WordStep(TextChangeKind.Deleted, reference + i, -1));
        }

        for (int i = 0; i < differenceCount; i++)
        {
            steps.Add(new WordStep(TextChangeKind.Inserted, -1, difference + i));
        }
    }

    // "co operation" and "cooperation" are the same word: a dash or a line break lies between.
    private List<WordStep> Joined(List<WordStep> steps)
    {
        List<WordStep> joined = new(steps.Count);
        foreach (List<WordStep> run in Runs(steps))
        {
            List<WordStep> deleted = run.FindAll(step => step.Kind == TextChangeKind.Deleted),
                inserted = run.FindAll(step => step.Kind == TextChangeKind.Inserted);
            bool same = deleted.Count > 0 && inserted.Count > 0
                && string.Concat(deleted.Select(step => _referenceWords[step.Reference].Normal)) == string.Concat(
                    inserted.Select(step => _differenceWords[step.Difference].Normal));
            if (same)
            {
                for (int i = 0; i < inserted.Count; i++)
                {
                    joined.Add(new WordStep(TextChangeKind.Equal, deleted[Math.Min(i, deleted.Count - 1)].Reference, inserted[i].Difference));
                }
            }
            else
            {
                joined.AddRange(run);
            }
        }

        return joined;
    }

    private List<WordStep> Islands(List<WordStep> steps)
    {
        List<List<WordStep>> runs = [.. Runs(steps)];
        List<WordStep> result = new(steps.Count);
        List<WordStep> open = [];
        for (int i = 0; i < runs.Count; i++)
        {
            bool equal = runs[i][0].Kind == TextChangeKind.Equal;
            bool island = equal && i > 0 && i + 1 < runs.Count && runs[i].Count(IsWord) < ShortestIsland
                && runs[i - 1].Count > 2 * runs[i].Count && runs[i + 1].Count > 2 * runs[i].Count;
            if (equal && !island)
            {
                Flush(open, result);
                result.AddRange(runs[i]);
            }
            else if (island)
            {
                open.AddRange(runs[i].Select(step => step with { Kind = TextChangeKind.Deleted, Difference = -1 }));
                open.AddRange(runs[i].Select(step => step with { Kind = TextChangeKind.Inserted, Reference = -1 }));
            }
            else
            {
                open.AddRange(runs[i]);
            }
        }

        Flush(open, result);
        return result;
    }

    private static void Flush(List<WordStep> open, List<WordStep> result)
    {
        result.AddRange(open.Where(step => step.Kind == TextChangeKind.Deleted));
        result.AddRange(open.Where(step => step.Kind == TextChangeKind.Inserted));
        open.Clear();
    }

    // Runs of equal words, and runs of deleted and inserted ones between them.
    private static IEnumerable<List<WordStep>> Runs(List<WordStep> steps)
    {
        for (int i = 0; i < steps.Count;)
        {
            int end = i + 1;
            while (end < steps.Count && (steps[end].Kind == TextChangeKind.Equal) == (steps[i].Kind == TextChangeKind.Equal))
            {
                end++;
            }

            yield return steps.GetRange(i, end - i);
            i = end;
        }
    }
}
