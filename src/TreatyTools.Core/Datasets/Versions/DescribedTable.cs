using System.Text.Encodings.Web;
using System.Text.Json;
using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Datasets.Versions;

/// <summary>A table as the descriptor of a package tells it, whatever version of the module wrote it.</summary>
/// <param name="Name">Name of the resource.</param>
/// <param name="Path">Path of its file in the package.</param>
/// <param name="Fields">The fields in their order.</param>
/// <param name="PrimaryKey">Names of the fields that tell rows apart; none where it is not told.</param>
/// <param name="References">Names of the fields that hold ids of other records.</param>
internal sealed record DescribedTable(
    string Name, string Path, IReadOnlyList<DescribedField> Fields, IReadOnlyList<string> PrimaryKey, IReadOnlySet<string> References)
{
    /// <summary>The tables of a descriptor. What has no name, file or fields is passed over.</summary>
    public static IReadOnlyList<DescribedTable> Of(JsonElement descriptor)
    {
        List<DescribedTable> tables = [];
        foreach (JsonElement resource in Items(descriptor, "resources"))
        {
            if (Text(resource, "name") is { } name && Text(resource, "path") is { } path
                && resource.TryGetProperty("schema", out JsonElement schema) && schema.ValueKind == JsonValueKind.Object)
            {
                DescribedField[] fields = [.. Items(schema, "fields").Where(field => Text(field, "name") is not null).Select(DescribedField.Of)];
                tables.Add(new DescribedTable(name, path, fields, Texts(schema, "primaryKey"), fields
                    .Where(field => field.Rules.ContainsKey("references")).Select(field => field.Name)
                    .Concat(Items(schema, "foreignKeys").SelectMany(key => Texts(key, "fields"))).ToHashSet(StringComparer.Ordinal)));
            }
        }

        return tables;
    }

    /// <summary>The values of a cell of one field: the items of a list, or the text.</summary>
    public IEnumerable<string> Values(string field, string cell) =>
        cell.Length == 0 ? []
            : Fields.FirstOrDefault(other => other.Name == field)?.Rules.ContainsKey("delimiter") == true ? cell.Split(FieldSchema.ListDelimiter)
            : [cell];

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray() : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    // A key of one field may be written as a text.
    private static string[] Texts(JsonElement element, string name) => Text(element, name) is { } only ? [only]
        : [.. Items(element, name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];
}

/// <summary>A field as a descriptor tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rules">What the standard and the module ask of its values, by the name of the rule; each as JSON.</param>
internal sealed record DescribedField(string Name, IReadOnlyDictionary<string, string> Rules)
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Properties that say what a field is in words, and bind nobody.</summary>
    private static readonly string[] Words = ["name", "title", "description", "example"];

    /// <summary>A field of a descriptor; constraints stand among its rules.</summary>
    public static DescribedField Of(JsonElement field)
    {
        Dictionary<string, string> rules = new(StringComparer.Ordinal);
        foreach (JsonProperty property in field.EnumerateObject())
        {
            if (property.NameEquals("constraints") && property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (JsonProperty constraint in property.Value.EnumerateObject())
                {
                    rules[constraint.Name] = Json(constraint.Value);
                }
            }
            else if (!Words.Contains(property.Name, StringComparer.Ordinal))
            {
                rules[property.Name] = Json(property.Value);
            }
        }

        return new DescribedField(field.GetProperty("name").GetString()!, rules);
    }

    // However the descriptor is indented.
    private static string Json(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonSerializer.Serialize(value, Compact);
}
