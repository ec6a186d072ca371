using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Reports.Charts.ChartSamples;

namespace TreatyTools.Core.Tests.Reports.Charts;

/// <summary>What charts say that they show, and of what they are.</summary>
public sealed class ChartFindingTests
{
    // References are drawn of the words of a text, which no dataset has.
    public static TheoryData<ChartKind> Kinds => [.. Enum.GetValues<ChartKind>().Where(kind => kind != ChartKind.References)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_title_says_what_the_chart_shows_with_its_topic_above_and_its_day_below(ChartKind kind)
    {
        ChartScene scene = OfShipped(kind);
        string[] texts = TextsOf(scene);
        Assert.Matches("[0-9]", scene.Title);
        Assert.DoesNotMatch(@"\.$", scene.Title);
        Assert.Contains("Convention against Cybercrime", texts[0], StringComparison.Ordinal);
        Assert.NotEqual(scene.Title, texts[0]);
        Assert.Contains("As of 29 Nov 2026.", scene.Description, StringComparison.Ordinal);
        Assert.Equal(Shipped.Info.Created, scene.Day);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_title_can_be_the_topic_or_one_of_ones_own(ChartKind kind)
    {
        ChartRequest request = new() { Kind = kind, Dataset = Shipped, With = kind == ChartKind.Overlap ? "ets185" : null };
        string topic = ChartFactory.Draw(request with { Options = new ChartOptions { TitleIsTopic = true } }).Title;
        Assert.Contains("Convention against Cybercrime", topic, StringComparison.Ordinal);
        ChartScene own = ChartFactory.Draw(request with { Options = new ChartOptions { Title = "Mine" } });
        Assert.Equal("Mine", own.Title);
        Assert.DoesNotContain(topic, TextsOf(own));
    }

    [Fact]
    public void What_is_found_is_what_the_records_say()
    {
        int[] outcomes = [.. new[] { "addressed", "partly-addressed", "unknown" }.Select(o => Shipped.Tables.Concerns.Count(c => c.Outcome == o))];
        Assert.Equal($"{outcomes[0]} of {Shipped.Tables.Concerns.Count - outcomes[2]} concerns with a known outcome were met in full, {outcomes[1]} in part",
            OfShipped(ChartKind.Outcome).Title);
        Assert.Equal("Not in force: 3 of 40 ratifications, at least 75 signatures", OfShipped(ChartKind.Participation).Title);
        Assert.Equal("At least 75 signed, 3 consented to be bound", OfShipped(ChartKind.ParticipationMap).Title);
        Assert.StartsWith("In force since 1 Jul 2004, with ", ChartFactory.Draw(
            new ChartRequest { Kind = ChartKind.Participation, Dataset = Shipped, Treaty = "ets185" }).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_as_large_as_another_is_not_called_the_largest()
    {
        ChartScene scene = TimelineChart.Draw([Event("a", "2023-01-01"), Event("b", "2024-01-01")], new ChartOptions());
        Assert.Equal("Timeline of the negotiation", scene.Title);
    }

    [Theory]
    [InlineData(ChartKind.Participation)]
    [InlineData(ChartKind.ParticipationMap)]
    public void A_chart_of_some_parties_says_so_and_nothing_of_the_others(ChartKind kind)
    {
        Participation[] all = [.. Shipped.Tables.Participation.Where(record => record.Treaty == "uncc")];
        ChartScene some = ChartFactory.Draw(new ChartRequest { Kind = kind, Dataset = Shipped, Records = all[..1] });
        Assert.Contains($"A selection: 1 of the {all.Length} records on UN Convention against Cybercrime.", some.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(TextsOf(some), text => text.StartsWith("Neither", StringComparison.Ordinal) || text.Contains("needed", StringComparison.Ordinal)
            || text.Contains("Not in force", StringComparison.Ordinal));
        Assert.DoesNotContain(some.Marks, mark => mark.Tip?.Contains("neither signed", StringComparison.Ordinal) == true);
        // All of them are no selection.
        Assert.DoesNotContain("selection", ChartFactory.Draw(new ChartRequest { Kind = kind, Dataset = Shipped, Records = all }).Description,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_some_concerns_says_so() =>
        Assert.Contains("A selection: 5 of the 811 records in the dataset.", ChartFactory.Draw(
            new ChartRequest { Kind = ChartKind.Outcome, Dataset = Shipped, Records = [.. Shipped.Tables.Concerns.Take(5)] }).Description,
            StringComparison.Ordinal);

    [Fact]
    public void Lines_are_dotted_after_the_day_to_which_signatures_were_followed()
    {
        Treaty treaty = new() { Id = "t", ShortName = "T", Name = "T", ParticipationAsOf = EdtfDate.Parse("2024-03-01") };
        ChartScene scene = ParticipationChart.Draw([Party("FRA", "2024-01-10"), Party("DEU", "2024-05-01")], treaty, null,
            new ChartOptions { AsOf = new DateOnly(2024, 8, 1) });
        LineMark[] lines = [.. scene.Marks.OfType<LineMark>().Where(line => line.Tip?.StartsWith("Signatures", StringComparison.Ordinal) == true)];
        Assert.Equal([false, true], lines.Select(line => line.Dashed));
        Assert.Equal(lines[0].Points[^1], lines[1].Points[0]);
        Assert.Contains("followed to 1 Mar 2024", scene.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("followed", ParticipationChart.Draw([Party("FRA", "2024-01-10")], treaty, null,
            new ChartOptions { AsOf = new DateOnly(2024, 2, 1) }).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_no_Member_State_is_not_counted_among_those_that_did_not_sign()
    {
        string[] texts = TextsOf(ParticipationMapChart.Draw([Party("FRA", "2024-01-10")], null, new ChartOptions()));
        Assert.Contains("Neither: 192", texts);
        Assert.Contains("Neither, and no Member of the UN: 6", texts);
    }

    [Fact]
    public void Shares_are_of_what_is_known_and_those_that_were_met_most_come_first()
    {
        Concern[] concerns =
        [
            Concern("a", "privacy", "ngo", "not-addressed"), Concern("b", "privacy", "ngo", "unknown"), Concern("c", "scope", "ngo", "addressed"),
            Concern("d", "scope", "ngo", "not-addressed"),
        ];
        ChartScene scene = OutcomeChart.Draw(concerns, Names, OutcomeGroup.Theme, isShare: true, new ChartOptions());
        string[] texts = TextsOf(scene);
        Assert.True(Array.IndexOf(texts, "Scope") < Array.IndexOf(texts, "Privacy"));
        RectMark[] Bars(string theme) => [.. scene.Marks.OfType<RectMark>().Where(mark => mark.Tip?.StartsWith(theme, StringComparison.Ordinal) == true)];
        Assert.Equal(Bars("Scope").Sum(bar => bar.Bounds.Width), Assert.Single(Bars("Privacy")).Bounds.Width, 3);
    }

    [Fact]
    public void A_letter_that_stands_for_its_signatories_is_a_column_and_no_row()
    {
        Concern[] concerns = [Concern("a", "privacy", "Signatories of the letter", "unknown", "2024-01-01", "ngo", "union")];
        ChartScene scene = NetworkChart.Draw(concerns, Names, new ChartOptions());
        Assert.DoesNotContain("Signatories of the letter", TextsOf(scene));
        Assert.StartsWith("2 stakeholders, 1 joint statement", scene.Description, StringComparison.Ordinal);
        Assert.Single(scene.Marks.OfType<SymbolMark>(), mark => mark.Shape == SymbolShape.Square);
    }

    [Fact]
    public void The_map_of_two_treaties_tells_who_is_where_by_sign_and_colour()
    {
        Treaty left = new() { Id = "l", ShortName = "Left", Name = "L" }, right = new() { Id = "r", ShortName = "Right", Name = "R" };
        ParticipationComparison Row(string party, string l, string r, string overlap) => new()
        {
            Party = party, PartyName = party, Left = "l", Right = "r", LeftStanding = l, RightStanding = r, Overlap = overlap,
        };
        ChartScene scene = OverlapChart.Draw(left, right,
        [
            Row("FRA", "bound", "bound", "bound-by-both"), Row("DEU", "signatory", "bound", "in-both"), Row("ITA", "bound", "none", "left-only"),
            Row("ESP", "none", "signatory", "right-only"), Row("HKG", "none", "signatory", "right-only"),
        ], new ChartOptions());
        Assert.Equal("2 of the 5 that are in either are in both, 1 bound by both", scene.Title);
        Assert.Contains("Only in the Left: 1", TextsOf(scene));
        Assert.Contains("Only in the Right: 2", TextsOf(scene));
        Assert.Contains(scene.Marks, mark => mark.Tip == "DEU: signed the Left, bound by the Right");
        Assert.Contains("Without a place on the map", TextsOf(scene));
        Assert.Equal(4, scene.Marks.OfType<RectMark>().Where(mark => mark.Tip is { } tip && (tip.Contains("bound by the", StringComparison.Ordinal)
            || tip.Contains("signed the", StringComparison.Ordinal) || tip.Contains("not in the", StringComparison.Ordinal)))
            .Select(mark => mark.Fill).Distinct().Count());
    }

    [Fact]
    public void A_map_of_two_treaties_wants_two()
    {
        TreatyFault Fault(ChartRequest request) => Assert.Throws<TreatyFault>(() => ChartFactory.Draw(request));
        Assert.Equal("NotTwoTreaties", Fault(new ChartRequest { Kind = ChartKind.Overlap, Dataset = Shipped }).ErrorId);
        Assert.Equal("NotTwoTreaties", Fault(new ChartRequest { Kind = ChartKind.Overlap, Dataset = Shipped, With = "uncc" }).ErrorId);
        Assert.Equal("RecordNotFound", Fault(new ChartRequest { Kind = ChartKind.Overlap, Dataset = Shipped, With = "nonesuch" }).ErrorId);
        Assert.Equal("ParameterNotForChart", Fault(new ChartRequest { Kind = ChartKind.Timeline, Dataset = Shipped, With = "ets185" }).ErrorId);
        Assert.Equal("ParameterNotForChart", Fault(new ChartRequest { Kind = ChartKind.Timeline, Dataset = Shipped, Share = true }).ErrorId);
        Treaty[] two = [.. Shipped.Tables.Treaties.Where(treaty => treaty.Id is "uncc" or "ets185")];
        Assert.Equal(OfShipped(ChartKind.Overlap).Title,
            ChartFactory.Draw(new ChartRequest { Kind = ChartKind.Overlap, Dataset = Shipped, Records = two }).Title);
    }

    [Fact]
    public void Every_concern_about_an_article_is_in_its_column()
    {
        ChartScene scene = OfShipped(ChartKind.ContestedArticles);
        int about = Shipped.Tables.Concerns.Count(concern => concern.Articles.Contains("uncc/24"));
        RectMark[] column = [.. scene.Marks.OfType<RectMark>().Where(mark => mark.Tip?.StartsWith("Article 24 (", StringComparison.Ordinal) == true)];
        Assert.All(column, part => Assert.EndsWith($" of {about}", part.Tip, StringComparison.Ordinal));
        Assert.Single(column.Select(part => part.Bounds.Left).Distinct());
        Assert.Contains($"Conditions and safeguards: {about}", TextsOf(scene));
    }

    [Fact]
    public void The_line_of_an_article_goes_from_number_to_number()
    {
        Provision Article(string number) =>
            new() { Id = "t/" + number, Treaty = "t", Level = "article", Article = number, Heading = "Heading " + number, Kind = "general" };
        DraftingPosition At(string article, string text, string? number, string confidence = "high") =>
            new() { Id = $"{article}@{text}", Article = "t/" + article, Text = text, Number = number, Confidence = confidence };
        TreatyText[] texts =
        [
            new() { Id = "one", Treaty = "t", Title = "One", Stage = "zero-draft" },
            new() { Id = "two", Treaty = "t", Title = "Two", Stage = "revised-draft" },
        ];
        ChartScene scene = RenumberingChart.Draw(
            [At("1", "one", "1"), At("1", "two", "1"), At("2", "one", "3", "medium"), At("2", "two", "2 bis"), At("3", "one", null), At("3", "two", "3")],
            [Article("1"), Article("2"), Article("3"), Article("4")], texts, new ChartOptions());
        Assert.Equal("1 of 3 articles have another number than in their first draft", scene.Title);
        LineMark[] Lines(string heading) => [.. scene.Marks.OfType<LineMark>().Where(line => line.Tip?.StartsWith(heading, StringComparison.Ordinal) == true)];
        Assert.All(Lines("Heading 1"), line => Assert.Single(line.Points.Select(point => point.Y).Distinct()));
        Assert.Equal([true, false], Lines("Heading 2: 3, 2 bis, 2").Select(line => line.Dashed));
        Assert.Equal(Palette.Green, Assert.Single(Lines("Heading 3")).Colour);
        Assert.DoesNotContain("Heading 4", TextsOf(scene));
    }
}
