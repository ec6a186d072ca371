using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Core.Tests.Texts;
using TreatyTools.Core.Texts.Measuring;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Reports.Charts.ChartSamples;

namespace TreatyTools.Core.Tests.Reports.Charts;

public sealed class ChartContentTests
{
    private static readonly Concern[] Concerns =
    [
        Concern("1", "privacy", "ngo", "addressed"),
        Concern("2", "privacy", "ngo", "not-addressed"),
        Concern("3", "privacy", "france", "not-addressed", "2024-01-15"),
        Concern("4", "scope", "union", "unknown", "2024-02-08", "ngo"),
    ];

    [Fact]
    public void The_matrix_counts_each_theme_by_kind_of_stakeholder_with_sums()
    {
        ChartScene scene = ConcernMatrixChart.Draw(Concerns, Names, new ChartOptions());
        Assert.Equal(["Privacy", "2", "1", "3"], RowOf(scene, "Privacy"));
        Assert.Equal(["Scope", "1", "0", "1"], RowOf(scene, "Scope"));
        Assert.Contains(["All", "3", "1", "4"], scene.Marks.OfType<TextMark>().Where(mark => mark.Text == "All").Select(mark =>
            scene.Marks.OfType<TextMark>().Where(other => Math.Abs(other.Y - mark.Y) < 1).OrderBy(other => other.X).Select(other => other.Text).ToArray()));
    }

    [Fact]
    public void The_outcome_chart_has_a_bar_a_theme_the_longest_first_with_its_counts()
    {
        ChartScene scene = OutcomeChart.Draw(Concerns, Names, OutcomeGroup.Theme, isShare: false, new ChartOptions());
        Assert.Equal(["Privacy", "1", "2", "0", "3"], RowOf(scene, "Privacy"));
        TextMark[] texts = [.. scene.Marks.OfType<TextMark>()];
        Assert.True(Array.Find(texts, text => text.Text == "Privacy")!.Y < Array.Find(texts, text => text.Text == "Scope")!.Y);
        Assert.Contains("the outcome of 3 could be measured", scene.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Origins_stand_beside_each_other_and_the_title_tells_what_is_new()
    {
        ChartScene scene = OfShipped(ChartKind.Origins);
        Assert.Equal("78 % of the words stand in earlier treaties; the newest are articles 36, 4, 6, 14 and 16", scene.Title);
        int remarks = ChartSamples.Shipped.Tables.Concerns.Count(concern => concern.Articles.Contains("uncc/6"));
        Assert.Equal(["6", "Respect for human rights", "89 %", "11 %", "11 %", "0 %", "0 %", $"{remarks}"], RowOf(scene, "Respect for human rights"));
        Assert.Equal(["22 %", "61 %", "57 %", "25 %", "5 %"], RowOf(scene, "22 %"));
        Assert.Contains("61 % in UNCAC", scene.Description, StringComparison.Ordinal);
        Assert.Equal(68, scene.Marks.OfType<RectMark>().Count(mark => mark.Tip?.Contains(", Remarks: ", StringComparison.Ordinal) == true)
            + scene.Marks.OfType<TextMark>().Count(mark => mark.Text == "0"));
    }

    [Fact]
    public void Origins_of_one_treaty_alone_tell_nothing_of_what_is_new()
    {
        ChartScene scene = ChartFactory.Draw(new ChartRequest { Kind = ChartKind.Origins, Dataset = Shipped, Treaty = "ets185" });
        Assert.Contains("25 % of the words stand in Budapest Convention", scene.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Marks.OfType<TextMark>(), mark => mark.Text == "New");
        Assert.Equal("NothingToChart", Assert.Throws<TreatyFault>(
            () => ChartFactory.Draw(new ChartRequest { Kind = ChartKind.Origins, Dataset = Shipped, Treaty = "malabo" })).ErrorId);
    }

    [Fact]
    public void References_are_arcs_and_the_title_tells_where_most_lead()
    {
        ChartScene scene = OfShipped(ChartKind.References);
        Assert.StartsWith("Most referred to are articles 4, 5 and 6", scene.Title, StringComparison.Ordinal);
        Assert.Equal(scene.Marks.OfType<LineMark>().Count(mark => mark.Tip is not null), References.Of(Lamps).Where(reference =>
            reference.ToArticle is { } to && to != reference.FromArticle).DistinctBy(reference => (reference.FromArticle, reference.ToArticle)).Count());
        Assert.Contains(scene.Marks.OfType<LineMark>(), mark => mark.Tip == "Article 3 Lamps of kind 3 refers to Article 22 Lamps of kind 22");
        Assert.Equal("NothingToChart", Assert.Throws<TreatyFault>(() => ChartFactory.Draw(new ChartRequest
        {
            Kind = ChartKind.References, Dataset = Shipped, Text = TextBuilder.Parse("t", "## 1 Lamps\n1. Nothing."),
        })).ErrorId);
    }

    [Fact]
    public void Outcomes_differ_in_pattern_and_not_in_colour_alone()
    {
        RectMark[] bars = [.. OutcomeChart.Draw([.. Vocabularies.Outcome.Values.Select((outcome, i) => Concern(outcome, "privacy", "ngo", outcome))], Names,
            OutcomeGroup.Theme, isShare: false, new ChartOptions())
            .Marks.OfType<RectMark>().Where(mark => mark.Tip is not null)];
        Assert.Equal(5, bars.Length);
        Assert.Equal(5, bars.Select(bar => (bar.Pattern, bar.Stroke)).Distinct().Count());
    }

    [Fact]
    public void Concerns_that_are_not_certain_to_lie_before_the_day_are_left_out() =>
        Assert.StartsWith("1 concern of", ConcernMatrixChart.Draw(Concerns, Names, new ChartOptions { AsOf = new DateOnly(2024, 1, 31) }).Description,
            StringComparison.Ordinal);

    [Fact]
    public void A_stakeholder_that_is_not_found_is_of_no_recorded_kind()
    {
        Concern[] unknown = [Concern("1", "privacy", "nobody", "addressed")];
        Assert.Contains("Not recorded", TextsOf(OutcomeChart.Draw(unknown, Names, OutcomeGroup.StakeholderKind, isShare: false, new ChartOptions())));
        Assert.Equal("not recorded", Names.StakeholderKind("nobody"));
    }

    [Fact]
    public void Every_kind_of_chart_has_its_line_in_the_registry() =>
        Assert.Equal(Enum.GetValues<ChartKind>(), PictureCharts.All.Select(chart => chart.Kind).Order());

    [Theory]
    [InlineData("2024-08-08", true)]
    [InlineData("2024-XX-XX", false)]
    [InlineData("2024-08-08?", false)]
    public void Only_an_exact_day_fills_its_mark(string date, bool filled)
    {
        SymbolMark mark = TimelineChart.Draw([Event("e", date)], new ChartOptions()).Marks.OfType<SymbolMark>().Single(mark => mark.Tip is not null);
        Assert.Equal(filled, mark.Fill != Palette.Paper);
    }

    [Fact]
    public void The_network_joins_who_made_a_statement_with_who_signed_it()
    {
        ChartScene scene = NetworkChart.Draw(Concerns, Names, new ChartOptions());
        Assert.StartsWith("2 stakeholders, 1 joint statement with 1 concern", scene.Description, StringComparison.Ordinal);
        SymbolMark[] points = [.. scene.Marks.OfType<SymbolMark>()];
        Assert.Equal([SymbolShape.Circle, SymbolShape.Diamond], points.Select(point => point.Shape).Order());
        Assert.Equal(points[0].X, points[1].X);
        Assert.DoesNotContain("France", TextsOf(scene));
    }

    [Fact]
    public void The_network_refuses_a_width_that_has_no_room_for_its_statements()
    {
        Concern[] many = [.. Enumerable.Range(0, 200).Select(
            i => Concern($"c{i}", "scope", "ngo", "unknown", $"20{10 + (i / 12)}-{1 + (i % 12):00}", "union"))];
        Assert.Equal("ChartTooNarrow", Assert.Throws<TreatyFault>(() => NetworkChart.Draw(many, Names, new ChartOptions())).ErrorId);
        Assert.Equal(8000, NetworkChart.Draw(many, Names, new ChartOptions { Width = 8000 }).Width);
    }

    [Fact]
    public void Participation_counts_what_is_certain_on_the_day_and_says_what_is_not()
    {
        Participation[] records = [Party("FRA", "2024-01-10", "2024-06-01"), Party("DEU", "2024-01-10"), Party("ITA", "2024"), Party("ESP", "2025-01-01")];
        Treaty treaty = new() { Id = "t", ShortName = "T", Name = "The Treaty", Threshold = 3 };
        ChartScene scene = ParticipationChart.Draw(records, treaty, null, new ChartOptions { AsOf = new DateOnly(2024, 8, 1) });
        Assert.Contains("2 signatures", TextsOf(scene));
        Assert.Contains("1 ratification", TextsOf(scene));
        Assert.Contains("3 ratifications needed for entry into force", TextsOf(scene));
        Assert.Contains("1 date, known to the month or year only, may lie later and is not counted", scene.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Participation_by_regional_group_shows_what_is_missing_too()
    {
        Dictionary<string, string> groups = new() { ["FRA"] = "West", ["DEU"] = "West", ["BRA"] = "South", ["ARG"] = "South" };
        ChartScene scene = ParticipationChart.Draw([Party("FRA", "2024-01-10", "2024-02-01"), Party("EU", "2024-01-10")], null, groups, new ChartOptions());
        Assert.Equal(["West", "1 signed (50 %), 1 ratified, of 2 States"], RowOf(scene, "West"));
        Assert.Equal(["South", "0 signed (0 %), 0 ratified, of 2 States"], RowOf(scene, "South"));
        // What is in no group is named.
        Assert.Equal(["EU", "1 signed, 0 ratified"], RowOf(scene, "EU"));
    }

    [Fact]
    public void Participation_of_several_treaties_does_not_add_up() =>
        Assert.Equal("SeveralTreaties", Assert.Throws<TreatyFault>(() =>
            ParticipationChart.Draw([Party("FRA", "2024"), Party("FRA", "2024", treaty: "u")], null, null, new ChartOptions())).ErrorId);

    [Fact]
    public void The_timeline_labels_the_weightiest_events_and_leaves_none_out_silently()
    {
        TreatyEvent[] events = [Event("end", "2024-12-31"),
            .. Enumerable.Range(0, 60).Select(i => Event($"m{i:00}", "2024-08-01", title: $"Meeting number {i} of the committee that met that day"))];
        ChartScene scene = TimelineChart.Draw(events, new ChartOptions());
        int drawn = scene.Marks.OfType<SymbolMark>().Count(mark => mark.Tip is not null);
        int more = TextsOf(scene).Where(text => text.StartsWith('+')).Sum(text => int.Parse(text[1..], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(61, drawn + more);
        Assert.True(more > 0);
        Assert.Contains("+n counts marks", scene.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_stand_at_their_dates_and_hollow_ones_at_the_middle_of_what_is_possible()
    {
        TreatyEvent[] events = [Event("a", "2024-01-01"), Event("b", "2024-01-11", "letter"), Event("c", "2024-01-31", "vote"),
            Event("d", "2024-01", "report")];
        SymbolMark[] marks = [.. TimelineChart.Draw(events, new ChartOptions()).Marks.OfType<SymbolMark>().Where(mark => mark.Tip is not null)
            .OrderBy(mark => mark.X)];
        double day = (marks[3].X - marks[0].X) / 30;
        Assert.Equal(marks[0].X + (10 * day), marks[1].X, 3);
        Assert.Equal(marks[0].X + (15 * day), marks[2].X, 3);
        Assert.Equal([false, false, true, false], marks.Select(mark => mark.Fill == Palette.Paper));
    }

    [Fact]
    public void A_period_is_a_bar_from_its_first_to_its_last_day()
    {
        TreatyEvent[] events = [Event("a", "2024-01-01", "vote"), Event("s", "2024-01-11", end: "2024-01-21"), Event("z", "2024-01-31", "vote")];
        ChartScene scene = TimelineChart.Draw(events, new ChartOptions());
        double[] ends = [.. scene.Marks.OfType<SymbolMark>().Where(mark => mark.Tip is not null).Select(mark => mark.X).Order()];
        RectMark bar = Assert.Single(scene.Marks.OfType<RectMark>(), mark => mark.Tip is not null);
        Assert.Equal((ends[1] - ends[0]) / 3, bar.Bounds.Width, 3);
        Assert.Contains("11-21 Jan 2024", TextsOf(scene));
    }

    [Fact]
    public void A_few_early_events_are_drawn_on_a_smaller_scale_and_the_chart_says_so()
    {
        TreatyEvent[] events = [Event("old", "1990-05-01"), .. Enumerable.Range(1, 12).Select(i => Event($"e{i}", $"2024-{i:00}-01"))];
        Assert.Contains("The years before 2024 are drawn on a smaller scale", TimelineChart.Draw(events, new ChartOptions()).Description,
            StringComparison.Ordinal);
        Assert.DoesNotContain("scale", TimelineChart.Draw(events[1..], new ChartOptions()).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_stands_behind_its_title_with_a_question_mark_for_what_is_not_known()
    {
        ChartScene scene = TimelineChart.Draw([Event("v", "2024-08-08", "vote", "Motion fails", vote: new VoteTally { Subject = "x", Yes = 51, No = 94 })],
            new ChartOptions());
        Assert.Contains("Motion fails (51-94-?)", TextsOf(scene));
    }

    [Fact]
    public void A_date_with_an_open_end_does_not_stretch_the_axis()
    {
        string[] texts = TextsOf(TimelineChart.Draw([Event("a", "2024-01-01"), Event("b", "2024-03-01/..", "vote"), Event("c", "2024-06-01", "letter")],
            new ChartOptions()));
        Assert.Contains("2024", texts);
        Assert.DoesNotContain(texts, text => text.StartsWith("9", StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_at_the_ends_of_the_calendar_are_drawn() =>
        Assert.Equal(2, TimelineChart.Draw([Event("a", "0001-01-01"), Event("z", "9999-12-31", "vote")], new ChartOptions()).Marks.OfType<SymbolMark>()
            .Count(mark => mark.Tip is not null));
}
