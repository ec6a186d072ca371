using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using TreatyTools.Tests.Shell;

namespace TreatyTools.Tests.Documents;

/// <summary>The scripts on similar texts run in the shell; what they find of trade agreements lies in bands that were set when it was first seen.</summary>
[Collection(EngineCollection.Name)]
public sealed class SimilarityExampleTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The agreements of the US, the TPP, and the one other that is nearest to it: what needs all 450 agreements takes minutes.
    [CorpusFact("corpora/tota.tar.xz")]
    public void Published_numbers_on_trade_agreements_are_reproduced()
    {
        string[] files = [.. "112 121 156 157 158 159 17 186 23 26 342 37 449 52 53 63 343".Split(' ').Select(number => $"./xml/pta_{number}.xml")];
        using (Process tar = Process.Start(new ProcessStartInfo("tar", ["-xJf", CorpusFactAttribute.PathOf("corpora/tota.tar.xz"), "-C", _folder, .. files]))!)
        {
            Assert.True(tar.WaitForExit(120_000) && tar.ExitCode == 0, "tar could not unpack the corpus.");
        }

        string script = Path.Combine(_folder, "run.ps1"), book = Path.Combine(_folder, "rows.xlsx");
        File.WriteAllText(script, $"& '{Path.Combine(Engine.RepositoryRoot, "examples", "reproduce-tota.ps1")}' -Corpus '{_folder}' -Path '{book}' "
            + "-Only B2, B3, B4, B5, B6, B10, B11 | Out-Null\n");
        ShellResult result = ShellProcess.RunIn(_folder, "", "-File", script);
        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        Dictionary<string, string> ours = engine.Texts("Import-TreatyWorkbook $args[0] | ForEach-Object { \"$($_.Number)=$($_.Ours)\" }", book)
            .Select(row => row.Split('=', 2)).ToDictionary(row => row[0], row => row[1]);
        Assert.Equal("0.232; 0.716; 0.719", ours["B2"]);
        Assert.InRange(Numbers(ours["B3"])[0], 0.78, 0.82);
        Assert.Matches("nearest: US - (Peru|Colombia) [0-9.]+, US - (Peru|Colombia) ", ours["B3"]);
        Assert.InRange(Numbers(ours["B4"])[0], 0.86, 0.90);
        Assert.InRange(Numbers(ours["B5"])[0], 43, 47);
        Assert.Equal([9, 10], Numbers(ours["B6"])[..2]);
        Assert.Matches("Korea, Republic of - Australia", ours["B6"]);
        Assert.Equal([274, 275, 85, 94, 90], Numbers(ours["B10"])[..5]);
        Assert.Matches("^the three least like any: 9.17 Corporate Social Responsibility 0.0[0-9]+; 9.13 Subrogation 0.3", ours["B11"]);
    }

    [Fact]
    public void Shingles_of_a_folder_are_written_in_lots_that_are_one_table()
    {
        string texts = Directory.CreateDirectory(Path.Combine(_folder, "texts")).FullName, target = Path.Combine(_folder, "out");
        foreach (int i in Enumerable.Range(0, 5))
        {
            File.WriteAllText(Path.Combine(texts, $"t{i}.txt"), $"Article 1\nEvery harbour shall keep a lamp that is lit by keeper number {(char)('a' + i)}.");
        }

        ShellResult result = ShellProcess.RunIn(
            _folder, "", "-File", Path.Combine(Engine.RepositoryRoot, "examples", "scale", "export-shingles.ps1"), texts, target, "-Lot", "2");
        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        Assert.Equal(
            ["Lot=1", "Lot=2", "Lot=3"],
            Directory.GetDirectories(Path.Combine(target, "shingles")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["t0/1 t1/1 t2/1 t3/1 t4/1", "160"],
            engine.Texts("$shingles = Import-TreatyDataFrame \"$($args[0])/shingles\" | Group-TreatyDataFrame Id -Count -AsObject; @($shingles.Id) -join ' '; "
                + "(Import-TreatyDataFrame \"$($args[0])/signatures\").Rows.Count", target));
    }

    private static double[] Numbers(string text) =>
        [.. Regex.Matches(text, @"[0-9]+(\.[0-9]+)?").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];
}
