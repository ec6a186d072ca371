using System.IO.Compression;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TreatyTools.Tests.Commands.Datasets;

/// <summary>Datasets of one's own: begun, filled, checked, built, imported, and used as the shipped one is. The records are those of the Antarctic
/// Treaty.</summary>
[Collection(EngineCollection.Name)]
public sealed class OtherDatasetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;
    private readonly Runspace _session = Engine.NewRunspace();

    private static string Seeds => Path.Combine(Engine.RepositoryRoot, "tests", "Fixtures", "antarctica");

    private string Package => Path.Combine(_folder, "package");

    public void Dispose()
    {
        _session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Its_seeds_and_its_package_have_no_findings()
    {
        Assert.Empty(Texts("Test-TreatyDataset $args[0]", Seeds));
        Build();
        Assert.Empty(Texts("Test-TreatyDataset $args[0]", Package));
        Assert.StartsWith("# Codebook: Antarctic Treaty", File.ReadAllText(Path.Combine(Package, "CODEBOOK.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Once_imported_it_answers_every_command_by_its_name(bool fromSeeds)
    {
        Build();
        Assert.Empty(Texts("Import-TreatyDataset $args[0]", fromSeeds ? Seeds : Package));
        Assert.Equal(["antarctica", "cybercrime"], Texts("Get-TreatyDataset"));
        Assert.Equal(["antarctic-treaty", "outer-space-treaty"], Texts("Get-Treaty -Dataset antarctica | ForEach-Object Id"));
        Assert.Equal(["argentina-1959-nuclear-ban"], Texts("Get-TreatyConcern -Dataset antarctica -Theme nuclear-testing | ForEach-Object Id"));
        Assert.Equal(["antarctic-treaty/4", "antarctic-treaty/5"],
            Texts("Get-TreatyStakeholder argentina -Dataset antarctica | Get-TreatyConcern | Get-TreatyProvision | ForEach-Object Id"));
        Assert.Equal(["argentina", "chile", "new-zealand"],
            Texts("Get-TreatyProvision -Article 4 -Dataset Antarctica | Get-TreatyConcern | Get-TreatyStakeholder | ForEach-Object Id"));
        Assert.Equal(["outer-space-treaty/12"],
            Texts("Get-TreatyProvision antarctic-treaty/7 -Dataset antarctica | Get-TreatyCorrespondence | ForEach-Object To"));
        Assert.Equal(["ats-parties"], Texts("Get-TreatyParticipation -Dataset antarctica -Party CHL | Get-TreatySource | ForEach-Object Id"));
        Assert.Equal(["invitation-1958"],
            Texts("Get-TreatyConcern -Dataset antarctica -Theme sovereignty | Get-TreatyProvision | Get-TreatyEvent -Kind proposal | ForEach-Object Id"));
    }

    [Fact]
    public void Its_status_follows_its_own_rule()
    {
        Texts("Import-TreatyDataset $args[0]", Seeds);
        Assert.Equal(["9 of 12, False, "], Texts("Get-TreatyStatus antarctic-treaty -Dataset antarctica -AsOf 1961-06-22 | ForEach-Object { "
            + "\"$($_.Instruments) of $($_.InstrumentsRequired), $($_.InForce), $($_.EntryIntoForce)\" }"));
        Assert.Equal(["12 of 12, True, 1961-06-23"], Texts("Get-TreatyStatus antarctic-treaty -Dataset antarctica -AsOf 1961-06-23 | ForEach-Object { "
            + "\"$($_.Instruments) of $($_.InstrumentsRequired), $($_.InForce), $($_.EntryIntoForce)\" }"));
        Assert.StartsWith("3 of 12 instruments; it enters into force with",
            Assert.Single(Texts("(Get-TreatyStatus antarctic-treaty -Dataset antarctica -AsOf 1961-06-22).Missing")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-TreatyConcern -Dataset ant", "antarctica")]
    [InlineData("Get-TreatyDataset ant", "antarctica")]
    [InlineData("Get-TreatyConcern -Dataset antarctica -Theme sov", "sovereignty")]
    [InlineData("Get-TreatyConcern -Dataset antarctica chile", "chile-1959-claims")]
    [InlineData("Get-TreatyProvision -Dataset antarctica -Article 13", "13")]
    [InlineData("Get-TreatyProvision -Dataset antarctica antarctic-treaty/5/", "antarctic-treaty/5/1")]
    public void Its_name_and_its_values_complete(string line, string expected)
    {
        Texts("Import-TreatyDataset $args[0]", Seeds);
        Assert.Equal(expected, Texts("[System.Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null).CompletionMatches | "
            + "ForEach-Object CompletionText", line)[0]);
    }

    [Fact]
    public void It_is_handed_over_as_a_workbook_and_as_citations()
    {
        Texts("Import-TreatyDataset $args[0]", Seeds);
        string workbook = Path.Combine(_folder, "antarctica.xlsx"), references = Path.Combine(_folder, "antarctica.bib");
        Texts("Get-TreatyConcern -Dataset antarctica | Get-TreatyProvision | Export-TreatyWorkbook $args[0]", workbook);
        using ZipArchive zip = ZipFile.OpenRead(workbook);
        Assert.Contains(zip.Entries, entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));
        Texts("Get-TreatyConcern -Dataset antarctica | Get-TreatySource | Export-TreatyCitation $args[0]", references);
        Assert.Contains("Hanessian", File.ReadAllText(references), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Concern", "Export-TreatyChart \"$($args[0])/x.svg\" ConcernMatrix")]
    [InlineData("Concern", "Export-TreatyCoding \"$($args[0])/x.xlsx\"")]
    [InlineData("Event", "Show-TreatyTimeline")]
    public void What_is_drawn_or_coded_of_two_datasets_is_refused(string kind, string command)
    {
        Texts("Import-TreatyDataset $args[0]", Seeds);
        EngineResult refused = Run($"(Get-Treaty{kind} -First 1), (Get-Treaty{kind} -First 1 -Dataset antarctica) | {command}", _folder);
        Assert.Equal("SeveralDatasets", refused.ErrorId);
        Assert.Contains("'antarctica'", refused.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(refused.Output);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_name_that_is_taken_is_an_error_unless_forced()
    {
        Build();
        Texts("Import-TreatyDataset $args[0]", Package);
        Texts("Import-TreatyDataset $args[0]", Package);
        EngineResult clash = Run("Import-TreatyDataset $args[0] -PassThru", Seeds);
        Assert.Equal("DatasetNameTaken", clash.ErrorId);
        Assert.Empty(clash.Output);
        Assert.Equal([Package], Texts("(Get-TreatyDataset antarctica).Directory"));
        Assert.Equal([Seeds], Texts("(Import-TreatyDataset $args[0] -Force -PassThru).Directory", Seeds));
        Assert.Equal([Seeds], Texts("(Get-TreatyDataset antarctica).Directory"));

        string other = Path.Combine(_folder, "other");
        Texts("New-TreatyDataset $args[0] -Name cybercrime -Title Mine", other);
        Assert.Equal("DatasetNameTaken", Run("Import-TreatyDataset $args[0]", other).ErrorId);
        Assert.NotEmpty(Texts("Get-TreatyConcern"));
        Texts("Import-TreatyDataset $args[0] -Force", other);
        Assert.Empty(Texts("Get-TreatyConcern"));
        Texts("Import-TreatyDataset $args[0] -Force", Path.Combine(Engine.RepositoryRoot, "datasets", "cybercrime"));
        Assert.NotEmpty(Texts("Get-TreatyConcern"));
    }

    [Fact]
    public void The_name_holds_in_one_session_until_the_module_is_removed()
    {
        Texts("Import-TreatyDataset $args[0]", Seeds);
        using (Runspace neighbour = Engine.NewRunspace())
        {
            Assert.Equal("DatasetNotFound", Engine.Run(neighbour, "Get-TreatyConcern -Dataset antarctica").ErrorId);
        }

        Assert.NotEmpty(Texts("Get-TreatyConcern -Dataset antarctica"));
        Texts("Remove-Module TreatyTools; Import-Module $args[0]", Engine.Manifest);
        Assert.Equal(["cybercrime"], Texts("Get-TreatyDataset"));
        Assert.Equal("DatasetNotFound", Run("Get-TreatyConcern -Dataset antarctica").ErrorId);
    }

    [Fact]
    public void A_package_is_read_again_when_it_changes_and_seeds_when_they_are_imported_again()
    {
        Build();
        string seeds = Path.Combine(_folder, "seeds");
        Directory.CreateDirectory(seeds);
        foreach (string file in Directory.EnumerateFiles(Seeds))
        {
            File.Copy(file, Path.Combine(seeds, Path.GetFileName(file)));
        }

        Texts("Import-TreatyDataset $args[0]", Package);
        string themes = Path.Combine(seeds, "themes.yaml");
        File.WriteAllText(themes, File.ReadAllText(themes).Replace("label: Sovereignty", "label: Claims", StringComparison.Ordinal));
        Texts("Build-TreatyDataset $args[0] $args[1]", seeds, Package);
        Assert.Equal(["Claims"], Texts("(Get-TreatyTheme sovereignty -Dataset antarctica).Label"));

        Texts("Import-TreatyDataset $args[0] -Force", seeds);
        File.WriteAllText(themes, File.ReadAllText(themes).Replace("label: Claims", "label: Titles", StringComparison.Ordinal));
        Assert.Equal(["Claims"], Texts("(Get-TreatyTheme sovereignty -Dataset antarctica).Label"));
        Texts("Import-TreatyDataset $args[0]", seeds);
        Assert.Equal(["Titles"], Texts("(Get-TreatyTheme sovereignty -Dataset antarctica).Label"));
    }

    [Fact]
    public void What_has_errors_is_not_imported_and_the_rest_is()
    {
        string broken = Path.Combine(_folder, "a-broken"), sound = Path.Combine(_folder, "b-sound");
        Texts("New-TreatyDataset $args[0] -Name broken; New-TreatyDataset $args[1] -Name sound", broken, sound);
        File.WriteAllText(Path.Combine(broken, "themes.yaml"), "- id: Two Words\n  label: null\n  definition: Said.\n");
        EngineResult result = Run("Import-TreatyDataset $args[0] -PassThru", Path.Combine(_folder, "*"));
        Assert.Equal("SeedsInvalid", result.ErrorId);
        Assert.Contains("Test-TreatyDataset", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("sound", Assert.Single(result.Output).ToString());
        Assert.Equal("DatasetNotFound", Run("Import-TreatyDataset $args[0]", Path.Combine(_folder, "nowhere")).ErrorId);
        Assert.Equal("DatasetNotFound", Run("Import-TreatyDataset -LiteralPath $args[0]", _folder).ErrorId);
    }

    [Fact]
    public void A_new_dataset_goes_by_the_pipeline_into_test_and_import()
    {
        string seeds = Path.Combine(_folder, "mine ban");
        PSObject made = Assert.Single(Run("New-TreatyDataset $args[0] -Name mine-ban -Title 'Mine Ban Convention' -Created 2024-01-31", seeds).ThrowOnError()
            .Output);
        Assert.Equal("TreatyTools.Model.TreatyDataset", made.BaseObject.GetType().FullName);
        Assert.Equal((seeds, "Mine Ban Convention", "2024-01-31"),
            (made.Properties["Directory"].Value, made.Properties["Title"].Value, made.Properties["Created"].Value.ToString()));
        Assert.Equal(["True"], Texts("$args[0] | Test-TreatyDataset -Quiet", made));
        Assert.Equal(["mine-ban"], Texts("$args[0] | Import-TreatyDataset -PassThru", made));
        Assert.Empty(Texts("Get-TreatyConcern -Dataset mine-ban"));
        Assert.Equal(["mine-ban"], Texts("Build-TreatyDataset $args[0] -PassThru", seeds));
    }

    [Fact]
    public void New_seeds_are_never_written_over_others()
    {
        string seeds = Path.Combine(_folder, "seeds");
        Assert.Empty(Texts("New-TreatyDataset $args[0] -Name mine-ban -WhatIf", seeds));
        Assert.False(Directory.Exists(seeds));
        Texts("New-TreatyDataset $args[0] -Name mine-ban", seeds);
        string themes = Path.Combine(seeds, "themes.yaml");
        File.WriteAllText(themes, "- id: scope\n  label: Scope\n  definition: To what it applies.\n");
        File.Delete(Path.Combine(seeds, "texts.yaml"));
        Assert.Equal("SeedFolderNotEmpty", Run("New-TreatyDataset $args[0] -Name mine-ban", seeds).ErrorId);
        Texts("New-TreatyDataset $args[0] -Name mine-ban -Force", seeds);
        Assert.StartsWith("- id: scope", File.ReadAllText(themes), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(seeds, "texts.yaml")));
        Assert.Equal("DatasetName", Run("New-TreatyDataset $args[0] -Name 'Mine Ban'", Path.Combine(_folder, "x")).ErrorId);
        Assert.Equal(["high-seas"], Texts("(New-TreatyDataset $args[0]).Name", Path.Combine(_folder, "high-seas") + Path.DirectorySeparatorChar));
        Assert.Equal("NotAFilePath", Run("New-TreatyDataset env:x -Name mine-ban").ErrorId);
    }

    private void Build() => Texts("Build-TreatyDataset $args[0] $args[1]", Seeds, Package);

    private EngineResult Run(string script, params object?[] arguments) => Engine.Run(_session, script, arguments);

    private string[] Texts(string script, params object?[] arguments) =>
        [.. Run(script, arguments).ThrowOnError().Output.Select(o => o?.ToString() ?? "")];
}
