using System.Text.Json.Nodes;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Versions;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets.Versions;

/// <summary>What two versions of a dataset differ in, and what version that calls for.</summary>
public sealed class VersionComparerTests : IDisposable
{
    private readonly SeedFixture _seeds = new();

    private string Old => Path.Combine(_seeds.Root, "old");

    public VersionComparerTests() => _seeds.Compile().Write(Old);

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void A_package_differs_in_nothing_from_its_seeds()
    {
        DatasetComparison comparison = VersionComparer.Compare(Old, _seeds.Seeds);
        Assert.Empty(comparison.Changes);
        Assert.Equal(("none", "1.0.0", true), (comparison.CallsFor, comparison.NextVersion, comparison.VersionFollows));
        Assert.Empty(comparison.Tables);
    }

    [Theory]
    [InlineData("sources.yaml", "note: A note.", "note: Another.", "patch", "sources src-2 note value-changed: A note. > Another.")]
    [InlineData("sources.yaml", "url: null", "url: https://example.org/2", "patch", "sources src-2 url value-changed: ? > https://example.org/2")]
    [InlineData("texts.yaml", "articles: 2", "articles: null", "patch", "texts abc-draft articles value-changed: 2 > ?")]
    [InlineData("treaties.yaml", "- Accord", "- Treatise", "patch", "treaties abc aliases value-changed: Accord;ABC Agreement > Treatise;ABC Agreement")]
    [InlineData("dataset.yaml", "description: null", "description: Small.", "patch", "description property-changed: ? > Small.")]
    [InlineData("dataset.yaml", "name: small", "name: smaller", "major", "name property-changed: small > smaller")]
    public void A_correction_is_a_patch(string file, string old, string with, string part, string expected)
    {
        _seeds.Spoil(file, old, with);
        DatasetComparison comparison = VersionComparer.Compare(Old, _seeds.Seeds);
        Assert.Equal(expected, Assert.Single(comparison.Changes.Select(Told)));
        Assert.Equal(part, comparison.CallsFor);
        Assert.Equal(part == "patch" ? "1.0.1" : "2.0.0", comparison.NextVersion);
        Assert.False(comparison.VersionFollows);
    }

    [Fact]
    public void A_record_that_is_new_is_minor_and_one_that_others_refer_to_is_missed()
    {
        string themes = Path.Combine(_seeds.Seeds, "themes.yaml");
        File.AppendAllText(themes, "\n\n- id: process\n  label: Process\n  definition: How it went.\n");
        DatasetComparison added = VersionComparer.Compare(Old, _seeds.Seeds);
        Assert.Equal("themes process record-added", Assert.Single(added.Changes).ToString());
        Assert.Equal(("minor", "1.1.0"), (added.CallsFor, added.NextVersion));

        // The other way round it is gone; nothing referred to it, whereas the concern refers to privacy.
        Assert.Equal("minor", Assert.Single(VersionComparer.Compare(Package("new"), Old).Changes).CallsFor);
        File.WriteAllText(themes, "- id: process\n  label: Process\n  definition: How it went.\n");
        _seeds.Spoil("concerns.yaml", "theme: privacy", "theme: process");
        DatasetChange gone = Assert.Single(VersionComparer.Compare(Old, _seeds.Seeds).Changes, change => change.Change == "record-removed");
        Assert.Equal(("themes", "privacy", "major"), (gone.Table, gone.Id, gone.CallsFor));
    }

    [Theory]
    [InlineData("id,label,definition", "id,label,meaning", "themes field-added meaning; themes field-removed definition", "major")]
    [InlineData("id,label,definition", "id,definition,label", "themes field-moved definition; themes field-moved label", "major")]
    public void Fields_are_compared_by_the_descriptor_of_each(string header, string other, string expected, string part)
    {
        // A package of another version of the module: the module does not load it, and says so.
        string csv = Path.Combine(Old, "themes.csv");
        string[] cells = File.ReadAllText(csv).Split('\n')[1].Split(',');
        string[] order = [.. other.Split(',').Select(name => name == "meaning" ? "definition" : name)];
        File.WriteAllText(csv, $"{other}\n{string.Join(',', order.Select(name => cells[Array.IndexOf(header.Split(','), name)]))}\n");
        Describe(themes =>
        {
            JsonArray fields = themes["schema"]!["fields"]!.AsArray();
            JsonNode[] moved = [.. order.Select(name => fields.First(field => (string)field!["name"]! == name)!)];
            fields.Clear();
            for (int i = 0; i < moved.Length; i++)
            {
                moved[i]["name"] = other.Split(',')[i];
                fields.Add(moved[i]);
            }
        });

        TreatyFault fault = Assert.Throws<TreatyFault>(() => DataPackageReader.Read(Old));
        Assert.Equal("DatasetInvalid", fault.ErrorId);
        Assert.Contains("Compare-TreatyDataset", fault.Message, StringComparison.Ordinal);

        DatasetChange[] fields = [.. VersionComparer.Compare(_seeds.Seeds, Old).Changes.Where(change => change.Id is null)];
        Assert.Equal(expected, string.Join("; ", fields.Select(change => $"{change.Table} {change.Change} {change.Field}").Order(StringComparer.Ordinal)));
        Assert.All(fields, change => Assert.Equal(part, change.CallsFor));
    }

    [Theory]
    [InlineData("type", "\"integer\"", "major")]
    [InlineData("constraints", "{ \"required\": true, \"enum\": [\"a\"] }", "major")]
    [InlineData("constraints", "{}", "minor")]
    [InlineData("description", "\"Words.\"", null)]
    public void Rules_that_let_in_less_are_major(string rule, string value, string? part)
    {
        Describe(themes => themes["schema"]!["fields"]!.AsArray().First(field => (string)field!["name"]! == "label")![rule] = JsonNode.Parse(value));
        DatasetComparison comparison = VersionComparer.Compare(_seeds.Seeds, Old);
        Assert.Equal(part ?? "none", comparison.CallsFor);
        Assert.All(comparison.Changes, change => Assert.Equal(("themes", "label", "field-changed"), (change.Table, change.Field, change.Change)));
    }

    [Fact]
    public void Tables_that_only_one_has_are_told_with_their_records()
    {
        JsonNode descriptor = Descriptor();
        JsonArray resources = descriptor["resources"]!.AsArray();
        resources.Remove(resources.First(resource => (string)resource!["name"]! == "themes"));
        Write(descriptor);
        Assert.Equal(["themes table-added minor", "themes privacy record-added minor"],
            VersionComparer.Compare(Old, _seeds.Seeds).Changes.Select(change => $"{change} {change.CallsFor}"));
        Assert.Equal("major", VersionComparer.Compare(_seeds.Seeds, Old).CallsFor);
    }

    [Theory]
    [InlineData("themes.csv", "../themes.csv", "DatasetResourcePath")]
    [InlineData("themes.csv", "nowhere.csv", "DatasetFileMissing")]
    public void A_descriptor_leads_nowhere_else(string path, string other, string error)
    {
        File.WriteAllText(Path.Combine(Old, "datapackage.json"), Descriptor().ToJsonString().Replace($"\"{path}\"", $"\"{other}\"", StringComparison.Ordinal));
        Assert.Equal(error, Assert.Throws<TreatyFault>(() => VersionComparer.Compare(Old, _seeds.Seeds)).ErrorId);
    }

    [Theory]
    [InlineData("id,label,definition\nprivacy,Privacy\n")]
    [InlineData("id,label,definition\nprivacy,Privacy,A.\nprivacy,Again,B.\n")]
    [InlineData("id,label\nprivacy,Privacy\n")]
    [InlineData("id,label,definition\n\"privacy,Privacy,A.\n")]
    [InlineData("")]
    public void A_table_that_cannot_be_compared_is_an_error_with_its_file(string csv)
    {
        File.WriteAllText(Path.Combine(Old, "themes.csv"), csv);
        TreatyFault fault = Assert.Throws<TreatyFault>(() => VersionComparer.Compare(Old, _seeds.Seeds));
        Assert.Equal("DatasetInvalid", fault.ErrorId);
        Assert.Contains("themes.csv", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_with_errors_and_folders_of_something_else_are_errors()
    {
        Assert.Equal("DatasetNotFound", Assert.Throws<TreatyFault>(() => VersionComparer.Compare(Old, _seeds.Root)).ErrorId);
        _seeds.Spoil("themes.yaml", "label: Privacy", "label: null");
        Assert.Equal("SeedsInvalid", Assert.Throws<TreatyFault>(() => VersionComparer.Compare(Old, _seeds.Seeds)).ErrorId);
    }

    [Theory]
    [InlineData("1.2.3", "major", "2.0.0")]
    [InlineData("1.2.3", "minor", "1.3.0")]
    [InlineData("1.2.3", "patch", "1.2.4")]
    [InlineData("1.2.3", "none", "1.2.3")]
    [InlineData("0.2.3", "major", "0.3.0")]
    [InlineData("1.2", "minor", null)]
    [InlineData("99999999999.0.0", "minor", null)]
    public void The_next_version_follows_from_what_changed(string version, string part, string? next) => Assert.Equal(next, VersionRule.Next(version, part));

    [Theory]
    [InlineData("enum", "[\"a\"]", "[\"a\",\"b\"]", "minor")]
    [InlineData("enum", "[\"a\",\"b\"]", "[\"a\"]", "major")]
    [InlineData("enum", null, "[\"a\"]", "major")]
    [InlineData("required", null, "true", "major")]
    [InlineData("required", "true", null, "minor")]
    [InlineData("minimum", "0", "1", "major")]
    [InlineData("minimum", "1", null, "minor")]
    [InlineData("maximum", null, "5", "major")]
    [InlineData("pattern", "^a$", null, "minor")]
    [InlineData("format", "a", "b", "major")]
    public void A_rule_is_major_where_it_lets_in_less(string rule, string? old, string? now, string part) =>
        Assert.Equal(part, VersionRule.OfRule(rule, old, now));

    private string Package(string name)
    {
        string folder = Path.Combine(_seeds.Root, name);
        _seeds.Compile().Write(folder);
        return folder;
    }

    private JsonNode Descriptor() => JsonNode.Parse(File.ReadAllText(Path.Combine(Old, "datapackage.json")))!;

    private void Write(JsonNode descriptor) => File.WriteAllText(Path.Combine(Old, "datapackage.json"), descriptor.ToJsonString());

    private void Describe(Action<JsonNode> themes)
    {
        JsonNode descriptor = Descriptor();
        themes(descriptor["resources"]!.AsArray().First(resource => (string)resource!["name"]! == "themes")!);
        Write(descriptor);
    }

    private static string Told(DatasetChange change) => $"{change}: {change.Old ?? "?"} > {change.New ?? "?"}";
}
