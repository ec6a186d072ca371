using System.Globalization;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Texts.Measuring;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>
/// Which article of a text refers to which: the articles one below the other, an arc from each to those that it refers to, with a point where it arrives.
/// </summary>
internal static class ReferencesChart
{
    private const double NumberWidth = 96, BarWidth = 54, Distance = 14, MostArc = 420;
    private const int MostNamed = 5, Steps = 40;
    private static readonly TextStyle HeadStyle = new(12, Bold: true);
    private static readonly TextStyle ChapterStyle = new(12, Bold: true, Palette.Muted);
    private static readonly TextStyle LabelStyle = new(12);
    private static readonly TextStyle BoldStyle = new(12, Bold: true);
    private static readonly TextStyle NumberStyle = new(12, Colour: Palette.Muted);

    /// <summary>Lays the chart out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">Title, source, size.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c> or <c>ChartTooLow</c>.</exception>
    internal static ChartScene Draw(TextDocument text, ChartOptions options)
    {
        IReadOnlyList<TextReference> references = References.Of(text);
        TextTree tree = new(text);
        TextUnit[] articles = [.. text.Units.Where(unit => unit.Kind == TextUnitKinds.Article)];
        Dictionary<string, int> places = articles.Index().DistinctBy(pair => pair.Item.Id).ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        Arc[] arcs = [.. references.Where(reference => reference.ToArticle is { } to && to != reference.FromArticle && places.ContainsKey(to)
                && places.ContainsKey(reference.FromArticle))
            .GroupBy(reference => (From: places[reference.FromArticle], To: places[reference.ToArticle!]))
            .Select(group => new Arc(group.Key.From, group.Key.To, group.Count()))];
        if (arcs.Length == 0)
        {
            throw ChartFaults.Nothing("references from one article to another");
        }

        int[] coming = new int[articles.Length], going = new int[articles.Length];
        foreach (Arc arc in arcs)
        {
            coming[arc.To]++;
            going[arc.From]++;
        }

        int[] named = Named(coming);
        ChartCanvas canvas = new(options, "Which article refers to which", Finding(articles, coming, named), Subtitle(references, arcs));
        string[] chapters = Array.ConvertAll(articles, article => Chapter(tree, article));
        bool[] opens = [.. chapters.Select((chapter, i) => chapter.Length > 0 && (i == 0 || chapters[i - 1] != chapter))];
        double row = canvas.PartHeight(articles.Length + opens.Count(open => open), usual: 17, least: 14, rest: 24);
        double room = canvas.Right - ChartCanvas.Left, left = ChartCanvas.Left + Math.Min(room * 0.4,
            articles.Max(article => ChartText.Width(Label(article), BoldStyle)) + 44), axis = left + (2 * NumberWidth) + 6;
        canvas.Text("Refers to", left, canvas.Top + 12, HeadStyle);
        canvas.Text("Referred to by", left + NumberWidth, canvas.Top + 12, HeadStyle);
        double[] middles = new double[articles.Length];
        double y = canvas.Top + 22;
        double most = Math.Max(coming.Max(), going.Max());
        for (int i = 0; i < articles.Length; i++)
        {
            if (opens[i])
            {
                canvas.Add(new RectMark(new Box(ChartCanvas.Left, y + 1, axis - 8, y + row - 1), Palette.Band));
                canvas.Text(ChartText.Fit(chapters[i], ChapterStyle, axis - ChartCanvas.Left - 20), ChartCanvas.Left + 6, y + (row / 2) + 4.2, ChapterStyle);
                y += row;
            }

            middles[i] = y + (row / 2);
            TextStyle style = named.Contains(i) ? BoldStyle : LabelStyle;
            canvas.Text(articles[i].Number ?? "", ChartCanvas.Left + 28, middles[i] + 4.2, style, TextAnchor.End);
            canvas.Text(ChartText.Fit(articles[i].Heading ?? "", style, left - ChartCanvas.Left - 44), ChartCanvas.Left + 36, middles[i] + 4.2, style);
            Number(canvas, going[i], left, middles[i], row, most, Palette.Grey);
            Number(canvas, coming[i], left + NumberWidth, middles[i], row, most, named.Contains(i) ? Palette.Vermilion : Palette.Blue);
            y += row;
        }

        DrawArcs(canvas, articles, arcs, named, middles, axis);
        return canvas.Finish(y + 4);
    }

    // As many as a title can name, and none without those that are referred to as often.
    private static int[] Named(int[] coming)
    {
        List<int> named = [];
        foreach (IGrouping<int, int> equal in Enumerable.Range(0, coming.Length).Where(i => coming[i] > 1).GroupBy(i => coming[i])
            .OrderByDescending(group => group.Key))
        {
            if (named.Count + equal.Count() > MostNamed)
            {
                break;
            }

            named.AddRange(equal);
        }

        return [.. named.Order()];
    }

    private static void Number(ChartCanvas canvas, int number, double x, double middle, double row, double most, string colour)
    {
        if (number > 0)
        {
            canvas.Text(number.ToString(CultureInfo.InvariantCulture), x + 18, middle + 4.2, NumberStyle, TextAnchor.End);
            canvas.Add(new RectMark(new Box(x + 24, middle - (row / 2) + 3, x + 24 + (BarWidth * number / most), middle + (row / 2) - 3), colour));
        }
    }

    private static void DrawArcs(ChartCanvas canvas, TextUnit[] articles, Arc[] arcs, int[] named, double[] middles, double axis)
    {
        double widest = Math.Min(MostArc, canvas.Right - axis - 4), longest = arcs.Max(arc => Math.Abs(middles[arc.From] - middles[arc.To]));

        // Those to the articles that are named lie on top.
        foreach (Arc arc in arcs.OrderBy(arc => named.Contains(arc.To)).ThenBy(arc => arc.From).ThenBy(arc => arc.To))
        {
            bool isNamed = named.Contains(arc.To);
            double from = middles[arc.From], to = middles[arc.To];
            double width = Distance + ((widest - Distance) * Math.Sqrt(Math.Abs(from - to) / longest));
            (double X, double Y)[] points = [.. Enumerable.Range(0, Steps + 1).Select(step => Math.PI * step / Steps)
                .Select(angle => (axis + (width * Math.Sin(angle)), ((from + to) / 2) + ((from - to) / 2 * Math.Cos(angle))))];
            canvas.Add(new LineMark(points, isNamed ? Palette.Vermilion : Palette.Tint(Palette.Blue, 0.45), Math.Min(3, 0.8 + (0.4 * arc.Count)))
            {
                Tip = $"{Label(articles[arc.From])} refers to {Label(articles[arc.To])}"
                    + (arc.Count > 1 ? $" {arc.Count.ToString(CultureInfo.InvariantCulture)} times" : ""),
            });
        }

        foreach (IGrouping<int, Arc> end in arcs.GroupBy(arc => arc.To))
        {
            string colour = named.Contains(end.Key) ? Palette.Vermilion : Palette.Blue;
            canvas.Add(new SymbolMark(SymbolShape.Circle, axis, middles[end.Key], named.Contains(end.Key) ? 4.2 : 2.8, colour, colour));
        }
    }

    private static string? Finding(TextUnit[] articles, int[] coming, int[] named)
    {
        if (named.Length == 0)
        {
            return null;
        }

        string[] numbers = Array.ConvertAll(named, i => articles[i].Number ?? articles[i].Id);
        return numbers.Length == 1 ? $"Most articles refer to article {numbers[0]}, {Words.Count(coming[named[0]], "article")} in all"
            : $"Most referred to are articles {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
    }

    private static string Subtitle(IReadOnlyList<TextReference> references, Arc[] arcs)
    {
        int external = references.Count(reference => reference.Kind == TextReferenceKind.External);
        int dangling = references.Count(reference => reference.Kind == TextReferenceKind.Dangling);
        return $"{Words.Count(arcs.Sum(arc => arc.Count), "reference")} from one article to another; an arc leads from the article that refers to the point "
            + "at the one that it refers to, the thicker the more often."
            + (external > 0 ? $" {Words.Count(external, "reference")} to other instruments {(external == 1 ? "is" : "are")} not drawn." : "")
            + (dangling > 0 ? $" {Words.Count(dangling, "reference")} {(dangling == 1 ? "leads" : "lead")} to an article that the text does not have." : "");
    }

    private static string Chapter(TextTree tree, TextUnit article) =>
        tree.Around(article).FirstOrDefault(unit => unit.Kind == TextUnitKinds.Chapter) is { } chapter
            ? chapter.Heading is null ? chapter.Label ?? chapter.Id : $"{chapter.Label}. {chapter.Heading}" : "";

    private static string Label(TextUnit article) => article.ToString();

    private sealed record Arc(int From, int To, int Count);
}
