using System.Globalization;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Codebook;

/// <summary>The closed vocabularies of a dataset with definitions and counts: those of the schema, and its own themes.</summary>
internal sealed class CodebookVocabularies(DataRows rows, MarkdownText text)
{
    public void Write()
    {
        text.Heading(2, "Vocabularies");
        text.Paragraph("Every term that a column may hold, in the order in which people read them, with the number of rows that hold it.");
        foreach (Vocabulary vocabulary in Vocabularies.All)
        {
            (TableSchema Table, FieldSchema Field)[] columns = DatasetSchema.Tables
                .SelectMany(table => table.Fields.Where(field => field.Vocabulary == vocabulary).Select(field => (table, field))).ToArray();
            if (columns.Length > 0)
            {
                text.Heading(3, $"Vocabulary: {vocabulary.Name}");
                text.Paragraph($"In {string.Join(", ", columns.Select(column => $"`{column.Table.Name}.{column.Field.Name}`"))}.");
                text.Table(["Term", "Rows", "Definition"], vocabulary.Terms.Select(term => (string[])
                [
                    MarkdownText.Code(term.Value), Number(columns.Sum(column => Uses(column.Table, column.Field.Name, term.Value))),
                        MarkdownText.Plain(term.Definition),
                ]), "lrl");
            }
        }

        Themes();
    }

    private void Themes()
    {
        text.Heading(3, "Vocabulary: themes");
        text.Paragraph("In `concerns.theme`. The themes are the dataset's own, kept in the table [themes](#table-themes).");
        text.Table(["Term", "Label", "Rows", "Definition"], rows["themes"].Select(row => (string[])
        [
            MarkdownText.Code(row.Id!), MarkdownText.Plain(row.Text("label")!), Number(Uses(DatasetSchema.Table("concerns"), "theme", row.Id!)),
                MarkdownText.Plain(row.Text("definition")!),
        ]), "llrl");
    }

    private int Uses(TableSchema table, string field, string term) =>
        rows[table.Name].Count(row => string.Equals(row.Text(field), term, StringComparison.Ordinal));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
