using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Packages;

/// <summary>Writes <c>datapackage.json</c>: Frictionless Data Package, version 2, keys in a fixed order.</summary>
internal static class DescriptorWriter
{
    /// <summary>Profile of the descriptor.</summary>
    public const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    private const string EdtfType = "http://id.loc.gov/datatypes/edtf";

    /// <summary>The descriptor of a package.</summary>
    /// <param name="info">What the package says about itself.</param>
    /// <param name="files">Size and SHA-256 hash of the file of each table.</param>
    public static byte[] Write(TreatyDataset info, IReadOnlyDictionary<string, (int Bytes, string Hash)> files)
    {
        using MemoryStream stream = new();
        JsonWriterOptions options = new()
        {
            Indented = true,
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (Utf8JsonWriter json = new(stream, options))
        {
            json.WriteStartObject();
            Head(json, info);
            Gaps(json, info.Gaps);
            json.WriteStartArray("resources");
            foreach (TableSchema table in RecordTables.All)
            {
                (int bytes, string hash) = files[table.Name];
                Resource(json, table, bytes, hash);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Head(Utf8JsonWriter json, TreatyDataset info)
    {
        json.WriteString("$schema", Profile);
        json.WriteString("name", info.Name);
        json.WriteString("title", info.Title);
        Optional(json, "description", info.Description);
        Optional(json, "homepage", info.Homepage);
        json.WriteString("version", info.Version);
        json.WriteString("created", info.Created.Text + "T00:00:00Z");
        Optional(json, "citation", info.Citation);
        Strings(json, "keywords", info.Keywords);
        if (info.Licence is { } licence)
        {
            json.WriteStartArray("licenses");
            json.WriteStartObject();
            json.WriteString("name", licence);
            if (licence == "CC-BY-4.0")
            {
                json.WriteString("path", "https://creativecommons.org/licenses/by/4.0/");
                json.WriteString("title", "Creative Commons Attribution 4.0 International");
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (info.Contributors.Count > 0)
        {
            json.WriteStartArray("contributors");
            foreach (DatasetContributor contributor in info.Contributors)
            {
                json.WriteStartObject();
                json.WriteString("title", contributor.Title);
                Strings(json, "roles", contributor.Roles);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    // Not a property of the standard, which lets descriptors have their own.
    private static void Gaps(Utf8JsonWriter json, IReadOnlyList<DatasetGap> gaps)
    {
        if (gaps.Count == 0)
        {
            return;
        }

        json.WriteStartArray("gaps");
        foreach (DatasetGap gap in gaps)
        {
            json.WriteStartObject();
            Optional(json, "topic", gap.Topic);
            json.WriteString("text", gap.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Resource(Utf8JsonWriter json, TableSchema table, int bytes, string hash)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("type", "table");
        json.WriteString("title", table.Title);
        json.WriteString("description", table.Description);
        json.WriteString("path", table.FileName);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", bytes);
        json.WriteString("hash", "sha256:" + hash);
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        // fieldsMatch stays at its default, exact: the text of the standard wants a string there, its published profile an array.
        json.WriteStartArray("fields");
        foreach (FieldSchema field in table.Fields)
        {
            Field(json, field, isKey: table.PrimaryKey.Count == 1 && table.PrimaryKey[0] == field.Name);
        }

        json.WriteEndArray();
        Strings(json, "missingValues", [""]);
        Strings(json, "primaryKey", table.PrimaryKey);
        ForeignKeys(json, table);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, FieldSchema field, bool isKey)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type switch
        {
            FieldType.Integer => "integer",
            FieldType.Number => "number",
            FieldType.Boolean => "boolean",
            // A list is a text to the standard's readers: its type "list" is in the text of version 2 only, not in the published profile, and most libraries
            // refuse what has it.
            _ => "string",
        });
        json.WriteString("description", field.Description);
        if (field.Type == FieldType.List)
        {
            json.WriteString("delimiter", FieldSchema.ListDelimiter.ToString());
            json.WriteString("itemType", "string");
        }

        if (field.Type == FieldType.Date)
        {
            json.WriteString("rdfType", EdtfType);
        }

        if (field.Reference is { } reference && (field.Type == FieldType.List || reference.Kind != ReferenceKind.Table))
        {
            Strings(json, "references", Targets(reference));
        }

        Constraints(json, field, isKey);
        json.WriteEndObject();
    }

    private static void Constraints(Utf8JsonWriter json, FieldSchema field, bool isKey)
    {
        bool isList = field.Type == FieldType.List;
        string? pattern = isList ? ListPattern(field) : field.Type == FieldType.Date ? EdtfDate.Pattern : field.Pattern;
        IReadOnlyList<string>? terms = isList ? null : field.Vocabulary?.Values;
        if (!field.Required && !isKey && pattern is null && terms is null && field.Minimum is null)
        {
            return;
        }

        json.WriteStartObject("constraints");
        if (field.Required)
        {
            json.WriteBoolean("required", true);
        }

        if (isKey)
        {
            json.WriteBoolean("unique", true);
        }

        if (field.Minimum is { } minimum)
        {
            json.WriteNumber("minimum", minimum);
        }

        if (pattern is not null)
        {
            json.WriteString("pattern", pattern);
        }

        if (terms is not null)
        {
            Strings(json, "enum", terms);
        }

        json.WriteEndObject();
    }

    // The patterns and vocabularies of lists are those of their items: Table Schema has a place for the whole text only.
    private static string? ListPattern(FieldSchema field)
    {
        string? item = field.Vocabulary is { } vocabulary ? string.Join('|', vocabulary.Values.Select(Regex.Escape))
            : field.Pattern?.TrimStart('^').TrimEnd('$');
        return item is null ? null : $"^({item})({FieldSchema.ListDelimiter}({item}))*$";
    }

    private static void ForeignKeys(Utf8JsonWriter json, TableSchema table)
    {
        FieldSchema[] links = table.Fields
            .Where(field => field.Type != FieldType.List && field.Reference is { Kind: ReferenceKind.Table }).ToArray();
        if (links.Length == 0)
        {
            return;
        }

        json.WriteStartArray("foreignKeys");
        foreach (FieldSchema field in links)
        {
            json.WriteStartObject();
            Strings(json, "fields", [field.Name]);
            json.WriteStartObject("reference");
            if (field.Reference!.Table != table.Name)
            {
                json.WriteString("resource", field.Reference.Table);
            }

            Strings(json, "fields", [TableSchema.IdName]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Tables in which the values of a field may stand.</summary>
    private static IReadOnlyList<string> Targets(FieldReference reference) => reference.Kind switch
    {
        ReferenceKind.Table => [reference.Table!],
        ReferenceKind.Provision => [ProvisionTable.TableName, ParagraphTable.TableName],
        ReferenceKind.ProvisionOrTreaty => [ProvisionTable.TableName, ParagraphTable.TableName, TreatyTable.TableName],
        _ => RecordTables.All.Where(table => table.Id is not null).Select(table => table.Name).ToArray(),
    };

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
