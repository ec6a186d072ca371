using System.Globalization;
using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>The headings of a text, chosen from all that look like some.</summary>
internal sealed class Outline
{
    /// <summary>The greatest distance, in characters, between a heading of chapters and the article under it.</summary>
    private const int Near = 160;

    /// <summary>The least number of headings of one row that a table of contents has.</summary>
    private const int LeastOfContents = 3;

    /// <summary>The least number of sections that are the articles of a text.</summary>
    private const int LeastOfSections = 3;

    /// <summary>The length, in characters, from which a block may hold several articles.</summary>
    private const int LongBlock = 400;

    private readonly TextLayout _layout;
    private readonly DoubtList _doubts;
    private readonly List<HeadingCandidate> _candidates;
    private readonly List<int> _conclusions;

    private Outline(TextLayout layout, DoubtList doubts, bool sections = false)
    {
        _layout = layout;
        _doubts = doubts;
        HeadingFinder finder = new(layout);
        _candidates = finder.Find();
        if (sections)
        {
            _candidates = _candidates.ConvertAll(candidate => candidate.Series == "section" ? candidate with { Rank = HeadingRank.Article } : candidate);
        }

        foreach ((int start, int end) in ContentsTable.Find(_candidates, layout))
        {
            int rows = _candidates.RemoveAll(candidate => candidate.Start >= start && candidate.Start < end);
            doubts.Add(Doubts.TableOfContents, Segments.OfContents(rows), start);
        }

        _conclusions = [.. Formulas.ConclusionAnywhere().EnumerateMatches(layout.Text.AsSpan(0, layout.End)).Positions()];
        if (finder.Capped)
        {
            doubts.Add(Doubts.TooManyHeadings,
                $"More than {HeadingFinder.Most.ToString(CultureInfo.InvariantCulture)} places look like headings; those after them were taken for words.",
                    null);
        }
    }

    /// <summary>The headings, in the order of the text.</summary>
    internal static List<OutlineEntry> Of(TextLayout layout, DoubtList doubts)
    {
        int before = doubts.Count;
        List<OutlineEntry> entries = new Outline(layout, doubts).Choose();
        if (!entries.Exists(entry => entry.Rank is HeadingRank.Article) && Sections(layout, doubts, before) is { } sections)
        {
            return sections;
        }

        if (layout.Dense || entries.Count(entry => entry.Rank is HeadingRank.Article) > 1
            || !Array.Exists(layout.Blocks, block => block.Text.Length > LongBlock))
        {
            return entries;
        }

        // Some line breaks may be lost and others not: a whole row from 1 that runs through the blocks is one.
        layout.Dense = true;
        int known = doubts.Count;
        List<OutlineEntry> dense = new Outline(layout, doubts).Choose();
        List<OutlineEntry> row = dense.FindAll(entry => entry.Rank is HeadingRank.Article);
        bool whole = row.Count > 1 && row.Select((entry, index) => entry.Reading is { Major: 0 } reading && reading.Value == index + 1).All(follows => follows);
        doubts.Forget(whole ? 0 : known, whole ? known : doubts.Count);
        layout.Dense = whole;
        return whole ? dense : entries;
    }

    // A text may be divided by sections alone, from 1 and without a gap, which are its articles then. Those with Roman numbers are wider divisions.
    private static List<OutlineEntry>? Sections(TextLayout layout, DoubtList doubts, int before)
    {
        int known = doubts.Count;
        List<OutlineEntry> entries = new Outline(layout, doubts, sections: true).Choose();
        List<OutlineEntry> row = entries.FindAll(entry => entry.Rank is HeadingRank.Article);
        bool whole = row.Count >= LeastOfSections && row.Select((entry, index) => entry.Reading is { Major: 0, Style: NumberStyle.Arabic } reading
            && reading.Value == index + 1).All(follows => follows);
        doubts.Forget(whole ? before : known, whole ? known : doubts.Count);
        return whole ? entries : null;
    }

    private List<OutlineEntry> Choose()
    {
        List<OutlineEntry> annexes = Annexes();
        List<int> begins = [.. annexes.Select(annex => annex.Start)];
        List<int> boundaries = [.. annexes.Select(annex => annex.Start).Concat(_conclusions).Order()];
        List<ChosenHeading> articles = HeadingChain.Choose(
            _candidates.Where(candidate => candidate.Rank is HeadingRank.Article && !InNotes(annexes, begins, candidate.Start)), boundaries,
                cheapRestart: false);
        articles = Segments.Clean(HeadingChain.WithUnreadable(articles, _layout), boundaries, _layout, _doubts, out List<(int Start, int End)> contents);
        bool InContents(int offset) => contents.Exists(range => offset >= range.Start && offset < range.End);

        // What the row of articles runs through is no annex.
        List<OutlineEntry> entries = [.. articles.Select(Entry)];
        List<int> starts = [.. entries.Select(entry => entry.Start)];
        annexes.RemoveAll(annex => ~starts.BinarySearch(annex.Start) is > 0 and int next && next < articles.Count && !articles[next].Begins);
        annexes.RemoveAll(annex => InContents(annex.Start) || (entries.Count > 0 && annex.Number is null && annex.Series is "protocol"
            && annex.Start < entries[0].Start));
        entries.AddRange(Interleaved(articles, starts));
        List<int> wider = [.. annexes.Select(annex => annex.Start)];
        foreach (HeadingRank rank in (ReadOnlySpan<HeadingRank>)[HeadingRank.Part, HeadingRank.Chapter, HeadingRank.Section])
        {
            List<OutlineEntry> found = [];
            foreach (IGrouping<string, HeadingCandidate> series in _candidates.Where(candidate => candidate.Rank == rank && !InContents(candidate.Start))
                .Select(candidate => Supported(candidate, starts)).GroupBy(candidate => candidate.Series))
            {
                List<ChosenHeading> chain = HeadingChain.Choose(series, [.. wider.Order()], cheapRestart: rank is HeadingRank.Section || series.Key is "title");
                bool alone = chain.Count == 1 && !chain[0].Candidate.AtStart && chain[0].Candidate.Score < 3.5f;
                found.AddRange(alone ? [] : chain.Select(Entry));
            }

            wider.AddRange(found.Select(entry => entry.Start));
            entries.AddRange(found);
        }

        entries.AddRange(annexes);
        entries.Sort((left, right) => left.Start.CompareTo(right.Start));
        RemoveContents(entries);
        new HeadingTexts(_layout, _conclusions).Add(entries);
        return entries;
    }

    // A table of contents that has chapters and annexes only: at least three of a row before the first article, and the same numbers again after it.
    private void RemoveContents(List<OutlineEntry> entries)
    {
        int first = entries.FindIndex(entry => entry.Rank is HeadingRank.Article);
        if (first < LeastOfContents)
        {
            return;
        }

        ILookup<string, string?> after = entries.Skip(first).ToLookup(entry => entry.Series, entry => entry.Number);
        HashSet<OutlineEntry> table = [];
        foreach (IGrouping<string, OutlineEntry> series in entries.Take(first).GroupBy(entry => entry.Series))
        {
            // The last may be the division in which the first article is.
            List<OutlineEntry> rows = [.. series];
            bool own = rows.Count > 1 && rows[0].Number == rows[^1].Number;
            HashSet<string?> again = [.. after[series.Key], own ? rows[^1].Number : null];
            rows = own ? rows[..^1] : rows;
            if (rows.Count >= LeastOfContents && rows.Count(row => again.Contains(row.Number)) * 10 >= rows.Count * 6)
            {
                table.UnionWith(rows);
            }
        }

        if (table.Count > 0)
        {
            int start = table.Min(row => row.Start), end = table.Max(row => row.Start);
            int rows = entries.RemoveAll(entry => entry.Start >= start && entry.Start <= end);
            _doubts.Add(Doubts.TableOfContents, Segments.OfContents(rows), start);
        }
    }

    private static bool InNotes(List<OutlineEntry> annexes, List<int> starts, int offset)
    {
        int next = starts.BinarySearch(offset);
        next = next < 0 ? ~next : next;
        return next > 0 && annexes[next - 1].Notes;
    }

    private List<OutlineEntry> Annexes()
    {
        List<OutlineEntry> annexes = [];
        foreach (HeadingCandidate candidate in _candidates)
        {
            if (candidate.Rank is not HeadingRank.Annex || candidate.Score < (candidate.AtStart ? 3 : 2.5f) || candidate.Start < 4)
            {
                continue;
            }

            NumberReading? reading = candidate.Readings.Count > 0 ? candidate.Readings[0] : null;
            OutlineEntry annex = Entry(new ChosenHeading(candidate, reading, Begins: true));
            annex.Notes = Formulas.Notes().IsMatch(_layout.Text.AsSpan(candidate.Start, Math.Min(400, _layout.End - candidate.Start)));
            annexes.Add(annex);
        }

        return annexes;
    }

    // In a text without lines, a chapter is believed where an article follows it.
    private HeadingCandidate Supported(HeadingCandidate candidate, List<int> articles)
    {
        bool bare = candidate.Word == HeadingWords.Numeral;
        if (candidate.AtStart && !_layout.Dense && !bare)
        {
            return candidate;
        }

        int next = articles.BinarySearch(candidate.Start);
        next = next < 0 ? ~next : next;
        bool near = next < articles.Count && articles[next] - candidate.Start < Near;
        if (bare && !near)
        {
            return candidate with { Score = -Near };
        }

        return candidate with { Score = candidate.Score + (near ? 2.5f : -1.5f) };
    }

    // Headings of chapters may be called articles as well, with numbers of their own: each stands right before the first article under it.
    private List<OutlineEntry> Interleaved(List<ChosenHeading> articles, List<int> starts)
    {
        HashSet<int> taken = [.. starts];
        List<HeadingCandidate> left = [];
        foreach (HeadingCandidate candidate in _candidates)
        {
            if (candidate.Rank is HeadingRank.Article && candidate.Score >= 1.5f && !taken.Contains(candidate.Start))
            {
                int next = starts.BinarySearch(candidate.Start);
                next = next < 0 ? ~next : next;
                bool above = next < starts.Count && starts[next] - candidate.Start < Near && starts[next] > candidate.Start;
                if (above)
                {
                    left.Add(candidate);
                }
            }
        }

        List<ChosenHeading> chain = HeadingChain.Choose(left, [], cheapRestart: false);
        bool whole = chain.Count >= 3 && chain[0].Reading is { Value: 1 } && articles.Count > chain.Count * 2 && !chain.Skip(1).Any(heading => heading.Begins);
        return whole ? [.. chain.Select(heading => Entry(heading with { Candidate =
            heading.Candidate with { Rank = HeadingRank.Chapter, Series = "chapter" } }))] : [];
    }

    private OutlineEntry Entry(ChosenHeading heading)
    {
        HeadingCandidate candidate = heading.Candidate;
        int end = candidate.Start + candidate.Word.Text.Length;
        if (heading.Reading is { } reading)
        {
            end = Math.Max(reading.End, WordEnd(candidate));
        }

        return new OutlineEntry
        {
            Rank = candidate.Rank,
            Series = candidate.Series,
            Label = _layout.Text[candidate.Start..end].Trim(),
            Number = heading.Reading?.Text,
            Start = candidate.Start,
            BodyStart = end,
            Begins = heading.Begins,
            Forced = heading.Reading is { Cost: > 0.25f },
            Reading = heading.Reading,
        };
    }

    private int WordEnd(HeadingCandidate candidate)
    {
        int word = candidate.Word.Form is NumberPlace.Within ? -1
            : _layout.Text.IndexOf(candidate.Word.Text, candidate.Start, StringComparison.OrdinalIgnoreCase);
        return word < 0 ? 0 : word + candidate.Word.Text.Length;
    }
}
