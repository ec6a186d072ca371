using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Comparing;

/// <summary>Makes the rows of a comparison: units, the paragraphs in them, and paragraphs that went from one unit to another.</summary>
internal sealed class ComparisonRows(string referenceDocument, string differenceDocument, WordWeights weights)
{
    /// <summary>Likeness asked of paragraphs of units that do not belong together: they moved only where they can hardly be anything else.</summary>
    private const double Elsewhere = 0.6;

    /// <summary>Number of words from which a paragraph can be known again in another unit.</summary>
    private const int ShortestElsewhere = 8;

    private readonly List<Section> _sections = [];

    /// <summary>Adds the rows of two lists of units.</summary>
    internal void AddTexts(IReadOnlyList<Passage> references, IReadOnlyList<Passage> differences)
    {
        foreach (string stream in references.Concat(differences).Select(passage => Passage.Stream(passage.Unit)!).Distinct())
        {
            Passage[] left = [.. references.Where(passage => Passage.Stream(passage.Unit) == stream)],
                right = [.. differences.Where(passage => Passage.Stream(passage.Unit) == stream)];
            AddGroups(left, right, new Alignment(left, right, weights).Groups());
        }

        AddMoves();
    }

    /// <summary>Adds the rows of two units that are a pair whatever their words.</summary>
    internal void AddPair(Passage reference, Passage difference)
    {
        double score = new Alignment([reference], [difference], weights).Likeness(reference, difference);
        AddGroups([reference], [difference], [new PassageGroup([0], [0], score, false)]);
    }

    /// <summary>The rows in the order of the difference text; what was dropped comes after what stood before it in the reference text.</summary>
    internal IReadOnlyList<TextComparison> InOrder()
    {
        // Where a dropped unit goes: after the last unit before it that has a counterpart and did not move away.
        List<Section> byReference = [.. _sections.Where(section => section.Reference is not null).OrderBy(section => section.Reference!.Unit.Position)];
        int last = 0;
        foreach (Section section in byReference)
        {
            if (section.Difference is null)
            {
                section.Place = last;
            }
            else if (!section.Row.Moved)
            {
                last = Math.Max(last, section.Difference.Unit.Position);
            }
        }

        return [.. _sections
            .OrderBy(section => section.Difference?.Unit.Position ?? section.Place)
            .ThenBy(section => section.Difference is null)
            .ThenBy(section => section.Reference?.Unit.Position ?? 0)
            .SelectMany(section => section.Parts.Where(part => !part.Taken).Select(part => part.Row).Prepend(section.Row))];
    }

    private void AddGroups(IReadOnlyList<Passage> references, IReadOnlyList<Passage> differences, List<PassageGroup> groups)
    {
        HashSet<int> usedReferences = [.. groups.SelectMany(group => group.References)], usedDifferences = [.. groups.SelectMany(group => group.Differences)];
        foreach (PassageGroup group in groups)
        {
            Passage[] left = [.. group.References.Select(i => references[i])], right = [.. group.Differences.Select(j => differences[j])];
            List<Section> sections = [.. Rows(left, right, group, 0).Select(row => new Section(row.Row, row.Reference, row.Difference))];
            _sections.AddRange(sections);
            AddParts(left, right, sections);
        }

        _sections.AddRange(references.Where((_, i) => !usedReferences.Contains(i)).Select(passage => new Section(Dropped(passage, 0), passage, null)));
        _sections.AddRange(differences.Where((_, j) => !usedDifferences.Contains(j)).Select(passage => new Section(New(passage, 0), null, passage)));
    }

    private void AddParts(Passage[] references, Passage[] differences, List<Section> sections)
    {
        if (references.All(passage => passage.Parts.Count == 0) && differences.All(passage => passage.Parts.Count == 0))
        {
            return;
        }

        Passage[] left = [.. references.SelectMany(Parts)], right = [.. differences.SelectMany(Parts)];
        List<PassageGroup> groups = new Alignment(left, right, weights).Groups();
        List<Part> parts = [.. groups.SelectMany(group => Rows([.. group.References.Select(i => left[i])], [.. group.Differences.Select(j => right[j])], group,
            1))];
        HashSet<int> usedReferences = [.. groups.SelectMany(group => group.References)], usedDifferences = [.. groups.SelectMany(group => group.Differences)];
        parts.AddRange(right.Where((_, j) => !usedDifferences.Contains(j)).Select(passage => new Part(New(passage, 1), null, passage)));
        List<Part> ordered = [.. parts.OrderBy(part => part.Difference!.Unit.Position).ThenBy(part => part.Reference?.Unit.Position ?? 0)];

        // A part that was dropped comes after the part that stood before it.
        for (int i = 0; i < left.Length; i++)
        {
            if (!usedReferences.Contains(i))
            {
                int after = i == 0 ? -1 : ordered.FindLastIndex(part => part.Reference == left[i - 1]);
                ordered.Insert(after + 1, new Part(Dropped(left[i], 1), left[i], null));
            }
        }

        foreach (Part part in ordered)
        {
            Section home = sections.Find(section => Holds(section.Reference, part.Reference) && Holds(section.Difference, part.Difference)) ?? sections[0];
            home.Parts.Add(part);
        }

        static bool Holds(Passage? whole, Passage? part) => part is null || whole == part || (whole?.Parts.Contains(part) ?? false);
    }

    // Paragraphs without a counterpart in their own unit are looked for in the others.
    private void AddMoves()
    {
        List<(Section Section, Part Part)> left = Loose(section => section.Difference is null ? section.Reference : null, part => part.Difference is null
            ? part.Reference : null, false);
        List<(Section Section, Part Part)> right = Loose(section => section.Reference is null ? section.Difference : null, part => part.Reference is null
            ? part.Difference : null, true);
        Passage[] references = [.. left.Select(loose => loose.Part.Reference!)], differences = [.. right.Select(loose => loose.Part.Difference!)];
        foreach (PassageGroup group in new Alignment(references, differences, weights).Matches(Elsewhere))
        {
            (Section _, Part from) = left[group.References[0]];
            (Section section, Part to) = right[group.Differences[0]];
            Part moved = Rows([from.Reference!], [to.Difference!], group, 1)[0];
            from.Taken = true;
            if (section.Parts.Count == 0)
            {
                section.Parts.AddRange(Parts(section.Difference!).Select(passage => new Part(New(passage, 1), null, passage)));
            }

            section.Parts[section.Parts.FindIndex(part => part.Difference == to.Difference)] = moved;
        }
    }

    private List<(Section Section, Part Part)> Loose(Func<Section, Passage?> whole, Func<Part, Passage?> single, bool difference)
    {
        List<(Section, Part)> loose = [];
        foreach (Section section in _sections)
        {
            if (whole(section) is { } passage)
            {
                loose.AddRange(Parts(passage).Select(part => (section, difference ? new Part(section.Row, null, part) : new Part(section.Row, part, null))));
            }

            loose.AddRange(section.Parts.Where(part => single(part) is not null).Select(part => (section, part)));
        }

        loose.RemoveAll(one => (one.Item2.Reference ?? one.Item2.Difference)!.Bag.Words < ShortestElsewhere);
        return loose;
    }

    private static IReadOnlyList<Passage> Parts(Passage passage) => passage.Parts.Count > 0 ? passage.Parts : [passage];

    private List<Part> Rows(Passage[] references, Passage[] differences, PassageGroup group, int depth)
    {
        WordDiff diff = new(string.Join('\n', references.Select(passage => passage.Text)), string.Join('\n', differences.Select(passage => passage.Text)));
        bool split = differences.Length > 1, merged = references.Length > 1;
        int[] starts = Starts(merged ? references : differences);
        List<WordStep>[] steps = [.. starts.Select(_ => new List<WordStep>())];
        int current = 0;
        foreach (WordStep step in diff.Steps)
        {
            // Words that only the other side has go with the part that they stand in.
            if (step.Kind != (merged ? TextChangeKind.Inserted : TextChangeKind.Deleted))
            {
                int place = merged ? diff.ReferenceStartOf(step) : diff.StartOf(step);
                while (current + 1 < starts.Length && place >= starts[current + 1])
                {
                    current++;
                }
            }

            steps[current].Add(step);
        }

        List<Part> rows = [];
        for (int i = 0; i < steps.Length; i++)
        {
            Passage reference = references[merged ? i : 0], difference = differences[merged ? 0 : i];
            bool edited = steps[i].Exists(step => step.Kind != TextChangeKind.Equal) || reference.FoldedHeading != difference.FoldedHeading;
            bool renumbered = reference.Unit.Number is { } old && difference.Unit.Number is { } number
                && !string.Equals(old, number, StringComparison.OrdinalIgnoreCase);
            string change = split ? TextChangeKinds.Split
                : merged ? TextChangeKinds.Merged
                : group.Moved ? TextChangeKinds.Moved
                : edited ? TextChangeKinds.Edited
                : renumbered ? TextChangeKinds.Renumbered
                : TextChangeKinds.Kept;
            double score = edited || split || merged ? Math.Min(Math.Round(group.Score, 4), 0.9999) : 1;
            rows.Add(new Part(Row(change, score, depth, reference, difference, diff, steps[i]) with { Edited = edited, Renumbered = renumbered,
                Moved = group.Moved }, reference, difference));
        }

        return rows;
    }

    private static int[] Starts(Passage[] passages)
    {
        int[] starts = new int[passages.Length];
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + passages[i - 1].Text.Length + 1;
        }

        return starts;
    }

    private TextComparison Dropped(Passage passage, int depth)
    {
        WordDiff diff = new(passage.Text, "");
        return Row(TextChangeKinds.Dropped, 0, depth, passage, null, diff, diff.Steps);
    }

    private TextComparison New(Passage passage, int depth)
    {
        WordDiff diff = new("", passage.Text);
        return Row(TextChangeKinds.New, 0, depth, null, passage, diff, diff.Steps);
    }

    private TextComparison Row(string change, double score, int depth, Passage? reference, Passage? difference, WordDiff diff, List<WordStep> steps) => new()
    {
        Change = change,
        Score = score,
        Depth = depth,
        ReferenceUnit = reference?.Unit.Id,
        ReferenceLabel = reference?.Unit.Label,
        ReferenceHeading = reference?.Heading,
        DifferenceUnit = difference?.Unit.Id,
        DifferenceLabel = difference?.Unit.Label,
        DifferenceHeading = difference?.Heading,
        Edited = false,
        Renumbered = false,
        Moved = false,
        Changes = diff.Changes(steps),
        WordsInserted = steps.Count(step => step.Kind == TextChangeKind.Inserted && diff.IsWord(step)),
        WordsDeleted = steps.Count(step => step.Kind == TextChangeKind.Deleted && diff.IsWord(step)),
        ReferenceDocument = referenceDocument,
        DifferenceDocument = differenceDocument,
    };

    /// <summary>A row of a unit as a whole and those of its parts.</summary>
    private sealed class Section(TextComparison row, Passage? reference, Passage? difference)
    {
        internal TextComparison Row { get; } = row;

        internal Passage? Reference { get; } = reference;

        internal Passage? Difference { get; } = difference;

        internal List<Part> Parts { get; } = [];

        /// <summary>Where a dropped unit goes: after the unit of the difference text with this position.</summary>
        internal int Place { get; set; }
    }

    /// <summary>A row and the passages that it is about.</summary>
    private sealed class Part(TextComparison row, Passage? reference, Passage? difference)
    {
        internal TextComparison Row { get; } = row;

        internal Passage? Reference { get; } = reference;

        internal Passage? Difference { get; } = difference;

        /// <summary>Whether a dropped part was found elsewhere: the row is there.</summary>
        internal bool Taken { get; set; }
    }
}
