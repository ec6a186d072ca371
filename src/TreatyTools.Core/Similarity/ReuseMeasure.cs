using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Similarity;

/// <summary>How the words of a text are looked for in others.</summary>
public sealed record ReuseOptions
{
    /// <summary>Number of words of the shortest run that counts.</summary>
    public int RunLength { get; init; } = 6;

    /// <summary>What counts as a word.</summary>
    public TokenRule Rule { get; init; } = TokenRule.Letters;

    /// <summary>The kinds of units that are measured, each as a whole; runs do not go from one into the next.</summary>
    public IReadOnlyCollection<string> Kinds { get; init; } = [TextUnitKinds.Article];

    /// <summary>Most passages that are given for a unit and its counterpart, the longest ones; 0 for none.</summary>
    public int MostPassages { get; init; } = 20;
}

/// <summary>Measures how much of a text stands in other texts, unit by unit: where its words come from.</summary>
public static class ReuseMeasure
{
    /// <summary>Measures a text against others.</summary>
    /// <param name="document">The text.</param>
    /// <param name="sources">The other texts; each counts as a whole, whatever its units.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A row for each unit of the kinds asked for, in the order of the text.</returns>
    public static IReadOnlyList<TextReuse> Measure(
        TextDocument document, IReadOnlyList<TextDocument> sources, ReuseOptions options, CancellationToken cancellation = default)
    {
        Lexicon lexicon = new();
        (TextUnit[] units, WordTokens[] words) = Measured(document, lexicon, options);
        Source[] others = [.. sources.Select(source => new Source(source, lexicon, options, cancellation))];
        RunIndex whole = RunIndex.Of([.. others.SelectMany(other => other.Whole)], options.RunLength, cancellation);
        int[] owner = [.. others.SelectMany((other, i) => other.Whole.Select(_ => i))];
        TextReuse[] rows = new TextReuse[units.Length];
        Parallel.For(0, units.Length, new ParallelOptions { CancellationToken = cancellation }, i => rows[i] = new TextReuse
        {
            Document = document.Name,
            Unit = units[i].Id,
            Label = units[i].Label,
            Heading = units[i].Heading,
            Words = words[i].Count,
            SharedWords = whole.Mask(words[i]).Count(shared => shared),
            Sources = new ValueList<TextReuseSource>([.. others.Select((other, source) =>
                other.Measure(words[i], whole.Mask(words[i], text => owner[text] == source), options, cancellation))]),
        });
        return rows;
    }

    /// <summary>The units of a text that are measured, each with its words and those of all units in it.</summary>
    private static (TextUnit[] Units, WordTokens[] Words) Measured(TextDocument document, Lexicon lexicon, ReuseOptions options)
    {
        TextTree tree = new(document);
        TextUnit[] units = [.. document.Units.Where(unit => options.Kinds.Contains(unit.Kind))];
        return (units, Array.ConvertAll(units, unit => WordTokens.Of(tree.Text(unit), lexicon, options.Rule)));
    }

    /// <summary>One of the other texts: as a whole, and by its units.</summary>
    private sealed class Source
    {
        private readonly TextDocument _document;
        private readonly TextUnit[] _units;
        private readonly WordTokens[] _words;
        private readonly RunIndex _index;

        internal Source(TextDocument document, Lexicon lexicon, ReuseOptions options, CancellationToken cancellation)
        {
            _document = document;
            (_units, _words) = Measured(document, lexicon, options);
            _index = RunIndex.Of(_words, options.RunLength, cancellation);

            // What stands outside these units, a preamble or a note, can be a source as well.
            HashSet<string> inside = new(StringComparer.Ordinal);
            foreach (TextUnit unit in document.Units)
            {
                if (options.Kinds.Contains(unit.Kind) || (unit.Parent is not null && inside.Contains(unit.Parent)))
                {
                    inside.Add(unit.Id);
                }
            }

            Whole =
            [
                .. _words,
                .. document.Units.Where(unit => unit.Text.Length > 0 && !inside.Contains(unit.Id))
                .Select(unit => WordTokens.Of(unit.Text, lexicon, options.Rule)),
            ];
        }

        internal WordTokens[] Whole { get; }

        internal TextReuseSource Measure(WordTokens words, bool[] mask, ReuseOptions options, CancellationToken cancellation)
        {
            int shared = mask.Count(marked => marked);
            int[] covered = _index.Covered(words);
            int best = covered.Length == 0 ? -1 : Array.IndexOf(covered, covered.Max());
            TextReuseSource row = new() { Document = _document.Name, SharedWords = shared, Share = Share(shared, words.Count) };
            if (best < 0 || covered[best] == 0)
            {
                return row;
            }

            int back = RunIndex.Of([words], options.RunLength, cancellation).Covered(_words[best])[0];
            return row with
            {
                Counterpart = _units[best].Id,
                CounterpartHeading = _units[best].Heading,
                CounterpartSharedWords = covered[best],
                CounterpartShare = Share(covered[best], words.Count),
                CounterpartCoverage = Share(back, _words[best].Count),
                Passages = new ValueList<TextPassage>(options.MostPassages == 0 ? []
                    : [.. SharedPassages.Longest(words, _words[best], options.RunLength, options.MostPassages, cancellation)]),
            };
        }

        private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
    }
}
