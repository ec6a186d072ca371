using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TreatyTools.Tests.Commands.Texts;

[Collection(EngineCollection.Name)]
public sealed class FindTreatySimilarityTests : IDisposable
{
    private const string Lamp = "Every harbour shall keep a lamp that can be seen from the sea.";

    private readonly Engine _engine;
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    public FindTreatySimilarityTests(Engine engine)
    {
        _engine = engine;
        Directory.CreateDirectory(Path.Combine(_folder, "corpus", "deeper"));
        string lantern = Lamp.Replace("lamp", "lantern", StringComparison.Ordinal), corpus = Path.Combine(_folder, "corpus");
        File.WriteAllText(Path.Combine(corpus, "old.txt"), $"Article 1\nLamps\n{Lamp}\nArticle 2\nBells\nA bell shall be rung in fog by its keeper.");
        File.WriteAllText(Path.Combine(corpus, "deeper", "other.md"), $"# Article 5 Lanterns\n\n{lantern}");
        File.WriteAllText(Path.Combine(corpus, "data.csv"), "no,text");
        File.WriteAllText(Path.Combine(_folder, "new.txt"), $"Article 7\nLights\n{Lamp.Replace(" that", ", that", StringComparison.Ordinal)}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Import-TreatyText $folder/new.txt | Find-TreatySimilarity $folder/corpus")]
    [InlineData("\"$folder/new.txt\" | Find-TreatySimilarity $folder/corpus/old.txt, $folder/corpus/deeper/*.md")]
    [InlineData("[IO.FileInfo]\"$folder/new.txt\" | Find-TreatySimilarity ([IO.DirectoryInfo]\"$folder/corpus\")")]
    [InlineData("Find-TreatySimilarity -InputObject (Import-TreatyText $folder/new.txt) (Import-TreatyText $folder/corpus/o*.txt, $folder/corpus/*/*.md)")]
    [InlineData("(Import-TreatyText $folder/new.txt).Units | Find-TreatySimilarity $folder/corpus")]
    [InlineData("Import-TreatyText $folder/new.txt | Find-TreatySimilarity ((Import-TreatyText $folder/corpus/o*.txt, $folder/corpus/*/*.md).Units)")]
    public void Texts_and_corpora_are_taken_as_they_come(string script) => Assert.Equal(
        ["new 7 -> old 1 1.00, passage 'Every harbour shall keep a lamp, that can be seen from the sea'",
            "new 7 -> other 5 0.78, passage 'that can be seen from the sea'"],
        _engine.Texts($"$folder = $args[0]; ({script}) | Where-Object Score -gt 0.5 | ForEach-Object {{ \"$($_.Document) $($_.Unit) -> "
            + "$($_.CounterpartDocument) $($_.Counterpart) $($_.Score.ToString('0.00', [cultureinfo]::InvariantCulture)), passage '$($_.Passages[0])'\" }",
                _folder));

    [Fact]
    public void Words_are_a_text_and_so_are_those_of_a_corpus() => Assert.Equal(
        ["Every port shall keep a… | Every harbour shall keep a…"],
        _engine.Texts($"'Every port shall keep a lamp that can be seen from afar' | Find-TreatySimilarity '{Lamp}' | "
            + "ForEach-Object { \"$($_.Document) | $($_.CounterpartDocument)\" }"));

    [Fact]
    public void Provisions_are_found_among_those_whose_texts_are_registered()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "Article 24\nConditions and safeguards\n1. Every harbour shall keep a lamp at dusk.");
        File.WriteAllText(Path.Combine(_folder, "b.txt"), "Article 15\nConditions and safeguards\n1. Every harbour shall keep a lamp at night.");
        const string register =
            "Register-TreatyText uncc-final $folder/a.txt -Force; Register-TreatyText ets185-final $folder/b.txt -Force; ";
        Assert.Equal(
            ["uncc uncc/24 ets185/15 Conditions and safeguards", "uncc uncc/24 ets185/15 Conditions and safeguards", "ets185/15"],
            _engine.Texts("$folder = $args[0]; " + register + "try { "
                + "(Get-TreatyProvision uncc/24 | Find-TreatySimilarity -First 1), ('uncc/24' | Find-TreatySimilarity -First 1 -ExcludeOwnText) | "
                + "ForEach-Object { \"$($_.Document) $($_.Unit) $($_.Counterpart) $($_.CounterpartHeading)\" }; "
                + "(Get-TreatyProvision uncc/24 | Find-TreatySimilarity -First 1).Counterpart | Get-TreatyProvision | ForEach-Object Id "
                + "} finally { Unregister-TreatyText uncc-final, ets185-final }", _folder));
        Assert.Equal("TextNotRegistered", _engine.Run("'some words of a text' | Find-TreatySimilarity").ErrorId);
    }

    [Theory]
    [InlineData("-Preset AlleeLugg", "AlleeLugg: words in runs of at least 6 words")]
    [InlineData("-Preset AlleeLugg -RunLength 4 -Token Words", "AlleeLugg: words in runs of at least 4 words (Words, lower case)")]
    [InlineData("-Preset TextReuse -RunLength 3", "TextReuse: sets of runs of 3 words")]
    [InlineData("", "Alschner: sets of runs of 5 characters")]
    public void The_preset_and_its_parameters_are_told(string arguments, string parameters) => Assert.StartsWith(parameters, _engine.Texts(
        $"$folder = $args[0]; (Find-TreatySimilarity -InputObject $folder/new.txt $folder/corpus {arguments})[0].Parameters", _folder)[0],
        StringComparison.Ordinal);

    [Fact]
    public void Pairs_of_a_corpus_come_once_the_best_first() => Assert.Equal(
        ["old 1 other 5", "1"],
        _engine.Texts("$folder = $args[0]; $pairs = @(Find-TreatySimilarity $folder/corpus -Pair -Threshold 0.5); $pairs | ForEach-Object { "
            + "\"$($_.CounterpartDocument) $($_.Counterpart) $($_.Document) $($_.Unit)\" }; $pairs.Count", _folder) is [var pair, var count]
            ? [string.Join(' ', [.. pair.Split(' ').Chunk(2).Select(two => string.Join(' ', two)).Order(StringComparer.Ordinal)]), count] : []);

    [Fact]
    public void Texts_that_are_too_short_are_told_once()
    {
        EngineResult run = _engine.Run("$folder = $args[0]; 'Ships are', '' | Find-TreatySimilarity $folder/corpus 3>&1", _folder);
        Assert.Equal(["2 texts have fewer than 20 characters and were not compared."], run.Output.Select(item => item.ToString()!));
        Assert.Equal(["fewer than 20 characters"], _engine.Texts(
            "$folder = $args[0]; 'Ships are' | Find-TreatySimilarity $folder/corpus -IncludeUnmatched | ForEach-Object Note", _folder));
    }

    [Theory]
    [InlineData("5 | Find-TreatySimilarity $folder/corpus", "NotAText")]
    [InlineData("\"$folder/none.txt\" | Find-TreatySimilarity $folder/corpus", "FileNotFound")]
    [InlineData("'not a file.txt' | Find-TreatySimilarity $folder/corpus", "FileNotFound")]
    [InlineData("'word' | Find-TreatySimilarity $folder/corpus", "FileNotFound")]
    [InlineData("\"$folder/new.txt\" | Find-TreatySimilarity $folder/none", "FileNotFound")]
    [InlineData("\"$folder/new.txt\" | Find-TreatySimilarity $folder/corpus -RunLength 6", "RunLengthFixed")]
    [InlineData("[IO.Directory]::CreateDirectory(\"$folder/empty\"); \"$folder/new.txt\" | Find-TreatySimilarity $folder/empty", "NoTexts")]
    [InlineData("(Import-TreatyText $folder/new.txt -Unit chapter, article) | ForEach-Object { $_ } | Find-TreatySimilarity $folder/corpus | Out-Null; "
        + "Import-TreatyText $folder/p.txt -Unit article | Find-TreatySimilarity $folder/corpus", "UnitWithoutWords")]
    public void What_cannot_be_compared_is_an_error_of_its_own(string script, string error)
    {
        File.WriteAllText(Path.Combine(_folder, "p.txt"), $"Article 1\nLamps\n1. {Lamp}\n2. {Lamp}");
        Assert.Equal(error, _engine.Run("$folder = $args[0]; " + script, _folder).ErrorId);
    }

    [Fact]
    public void A_file_of_a_corpus_that_cannot_be_read_is_told_and_the_rest_is_compared()
    {
        File.WriteAllText(Path.Combine(_folder, "corpus", "bad.pdf"), "no pdf");
        EngineResult run = _engine.Run(
            "$folder = $args[0]; Find-TreatySimilarity -InputObject $folder/new.txt $folder/corpus -First 1 | ForEach-Object Counterpart", _folder);
        Assert.Equal(("TextDamaged", "1"), (run.ErrorId, Assert.Single(run.Output).ToString()));
    }

    [Fact]
    public void Rows_make_a_frame_and_a_workbook() => Assert.Equal(
        ["1"],
        _engine.Texts("$folder = $args[0]; Find-TreatySimilarity -InputObject $folder/new.txt $folder/corpus -First 1 | "
            + "ConvertTo-TreatyDataFrame -Property Document, Unit, Score, Counterpart | Export-TreatyWorkbook $folder/x.xlsx; "
            + "(Import-TreatyWorkbook $folder/x.xlsx)[0].Score", _folder));

    [Fact]
    public void A_map_is_a_picture_or_a_sheet_of_scores()
    {
        Assert.Equal(
            ["map.png", "map.svg", "map.xlsx", "new, old, other", "True"],
            _engine.Texts("$folder = $args[0]; foreach ($kind in 'png', 'svg', 'xlsx') { "
                + "(\"$folder/new.txt\", \"$folder/corpus\" | Export-TreatySimilarity $folder/map.$kind -PassThru).Name }; "
                + "$rows = Import-TreatyWorkbook $folder/map.xlsx; @($rows | ForEach-Object Text) -join ', '; "
                + "$rows[0].new -eq 1 -and $rows[0].old -eq $rows[1].new",
                _folder));
        Assert.Contains("How similar 3 texts are", File.ReadAllText(Path.Combine(_folder, "map.svg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"$folder/new.txt\" | Export-TreatySimilarity $folder/map.png", "TooFewTexts")]
    [InlineData("\"$folder/corpus\" | Export-TreatySimilarity $folder/map.gif", "UnsupportedFormat")]
    [InlineData("\"$folder/corpus\" | Export-TreatySimilarity $folder/new.txt/map.png", "DirectoryNotFound")]
    public void A_map_that_cannot_be_drawn_is_an_error_and_leaves_nothing(string script, string error)
    {
        string[] before = Directory.GetFiles(_folder);
        Assert.Equal(error, _engine.Run("$folder = $args[0]; " + script, _folder).ErrorId);
        Assert.Equal(before, Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_search_stops_long_before_its_end()
    {
        // A corpus whose pairs take long to compare, and somebody who does not wait.
        Random random = new(3);
        string[] words = [.. Enumerable.Range(0, 400).Select(i => $"word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}")];
        foreach (int file in Enumerable.Range(0, 300))
        {
            IEnumerable<string> text = Enumerable.Range(0, 3000).Select(_ => words[random.Next(400)]);
            File.WriteAllText(Path.Combine(_folder, "corpus", $"t{file}.txt"), string.Join(' ', text));
        }

        using Runspace runspace = Engine.NewRunspace();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript("Find-TreatySimilarity $args[0] -Pair -Unit text -MaximumPassage 100 -Preset AlleeLugg -RunLength 1")
            .AddArgument(Path.Combine(_folder, "corpus"));
        PSDataCollection<PSObject> output = [];
        IAsyncResult run = shell.BeginInvoke<PSObject, PSObject>(null, output);
        Assert.True(SpinWait.SpinUntil(() => output.Count > 0, TimeSpan.FromSeconds(120)));
        // How long it takes is a matter of the machine; all pairs take minutes.
        await Task.Run(shell.Stop).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
    }
}
