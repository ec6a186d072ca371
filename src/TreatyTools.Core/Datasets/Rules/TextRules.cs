using System.Globalization;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;
using Concerns = TreatyTools.Core.Datasets.Tables.ConcernTable.Columns;
using DraftTexts = TreatyTools.Core.Datasets.Tables.TextTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>How texts, and what is said of them, follow each other in time, and whether article numbers exist in them.</summary>
internal sealed class TextRules(DataRows rows, FindingList findings)
{
    /// <summary>Days in which a remark may still speak of the text before: a draft is seldom public on the day of its date, and a remark not written on that of
    /// its own.</summary>
    private const int Grace = 30;

    private static readonly int Final = Vocabularies.TextStage.IndexOf(Terms.TextStage.Final);

    private readonly Dictionary<string, DataRow> _texts = rows.ById(TextTable.TableName);
    private readonly Dictionary<(string Treaty, int Stage), DataRow> _firstOfStage = [];

    public void Check()
    {
        Stages();
        Order();
        ArticleCounts();
        DraftNumbers();
        ConcernsBeforeTheirText();
        ConcernsAfterTheirText();
        ConcernsOfAnotherTreaty();
    }

    private static int Stage(DataRow text) => Vocabularies.TextStage.IndexOf(text.Text(DraftTexts.Stage));

    private void Stages()
    {
        foreach (DataRow text in rows[TextTable.TableName])
        {
            if (Stage(text) is >= 0 and var stage && text.Text(DraftTexts.Treaty) is { } treaty
                && EdtfDate.TryParse(text.Text(DraftTexts.Date), out EdtfDate? date)
                && (!_firstOfStage.TryGetValue((treaty, stage), out DataRow? first) || date.Latest < EdtfDate.Parse(first.Text(DraftTexts.Date)!).Latest))
            {
                _firstOfStage[(treaty, stage)] = text;
            }
        }
    }

    /// <summary>
    /// The text of a later stage that was there before the day; null where there is none. Proposals stand side by side and stay on the
    /// table, so that only the final text takes their place; texts of one stage are often the same words under another symbol.
    /// </summary>
    private DataRow? Successor(DataRow text, string? day)
    {
        int stage = Stage(text);
        for (int later = stage == 0 ? Final : stage + 1; stage >= 0 && later <= Final; later++)
        {
            if (text.Text(DraftTexts.Treaty) is { } treaty && _firstOfStage.TryGetValue((treaty, later), out DataRow? next)
                && Chronology.Precedes(next.Text(DraftTexts.Date), day))
            {
                return next;
            }
        }

        return null;
    }

    private void Order()
    {
        foreach (DataRow text in rows[TextTable.TableName])
        {
            if (Successor(text, text.Text(DraftTexts.Date)) is { } next)
            {
                findings.Warn("text-order", text, DraftTexts.Date, text.Text(DraftTexts.Date),
                    $"The text is of {text.Text(DraftTexts.Date)}, but '{FindingList.Shorten(next.Id ?? "")}', which is of a later stage "
                        + $"({next.Text(DraftTexts.Stage)}), is of {next.Text(DraftTexts.Date)}.", "Correct the date or the stage of one of them.");
            }
        }
    }

    /// <summary>More articles of a treaty than its final text has. That a dataset holds fewer is its choice.</summary>
    private void ArticleCounts()
    {
        ILookup<string?, DataRow> articles = rows[ProvisionTable.TableName].Where(row => row.Text(ProvisionTable.Columns.Article) is not null)
            .ToLookup(row => row.Text(ProvisionTable.Columns.Treaty), StringComparer.Ordinal);
        foreach (DataRow text in rows[TextTable.TableName])
        {
            if (text.Text(DraftTexts.Stage) == Terms.TextStage.Final && text.Integer(DraftTexts.Articles) is { } told
                && articles[text.Text(DraftTexts.Treaty)].Count() is var held && held > told)
            {
                findings.Warn("article-count", text, DraftTexts.Articles, told,
                    string.Create(CultureInfo.InvariantCulture, $"The final text has {told} articles, the dataset {held}."),
                    "Correct the number, or remove what is no article of that text.");
            }
        }
    }

    private void DraftNumbers()
    {
        foreach (DataRow row in rows[DraftingPositionTable.TableName])
        {
            DraftNumbers(row, DraftingPositionTable.Columns.Text, DraftingPositionTable.Columns.Number, [row.Text(DraftingPositionTable.Columns.Number)]);
        }

        foreach (DataRow row in rows[ConcernTable.TableName])
        {
            DraftNumbers(row, Concerns.Text, Concerns.DraftArticles, row.List(Concerns.DraftArticles));
        }
    }

    private void DraftNumbers(DataRow row, FieldSchema link, FieldSchema field, IEnumerable<string?> numbers)
    {
        // Once for all numbers: of a hostile row the reference is as long as they are many.
        if (_texts.Find(row.Text(link)) is not { } text || text.Integer(DraftTexts.Articles) is not { } articles)
        {
            return;
        }

        foreach (string? number in numbers)
        {
            string digits = new(number?.TakeWhile(char.IsAsciiDigit).ToArray());
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int article) && article > articles)
            {
                string id = FindingList.Shorten(text.Id!);
                findings.Warn("draft-number", row, field, number,
                    string.Create(CultureInfo.InvariantCulture, $"'{id}' has {articles} articles, so that it has no article {article}."),
                    "Correct the number, or choose the text in whose numbering it stands.");
            }
        }
    }

    private void ConcernsBeforeTheirText()
    {
        foreach (DataRow row in rows[ConcernTable.TableName])
        {
            if (_texts.Find(row.Text(Concerns.Text)) is { } text && Chronology.Precedes(row.Text(Concerns.Date), text.Text(DraftTexts.Date)))
            {
                findings.Warn("concern-before-text", row, Concerns.Date, row.Text(Concerns.Date),
                    $"The remark of {row.Text(Concerns.Date)} speaks of '{FindingList.Shorten(text.Id!)}', which is of {text.Text(DraftTexts.Date)}.",
                    "Correct the date or the text, or tell in the note what was at hand.");
            }
        }
    }

    /// <summary>Remarks on a text that another had replaced. All that one stakeholder says of one text is one finding, at the first remark.</summary>
    private void ConcernsAfterTheirText()
    {
        Dictionary<(string?, string?), (DataRow First, DataRow Next, int Count)> found = [];
        foreach (DataRow row in rows[ConcernTable.TableName])
        {
            if (_texts.Find(row.Text(Concerns.Text)) is { } text && Successor(text, row.Text(Concerns.Date)) is { } next && DaysBetween(next, row) > Grace)
            {
                (string?, string?) key = (row.Text(Concerns.Stakeholder), text.Id);
                found[key] = found.TryGetValue(key, out (DataRow First, DataRow Next, int Count) before) ? before with { Count = before.Count + 1 }
                    : (row, next, 1);
            }
        }

        foreach ((DataRow row, DataRow next, int count) in found.Values)
        {
            string others = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture,
                $" So {(count == 2 ? "does 1 other" : $"do {count - 1} others")} of '{FindingList.Shorten(row.Text(Concerns.Stakeholder) ?? "")}'.");
            findings.Warn("concern-after-text", row, Concerns.Text, row.Text(Concerns.Text),
                $"The remark of {row.Text(Concerns.Date)} speaks of '{FindingList.Shorten(row.Text(Concerns.Text)!)}', "
                    + $"which '{FindingList.Shorten(next.Id ?? "")}' of {next.Text(DraftTexts.Date)} had replaced.{others}",
                "Correct the date or the text, or explain why the older text was spoken of.");
        }
    }

    /// <summary>Days for certain from one date, which precedes the other, to that.</summary>
    private static int DaysBetween(DataRow earlier, DataRow later) =>
        EdtfDate.Parse(later.Text(Concerns.Date)!).Earliest.DayNumber - EdtfDate.Parse(earlier.Text(DraftTexts.Date)!).Latest.DayNumber;

    private void ConcernsOfAnotherTreaty()
    {
        foreach (DataRow row in rows[ConcernTable.TableName])
        {
            if (_texts.Find(row.Text(Concerns.Text))?.Text(DraftTexts.Treaty) is { } treaty
                && row.List(Concerns.Provisions).FirstOrDefault(reference => ProvisionReferences.TreatyOf(reference) != treaty) is { } other)
            {
                findings.Warn("concern-treaty", row, Concerns.Provisions, other, $"'{FindingList.Shorten(other)}' is no provision of "
                    + $"'{FindingList.Shorten(treaty)}', of which '{FindingList.Shorten(row.Text(Concerns.Text)!)}' is a text.",
                    "Correct the text or the provision; what one treaty says on the matter of another is a correspondence.");
            }
        }
    }
}
