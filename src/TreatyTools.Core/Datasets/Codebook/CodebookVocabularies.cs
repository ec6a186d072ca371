using System.Globalization;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
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
            (TableSchema Table, FieldSchema Field)[] columns = RecordTables.All
                .SelectMany(table => table.Fields.Where(field => field.Vocabulary == vocabulary).Select(field => (table, field))).ToArray();
            if (columns.Length > 0)
            {
                text.Heading(3, $"Vocabulary: {vocabulary.Name}");
                text.Paragraph($"In {string.Join(", ", columns.Select(column => $"`{column.Table.Name}.{column.Field.Name}`"))}.");
                text.Table(["Term", "Rows", "Definition"], vocabulary.Terms.Select(term => (string[])
                [
                    MarkdownText.Code(term.Value), Number(columns.Sum(column => Uses(column.Table.Name, column.Field, term.Value))),
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
        text.Table(["Term", "Label", "Rows", "Definition"], rows[ThemeTable.TableName].Select(row => (string[])
        [
            MarkdownText.Code(row.Id!), MarkdownText.Plain(row.Text(ThemeTable.Columns.Label)!),
            Number(Uses(ConcernTable.TableName, ConcernTable.Columns.Theme, row.Id!)), MarkdownText.Plain(row.Text(ThemeTable.Columns.Definition)!),
        ]), "llrl");
    }

    private int Uses(string table, FieldSchema field, string term) =>
        rows[table].Count(row => string.Equals(row.Text(field), term, StringComparison.Ordinal));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
