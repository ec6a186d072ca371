using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Reports.Charts;

public sealed class ChartLayoutTests
{
    public static TheoryData<ChartKind, int, OutcomeGroup> Shipped()
    {
        TheoryData<ChartKind, int, OutcomeGroup> cases = [];
        foreach (int width in new[] { 800, 1200, 2400 })
        {
            // The map has no room for its letters in 800 pixels, and says so.
            foreach (ChartKind kind in Enum.GetValues<ChartKind>().Where(kind => kind is not (ChartKind.ParticipationMap or ChartKind.Overlap) || width > 800))
            {
                cases.Add(kind, width, OutcomeGroup.Theme);
            }

            cases.Add(ChartKind.Outcome, width, OutcomeGroup.StakeholderKind);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void No_two_texts_of_the_shipped_data_overlap(ChartKind kind, int width, OutcomeGroup group)
    {
        TextMark[] texts = [.. ChartSamples.OfShipped(kind, width, group).Marks.OfType<TextMark>()];
        for (int i = 0; i < texts.Length; i++)
        {
            for (int j = i + 1; j < texts.Length; j++)
            {
                Assert.False(texts[i].Bounds.Overlaps(texts[j].Bounds), $"'{texts[i].Text}' and '{texts[j].Text}' overlap at a width of {width}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Letters_stand_out_from_what_they_are_written_on(ChartKind kind, int width, OutcomeGroup group)
    {
        List<RectMark> below = [];
        foreach (ChartMark mark in ChartSamples.OfShipped(kind, width, group).Marks)
        {
            if (mark is RectMark rect)
            {
                below.Add(rect);
            }
            else if (mark is TextMark text)
            {
                (double x, double y) = ((text.Bounds.Left + text.Bounds.Right) / 2, (text.Bounds.Top + text.Bounds.Bottom) / 2);
                string ground = below.FindLast(area => area.Bounds.Contains(new Box(x, y, x, y)))?.Fill ?? Palette.Paper;
                Assert.True(Palette.Contrast(text.Style.Colour, ground) >= Palette.LeastContrast, $"{text.Text}: {text.Style.Colour} on {ground}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Everything_lies_within_the_picture(ChartKind kind, int width, OutcomeGroup group)
    {
        ChartScene scene = ChartSamples.OfShipped(kind, width, group);
        Box canvas = new(0, 0, scene.Width, scene.Height);
        Assert.Equal(width, scene.Width);
        foreach (ChartMark mark in scene.Marks)
        {
            bool within = mark switch
            {
                RectMark rect => canvas.Contains(rect.Bounds),
                TextMark text => canvas.Contains(text.Bounds),
                SymbolMark symbol => canvas.Contains(new Box(symbol.X - symbol.Radius, symbol.Y - symbol.Radius, symbol.X + symbol.Radius, symbol.Y
                    + symbol.Radius)),
                LineMark line => line.Points.All(point => point.X >= 0 && point.X <= width && point.Y >= 0 && point.Y <= scene.Height),
                _ => false,
            };
            Assert.True(within, mark.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void No_text_is_smaller_than_12_pixels_or_covered_by_a_point(ChartKind kind, int width, OutcomeGroup group)
    {
        ChartScene scene = ChartSamples.OfShipped(kind, width, group);
        SymbolMark[] symbols = [.. scene.Marks.OfType<SymbolMark>()];
        foreach (TextMark text in scene.Marks.OfType<TextMark>())
        {
            Assert.True(text.Style.Size >= 12, text.Text);
            Assert.DoesNotContain(symbols, symbol =>
                text.Bounds.Overlaps(new Box(symbol.X - symbol.Radius, symbol.Y - symbol.Radius, symbol.X + symbol.Radius, symbol.Y + symbol.Radius)));
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_chart_names_its_source_with_version_and_licence(ChartKind kind, int width, OutcomeGroup group)
    {
        string all = string.Join(' ', ChartSamples.TextsOf(ChartSamples.OfShipped(kind, width, group)));
        TreatyDataset info = ChartSamples.Shipped.Info;
        if (kind == ChartKind.References)
        {
            // The words of a text are no data of the dataset.
            Assert.Contains("Source: lamps; references as TreatyTools found them", all, StringComparison.Ordinal);
            return;
        }

        Assert.Contains(info.Title, all, StringComparison.Ordinal);
        Assert.Contains("version " + info.Version, all, StringComparison.Ordinal);
        Assert.Contains(info.Licence!, all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_height_that_is_asked_for_is_kept()
    {
        foreach (ChartKind kind in Enum.GetValues<ChartKind>())
        {
            ChartScene usual = ChartSamples.OfShipped(kind);
            Assert.Equal(usual.Height + 200, ChartSamples.OfShipped(kind, height: usual.Height + 200).Height);
        }
    }

    [Fact]
    public void A_height_that_leaves_no_room_for_letters_is_refused_with_the_one_that_is_needed()
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => ChartSamples.OfShipped(ChartKind.ConcernMatrix, height: 300));
        Assert.Equal("ChartTooLow", fault.ErrorId);
        int needed = int.Parse(System.Text.RegularExpressions.Regex.Match(fault.Message, @"needs (\d+)").Groups[1].Value,
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(needed, ChartSamples.OfShipped(ChartKind.ConcernMatrix, height: needed).Height);
    }

    [Fact]
    public void A_long_title_goes_on_in_the_next_line()
    {
        string title = string.Join(' ', Enumerable.Repeat("long", 60));
        ChartScene scene = TimelineChart.Draw([ChartSamples.Event("a", "2024-01-01")], new ChartOptions { Title = title });
        Assert.Equal(title, string.Join(' ', scene.Marks.OfType<TextMark>().Where(text => text.Style.Size > 20).Select(text => text.Text)));
        Assert.All(scene.Marks.OfType<TextMark>(), text => Assert.True(text.Bounds.Right <= 1200));
    }

    [Fact]
    public void Nothing_to_draw_is_an_error_that_says_so() =>
        Assert.Equal("NothingToChart", Assert.Throws<TreatyFault>(() => TimelineChart.Draw([], new ChartOptions())).ErrorId);
}
