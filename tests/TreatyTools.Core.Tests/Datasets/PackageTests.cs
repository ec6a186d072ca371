using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

public sealed class PackageTests : IDisposable
{
    private readonly SeedFixture _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void What_is_compiled_is_what_is_loaded()
    {
        CompiledDataset compiled = _seeds.Compile();
        TreatyDataset written = compiled.Write(_seeds.Package);
        Dataset expected = compiled.ToDataset(_seeds.Package), actual = DataPackageReader.Read(_seeds.Package);
        Assert.Equal(RecordDump.Values(expected.Info), RecordDump.Values(actual.Info));
        Assert.Equal(RecordDump.Values(written), RecordDump.Values(actual.Info));
        Assert.Equal(
            RecordDump.Records(expected.Tables).Select(record => string.Join('|', RecordDump.Values(record))),
            RecordDump.Records(actual.Tables).Select(record => string.Join('|', RecordDump.Values(record))));
    }

    [Fact]
    public void A_provision_can_correspond_to_a_paragraph_of_another_treaty()
    {
        _seeds.Spoil("correspondences.yaml", "to: other/7", "to: other/7/2/a").Compile().Write(_seeds.Package);
        Assert.DoesNotContain(DatasetValidator.Check(_seeds.Package), finding => finding.Table == "correspondences");
        Assert.NotNull(DataPackageReader.Read(_seeds.Package).Find<Correspondence>("abc/1=other/7/2/a"));
    }

    [Fact]
    public void Records_have_what_the_compiler_works_out()
    {
        Dataset dataset = _seeds.Compile().ToDataset(_seeds.Package);
        Provision article = dataset.Find<Provision>("abc/1")!, inherited = dataset.Find<Provision>("abc/1/1")!, own = dataset.Find<Provision>("abc/1/2/a")!;
        Assert.Equal(["shall", "may"], article.Modalities);
        Assert.Equal(1, article.Position);
        Assert.Equal(("medium", "primary-text"), (inherited.Confidence, inherited.Basis));
        Assert.Equal(["src-1", "src-2"], inherited.Sources);
        Assert.Equal(("low", "Recalled."), (own.Confidence, own.Note));
        Assert.Equal(["abc/1", "abc/2"], dataset.Find<Concern>("society-1")!.Articles);
        Assert.Equal("It said no.\nTwice.", dataset.Find<Concern>("society-1")!.Summary);
        Assert.Equal(["src-2", "src-1"], dataset.Find<Claim>("claim-1")!.Sources);
        Assert.Equal(new DateOnly(2003, 1, 1), dataset.Find<Participation>("abc:FIN")!.InForce!.Earliest);
        Assert.Equal("10-0-?", dataset.Find<TreatyEvent>("vote-2001")!.Vote!.ToString());
        EntryIntoForceRule rule = dataset.Find<Treaty>("abc")!.EntryIntoForce!;
        Assert.Equal((10, 90, "days", false), (rule.Instruments, rule.WaitCount, rule.WaitUnit, rule.OrganisationsCount));
        Assert.Null(dataset.Find<Treaty>("other")!.EntryIntoForce);
        Assert.Equal(["2001-02-03", "2001-02-04"], dataset.Find<Disagreement>("day-of-vote")!.Accounts.Select(account => account.Value));
        Assert.Equal("abc/1/3-5", Assert.Single(dataset.References.Resolve("abc/1/4")).Id);
        Assert.Equal("abc/2", Assert.Single(dataset.References.Resolve("abc/2/1")).Id);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void Every_culture_gives_the_same_bytes_and_the_same_records(string culture)
    {
        IReadOnlyList<KeyValuePair<string, byte[]>> expected = _seeds.Compile().Files();
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            CompiledDataset compiled = _seeds.Compile();
            Assert.Empty(compiled.Findings);
            Assert.Equal(expected.Select(file => file.Key), compiled.Files().Select(file => file.Key));
            Assert.All(expected.Zip(compiled.Files()), pair => Assert.Equal(pair.First.Value, pair.Second.Value));
            compiled.Write(_seeds.Package);
            Assert.Equal("İstanbul ve Iğdır", DataPackageReader.Read(_seeds.Package).Find<Source>("src-2")!.Title);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_order_of_records_in_the_seeds_does_not_show_in_the_package()
    {
        byte[] expected = _seeds.Compile().Files().Single(file => file.Key == "participation.csv").Value;
        string path = Path.Combine(_seeds.Seeds, "participation.yaml");
        string[] records = File.ReadAllText(path).Split("\n\n");
        File.WriteAllText(path, $"{records[1]}\n\n{records[0]}\n");
        Assert.Equal(expected, _seeds.Compile().Files().Single(file => file.Key == "participation.csv").Value);
    }

    [Fact]
    public void The_files_are_utf8_without_a_mark_with_line_feeds()
    {
        foreach ((string _, byte[] content) in _seeds.Compile().Files())
        {
            Assert.NotEqual(0xEF, content[0]);
            Assert.DoesNotContain((byte)'\r', content);
            Assert.Equal((byte)'\n', content[^1]);
        }
    }

    [Fact]
    public void The_descriptor_tells_size_hash_and_schema_of_every_file()
    {
        _seeds.Compile().Write(_seeds.Package);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_seeds.Package, "datapackage.json")));
        JsonElement root = json.RootElement;
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", root.GetProperty("$schema").GetString());
        foreach (JsonElement resource in root.GetProperty("resources").EnumerateArray())
        {
            byte[] content = File.ReadAllBytes(Path.Combine(_seeds.Package, resource.GetProperty("path").GetString()!));
            Assert.Equal(content.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(content)), resource.GetProperty("hash").GetString());
            string header = System.Text.Encoding.UTF8.GetString(content).Split('\n')[0];
            Assert.Equal(header, string.Join(',', resource.GetProperty("schema").GetProperty("fields").EnumerateArray()
                .Select(field => field.GetProperty("name").GetString())));
        }

        JsonElement concerns = root.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "concerns")
            .GetProperty("schema");
        JsonElement provisions = concerns.GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "provisions");
        Assert.Equal("string", provisions.GetProperty("type").GetString());
        Assert.Equal(";", provisions.GetProperty("delimiter").GetString());
        Assert.Equal("provisions", provisions.GetProperty("references")[0].GetString());
        Assert.Contains(concerns.GetProperty("foreignKeys").EnumerateArray(), key =>
            key.GetProperty("fields")[0].GetString() == "theme" && key.GetProperty("reference").GetProperty("resource").GetString() == "themes");
        JsonElement affiliation = root.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "stakeholders")
            .GetProperty("schema").GetProperty("foreignKeys")[0].GetProperty("reference");
        Assert.False(affiliation.TryGetProperty("resource", out _));
    }

    [Fact]
    public void Writing_again_replaces_the_package_and_keeps_what_else_lies_there()
    {
        _seeds.Compile().Write(_seeds.Package);
        File.WriteAllText(Path.Combine(_seeds.Package, "README.md"), "kept");
        Directory.CreateDirectory(Path.Combine(_seeds.Package, "notes"));
        File.WriteAllText(Path.Combine(_seeds.Package, "notes", "a.txt"), "kept too");
        _seeds.Spoil("themes.yaml", "label: Privacy", "label: Private life");
        _seeds.Compile().Write(_seeds.Package);
        Assert.Equal("Private life", DataPackageReader.Read(_seeds.Package).Find<Theme>("privacy")!.Label);
        Assert.Equal("kept", File.ReadAllText(Path.Combine(_seeds.Package, "README.md")));
        Assert.Equal("kept too", File.ReadAllText(Path.Combine(_seeds.Package, "notes", "a.txt")));
        Assert.Equal(["package", "seeds"], Directory.EnumerateFileSystemEntries(_seeds.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_of_other_things_is_never_written_to()
    {
        CompiledDataset compiled = _seeds.Compile();
        Assert.Equal("DatasetDestination", Assert.Throws<TreatyFault>(() => compiled.Write(_seeds.Seeds)).ErrorId);
        Assert.Equal("DatasetDestination", Assert.Throws<TreatyFault>(() => compiled.Write(Path.Combine(_seeds.Seeds, "texts.yaml"))).ErrorId);
        Assert.Equal("DatasetDestination", Assert.Throws<TreatyFault>(() => compiled.Write(Path.GetPathRoot(_seeds.Seeds)!)).ErrorId);
        Assert.Equal("DatasetDestination", Assert.Throws<TreatyFault>(() => compiled.Write(Path.Combine(_seeds.Seeds, "texts.yaml", "package"))).ErrorId);
        Assert.Equal(14, Directory.GetFiles(_seeds.Seeds).Length);
    }

    [Fact]
    public void An_open_dataset_is_kept_until_its_files_change()
    {
        _seeds.Compile().Write(_seeds.Package);
        Dataset first = DatasetStore.Open(_seeds.Package);
        Assert.Same(first, DatasetStore.Open(_seeds.Package));
        _seeds.Spoil("themes.yaml", "label: Privacy", "label: Private life");
        _seeds.Compile().Write(_seeds.Package);
        Dataset second = DatasetStore.Open(_seeds.Package);
        Assert.NotSame(first, second);
        Assert.Equal("Private life", second.Find<Theme>("privacy")!.Label);
        Directory.Delete(_seeds.Package, recursive: true);
        Assert.Equal("DatasetNotFound", Assert.Throws<TreatyFault>(() => DatasetStore.Open(_seeds.Package)).ErrorId);
    }

    [Fact]
    public void Many_threads_open_one_dataset()
    {
        _seeds.Compile().Write(_seeds.Package);
        Dataset[] opened = new Dataset[32];
        Parallel.For(0, opened.Length, i => opened[i] = DatasetStore.Open(_seeds.Package));
        Assert.Single(opened.Distinct());
    }
}
