using TreatyTools.Core.Reports.Coding;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tests.Reports.Charts;
using TreatyTools.Core.Tests.Workbooks;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Reports.Coding;

public sealed class CodingComparisonTests : IDisposable
{
    private static readonly string[] Ids = [.. ChartSamples.Shipped.Tables.Concerns.Take(6).Select(concern => concern.Id)];

    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Agreement_and_conflicts_of_two_coders_are_told_field_by_field()
    {
        CodingResult result = Compare(
            Sheet("smith", ["Id", "Stance", "Outcome", "Comment"], [Ids[0], "oppose", "addressed", "not sure"], [Ids[1], "oppose", "addressed", null],
                [Ids[2], "support", null, null]),
            Sheet("lee", ["Id", "Stance", "Outcome", "Comment"], [Ids[1], "oppose", "addressed", null], [Ids[0], "concern", "addressed", null],
                [Ids[2], "support", "worsened", null]));
        Assert.Equal(["Stance", "Outcome"], result.Agreements.Select(agreement => agreement.Field));
        CodingAgreement stance = result.Agreements[0];
        Assert.Equal(["smith", "lee"], stance.Coders);
        Assert.Equal((3, 0, 2), (stance.Units, stance.UnitsLeftOut, stance.Agreed));
        Assert.Equal(66.667, stance.PercentAgreement!.Value, 3);
        Assert.Equal(0.5, stance.CohenKappa!.Value, 10);
        Assert.Equal((2, 1), (result.Agreements[1].Units, result.Agreements[1].UnitsLeftOut));
        Assert.Null(result.Agreements[1].CohenKappa);

        CodingConflict conflict = Assert.Single(result.Conflicts);
        Assert.Equal((Ids[0], "Stance"), (conflict.Id, conflict.Field));
        Assert.Equal(["smith: oppose", "lee: concern"], conflict.Codings.Select(coding => coding.ToString()));
        Assert.Equal("not sure", conflict.Codings[0].Comment);
        Assert.Equal(ChartSamples.Shipped.Tables.Concerns[0].Stance, conflict.Recorded);
    }

    [Fact]
    public void Values_are_read_whatever_their_case_and_the_spaces_around_them()
    {
        CodingResult result = Compare(Sheet("a", ["id", "STANCE"], [Ids[0], " Oppose "]), Sheet("b", ["ID", "Stance"], [$" {Ids[0]} ", "oppose"]));
        Assert.Equal(1, Assert.Single(result.Agreements).Agreed);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void What_is_wrong_with_a_file_is_found_and_does_not_count()
    {
        CodingResult result = Compare(
            Sheet("a", ["Id", "Stance"], [Ids[0], "opose"], ["nobody-said", "oppose"], [Ids[1], "oppose"], [Ids[1], "support"], [Ids[2], "oppose"],
                [Ids[2], null], [null, "oppose"]),
            Sheet("b", ["Id", "Stance", "Theme"], [Ids[0], "oppose", "privacy"], [Ids[1], "oppose", null], [Ids[2], "oppose", null], [Ids[3], null, null]));
        Assert.Equal(
            [
                ("unknown-value", "a.xlsx", 1), ("unknown-id", "a.xlsx", 2), ("duplicate-id", "a.xlsx", 4), ("duplicate-id", "a.xlsx", 6),
                    ("missing-id", "a.xlsx", 7),
                ("different-units", "a.xlsx", null), ("uncoded", "a.xlsx", null), ("uncoded", "b.xlsx", null), ("missing-field", "a.xlsx", (int?)null),
            ],
            result.Findings.Select(finding => (finding.Rule, finding.File!, finding.Row)).OrderBy(finding => finding.Rule == "missing-field"));
        Assert.Contains("'oppose'", result.Findings[0].Advice, StringComparison.Ordinal);
        Assert.Contains(Ids[3], result.Findings.Single(finding => finding.Rule == "different-units").Message, StringComparison.Ordinal);
        CodingAgreement stance = Assert.Single(result.Agreements);
        Assert.Equal((1, 3), (stance.Units, stance.UnitsLeftOut));
    }

    [Fact]
    public void Three_coders_have_alpha_and_no_kappa()
    {
        CodingAgreement agreement = Assert.Single(Compare(
            Sheet("a", ["Id", "Stance"], [Ids[0], "oppose"], [Ids[1], "support"]),
            Sheet("b", ["Id", "Stance"], [Ids[0], "oppose"], [Ids[1], "support"]),
            Sheet("c", ["Id", "Stance"], [Ids[0], "oppose"], [Ids[1], "oppose"])).Agreements);
        Assert.Null(agreement.CohenKappa);
        Assert.Equal(66.667, agreement.PercentAgreement!.Value, 3);
        // Ordered pairs of unequal values 4 / 2 = 2; values 4 and 2 of 6: 1 - 5 * 2 / 16.
        Assert.Equal(0.375, agreement.KrippendorffAlpha!.Value, 10);
    }

    [Fact]
    public void A_coder_who_left_a_whole_field_empty_is_no_coder_of_it()
    {
        CodingAgreement agreement = Assert.Single(Compare(
            Sheet("a", ["Id", "Stance"], [Ids[0], "oppose"]), Sheet("b", ["Id", "Stance"], [Ids[0], "oppose"]), Sheet("c", ["Id", "Stance"], [Ids[0], null]))
                .Agreements);
        Assert.Equal(["a", "b"], agreement.Coders);
    }

    [Fact]
    public void The_dataset_can_be_one_of_the_coders()
    {
        CodingResult result = Compare(true, Sheet("a", ["Id", "Outcome"], [Ids[0], "worsened"]));
        Assert.Equal(["a", "cybercrime"], Assert.Single(result.Agreements).Coders);
        Assert.Empty(result.Findings);
        Assert.Equal(ChartSamples.Shipped.Tables.Concerns[0].Outcome, Assert.Single(result.Conflicts).Codings[1].Value);
        Assert.Equal("TooFewCoders", Assert.Throws<TreatyFault>(() => Compare(Sheet("b", ["Id", "Outcome"], [Ids[0], "worsened"]))).ErrorId);
    }

    [Fact]
    public void A_text_file_is_compared_like_a_workbook_and_called_as_the_file()
    {
        File.WriteAllText(_books.Path("lee.csv"), $"id,STANCE,Ask,comment\n{Ids[0]},oppose,yes,\"sure, it is\"\n{Ids[1]},support,no,\n");
        CodingResult result = Compare(Sheet("smith", ["Id", "Stance", "Ask"], [Ids[0], "concern", "yes"], [Ids[1], "support", "no"]),
            CoderFile.Read(_books.Path("lee.csv")));
        Assert.Equal(["smith", "lee"], result.Agreements[0].Coders);
        Assert.Equal([("Stance", 1), ("Ask", 2)], result.Agreements.Select(agreement => (agreement.Field, agreement.Agreed)));
        Assert.Equal("sure, it is", Assert.Single(result.Conflicts).Codings[1].Comment);
        File.WriteAllText(_books.Path("none.csv"), "name\nx\n");
        Assert.Equal("NotACodingWorkbook", Assert.Throws<TreatyFault>(() => CoderFile.Read(_books.Path("none.csv"))).ErrorId);
        Assert.Equal("FileNotReadable", Assert.Throws<TreatyFault>(() => CoderFile.Read(_books.Path("missing.csv"))).ErrorId);
    }

    [Fact]
    public void A_settlement_is_told_with_its_conflicts_and_undone_in_what_the_dataset_has()
    {
        Concern concern = ChartSamples.Shipped.Tables.Concerns[0];
        string other = concern.Stance == "oppose" ? "support" : "oppose";
        File.WriteAllText(_books.Path("settlement.csv"),
            $"Id,Field,First,Settled,Reason\n{Ids[0]},stance,{other},{concern.Stance},S1\n{Ids[1]},Outcome,,,\n");
        CodingResult result = CodingComparison.Compare(ChartSamples.Shipped, [Sheet("a", ["Id", "Stance"], [Ids[0], concern.Stance])],
            CodingField.Of(ChartSamples.Shipped, ["Stance"]), includeDataset: true, Settled("settlement.csv"));
        CodingConflict conflict = Assert.Single(result.Conflicts);
        Assert.Equal([$"a: {concern.Stance}", $"cybercrime: {other}"], conflict.Codings.Select(coding => coding.ToString()));
        Assert.Equal((concern.Stance, concern.Stance, "S1"), (conflict.Recorded, conflict.Settled, conflict.Reason));
        Assert.Empty(result.Findings);
        Assert.Empty(Compare(true, Sheet("a", ["Id", "Stance"], [Ids[0], concern.Stance])).Conflicts);
    }

    [Fact]
    public void What_is_wrong_with_a_settlement_is_found()
    {
        string other = ChartSamples.Shipped.Tables.Concerns[0].Stance == "oppose" ? "support" : "oppose";
        File.WriteAllText(_books.Path("settlement.csv"),
            $"id,field,settled\nnobody,Stance,oppose\n,Stance,oppose\n{Ids[0]},Mood,bad\n{Ids[0]},Stance,{other}\n{Ids[0]},Stance,{other}\n"
                + $"{Ids[1]},Stance,gloomy\n");
        CodingResult result = CodingComparison.Compare(ChartSamples.Shipped, [Sheet("a", ["Id", "Stance"], [Ids[0], other])],
            CodingField.Of(ChartSamples.Shipped, ["Stance"]), includeDataset: true, Settled("settlement.csv"));
        Assert.Equal([("unknown-id", 1), ("missing-id", 2), ("unknown-field", 3), ("settled-not-kept", 4), ("duplicate-id", 5), ("unknown-value", 6)],
            result.Findings.Select(finding => (finding.Rule, finding.Row!.Value)));
        File.WriteAllText(_books.Path("none.csv"), "id,field\n");
        Assert.Equal("NotASettlement", Assert.Throws<TreatyFault>(() => Settled("none.csv")).ErrorId);
    }

    [Fact]
    public void Files_without_ids_or_fields_are_told()
    {
        Assert.Equal("NotACodingWorkbook", Assert.Throws<TreatyFault>(() => Sheet("a", ["Name"], ["x"])).ErrorId);
        Assert.Equal("NotACodingWorkbook", Assert.Throws<TreatyFault>(() =>
            Compare(Sheet("b", ["Id", "Stance"], [Ids[0], "oppose"]), Sheet("c", ["Id", "Name"], [Ids[0], "x"]))).ErrorId);
    }

    [Fact]
    public void Coders_are_called_by_the_name_in_the_workbook_and_told_apart()
    {
        CodingRequest request = new()
        {
            Dataset = ChartSamples.Shipped,
            Concerns = [.. ChartSamples.Shipped.Tables.Concerns.Take(3)],
            Fields = CodingField.Of(ChartSamples.Shipped, []),
            Coder = "A. Smith",
            Prefill = true,
        };
        CodingWorkbook.Write(_books.Path("one.xlsx"), request);
        CodingWorkbook.Write(_books.Path("two.xlsx"), request);
        CoderFile one = CoderFile.Read(_books.Path("one.xlsx")), two = CoderFile.Read(_books.Path("two.xlsx"));
        Assert.Equal(("A. Smith", "cybercrime"), (one.Coder, one.Dataset));
        CodingResult result = Compare(one, two);
        Assert.All(result.Agreements, agreement => Assert.Equal(100, agreement.PercentAgreement));
        Assert.Equal(["A. Smith (one.xlsx)", "A. Smith (two.xlsx)"], result.Agreements[0].Coders);
        Assert.Equal(["duplicate-coder", "duplicate-coder"], result.Findings.Select(finding => finding.Rule));
    }

    [OfficeFact]
    public void A_workbook_that_LibreOffice_saved_is_read_as_well()
    {
        CodingRequest request = new()
        {
            Dataset = ChartSamples.Shipped,
            Concerns = [.. ChartSamples.Shipped.Tables.Concerns.Take(12)],
            Fields = CodingField.Of(ChartSamples.Shipped, []),
            Coder = "A. Smith",
            Prefill = true,
        };
        CodingWorkbook.Write(_books.Path("sent.xlsx"), request);
        CoderFile saved = CoderFile.Read(Office.Convert(_books.Path("sent.xlsx"), "xlsx", _books.Path("saved")));
        Assert.Equal(("A. Smith", "cybercrime"), (saved.Coder, saved.Dataset));
        CodingResult result = Compare(true, saved);
        Assert.All(result.Agreements, agreement => Assert.Equal((12, 100d), (agreement.Units, agreement.PercentAgreement)));
        Assert.Empty(result.Findings);
    }

    private Settlement Settled(string file) =>
        Settlement.Read(_books.Path(file), ChartSamples.Shipped, CodingField.Of(ChartSamples.Shipped, ["Stance"]));

    private static CodingResult Compare(params CoderFile[] files) => Compare(false, files);

    private static CodingResult Compare(bool includeDataset, params CoderFile[] files) =>
        CodingComparison.Compare(ChartSamples.Shipped, files, CodingField.Of(ChartSamples.Shipped, []), includeDataset);

    // A workbook as somebody might make it without Export-TreatyCoding.
    private CoderFile Sheet(string name, string[] columns, params string?[][] rows)
    {
        TableColumn[] table = [.. columns.Select((column, i) => TestWorkbooks.Column(column, rows.Select(row => row[i]).ToArray()))];
        WorkbookWriter.Write(_books.Path(name + ".xlsx"), [new WorkbookSheet("Sheet1", new Table(table, rows.Length))]);
        return CoderFile.Read(_books.Path(name + ".xlsx"));
    }
}
