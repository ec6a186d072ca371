using System.Management.Automation;
using System.Management.Automation.Runspaces;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Tests.Commands.Texts;

/// <summary>A text that stands under the records, in a session of its own each. The words were written for these tests.</summary>
[Collection(EngineCollection.Name)]
public sealed class RegisteredTextTests : IDisposable
{
    private const string DataHome = "XDG_DATA_HOME";

    private const string Content = """
        Article 1. Peaceful purposes
        1. The ice shall be quiet.
        2. Nothing in this Article forbids a snowman.

        Article 2. Freedom of scientific investigation
        Penguins shall be counted.

        Article 4. Territorial claims
        1. Nothing here moves a border.
        2. Nobody shall claim a floe.

        Article 5. Nuclear explosions and radioactive waste
        1. Bangs are prohibited.
        2. The rest shall be taken home.

        Article 7. Inspection
        1. Everybody may look.

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;
    private readonly string? _before = Environment.GetEnvironmentVariable(DataHome);
    private readonly Runspace _session = Engine.NewRunspace();

    public RegisteredTextTests()
    {
        Environment.SetEnvironmentVariable(DataHome, Path.Combine(_folder, "data"));
        File.WriteAllText(Document, Content);
        Run("Import-TreatyDataset $args[0]", Path.Combine(Engine.RepositoryRoot, "tests", "Fixtures", "antarctica")).ThrowOnError();
        Run("$PSDefaultParameterValues['*-Treaty*:Dataset'] = 'antarctica'").ThrowOnError();
    }

    private string Document => Path.Combine(_folder, "treaty.txt");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(DataHome, _before);
        _session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Provisions_have_the_words_from_then_on()
    {
        Assert.Equal([""], Texts("(Get-TreatyProvision 4).Text"));
        Assert.Empty(Texts("Register-TreatyText antarctic-treaty-final $args[0]", Document));
        Assert.Equal(["1. Nothing here moves a border.\n2. Nobody shall claim a floe."], Texts("(Get-TreatyProvision 4).Text"));
        Assert.Equal(["Nobody shall claim a floe."], Texts("(Get-TreatyProvision 4).Paragraphs[1].Text"));
        Assert.Equal(["antarctic-treaty/2"], Texts("Get-TreatyProvision -Text penguin* | ForEach-Object Id"));
        Assert.Equal(["Penguins shall be counted."], Texts("(Get-TreatyProvision 2 | ConvertTo-TreatyDataFrame | ConvertFrom-TreatyDataFrame).Text"));
        Assert.Equal(["Penguins shall be counted."], Texts("""
            Get-TreatyProvision 2 | Export-TreatyWorkbook $args[0]
            (Import-TreatyWorkbook $args[0]).Text
            """, Path.Combine(_folder, "book.xlsx")));
        Assert.Equal(["antarctic-treaty/4"], Texts("Get-TreatyProvision 4 | Get-TreatyConcern | Get-TreatyProvision 4 | ForEach-Object Id"));
        Assert.Equal([""], Texts("(Get-TreatyProvision 13).Text"));
    }

    [Fact]
    public void It_is_told_and_forgotten()
    {
        Assert.Equal(["antarctic-treaty-final Session Usable"],
            Texts("Register-TreatyText 'The Antarctic Treaty' $args[0] -PassThru | ForEach-Object { \"$($_.Text) $($_.Scope) $($_.State)\" }", Document));
        Assert.Equal([Document], Texts("Get-TreatyText -Registered | ForEach-Object Registrations | ForEach-Object Path"));
        Assert.Empty(Texts("Unregister-TreatyText antarctic-treaty-final -WhatIf"));
        Assert.Empty(Texts("Get-TreatyText -Registered | Unregister-TreatyText"));
        Assert.Empty(Texts("Get-TreatyText -Registered"));
        Assert.Equal([""], Texts("(Get-TreatyProvision 4).Text"));
        Assert.Equal("TextNotRegistered", Run("Unregister-TreatyText antarctic-treaty-final").ErrorId);
        Assert.Equal("TextNotRegistered", Run("Test-TreatyText antarctic-treaty-final").ErrorId);
    }

    [Fact]
    public void Another_runspace_and_a_module_that_was_removed_know_nothing_of_it()
    {
        Texts("Register-TreatyText antarctic-treaty-final $args[0]", Document);
        using (Runspace other = Engine.NewRunspace())
        {
            Assert.Empty(Engine.Run(other, "Import-TreatyDataset $args[0]; Get-TreatyText -Registered -Dataset antarctica",
                Path.Combine(Engine.RepositoryRoot, "tests", "Fixtures", "antarctica")).ThrowOnError().Output);
        }

        Assert.Empty(Texts("Remove-Module TreatyTools; Import-Module $args[0]; Import-TreatyDataset $args[1]; Get-TreatyText -Registered",
            Engine.Manifest, Path.Combine(Engine.RepositoryRoot, "tests", "Fixtures", "antarctica")));
    }

    [Fact]
    public void The_words_of_a_session_hold_when_the_file_goes()
    {
        Texts("Register-TreatyText antarctic-treaty-final $args[0]", Document);
        File.Delete(Document);
        Assert.Equal(["Penguins shall be counted."], Texts("(Get-TreatyProvision 2).Text"));
    }

    [Fact]
    public void A_provision_is_quoted_from_it()
    {
        EngineResult without = Run("Get-TreatyProvision 2 | Export-TreatyCitation -Quote");
        Assert.Equal("TextNotRegistered", without.ErrorId);
        Assert.DoesNotContain("“", Assert.Single(without.Output)!.ToString(), StringComparison.Ordinal);
        Texts("Register-TreatyText antarctic-treaty-final $args[0]", Document);
        Assert.EndsWith(": “Penguins shall be counted.”", Assert.Single(Texts("Get-TreatyProvision 2 | Export-TreatyCitation -Quote")),
            StringComparison.Ordinal);
        Assert.EndsWith(": “Penguins shall […]”", Assert.Single(Texts("Get-TreatyProvision 2 | Export-TreatyCitation -Quote -MaxWords 2")),
            StringComparison.Ordinal);
        Assert.DoesNotContain("“", Assert.Single(Texts("Get-TreatyProvision 2 | Export-TreatyCitation")), StringComparison.Ordinal);
        Assert.Equal("QuoteNotAsked", Run("Get-TreatyProvision 2 | Export-TreatyCitation -MaxWords 2").ErrorId);
    }

    [Fact]
    public void A_draft_is_registered_and_says_on_what_ground_an_article_is_the_same()
    {
        string draft = Path.Combine(_folder, "draft.txt"), final = Path.Combine(_folder, "final.txt");
        File.WriteAllText(draft, "Article 17. On lamps\nEach keeper shall fill the lamp and report to the town.\n\nArticle 18. Oil\nOil shall be clean.\n");
        File.WriteAllText(final, "Article 4. On lamps\nEach keeper shall fill the lamp and report at once to the town.\n\nArticle 5. Oil\nOil shall burn.\n");
        const string Ask = "(Resolve-TreatyArticle uncc-zero-draft 17 -Dataset cybercrime).";
        Assert.Equal(["Recorded."], Texts(Ask + "Ground"));
        Texts("Register-TreatyText uncc-zero-draft $args[0] -Dataset cybercrime -Force; Register-TreatyText uncc-final $args[1] -Dataset cybercrime -Force",
            draft, final);
        Assert.StartsWith("Recorded. Their words are ", Assert.Single(Texts(Ask + "Ground")), StringComparison.Ordinal);
        Assert.Equal(["4"], Texts(Ask + "Nearest"));
        Assert.Equal(["On lamps"], Texts(Ask + "FromHeading"));
        Assert.Equal(["4"],
            Texts("(Compare-TreatyText uncc-zero-draft uncc-final -Dataset cybercrime | Where-Object ReferenceUnit -eq 17).DifferenceUnit"));
        Assert.Empty(Texts("Unregister-TreatyText uncc-zero-draft, uncc-final -Dataset cybercrime"));
    }

    [Fact]
    public void What_is_wrong_is_refused_with_one_error()
    {
        File.WriteAllText(Document, Content.Replace("Article 4. Territorial claims", "Article 4. Herring", StringComparison.Ordinal)
            .Replace("Freedom of", "Fishing and", StringComparison.Ordinal));
        Assert.Equal("TextDoesNotFit", Run("Register-TreatyText antarctic-treaty-final $args[0]", Document).ErrorId);
        Assert.Equal("TextDoesNotFit", Run("Test-TreatyText antarctic-treaty-final $args[0]", Document).ErrorId);
        Assert.Empty(Texts("Register-TreatyText antarctic-treaty-final $args[0] -Force -WhatIf; Get-TreatyText -Registered", Document));
        Assert.Equal("TextDoesNotFit", Run("Register-TreatyText uncc-zero-draft $args[0] -Dataset cybercrime", Document).ErrorId);
        Assert.Equal("RecordNotFound", Run("Register-TreatyText antarctic-final $args[0]", Document).ErrorId);
        Assert.Equal("FileNotFound", Run("Register-TreatyText antarctic-treaty-final $args[0]", Document + "x").ErrorId);
        File.WriteAllText(Document, "");
        Assert.Equal("TextEmpty", Run("Register-TreatyText antarctic-treaty-final $args[0]", Document).ErrorId);
        File.WriteAllText(Path.Combine(_folder, "b.txt"), Content);
        Assert.Equal("SeveralFiles", Run("Register-TreatyText antarctic-treaty-final $args[0]", Path.Combine(_folder, "*.txt")).ErrorId);
        Assert.Empty(Texts("Get-TreatyText -Registered"));
    }

    [Fact]
    public void A_text_that_is_piped_says_to_which_dataset_it_belongs()
    {
        Texts("$PSDefaultParameterValues.Clear()");
        const string Text = "Get-TreatyText antarctic-treaty-final -Dataset antarctica | ";
        Assert.Equal(["antarctica"], Texts(Text + "Register-TreatyText -Path $args[0] -PassThru | ForEach-Object Dataset", Document));
        Assert.Equal(["False"], Texts(Text + "Test-TreatyText -Quiet"));
        Assert.Equal("TextNotRegistered", Run("Get-TreatyText uncc-final | Test-TreatyText -Quiet").ErrorId);
        Assert.Empty(Texts(Text + "Unregister-TreatyText; Get-TreatyText -Registered -Dataset antarctica"));
    }

    [Fact]
    public void Texts_without_a_file_can_be_asked_for() =>
        Assert.Equal(["1", "0", "0", "1"], Texts("""
            $null = Register-TreatyText antarctic-treaty-final $args[0]
            @(Get-TreatyText -Registered | Where-Object Id -eq antarctic-treaty-final).Count
            @(Get-TreatyText -Registered:$false | Where-Object Id -eq antarctic-treaty-final).Count
            Unregister-TreatyText antarctic-*
            @(Get-TreatyText -Registered | Where-Object Id -eq antarctic-treaty-final).Count
            @(Get-TreatyText -Registered:$false | Where-Object Id -eq antarctic-treaty-final).Count
            """, Document));

    [Fact]
    public void A_wildcard_forgets_all_that_are_registered_and_need_not_fit_any()
    {
        Texts("Register-TreatyText uncc-zero-draft $args[0] -Dataset cybercrime -Force; Register-TreatyText uncc-final $args[0] -Dataset cybercrime -Force",
            Document);
        Assert.Empty(Texts("Unregister-TreatyText uncc-* -Scope User -Dataset cybercrime"));
        Assert.Equal(["2"], Texts("@(Get-TreatyText -Registered -Dataset cybercrime).Count"));
        Assert.Empty(Texts("Unregister-TreatyText * -Dataset cybercrime; Get-TreatyText -Registered -Dataset cybercrime"));
        Assert.Empty(Texts("Unregister-TreatyText * -Dataset cybercrime"));
    }

    [Fact]
    public void A_registered_text_is_measured_by_its_id()
    {
        Texts("Register-TreatyText antarctic-treaty-final $args[0]", Document);
        Assert.Equal(["1 1", "2 1", "4 1", "5 1", "7 0"],
            Texts("Measure-TreatyText antarctic-treaty-final | ForEach-Object { \"$($_.Unit) $($_.Shall + $_.ShallNot)\" }"));
        Assert.Equal(["5"], Texts("@(Get-TreatyText antarctic-treaty-final | Measure-TreatyText).Count"));
        Assert.Equal("TextNotRegistered", Run("Measure-TreatyText uncc-final -Dataset cybercrime").ErrorId);
    }

    [UnixFact("The folder of the user's data cannot be moved there.")]
    public void One_of_the_user_is_found_by_every_session_as_long_as_the_file_is_the_same()
    {
        Assert.Empty(Texts("Register-TreatyText antarctic-treaty-final $args[0] -Scope User", Document));
        Assert.True(File.Exists(Path.Combine(_folder, "data", "TreatyTools", "texts.json")));
        using (Runspace other = Engine.NewRunspace())
        {
            Assert.Equal(["Penguins shall be counted."], Engine.Run(other, "Import-TreatyDataset $args[0]; (Get-TreatyProvision 2 -Dataset antarctica).Text",
                Path.Combine(Engine.RepositoryRoot, "tests", "Fixtures", "antarctica")).ThrowOnError().Output.Select(text => text.ToString()));
        }

        File.AppendAllText(Document, "Changed.");
        EngineResult changed = Run("(Get-TreatyProvision 2, 4).Text").ThrowOnError();
        Assert.Contains("no longer what was registered", Assert.Single(changed.Warnings), StringComparison.Ordinal);
        Assert.All(changed.Output, Assert.Null);
        Assert.Equal(["Changed"], Texts("(Get-TreatyText -Registered).Registrations.State"));
        Assert.Equal("RegisteredTextChanged", Run("Test-TreatyText antarctic-treaty-final").ErrorId);

        File.Delete(Document);
        Assert.Equal(["Missing"], Texts("(Get-TreatyText -Registered).Registrations.State"));
        Assert.Contains("is not there", Assert.Single(Run("Get-TreatyProvision 2").ThrowOnError().Warnings), StringComparison.Ordinal);

        File.WriteAllText(Document, Content);
        Assert.Equal(["Penguins shall be counted."], Texts("(Get-TreatyProvision 2).Text"));
        Assert.Empty(Texts("Unregister-TreatyText antarctic-treaty-final -Scope User; Get-TreatyText -Registered"));
    }

    [UnixFact("The folder of the user's data cannot be moved there.")]
    public void A_damaged_list_of_the_user_is_told_and_harms_nothing_else()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data", "TreatyTools"));
        File.WriteAllText(Path.Combine(_folder, "data", "TreatyTools", "texts.json"), "{");
        EngineResult result = Run("(Get-TreatyProvision 2).Id").ThrowOnError();
        Assert.Equal("antarctic-treaty/2", result.Output.Single().ToString());
        Assert.Contains("cannot be read", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal("TextRegisterDamaged", Run("Register-TreatyText antarctic-treaty-final $args[0] -Scope User", Document).ErrorId);
    }

    [Fact]
    public void Records_are_held_against_the_text()
    {
        Assert.Equal(
            ["text-article antarctic-treaty-final", "text-article antarctic-treaty/12", "text-article antarctic-treaty/13", "text-article antarctic-treaty/9",
                "text-paragraph antarctic-treaty/7/2", "text-paragraph antarctic-treaty/7/3", "text-paragraph antarctic-treaty/7/4",
                "text-paragraph antarctic-treaty/7/5"],
            Texts("Test-TreatyText antarctic-treaty-final $args[0] | Where-Object Severity -eq Error | ForEach-Object { \"$($_.Rule) $($_.RecordId)\" }",
                Document).Order(StringComparer.Ordinal));
        Assert.Equal(["False"], Texts("Test-TreatyText antarctic-treaty-final $args[0] -Quiet", Document));
        Texts("Register-TreatyText antarctic-treaty-final $args[0]", Document);
        Assert.Equal(["False"], Texts("Test-TreatyText antarctic-treaty-final -Quiet"));
        Assert.Equal("TreatyTools.Model.Finding",
            Run("Test-TreatyText antarctic-treaty-final").ThrowOnError().Output[0].BaseObject.GetType().FullName);
    }

    private EngineResult Run(string script, params object?[] arguments) => Engine.Run(_session, script, arguments);

    private string[] Texts(string script, params object?[] arguments) =>
        [.. Run(script, arguments).ThrowOnError().Output.Select((PSObject? o) => o?.ToString() ?? "")];
}
