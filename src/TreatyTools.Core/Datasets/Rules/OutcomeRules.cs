using System.Globalization;
using System.Text.RegularExpressions;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;
using Concerns = TreatyTools.Core.Datasets.Tables.ConcernTable.Columns;
using DraftTexts = TreatyTools.Core.Datasets.Tables.TextTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Outcomes that cannot be as they stand beside the rest of their concern: what was asked, the stance, the note, the provisions.</summary>
internal sealed partial class OutcomeRules(DataRows rows, FindingList findings)
{
    private const string NothingToMeasure = "Nothing to measure";
    private const string Open = "Open";

    // No list of articles in a note is longer; a larger range is a slip of the pen, or no range.
    private const int LongestRange = 100;

    private readonly Dictionary<string, DataRow> _texts = rows.ById(TextTable.TableName);

    public void Check()
    {
        foreach (DataRow row in rows[ConcernTable.TableName])
        {
            if (row.Text(Concerns.Outcome) is { } outcome)
            {
                Request(row, outcome);
                Note(row, outcome, row.Text(Concerns.OutcomeNote) ?? "");
            }
        }
    }

    /// <summary>Measured though nothing was asked, or though the adopted text was praised: whoever welcomes a text does not ask it of it.</summary>
    private void Request(DataRow row, string outcome)
    {
        if (outcome == Terms.Outcome.Unknown)
        {
            return;
        }

        if (row.Text(Concerns.Ask) is null)
        {
            findings.Warn("outcome-without-request", row, Concerns.Outcome, outcome, $"The outcome is {outcome}, but nothing is recorded as asked.",
                $"Tell what was asked, or set the outcome to {Terms.Outcome.Unknown}.");
        }
        else if (row.Text(Concerns.Stance) == Terms.Stance.Support
            && _texts.Find(row.Text(Concerns.Text))?.Text(DraftTexts.Stage) == Terms.TextStage.Final)
        {
            findings.Warn("praise-measured", row, Concerns.Outcome, outcome, $"The outcome is {outcome}, but the remark supports the final text as it is.",
                $"Set the outcome to {Terms.Outcome.Unknown} where the request was read into praise, or correct stance or text.");
        }
    }

    private void Note(DataRow row, string outcome, string note)
    {
        bool isNothing = note.StartsWith(NothingToMeasure, StringComparison.Ordinal);
        bool isUnmeasured = isNothing || note.StartsWith(Open, StringComparison.Ordinal);
        if (outcome == Terms.Outcome.Unknown != isUnmeasured)
        {
            findings.Warn("outcome-note", row, Concerns.OutcomeNote, note, outcome == Terms.Outcome.Unknown
                    ? $"The outcome is {outcome}, but the note says neither that there is nothing to measure nor that it is open."
                    : $"The outcome is {outcome}, but the note says that {(isNothing ? "there is nothing to measure" : "it is open")}.",
                $"Correct one of them; the note of an outcome {Terms.Outcome.Unknown} begins with '{NothingToMeasure}' or '{Open}', and no other does.");
        }
        else if (outcome == Terms.Outcome.Addressed && Denial().IsMatch(note))
        {
            findings.Warn("outcome-note", row, Concerns.OutcomeNote, note, $"The outcome is {outcome}, but the note begins by denying it.",
                "Correct one of them, or begin the note with what the text gives.");
        }
        else if (outcome == Terms.Outcome.PartlyAddressed && Clauses(note) is { Length: > 0 } clauses && Array.TrueForAll(clauses, Denied().IsMatch))
        {
            findings.Warn("partly-without-part", row, Concerns.OutcomeNote, note, $"The outcome is {outcome}, but the note tells nothing that the text gives.",
                $"Tell which part of the request the text gives, or set the outcome to {Terms.Outcome.NotAddressed}.");
        }

        if (!isUnmeasured)
        {
            Articles(row, note);
        }
    }

    /// <summary>The note names articles, of which the concern names none.</summary>
    private void Articles(DataRow row, string note)
    {
        IReadOnlyList<string> provisions = row.List(Concerns.Provisions);
        if (provisions.Select(ProvisionReferences.TreatyOf).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            return;
        }

        HashSet<int> named = Named(note);
        bool namesPreamble = note.Contains("preamble", StringComparison.OrdinalIgnoreCase);
        if (named.Count > 0 && !provisions.Any(id => named.Contains(ArticleOf(id)) || (namesPreamble && id.EndsWith("/preamble", StringComparison.Ordinal))))
        {
            int first = named.First();
            findings.Warn("outcome-article", row, Concerns.Provisions, provisions[0],
                string.Create(CultureInfo.InvariantCulture,
                    $"The note on the outcome names article {first}, but none of the articles that it names is among the provisions."),
                "Add the article on which the outcome rests to the provisions, or correct the note.");
        }
    }

    private static int ArticleOf(string id)
    {
        string[] parts = id.Split('/');
        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
    }

    /// <summary>The numbers of articles in a note: after the word article, as a list or range, and bare ones with a paragraph, such as 40(22).</summary>
    private static HashSet<int> Named(string note)
    {
        HashSet<int> named = [];
        foreach (Match list in ArticleList().Matches(note))
        {
            foreach (Match item in Range().Matches(Bracket().Replace(list.Groups[1].Value, "")))
            {
                int first = int.Parse(item.Groups[1].Value, CultureInfo.InvariantCulture);
                int last = item.Groups[2].Success ? int.Parse(item.Groups[2].Value, CultureInfo.InvariantCulture) : first;
                named.UnionWith(Enumerable.Range(first, last >= first && last - first <= LongestRange ? last - first + 1 : 1));
            }
        }

        named.UnionWith(WithParagraph().Matches(note).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
        return named;
    }

    private static string[] Clauses(string note) => [.. Break().Split(note).Select(clause => clause.Trim(' ', '.')).Where(clause => clause.Length > 0)];

    [GeneratedRegex(@"\b[Aa]rticles?\s+([0-9]{1,3}(?:\([0-9a-z]+\))*(?:(?:\s?-\s?|\s+to\s+|,?\s+and\s+|,?\s+or\s+|,\s+)[0-9]{1,3}(?:\([0-9a-z]+\))*)*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ArticleList();

    [GeneratedRegex(@"\([0-9a-z]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"([0-9]{1,3})(?:(?:\s?-\s?|\s+to\s+)([0-9]{1,3}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![\w./])([0-9]{1,3})(?=\([0-9a-z]+\))", RegexOptions.CultureInvariant)]
    private static partial Regex WithParagraph();

    [GeneratedRegex(@";|:\s|\.\s|,?\s(?:but|yet|while|though|although|and)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"^(?:No|Neither|None|Nothing|Nobody)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^(?:no|none|neither|nothing|nobody|not|there (?:is|are|was|were) (?:no|nothing|none))\b"
        + @"|\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|may) (?:not|no)\b|\bcannot\b"
        + @"|\b(?:stayed|stays|unchanged|lacks?|missing|absent|remains?|remained)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Denied();
}
