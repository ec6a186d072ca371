using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Datasets;

[Collection(EngineCollection.Name)]
public sealed class DatasetCommandTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    private static string Seeds => Path.Combine(Engine.RepositoryRoot, "seeds", "cybercrime");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Build_writes_the_package_and_passes_it_on_when_asked()
    {
        string target = Path.Combine(_folder, "package");
        PSObject dataset = Assert.Single(engine.Output("Build-TreatyDataset -Path $args[0] -Destination $args[1] -PassThru", Seeds, target));
        Assert.Equal("TreatyTools.Model.TreatyDataset", dataset.BaseObject.GetType().FullName);
        Assert.Equal("cybercrime", dataset.Properties["Name"].Value);
        Assert.Equal(target, dataset.Properties["Directory"].Value);
        Assert.True(File.Exists(Path.Combine(target, "datapackage.json")));
        Assert.Empty(engine.Output("Build-TreatyDataset $args[0] $args[1]", Seeds, target));
    }

    [Fact]
    public void The_tables_of_a_dataset_are_objects_with_names_and_rows() =>
        Assert.Equal(["paragraphs", "concerns"], engine.Texts("(Get-TreatyDataset cybercrime).Tables | Where-Object Rows -gt 800 | ForEach-Object Name"));

    [Fact]
    public void What_if_writes_nothing()
    {
        string target = Path.Combine(_folder, "package");
        Assert.Empty(engine.Output("Build-TreatyDataset $args[0] $args[1] -WhatIf -PassThru", Seeds, target));
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public void Every_fault_of_the_seeds_is_an_error_of_its_own_and_the_old_package_stays()
    {
        string seeds = Path.Combine(_folder, "seeds"), target = Path.Combine(_folder, "package");
        Directory.CreateDirectory(seeds);
        foreach (string file in Directory.EnumerateFiles(Seeds, "*.yaml"))
        {
            File.Copy(file, Path.Combine(seeds, Path.GetFileName(file)));
        }

        engine.Output("Build-TreatyDataset $args[0] $args[1]", seeds, target);
        byte[] before = File.ReadAllBytes(Path.Combine(target, "themes.csv"));
        File.WriteAllText(Path.Combine(seeds, "themes.yaml"), File.ReadAllText(Path.Combine(seeds, "themes.yaml"))
            + "\n- id: Two Words\n  label: null\n  definition: Said.\n");
        EngineResult result = engine.Run("Build-TreatyDataset $args[0] $args[1] -PassThru", seeds, target);
        Assert.Empty(result.Output);
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error =>
        {
            Assert.Equal("SeedFault,TreatyTools.Commands.BuildTreatyDatasetCommand", error.FullyQualifiedErrorId);
            Assert.Equal("TreatyTools.Model.Finding", error.TargetObject.GetType().FullName);
            Assert.Contains("themes.yaml:", error.ToString(), StringComparison.Ordinal);
        });
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(target, "themes.csv")));
    }

    [Theory]
    [InlineData("Build-TreatyDataset -Path nowhere-at-all", "SeedsNotFound")]
    [InlineData("Build-TreatyDataset -Destination env:x", "NotAFilePath")]
    [InlineData("Build-TreatyDataset -Path nodrive:x", "DriveNotFound")]
    [InlineData("Test-TreatyDataset nowhere-at-all", "DatasetNotFound")]
    [InlineData("Test-TreatyDataset -LiteralPath nowhere-at-all", "DatasetNotFound")]
    [InlineData("Test-TreatyDataset nodrive:x", "DriveNotFound")]
    [InlineData("Get-TreatyDataset nothing", "DatasetNotFound")]
    [InlineData("Get-TreatyDataset nodrive:x", "DriveNotFound")]
    public void Bad_paths_and_names_are_one_clear_error(string script, string id)
    {
        EngineResult result = engine.Run(script);
        Assert.Equal(id, result.ErrorId);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Datasets_are_listed_by_name_wildcard_and_path()
    {
        Assert.Contains("cybercrime", engine.Texts("Get-TreatyDataset"));
        Assert.Equal(["cybercrime"], engine.Texts("Get-TreatyDataset CYBER*"));
        Assert.Empty(engine.Texts("Get-TreatyDataset nothing*"));
        Assert.Equal(["cybercrime"], engine.Texts("Get-TreatyDataset $args[0]", Path.Combine(Engine.RepositoryRoot, "datasets", "cybercrime")));
    }

    [Fact]
    public void A_dataset_goes_by_the_pipeline_into_its_test()
    {
        Assert.Equal(["True"], engine.Texts("Get-TreatyDataset cybercrime | Test-TreatyDataset -Quiet"));
        Assert.Equal(["True"], engine.Texts("$args[0] | Test-TreatyDataset -Quiet", Seeds));
        Assert.Empty(engine.Output("Test-TreatyDataset | Where-Object Severity -eq Error"));
    }

    [Fact]
    public void Dates_bind_from_what_people_have()
    {
        Assert.Equal(["2024-08-08"], engine.Texts("([TreatyTools.Model.EdtfDate][datetime]'2024-08-08T23:00:00').Text"));
        Assert.Equal(["2024"], engine.Texts("([TreatyTools.Model.EdtfDate]2024).Text"));
        Assert.Equal(["True"], engine.Texts("[TreatyTools.Model.EdtfDate]'2024-08~' -lt [datetime]'2024-09-01'"));
        Assert.Contains("no EDTF date", engine.Run("[TreatyTools.Model.EdtfDate]'August'").Error.ToString(), StringComparison.Ordinal);
    }
}
