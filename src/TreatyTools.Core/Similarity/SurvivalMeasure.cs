using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Similarity;

/// <summary>Measures what became of the words of a proposal in later texts: how many lie in runs that stand there, and where they first did.</summary>
public static class SurvivalMeasure
{
    /// <summary>Measures a proposal.</summary>
    /// <param name="proposal">The proposal; runs do not go from one of its articles, or of its units outside of articles, into the next.</param>
    /// <param name="stages">The later texts, from the earliest to the last; each counts as a whole.</param>
    /// <param name="known">Texts that were there before: their runs are not the proposal's own, and do not count.</param>
    /// <param name="options">How; the kinds of units are those by which a counterpart is told.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static TextSurvival Measure(TextDocument proposal, IReadOnlyList<TextDocument> stages, IReadOnlyList<TextDocument> known, ReuseOptions options,
        CancellationToken cancellation = default)
    {
        Lexicon lexicon = new();
        (TextUnit Unit, WordTokens Words)[] parts = Parts(proposal, lexicon, options);
        RunIndex before = RunIndex.Of([.. known.SelectMany(text => Parts(text, lexicon, options)).Select(part => part.Words)], options.RunLength, cancellation);
        bool[][] own = [.. parts.Select(part => Array.ConvertAll(before.Mask(part.Words), isKnown => !isKnown))];
        Stage[] later = [.. stages.Select(stage => new Stage(stage.Name, Parts(stage, lexicon, options), parts, own, options, cancellation))];
        int words = own.Sum(marks => marks.Count(mark => mark));
        return new TextSurvival
        {
            Document = proposal.Name,
            Words = words,
            First = Array.Find(later, stage => stage.SharedWords > 0)?.Name,
            Last = Array.FindLast(later, stage => stage.SharedWords > 0)?.Name,
            Stages = new ValueList<TextSurvivalStage>([.. later.Select(stage => new TextSurvivalStage
            {
                Stage = stage.Name,
                SharedWords = stage.SharedWords,
                Share = words == 0 ? null : (double)stage.SharedWords / words,
                Counterpart = stage.Counterpart?.Id,
                CounterpartHeading = stage.Counterpart?.Heading,
                Passages = new ValueList<TextSurvivalPassage>(
                    [.. Passages(stage, later, parts).OrderByDescending(passage => passage.Words).Take(options.MostPassages)]),
            })]),
        };
    }

    /// <summary>The units that are looked at as a whole: those of the kinds asked for, with all that lies in them, and every other unit with words.</summary>
    private static (TextUnit Unit, WordTokens Words)[] Parts(TextDocument document, Lexicon lexicon, ReuseOptions options)
    {
        TextTree tree = new(document);
        return
        [
            .. document.Units.Where(unit => options.Kinds.Contains(unit.Kind)
                    || (unit.Text.Length > 0 && !tree.Around(unit).Any(around => options.Kinds.Contains(around.Kind))))
                .Select(unit => (unit, WordTokens.Of(options.Kinds.Contains(unit.Kind) ? tree.Text(unit) : unit.Text, lexicon, options.Rule))),
        ];
    }

    private static IEnumerable<TextSurvivalPassage> Passages(Stage stage, Stage[] later, (TextUnit Unit, WordTokens Words)[] parts)
    {
        for (int part = 0; part < parts.Length; part++)
        {
            bool[] marks = stage.Marks[part];
            for (int first = Array.IndexOf(marks, true); first >= 0; first = Array.IndexOf(marks, true, first))
            {
                int end = Array.IndexOf(marks, false, first) is >= 0 and int next ? next : marks.Length, start = first;
                yield return new TextSurvivalPassage
                {
                    Text = parts[part].Words.Passage(start, end - start),
                    Words = end - start,
                    Unit = parts[part].Unit.Id,
                    First = later.First(earlier => earlier.Marks[part].AsSpan(start, end - start).IndexOf(false) < 0).Name,
                };
                first = end;
                if (end == marks.Length)
                {
                    break;
                }
            }
        }
    }

    /// <summary>A later text: which of the proposal's own words stand in it.</summary>
    private sealed class Stage
    {
        internal Stage(string name, (TextUnit Unit, WordTokens Words)[] units, (TextUnit Unit, WordTokens Words)[] parts, bool[][] own, ReuseOptions options,
            CancellationToken cancellation)
        {
            Name = name;
            RunIndex index = RunIndex.Of([.. units.Select(unit => unit.Words)], options.RunLength, cancellation);
            Marks = [.. parts.Select((part, i) => index.Mask(part.Words).Zip(own[i], (stands, isOwn) => stands && isOwn).ToArray())];
            SharedWords = Marks.Sum(marks => marks.Count(mark => mark));
            int[] covered = new int[units.Length];
            for (int part = 0; part < parts.Length; part++)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (int unit in Enumerable.Range(0, units.Length).Where(unit => options.Kinds.Contains(units[unit].Unit.Kind)))
                {
                    bool[] stands = index.Mask(parts[part].Words, source => source == unit);
                    covered[unit] += stands.Zip(own[part], (mark, isOwn) => mark && isOwn).Count(mark => mark);
                }
            }

            int best = covered.Length == 0 ? -1 : Array.IndexOf(covered, covered.Max());
            Counterpart = best >= 0 && covered[best] > 0 ? units[best].Unit : null;
        }

        internal string Name { get; }

        internal bool[][] Marks { get; }

        internal int SharedWords { get; }

        internal TextUnit? Counterpart { get; }
    }
}
