namespace TreatyTools.Tests.Commands.Texts;

/// <summary>Provisions compared by their ids, with the words of the files that are registered.</summary>
[Collection(EngineCollection.Name)]
public sealed class CompareProvisionsTests(Engine engine) : IDisposable
{
    private const string Registered = """
        [IO.File]::WriteAllText("$($args[0])/new.txt", "Article 24`nConditions and safeguards`n1. Every harbour shall keep a lamp.`n2. A harbour may keep two.")
        [IO.File]::WriteAllText("$($args[0])/old.txt", "Article 15`nConditions and safeguards`n1. Every harbour may keep a lamp.`n2. A harbour may keep two.")
        Register-TreatyText -Text uncc-final -Path "$($args[0])/new.txt" -Force
        Register-TreatyText -Text ets185-final -Path "$($args[0])/old.txt" -Force

        """;

    private const string Row =
        " | ForEach-Object { \"$($_.ReferenceDocument) $($_.ReferenceUnit) $($_.Change) $($_.DifferenceDocument) $($_.DifferenceUnit)\" }";

    private readonly string _folder = Directory.CreateTempSubdirectory("compare").FullName;

    public void Dispose()
    {
        engine.Run("Unregister-TreatyText -Text uncc-final, ets185-final -ErrorAction Ignore");
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("Compare-TreatyText uncc/24/1 ets185/15/1", "uncc/24/1 24/1 edited ets185/15/1 15/1")]
    [InlineData("Compare-TreatyText (Get-TreatyProvision uncc/24/1) ets185/15/1", "uncc/24/1 24/1 edited ets185/15/1 15/1")]
    [InlineData("'ets185/15/1' | Compare-TreatyText uncc/24/1", "uncc/24/1 24/1 edited ets185/15/1 15/1")]
    [InlineData("Compare-TreatyText uncc/24/2 ets185/15/2", null)]
    public void Ids_stand_for_their_words(string command, string? row) =>
        Assert.Equal(row is null ? [] : [row], engine.Texts(Registered + command + Row, _folder));

    [Fact]
    public void A_correspondence_has_both_sides()
    {
        string[] rows = engine.Texts(Registered + "Get-TreatyProvision 24 | Get-TreatyCorrespondence -To ets185 | Compare-TreatyText" + Row, _folder);
        Assert.Contains("uncc/24 24/1 edited ets185/15 15/1", rows);
        Assert.All(rows, row => Assert.StartsWith("uncc/24 ", row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Compare-TreatyText uncc/24 untoc/20", "TextNotRegistered")]
    [InlineData("Compare-TreatyText uncc/25 ets185/15", "ProvisionNotBound")]
    [InlineData("Compare-TreatyText -Difference uncc/24", "ReferenceMissing")]
    [InlineData("Get-TreatyProvision 24 | Get-TreatyCorrespondence -To ets185 | Compare-TreatyText uncc/24", "ConflictingParameters")]
    public void What_cannot_be_compared_is_told(string command, string error) =>
        Assert.Equal(error, engine.Run(Registered + command, _folder).ErrorId);

    [Fact]
    public void A_text_that_is_not_registered_is_named_with_the_command_that_does_it()
    {
        EngineResult result = engine.Run("Compare-TreatyText uncc/24 ets185/15");
        Assert.Contains("Register-TreatyText uncc-final", result.Error.Exception.Message, StringComparison.Ordinal);
    }
}
