using System.Globalization;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.HeatMaps;

/// <summary>A map of similarity as a picture: a square with a cell for each pair, the darker the more alike, and years along its sides.</summary>
public static class SimilarityMapChart
{
    // As many colours as an eye tells apart; cells of one colour that touch are drawn as one.
    private const int Steps = 20;

    // Cells of at least so many pixels have room for a name and a year at their row, and for their score.
    private const double NamedCell = 13, NumberedCell = 30;
    private const double YearWidth = 46, LegendHeight = 58;
    private static readonly TextStyle LabelStyle = new(12);
    private static readonly TextStyle YearStyle = new(12, Bold: true);
    private static readonly TextStyle NumberStyle = new(12);

    /// <summary>Lays the map out.</summary>
    /// <param name="map">The map.</param>
    /// <param name="options">Title, source and width; the height follows from the width.</param>
    public static ChartScene Draw(SimilarityMap map, ChartOptions options)
    {
        int count = map.Texts.Count;
        ChartCanvas canvas = new(options, $"How similar {Words.Count(count, "text")} are", null,
            $"{map.Parameters}. The texts stand in the order of their days, the earliest at the top and at the left"
                + (map.Preset == SimilarityPreset.AlleeLugg ? "; a row tells what of its text the text of the column has." : "."));
        double whole = canvas.Right - ChartCanvas.Left;
        double names = Math.Min(260, map.Texts.Max(text => ChartText.Width(Name(text), LabelStyle)) + 12);
        bool named = (whole - YearWidth - names) / count >= NamedCell;
        names = named ? names : 0;
        double left = ChartCanvas.Left + YearWidth + names, top = canvas.Top + 22, cell = (canvas.Right - left) / count;
        double low = Lowest(map.Scores);
        if (cell < NamedCell)
        {
            Small(canvas, map, low, left, top, cell);
        }

        for (int row = 0; row < count; row++)
        {
            if (cell >= NamedCell)
            {
                Row(canvas, map, row, low, left, top, cell);
            }

            if (named)
            {
                canvas.Text(ChartText.Fit(Name(map.Texts[row]), LabelStyle, names - 8), ChartCanvas.Left + YearWidth, top + ((row + 0.5) * cell) + 4,
                    LabelStyle);
            }
        }

        Years(canvas, map, left, top, cell);
        Legend(canvas, low, left, top + (count * cell) + 22);
        return canvas.Finish(top + (count * cell) + LegendHeight);
    }

    // The palest colour stands for the lowest score of all pairs, rounded down to a tenth.
    private static double Lowest(double[,] scores)
    {
        double low = 1;
        for (int row = 0; row < scores.GetLength(0); row++)
        {
            for (int column = 0; column < scores.GetLength(1); column++)
            {
                low = row == column ? low : Math.Min(low, scores[row, column]);
            }
        }

        return Math.Floor(low * 10) / 10 is var tenth && tenth >= 1 ? 0.9 : tenth;
    }

    private static void Row(ChartCanvas canvas, SimilarityMap map, int row, double low, double left, double top, double cell)
    {
        const double Gap = 0.5;
        for (int column = 0; column < map.Texts.Count; column++)
        {
            Box box = new(left + (column * cell) + Gap, top + (row * cell) + Gap, left + ((column + 1) * cell) - Gap, top + ((row + 1) * cell) - Gap);
            string score = map.Scores[row, column].ToString("0.00", CultureInfo.InvariantCulture);
            string fill = Colour(Step(map.Scores[row, column], low));
            canvas.Add(new RectMark(box, fill) { Tip = $"{Name(map.Texts[row])} - {Name(map.Texts[column])}: {score}" });
            if (cell >= NumberedCell)
            {
                canvas.Text(score, (box.Left + box.Right) / 2, ((box.Top + box.Bottom) / 2) + 4, NumberStyle with { Colour = Palette.On(fill) },
                    TextAnchor.Middle);
            }
        }
    }

    // Of a large map the cells of a colour are one mark, and those that touch in a row one box: a picture of hundreds of texts is else too large to open.
    private static void Small(ChartCanvas canvas, SimilarityMap map, double low, double left, double top, double cell)
    {
        int count = map.Texts.Count;
        List<Box>[] boxes = [.. Enumerable.Range(0, Steps).Select(_ => new List<Box>())];
        for (int row = 0; row < count; row++)
        {
            for (int column = 0, end; column < count; column = end)
            {
                int step = Step(map.Scores[row, column], low);
                for (end = column + 1; end < count && Step(map.Scores[row, end], low) == step; end++)
                {
                }

                boxes[step].Add(new Box(left + (column * cell), top + (row * cell), left + (end * cell), top + ((row + 1) * cell)));
            }
        }

        for (int step = 0; step < Steps; step++)
        {
            if (boxes[step].Count > 0)
            {
                canvas.Add(new AreaMark(boxes[step], Colour(step)));
            }
        }
    }

    // A year stands where the first text of it begins, as far as there is room.
    private static void Years(ChartCanvas canvas, SimilarityMap map, double left, double top, double cell)
    {
        int? last = null;
        double across = double.MinValue, down = double.MinValue;
        for (int i = 0; i < map.Texts.Count; i++)
        {
            int? year = SimilarityMap.Year(map.Texts[i]);
            if (year is null || year == last)
            {
                continue;
            }

            last = year;
            string text = year.Value.ToString(CultureInfo.InvariantCulture);
            double x = left + (i * cell), y = top + (i * cell);
            if (x >= across && x + ChartText.Width(text, YearStyle) <= canvas.Right)
            {
                canvas.Text(text, x, top - 7, YearStyle);
                canvas.Line(x, top - 5, x, top, Palette.Muted);
                across = x + ChartText.Width(text, YearStyle) + 8;
            }

            if (y >= down)
            {
                canvas.Text(text, ChartCanvas.Left, y + 11, YearStyle);
                canvas.Line(ChartCanvas.Left, y, ChartCanvas.Left + YearWidth - 8, y, Palette.Rule);
                down = y + NamedCell;
            }
        }
    }

    private static void Legend(ChartCanvas canvas, double low, double left, double top)
    {
        const double Width = 16, Height = 12;
        for (int step = 0; step < Steps; step++)
        {
            canvas.Add(new RectMark(new Box(left + (step * Width), top, left + ((step + 1) * Width), top + Height), Colour(step)));
        }

        foreach (double share in (ReadOnlySpan<double>)[0, 0.5, 1])
        {
            double x = left + (share * Steps * Width);
            canvas.Text((low + (share * (1 - low))).ToString("0.00", CultureInfo.InvariantCulture), x, top + Height + 15, LabelStyle,
                share == 0 ? TextAnchor.Start : share == 1 ? TextAnchor.End : TextAnchor.Middle);
        }
    }

    private static int Step(double score, double low) => (int)Math.Clamp((score - low) / (1 - low) * Steps, 0, Steps - 1);

    private static string Colour(int step) => Palette.Tint(Palette.Blue, 0.04 + (0.96 * step / (Steps - 1)));

    private static string Name(ComparedText text) => text.Heading ?? text.Document;
}
