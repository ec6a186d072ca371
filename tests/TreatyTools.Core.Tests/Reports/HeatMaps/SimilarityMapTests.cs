using ClosedXML.Excel;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.HeatMaps;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Reports.HeatMaps;

public sealed class SimilarityMapTests
{
    [Fact]
    public void A_large_map_has_every_cell_in_a_few_marks_and_a_small_one_says_each_pair()
    {
        ChartScene large = SimilarityMapChart.Draw(Map(120), new ChartOptions());
        AreaMark[] areas = [.. large.Marks.OfType<AreaMark>()];
        Assert.InRange(areas.Length, 2, 20);
        Assert.Equal(areas.Length, areas.Select(area => area.Fill).Distinct().Count());
        Box[] boxes = [.. areas.SelectMany(area => area.Boxes)];
        double left = boxes.Min(box => box.Left), right = boxes.Max(box => box.Right);
        Assert.Equal((right - left) * (right - left), boxes.Sum(box => box.Width * box.Height), tolerance: 0.01);
        Assert.DoesNotContain(large.Marks, mark => mark.Tip is not null);

        ChartScene small = SimilarityMapChart.Draw(Map(4), new ChartOptions());
        Assert.Empty(small.Marks.OfType<AreaMark>());
        Assert.Equal(16, small.Marks.Count(mark => mark.Tip is not null));
    }

    [Fact]
    public void Names_stand_at_rows_that_have_room_for_them()
    {
        string[] Texts(int count) => [.. SimilarityMapChart.Draw(Map(count), new ChartOptions()).Marks.OfType<TextMark>().Select(mark => mark.Text)];
        Assert.Contains("t7", Texts(20));
        Assert.DoesNotContain("t7", Texts(120));
        Assert.Contains("1907", Texts(20));
    }

    [Fact]
    public void The_sheet_keeps_the_texts_in_sight()
    {
        using TemporaryFolder folder = new();
        SimilarityMapFile.Write(Map(5), folder["map.xlsx"], new ChartOptions(), false, false, text => Assert.Fail(text));
        using XLWorkbook book = new(folder["map.xlsx"]);
        Assert.Equal((1, 3), (book.Worksheet(1).SheetView.SplitRow, book.Worksheet(1).SheetView.SplitColumn));
    }

    private static SimilarityMap Map(int count) => SimilarityMap.Of([.. Enumerable.Range(0, count).Select(i => new ComparedText
    {
        Document = $"t{i}",
        Date = EdtfDate.Parse($"{1900 + i}"),
        Text = $"Every harbour shall keep a lamp {new string((char)('a' + (i % 26)), 1 + (i % 7))} that can be seen from ship {(char)('a' + (i % 11))}.",
    })], new SimilarityOptions());
}
