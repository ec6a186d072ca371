using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Analysis;

/// <summary>Get-TreatyStatus, Compare-TreatyParticipation and Compare-TreatyStatus on the shipped dataset.</summary>
[Collection(EngineCollection.Name)]
public sealed class StatusCmdletTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void The_budapest_convention_enters_into_force_by_its_own_rule() => Assert.Equal(
        ["False 2004-07-01 LTU 0", "True 2004-07-01 LTU 0"],
        engine.Texts("'2004-06-30', '2004-07-01' | ForEach-Object { $s = Get-TreatyStatus ets185 -AsOf $_; \"$($s.InForce) $($s.EntryIntoForce) "
            + "$($s.CompletedBy) $($s.InstrumentsNeeded)\" }"));

    [Fact]
    public void A_status_without_a_day_is_as_of_the_dataset() => Assert.Equal(
        "True",
        Assert.Single(engine.Texts("(Get-TreatyStatus uncc).AsOf -eq (Get-TreatyDataset).Created")));

    [Fact]
    public void Records_lead_to_the_status_of_their_treaty_once() => Assert.Equal(
        ["uncc"],
        engine.Texts("Get-TreatyProvision -Article 7-11 | Get-TreatyStatus | ForEach-Object Treaty"));

    [Fact]
    public void A_treaty_that_is_named_limits_those_of_the_records()
    {
        Assert.Equal(["uncc"], engine.Texts("Get-Treaty | Get-TreatyStatus -Treaty uncc | ForEach-Object Treaty"));
        Assert.Equal(["ets185"], engine.Texts("Get-TreatyStakeholder japan | Get-TreatyStatus -Treaty 'ets*' | ForEach-Object Treaty"));
        Assert.Equal("RecordNotFound", engine.Run("Get-Treaty uncc | Get-TreatyStatus -Treaty unccc").ErrorId);
    }

    [Fact]
    public void An_unknown_treaty_is_an_error_with_the_nearest_one()
    {
        EngineResult result = engine.Run("Get-TreatyStatus unccc");
        Assert.Equal("RecordNotFound", result.ErrorId);
        Assert.Contains("'uncc'", result.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Comparison_tells_who_is_in_which() => Assert.Equal(
        ["JPN right-only bound", "VNM left-only bound"],
        engine.Texts("Compare-TreatyParticipation uncc ets185 -AsOf 2026-11-01 | Where-Object Party -in JPN, VNM | ForEach-Object { \"$($_.Party) "
            + "$($_.Overlap) $(if ($_.LeftStanding -eq 'none') { $_.RightStanding } else { $_.LeftStanding })\" }"));

    [Fact]
    public void A_status_file_is_compared_and_its_seeds_are_given()
    {
        string file = Path.Combine(_folder, "XVIII-16.en.xml");
        File.WriteAllText(file, """
            <Treaty><Participants><Table><TGroup>
            <Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry><Entry>Ratification, Accession(a)</Entry></Row></Thead>
            <Tbody><Rows>
            <Row><Entry>Chad</Entry><Entry></Entry><Entry>1 Dec 2026 a</Entry></Row>
            <Row><Entry>Japan</Entry><Entry>1 Dec 2026</Entry><Entry></Entry></Row>
            </Rows></Tbody></TGroup></Table></Participants></Treaty>
            """);
        Assert.Equal(
            ["JPN new-party", "TCD new-party"],
            engine.Texts("Compare-TreatyStatus $args[0] | Where-Object Change -ne not-in-file | ForEach-Object { \"$($_.Party) $($_.Change)\" }", file)
                .Order(StringComparer.Ordinal));
        Assert.Contains("sources:\n    - untc-xviii-16-status\n", engine.Texts("Compare-TreatyStatus $args[0] -AsSeed", file)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_file_that_cannot_be_read_does_not_keep_others_from_being_read()
    {
        string file = Path.Combine(_folder, "status.xml");
        File.WriteAllText(file, """
            <Treaty><Participants><Table><TGroup><Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry></Row></Thead>
            <Tbody><Rows><Row><Entry>Chad</Entry><Entry>1 Dec 2026</Entry></Row></Rows></Tbody></TGroup></Table></Participants></Treaty>
            """);
        EngineResult result = engine.Run("Compare-TreatyStatus nowhere.xml, $args[0] | Where-Object Change -eq new-party | ForEach-Object Party", file);
        Assert.Equal("FileNotFound", result.ErrorId);
        Assert.Equal("TCD", Assert.Single(result.Output).ToString());
    }

    [Theory]
    [InlineData("Compare-TreatyStatus nowhere.xml", "FileNotFound")]
    [InlineData("'<html/>' | ForEach-Object { [IO.File]::WriteAllText((Join-PathOf 'x.xml'), $_) }; Compare-TreatyStatus (Join-PathOf 'x.xml')",
        "NotAStatusFile")]
    public void What_cannot_be_read_is_one_clear_error(string script, string errorId)
    {
        EngineResult result = engine.Run($"function Join-PathOf($name) {{ [IO.Path]::Combine('{_folder}', $name) }}; {script}");
        Assert.Equal(errorId, result.ErrorId);
    }

    [Fact]
    public void Concerns_are_followed_to_the_final_numbers()
    {
        PSObject row = engine.Output(
            "Get-TreatyConcern -Draft uncc-zero-draft | Resolve-TreatyArticle | Where-Object Status -eq renumbered | ForEach-Object { $_ }")[0];
        Assert.NotNull(row.Properties["CitedBy"].Value);
        Assert.NotEqual(row.Properties["FromNumber"].Value, row.Properties["ToNumber"].Value);
    }

    [Fact]
    public void Other_records_are_followed_by_their_concerns_each_once()
    {
        const string shown = "ForEach-Object { \"$($_.CitedBy) $($_.FromNumber) $($_.ToNumber)\" }";
        string[] cited = engine.Texts($"Get-TreatyStakeholder eff | Get-TreatyConcern | Resolve-TreatyArticle | {shown}");
        Assert.NotEmpty(cited);
        Assert.Equal(cited, engine.Texts($"'eff', 'eff' | Resolve-TreatyArticle | {shown}"));
    }

    [Fact]
    public void Citations_are_written_whole_or_not_at_all()
    {
        string file = Path.Combine(_folder, "sources.ris");
        File.WriteAllText(file, "old");
        Assert.Equal("TargetExists", engine.Run("Get-TreatySource -Kind resolution | Export-TreatyCitation $args[0] -NoClobber", file).ErrorId);
        Assert.Empty(engine.Output("Get-TreatySource -Kind resolution | Export-TreatyCitation $args[0] -WhatIf", file));
        Assert.Equal("old", File.ReadAllText(file));
        engine.Output("Get-TreatySource -Kind resolution | Export-TreatyCitation $args[0]", file);
        Assert.StartsWith("TY  - GOVDOC\r\n", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Nothing_to_cite_is_an_error_of_its_own() =>
        Assert.Equal("NothingToCite", engine.Run("Get-TreatyTheme privacy | Export-TreatyCitation").ErrorId);

    [Fact]
    public void Nothing_that_comes_to_be_cited_is_told_and_no_file_is_written()
    {
        EngineResult result = engine.Run("Get-TreatySource 'nonesuch*' | Export-TreatyCitation \"$($args[0])/x.bib\"", _folder);
        Assert.StartsWith("Nothing could be cited", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("-Assume 40 -By 2027-03-01", "40 0 2027-05-30 False")]
    [InlineData("-Assume 40 -By 2027-03-01 -AsOf 2027-06-01", "40 0 2027-05-30 True")]
    [InlineData("-Assume 39 -By 2027-03-01", "39 1  False")]
    [InlineData("-Assume 1 -By 2027-03-01", "3 37  False")]
    public void Instruments_can_be_assumed(string arguments, string expected) => Assert.Equal([expected], engine.Texts(
        $"Get-TreatyStatus uncc {arguments} | ForEach-Object {{ \"$($_.InstrumentsCounted) $($_.InstrumentsNeeded) $($_.EntryIntoForce) $($_.InForce)\" }}"));

    [Fact]
    public void What_is_assumed_is_told_and_is_not_known_before()
    {
        Assert.StartsWith("37 instruments are assumed, the last of them on 2027-03-01", engine.Texts(
            "Get-TreatyStatus uncc -Assume 40 -By 2027-03-01 | ForEach-Object Note").Single().Split(". ").Single(part =>
                part.Contains("assumed", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("One instrument is assumed, on 2027-03-01; nobody deposited it.", engine.Texts(
            "Get-TreatyStatus uncc -Assume 4 -By 2027-03-01 | ForEach-Object Note").Single(), StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(engine.Texts("Get-TreatyStatus uncc -Assume 40 -By 2020 | ForEach-Object { \"$($_.EntryIntoForce)\" }")));
        Assert.Contains("nobody could join it, as it was opened for signature on 2025-10-25", engine.Texts(
            "Get-TreatyStatus uncc -Assume 40 -By 2020 | ForEach-Object Note").Single(), StringComparison.Ordinal);
        Assert.Equal("AssumedLater", engine.Run("Get-TreatyStatus uncc -Assume 40 -By 2027-03-01 -AsOf 2027-01-01").ErrorId);
        Assert.Equal("OpenDate", engine.Run("Get-TreatyStatus uncc -Assume 40 -By 2027/..").ErrorId);
    }
}
