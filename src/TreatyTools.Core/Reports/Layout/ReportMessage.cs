using System.Globalization;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>A sentence of the message.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Subject">The sheet or part of the report that its numbers come from.</param>
internal sealed record MessageSentence(string Text, string Subject);

/// <summary>A key figure.</summary>
/// <param name="Name">Name by which a document can refer to it.</param>
/// <param name="Number">The figure.</param>
/// <param name="Label">What is counted.</param>
/// <param name="Subject">The sheet or part of the report that it comes from.</param>
/// <param name="AtLeast">Whether there may be more that the dataset does not know.</param>
internal sealed record KeyFigure(string Name, int Number, string Label, string Subject, bool AtLeast = false);

/// <summary>What one learns in ten seconds, whatever the report is written as: sentences and figures made from the records.</summary>
internal static class ReportMessage
{
    internal const string Participation = "Participation";
    internal const string Concerns = "Concerns";

    /// <summary>At most three sentences: how the treaty stands, who signed, what came of the concerns.</summary>
    internal static IReadOnlyList<MessageSentence> Sentences(ReportData data)
    {
        List<MessageSentence> sentences = [];
        if (Standing(data) is { } standing)
        {
            sentences.Add(new MessageSentence(standing, data.Participation.Count > 0 ? Participation : ""));
        }

        if (data.Status.Signatories is > 0 && data.Participation.Count > 0)
        {
            sentences.Add(new MessageSentence(Signatories(data), Participation));
        }

        if (data.Concerns.Count > 0)
        {
            sentences.Add(new MessageSentence(Outcomes(data), Concerns));
        }

        return sentences;
    }

    /// <summary>At most six figures, none of them 0 without a meaning.</summary>
    internal static IReadOnlyList<KeyFigure> Figures(ReportData data)
    {
        TreatyStatus status = data.Status;
        int articles = data.Articles.Count(a => a.Article is not null);
        bool isOpen = data.MayHaveMore, isPending = status is { InForce: not true, InstrumentsRequired: > 0 };
        List<KeyFigure> figures = [];
        // Before the treaty is open there is nothing to count.
        if (status.Signatories is { } signed and > 0)
        {
            figures.Add(new("Report_Signatories", signed, Words.Noun(signed, "signatory", "signatories"), Participation, isOpen && signed > 0));
        }

        if (status.Instruments is { } instruments && (instruments > 0 || status.Signatories > 0))
        {
            figures.Add(new("Report_Instruments", instruments, isPending
                ? string.Create(CultureInfo.InvariantCulture, $"of {status.InstrumentsRequired} ratifications needed")
                : Words.Noun(instruments, "ratification"),
                Participation, data.MayHaveMoreInstruments && instruments > 0));
        }

        (string, int, string, string)[] others =
        [
            ("Report_Concerns", data.Concerns.Count, Words.Noun(data.Concerns.Count, "concern"), Concerns),
            ("Report_Stakeholders", data.Stakeholders.Count, Words.Noun(data.Stakeholders.Count, "stakeholder"), "Stakeholders"),
            ("Report_Articles", articles, Words.Noun(articles, "article") + (data.IsAdopted ? "" : " of the later text"), "Provisions"),
            ("Report_Sources", data.Sources.Count, Words.Noun(data.Sources.Count, "source"), "Sources"),
        ];
        // One stakeholder is the depositary, which says nothing.
        figures.AddRange(others.Where(other => other.Item2 > 1).Select(other => new KeyFigure(other.Item1, other.Item2, other.Item3, other.Item4)));
        return figures;
    }

    // What is there is not told as nothing.
    private static string Share(double share) => share is > 0 and < 0.005 ? "under 1 %" : Words.Percent(share);

    private static string? Standing(ReportData data)
    {
        TreatyStatus status = data.Status;
        if (!data.IsAdopted)
        {
            return $"Not adopted yet: that followed on {ReportLook.Day(data.Treaty.Adopted!)}.";
        }

        string least = data.MayHaveMoreInstruments ? "at least " : "";
        return status.InForce switch
        {
            true => "In force" + (status.EntryIntoForce is { } since ? $" since {ReportLook.Day(since)}" : "")
                + (status.Instruments is > 0 and { } bound
                    ? $", with {least}{Words.Count(bound, "ratification or accession", "ratifications and accessions")}" : "")
                + ".",
            false when status is { InstrumentsRequired: > 0, Instruments: { } so } =>
                string.Create(CultureInfo.InvariantCulture, $"Not in force: {(so > 0 ? least : "")}{so} of {status.InstrumentsRequired} ratifications."),
            false => "Not in force.",
            null => null,
        };
    }

    private static string Signatories(ReportData data)
    {
        var groups = data.Participation.Where(p => p.HasSigned(data.AsOf)).Select(p => CountryTable.Find(p.Party)?.RegionalGroup).OfType<string>()
            .CountBy(group => group, StringComparer.Ordinal).OrderByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(2).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Value} of {group.Key}"));
        string some = string.Join(", ", groups);
        return (data.MayHaveMore ? "At least " : "") + Words.Count(data.Status.Signatories!.Value, "signatory", "signatories")
            + (some.Length == 0 ? "" : $", among them {some}")
            + (data.KnownTo is { } day && data.MayHaveMore ? $" (followed to {ReportLook.Day(day)})" : "") + ".";
    }

    private static string Outcomes(ReportData data)
    {
        int unknown = data.ByTheme.Columns[Terms.Outcome.Unknown], measured = data.Concerns.Count - unknown;
        if (measured == 0)
        {
            return $"{Words.Count(data.Concerns.Count, "concern")}, none of them with a known outcome.";
        }

        string parts = string.Join(", ", data.Outcomes.Where(outcome => outcome != Terms.Outcome.Unknown).Select(outcome =>
            string.Create(CultureInfo.InvariantCulture,
                $"{data.ByTheme[null, outcome]} ({Share(data.ByTheme[null, outcome] / (double)measured)}) {Words.Of(outcome).ToLowerInvariant()}")));
        return $"Of {Words.Count(measured, "concern")} with a known outcome{(data.IsAdopted ? "" : " in the later final text")}: {parts}.";
    }
}
