using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>What is worth a look though it breaks no rule: told by the check of a dataset, not when it is built.</summary>
internal sealed class AdvisoryRules(DataRows rows, FindingList findings)
{
    public void Check()
    {
        new SourceRules(rows, findings).Check();
        new TextRules(rows, findings).Check();
        new ParticipationRules(rows, findings).Check();
        new VoteRules(rows, findings).Check();
        new OwnWordsRule(rows, findings).Check();
        new DisagreementRules(rows, findings).Check();
        new OutcomeRules(rows, findings).Check();
        new ConfidenceRule(rows, findings).Check();
        ProvisionsWithoutParagraphs();
        Orphans(StakeholderTable.TableName);
        Orphans(SourceTable.TableName);
        Orphans(ThemeTable.TableName);
    }

    private void ProvisionsWithoutParagraphs()
    {
        HashSet<string> articles = 
            [.. rows[ParagraphTable.TableName].Select(row => row.Text(ParagraphTable.Columns.Article)).OfType<string>()];
        foreach (DataRow row in rows[ProvisionTable.TableName])
        {
            if (row.Id is { } id && !articles.Contains(id))
            {
                findings.Warn("no-paragraphs", row, null, null, "The provision has no paragraphs.",
                    "Add them, so that references below the level of articles resolve.");
            }
        }
    }

    /// <summary>Records that no other record refers to.</summary>
    private void Orphans(string target)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (TableSchema table in RecordTables.All)
        {
            foreach (FieldSchema field in table.Fields.Where(
                field => field.Reference is { } reference && (reference.Kind == ReferenceKind.AnyRecord || reference.Table == target)))
            {
                foreach (DataRow row in rows[table.Name])
                {
                    used.UnionWith(row[field] switch { string text => [text], IReadOnlyList<string> list => list, _ => [] });
                }
            }
        }

        foreach (DataRow row in rows[target])
        {
            if (row.Id is { } id && !used.Contains(id))
            {
                findings.Warn("orphan", row, row.Table.Id, id, "No other record refers to this one.", "Cite it where it belongs, or remove it.");
            }
        }
    }
}

/// <summary>Adds warnings.</summary>
internal static class FindingListExtensions
{
    /// <summary>Adds a warning on a value, or on a row where no field is named.</summary>
    public static void Warn(this FindingList findings, string rule, DataRow row, FieldSchema? field, object? value, string message, string advice) =>
        findings.Add(rule, row, field, value, message, advice, FindingSeverity.Warning);
}
