using System.Globalization;
using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Analysis;

[Collection(EngineCollection.Name)]
public sealed class MeasureTreatyConcernTests(Engine engine)
{
    [Fact]
    public void Cells_totals_and_zeros_agree_with_counting_by_hand()
    {
        string[][] table = Table("Measure-TreatyConcern Theme, StakeholderKind");
        string[] header = table[0];
        Assert.Equal("Theme", header[0]);
        Assert.Equal("Total", header[^1]);
        Assert.Equal("Total", table[^1][0]);
        Assert.Contains(table.Skip(1), row => row.Contains("0"));
        int privacy = Number(engine.Output("@(Get-TreatyConcern -Theme privacy).Count"));
        string[] row = Assert.Single(table, row => row[0] == "privacy");
        Assert.Equal(privacy, int.Parse(row[^1], CultureInfo.InvariantCulture));
        Assert.Equal(privacy, row[1..^1].Sum(cell => int.Parse(cell, CultureInfo.InvariantCulture)));
        Assert.Equal(Number(engine.Output("@(Get-TreatyConcern).Count")), int.Parse(table[^1][^1], CultureInfo.InvariantCulture));
        string byHand = engine.Texts(
            """
            $kinds = @{}
            Get-TreatyStakeholder | ForEach-Object { $kinds[$_.Id] = $_.Kind }
            @(Get-TreatyConcern -Theme privacy | Where-Object { $kinds[$_.Stakeholder] -eq 'civil-society' }).Count
            """)[0];
        Assert.Equal(byHand, row[Array.IndexOf(header, "civil-society")]);
    }

    [Fact]
    public void One_dimension_gives_a_column_of_counts()
    {
        string[][] table = Table("Measure-TreatyConcern outcome -Share Total");
        Assert.Equal(["Outcome", "Count", "Share"], table[0]);
        Assert.Equal("1", table[^1][2]);
        Assert.Equal(engine.Texts("[TreatyTools.Model.Vocabularies]::Outcome.Values").Where(value => table.Any(row => row[0] == value)),
            table[1..^1].Select(row => row[0]));
    }

    [Fact]
    public void A_concern_about_several_articles_counts_once_for_each_and_once_in_the_total()
    {
        const string concern = "Get-TreatyConcern | Where-Object { $_.Articles.Count -eq 2 -and $_.CoSignatories.Count -eq 0 } | ForEach-Object { $_ } | "
            + "Get-TreatyConcern -First 1";
        string[][] table = Table(concern + " | Measure-TreatyConcern Article");
        Assert.Equal(["Article", "Count"], table[0]);
        Assert.Equal(["1", "1", "1"], table[1..].Select(row => row[1]));
        Assert.Equal("Total", table[3][0]);
    }

    [Theory]
    [InlineData("Row")]
    [InlineData("Column")]
    [InlineData("Total")]
    public void Shares_are_of_the_total_that_was_asked_for(string share)
    {
        string[][] counts = Table("Measure-TreatyConcern Stance, Outcome"), shares = Table($"Measure-TreatyConcern Stance, Outcome -Share {share}");
        Assert.Equal(counts[0], shares[0]);
        for (int row = 1; row < counts.Length; row++)
        {
            for (int column = 1; column < counts[0].Length; column++)
            {
                string whole = share switch { "Row" => counts[row][^1], "Column" => counts[^1][column], _ => counts[^1][^1] };
                Assert.Equal(double.Parse(counts[row][column], CultureInfo.InvariantCulture) / double.Parse(whole, CultureInfo.InvariantCulture),
                    double.Parse(shares[row][column], CultureInfo.InvariantCulture), 10);
            }
        }
    }

    [Fact]
    public void Totals_can_be_left_out_and_labels_asked_for()
    {
        string[][] table = Table("Measure-TreatyConcern Theme, Article -NoTotal -Label");
        Assert.DoesNotContain("Total", table[0]);
        Assert.DoesNotContain(table, row => row[0] == "Total");
        Assert.Contains(table, row => row[0] == engine.Texts("(Get-TreatyTheme privacy).Label")[0]);
        Assert.Contains("art. 24", table[0]);
        Assert.Equal("(none)", table[0][^1]);
    }

    [Fact]
    public void Articles_come_in_the_order_of_the_text_and_years_in_theirs()
    {
        string[] articles = [.. Table("Measure-TreatyConcern Article -NoTotal").Skip(1).Select(row => row[0])];
        Assert.True(Array.IndexOf(articles, "uncc/9") < Array.IndexOf(articles, "uncc/10"));
        string[] years = [.. Table("Measure-TreatyConcern Year -NoTotal").Skip(1).Select(row => row[0]).Where(year => year != "(none)")];
        Assert.Equal(years.Order(StringComparer.Ordinal), years);
        Assert.Contains("2024", years);
    }

    [Fact]
    public void Other_records_give_their_concerns_each_once()
    {
        int concerns = Number(engine.Output("@(Get-TreatyStakeholder eff | Get-TreatyConcern).Count"));
        Assert.Equal(concerns, int.Parse(Table("'eff', 'eff' | Measure-TreatyConcern Level")[^1][1], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Co_signatories_count_when_asked_for()
    {
        string one = "Get-TreatyConcern | Where-Object { $_.CoSignatories.Count -eq 1 } | Get-TreatyConcern -First 1 | Measure-TreatyConcern Stakeholder "
            + "-NoTotal";
        Assert.Equal(2, Table(one).Length);
        Assert.Equal(3, Table(one + " -IncludeCoSignatory").Length);
    }

    [Fact]
    public void Nothing_gives_an_empty_table_of_the_same_shape()
    {
        Assert.Equal(["Stance", "Total"], Table("Get-TreatyConcern -Text xyzzyx | Measure-TreatyConcern Stance, Outcome")[0]);
        string[][] full = Table("Get-TreatyConcern -Text xyzzyx | Measure-TreatyConcern Stance, Outcome -Share Row -IncludeEmpty -Dataset cybercrime");
        Assert.Equal(Table("Measure-TreatyConcern Stance, Outcome -IncludeEmpty")[0], full[0]);
        Assert.All(full[1][1..], cell => Assert.Equal("", cell));
    }

    [Theory]
    [InlineData("Measure-TreatyConcern Them", "UnknownDimension", "'Theme'")]
    [InlineData("Measure-TreatyConcern Theme, theme", "DimensionTwice", "'Theme'")]
    [InlineData("'nowhere' | Measure-TreatyConcern Theme -ErrorAction SilentlyContinue -ErrorVariable e | ForEach-Object { }; throw $e[0]", "RecordNotFound",
        "'nowhere'")]
    public void What_cannot_be_counted_is_an_error(string script, string id, string text)
    {
        EngineResult result = engine.Run(script);
        ErrorRecord error = result.Errors[^1];
        Assert.StartsWith(id, error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(text, error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dimensions_are_completed_after_the_first_one_too()
    {
        string[] found = engine.Texts("$line = 'Measure-TreatyConcern -By Theme, Stake'; "
            + "([System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches | "
            + "ForEach-Object CompletionText");
        Assert.Equal(["Stakeholder", "StakeholderKind"], found);
    }

    private static int Number(System.Collections.ObjectModel.Collection<PSObject> output) => (int)Assert.Single(output).BaseObject;

    private string[][] Table(string script) =>
        [.. engine.Texts($"$frame = {script}; $frame.Columns.Name -join '|'; for ($i = 0; $i -lt $frame.Rows.Count; $i++) {{ @($frame.Rows[$i] | "
            + "ForEach-Object { [string]::Format([cultureinfo]::InvariantCulture, '{0}', [object[]] @(, $_)) }) -join '|' }")
            .Select(line => line.Split('|'))];
}
