namespace TreatyTools.Tests.Commands.Texts;

[Collection(EngineCollection.Name)]
public sealed class MeasureTreatyReuseTests : IDisposable
{
    private readonly Engine _engine;
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    public MeasureTreatyReuseTests(Engine engine)
    {
        _engine = engine;
        File.WriteAllText(Path.Combine(_folder, "old.txt"), "Article 1\nLamps\nEvery harbour shall keep a lamp that can be seen from the sea.");
        File.WriteAllText(Path.Combine(_folder, "new.txt"), "Article 1\nLights\nEvery harbour shall keep a lamp, that can be seen, and a bell.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Import-TreatyText $folder/new.txt | Measure-TreatyReuse $folder/old.txt")]
    [InlineData("Measure-TreatyReuse -InputObject (Import-TreatyText $folder/new.txt) -Source (Import-TreatyText $folder/old.txt)")]
    [InlineData("[IO.FileInfo]\"$folder/new.txt\" | Measure-TreatyReuse $folder/o*.txt")]
    public void Texts_are_taken_as_they_come(string script) => Assert.Equal(
        ["1 13 10 1 Every harbour shall keep a lamp, that can be seen"],
        _engine.Texts($"$folder = $args[0]; ({script}) | ForEach-Object {{ \"$($_.Unit) $($_.Words) $($_.SharedWords) $($_.Sources.Counterpart) "
            + "$($_.Sources.Passages)\" }",
            _folder));

    [Theory]
    [InlineData("-RunLength 11", "0")]
    [InlineData("-RunLength 1", "11")]
    [InlineData("-Unit paragraph", "")]
    [InlineData("-MaximumPassage 0", "10")]
    public void What_counts_can_be_chosen(string arguments, string shared) => Assert.Equal(
        shared, string.Join(' ',
            _engine.Texts($"$folder = $args[0]; Measure-TreatyReuse -InputObject $folder/new.txt -Source $folder/old.txt {arguments} | ForEach-Object "
                + "SharedWords", _folder)));

    [Fact]
    public void A_source_that_is_not_there_is_an_error_and_so_is_what_is_no_text()
    {
        Assert.Equal("FileNotFound", _engine.Run("$folder = $args[0]; Measure-TreatyReuse -InputObject $folder/new.txt -Source $folder/none.txt", _folder)
            .ErrorId);
        Assert.Equal("NotAText", _engine.Run("$folder = $args[0]; 5, \"$folder/new.txt\" | Measure-TreatyReuse $folder/old.txt", _folder).ErrorId);
    }
}
