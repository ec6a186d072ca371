using System.Globalization;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Which articles are contested: a strip with a column for each article in the order of the text, as high as there are concerns about it.</summary>
internal static class ContestedArticlesChart
{
    private const double LeastColumn = 5;
    private const double AxisWidth = 34;
    private const int MostNamed = 8;
    private static readonly TextStyle AxisStyle = new(12, Colour: Palette.Muted);
    private static readonly TextStyle LabelStyle = new(12.5, Bold: true);
    private static readonly TextStyle LegendStyle = new(13);

    /// <summary>Lays the chart out.</summary>
    /// <param name="concerns">The concerns, in any order.</param>
    /// <param name="articles">The articles of one treaty, in the order of its text.</param>
    /// <param name="options">Title, source, size; concerns not certain to have been voiced by <see cref="ChartOptions.AsOf"/> are left out.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>, <c>ChartTooLow</c> or <c>ChartTooNarrow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<Concern> concerns, IReadOnlyList<Provision> articles, ChartOptions options)
    {
        List<Concern> counted = ConcernCounts.Until(concerns, options.AsOf);
        HashSet<string> own = [.. articles.Select(article => article.Id)];
        Concern[] about = [.. counted.Where(concern => concern.Articles.Any(own.Contains))];
        CrossCount counts = CrossCount.Of(about, concern => concern.Articles.Where(own.Contains), concern => [concern.Outcome]);
        Provision[] ranked = [.. articles.Where(article => counts.Rows[article.Id] > 0).OrderByDescending(article => counts.Rows[article.Id])];
        if (ranked.Length == 0)
        {
            throw ChartFaults.Nothing("concerns about an article");
        }

        string[] outcomes = [.. counts.Columns.InOrderOf(Vocabularies.Outcome)];
        int most = counts.Rows[ranked[0].Id], bare = counted.Count - about.Length;
        ChartCanvas canvas = new(options, "Contested articles",
            ranked.Length > 1 && counts.Rows[ranked[1].Id] == most ? null : string.Create(CultureInfo.InvariantCulture,
                $"{Name(ranked[0])} drew most concerns: {most:N0} of {about.Length:N0}"),
            $"{Words.Count(about.Length, "concern")}, each counted under every article that it speaks of"
            + (bare == 0 ? "" : $"; {bare.ToString("N0", CultureInfo.InvariantCulture)} others speak of none")
            + ". Numbers below are those of the articles, in the order of the text.");
        double left = ChartCanvas.Left + AxisWidth, column = (canvas.Right - left) / articles.Count;
        if (column < LeastColumn)
        {
            int needed = (int)Math.Ceiling(left + (LeastColumn * articles.Count) + ChartCanvas.Margin);
            throw new TreatyFault("ChartTooNarrow", FaultKind.InvalidArgument, string.Create(CultureInfo.InvariantCulture,
                $"{articles.Count} articles do not fit into a width of {options.Width} pixels; they need {needed}. Give that width or more."), options.Width);
        }

        double legend = DrawLegend(canvas, outcomes, counts);
        const double Names = 24, Numbers = 24, Chapters = 24;
        double height = canvas.PartHeight(1, usual: 330, least: 120, rest: legend + Names + Numbers + Chapters);
        double top = canvas.Top + legend + Names, bottom = top + height;
        DrawAxis(canvas, left, top, bottom, most);
        for (int i = 0; i < articles.Count; i++)
        {
            DrawColumn(canvas, articles[i], counts, outcomes, new Box(left + (i * column) + 1, top, left + ((i + 1) * column) - 1, bottom), most);
        }

        DrawNames(canvas, articles, ranked, counts, left, column, top, bottom, most);
        DrawNumbers(canvas, articles, left, column, bottom + 15);
        DrawChapters(canvas, articles, left, column, bottom + Numbers);
        return canvas.Finish(bottom + Numbers + Chapters);
    }

    private static double DrawLegend(ChartCanvas canvas, string[] outcomes, CrossCount counts)
    {
        double x = ChartCanvas.Left;
        foreach (string outcome in outcomes)
        {
            (string colour, FillPattern pattern, string edge) = OutcomeLook.Of(outcome);
            canvas.Add(new RectMark(new Box(x, canvas.Top, x + 28, canvas.Top + 14), colour, edge, Pattern: pattern));
            x = canvas.Text(string.Create(CultureInfo.InvariantCulture, $"{Words.Of(outcome)}: {counts.Columns[outcome]:N0}"), x + 35, canvas.Top + 11.8,
                LegendStyle).Bounds.Right + 26;
        }

        return 30;
    }

    private static void DrawAxis(ChartCanvas canvas, double left, double top, double bottom, int most)
    {
        int[] steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
        int step = Array.Find(steps, step => most / (double)step <= 6) is > 0 and int found ? found : steps[^1];
        for (int count = 0; count <= most; count += step)
        {
            double y = bottom - ((bottom - top) * count / most);
            canvas.Line(left, y, canvas.Right, y, count == 0 ? Palette.Grey : Palette.Rule, count == 0 ? 1.2 : 0.7);
            canvas.Text(count.ToString(CultureInfo.InvariantCulture), left - 8, y + 4.2, AxisStyle, TextAnchor.End);
        }
    }

    private static void DrawColumn(ChartCanvas canvas, Provision article, CrossCount counts, string[] outcomes, Box box, int most)
    {
        double y = box.Bottom;
        foreach (string outcome in outcomes)
        {
            int count = counts[article.Id, outcome];
            if (count == 0)
            {
                continue;
            }

            (string colour, FillPattern pattern, string edge) = OutcomeLook.Of(outcome);
            double height = box.Height * count / most;
            canvas.Add(new RectMark(new Box(box.Left, y - height, box.Right, y), colour, box.Width < 6 ? null : edge, Pattern: pattern)
            {
                Tip = string.Create(CultureInfo.InvariantCulture,
                    $"{Name(article)}, {Words.Of(outcome).ToLowerInvariant()}: {count} of {counts.Rows[article.Id]}"),
            });
            y -= height;
        }
    }

    /// <summary>Names the highest columns above them, as far as no other column or name is in the way.</summary>
    private static void DrawNames(
        ChartCanvas canvas, IReadOnlyList<Provision> articles, Provision[] ranked, CrossCount counts, double left, double column, double top, double bottom,
        int most)
    {
        double Height(Provision article) => (bottom - top) * counts.Rows[article.Id] / most;
        Box[] taken = [.. articles.Select((article, i) => new Box(left + (i * column), bottom - Height(article), left + ((i + 1) * column), bottom))];
        List<Box> named = [];
        foreach (Provision article in ranked.Take(MostNamed))
        {
            int at = Array.FindIndex([.. articles], other => other.Id == article.Id);
            string text = string.Create(CultureInfo.InvariantCulture, $"{article.Heading}: {counts.Rows[article.Id]}");
            double width = ChartText.Width(text, LabelStyle), y = bottom - Height(article) - 6, middle = left + ((at + 0.5) * column);
            foreach (double x in (double[])[middle - (width / 2), middle - 4, middle - width + 4])
            {
                Box box = new(x - 3, y - 12, x + width + 3, y + 4);
                if (x >= left && x + width <= canvas.Right && !taken.Any(box.Overlaps) && !named.Exists(box.Overlaps))
                {
                    canvas.Add(new RectMark(box, Palette.Paper));
                    canvas.Text(text, x, y, LabelStyle);
                    named.Add(box);
                    break;
                }
            }
        }
    }

    private static void DrawNumbers(ChartCanvas canvas, IReadOnlyList<Provision> articles, double left, double column, double y)
    {
        double end = double.NegativeInfinity;
        for (int i = 0; i < articles.Count; i++)
        {
            string number = articles[i].Article ?? "P";
            double middle = left + ((i + 0.5) * column), half = ChartText.Width(number, AxisStyle) / 2;
            if (middle - half > end + 2 && middle + half <= canvas.Right)
            {
                canvas.Text(number, middle, y, AxisStyle, TextAnchor.Middle, Name(articles[i]));
                end = middle + half;
            }
        }
    }

    private static void DrawChapters(ChartCanvas canvas, IReadOnlyList<Provision> articles, double left, double column, double y)
    {
        for (int first = 0; first < articles.Count;)
        {
            int last = first;
            while (last + 1 < articles.Count && articles[last + 1].Chapter == articles[first].Chapter)
            {
                last++;
            }

            if (articles[first].Chapter is { } chapter)
            {
                double from = left + (first * column) + 2, to = left + ((last + 1) * column) - 2;
                string title = articles[first].ChapterTitle is { } words ? $"{chapter} {words}" : chapter;
                canvas.Line(from, y, to, y, Palette.Grey, 1.4);
                string text = ChartText.Fit(title, AxisStyle, to - from);
                if (text.Length > 1 || title.Length == 1)
                {
                    canvas.Text(text, from, y + 15, AxisStyle, tip: title);
                }
            }

            first = last + 1;
        }
    }

    private static string Name(Provision article) => article.Article is null ? "The preamble" : $"Article {article.Article} ({article.Heading})";
}
