using TreatyTools.Core.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

public sealed class DatasetValidatorTests : IDisposable
{
    private readonly SeedFixture _seeds = new();

    public DatasetValidatorTests() => _seeds.Compile().Write(_seeds.Package);

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void The_shipped_dataset_has_no_errors() =>
        Assert.DoesNotContain(DatasetValidator.Check(Repository.Package), finding => finding.Severity == FindingSeverity.Error);

    [Fact]
    public void A_package_and_its_seeds_are_found_alike()
    {
        string[] expected = ["no-paragraphs abc/2"];
        Assert.Equal(expected, DatasetValidator.Check(_seeds.Package).Select(Brief));
        Assert.Equal(expected, DatasetValidator.Check(_seeds.Seeds).Select(Brief));
    }

    [Theory]
    [InlineData("themes.csv", "privacy,Privacy", "src-1,Privacy", "dangling-reference society-1|duplicate-id src-1|hash |no-paragraphs abc/2|orphan src-1")]
    [InlineData("concerns.csv", ",abc-draft,", ",abd-draft,", "dangling-reference society-1|hash |no-paragraphs abc/2")]
    [InlineData("concerns.csv", ",2000-06?,", ",1999,", "concern-before-text society-1|hash |no-paragraphs abc/2")]
    [InlineData("concerns.csv", ",oppose,", ",opposed,", "hash |no-paragraphs abc/2|vocabulary society-1")]
    [InlineData("sources.csv", ",,,news,", ",https://example.org/1,,news,", "duplicate-source src-2|hash |no-paragraphs abc/2")]
    [InlineData("paragraphs.csv", "abc/1/1,abc/1,", "abc/1/1,abc/2,", "hash |paragraph-article abc/1/1")]
    [InlineData("texts.csv", ",2,src-1", ",two,src-1", "hash |no-paragraphs abc/2|type abc-draft")]
    [InlineData("participation.csv", "abc:FIN,abc,FIN", "abc:FIN,abc,SUO", "country-code abc:FIN|hash |no-paragraphs abc/2")]
    [InlineData("datapackage.json", "\"path\": \"themes.csv\"", "\"path\": \"../themes.csv\"", "dataset-resource-path ")]
    [InlineData("datapackage.json", "\"name\": \"claims\"", "\"name\": \"other\"", "missing-table |no-paragraphs abc/2")]
    public void Whatever_is_wrong_with_a_package_is_a_finding(string file, string old, string with, string expected)
    {
        string path = Path.Combine(_seeds.Package, file);
        string text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length)));
        Assert.Equal(expected.Split('|'), DatasetValidator.Check(_seeds.Package).Select(Brief).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Records_that_nothing_refers_to_are_told()
    {
        File.AppendAllText(Path.Combine(_seeds.Seeds, "themes.yaml"), "\n- id: unused\n  label: Unused\n  definition: Nothing.\n");
        Assert.Contains("orphan unused", DatasetValidator.Check(_seeds.Seeds).Select(Brief));
    }

    [Fact]
    public void Other_folders_are_refused()
    {
        Assert.Equal("DatasetNotFound", Assert.Throws<TreatyFault>(() => DatasetValidator.Check(_seeds.Root)).ErrorId);
        Assert.Equal("DatasetNotFound", Assert.Throws<TreatyFault>(() => DatasetValidator.Check(Path.Combine(_seeds.Root, "nowhere"))).ErrorId);
    }

    private static string Brief(Finding finding) => $"{finding.Rule} {finding.RecordId}";
}
