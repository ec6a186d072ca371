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
    public void One_unknown_value_of_several_is_an_error_of_its_own(string command, string right, string error)
    {
        EngineResult result = engine.Run(command);
        Assert.Equal(error, result.ErrorId);
        Assert.NotEmpty(result.Output);
        Assert.Equal(engine.Texts($"{right} | ForEach-Object Id"), result.Output.Select(record => (string)record.Properties["Id"].Value));
        Assert.Equal(result.Output.Count, engine.Output($"{command} -ErrorAction Ignore").Count);
    }
}
