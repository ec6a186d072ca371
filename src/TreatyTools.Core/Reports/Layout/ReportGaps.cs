using System.Globalization;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>What the records themselves show to be missing or doubtful, in sentences.</summary>
internal static class ReportGaps
{
    internal static IReadOnlyList<string> Of(ReportData data)
    {
        List<string> gaps = [];
        int basis = data.Articles.Count(p => p.Basis is not null) + data.Articles.SelectMany(a => a.Paragraphs).Count(p => p.Basis is not null);
        int concernBasis = data.Concerns.Count(c => c.Basis is not null);
        Add(basis + concernBasis, () =>
            $"{Words.Count(basis, "provision")} and {Words.Count(concernBasis, "concern")} rest in part on knowledge of a text that was not opened "
            + "for the dataset.");
        int excerpts = data.Sources.Count(s => s.Consulted == Terms.Consulted.Excerpt),
            unopened = data.Sources.Count(s => s.Consulted == Terms.Consulted.NotOpened);
        Add(excerpts + unopened, () => string.Create(CultureInfo.InvariantCulture,
            $"Of {Words.Count(data.Sources.Count, "source")}, {excerpts:N0} were read in part, as a rule their opening, and {unopened:N0} not at all; "
            + $"the sheet Sources says which."));
        int unknown = data.ByTheme.Columns[Terms.Outcome.Unknown];
        Add(unknown, () => Invariant($"{Words.Count(unknown, "concern")} have no outcome, since there is nothing to measure or it is not known."));
        int bare = data.Concerns.Count(c => c.Provisions.Count == 0);
        Add(bare, () => $"{Words.Count(bare, "concern")} name no provision: they are about the treaty as a whole, the process, "
            + "or something that is not in the final text.");
        string[] unused = data.Concerns.Count == 0 ? [] : [.. Vocabularies.Outcome.Values.Except(data.Outcomes)];
        Add(unused.Length, () => $"No concern has the outcome {string.Join(" or ", unused.Select(Words.Of))}. That need not mean that there was none.");
        int loose = data.Events.Count(e => !e.Date.IsExactDay), undated = data.Concerns.Count(c => c.Date is null);
        Add(loose, () => Invariant($"{Words.Count(loose, "event")} have no certain exact day."));
        Add(undated, () => Invariant($"{Words.Count(undated, "concern")} have no date."));
        AddDrafts(data, gaps);
        int looseParties = data.Participation.Count(p => p.Signed is { IsExactDay: false } || p.Ratified is { IsExactDay: false });
        Add(looseParties, () => Invariant($"{Words.Count(looseParties, "State")} or organisations have a signature or instrument without an exact day."));
        Add(data.Participation.Count == 0 ? 1 : 0, () => "The dataset holds no participation of this treaty.");
        int open = data.Disagreements.Count(d => d.Preferred is null);
        Add(data.Disagreements.Count, () =>
            Invariant($"Sources disagree on {Words.Count(data.Disagreements.Count, "point")}, of which {open:N0} stay open; see the sheet Disagreements."));
        int low = data.Concerns.Count(c => c.Confidence == Terms.Confidence.Low) + data.Events.Count(e => e.Confidence == Terms.Confidence.Low);
        Add(low, () => Invariant(
            $"{Words.Count(low, "event or concern", "events and concerns")} have low confidence: recalled, or resting on one weak source."));
        if (data.IsNow && data.Treaty.Note is { } note)
        {
            gaps.Add("On the treaty: " + note);
        }

        if (gaps.Count == 0)
        {
            gaps.Add("The records show no gap. That does not mean that there is none.");
        }

        return gaps;

        void Add(int count, Func<string> sentence)
        {
            if (count > 0)
            {
                gaps.Add(sentence());
            }
        }
    }

    private static void AddDrafts(ReportData data, List<string> gaps)
    {
        TreatyText[] drafts = [.. data.Texts.Where(t => t.Stage != Terms.TextStage.Final)];
        TreatyText[] unmapped = [.. drafts.Where(t => data.Positions.All(p => p.Text != t.Id))];
        if (unmapped.Length > 0)
        {
            gaps.Add(string.Create(CultureInfo.InvariantCulture,
                $"Of {Words.Count(drafts.Length, "earlier text")}, {unmapped.Length:N0} have no article mapped: "
                + $"{string.Join("; ", unmapped.Select(t => t.Symbol ?? t.Title))}."));
        }

        int inferred = data.Positions.Count(p => p.Confidence != Terms.Confidence.High);
        if (inferred > 0)
        {
            gaps.Add(Invariant($"Of {Words.Count(data.Positions.Count, "place")} of articles in drafts, {inferred:N0} were inferred rather than read."));
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
