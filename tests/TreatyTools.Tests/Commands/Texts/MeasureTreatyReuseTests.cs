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
    [InlineData("Get-TreatyText uncc-final | ConvertTo-TreatyDataFrame | Measure-TreatyReuse (Get-TreatyText ets185-final | ConvertTo-TreatyDataFrame)")]
    [InlineData("Get-TreatyText uncc-final | ConvertTo-TreatyDataFrame | ConvertFrom-TreatyDataFrame | Measure-TreatyReuse ets185-final")]
    [InlineData("Get-TreatyText uncc-final | ConvertTo-TreatyDataFrame | Measure-TreatySurvival -Stage (Get-TreatyText ets185-final | "
        + "ConvertTo-TreatyDataFrame)")]
    [InlineData("Get-TreatyProvision uncc/1 | Find-TreatySimilarity -Corpus (Get-TreatyProvision ets185/1 | ConvertTo-TreatyDataFrame)")]
    public void Rows_of_frames_stand_for_the_records_that_they_were_made_of(string script) => Assert.Equal(
        ["1"],
        _engine.Texts("$folder = $args[0]; Register-TreatyText -Text uncc-final -Path $folder/new.txt -Force\n"
            + "Register-TreatyText -Text ets185-final -Path $folder/old.txt -Force\n"
            + $"try {{ @({script}).Count }} finally {{ Unregister-TreatyText -Text uncc-final, ets185-final }}", _folder));

    [Fact]
    public void What_one_source_has_is_taken_by_its_place()
    {
        const string script = "$folder = $args[0]; $row = Measure-TreatyReuse -InputObject $folder/new.txt -Source $folder/old.txt, $folder/new.txt; ";
        Assert.Equal(["old", "1"], _engine.Texts(script + "$row.Sources[0].Document; $row.Sources[0].Passages.Count", _folder));
    }

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
    public void Texts_of_the_dataset_give_their_numbers_as_seeds()
    {
        const string script = """
            $folder = $args[0]
            $new = Import-TreatyText $folder/new.txt -Name uncc-final
            $old = Import-TreatyText $folder/old.txt -Name ets185-final
            """;
        Assert.Equal("TextDoesNotFit", _engine.Run(script + "\nMeasure-TreatyReuse -InputObject $new -Source $old -As Seed", _folder).ErrorId);
        File.WriteAllText(Path.Combine(_folder, "new.txt"),
            "Article 24\nConditions and safeguards\nEvery harbour shall keep a lamp, that can be seen, and a bell.");
        File.WriteAllText(Path.Combine(_folder, "old.txt"),
            "Article 15\nConditions and safeguards\nEvery harbour shall keep a lamp that can be seen from the sea.");
        const string registered = """
            $folder = $args[0]
            Register-TreatyText -Text uncc-final -Path $folder/new.txt -Force
            Register-TreatyText -Text ets185-final -Path $folder/old.txt -Force
            try { 
            """;
        const string end = "} finally { Unregister-TreatyText -Text uncc-final, ets185-final }";
        Assert.Equal(["10 ets185-final/15"], _engine.Texts(registered + "Measure-TreatyReuse -InputObject uncc-final -Source (Get-TreatyText ets185-final) | "
            + "ForEach-Object { \"$($_.SharedWords) $($_.Best)\" }" + end, _folder));
        Assert.Equal("TextWithoutRecord", _engine.Run(registered
            + "Measure-TreatyReuse -InputObject $folder/new.txt -Source ets185-final -As Seed" + end, _folder)
            .ErrorId);
        Assert.Equal("TextNotRegistered", _engine.Run(registered + "Measure-TreatyReuse -InputObject uncc-final -Source untoc-final" + end, _folder).ErrorId);
    }

    [Fact]
    public void Survival_is_told_for_each_proposal()
    {
        const string script = "$folder = $args[0]; "
            + "Measure-TreatySurvival -InputObject $folder/new.txt, $folder/old.txt -Stage $folder/old.txt, $folder/new.txt "
            + "| ForEach-Object { \"$($_.Document) $($_.Words) $($_.First) $($_.Last) $($_.Stages.SharedWords) $($_.Stages[0].Passages.Count)\" }";
        Assert.Equal(["new 13 old new 10 13 1", "old 13 old new 13 10 1"], _engine.Texts(script, _folder));
        Assert.Equal(["3"], _engine.Texts("$folder = $args[0]; (Measure-TreatySurvival -InputObject $folder/new.txt -Stage $folder/new.txt -Known "
            + "$folder/old.txt).Words", _folder));
        Assert.Equal("FileNotFound", _engine.Run("$folder = $args[0]; Measure-TreatySurvival -InputObject $folder/new.txt -Stage $folder/none.txt", _folder)
            .ErrorId);
    }

    [Fact]
    public void A_source_that_is_not_there_is_an_error_and_so_is_what_is_no_text()
    {
        Assert.Equal("FileNotFound", _engine.Run("$folder = $args[0]; Measure-TreatyReuse -InputObject $folder/new.txt -Source $folder/none.txt", _folder)
            .ErrorId);
        Assert.Equal("NotAText", _engine.Run("$folder = $args[0]; 5, \"$folder/new.txt\" | Measure-TreatyReuse $folder/old.txt", _folder).ErrorId);
    }
}
