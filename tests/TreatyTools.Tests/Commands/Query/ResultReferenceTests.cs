namespace TreatyTools.Tests.Commands.Query;

/// <summary>Results that are no records, piped on: they stand for the records of which they speak.</summary>
[Collection(EngineCollection.Name)]
public sealed class ResultReferenceTests(Engine engine)
{
    [Theory]
    [InlineData("Resolve-TreatyArticle uncc-zero-draft 17, 24 | Get-TreatyProvision", "Get-TreatyProvision 4, 24")]
    [InlineData("Resolve-TreatyArticle uncc-zero-draft 17 | Get-TreatyConcern", "Get-TreatyProvision 4 | Get-TreatyConcern")]
    [InlineData("Resolve-TreatyArticle uncc-zero-draft 17 | Find-TreatyRecord offence | ForEach-Object Id",
        "Get-TreatyProvision 4 | Find-TreatyRecord offence | ForEach-Object Id")]
    [InlineData("Find-TreatyCorrespondence uncc/24 -To ets185 -First 1 | Get-TreatyProvision", "Get-TreatyProvision 24, ets185/15")]
    [InlineData("Compare-TreatyParticipation uncc ets185 | Where-Object Party -eq FRA | Get-TreatyParticipation",
        "Get-TreatyParticipation uncc:FRA, ets185:FRA")]
    [InlineData("Get-TreatyStatus uncc | Get-TreatyText", "Get-TreatyText -Treaty uncc")]
    [InlineData("Get-TreatyStatus ets185 | Get-TreatyProvision", "Get-TreatyProvision -Treaty ets185")]
    [InlineData("Find-TreatyRecord encryption -Table concerns | Get-TreatyTheme",
        "Find-TreatyRecord encryption -Table concerns | ForEach-Object Record | Get-TreatyTheme")]
    [InlineData("Resolve-TreatyArticle uncc-zero-draft 17, 24 | ConvertTo-TreatyDataFrame | Get-TreatyConcern",
        "Get-TreatyProvision 4, 24 | Get-TreatyConcern")]
    [InlineData("Find-TreatyCorrespondence uncc/24 -To ets185 -First 1 | Select-TreatyDataFrame -AsObject | Get-TreatyProvision",
        "Get-TreatyProvision 24, ets185/15")]
    [InlineData("Compare-TreatyParticipation uncc ets185 | Where-Object Party -eq FRA | ConvertTo-TreatyDataFrame | Get-TreatyParticipation",
        "Get-TreatyParticipation uncc:FRA, ets185:FRA")]
    [InlineData("Get-TreatyStatus uncc | ConvertTo-TreatyDataFrame | Get-TreatyText", "Get-TreatyText -Treaty uncc")]
    public void They_give_what_is_related_to_those(string results, string records)
    {
        string[] expected = engine.Texts(records);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, engine.Texts(results));
    }

    [Fact]
    public void An_article_that_went_stands_for_none()
    {
        const string Gone = "$gone = @(Resolve-TreatyArticle uncc-zero-draft 1-70 | Where-Object { -not $_.Article }); ";
        Assert.NotEmpty(engine.Output(Gone + "$gone"));
        Assert.Empty(engine.Output(Gone + "$gone | Get-TreatyConcern"));
    }

    [Fact]
    public void What_speaks_of_no_record_is_an_error_of_its_own()
    {
        EngineResult result = engine.Run("Get-TreatyDataset | ForEach-Object { $_; 'uncc/11' } | Get-TreatyProvision -Level paragraph");
        Assert.Equal("NotATreatyRecord", result.ErrorId);
        Assert.NotEmpty(result.Output);
    }

    [Theory]
    [InlineData("eff", "Electronic Frontier Foundation and others")]
    [InlineData("privacy-international", "Privacy International and Electronic Frontier Foundation")]
    [InlineData("article-19", "Human Rights Watch and ARTICLE 19")]
    [InlineData("unodc", "UNODC")]
    public void A_stakeholder_has_what_it_published_alone_and_with_others(string stakeholder, string publisher) =>
        Assert.Contains(publisher, engine.Texts("Get-TreatyStakeholder $args[0] | Get-TreatySource | ForEach-Object Publisher", stakeholder));

    [Theory]
    [InlineData("eff", "Electronic Frontier Foundation and others")]
    [InlineData("Electronic Frontier Foundation", "Privacy International and Electronic Frontier Foundation")]
    [InlineData("ARTICLE 19", "Human Rights Watch and ARTICLE 19")]
    [InlineData("hrw", "Human Rights Watch")]
    public void A_publisher_is_found_alone_and_with_others(string name, string publisher)
    {
        string[] found = engine.Texts("Get-TreatySource -Publisher $args[0] | ForEach-Object Publisher", name);
        Assert.Contains(publisher, found);
        Assert.DoesNotContain("Access Now", found);
    }

    [Theory]
    [InlineData("ETS No. 185/15", "ets185/15")]
    [InlineData("ets185, art. 15", "ets185/15")]
    [InlineData("Budapest Convention article 15", "ets185/15")]
    [InlineData("UNCAC art. 12(4)", "uncac/12/4")]
    [InlineData("A/RES/58/4/12", "uncac/12")]
    public void A_provision_is_found_behind_a_name_of_its_treaty(string name, string id) =>
        Assert.Equal([id], engine.Texts("Get-TreatyProvision $args[0]", name));

    [Theory]
    [InlineData("ETS No. 185/999")]
    [InlineData("Nothing, art. 15")]
    public void A_provision_of_no_treaty_is_none(string name) => Assert.Equal("RecordNotFound", engine.Run("Get-TreatyProvision $args[0]", name).ErrorId);

    [Fact]
    public void A_publisher_with_a_sign_of_lists_in_its_name_is_one() => Assert.Contains("Software & Information Industry Association",
        engine.Texts("Get-TreatyStakeholder siia | Get-TreatySource | ForEach-Object Publisher"));

    [Fact]
    public void Advice_can_be_pasted() => Assert.Contains("Get-TreatyProvision 'art. 24' | Get-Treaty.", engine.Run("Get-Treaty 'art. 24'").Error.ToString(),
        StringComparison.Ordinal);
}
