using System.Management.Automation;
using TreatyTools.Tests.Commands.Query;

namespace TreatyTools.Tests.Completion;

[Collection(EngineCollection.Name)]
public sealed class CompletionTests(Engine engine)
{
    [Theory]
    [InlineData("Get-TreatyConcern -Theme priv", "privacy")]
    [InlineData("Get-TreatyConcern -Theme privacy,priv", "privacy")]
    [InlineData("Get-TreatyConcern -Outcome not", "not-addressed")]
    [InlineData("Get-TreatyConcern -Stance pro", "propose")]
    [InlineData("Get-TreatyConcern -Confidence m", "medium")]
    [InlineData("Get-TreatyConcern -StakeholderKind tech", "technical-community")]
    [InlineData("Get-TreatyConcern -Stakeholder 'Electronic Front", "eff")]
    [InlineData("Get-TreatyConcern -Country Viet", "VNM")]
    [InlineData("Get-TreatyConcern -Country cote", "CIV")]
    [InlineData("Get-TreatyConcern -Country Turkiye", "TUR")]
    [InlineData("Get-TreatyConcern -Draft uncc-zero", "uncc-zero-draft")]
    [InlineData("Get-TreatyConcern -Provision uncc/31/4", "uncc/31/4-6")]
    [InlineData("Get-TreatyConcern -Provision 24", "uncc/24")]
    [InlineData("Get-TreatyProvision 15", "uncc/15")]
    [InlineData("Get-TreatyConcern -Level proc", "process")]
    [InlineData("Get-TreatyConcern a19-2022-no-n", "a19-2022-no-need")]
    [InlineData("Get-TreatyProvision -Kind crim", "criminalization")]
    [InlineData("Get-TreatyProvision -Article 68", "68")]
    [InlineData("Get-TreatyProvision -Article pre", "preamble")]
    [InlineData("Get-TreatyProvision -Chapter III", "III")]
    [InlineData("Get-TreatyProvision -Topic 24-7", "24-7-network")]
    [InlineData("Get-TreatyProvision -Modality sav", "savings")]
    [InlineData("Get-TreatyProvision -Level par", "paragraph")]
    [InlineData("Get-TreatyProvision -Treaty lanz", "lanzarote")]
    [InlineData("Get-TreatyEvent -Kind ado", "adoption")]
    [InlineData("Get-TreatyText -Stage zero", "zero-draft")]
    [InlineData("Get-TreatySource -Kind press", "press-release")]
    [InlineData("Get-TreatySource -Publisher 'United Nations, A", "'United Nations, Ad Hoc Committee'")]
    [InlineData("Get-TreatySource -Language h", "hy")]
    [InlineData("Get-TreatySource -Consulted ex", "excerpt")]
    [InlineData("Get-TreatyClaim -Verdict ina", "inaccurate")]
    [InlineData("Get-TreatyParticipation -Party 'Viet", "VNM")]
    [InlineData("Get-TreatyVote -Event ", "res-73-187-2018")]
    [InlineData("Get-TreatyVote -Vote non", "non-voting")]
    [InlineData("Get-TreatyVote -Country 'Russia", "RUS")]
    [InlineData("Get-TreatyConcern -Group 'African G", "AG")]
    [InlineData("Get-TreatyParticipation -Group G", "GRULAC")]
    [InlineData("Get-TreatyCorrespondence -Relation equi", "equivalent")]
    [InlineData("Get-TreatyCorrespondence -To ets18", "ets185")]
    [InlineData("Get-TreatyConcern -Dataset cyb", "cybercrime")]
    [InlineData("Get-Treaty unto", "untoc")]
    [InlineData("Resolve-TreatyArticle uncc-zero-draft 7", "7")]
    [InlineData("Resolve-TreatyArticle -Draft uncc-zero-draft -Number safe", "24")]
    [InlineData("Import-TreatyDataFrame x.csv -Culture German", "de")]
    [InlineData("Export-TreatyDataFrame x.csv -Culture de-A", "de-AT")]
    [InlineData("Import-TreatyDataFrame x.csv -Encoding utf8B", "utf8BOM")]
    [InlineData("Export-TreatyDataFrame x.csv -Encoding lat", "latin1")]
    [InlineData("Get-TreatyConcern | ConvertTo-TreatyDataFrame Theme | Select-TreatyDataFrame -Rename ", "@{ Theme = '' }")]
    [InlineData("Get-TreatyConcern | ConvertTo-TreatyDataFrame Theme | Group-TreatyDataFrame -Aggregate ", "@{ Count = 'count' }")]
    [InlineData("Get-TreatyConcern | ConvertTo-TreatyDataFrame Theme | Export-TreatyWorkbook x.xlsx -NumberFormat ", "@{ Theme = '0' }")]
    [InlineData("Import-TreatyDataFrame x.csv -Type ", "@{ '' = 'String' }")]
    public void Values_complete(string line, string expected) => Assert.Equal(expected, Complete(line)[0].CompletionText);

    [Fact]
    public void What_begins_so_comes_before_what_contains_it()
    {
        string[] themes = Texts("Get-TreatyConcern -Theme ri");
        Assert.All(themes, theme => Assert.Contains("ri", theme, StringComparison.Ordinal));
        string[] articles = Texts("Get-TreatyProvision -Article 6");
        Assert.Equal("6", articles[0]);
        Assert.True(Array.IndexOf(articles, "16") > Array.IndexOf(articles, "68"));
    }

    [Fact]
    public void The_explanation_is_the_definition_or_the_title()
    {
        Assert.StartsWith("The final text gives all that was asked", Complete("Get-TreatyConcern -Outcome add")[0].ToolTip, StringComparison.Ordinal);
        Assert.Equal("Electronic Frontier Foundation", Complete("Get-TreatyConcern -Stakeholder eff")[0].ToolTip);
        Assert.Equal("art. 2: Illegal access", Complete("Get-TreatyProvision -Treaty ets185 -Article 2")[0].ToolTip);
    }

    [Fact]
    public void The_dataset_on_the_line_is_the_one_that_is_read()
    {
        string folder = Path.Combine(Engine.RepositoryRoot, "datasets", "cybercrime");
        Assert.Equal("privacy", Complete($"Get-TreatyConcern -Dataset '{folder}' -Theme priv")[0].CompletionText);
        Assert.DoesNotContain("privacy", Texts("Get-TreatyConcern -Dataset nowhere -Theme priv"));
    }

    [Fact]
    public void Every_parameter_with_closed_values_completes()
    {
        string[] open = ["Text", "InputObject", "Before", "After", "During", "AsOf", "First", "Skip"];
        foreach (string command in QueryPipelineTests.Names)
        {
            CommandInfo info = (CommandInfo)Assert.Single(engine.Output("Get-Command $args[0]", command)).BaseObject;
            foreach (ParameterMetadata parameter in info.Parameters.Values)
            {
                if (parameter.ParameterType != typeof(SwitchParameter) && !open.Contains(parameter.Name)
                    && !Cmdlet.CommonParameters.Contains(parameter.Name))
                {
                    Assert.Contains(parameter.Attributes, attribute => attribute is ArgumentCompleterAttribute);
                }
            }
        }
    }

    private CompletionResult[] Complete(string line) =>
        [.. engine.Output("[System.Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null).CompletionMatches", line)
            .Select(result => (CompletionResult)result.BaseObject)];

    private string[] Texts(string line) => [.. Complete(line).Select(result => result.CompletionText)];
}
