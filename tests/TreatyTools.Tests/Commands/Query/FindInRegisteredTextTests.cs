using System.Management.Automation.Runspaces;

namespace TreatyTools.Tests.Commands.Query;

/// <summary>What a registered text has beside the provisions of the dataset is found as well. The words were written for these tests.</summary>
[Collection(EngineCollection.Name)]
public sealed class FindInRegisteredTextTests : IDisposable
{
    private const string Content = """
        The Sample Treaty on Ice

        Recalling that whales sing,

        Have agreed as follows:

        Article 1. Peaceful purposes
        1. The ice shall be quiet.
        2. Nothing in this Article forbids a snowman.

        Article 2. Freedom of scientific investigation
        Penguins shall be counted.

        Article 4. Territorial claims
        1. Nobody shall claim a floe.

        Article 5. Nuclear explosions and radioactive waste
        1. Bangs are prohibited.

        Article 7. Inspection
        1. Everybody may look.

        Article 8. Sledges
        1. Sledges have bells.

        ANNEX

        List of animals

        1. The walrus is listed here.

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;
    private readonly Runspace _session = Engine.NewRunspace();

    public FindInRegisteredTextTests()
    {
        string file = Path.Combine(_folder, "treaty.txt");
        File.WriteAllText(file, Content);
        Texts("Import-TreatyDataset $args[0]; $PSDefaultParameterValues['*-Treaty*:Dataset'] = 'antarctica'",
            Path.Combine(Engine.RepositoryRoot, "tests", "Fixtures", "antarctica"));
        Texts("Register-TreatyText antarctic-treaty-final $args[0]", file);
    }

    public void Dispose()
    {
        _session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("walrus")]
    [InlineData("list NEAR animal")]
    [InlineData("whale NEAR sing")]
    [InlineData("sledge")]
    public void What_no_provision_has_is_a_unit_of_the_text(string query) =>
        Assert.All(Texts($"Find-TreatyRecord {(query.Contains(' ', StringComparison.Ordinal) ? $"\"{query.Trim('\'')}\"" : query)} | "
            + "ForEach-Object { \"$($_.Table) $($_.Document) $($_.Dataset) $($_.Record.GetType().Name) $([IO.Path]::GetFileName($_.Path))\" }", notEmpty: true),
            hit => Assert.Equal("units antarctic-treaty-final antarctica TextUnit treaty.txt", hit));

    [Fact]
    public void What_a_provision_has_is_found_once_as_the_provision()
    {
        Assert.Equal(["antarctic-treaty/2", "antarctic-treaty/2/1"], Texts("Find-TreatyRecord penguin | ForEach-Object Id").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("units", Texts("Find-TreatyRecord 'snowman OR bang* OR penguins' | ForEach-Object Table", notEmpty: true));
    }

    [Theory]
    [InlineData("-Table units", 1)]
    [InlineData("-Table provisions", 0)]
    [InlineData("-Treaty antarctic-treaty", 1)]
    [InlineData("-Treaty 'The Antarctic Treaty'", 1)]
    [InlineData("-Kind article", 1)]
    [InlineData("-Kind art*", 1)]
    [InlineData("-Kind preamble", 0)]
    [InlineData("-Before 1960", 1)]
    [InlineData("-Before 1950", 0)]
    [InlineData("-During 1959", 1)]
    [InlineData("-After 1970", 0)]
    public void Filters_choose_by_the_text(string filter, int count) =>
        Assert.Equal(count, Texts($"Find-TreatyRecord sledges {filter} | ForEach-Object Id").Length);

    [Theory]
    [InlineData("-Kind sofa", "UnknownKind")]
    [InlineData("-Treaty nowhere", "UnknownTreaty")]
    public void Unknown_values_stay_faults(string filter, string id) =>
        Assert.Equal(id, Engine.Run(_session, $"Find-TreatyRecord sledges {filter}").ErrorId);

    [Fact]
    public void It_goes_on_to_commands_for_texts_and_for_records()
    {
        Assert.Equal(["antarctic-treaty-final"], Texts("Find-TreatyRecord walrus -First 1 | Get-TreatyText | ForEach-Object Id"));
        Assert.Equal(Texts("Get-TreatyText antarctic-treaty-final | Get-TreatySource | ForEach-Object Id", notEmpty: true),
            Texts("Find-TreatyRecord walrus -First 1 | Get-TreatySource | ForEach-Object Id"));
        Assert.NotEmpty(Texts("Find-TreatyRecord sledges | Measure-TreatyText"));
        Assert.NotEmpty(Texts("Find-TreatyRecord walrus -First 1 | Find-TreatySimilarity -Corpus 'The walrus is listed here and there.'"));
        Assert.NotEmpty(Texts("Find-TreatyRecord walrus -First 1 | Export-TreatyCitation -Format Text"));
    }

    [Fact]
    public void It_is_forgotten_with_the_text_and_not_among_records_that_are_piped_in()
    {
        Assert.Empty(Texts("Get-TreatyProvision | Find-TreatyRecord sledges"));
        Texts("Unregister-TreatyText antarctic-treaty-final");
        Assert.Empty(Texts("Find-TreatyRecord sledges"));
    }

    private string[] Texts(string script, string? argument = null, bool notEmpty = false)
    {
        string[] texts = [.. Engine.Run(_session, script, argument).ThrowOnError().Output.Select(item => item?.ToString() ?? "")];
        Assert.True(!notEmpty || texts.Length > 0, script);
        return texts;
    }
}
