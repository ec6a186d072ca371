namespace TreatyTools.Tests.Commands.Texts;

/// <summary>What comes of texts that are empty, tiny or in two languages, in each command that compares words: rows, one error or one warning.</summary>
[Collection(EngineCollection.Name)]
public sealed class TinyTextsTests : IDisposable
{
    private readonly Engine _engine;
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    public TinyTextsTests(Engine engine)
    {
        _engine = engine;
        Write("empty", "");
        Write("blank", "   \n  ");
        Write("tiny", "Short words.");
        Write("same", "Short words.");
        Write("english", "Article 1\nEvery harbour shall keep a lamp that can be seen from the sea.");
        Write("russian", "Статья 1\nКаждая гавань держит фонарь, который виден с моря, и колокол для тумана.");
        Write("both", "Article 1\nEvery harbour shall keep a lamp that can be seen.\nСтатья 2\nКаждая гавань держит фонарь, который виден с моря.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Find-TreatySimilarity -InputObject $t/tiny.txt -Corpus $t/same.txt", 0, null, "fewer than 20 characters")]
    [InlineData("Find-TreatySimilarity -InputObject $t/tiny.txt -Corpus $t/same.txt -Preset AlleeLugg", 0, null, "fewer than 20 characters")]
    [InlineData("Find-TreatySimilarity -InputObject $t/tiny.txt -Corpus $t/same.txt -Preset TextReuse", 0, null, "fewer than 20 characters")]
    [InlineData("Find-TreatySimilarity -InputObject '' -Corpus $t/english.txt", 0, null, "fewer than 20 characters")]
    [InlineData("Find-TreatySimilarity -InputObject $t/empty.txt -Corpus $t/english.txt", 0, "TextEmpty", null)]
    [InlineData("Find-TreatySimilarity -InputObject $t/english.txt -Corpus $t/blank.txt", 0, "TextWithoutWords", null)]
    [InlineData("Find-TreatySimilarity -InputObject $t/english.txt -Corpus $t/russian.txt", 0, null, null)]
    [InlineData("Find-TreatySimilarity -InputObject $t/both.txt -Corpus $t/english.txt", 1, null, null)]
    [InlineData("Measure-TreatyReuse -InputObject $t/tiny.txt -Source $t/same.txt", 0, null, "no unit of the kind 'article'")]
    [InlineData("Measure-TreatyReuse -InputObject $t/empty.txt -Source $t/english.txt", 0, "TextEmpty", null)]
    [InlineData("Measure-TreatyReuse -InputObject $t/english.txt -Source $t/empty.txt", 0, "TextEmpty", null)]
    [InlineData("Measure-TreatyReuse -InputObject $t/english.txt -Source $t/russian.txt", 1, null, null)]
    [InlineData("Measure-TreatyReuse -InputObject $t/both.txt -Source $t/english.txt, $t/russian.txt", 2, null, null)]
    [InlineData("Measure-TreatySurvival -InputObject $t/empty.txt -Stage $t/english.txt", 0, "TextEmpty", null)]
    [InlineData("Measure-TreatySurvival -InputObject $t/english.txt -Stage $t/empty.txt", 0, "TextEmpty", null)]
    [InlineData("Find-TreatyCorrespondence uncc/9999 -To ets185", 0, "RecordNotFound", null)]
    [InlineData("ConvertTo-TreatyShingle $t/tiny.txt -AsObject", 0, null, null)]
    [InlineData("ConvertTo-TreatyShingle $t/tiny.txt -Signature -AsObject", 0, null, null)]
    [InlineData("ConvertTo-TreatyShingle $t/empty.txt -AsObject", 0, "TextEmpty", null)]
    [InlineData("Find-TreatyRecord short -Corpus $t/tiny.txt -Table units", 1, null, null)]
    [InlineData("Find-TreatyRecord short -Corpus $t/tiny.txt, $t/empty.txt -Table units", 1, "TextNotSearched", null)]
    [InlineData("Find-TreatyRecord short -Corpus $t/tiny.txt, $t/blank.txt -Table units", 1, "TextNotSearched", null)]
    [InlineData("Find-TreatyRecord фонарь -Corpus $t/both.txt, $t/russian.txt, $t/english.txt -Table units", 2, null, null)]
    [InlineData("Find-TreatyRecord lamps -Corpus $t/both.txt, $t/russian.txt, $t/english.txt -Table units", 2, null, null)]
    public void They_have_results(string command, int rows, string? error, string? warning)
    {
        EngineResult result = _engine.Run($"$t = $args[0]; {command}", _folder);
        Assert.Equal(rows, result.Output.Count);
        Assert.Equal(error, result.Errors.Count == 0 ? null : Assert.Single(result.Errors).FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(warning is null ? 0 : 1, result.Warnings.Count);
        Assert.Contains(warning ?? "", string.Concat(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_any_script_are_shingles() =>
        Assert.NotEmpty(_engine.Run("ConvertTo-TreatyShingle $args[0] -AsObject", Path.Combine(_folder, "russian.txt")).ThrowOnError().Output);

    private void Write(string name, string words) => File.WriteAllText(Path.Combine(_folder, name + ".txt"), words);
}
