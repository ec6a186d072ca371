namespace TreatyTools.Tests.Commands.Query;

[Collection(EngineCollection.Name)]
public sealed class QueryArgumentTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    [Theory]
    [InlineData("Get-TreatyProvision -Article 7", "uncc/7")]
    [InlineData("Get-TreatyProvision -Article '7-9'", "uncc/7 uncc/8 uncc/9")]
    [InlineData("Get-TreatyProvision -Article 7-9", "uncc/7 uncc/8 uncc/9")]
    [InlineData("Get-TreatyProvision -Article 7,11", "uncc/7 uncc/11")]
    [InlineData("Get-TreatyProvision -Article (7..8)", "uncc/7 uncc/8")]
    [InlineData("Get-TreatyProvision -Article preamble", "uncc/preamble")]
    [InlineData("Get-TreatyProvision -Treaty ets185 -Article 2", "ets185/2")]
    [InlineData("Get-Treaty 'Budapest Convention' | Get-TreatyProvision -Article 2", "ets185/2")]
    [InlineData("Get-TreatyProvision uncc/31/5", "uncc/31/4-6")]
    [InlineData("Get-TreatyProvision uncc/14/1", "uncc/14/1/a uncc/14/1/b uncc/14/1/c uncc/14/1/d")]
    [InlineData("Get-TreatyProvision -Chapter 3", "uncc/22")]
    [InlineData("Get-TreatyProvision -Chapter iii", "uncc/22")]
    [InlineData("Get-TreatyProvision uncc/11 | Get-TreatyConcern | Get-TreatyProvision uncc/11", "uncc/11")]
    [InlineData("Get-Treaty unc?", "uncc")]
    [InlineData("Get-TreatyStakeholder 'electronic frontier foundation'", "eff")]
    [InlineData("Get-TreatyStakeholder 'Fundacion Karisma'", "fundacion-karisma")]
    [InlineData("Get-TreatyEvent -During 2024-08-08 -WithVote", "vote-article-6-2 vote-article-14-3")]
    [InlineData("Get-TreatyEvent -During ([datetime]'2024-08-08') -WithVote", "vote-article-6-2 vote-article-14-3")]
    [InlineData("Get-TreatyText -Treaty uncc -Before 2018", "uncc-russia-2017")]
    [InlineData("Get-TreatyText A/RES/79/243", "uncc-final")]
    [InlineData("Get-TreatyText 'a/res/79/243, annex'", "uncc-final")]
    [InlineData("Get-TreatyEvent A/RES/74/247", "res-74-247-2019")]
    [InlineData("Get-Treaty 'CETS 224'", "cets224")]
    [InlineData("Get-TreatyProvision -Treaty A/RES/79/243 -Article 7", "uncc/7")]
    [InlineData("Get-TreatyCorrespondence -From 24 -To ets185 | ForEach-Object To", "ets185/15")]
    [InlineData("Get-TreatyCorrespondence -From 'art. 24(2)', 24/1 -To ets185/15/1 | ForEach-Object From", "uncc/24")]
    [InlineData("Get-TreatyCorrespondence -From 24 -To A/RES/58/4, 'ets 185', A/RES/55/25 | ForEach-Object To", "ets185/15")]
    [InlineData("Get-TreatyCorrespondence -From Preamble, 9 -To ets185 | ForEach-Object To", "ets185/4")]
    public void What_a_person_would_type_first(string script, string expected) =>
        Assert.Equal(expected, string.Join(' ', engine.Texts(script)));

    [Theory]
    [InlineData("Get-TreatyConcern -Theme prvacy", "UnknownTheme", "'privacy'")]
    [InlineData("Get-TreatyConcern -Outcome adressed", "UnknownOutcome", "'addressed'")]
    [InlineData("Get-TreatyConcern -Stakeholder eef", "UnknownStakeholder", "'eff'")]
    [InlineData("Get-TreatyConcern -Country Vietnm", "UnknownCountry", "'Viet Nam'")]
    [InlineData("Get-TreatyConcern -Draft uncc-zero", "UnknownDraft", "'uncc-zero-draft'")]
    [InlineData("Get-TreatyProvision -Article 99", "UnknownArticle", "1 to 68")]
    [InlineData("Get-TreatyProvision -Topic encrypton", "UnknownTopic", "'encryption'")]
    [InlineData("Get-TreatyEvent -Actor rusia", "UnknownActor", "'russia'")]
    [InlineData("Get-TreatyParticipation -Party Japn", "UnknownParty", "'Japan'")]
    [InlineData("Get-TreatyParticipation -Group 'Afrcan Group'", "UnknownGroup", "'African Group'")]
    [InlineData("Get-TreatyVote -Vote nay", "UnknownVote", "'no'")]
    [InlineData("Get-TreatyVote -Event res-74-24", "UnknownEvent", "'res-74-247-2019'")]
    [InlineData("Get-TreatyCorrespondence -To ets18", "UnknownTreaty", "'ets185'")]
    [InlineData("Get-TreatyCorrespondence -From 99", "UnknownProvision", "no provision '99'")]
    [InlineData("'eff' | Get-TreatyConcern -Theme prvacy", "UnknownTheme", "'privacy'")]
    public void A_value_that_is_unknown_is_one_error_that_helps(string script, string errorId, string help)
    {
        EngineResult result = engine.Run(script + "; 'went on'");
        Assert.Equal(errorId, result.ErrorId);
        Assert.Contains(help, result.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("went on", Assert.Single(result.Output).ToString());
        Assert.Equal(errorId, engine.Texts($"try {{ {script} -ErrorAction Stop }} catch {{ $_.FullyQualifiedErrorId }}").Single().Split(',')[0]);
    }

    [Theory]
    [InlineData("Get-TreatyEvent -Before 'last year'", "ParameterArgumentTransformationError", "2024-08-08")]
    [InlineData("Get-TreatyConcern -Theme ''", "ParameterArgumentValidationError", "Theme")]
    [InlineData("Get-TreatyConcern -Dataset nope", "DatasetNotFound", "cybercrime")]
    [InlineData("Get-TreatyConcern -Dataset ./nowhere", "DatasetNotFound", "./nowhere")]
    public void A_wrong_argument_is_one_terminating_error_that_helps(string script, string errorId, string help)
    {
        EngineResult result = engine.Run(script + "; 'went on'");
        Assert.Equal(errorId, result.ErrorId);
        Assert.Contains(help, result.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(errorId, engine.Texts($"try {{ {script} }} catch {{ $_.FullyQualifiedErrorId }}").Single().Split(',')[0]);
    }

    [Fact]
    public void A_stakeholder_gives_what_it_published_and_a_source_who_published_it()
    {
        string[] published = engine.Texts("Get-TreatySource -Publisher 'Electronic Frontier Foundation' | ForEach-Object Id");
        Assert.NotEmpty(published);
        Assert.Empty(published.Except(engine.Texts("Get-TreatyStakeholder eff | Get-TreatySource | ForEach-Object Id")));
        Assert.Contains("eff", engine.Texts($"Get-TreatySource {published[0]} | Get-TreatyStakeholder"));
    }

    [Fact]
    public void The_id_of_a_text_given_as_words_is_pointed_out()
    {
        EngineResult result = engine.Run("Get-TreatyConcern -Text uncc-zero-draft").ThrowOnError();
        Assert.Contains(result.Warnings, warning => warning.Contains("Get-TreatyText uncc-zero-draft | Get-TreatyConcern", StringComparison.Ordinal));
        Assert.NotEmpty(engine.Run("Get-TreatyText uncc-zero-draft | Get-TreatyConcern").ThrowOnError().Output);
    }

    [Fact]
    public void A_missing_id_is_reported_and_the_others_come()
    {
        EngineResult result = engine.Run("Get-TreatyProvision uncc/7, uncc/777, nothing*, uncc/8");
        Assert.Equal("RecordNotFound", result.ErrorId);
        Assert.Equal("uncc/7 uncc/8", string.Join(' ', result.Output));
        Assert.Contains("'uncc/7'", result.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-TreatyReuse 24", "Get-TreatyProvision 24 | Get-TreatyReuse")]
    [InlineData("Get-TreatyConcern '24(2)'", "Get-TreatyProvision '24(2)' | Get-TreatyConcern")]
    public void A_number_of_an_article_for_a_record_of_another_kind_says_how_to_get_there(string script, string way) =>
        Assert.Contains(way, engine.Run(script).Error.ToString(), StringComparison.Ordinal);

    [Fact]
    public void As_of_a_day_knows_nothing_of_later_ones()
    {
        Assert.Empty(engine.Output("Get-TreatyParticipation -Treaty uncc -AsOf 2025-10-24"));
        Assert.NotEmpty(engine.Output("Get-TreatyParticipation -Treaty uncc -AsOf 2025-10-26"));
        Assert.Empty(engine.Output("Get-TreatyParticipation -Treaty uncc -AsOf 2025-10-26 | Where-Object { $_.Ratified -or $_.Action }"));
        Assert.NotEmpty(engine.Output("Get-TreatyParticipation -Treaty uncc -AsOf 2025-10-26 | Get-TreatyStakeholder"));
    }

    [Fact]
    public void A_folder_is_a_dataset_and_its_records_find_back_to_it()
    {
        string copy = CopyOfShipped();
        string table = Directory.EnumerateFiles(copy, "stakeholders.csv", SearchOption.AllDirectories).Single();
        File.WriteAllText(table, File.ReadAllText(table).Replace("Electronic Frontier Foundation", "Another Name", StringComparison.Ordinal));
        Assert.Equal(
            ["Another Name"],
            engine.Texts("Get-TreatyConcern -Stakeholder eff -First 1 -Dataset $args[0] | Get-TreatyStakeholder eff | ForEach-Object Name", copy));
        Assert.Equal(["Electronic Frontier Foundation"], engine.Texts("Get-TreatyStakeholder eff | ForEach-Object Name"));
        Assert.Equal(
            ["Electronic Frontier Foundation"],
            engine.Texts("[pscustomobject]@{ Id = 'eff'; Dataset = 'cybercrime' } | Get-TreatyStakeholder -Dataset $args[0] | ForEach-Object Name", copy));
        Assert.Equal(
            ["Another Name"],
            engine.Texts("(Get-TreatyStakeholder eff -Dataset ($args[0] + '/datapackage.json')).Name", copy));
    }

    [Fact]
    public void A_broken_folder_is_one_terminating_error()
    {
        Assert.Equal("DatasetDescriptorMissing", engine.Run("Get-TreatyConcern -Dataset $args[0]", _folder).ErrorId);
        string copy = CopyOfShipped();
        File.WriteAllText(Path.Combine(copy, "datapackage.json"), "{ broken");
        EngineResult result = engine.Run("Get-TreatyConcern -Dataset $args[0]", copy);
        Assert.Single(result.Errors);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Reuse_of_words_is_found_by_the_headings_of_its_provisions() => Assert.Equal(["True", "True"], engine.Texts("""
        $reuse = Get-TreatyReuse uncc/24~ets185
        foreach ($provision in $reuse.Provision, $reuse.Counterpart) {
            (Get-TreatyReuse -Text (Get-TreatyProvision $provision).Heading).Id -contains $reuse.Id
        }
        """));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string CopyOfShipped()
    {
        string source = Path.Combine(Engine.RepositoryRoot, "datasets", "cybercrime"), copy = Path.Combine(_folder, "copy");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
