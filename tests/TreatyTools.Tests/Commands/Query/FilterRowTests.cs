namespace TreatyTools.Tests.Commands.Query;

/// <summary>Rows without an id, which ask for what their properties say that are named like filters.</summary>
[Collection(EngineCollection.Name)]
public sealed class FilterRowTests(Engine engine)
{
    [Theory]
    [InlineData("[pscustomobject]@{ Theme = 'privacy'; Outcome = 'not-addressed'; Remark = 'x' } | Get-TreatyConcern",
        "Get-TreatyConcern -Theme privacy -Outcome not-addressed")]
    [InlineData("[pscustomobject]@{ theme = 'privacy'; Outcome = ' '; Stance = $null } | Get-TreatyConcern", "Get-TreatyConcern -Theme privacy")]
    [InlineData("@{ Stance = 'support', 'propose' } | Get-TreatyConcern", "Get-TreatyConcern -Stance support, propose")]
    [InlineData("[pscustomobject]@{ Theme = 'privacy' }, [pscustomobject]@{ Theme = 'privacy'; Stance = 'oppose' } | Get-TreatyConcern",
        "Get-TreatyConcern -Theme privacy")]
    [InlineData("[pscustomobject]@{ Theme = 'privacy' } | Get-TreatyConcern -Stance oppose", "Get-TreatyConcern -Theme privacy -Stance oppose")]
    [InlineData("Get-TreatyConcern privacy* -Theme privacy | Group-TreatyDataFrame Theme -Count | Get-TreatyConcern",
        "Get-TreatyConcern privacy* -Theme privacy | Group-TreatyDataFrame Theme -Count -AsObject | Get-TreatyConcern")]
    [InlineData("[pscustomobject]@{ Article = 24 } | Get-TreatyProvision", "Get-TreatyProvision -Article 24")]
    [InlineData("[pscustomobject]@{ During = [datetime]'2024-08-08' } | Get-TreatyEvent", "Get-TreatyEvent -During 2024-08-08")]
    [InlineData("[pscustomobject]@{ WithVote = 'true'; During = '2024-08-08' } | Get-TreatyEvent", "Get-TreatyEvent -During 2024-08-08 -WithVote")]
    [InlineData("[pscustomobject]@{ WithVote = 'false'; During = '2024-08-08' } | Get-TreatyEvent", "Get-TreatyEvent -During 2024-08-08 -WithVote:$false")]
    [InlineData("Get-TreatyDraftingPosition | Select-TreatyDataFrame Article -Unique -First 2 | Get-TreatyProvision", "Get-TreatyProvision -Article uncc/1-2")]
    [InlineData("[pscustomobject]@{ Theme = 'privacy'; Confidence = 'low' } | Get-TreatyConcern", "Get-TreatyConcern -Theme privacy -Confidence low")]
    [InlineData("[pscustomobject]@{ Theme = 'privacy' } | Get-TreatyConcern -Theme scope", "Get-TreatyConcern no*such")]
    [InlineData("[pscustomobject]@{ Outcome = 'addressed' } | Get-TreatyConcern -Outcome addressed, worsened", "Get-TreatyConcern -Outcome addressed")]
    [InlineData("[pscustomobject]@{ After = '2024-01-01' } | Get-TreatyConcern -After 2026", "Get-TreatyConcern -After 2026")]
    [InlineData("[pscustomobject]@{ Stakeholder = 'eff'; OwnVoice = $false } | Get-TreatyConcern -OwnVoice", "Get-TreatyConcern -Stakeholder eff -OwnVoice")]
    [InlineData("[pscustomobject]@{ Treaty = 'ets185' } | Get-TreatyProvision -Treaty uncc -Article 24", "Get-TreatyProvision -Id uncc/no*such")]
    [InlineData("[pscustomobject]@{ Article = 24; Level = 'paragraph' }, 'uncc/11' | Get-TreatyProvision", "Get-TreatyProvision -Id uncc/24/*, uncc/11")]
    [InlineData("[pscustomobject]@{ Stakeholder = 'eff; hrw' } | Get-TreatyConcern", "Get-TreatyConcern -Stakeholder eff, hrw")]
    [InlineData("[pscustomobject]@{ Treaty = 'uncc'; Signed = '2025-10-25' } | Get-TreatyParticipation", "Get-TreatyParticipation -Treaty uncc -Signed")]
    [InlineData("[pscustomobject]@{ Id = ''; Theme = 'privacy' } | Get-TreatyConcern", "Get-TreatyConcern -Theme privacy")]
    [InlineData("Measure-TreatyConcern Theme | Get-TreatyConcern", "Get-TreatyTheme | ForEach-Object { Get-TreatyConcern -Theme $_.Id }")]
    [InlineData("Get-TreatyConcern -Stakeholder eff -OwnVoice | Group-TreatyDataFrame Stakeholder -Count | Get-TreatyStakeholder",
        "Get-TreatyStakeholder eff")]
    [InlineData("Measure-TreatyConcern Stakeholder | Select-TreatyDataFrame -First 2 | Get-TreatyStakeholder",
        "Measure-TreatyConcern Stakeholder | Select-TreatyDataFrame -First 2 -AsObject | ForEach-Object { Get-TreatyStakeholder $_.Stakeholder }")]
    [InlineData("[pscustomobject]@{ Treaty = 'uncc' } | Get-Treaty", "Get-Treaty uncc")]
    [InlineData("[pscustomobject]@{ Event = 'res-74-247-2019' } | Get-TreatyEvent", "Get-TreatyEvent res-74-247-2019")]
    [InlineData("7..9 | Get-TreatyProvision", "Get-TreatyProvision -Article 7-9")]
    [InlineData("[pscustomobject]@{ Theme = 'privacy'; Level = 'chapter' } | Get-TreatyConcern", "Get-TreatyConcern -Theme privacy -Level chapter")]
    public void A_row_asks_as_parameters_do(string rows, string parameters) => Assert.Equal(engine.Texts(parameters), engine.Texts(rows));

    [Theory]
    [InlineData("'24' | Get-TreatyProvision", "uncc/24")]
    [InlineData("'art. 24(2)' | Get-TreatyProvision", "uncc/24/2")]
    [InlineData("Get-TreatyProvision 'Article 24/2'", "uncc/24/2")]
    [InlineData("'A/AC.291/22' | Get-TreatyText", "uncc-zero-draft")]
    [InlineData("'Budapest Convention' | Get-Treaty", "ets185")]
    [InlineData("'CETS No. 224' | Get-Treaty", "cets224")]
    [InlineData("Get-Treaty 'ETS No. 185'", "ets185")]
    [InlineData("Get-Treaty 'CETS nr 201'", "lanzarote")]
    [InlineData("'GNI' | Get-TreatyStakeholder", "global-network-initiative")]
    [InlineData("Get-TreatyStakeholder 'United Nations Office on Drugs and Crime'", "unodc")]
    [InlineData("'RUS' | Get-TreatyStakeholder", "russia")]
    [InlineData("Get-TreatyStakeholder US", "united-states")]
    public void Names_are_understood_where_any_record_is(string script, string expected) => Assert.Equal([expected], engine.Texts(script));

    [Fact]
    public void A_row_that_asks_for_nothing_names_what_could_be_asked()
    {
        EngineResult result = engine.Run("[pscustomobject]@{ Theem = 'privacy' }, 'uncc/11' | Get-TreatyConcern");
        Assert.Equal("NotATreatyRecord", result.ErrorId);
        Assert.Contains("Theme, Stance, Outcome", result.Error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(result.Output);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Confidence = 'high' } | Get-TreatyConcern")]
    [InlineData("[pscustomobject]@{ Level = 'article'; Confidence = 'high' } | Get-TreatyConcern")]
    [InlineData("Get-TreatyProvision | ConvertTo-TreatyDataFrame Heading, Confidence | Get-TreatyProvision")]
    [InlineData("Get-TreatyProvision | Select-TreatyDataFrame Heading, Level, Confidence -First 1 -AsObject | Get-TreatyConcern")]
    [InlineData("Get-TreatyDataset | Get-TreatyConcern")]
    [InlineData("[IO.DirectoryInfo]::new('/'), [Version]'1.2' | Get-TreatyConcern")]
    public void How_sure_a_row_is_and_its_level_ask_for_nothing(string rows)
    {
        EngineResult result = engine.Run(rows);
        Assert.Empty(result.Output);
        Assert.All(result.Errors, error => Assert.StartsWith("NotATreatyRecord", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.NotEmpty(result.Errors);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Theme = 'prvacy' }", "UnknownTheme")]
    [InlineData("[pscustomobject]@{ During = 'last year' }", "InvalidFilterValue")]
    public void A_wrong_value_is_an_error_of_its_row(string row, string errorId)
    {
        EngineResult result = engine.Run($"{row}, [pscustomobject]@{{ Theme = 'privacy' }} | Get-TreatyConcern");
        Assert.Equal(errorId, result.ErrorId);
        Assert.NotEmpty(result.Output);
    }

    [Fact]
    public void A_row_leaves_the_filters_of_the_command_as_they_are() => Assert.Equal(
        engine.Texts("Get-TreatyConcern -Theme privacy -Stance oppose; Get-TreatyConcern -Theme jurisdiction -Stance oppose"),
        engine.Texts("'privacy', 'jurisdiction' | ForEach-Object { [pscustomobject]@{ Theme = $_ } } | Get-TreatyConcern -Stance oppose"));
}
