using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TreatyTools.Core.Tables.Csv;

namespace TreatyTools.Core.Tests.Datasets;

/// <summary>Reads the shipped package as a stranger's library would: by its descriptor alone, with the types of the first version of Table Schema.</summary>
public sealed class DescriptorTests
{
    private static readonly JsonElement Descriptor = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Package, "datapackage.json"))).RootElement;

    public static TheoryData<string> Tables => [.. Descriptor.GetProperty("resources").EnumerateArray()
        .Select(resource => resource.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_cell_is_what_the_descriptor_says_of_its_column(string table)
    {
        (JsonElement schema, string[][] rows) = Read(table);
        JsonElement[] fields = [.. schema.GetProperty("fields").EnumerateArray()];
        for (int column = 0; column < fields.Length; column++)
        {
            string[] cells = [.. rows.Select(row => row[column])];
            string[] values = [.. cells.Where(cell => cell.Length > 0)];
            string where = $"{table}.{fields[column].GetProperty("name")}";
            string type = fields[column].GetProperty("type").GetString()!;
            Assert.True(type is "string" or "integer" or "number" or "boolean", $"{where} has the type {type}.");
            Assert.All(values, value => Assert.True(
                type switch
                {
                    "string" => true,
                    "integer" => int.TryParse(value, CultureInfo.InvariantCulture, out _),
                    "number" => double.TryParse(value, CultureInfo.InvariantCulture, out _),
                    _ => value is "true" or "false",
                },
                $"{where}: {value} is not of type {type}."));
            if (!fields[column].TryGetProperty("constraints", out JsonElement constraints))
            {
                continue;
            }

            foreach (JsonProperty constraint in constraints.EnumerateObject())
            {
                switch (constraint.Name)
                {
                    case "required":
                        Assert.Equal(cells.Length, values.Length);
                        break;
                    case "unique":
                        Assert.Equal(cells.Length, cells.Distinct(StringComparer.Ordinal).Count());
                        break;
                    case "minimum":
                        Assert.All(values, value => Assert.True(int.Parse(value, CultureInfo.InvariantCulture) >= constraint.Value.GetInt32(),
                            $"{where}: {value}"));
                        break;
                    case "enum":
                        Assert.Subset(constraint.Value.EnumerateArray().Select(term => term.GetString()!).ToHashSet(), values.ToHashSet());
                        break;
                    case "pattern":
                        Regex pattern = new(constraint.Value.GetString()!, RegexOptions.ECMAScript);
                        Assert.All(values, value => Assert.True(pattern.IsMatch(value), $"{where}: {value} is not of the form {pattern}."));
                        break;
                    default:
                        Assert.Fail($"{where} has a constraint that this test does not know: {constraint.Name}");
                        break;
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_reference_leads_to_a_row(string table)
    {
        (JsonElement schema, string[][] rows) = Read(table);
        foreach (JsonElement key in schema.TryGetProperty("foreignKeys", out JsonElement keys) ? keys.EnumerateArray() : default)
        {
            JsonElement reference = key.GetProperty("reference");
            (JsonElement otherSchema, string[][] others) = Read(reference.TryGetProperty("resource", out JsonElement other) ? other.GetString()! : table);
            int to = Column(otherSchema, reference.GetProperty("fields")[0].GetString()!);
            int from = Column(schema, key.GetProperty("fields")[0].GetString()!);
            Assert.Subset(others.Select(row => row[to]).ToHashSet(), rows.Select(row => row[from]).Where(cell => cell.Length > 0).ToHashSet());
        }
    }

    private static int Column(JsonElement schema, string name) =>
        schema.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()).ToList().IndexOf(name);

    private static (JsonElement Schema, string[][] Rows) Read(string table)
    {
        JsonElement resource = Descriptor.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").GetString() == table);
        string text = File.ReadAllText(Path.Combine(Repository.Package, resource.GetProperty("path").GetString()!));
        return (resource.GetProperty("schema"), [.. Rows(new CsvText(text.ToCharArray(), text.Length, ',', strict: true)).Skip(1)]);
    }

    private static IEnumerable<string[]> Rows(CsvText csv)
    {
        while (csv.Next())
        {
            yield return csv.Cells();
        }
    }
}
