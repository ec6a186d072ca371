namespace TreatyTools.Tests.Commands.Frames;

/// <summary>Calculated properties where a column is named, as Select-Object, Sort-Object and Group-Object take them.</summary>
[Collection(EngineCollection.Name)]
public sealed class CalculatedPropertyTests(Engine engine)
{
    private const string Rows = "$rows = [pscustomobject]@{ Id = 1; Name = 'b'; Day = '2024-01-05' }, "
        + "[pscustomobject]@{ Id = 2; Name = 'a'; Day = '2025-02-01' }, [pscustomobject]@{ Id = 3; Name = 'b'; Day = '2024-03-01' }; ";

    [Theory]
    [InlineData("$rows | Select-TreatyDataFrame Id, @{ n = 'Year'; e = { $_.Day.Substring(0, 4) } } -AsObject | ForEach-Object { \"$($_.Id) $($_.Year)\" }",
        "1 2024|2 2025|3 2024")]
    [InlineData("$rows | Select-TreatyDataFrame @{ Label = 'Who'; Expression = 'Name' } -AsObject | ForEach-Object Who", "b|a|b")]
    [InlineData("$rows | Select-TreatyDataFrame Id -OrderBy @{ e = { $_.Day.Substring(0, 4) }; Descending = $true }, Name -AsObject | ForEach-Object Id",
        "2|1|3")]
    [InlineData("$rows | Select-TreatyDataFrame Id -OrderBy @{ e = { $_.Id }; asc = $false } -AsObject | ForEach-Object Id", "3|2|1")]
    [InlineData("$rows | Select-TreatyDataFrame Id -OrderBy @{ e = { $_.Id } } -Descending -AsObject | ForEach-Object Id", "3|2|1")]
    [InlineData("$rows | Group-TreatyDataFrame { $_.Day.Substring(0, 4) } -Count -AsObject | ForEach-Object Count", "2|1")]
    [InlineData("$rows | Group-TreatyDataFrame @{ n = 'Year'; e = { $_.Day.Substring(0, 4) } }, Name -AsObject | "
        + "ForEach-Object { \"$($_.Year) $($_.Name) $($_.Count)\" }",
        "2024 b 2|2025 a 1")]
    [InlineData("$rows | ConvertTo-TreatyDataFrame | Group-TreatyDataFrame @{ n = 'Year'; e = { $_.Day.Substring(0, 4) } } -AsObject | ForEach-Object Year",
        "2024|2025")]
    [InlineData("$rows | ConvertTo-TreatyDataFrame Id, @{ n = 'Twice'; e = { $_.Id * 2 } } -As @{ Thrice = { $_.Id * 3 } } -AsObject | "
        + "ForEach-Object { \"$($_.Id) $($_.Twice) $($_.Thrice)\" }", "1 2 3|2 4 6|3 6 9")]
    [InlineData("$rows | Measure-TreatyDataFrame @{ n = 'Twice'; e = { $_.Id * 2 } } -AsObject | ForEach-Object Mean", "4")]
    [InlineData("$rows | Convert-TreatyDataFrame -Pivot Name -By @{ n = 'Year'; e = { $_.Day.Substring(0, 4) } } -AsObject | "
        + "ForEach-Object { \"$($_.Year) $($_.b)\" }",
        "2024 2|2025 0")]
    [InlineData("$rows | Group-TreatyDataFrame Name -Distinct @{ n = 'Year'; e = { $_.Day.Substring(0, 4) } } -Sum @{ n = 'Twice'; e = { $_.Id * 2 } } "
        + "-AsObject | ForEach-Object { \"$($_.Name) $($_.DistinctYear) $($_.SumTwice)\" }", "b 1 8|a 1 4")]
    [InlineData("$rows | Group-TreatyDataFrame -Top { $_.Day.Length } -Max @{ n = 'Year'; e = { $_.Day.Substring(0, 4) } } -AsObject | "
        + "ForEach-Object MaxYear", "2025")]
    [InlineData("$rows | Convert-TreatyDataFrame -Pivot @{ n = 'Year'; e = { 'y' + $_.Day.Substring(0, 4) } } -By Name "
        + "-Value @{ n = 'Twice'; e = { $_.Id * 2 } } -Function Sum -AsObject | ForEach-Object { \"$($_.Name) $($_.y2024) $($_.y2025)\" }", "b 8 |a  4")]
    [InlineData("$rows | Convert-TreatyDataFrame -Unpivot @{ n = 'Twice'; e = { $_.Id * 2 } } -NameTo What -AsObject | "
        + "ForEach-Object { \"$($_.Id) $($_.Value)\" }", "1 2|2 4|3 6")]
    [InlineData("$rows | Join-TreatyDataFrame -Right ([pscustomobject]@{ Year = '2025'; What = 'x' }) -LeftOn @{ n = 'Year'; e = { $_.Day.Substring(0, 4) } } "
        + "-RightOn Year -AsObject | ForEach-Object { \"$($_.Id) $($_.Year) $($_.What)\" }", "2 2025 x")]
    [InlineData("$rows | Join-TreatyDataFrame -Right $rows -On @{ n = 'Year'; e = { $_.Day.Substring(0, 4) } } -AsObject | "
        + "ForEach-Object { \"$($_.Id) $($_.Id_Right)\" }", "1 1|1 3|2 2|3 1|3 3")]
    [InlineData("$rows | Join-TreatyDataFrame -Right ($rows | ConvertTo-TreatyDataFrame) -LeftOn { $_.Id } -RightOn @{ n = 'Less'; e = { $_.Id - 1 } } "
        + "-KeepKey -AsObject | ForEach-Object { \"$($_.Id) $($_.Id_Right)\" }", "1 2|2 3")]
    [InlineData("$rows | ConvertTo-TreatyDataFrame Id -Expand @{ n = 'Part'; e = { $_.Day -split '-' } } | "
        + "Select-TreatyDataFrame -First 3 -AsObject | ForEach-Object { \"$($_.Id) $($_.Part)\" }", "1 2024|1 01|1 05")]
    [InlineData("Get-TreatyConcern | Measure-TreatyConcern @{ n = 'Length'; e = { if ($_.Date.Earliest.Year -lt 2024) { 'early' } else { 'late' } } }, Stance "
        + "-NoTotal | Select-TreatyDataFrame -OrderBy Length -AsObject | ForEach-Object { \"$($_.Length)\" }", "early|late")]
    [InlineData("(Get-TreatyConcern eff* | Measure-TreatyConcern { $_.CoSignatories } -NoTotal -AsObject).Count -gt 1", "True")]
    [InlineData("$rows | Select-TreatyDataFrame Id -First 0 | Group-TreatyDataFrame @{ n = 'Year'; e = { $_.Id } } | ForEach-Object { $_.Columns.Name }",
        "Year|Count")]
    public void A_column_is_worked_out_where_one_is_named(string script, string expected) =>
        Assert.Equal(expected, string.Join('|', engine.Texts(Rows + script)));

    [Theory]
    [InlineData("-Property Id, Name -Rename @{ Name = 'Who' } -OrderBy Who, Id", "2 a|1 b|3 b")]
    [InlineData("-Property Id, Name -Rename @{ Name = 'Who' } -OrderBy Name, Id", "2 a|1 b|3 b")]
    [InlineData("-Property Id, Who -Rename @{ Name = 'Who' } -OrderBy '-Who', Id", "1 b|3 b|2 a")]
    [InlineData("-ExcludeProperty Day -Rename @{ Name = 'Who' } -Where { $_.Who -eq 'a' }", "2 a")]
    public void A_column_that_is_renamed_has_both_names(string arguments, string expected) => Assert.Equal(expected, string.Join('|',
        engine.Texts($"{Rows}$rows | Select-TreatyDataFrame {arguments} -AsObject | ForEach-Object {{ \"$($_.Id) $($_.Who)\" }}")));

    [Theory]
    [InlineData("@{ n = 'Year' }")]
    [InlineData("@{ n = 'Year'; e = 7 }")]
    [InlineData("@{ n = 'Year'; e = { 1 }; Width = 7 }")]
    [InlineData("{ $_.Id * 2 }")]
    [InlineData("Id, @{ n = 'id'; e = { 1 } }")]
    [InlineData("@{ n = 'Year'; e = { 1 } }, @{ n = 'Year'; e = { 2 } }")]
    public void What_is_none_is_told(string property) =>
        Assert.Equal("InvalidCalculatedProperty", engine.Run($"{Rows}$rows | Select-TreatyDataFrame {property}").ErrorId);

    [Fact]
    public void A_first_value_is_no_number_of_rows() => Assert.Equal(["1 3"], engine.Texts(
        Rows + "$rows | Group-TreatyDataFrame -FirstValue Id -LastValue Id -AsObject | ForEach-Object { \"$($_.FirstId) $($_.LastId)\" }"));
}
