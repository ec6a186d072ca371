using System.Runtime.InteropServices;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>A candidate that was taken for a heading, and how its number was read.</summary>
/// <param name="Candidate">Where it stands.</param>
/// <param name="Reading">Its number; null for a heading without one.</param>
/// <param name="Begins">Whether a row of numbers begins here, and not only goes on.</param>
internal sealed record ChosenHeading(HeadingCandidate Candidate, NumberReading? Reading, bool Begins);

/// <summary>
/// Chooses, of all candidates, the chain that reads best: numbers that go on count for it, gaps and new beginnings against it, the look of each candidate for
/// or against.
/// Each candidate looks only at the best chains that end in the numbers before its own, so the work grows with the number of candidates and no faster.
/// </summary>
internal sealed class HeadingChain
{
    private const float GoesOn = 2, Gap = 1, GapEach = 0.7f, OtherStyle = 3, BeginsAgain = 5, BeginsAfterBoundary = 0.5f, Jump = 8,
        Onward = 4.5f, Excerpt = 2.5f, SuffixFirst = 2, StartEach = 0.4f, LeastTotal = -4;
    private const int WidestGap = 6, WidestStep = 3, LongestUnreadable = 5;

    private readonly List<State> _states = [];
    private readonly Dictionary<(string Series, bool Roman, int Key), int> _best = [];
    private readonly Dictionary<(string Series, int Group), int> _byGroup = [];
    private readonly List<int> _boundaries;
    private readonly float _againCost;

    private HeadingChain(List<int> boundaries, bool cheapRestart)
    {
        _boundaries = boundaries;
        _againCost = cheapRestart ? 1 : BeginsAgain;
    }

    /// <summary>The best chain.</summary>
    /// <param name="candidates">Candidates of one rank, in the order of the text.</param>
    /// <param name="boundaries">Where annexes, other texts or wider divisions begin, in rising order: numbers may begin again after them.</param>
    /// <param name="cheapRestart">Whether numbers begin again as a matter of course, as those of sections do.</param>
    internal static List<ChosenHeading> Choose(IEnumerable<HeadingCandidate> candidates, List<int> boundaries, bool cheapRestart)
    {
        HeadingChain chain = new(boundaries, cheapRestart);
        int best = -1;
        foreach (HeadingCandidate candidate in candidates)
        {
            best = chain.Add(candidate, best);
        }

        List<ChosenHeading> chosen = [];
        for (int at = best; at >= 0; at = chain._states[at].Previous)
        {
            State state = chain._states[at];
            chosen.Add(new ChosenHeading(state.Candidate, state.Reading, state.Begins));
        }

        chosen.Reverse();
        return chosen;
    }

    /// <summary>The row, with the headings of which a scan left no number that can be read: where numbers are missing, and as many lines between their
    /// neighbours have the word and a few signs (<c>Article 2J</c>, <c>Article €</c>, <c>Article</c>), those are the ones.</summary>
    /// <param name="row">The headings of articles.</param>
    /// <param name="layout">The text.</param>
    internal static List<ChosenHeading> WithUnreadable(List<ChosenHeading> row, TextLayout layout)
    {
        List<ChosenHeading> whole = [];
        for (int i = 0; i < row.Count; i++)
        {
            // What was read as numbers of a row of its own.
            int next = i;
            while (whole.Count > 0 && next < row.Count && next - i < WidestGap && (row[next].Begins || next > i) && IsUnreadable(layout, row[next].Candidate))
            {
                next++;
            }

            if (whole.Count > 0 && next < row.Count && (next > i || !row[i].Begins) && whole[^1] is { Reading: { Major: 0, Suffix: "" } before }
                && row[next] is { Reading: { Major: 0, Suffix: "" } after } && after.Value - before.Value - 1 is > 0 and <= WidestGap and int missing)
            {
                List<HeadingCandidate> found = Unreadable(layout, whole[^1].Candidate.Block + 1, row[next].Candidate);
                if (found.Count == missing)
                {
                    whole.AddRange(found.Select((candidate, index) => Read(candidate, before.Value + 1 + index, layout)));
                    i = next;
                    whole.Add(row[i] with { Begins = false });
                    continue;
                }
            }

            whole.Add(row[i]);
        }

        return whole;
    }

    // Whether its line has the word and a few signs that are no number.
    private static bool IsUnreadable(TextLayout layout, HeadingCandidate candidate) => candidate.AtStart
        && layout.Blocks[candidate.Block].Text is var line && line.Length <= candidate.Word.Text.Length + LongestUnreadable && !char.IsLower(line[0])
        && (line.Length == candidate.Word.Text.Length || line[candidate.Word.Text.Length] == ' ')
        && line.AsSpan(candidate.Word.Text.Length).Trim(" .") is var sign && !int.TryParse(sign, out _) && NumberReader.Roman(sign) == 0;

    private static ChosenHeading Read(HeadingCandidate candidate, int number, TextLayout layout)
    {
        NumberReading reading = new(number, 0, "", NumberStyle.Arabic, candidate.Start, layout.EndOf(candidate.Block), Gap) { IsGuess = true };
        return new ChosenHeading(candidate with { Readings = [reading] }, reading, Begins: false);
    }

    private static List<HeadingCandidate> Unreadable(TextLayout layout, int first, HeadingCandidate next)
    {
        List<HeadingCandidate> found = [];
        for (int block = first; block < next.Block; block++)
        {
            SourceBlock here = layout.Blocks[block];
            if (HeadingWords.At(here.Text, 0) is { Form: NumberPlace.After } word && word.Rank == next.Rank && word.Series == next.Series
                && new HeadingCandidate(word, here.Offset, [], word.Series, word.Rank, block, AtStart: true, next.Score) is var candidate
                && IsUnreadable(layout, candidate))
            {
                found.Add(candidate);
            }
        }

        return found;
    }

    // Adds the states of a candidate; the best state of all so far comes in and goes out. Readings of one candidate see only the states before it.
    private int Add(HeadingCandidate candidate, int best)
    {
        int known = _states.Count, top = best;
        foreach (NumberReading reading in candidate.Readings)
        {
            State state = Extend(candidate, reading, best);
            if (state.Total > LeastTotal)
            {
                _states.Add(state);
                top = state.Total > (top < 0 ? 0 : _states[top].Total) ? _states.Count - 1 : top;
            }
        }

        for (int i = known; i < _states.Count; i++)
        {
            State state = _states[i];
            Keep(ref CollectionsMarshal.GetValueRefOrAddDefault(_best, (candidate.Series, state.Reading.Style is NumberStyle.Roman, Key(state.Reading, 0)),
                out bool there), there, i);
            if (Group(state.Reading) is not 0 and int group)
            {
                Keep(ref CollectionsMarshal.GetValueRefOrAddDefault(_byGroup, (candidate.Series, group), out there), there, i);
            }
        }

        return top;
    }

    private void Keep(ref int kept, bool there, int state)
    {
        if (!there || _states[state].Total >= _states[kept].Total)
        {
            kept = state;
        }
    }

    private State Extend(HeadingCandidate candidate, NumberReading reading, int best)
    {
        float own = candidate.Score - reading.Cost;
        bool hundreds = reading.IsFirstOfHundred;
        float first = StartEach * (hundreds ? (reading.Value / 100) - 1 : Math.Max(reading.Major - 1, 0) + reading.Value - 1);
        // An excerpt begins with any number, but where a row begins with a suffix, a word is glued to the number.
        float forced = (reading.Suffix.Length > 0 ? SuffixFirst : 0) + (reading.OnlyGoesOn ? Jump : 0);
        float begins = Math.Min(first + (reading.Value == 1 ? 0 : 1), candidate.AtStart ? Excerpt : Jump);
        State state = new(candidate, reading, -1, own - begins - forced, Begins: true);
        foreach (bool roman in (ReadOnlySpan<bool>)[false, true])
        {
            float style = roman == reading.Style is NumberStyle.Roman ? 0 : OtherStyle;
            bool suffixed = reading.SuffixOrder > 0;
            Try(candidate.Series, roman, Key(reading, suffixed ? 0 : -1), GoesOn - style, own, ref state);
            for (int gap = 1; gap <= WidestGap && !suffixed; gap++)
            {
                Try(candidate.Series, roman, Key(reading, -1 - gap), -Gap - (GapEach * gap) - style, own, ref state);
            }
        }

        for (int step = reading.IsPushedIn ? 0 : 1; step <= WidestStep && (hundreds || reading is { Major: > 0, Value: 1 }); step++)
        {
            if (_byGroup.TryGetValue((candidate.Series, Group(reading) - (step * Math.Sign(Group(reading)))), out int group))
            {
                Take(group, GoesOn - (Math.Max(step - 1, 0) * GoesOn), own, begins: false, ref state);
            }
        }

        if (best >= 0)
        {
            bool boundary = Boundary(_states[best].Candidate.Start, candidate.Start);
            bool onward = _states[best].Candidate.Series == candidate.Series && _states[best].Reading.Major == reading.Major
                && _states[best].Reading.Value < reading.Value;
            if (onward && !boundary)
            {
                Take(best, -Onward - forced, own, begins: false, ref state);
            }

            float cost = reading.Value == 1 && reading.Major <= 1 ? boundary ? BeginsAfterBoundary : _againCost : boundary ? BeginsAgain : Jump;
            Take(best, -cost - forced, own, begins: true, ref state);
        }

        return state;
    }

    private void Try(string series, bool roman, int key, float bonus, float own, ref State state)
    {
        if (_best.TryGetValue((series, roman, key), out int previous))
        {
            Take(previous, bonus, own, begins: false, ref state);
        }
    }

    private void Take(int previous, float bonus, float own, bool begins, ref State state)
    {
        float total = _states[previous].Total + own + bonus;
        if (total > state.Total)
        {
            state = state with { Previous = previous, Total = total, Begins = begins };
        }
    }

    private bool Boundary(int from, int to)
    {
        int index = _boundaries.BinarySearch(from + 1);
        index = index >= 0 ? index : ~index;
        return index < _boundaries.Count && _boundaries[index] <= to;
    }

    // Numbers that begin again in each chapter: by the number of the chapter, or by the hundreds, as in 101, 102, 201.
    private static int Group(NumberReading reading) => reading.Major > 0 ? reading.Major : -(reading.Value / 100);

    private static int Key(NumberReading reading, int change) => (reading.Major * 10_000) + reading.Value + change;

    private readonly record struct State(HeadingCandidate Candidate, NumberReading Reading, int Previous, float Total, bool Begins);
}
