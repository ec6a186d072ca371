using TreatyTools.Core.Datasets.Packages;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Codebook;

/// <summary>How to load a package: commands that were tried as they stand; a test runs those for DuckDB out of the codebook.</summary>
internal static class CodebookLoading
{
    public static void Write(MarkdownText text, TreatyDataset info)
    {
        text.Heading(2, "How to load it");
        text.Paragraph("The commands are run in the folder of the package.");
        text.Heading(3, "TreatyTools");
        text.CodeBlock("powershell",
            $"Test-TreatyDataset .\nImport-TreatyDataset .    # not needed for a dataset that comes with the module\nGet-TreatyConcern -Dataset {info.Name}");
        text.Heading(3, "DuckDB");
        text.Paragraph("Every column with the type of the schema; lists become lists. Dates stay texts, since EDTF says more than the type DATE can hold.");
        text.CodeBlock("sql", DuckDb());
        text.Paragraph("A list is taken apart in a query, such as the concerns by article:");
        text.CodeBlock("sql", "SELECT provision, count(*) AS concerns FROM (SELECT unnest(provisions) AS provision FROM concerns) GROUP BY provision ORDER BY "
            + "concerns DESC, provision;");
        text.Heading(3, "Frictionless");
        text.Paragraph($"`{DataPackageWriter.DescriptorName}` follows version 2 of the standard. Columns of lists are described as texts with a `delimiter`, "
            + "since many readers do not know the type `list` "
            + "that came with that version. With the package `datapackage` 1.1.10 from npm (`npm install datapackage`) this checks types, patterns, "
            + "vocabularies, keys and foreign keys of every table:");
        text.CodeBlock("js", """
            const { Package } = require('datapackage')
            Package.load('datapackage.json').then(async (dataset) => {
              for (const table of dataset.resources) {
                const rows = await table.read({ relations: true })
                console.log(table.name, rows.length, await table.checkRelations())
              }
            })
            """.ReplaceLineEndings("\n"));
    }

    private static string DuckDb() => string.Join('\n', RecordTables.All.Select(table =>
    {
        string[] lists = table.Fields.Where(field => field.Type == FieldType.List)
            .Select(field => $"string_split(\"{field.Name}\", '{FieldSchema.ListDelimiter}') AS \"{field.Name}\"").ToArray();
        string replace = lists.Length == 0 ? "" : $" REPLACE ({string.Join(", ", lists)})";
        string columns = string.Join(", ", table.Fields.Select(field => $"'{field.Name}': '{DuckType(field.Type)}'"));
        return $"CREATE TABLE {table.Name} AS SELECT *{replace} FROM read_csv('{table.FileName}',\n"
            + $"  header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = {{{columns}}});";
    }));

    private static string DuckType(FieldType type) => type switch
    {
        FieldType.Integer => "INTEGER",
        FieldType.Number => "DOUBLE",
        FieldType.Boolean => "BOOLEAN",
        _ => "VARCHAR",
    };
}
