using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;
using Disagreements = TreatyTools.Core.Datasets.Tables.DisagreementTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Records, paragraphs among them, that are less than sure and do not say why: in a note, a basis, or the reason of a disagreement.</summary>
internal sealed class ConfidenceRule(DataRows rows, FindingList findings)
{
    private static readonly string Confidence = Column.Confidence().Name;
    private static readonly string[] Reasons = [Column.Note().Name, Column.Basis().Name, Disagreements.Reason.Name];

    public void Check()
    {
        foreach (TableSchema table in RecordTables.All)
        {
            if (table.Fields.FirstOrDefault(field => field.Name == Confidence) is not { } confidence)
            {
                continue;
            }

            FieldSchema[] reasons = [.. table.Fields.Where(field => Reasons.Contains(field.Name, StringComparer.Ordinal))];
            foreach (DataRow row in rows[table.Name])
            {
                if (row.Text(confidence) is Terms.Confidence.Medium or Terms.Confidence.Low && Array.TrueForAll(reasons, field => row.Text(field) is null))
                {
                    findings.Warn("confidence-without-note", row, confidence, row.Text(confidence), "The record is less than sure, but does not say why.",
                        $"Say in a note what is not sure, or set it to {Terms.Confidence.High} where everything was verified.");
                }
            }
        }
    }
}
