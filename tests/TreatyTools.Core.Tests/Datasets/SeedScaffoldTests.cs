using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Seeds;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

public sealed class SeedScaffoldTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static IReadOnlyList<KeyValuePair<string, string>> Files => SeedScaffold.Files("mine-ban", "It's a \"title\": # really", new DateOnly(2024, 1, 31));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_compiles_as_it_is_to_a_dataset_without_records()
    {
        SeedScaffold.Write(_folder["seeds"], Files, force: false);
        CompiledDataset compiled = DatasetCompiler.Compile(_folder["seeds"]);
        Assert.Empty(compiled.Findings);
        TreatyDataset written = compiled.Write(_folder["package"]);
        Assert.Equal(("mine-ban", "It's a \"title\": # really", new DateOnly(2024, 1, 31)), (written.Name, written.Title, written.Created));
        Assert.All(written.Tables, table => Assert.Equal(0, table.Rows));
        Assert.Empty(DataPackageReader.Read(_folder["package"]).Tables.Treaties);
        Assert.Empty(DatasetValidator.Check(_folder["package"]));
        Assert.Empty(DatasetValidator.Check(_folder["seeds"]));
    }

    [Fact]
    public void It_compiles_with_its_examples_uncommented_to_a_dataset_with_a_record_in_every_table()
    {
        SeedScaffold.Write(_folder["seeds"], Files, force: false);
        foreach (string path in Directory.EnumerateFiles(_folder["seeds"], "*.yaml"))
        {
            string[] lines = File.ReadAllLines(path);
            int example = Array.FindIndex(lines, line => line.StartsWith("#- ", StringComparison.Ordinal));
            File.WriteAllLines(path, lines.Select((line, i) => example >= 0 && i >= example && line.Length > 0 ? line[1..] : line));
        }

        CompiledDataset compiled = DatasetCompiler.Compile(_folder["seeds"]);
        Assert.Empty(compiled.Findings);
        Assert.All(compiled.Write(_folder["package"]).Tables, table => Assert.NotEqual(0, table.Rows));
        Assert.Empty(DatasetValidator.Check(_folder["package"]));
    }

    [Fact]
    public void Every_key_is_told_before_the_example()
    {
        foreach (TableSchema table in RecordTables.All.Where(table => table.SeedFiles is not null))
        {
            string[] lines = Files.Single(file => file.Key == table.SeedFiles!.Replace("*", "mine-ban", StringComparison.Ordinal)).Value.Split('\n');
            HashSet<string> told = lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[1..].Split(':')[0].Trim())
                .ToHashSet(StringComparer.Ordinal);
            Assert.All(table.Fields.Where(field => field.SeedKey is not null), field => Assert.Contains(field.SeedKey!.Split('.')[^1], told));
            Assert.All(lines, line => Assert.True(line.Length <= 120 && !line.EndsWith(' '), line));
        }
    }

    [Fact]
    public void A_folder_that_holds_something_is_refused_and_with_force_gets_what_it_lacks()
    {
        Directory.CreateDirectory(_folder["seeds"]);
        File.WriteAllText(Path.Combine(_folder["seeds"], "themes.yaml"), "[]");
        Assert.Equal("SeedFolderNotEmpty", Assert.Throws<TreatyFault>(() => SeedScaffold.Write(_folder["seeds"], Files, force: false)).ErrorId);
        Assert.Single(Directory.GetFiles(_folder["seeds"]));
        Assert.Equal(Files.Count - 1, SeedScaffold.Write(_folder["seeds"], Files, force: true).Count);
        Assert.Equal("[]", File.ReadAllText(Path.Combine(_folder["seeds"], "themes.yaml")));
        Assert.Empty(SeedScaffold.Write(_folder["seeds"], Files, force: true));
        Assert.Equal("SeedFolderIsFile", Assert.Throws<TreatyFault>(() => SeedScaffold.CheckTarget(Path.Combine(_folder["seeds"], "themes.yaml"), force: true))
            .ErrorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mine")]
    [InlineData("mine ban")]
    [InlineData("../mine")]
    [InlineData("mine\n")]
    [InlineData("-mine")]
    public void Names_that_are_none_are_refused(string name) =>
        Assert.Equal("DatasetName", Assert.Throws<TreatyFault>(() => SeedScaffold.Files(name, "x", default)).ErrorId);
}
