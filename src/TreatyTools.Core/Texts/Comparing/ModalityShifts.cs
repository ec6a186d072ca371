using TreatyTools.Core.Texts.Measuring;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Comparing;

/// <summary>Finds where two texts bind differently, from the rows of their comparison.</summary>
public static class ModalityShifts
{
    /// <summary>Words changed at one place beyond which it is another sentence, not another modality.</summary>
    private const int LargestChange = 10;

    /// <summary>Words before and after the place that are given with it.</summary>
    private const int Context = 8;

    /// <summary>
    /// The shifts, in the order of the rows. Paragraphs tell where there are rows for them, units as a whole where there are none. New and dropped units have
    /// no shift.
    /// </summary>
    public static IReadOnlyList<ModalityShift> Of(IEnumerable<TextComparison> comparison)
    {
        TextComparison[] rows = [.. comparison];
        return [.. rows.Where((row, i) => (row.Depth > 0 || i + 1 == rows.Length || rows[i + 1].Depth == 0) && row.ReferenceUnit is not null
            && row.DifferenceUnit is not null)
            .SelectMany(row => new Pair(row).Shifts())];
    }

    /// <summary>One row: both runs of words, and which words are the same.</summary>
    private sealed class Pair
    {
        private readonly TextComparison _row;
        private readonly string _referenceText, _differenceText;
        private readonly List<TextWord> _reference, _difference;
        private readonly int[] _ofReference, _ofDifference;
        private readonly List<(int Reference, int ReferenceEnd, int Difference, int DifferenceEnd)> _changed = [];

        internal Pair(TextComparison row)
        {
            _row = row;
            _referenceText = string.Concat(row.Changes.Where(change => change.Kind != TextChangeKind.Inserted)
                .Select(change => change.ReferenceText ?? change.Text));
            _differenceText = string.Concat(row.Changes.Where(change => change.Kind != TextChangeKind.Deleted).Select(change => change.Text));
            _reference = TextWords.Of(_referenceText);
            _difference = TextWords.Of(_differenceText);
            _ofReference = new int[_reference.Count];
            _ofDifference = new int[_difference.Count];
            Array.Fill(_ofReference, -1);
            Array.Fill(_ofDifference, -1);
            Match();
        }

        internal IEnumerable<ModalityShift> Shifts()
        {
            if (!_row.Changes.Any(change => change.Kind != TextChangeKind.Equal))
            {
                return [];
            }

            List<(int Place, ModalityShift Shift)> shifts = [.. Modalities(), .. Qualifiers()];
            return shifts.OrderBy(shift => shift.Place).Select(shift => shift.Shift);
        }

        // The runs tell which words are the same: both sides are walked along together.
        private void Match()
        {
            int reference = 0, difference = 0, referenceLength = 0, differenceLength = 0;
            int referenceStart = 0, differenceStart = 0;
            foreach (TextChange change in _row.Changes)
            {
                bool equal = change.Kind == TextChangeKind.Equal;
                if (equal)
                {
                    Close(referenceStart, reference, differenceStart, difference);
                }

                referenceLength += change.Kind == TextChangeKind.Inserted ? 0 : (change.ReferenceText ?? change.Text).Length;
                differenceLength += change.Kind == TextChangeKind.Deleted ? 0 : change.Text.Length;
                int referenceFrom = reference, differenceFrom = difference;
                reference = Until(_reference, reference, referenceLength);
                difference = Until(_difference, difference, differenceLength);
                if (equal)
                {
                    for (int i = 0; i < Math.Min(reference - referenceFrom, difference - differenceFrom); i++)
                    {
                        _ofReference[referenceFrom + i] = differenceFrom + i;
                        _ofDifference[differenceFrom + i] = referenceFrom + i;
                    }

                    (referenceStart, differenceStart) = (reference, difference);
                }
            }

            Close(referenceStart, reference, differenceStart, difference);
        }

        private void Close(int referenceStart, int reference, int differenceStart, int difference)
        {
            if (reference > referenceStart || difference > differenceStart)
            {
                _changed.Add((referenceStart, reference, differenceStart, difference));
            }
        }

        private static int Until(List<TextWord> words, int at, int end)
        {
            while (at < words.Count && words[at].Start < end)
            {
                at++;
            }

            return at;
        }

        private IEnumerable<(int, ModalityShift)> Modalities()
        {
            List<ModalitySpan> references = Measuring.Modalities.Of(_referenceText, _reference);
            List<ModalitySpan> differences = Measuring.Modalities.Of(_differenceText, _difference);
            HashSet<int> taken = [];
            foreach (ModalitySpan from in references)
            {
                int found = differences.FindIndex(to => Shares(from, to) || FollowsSame(from, to));
                found = found >= 0 ? found : differences.FindIndex(to => !taken.Contains(differences.IndexOf(to)) && InOneChange(from, to));
                if (found < 0 || !taken.Add(found) || differences[found].Term == from.Term)
                {
                    continue;
                }

                ModalitySpan other = differences[found];
                int step = from.Term == TextModalities.Definition || other.Term == TextModalities.Definition ? 0
                    : TextModalities.Rank(other.Term) - TextModalities.Rank(from.Term);
                yield return (other.Start, Shift(from.Term, other.Term, step, from.Start, from.End, other.Start, other.End));
            }
        }

        private IEnumerable<(int, ModalityShift)> Qualifiers()
        {
            List<ModalitySpan> references = Measuring.Modalities.QualifiersOf(_reference), differences = Measuring.Modalities.QualifiersOf(_difference);

            // Where both have it, in whatever place, nothing was taken back that was not before.
            foreach (IGrouping<string, ModalitySpan> term in references.Concat(differences).GroupBy(span => span.Term, StringComparer.Ordinal))
            {
                List<ModalitySpan> before = references.FindAll(span => span.Term == term.Key), after = differences.FindAll(span => span.Term == term.Key);
                for (int i = before.Count; i < after.Count; i++)
                {
                    ModalitySpan added = Newest(after, _ofDifference, i - before.Count);
                    int place = Counterpart(_ofDifference, added.Start, _reference.Count);
                    yield return (added.Start, Shift(null, term.Key, -1, place, place, added.Start, added.End));
                }

                for (int i = after.Count; i < before.Count; i++)
                {
                    ModalitySpan gone = Newest(before, _ofReference, i - after.Count);
                    int place = Counterpart(_ofReference, gone.Start, _difference.Count);
                    yield return (place, Shift(term.Key, null, 1, gone.Start, gone.End, place, place));
                }
            }
        }

        // Of the qualifiers of one side, those of whose words the other side has the least.
        private static ModalitySpan Newest(List<ModalitySpan> spans, int[] others, int index) =>
            spans.OrderBy(span => (double)Enumerable.Range(span.Start, span.End - span.Start).Count(i => others[i] >= 0) / (span.End - span.Start))
                .ElementAt(index);

        private static int Counterpart(int[] others, int at, int count)
        {
            for (int i = at - 1; i >= 0; i--)
            {
                if (others[i] >= 0)
                {
                    return Math.Min(others[i] + 1, count);
                }
            }

            return 0;
        }

        private bool Shares(ModalitySpan from, ModalitySpan to)
        {
            for (int i = from.Start; i < from.End; i++)
            {
                if (_ofReference[i] >= to.Start && _ofReference[i] < to.End)
                {
                    return true;
                }
            }

            return false;
        }

        // The word before is the same: both speak of the same subject.
        private bool FollowsSame(ModalitySpan from, ModalitySpan to) => from.Start > 0 && _reference[from.Start - 1].IsWord
            && _ofReference[from.Start - 1] == to.Start - 1;

        private bool InOneChange(ModalitySpan from, ModalitySpan to) => _changed.Exists(change =>
            from.Start < change.ReferenceEnd && from.End > change.Reference && to.Start < change.DifferenceEnd && to.End > change.Difference
            && change.ReferenceEnd - change.Reference <= LargestChange && change.DifferenceEnd - change.Difference <= LargestChange);

        private ModalityShift Shift(string? from, string? to, int step, int referenceStart, int referenceEnd, int differenceStart, int differenceEnd) => new()
        {
            Direction = step < 0 ? ModalityDirection.Softer : step > 0 ? ModalityDirection.Stronger : ModalityDirection.Neutral,
            From = from,
            To = to,
            Step = step,
            ReferenceUnit = _row.ReferenceUnit!,
            ReferenceLabel = _row.ReferenceLabel,
            ReferenceText = About(_referenceText, _reference, referenceStart, referenceEnd),
            DifferenceUnit = _row.DifferenceUnit!,
            DifferenceLabel = _row.DifferenceLabel,
            DifferenceText = About(_differenceText, _difference, differenceStart, differenceEnd),
            ReferenceDocument = _row.ReferenceDocument,
            DifferenceDocument = _row.DifferenceDocument,
        };

        private static string About(string text, List<TextWord> words, int start, int end)
        {
            if (words.Count == 0)
            {
                return "";
            }

            int first = Math.Max(0, start - Context), last = Math.Min(words.Count - 1, end + Context - 1);
            return text[words[first].Start..words[Math.Max(first, last)].End].ReplaceLineEndings(" ");
        }
    }
}
