namespace TreatyTools.Tests.Commands.Query;

/// <summary>A value that is unknown is never taken for another one, and does not stop the rest of what was asked.</summary>
[Collection(EngineCollection.Name)]
public sealed class WrongValuesTests(Engine engine)
{
    [Theory]
    [InlineData("Get-TreatyConcern -Outcome '!addressed'", "UnknownOutcome")]
    [InlineData("Get-TreatyConcern -Outcome '-addressed'", "UnknownOutcome")]
    [InlineData("Get-TreatyConcern -Outcome 'addressed?'", null)]
    [InlineData("Get-TreatyConcern -Theme '~privacy'", "UnknownTheme")]
    [InlineData("Get-TreatyConcern -Theme 'privacy|protocols'", "UnknownTheme")]
    [InlineData("Get-TreatyConcern -Stakeholder '!eff'", "UnknownStakeholder")]
    [InlineData("Get-TreatyConcern -Country '!US'", "UnknownCountry")]
    [InlineData("Get-TreatyVote -Vote '!no'", "UnknownVote")]
    [InlineData("Get-TreatyVote -Group '!EU'", "UnknownGroup")]
    [InlineData("Get-TreatyVote '!US'", "RecordNotFound")]
    [InlineData("Get-TreatyStakeholder '!US'", "RecordNotFound")]
    [InlineData("Get-TreatyConcern -Text '!!!'", "NoWordToFind")]
    [InlineData("Get-TreatyEvent -Text ' '", "NoWordToFind")]
    [InlineData("Get-TreatyEvent -Text 'vote', '\"\"'", "NoWordToFind")]
    public void A_sign_that_no_name_has_makes_another_value(string command, string? error)
    {
        EngineResult result = engine.Run(command);
        Assert.Empty(result.Output);
        if (error is null)
        {
            // A wildcard may find nothing.
            Assert.Empty(result.Errors);
            return;
        }

        Assert.Equal(error, result.ErrorId);
    }

    [Theory]
    [InlineData("not addressed")]
    [InlineData("Not-Addressed")]
    [InlineData("'not_addressed'")]
    public void Case_and_what_parts_words_make_no_difference(string value) =>
        Assert.Equal(["not-addressed"], engine.Texts("Get-TreatyConcern -Outcome $args[0] | ForEach-Object Outcome", value).Distinct());

    [Theory]
    [InlineData("Get-TreatyConcern -Theme privcy, privacy", "Get-TreatyConcern -Theme privacy", "UnknownTheme")]
    [InlineData("Get-TreatyConcern -Country XXX, FRA", "Get-TreatyConcern -Country FRA", "UnknownCountry")]
    [InlineData("Get-Treaty uncc | Get-TreatyParticipation -Party XXX, FRA", "Get-Treaty uncc | Get-TreatyParticipation -Party FRA", "UnknownParty")]
    [InlineData("Get-TreatyVote -Country Atlantis, ru", "Get-TreatyVote -Country RUS", "UnknownCountry")]
    [InlineData("Get-TreatyVote -Group 'African Grup', EU", "Get-TreatyVote -Group EU", "UnknownGroup")]
    [InlineData("Get-TreatyConcern -Group Mars, GRULAC", "Get-TreatyConcern -Group GRULAC", "UnknownGroup")]
    [InlineData("Get-TreatyStakeholder -Group Mars, g-77", "Get-TreatyStakeholder -Group G77", "UnknownGroup")]
    [InlineData("Get-TreatyProvision -Article 24, 999", "Get-TreatyProvision -Article 24", "UnknownArticle")]
    [InlineData("Get-TreatyProvision -Article '24(2)', 'uncc/11'", "Get-TreatyProvision 11", "InvalidArticle")]
    [InlineData("Get-TreatyProvision -Article ets185/999, 'art. 24'", "Get-TreatyProvision 24", "UnknownArticle")]
    [InlineData("Get-TreatyConcern -Provision 24, 999", "Get-TreatyConcern -Provision 24", "UnknownProvision")]
    [InlineData("Get-TreatyEvent -Provision 999, 6", "Get-TreatyEvent -Provision 6", "UnknownProvision")]
    [InlineData("Get-TreatyDraftingPosition -Provision 4, 999", "Get-TreatyDraftingPosition -Provision 4", "UnknownProvision")]
    [InlineData("Get-TreatyReuse -Provision 4, 999", "Get-TreatyReuse -Provision 4", "UnknownProvision")]
    [InlineData("Get-TreatyCorrespondence -To uncac, 999", "Get-TreatyCorrespondence -To uncac", "UnknownProvision")]
    [InlineData("Get-TreatyCorrespondence -From 24, unac", "Get-TreatyCorrespondence -From 24", "UnknownTreaty")]
    [InlineData("Find-TreatyRecord vote -Table events, nope", "Find-TreatyRecord vote -Table events", "UnknownTable")]
    [InlineData("Find-TreatyRecord vote -Treaty ets185, nope", "Find-TreatyRecord vote -Treaty ets185", "UnknownTreaty")]
    [InlineData("Find-TreatyRecord vote -Kind vote, nope", "Find-TreatyRecord vote -Kind vote", "UnknownKind")]
    public void One_unknown_value_of_several_is_an_error_of_its_own(string command, string right, string error)
    {
        EngineResult result = engine.Run(command);
        Assert.Equal(error, result.ErrorId);
        Assert.NotEmpty(result.Output);
        Assert.Equal(engine.Texts($"{right} | ForEach-Object Id"), result.Output.Select(record => (string)record.Properties["Id"].Value));
        Assert.Equal(result.Output.Count, engine.Output($"{command} -ErrorAction Ignore").Count);
    }

    [Theory]
    [InlineData("Get-TreatyConcern -Theme prvacy, scoop", "UnknownTheme", "'prvacy'", "'scoop'")]
    [InlineData("Get-TreatyProvision -Article 998, 999", "UnknownArticle", "'998'", "'999'")]
    [InlineData("Find-TreatyRecord vote -Kind voote, sesion", "UnknownKind", "'voote'", "'sesion'")]
    [InlineData("Get-TreatyProvision -Article 'preamble(1)', ' '", "InvalidArticle", "'preamble(1)'", "''")]
    public void Where_all_are_unknown_each_is_an_error_and_nothing_is_given(string command, string error, string first, string second)
    {
        EngineResult result = engine.Run($"{command}; 'after'");
        Assert.Equal([error, error], result.Errors.Select(one => one.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Contains(first, result.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(second, result.Errors[1].ToString(), StringComparison.Ordinal);
        Assert.Equal("after", Assert.Single(result.Output).ToString());
        Assert.Empty(engine.Run($"{command} -ErrorAction SilentlyContinue").Output);
    }

    [Theory]
    [InlineData("Get-TreatyConcern -Stakeholder zzz")]
    [InlineData("Get-TreatyVote -Event zzz")]
    [InlineData("Get-TreatyStakeholder zzz")]
    [InlineData("Show-TreatyTimeline -Kind bogus -WarningAction Ignore")]
    public void A_wrong_value_alone_can_be_passed_over(string command) =>
        Assert.Equal(["after"], engine.Texts($"{command} -ErrorAction Ignore; 'after'"));

    [Fact]
    public void A_timeline_has_the_kinds_that_are_known()
    {
        EngineResult result = engine.Run("Show-TreatyTimeline -Kind vote, bogus");
        Assert.Equal("UnknownKind", result.ErrorId);
        Assert.Equal(engine.Texts("Show-TreatyTimeline -Kind vote"), result.Output.Select(line => line.ToString()));
    }

    [Theory]
    [InlineData("Get-TreatyProvision -Article 'uncc/24', 'ETS185/15', 'art. 7' | ForEach-Object Id", "ets185/15", "uncc/7", "uncc/24")]
    [InlineData("Get-TreatyProvision -Article uncc/7-9 | ForEach-Object Id", "uncc/7", "uncc/8", "uncc/9")]
    [InlineData("Get-TreatyProvision -Article 'ets189/*' -Treaty ets185 | ForEach-Object Id")]
    public void Ids_of_articles_are_numbers_with_their_treaty(string command, params string[] expected) => Assert.Equal(expected, engine.Texts(command));
}
