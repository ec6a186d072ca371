using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Validation;

/// <summary>What is worth a look though it breaks no rule: told by the check of a dataset, not when it is built.</summary>
internal sealed class AdvisoryRules(DataRows rows, FindingList findings)
{
    public void Check()
    {
        SameAddress();
        ConcernsBeforeTheirText();
        ProvisionsWithoutParagraphs();
        Orphans("stakeholders");
        Orphans("sources");
        Orphans("themes");
    }

    private void SameAddress()
    {
        Dictionary<string, DataRow> first = new(StringComparer.Ordinal);
        foreach (DataRow row in rows["sources"])
        {
            if (row.Text("url") is { } url && !first.TryAdd(url, row))
            {
                Warn("duplicate-source", row, "url", url, $"'{FindingList.Shorten(first[url].Id ?? "")}' has the same address.", "Keep one record for one document, or tell in the note why there are two.");
            }
        }
    }

    private void ConcernsBeforeTheirText()
    {
        Dictionary<string, DataRow> texts = rows["texts"].Where(row => row.Id is not null).DistinctBy(row => row.Id).ToDictionary(row => row.Id!, StringComparer.Ordinal);
        foreach (DataRow row in rows["concerns"])
        {
            if (row.Text("text") is { } id && texts.TryGetValue(id, out DataRow? text)
                && EdtfDate.TryParse(row.Text("date"), out EdtfDate? said) && EdtfDate.TryParse(text.Text("date"), out EdtfDate? written)
                && said.IsCertainlyBefore(written))
            {
                Warn("concern-before-text", row, "date", said.Text, $"The remark of {said} speaks of '{FindingList.Shorten(id)}', which is of {written}.", "Correct the date or the text, or tell in the note what was at hand.");
            }
        }
    }

    private void ProvisionsWithoutParagraphs()
    {
        HashSet<string> articles = rows["paragraphs"].Select(row => row.Text("article")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (DataRow row in rows["provisions"])
        {
            if (row.Id is { } id && !articles.Contains(id))
            {
                Warn("no-paragraphs", row, null, null, "The provision has no paragraphs.", "Add them, so that references below the level of articles resolve.");
            }
        }
    }

    /// <summary>Records that no other record refers to.</summary>
    private void Orphans(string target)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (TableSchema table in DatasetSchema.Tables)
        {
            foreach (FieldSchema field in table.Fields.Where(field => field.Reference is { } reference && (reference.Kind == ReferenceKind.AnyRecord || reference.Table == target)))
            {
                foreach (DataRow row in rows[table.Name])
                {
                    used.UnionWith(row[field.Name] switch { string text => [text], IReadOnlyList<string> list => list, _ => [] });
                }
            }
        }

        foreach (DataRow row in rows[target])
        {
            if (row.Id is { } id && !used.Contains(id))
            {
                Warn("orphan", row, "id", id, "No other record refers to this one.", "Cite it where it belongs, or remove it.");
            }
        }
    }

    private void Warn(string rule, DataRow row, string? field, object? value, string message, string advice) =>
        findings.Add(rule, row, field, value, message, advice, FindingSeverity.Warning);
}
