using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Query;

[Collection(EngineCollection.Name)]
public sealed class FindTreatyRecordTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Hits_are_ranked_and_carry_their_records()
    {
        const string Search = "Find-TreatyRecord 'real-time NEAR traffic' -First 5 | ForEach-Object ";
        double[] scores = [.. engine.Output(Search + "Score").Select(score => (double)score.BaseObject)];
        Assert.Equal(5, scores.Length);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(Texts(Search + "Id"), Texts(Search + "{ $_.Record.Id }"));
        Assert.All(Texts(Search + "{ $_.Snippet.Substring($_.Marks[0].Start, $_.Marks[0].Length) }"),
            marked => Assert.Contains(marked.ToLowerInvariant(), new[] { "real-time", "traffic" }));
    }

    [Theory]
    [InlineData("Get-TreatyStakeholder", "Get-TreatyConcern")]
    [InlineData("Get-TreatySource", "Get-TreatyConcern")]
    [InlineData("Get-TreatyProvision", "Get-TreatyConcern")]
    public void A_hit_goes_wherever_its_record_goes(string command, string from)
    {
        string[] found = Texts($"Find-TreatyRecord 'journalist*' -Table concerns | {command} | ForEach-Object Id");
        string[] ids = Texts("Find-TreatyRecord 'journalist*' -Table concerns | ForEach-Object Id");
        Assert.Equal(Texts($"'{string.Join("','", ids)}' | {from} | {command} | ForEach-Object Id"), found);
        Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData("Export-TreatyCitation -Format Text")]
    [InlineData("ConvertTo-TreatyDataFrame -Property Id, Table, Score, Snippet | Group-TreatyDataFrame Table -Count -AsObject")]
    [InlineData("ConvertTo-TreatyDataFrame | Get-TreatySource")]
    [InlineData("Export-TreatyWorkbook ($args[0] + '/hits.xlsx') -PassThru")]
    [InlineData("Export-TreatyDataFrame ($args[0] + '/hits.csv') -PassThru")]
    [InlineData("Measure-TreatyConcern Theme, Outcome")]
    [InlineData("Find-TreatyRecord judge*")]
    public void Hits_go_into_commands_that_take_records_and_rows(string command) =>
        Assert.NotEmpty(engine.Run($"Find-TreatyRecord 'journalist* OR judge*' -Table concerns | {command}", _folder).ThrowOnError().Output);

    [Fact]
    public void Piped_records_are_what_is_searched()
    {
        string[] all = Texts("Find-TreatyRecord privacy -Table concerns | ForEach-Object Id");
        string[] some = Texts("Get-TreatyConcern -Outcome not-addressed | Find-TreatyRecord privacy | ForEach-Object Id");
        string[] unmet = Texts("Get-TreatyConcern -Outcome not-addressed | ForEach-Object Id");
        Assert.Equal(all.Intersect(unmet), some);
        Assert.InRange(some.Length, 1, all.Length - 1);
        Assert.Empty(Texts("Get-TreatyConcern nothing-* | Find-TreatyRecord privacy"));
        Assert.Equal(["uncc/24"], Texts("'uncc/24' | Find-TreatyRecord safeguards | ForEach-Object Id"));
    }

    [Fact]
    public void Texts_files_and_folders_are_searched()
    {
        Write("lamps", "Every harbour shall keep a lamp.");
        Write("bells", "A bell is rung in fog.");
        Assert.Equal(["lamps/1"], Texts("Find-TreatyRecord harbor -Corpus $args[0] -Table units | ForEach-Object Id"));
        Assert.Equal(["lamps/1"], Texts("Import-TreatyText ($args[0] + '/*.txt') | Find-TreatyRecord harbor | ForEach-Object Id"));
        Assert.Equal(["bells/1"], Texts("Find-TreatyRecord bell -InputObject ([IO.FileInfo]($args[0] + '/bells.txt')), ([IO.DirectoryInfo]$args[0]) -First 1 | "
            + "ForEach-Object Id"));
        Assert.Equal(["lamps/1"], Texts("Find-TreatyRecord 'harbor OR fish*' -Corpus $args[0] -Treaty lamps -IndexPath ($args[0] + '/my.index') | "
            + "ForEach-Object Id"));
        Assert.Equal(["lamps/1"], Texts("Find-TreatyRecord harbor -Table units -IndexPath ($args[0] + '/my.index') | ForEach-Object Id"));
        Assert.Equal(["text"], Texts("Find-TreatyRecord fog -Corpus $args[0] -Table units | ForEach-Object Field"));
        Assert.Equal([Path.Combine(_folder, "bells.txt")], Texts("Find-TreatyRecord fog -Corpus $args[0] -Table units | ForEach-Object Path"));
        Assert.Single(engine.Run("Find-TreatyRecord fog -Corpus $args[0] -Table units | Measure-TreatyText", _folder).ThrowOnError().Output);
        Assert.NotEmpty(engine.Run("Find-TreatyRecord fog -Corpus $args[0] -Table units | Compare-TreatyText ($args[0] + '/lamps.txt')", _folder)
            .ThrowOnError().Output);
    }

    [Theory]
    [InlineData("Find-TreatyRecord '(privacy'", "MalformedQuery")]
    [InlineData("Find-TreatyRecord ''", "NoWordToFind")]
    [InlineData("Find-TreatyRecord '!'", "NoWordToFind")]
    [InlineData("Find-TreatyRecord privacy -Table concernz", "UnknownTable")]
    [InlineData("Find-TreatyRecord privacy -Treaty unccc", "UnknownTreaty")]
    [InlineData("Find-TreatyRecord privacy -Kind votte", "UnknownKind")]
    [InlineData("Find-TreatyRecord privacy -Corpus ./nothing", "FileNotFound")]
    [InlineData("Find-TreatyRecord privacy -Corpus $args[0]", "NoTextsInFolder")]
    [InlineData("Find-TreatyRecord privacy -IndexPath ($args[0] + '/none.index')", "SearchIndexNotFound")]
    [InlineData("Find-TreatyRecord privacy -Dataset nothing", "DatasetNotFound")]
    [InlineData("'no-such-id' | Find-TreatyRecord privacy", "RecordNotFound")]
    [InlineData("1.5 | Find-TreatyRecord privacy", "NotATreatyRecord")]
    public void A_fault_is_one_error(string command, string id)
    {
        ErrorRecord error = Assert.Single(engine.Run(command, _folder).Errors);
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_of_a_text_is_no_record()
    {
        Write("lamps", "Every harbour shall keep a lamp.");
        ErrorRecord error = Assert.Single(engine.Run("Find-TreatyRecord harbor -Table units -Corpus $args[0] | Get-TreatySource", _folder).Errors);
        Assert.StartsWith("NotATreatyRecord,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_found_the_nearest_word_is_told()
    {
        EngineResult result = engine.Run("Find-TreatyRecord 'jornalist'").ThrowOnError();
        Assert.Empty(result.Output);
        Assert.Contains("'journalist'", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Contains("'journalists'", Assert.Single(engine.Run("Get-TreatyConcern -Text jornalists").ThrowOnError().Warnings), StringComparison.Ordinal);
        Assert.Empty(engine.Run("Get-TreatyConcern -Text journalists, xyzzyx -First 1").ThrowOnError().Warnings);
        Assert.Empty(engine.Run("Get-TreatyConcern -Text xyzzyxyzzy").ThrowOnError().Warnings);
    }

    [Fact]
    public void Pages_are_parts_of_the_whole()
    {
        string[] all = Texts("Find-TreatyRecord encryption | ForEach-Object Id");
        Assert.Equal(all.Skip(2).Take(3), Texts("Find-TreatyRecord encryption -Skip 2 -First 3 | ForEach-Object Id"));
        Assert.Equal([$"{all.Length}"], Texts("[int](Find-TreatyRecord encryption -First 1 -IncludeTotalCount)[0]"));
    }

    [Fact]
    public void The_parts_of_a_score_are_told_where_they_are_asked_for()
    {
        const string Sum = "Find-TreatyRecord 'privacy OR judge' -Explain -First 1 | ForEach-Object { $sum = 0; "
            + "$_.Explanation.Score | ForEach-Object { $sum += $_ }; [Math]::Abs($sum - $_.Score) -lt 1e-9 }";
        Assert.Equal(["True"], Texts(Sum));
        Assert.Equal(["0"], Texts("Find-TreatyRecord 'privacy OR judge' -First 1 | ForEach-Object { $_.Explanation.Count }"));
    }

    [Fact]
    public void A_damaged_index_is_made_anew_with_a_warning()
    {
        Write("lamps", "Every harbour shall keep a lamp.");
        const string Search = "Find-TreatyRecord harbor -Table units -Corpus $args[0] -IndexPath ($args[0] + '/my.index') | ForEach-Object Id";
        Texts(Search);
        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder, "my.index"));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Path.Combine(_folder, "my.index"), bytes);
        EngineResult result = engine.Run(Search, _folder).ThrowOnError();
        Assert.Equal("lamps/1", Assert.Single(result.Output).ToString());
        Assert.Contains("made anew", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Empty(engine.Run(Search, _folder).ThrowOnError().Warnings);
    }

    [Theory]
    [InlineData("Find-TreatyRecord 'privacy he", "'privacy heading:'")]
    [InlineData("Find-TreatyRecord the", "'theme:'")]
    [InlineData("Find-TreatyRecord x -Table con", "concerns")]
    [InlineData("Find-TreatyRecord x -Kind vo", "vote")]
    [InlineData("Find-TreatyRecord x -Treaty unc", "uncc")]
    public void Fields_tables_and_kinds_complete(string line, string expected) =>
        Assert.Contains(expected, engine.Texts("[System.Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null)"
            + ".CompletionMatches | ForEach-Object CompletionText", line));

    private string[] Texts(string command) => [.. engine.Run(command, _folder).ThrowOnError().Output.Select(item => item.ToString())];

    private void Write(string name, string words) => File.WriteAllText(Path.Combine(_folder, name + ".txt"), $"Article 1\n{words}");
}
