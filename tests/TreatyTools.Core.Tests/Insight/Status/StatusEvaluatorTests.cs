using System.Globalization;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Status;

public sealed class StatusEvaluatorTests
{
    private static readonly EntryIntoForceRule Budapest = new()
    {
        Instruments = 5, MembersOf = "Council of Europe", MembersMinimum = 3, WaitCount = 3, WaitUnit = "months", From = "first-of-next-month",
    };

    private static readonly EntryIntoForceRule Ninety = new()
    {
        Instruments = 2, OrganisationsCount = false, WaitCount = 90, WaitUnit = "days", From = "day-of-deposit",
    };

    [Fact]
    public void The_first_day_of_the_month_after_three_months_follows_the_fifth_instrument()
    {
        TreatyStatus status = Evaluate(Budapest, "2004-04-01",
            Bound("ALB", "2002-06-20"), Bound("HRV", "2002-10-17"), Bound("EST", "2003-05-12"), Bound("HUN", "2003-12-04"), Bound("LTU", "2004-03-18"));
        Assert.Equal(("2004-07-01", "LTU", 0), (status.EntryIntoForce?.Text, status.CompletedBy, status.InstrumentsNeeded));
        Assert.False(status.InForce);
        Assert.Contains("2004-07-01", status.Missing, StringComparison.Ordinal);
        Assert.True(Evaluate(Budapest, "2004-07-01",
            Bound("ALB", "2002-06-20"), Bound("HRV", "2002-10-17"), Bound("EST", "2003-05-12"), Bound("HUN", "2003-12-04"), Bound("LTU", "2004-03-18"))
                .InForce);
    }

    [Fact]
    public void Members_that_the_rule_asks_for_are_waited_for()
    {
        TreatyStatus status = Evaluate(Budapest, "2005-06-01",
            Bound("CAN", "2002-01-01"), Bound("JPN", "2002-01-02"), Bound("USA", "2002-01-03"), Bound("ALB", "2002-01-04"), Bound("EST", "2002-01-05"),
                Bound("FRA", "2005-01-15"));
        Assert.Equal(("FRA", "2005-05-01"), (status.CompletedBy, status.EntryIntoForce?.Text));
    }

    [Fact]
    public void A_former_member_counts_while_it_was_one()
    {
        Participation[] others = [Bound("CAN", "2022-01-01"), Bound("JPN", "2022-01-02"), Bound("ALB", "2022-01-03"), Bound("EST", "2022-01-04")];
        Assert.Equal("EST", Evaluate(Budapest, "2026-01-01", [.. others, Bound("RUS", "2021-12-01")]).CompletedBy);
        Assert.Null(Evaluate(Budapest, "2026-01-01", [.. others, Bound("RUS", "2023-12-01")]).CompletedBy);
    }

    [Fact]
    public void An_organisation_adds_nothing_and_the_ninetieth_day_is_counted_from_the_deposit()
    {
        TreatyStatus two = Evaluate(Ninety, "2026-03-01", Bound("QAT", "2026-02-01"), Bound("EU", "2026-02-02"));
        Assert.Equal((2, 1, 1), (two.Instruments, two.InstrumentsCounted, two.InstrumentsNeeded));
        Assert.Contains("1 of 2 instruments", two.Missing, StringComparison.Ordinal);
        Assert.Contains("European Union", two.Note, StringComparison.Ordinal);
        TreatyStatus three = Evaluate(Ninety, "2026-03-01", Bound("QAT", "2026-02-01"), Bound("EU", "2026-02-02"), Bound("VNM", "2026-02-03"));
        Assert.Equal("2026-05-04", three.EntryIntoForce?.Text);
    }

    [Fact]
    public void An_instrument_dated_by_its_month_gives_a_span_and_does_not_count_before_it_is_over()
    {
        TreatyStatus late = Evaluate(Ninety, "2026-04-30", Bound("QAT", "2026-02-01"), Bound("VNM", "2026-03"));
        Assert.Equal("2026-05-30/2026-06-29", late.EntryIntoForce?.Text);
        TreatyStatus early = Evaluate(Ninety, "2026-03-15", Bound("QAT", "2026-02-01"), Bound("VNM", "2026-03"));
        Assert.Equal(1, early.Instruments);
        Assert.Contains("1 record(s)", early.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_counted_where_no_participation_is_recorded()
    {
        TreatyStatus status = Evaluate(Ninety, "2026-03-15");
        Assert.Equal((null, null, null, null), (status.Signatories, status.Instruments, status.InstrumentsCounted, status.InstrumentsNeeded));
        Assert.Null(status.InForce);
        Assert.Contains("no participation", status.Note, StringComparison.Ordinal);
        Assert.Contains("not recorded", status.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_to_which_participation_was_followed_is_told_once_it_has_passed()
    {
        Treaty treaty = Treaty("t", Ninety, followed: "2026-05-26");
        StatusEvaluator evaluator = Evaluator([treaty], []);
        TreatyStatus later = evaluator.Evaluate(treaty, new DateOnly(2026, 11, 1)), before = evaluator.Evaluate(treaty, new DateOnly(2026, 5, 26));
        Assert.Equal((0, 0, 2), (later.Signatories, later.Instruments, later.InstrumentsNeeded));
        Assert.Contains("up to 2026-05-26", later.Note, StringComparison.Ordinal);
        Assert.Null(before.Note);
        Assert.Equal("2026-05-26", before.ParticipationAsOf?.Text);
    }

    [Theory]
    [InlineData("2025-10-24", "not-yet-open")]
    [InlineData("2025-10-25", "open")]
    [InlineData("2026-12-31", "open")]
    [InlineData("2027-01-01", "closed")]
    public void The_window_for_signature_opens_and_closes(string asOf, string expected) => Assert.Equal(expected, Evaluate(Ninety, asOf).Signature);

    [Fact]
    public void Two_treaties_are_compared_party_by_party_as_of_the_day()
    {
        Treaty left = Treaty("a", Ninety), right = Treaty("b", Budapest);
        StatusEvaluator evaluator = Evaluator([left, right],
            [Bound("VNM", "2026-01-01", "a"), Bound("VNM", "2020-01-01", "b"), Signed("PER", "a"), Bound("PER", "2019-01-01", "b"), Signed("CHN", "a"),
                Bound("JPN", "2012-01-01", "b"), Bound("CHL", "2027-01-01", "b")]);
        Assert.Equal(["CHN left-only Asia and the Pacific", "JPN right-only Asia and the Pacific", "PER in-both Latin America and the Caribbean",
            "VNM bound-by-both Asia and the Pacific"],
            evaluator.Compare(left, right, new DateOnly(2026, 6, 1)).Select(row => $"{row.Party} {row.Overlap} {row.RegionalGroup}"));
    }

    private static TreatyStatus Evaluate(EntryIntoForceRule rule, string asOf, params Participation[] records)
    {
        Treaty treaty = Treaty("t", rule);
        return Evaluator([treaty], records).Evaluate(treaty, DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static StatusEvaluator Evaluator(Treaty[] treaties, Participation[] records) => new(new Dataset(
        new TreatyDataset { Name = "test", Title = "Test", Version = "1.0.0", Created = new DateOnly(2026, 1, 1), Directory = "." },
        new DatasetTables { Treaties = treaties, Participation = records }));

    private static Treaty Treaty(string id, EntryIntoForceRule rule, string? followed = null) => new()
    {
        ParticipationAsOf = followed is null ? null : EdtfDate.Parse(followed),
        Id = id, ShortName = id, Name = id, EntryIntoForce = rule, OpenedForSignature = EdtfDate.Parse("2025-10-25"),
            ClosesForSignature = EdtfDate.Parse("2026-12-31"),
    };

    private static Participation Bound(string party, string date, string treaty = "t") =>
        new() { Id = $"{treaty}:{party}", Treaty = treaty, Party = party, PartyName = party, Ratified = EdtfDate.Parse(date), Action = "ratification" };

    private static Participation Signed(string party, string treaty) =>
        new() { Id = $"{treaty}:{party}", Treaty = treaty, Party = party, PartyName = party, Signed = EdtfDate.Parse("2025-10-25") };
}
