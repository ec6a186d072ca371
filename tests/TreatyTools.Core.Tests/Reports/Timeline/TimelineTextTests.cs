using TreatyTools.Core.Reports.Timeline;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Reports.Charts.ChartSamples;

namespace TreatyTools.Core.Tests.Reports.Timeline;

public sealed class TimelineTextTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_of_the_shipped_data_is_wider_than_asked(int width) =>
        Assert.All(TimelineText.Draw(Shipped.Tables.Events, new TimelineTextOptions { Width = width }), line => Assert.True(line.Length <= width, line));

    [Fact]
    public void Every_event_has_its_line_under_its_year_and_dates_are_aligned()
    {
        string[] lines = Draw([Event("b", "2024-08-08", "vote", "Motion"), Event("a", "2023-12-01", "letter", "Letter"),
            Event("c", "2024-07-29", end: "2024-08-09", title: "Session")]);
        Assert.Equal(
        [
            "3 events, 2023 to 2024",
            "● bodies decide   ■ people speak",
            "",
            "2023  Jan ···········█ Dec  1 event",
            "          1 Dec ■ letter           Letter",
            "",
            "2024  Jan ······██···· Dec  2 events",
            "   29 Jul-9 Aug ● session          Session",
            "          8 Aug ● vote             Motion",
        ], lines);
    }

    [Fact]
    public void Colours_change_no_letter_and_are_there_only_where_they_are_wanted()
    {
        TreatyEvent[] events = [Event("b", "2024-08-08", "vote", "Motion"), Event("a", "2023-12-01", "letter", "Letter")];
        string[] plain = [.. TimelineText.Draw(events, new TimelineTextOptions())],
            coloured = [.. TimelineText.Draw(events, new TimelineTextOptions { Colour = true })];
        Assert.DoesNotContain(plain, line => line.Contains('\e', StringComparison.Ordinal));
        Assert.Equal(plain, coloured.Select(line => System.Text.RegularExpressions.Regex.Replace(line, @"\e\[\d*m", "")));
        Assert.Contains(coloured, line => line.Contains("\e[94m●\e[0m", StringComparison.Ordinal));
        Assert.Contains(coloured, line => line.Contains("\e[92m■\e[0m", StringComparison.Ordinal));
    }

    [Fact]
    public void A_vote_follows_its_title_or_has_a_line_of_its_own()
    {
        VoteTally vote = new() { Subject = "x", Yes = 79, No = 60, Abstain = 33 };
        Assert.Equal("          8 Aug ● vote             Motion (79 yes, 60 no, 33 abstaining)",
            Draw([Event("v", "2024-08-08", "vote", "Motion", vote: vote)])[^1]);
        string[] wrapped = Draw([Event("v", "2024-08-08", "vote", "A motion whose title fills the line by itself", vote: vote)]);
        Assert.Equal("                │                  (79 yes, 60 no, 33 abstaining)", wrapped[^1]);
    }

    [Fact]
    public void What_is_not_known_of_a_vote_is_left_out() =>
        Assert.EndsWith("Motion (51 yes, 94 no)", Draw([Event("v", "2024-08-08", "vote", "Motion", vote: new VoteTally { Subject = "x", Yes = 51, No = 94 })])[
            ^1], StringComparison.Ordinal);

    [Fact]
    public void Dates_are_as_exact_as_they_are_known()
    {
        string[] lines = Draw([Event("a", "2017"), Event("b", "2017-12~", "vote"), Event("c", "2017-12-20?", "vote"),
            Event("d", "2017-12-28", end: "2018-01-03")]);
        Assert.Equal(["2017", "~Dec", "20 Dec ?", "28 Dec-3 Jan 2018"],
            lines.Where(line => line.Contains('●', StringComparison.Ordinal) && line.StartsWith(' ') || line.StartsWith("28", StringComparison.Ordinal))
                .Select(line => line[..line.IndexOf('●', StringComparison.Ordinal)].Trim()));
        Assert.Contains("~ about", lines[1], StringComparison.Ordinal);
        Assert.Contains("? uncertain", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Ascii_draws_with_ascii_alone() =>
        Assert.All(TimelineText.Draw([Event("a", "2024-01-01"), Event("b", "2024-02-01", "letter"),
            Event("c", "2024-02-03", "signature", string.Join(' ', Enumerable.Repeat("word", 30)))],
            new TimelineTextOptions { Ascii = true }), line => Assert.All(line, c => Assert.True(char.IsAscii(c), line)));

    [Fact]
    public void Titles_wrap_under_themselves_and_steer_no_terminal()
    {
        string[] lines = Draw([Event("a", "2024-01-01", title: "\u001b[31mred " + string.Join(' ', Enumerable.Repeat("word", 20)) + " "
            + new string('x', 100))]);
        Assert.All(lines, line => Assert.True(line.Length <= 80 && !line.Any(char.IsControl)));
        Assert.All(lines[5..], line => Assert.StartsWith("                │                  ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void No_events_give_no_lines() => Assert.Empty(Draw([]));

    private static string[] Draw(TreatyEvent[] events) => [.. TimelineText.Draw(events, new TimelineTextOptions())];
}
